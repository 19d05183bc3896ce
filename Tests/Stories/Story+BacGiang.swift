import CommitteeModel

extension Story {
  /// The first session of Bắc Giang's committee, 17/01/2022, cut down to what a test can hold in mind.
  ///
  /// 1 chính quyền số: cqs.dvc34 with three parts, cqs.mot-cua.ty-le, rank dti.cqs. 2 kinh tế số: kts.dn-cntt,
  /// kts.dn-ho-tro-cds (target without a figure), rank dti.kts. 3 xã hội số: xhs.ngan-hang-dien-tu. 4: lv.yte.ai,
  /// rank dti. 5: three conclusions, of which kl-2 and kl-3 have work, and one task outside them.
  /// Bắc Kạn has one figure, which Bắc Giang has not, and none of Bắc Giang's.
  public static let bacGiangFirstSession = Story(
    session: "bg-2022-01-17", asOf: "17/01/2022",
    records: places + catalogue + figures + decisions)

  private static let places: [Record] = [
    .unit("bac-giang", "Tỉnh Bắc Giang", [.shortName: "Bắc Giang"]),
    .unit("bac-kan", "Tỉnh Bắc Kạn", [.shortName: "Bắc Kạn", .aliases: "Bắc Cạn"]),
    .session("bg-2022-01-17", of: "bac-giang", on: "17/01/2022", "Phiên họp lần thứ nhất"),
    .row(.source, [.code: "bt", .name: "Bản tin", .shortName: "Bản tin 17/01/2022", .kind: "bản tin"]),
  ]

  private static let catalogue: [Record] = [
    .indicator("cqs.dvc34", "Dịch vụ công mức độ 3, 4", .count, of: .digitalGovernment, order: 1),
    .indicator(
      "cqs.dvc34.tinh", "Mức độ 3, 4 cấp tỉnh", .count, of: .digitalGovernment, order: 2,
      [.partOf: "cqs.dvc34", .partLabel: "tỉnh"]),
    .indicator(
      "cqs.dvc34.huyen", "Mức độ 3, 4 cấp huyện", .count, of: .digitalGovernment, order: 3,
      [.partOf: "cqs.dvc34", .partLabel: "huyện"]),
    .indicator(
      "cqs.dvc34.xa", "Mức độ 3, 4 cấp xã", .count, of: .digitalGovernment, order: 4,
      [.partOf: "cqs.dvc34", .partLabel: "xã"]),
    .indicator(
      "cqs.mot-cua.ty-le", "Chính quyền điện tử một cửa", .rate, of: .digitalGovernment, order: 5,
      [.measure: "%"]),
    .indicator("cqs.hs-truc-tuyen", "Hồ sơ trực tuyến", .count, of: .digitalGovernment, order: 6),
    .indicator("kts.dn-cntt", "Doanh nghiệp CNTT", .count, of: .digitalEconomy, order: 1),
    .indicator("kts.dn-ho-tro-cds", "Doanh nghiệp được hỗ trợ", .count, of: .digitalEconomy, order: 2),
    .indicator("xhs.ngan-hang-dien-tu", "Ngân hàng điện tử", .rate, of: .digitalSociety, order: 1, [.measure: "%"]),
    .indicator("lv.yte.ai", "Bệnh viện dùng trí tuệ nhân tạo", .fraction, of: .sector, order: 1),
  ]

  private static let figures: [Record] = [
    .figure("cqs.dvc34", of: "bac-giang", "2020", "900"),
    .figure("cqs.dvc34", of: "bac-giang", "2021", "1.380"),
    .figure("cqs.dvc34.tinh", of: "bac-giang", "2021", "1.118"),
    .figure("cqs.dvc34.huyen", of: "bac-giang", "2021", "183"),
    .figure("cqs.dvc34.xa", of: "bac-giang", "2021", "79"),
    .figure("cqs.mot-cua.ty-le", of: "bac-giang", "2021", "100"),
    .figure("kts.dn-cntt", of: "bac-giang", "2021", "837"),
    .target("kts.dn-ho-tro-cds", of: "bac-giang", .atLeast, "1.000"),
    .figure("xhs.ngan-hang-dien-tu", of: "bac-giang", "2021", "85", [.numerator: "17", .denominator: "20"]),
    .figure("lv.yte.ai", of: "bac-giang", "2021", "16/16"),
    .rank("dti", of: "bac-giang", "", "10", [.total: "63"]),
    .rank("dti.cqs", of: "bac-giang", "", "7"),
    .rank("dti.kts", of: "bac-giang", "", "14"),
    .rank("dti", of: "bac-kan", "", "55", [.total: "63"]),
    .figure("cqs.hs-truc-tuyen", of: "bac-kan", "5 tháng đầu năm 2021", "9.784"),
  ]

  private static let decisions: [Record] = [
    conclusion("kl-1", "Năm 2021 đạt nhiều kết quả"),
    conclusion("kl-2", "Tuyển đủ người làm CNTT"),
    conclusion("kl-3", "Gặp mặt cán bộ CNTT trong tháng 02/2022"),
    .task("nv-2", of: "bg-2022-01-17", "Tuyển 20 nhân sự nòng cốt", [.conclusion: "kl-2"]),
    .task("nv-3", of: "bg-2022-01-17", "Tổ chức gặp mặt", [.conclusion: "kl-3", .dueDate: "tháng 02/2022"]),
    .task("nv-4", of: "bg-2022-01-17", "Rà soát văn bản", [.dueDate: "khẩn trương"]),
  ]

  private static func conclusion(_ code: String, _ content: String) -> Record {
    .row(.conclusion, [.code: code, .session: "bg-2022-01-17", .content: content, .source: "bt"])
  }
}
