import CommitteeModel
import Intake
import TestKit
import Testing

/// What is told of cells that are struck through, or whose format does not show their text.
@Suite struct MarkedCellTests {
  /// A deleted figure would otherwise be published, or a row vanish that somebody still means.
  @Test(arguments: [".xlsx", "-office.xlsx", "-office.ods", "-office.xls"])
  func whatIsStruckThroughIsNeitherReadNorDroppedInSilence(form: String) throws {
    let files = try MadeWorkbooks.files.get()
    let bytes = try #require(files["doubted" + form])
    let wanted = String(decoding: try #require(files["doubted" + form + ".txt"]), as: UTF8.self)
    try withTemporaryFolder { folder in
      try write(bytes, to: "\(folder)/bao-cao" + form)
      let read = try DossierFolder.read(folder, order: IntakeOrder()).heldWhole()
      let codes: Set<FindingCode> = [.struck, .partlyStruck, .unseen, .markedOutside, .comments]
      let told = read.findings.filter { codes.contains($0.code) }.map(Self.line)
      #expect(Set(told) == Set(wanted.split(separator: "\n").map(String.init)))
      #expect(told.count == 7)
      #expect(read.records.map { $0[.indicator] } == ["a", "b", "c", "d", "e", "f"])
      let stopping = read.findings.filter { $0.severity == .blocking }
      #expect(Set(stopping.map(\.origin.line)) == [5, 6, 7, 8, 9])
      #expect(stopping.allSatisfy { $0.fact.isAboutOneRow }, "the other rows can be taken in without these")
    }
  }

  private static func line(_ finding: Finding) -> String {
    let cell = CellAddress(column: finding.columnIndex ?? 0, row: finding.origin.line).text
    switch finding.fact {
    case .cell(let fact): return "\(fact) \(cell) \(finding.read)"
    case .sheet(let fact): return "\(fact) \(cell) \(finding.read)"
    default: return finding.text
    }
  }
}
