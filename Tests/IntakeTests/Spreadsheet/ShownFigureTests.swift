import CommitteeModel
import Intake
import TestKit
import Testing

/// What comes in of figures that workbooks of other programs show otherwise than they store them.
@Suite struct ShownFigureTests {
  private static let money: Record = {
    let cells: [Field: String] = [
      .code: "chi-tieu", .name: "Doanh thu", .shortName: "Doanh thu", .pillar: "kinh tế số", .valueKind: "tiền",
      .measure: "đồng", .direction: "cao",
    ]
    return Record(
      .indicator, cells: TableSchema.of(.indicator).columns.map { cells[$0.field] ?? "" },
      origin: Origin(file: "chi-tieu.csv", line: 2))
  }()

  @Test(arguments: [".xlsx", "-office.xlsx", "-office.ods", "-office.xls"])
  func noFigureIsTakenThatTheSheetShowsOtherwise(form: String) throws {
    let files = try MadeWorkbooks.files.get()
    let bytes = try #require(files["shown-figures" + form])
    let wanted = String(decoding: try #require(files["shown-figures" + form + ".txt"]), as: UTF8.self)
    let nature = try #require(IndicatorNature(Self.money))
    try withTemporaryFolder { folder in
      try write(bytes, to: "\(folder)/bao-cao" + form)
      let read = try DossierFolder.read(folder, order: IntakeOrder()).heldWhole()
      let judged = FigureCheck.findings(in: read.records, ["chi-tieu": nature]) { record, field in
        read.rawCells.first { $0.origin == record.origin && $0.field == field }?.text
      }
      let lines = read.records.map { record in
        let told = (read.findings + judged).filter { $0.origin == record.origin && $0.column == "Giá trị" }
        return ([record[.value]] + told.map { "\($0.code)" }).joined(separator: " ")
      }
      #expect(lines == wanted.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init))
      #expect(Set(read.records.map { $0[.period] }) == ["2025"], "a date that shows its year alone")
    }
  }
}
