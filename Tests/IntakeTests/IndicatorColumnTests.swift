import CommitteeModel
import Stories
import TestKit
import Testing

@testable import Intake

/// Sheets with a column for each indicator and a row for each unit or period.
@Suite struct IndicatorColumnTests {
  private static let names = NameBook([
    Record.indicator("nhan-luc", "Nhân lực ICT", .count, of: .digitalEconomy, order: 1, [.measure: "người"]),
    Record.indicator("may-tinh", "Tỷ lệ hộ có máy tính", .rate, of: .digitalSociety, order: 2, [.measure: "%"]),
  ])

  private func told(_ text: String, as table: Table?) throws -> [String] {
    let read = try readFigures(text) { order in
      order.names = Self.names
      order.table = table
    }
    #expect(read.records.isEmpty)
    return read.findings.filter { $0.severity == .blocking }.map { "\($0.origin.line) \($0.fact)" }
  }

  /// “No column fits” would send its reader looking for a header that is there.
  @Test(
    arguments: [
      "TT;Đơn vị;Nhân lực ICT;Tỷ lệ hộ có máy tính\n1;Bắc Giang;7;72,5\n",
      "Năm;Nhân lực ICT (người);Tỷ lệ hộ có máy tính (%)\n2023;7;72,5\n2024;9;73\n",
      "TT;Địa phương;Kinh tế số;\n;;Nhân lực ICT;Tỷ lệ hộ có máy tính\n1;Bắc Giang;7;72,5\n",
    ], [nil, Table.observation])
  func suchASheetIsCalledWhatItIs(_ text: String, table: Table?) throws {
    let told = try told(text, as: table)
    #expect(told.count == 1 && told[0].contains(" sheet(") && told[0].contains("indicatorColumns"), "\(told)")
  }

  @Test func anIndicatorThatIsNamedInTheColumnOfIndicatorsMakesNoSuchSheet() throws {
    let text = "Chỉ tiêu;Kết quả;Ghi chú\nNhân lực ICT;7;\nTỷ lệ hộ có máy tính;72,5;\n"
    let read = try readFigures(text) { $0.names = Self.names }
    #expect(read.findings.filter { $0.severity == .blocking }.map(\.text) == [])
    #expect(read.records.count == 2)
  }

  /// Remarks may be called as indicators are; what has a column of values states them there.
  @Test func aSheetWithAColumnOfValuesIsNoneOfThem() throws {
    let text = "Đơn vị;Kết quả;Nhân lực ICT;Tỷ lệ hộ có máy tính\nBắc Giang;7;a;b\n"
    let read = try readFigures(text) { order in
      order.names = Self.names
      order.table = .observation
    }
    #expect(!read.findings.contains { "\($0.fact)".contains("indicatorColumns") })
  }
}
