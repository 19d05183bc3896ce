import CommitteeModel
import TestKit
import Testing

@testable import Intake

/// A number whose comma nobody quoted must not become a smaller one with the rest of it in the column beside.
@Suite struct PartedNumberTests {
  private static let names = NameBook([
    indicator("y-te", "tỷ lệ", "%"), indicator("truong", "số lượng", "trường"),
    indicator("nhan-luc", "số lượng", "người"), indicator("gia-tri", "tiền", "tỷ đồng"),
    indicator("thue-bao", "số lượng", "thuê bao"),
  ])

  private static func indicator(_ code: String, _ kind: String, _ measure: String) -> Record {
    let cells: [Field: String] = [.code: code, .name: "Chỉ tiêu " + code, .valueKind: kind, .measure: measure]
    return Record(
      .indicator, cells: TableSchema.of(.indicator).columns.map { cells[$0.field] ?? "" },
      origin: Origin(file: "chi-tieu.csv", line: 2))
  }

  /// The lines where a number is asked about, each with the number as it would be quoted.
  private func asked(_ text: String) throws -> [String] {
    try readFigures(text) { $0.names = Self.names }.findings.compactMap { finding in
      guard case .cell(.fractionBeside(let whole, let fraction)) = finding.fact else { return nil }
      return "\(finding.origin.line) \(whole),\(fraction)"
    }
  }

  @Test(
    arguments: [
      "khac,12,5", "y-te,47,85%", "gia-tri,169,353 tỷ đồng", "gia-tri,169,353.5", "thue-bao,1,8 triệu",
      "nhan-luc,gần 159,563", "nhan-luc,159,563*", "nhan-luc,159,563", "nhan-luc,159,563 người", "y-te,9,07(1)",
      "y-te,>47,85", "y-te,47, 85", "y-te,47,85 so với kế hoạch", "gia-tri,1.169,5", "y-te,-47,85",
    ])
  func whatCanGoOnInAColumnOfWordsIsAsked(_ row: String) throws {
    let number = row.split(separator: ",", maxSplits: 1)[1].replacing(", ", with: ",")
    #expect(try asked("Chỉ tiêu,Kết quả,Ghi chú\n\(row)\n") == ["2 \(number)"])
  }

  @Test(
    arguments: [
      "khac,12,", "khac,12,năm 5", "khac,\"12\",5", "khac,12,\"5\"", "nhan-luc,159563,2024", "truong,243,12",
      "truong,243,12 trường mới", "y-te,47,12/2024", "y-te,47,1. Theo báo cáo", "y-te,17/20,5", "nhan-luc,159563,120",
      "y-te,47,12.5.2024",
    ])
  func aRemarkBesideANumberIsNoPartOfIt(_ row: String) throws {
    #expect(try asked("Chỉ tiêu,Kết quả,Ghi chú\n\(row)\n") == [])
    #expect(try asked("Chỉ tiêu;Kết quả;Ghi chú\nkhac;12;5\n") == [], "parted by something else")
  }

  @Test(
    arguments: [
      ("Kết quả,ĐVT", "y-te,47,85 %", "47,85 %"), ("Kết quả,ĐVT,Ghi chú", "y-te,47,85,%", "47,85"),
      ("Kết quả,Vị trí", "nhan-luc,159,563", "159,563"), ("Kết quả,Nguồn", "y-te,47,85", "47,85"),
      ("Năm 2022,Năm 2023", "y-te,47,85%", "47,85%"), ("Năm 2022,Năm 2023", "thue-bao,1,8 triệu", "1,8 triệu"),
      ("Năm 2022,Năm 2023", "y-te,9,07", "9,07"), ("Năm 2022,Năm 2023", "y-te,47,85 (ước)", "47,85 (ước)"),
      ("Năm 2022,Năm 2023", "nhan-luc,gần 159,563", "gần 159,563"),
      ("Năm 2022,Năm 2023,Năm 2024", "y-te,47,85,", "47,85"), ("Giá trị,Tử số,Mẫu số", "y-te,47,85,", "47,85"),
      ("Kết quả,Mục tiêu,Ghi chú", "y-te,47,85,70", "85,70"),
    ])
  func aRowThatIsFullBecauseANumberWasPartedIsAsked(_ header: String, _ row: String, _ number: String) throws {
    #expect(try asked("Chỉ tiêu,\(header)\n\(row)\n") == ["2 \(number)"])
  }

  @Test(
    arguments: [
      ("Giá trị,Tử số,Mẫu số", "y-te,85,17,20"), ("Tử số,Giá trị,Mẫu số", "y-te,17,85,20"),
      ("Năm 2022,Năm 2023", "y-te,70,72"), ("Năm 2022,Năm 2023,Ghi chú", "y-te,70,72,"),
      ("Kết quả,Mục tiêu", "y-te,70,72"), ("Mục tiêu,Kết quả", "y-te,70,72"), ("Kết quả,TT", "y-te,70,1"),
      ("Năm 2022,Năm 2023", "y-te,\"47\",85%"), ("Năm 2022,Năm 2023", "y-te,gần 70,gần 72"),
      ("Năm 2022,Năm 2023", "y-te,70,72*"), ("Kết quả,Kỳ", "y-te,70,2021"),
    ])
  func aRowWithANumberForEachColumnOfNumbersIsRight(_ header: String, _ row: String) throws {
    #expect(try asked("Chỉ tiêu,\(header)\n\(row)\n") == [])
  }

  @Test func aRowThatIsLongerThanItsHeaderIsToldOnce() throws {
    #expect(try asked("Chỉ tiêu,Kết quả,Ghi chú\ngia-tri,1,169,353\n") == [])
  }
}
