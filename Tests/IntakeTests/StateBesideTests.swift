import CommitteeModel
import TestKit
import Testing

@testable import Intake

/// An estimate must not enter the ledger as if it were a result because its sheet says so beside the figures.
@Suite struct StateBesideTests {
  private func delivery(_ text: String, state: String? = nil) throws -> Delivery {
    try readFigures(text) { $0.constants[.state] = state }
  }

  private func told(_ read: Delivery) -> [String] {
    read.findings.compactMap { finding in
      guard case .sheet(.stateBeside(let state)) = finding.fact else { return nil }
      return "\(finding.origin.line) \(state)"
    }
  }

  @Test(
    arguments: [
      ("KẾT QUẢ ƯỚC THỰC HIỆN NĂM 2024", "ước"), ("SỐ LIỆU SƠ BỘ NĂM 2024", "sơ bộ"), ("Báo cáo (số ước)", "ước"),
    ])
  func aTitleThatSaysHowFirmTheFiguresAreIsTold(_ title: String, _ state: String) throws {
    let sheet = "\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n"
    #expect(told(try delivery(sheet)) == ["1 \(state)"])
    #expect(told(try delivery(sheet, state: state)) == [], "said for all rows")
    let column = "\(title);;;\n\nTT;Chỉ tiêu;Kết quả;Trạng thái\n1;cqs.dvc;5;ước\n"
    #expect(told(try delivery(column)) == [], "said row by row")
    let header = "\(title);;\n\nTT;Chỉ tiêu;Ước thực hiện 2024\n1;cqs.dvc;5\n"
    #expect(told(try delivery(header)) == [], "said by the header")
  }

  @Test(
    arguments: [
      "BÁO CÁO THỰC HIỆN CÔNG ƯỚC QUỐC TẾ", "Hương ước, quy ước thôn", "NƯỚC SẠCH NÔNG THÔN", "THIẾT KẾ SƠ BỘ",
    ])
  func otherWordsOfATitleSayNothing(_ title: String) throws {
    #expect(told(try delivery("\(title);;\n\nTT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n")) == [])
  }

  @Test func aGroupAndARemarkAreToldOnceEach() throws {
    let groups = "TT;Chỉ tiêu;Kết quả\nI;Số ước;\n1;cqs.dvc;5\nII;Số sơ bộ;\n1;cqs.ks;5\n"
    #expect(told(try delivery(groups)) == ["2 ước", "4 sơ bộ"])
    let remarks = "Chỉ tiêu;Kết quả;Ghi chú\ncqs.dvc;5;ước\ncqs.ks;5;\ncqs.hs;6;ước\ncqs.t;7;số sơ bộ\n"
    #expect(told(try delivery(remarks)) == ["2 ước", "5 sơ bộ"])
  }

  @Test(arguments: ["Số liệu ước thực hiện năm 2024", "Số liệu sơ bộ của Cục Thống kê tỉnh"])
  func aRemarkIsAsLongAsItsLetters(_ remark: String) throws {
    #expect(told(try delivery("Chỉ tiêu;Kết quả;Ghi chú\ncqs.dvc;5;\(remark)\n")).count == 1)
    let long = remark + ", không kể các xã chưa báo cáo"
    #expect(told(try delivery("Chỉ tiêu;Kết quả;Ghi chú\ncqs.dvc;5;\(long)\n")) == [], "it says more")
  }

  @Test(
    arguments: [
      ("(*) Số ước", ["3 ước"]), ("Ghi chú: số liệu sơ bộ", ["3 sơ bộ"]), ("* Số ước;;\n* Số ước", ["3 ước"]),
      ("Nguồn: Cục Thống kê", []),
    ] as [(String, [String])])
  func aFootnoteUnderTheTableIsToldOnce(_ footnotes: String, _ wanted: [String]) throws {
    #expect(told(try delivery("TT;Chỉ tiêu;Kết quả\n1;cqs.dvc;5\n\(footnotes);;\n")) == wanted)
  }

  @Test(
    arguments: [
      ("159.563 (ước)", "159.563", "ước"), ("159563 (Sơ bộ)", "159563", "sơ bộ"), ("47,85 % (ước)", "47,85", "ước"),
      ("gần 15.000 [ước]", "gần 15.000", "ước"),
    ])
  func whatACellSaysOfItsFigureIsItsState(_ cell: String, _ value: String, _ state: String) throws {
    func read(_ sheet: String) throws -> (row: [String], facts: [FindingFact]) {
      let read = try delivery(sheet + "\ncqs.t;159.563,5;\n")
      let facts = read.findings.map(\.fact).filter { $0.code == .stateInCell }
      return (read.records.first.map { [$0[.value], $0[.state]] } ?? [], facts)
    }
    let alone = try read("Chỉ tiêu;Kết quả;Ghi chú\ncqs.dvc;\(cell);")
    #expect(alone.row == [value, state])
    #expect(alone.facts == [.cell(.stateInCell(state, unlike: nil))])
    #expect(try read("Chỉ tiêu;Kết quả;Trạng thái\ncqs.dvc;\(cell);").row == [value, state])
    let other = try read("Chỉ tiêu;Kết quả;Trạng thái\ncqs.dvc;\(cell);chính thức")
    #expect(other.facts == [.cell(.stateInCell(state, unlike: "chính thức"))])
    #expect(other.facts.map(\.severity) == [.blocking])
  }

  @Test func aFormatSaysItToo() {
    let shown = StoredNumber(digits: "6890", wording: "# (ước)")
    let reading = CellReading(.number(shown), as: .figure, notation: nil)
    #expect(reading.state == "ước" && reading.text == "6.890" && reading.shownUnit == nil)
  }
}
