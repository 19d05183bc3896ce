extension ImportGuide {
  /// One row of each table; together they refer to nothing that is missing.
  static func example(of table: Table) -> [Field: String] {
    switch table {
    case .source:
      [
        .code: "bt-2022-01-17", .name: "Bản tin phiên họp thứ nhất, 17/01/2022", .shortName: "Bản tin 17/01/2022",
        .kind: "bản tin", .date: "17/01/2022", .session: "bg-2022-01-17",
      ]
    case .unit:
      [
        .code: "bac-giang", .name: "Tỉnh Bắc Giang", .shortName: "Bắc Giang", .kind: "tỉnh", .gsoCode: "24",
        .validTo: "30/6/2025",
      ]
    case .session:
      [
        .code: "bg-2022-01-17", .sessionKind: "phiên họp ban chỉ đạo", .sessionName: "Phiên họp lần thứ nhất",
        .shortName: "Phiên thứ nhất", .sessionOrdinal: "1", .date: "17/01/2022", .partOfDay: "chiều",
        .province: "bac-giang", .agency: "Ban Chỉ đạo Chuyển đổi số tỉnh Bắc Giang", .reportingPeriod: "2021",
        .source: "bt-2022-01-17",
      ]
    case .agenda:
      [
        .session: "bg-2022-01-17", .ordinal: "1", .content: "Báo cáo kết quả năm 2021", .agendaKind: "báo cáo",
        .minutes: "15",
      ]
    case .document:
      [
        .code: "nq-111", .documentNumber: "111-NQ/TU", .documentAliases: "Nghị quyết 111; NQ 111", .kind: "nghị quyết",
        .issuedOn: "6/2021", .horizon: "2021-2025", .source: "bt-2022-01-17",
      ]
    case .indicator:
      [
        .code: "cqs.dvc34", .name: "Số dịch vụ công trực tuyến mức độ 3, 4", .shortName: "Dịch vụ công mức độ 3, 4",
        .pillar: "chính quyền số", .group: "dịch vụ công trực tuyến", .valueKind: "số lượng", .measure: "dịch vụ",
        .direction: "cao", .basis: "thời điểm", .legalBasis: "nq-111", .rhythm: "quý", .order: "10",
      ]
    case .observation:
      [
        .indicator: "cqs.dvc34", .unit: "bac-giang", .period: "2021", .figureKind: "thực hiện", .value: "1.380",
        .state: "chính thức", .cutoff: "31/12/2021", .source: "bt-2022-01-17", .place: "mục chính quyền số",
      ]
    case .target:
      [
        .code: "mt-dvc34", .indicator: "cqs.dvc34", .unit: "bac-giang", .operation: "ít nhất", .value: "1.500",
        .dueDate: "đến năm 2025", .document: "nq-111", .source: "bt-2022-01-17",
      ]
    case .ranking:
      [
        .index: "dti", .indexName: "Chuyển đổi số cấp tỉnh (DTI)", .indexPeriod: "2020", .unit: "bac-giang",
        .figureKind: "hạng", .rank: "10", .total: "63", .map: "63 tỉnh", .certainty: "công bố",
        .source: "bt-2022-01-17",
      ]
    case .conclusion:
      [
        .code: "kl-01", .session: "bg-2022-01-17", .number: "1", .content: "Nâng tỷ lệ hồ sơ trực tuyến",
        .givesRise: "có", .source: "bt-2022-01-17",
      ]
    case .task:
      [
        .code: "nv-01", .session: "bg-2022-01-17", .conclusion: "kl-01", .ordinal: "1",
        .content: "Gặp mặt cán bộ công nghệ thông tin", .leadAgency: "Sở Thông tin và Truyền thông",
        .dueDate: "tháng 02/2022", .state: "đang thực hiện", .source: "bt-2022-01-17",
      ]
    case .opinion:
      [
        .code: "yk-01", .session: "bg-2022-01-17", .kind: "kiến nghị", .raisedBy: "UBND huyện Yên Thế",
        .addressee: "Sở Nội vụ", .content: "Bổ sung biên chế chuyên trách", .outcome: "ghi nhận, xem xét",
        .source: "bt-2022-01-17",
      ]
    case .system:
      [
        .code: "lgsp", .name: "Nền tảng tích hợp, chia sẻ dữ liệu", .shortName: "LGSP", .kind: "nền tảng",
        .pillar: "nền tảng chung", .province: "bac-giang", .levels: "tỉnh; huyện; xã", .indicator: "cqs.dvc34",
        .session: "bg-2022-01-17", .source: "bt-2022-01-17",
      ]
    case .site:
      [
        .session: "bg-2022-01-17", .site: "UBND các huyện, thành phố", .level: "huyện", .count: "10",
        .isMainSite: "không", .source: "bt-2022-01-17",
      ]
    case .scene:
      [
        .session: "bg-2022-01-17", .ordinal: "1", .agendaItem: "1", .screen: "indicator/cqs.dvc34",
        .sceneTitle: "Dịch vụ công trực tuyến", .minutes: "5", .isRevealed: "có",
        .note: "Mời Sở Thông tin và Truyền thông nói thêm",
      ]
    }
  }
}
