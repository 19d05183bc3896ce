import CommitteeModel
import Testing

/// What is offered in place of a name that does not exist.
@Suite struct NearMatchTests {
  private static let rows: [(code: String, names: [String])] = [
    ("cqs.dvc34", ["Số dịch vụ công mức độ 3, 4", "Dịch vụ công mức độ 3, 4"]),
    ("cqs.dvc34.xa", ["Số dịch vụ công mức độ 3, 4 của cấp xã", ""]),
    ("cqs.diem-cau", ["Số điểm cầu của hệ thống truyền hình hội nghị, họp trực tuyến", "Điểm cầu trực tuyến"]),
    ("xhs.ho-co-may-tinh", ["Tỷ lệ hộ gia đình có máy tính", ""]),
  ]

  @Test(
    arguments: [
      ("cqs.dvc35", ["cqs.dvc34"]), ("CQS.DVC34", ["cqs.dvc34", "cqs.dvc34.xa"]),
      ("dvc34", ["cqs.dvc34", "cqs.dvc34.xa"]),
      ("Số điểm cầu của hệ thống truyền hình hội nghị", ["cqs.diem-cau"]),
      ("ty le ho gia dinh co may tinh", ["xhs.ho-co-may-tinh"]),
      ("Tỷ lệ hộ có máy tính", ["xhs.ho-co-may-tinh"]), ("kts.gia-tri", []), ("x", []),
    ] as [(String, [String])])
  func theNearestCodesAreOffered(_ text: String, _ codes: [String]) {
    #expect(NearMatch.codes(near: text, among: Self.rows) == codes)
  }

  @Test func noMoreAreOfferedThanAnybodyReads() {
    let rows = (10..<30).map { (code: "a\($0)", names: [String]()) }
    #expect(NearMatch.codes(near: "a1", among: rows, most: 2).count == 2)
    #expect(NearMatch.codes(near: "a1", among: rows + rows, most: 2) == ["a10", "a11"])
  }
}
