import CommitteeModel
import Foundation
import Intake
import TestKit
import Testing

/// The workbook that departments fill in: what it shows them, and what comes back of it.
@Suite struct TemplateTests {
  /// What a workbook holds in a sheet of a table, and everything that is to be said about it.
  private func read(
    _ table: Table, in workbook: Workbook, names: NameBook = NameBook()
  ) throws -> (rows: [String], findings: [String]) {
    let place = try #require(workbook.sheets.firstIndex { TemplateWorkbook.table(ofSheet: $0.name) == table })
    var finder = TableFinder(file: workbook.file, among: [table])
    let rows = try workbook.rows(of: place)
    var found: [FoundRow] = []
    while let row = try rows.next() { found += finder.take(row) }
    found += finder.finish()
    let header = try #require(finder.header)
    #expect(header.columns.map(\.field) == TableSchema.of(table).columns.map(\.field))
    let evidence = SheetEvidence(header, agreed: .vietnamese, names: names)
    let data = found.filter { $0.role == .data }
    let records = data.map { SheetRecord($0, header: header, evidence: evidence, file: workbook.file) }
    let findings = found.filter { $0.role != .data }.flatMap(\.findings) + records.flatMap(\.findings)
    return (records.map { line($0.record.cells) }, findings.map(\.text))
  }

  private func line(_ cells: [String]) -> String { cells.joined(separator: "|") }

  /// The rows of a table that stand in a template beforehand.
  private func catalogue(_ table: Table, of records: [Record]) -> [String] {
    guard TemplateWorkbook.filledTables.contains(table) else { return [] }
    return records.filter { $0.table == table }.map { line($0.cells) }
  }

  @Test(arguments: FilledTemplate.endings) func whatWasWrittenIntoItComesBackWithoutAFinding(ending: String) throws {
    let bytes = try #require(try FilledTemplate.made.get().files[ending])
    let workbook = try Workbook(bytes: bytes, name: "mau\(ending)")
    #expect(workbook.isTemplate)
    let (known, added) = (try FilledTemplate.known.get(), try FilledTemplate.added.get())
    for table in Table.allCases {
      let (rows, findings) = try read(table, in: workbook)
      #expect(findings == [], "\(table)")
      #expect(rows == catalogue(table, of: known) + (added[table] ?? []).map(line), "\(table)")
    }
  }

  @Test(arguments: ["bac-giang", "bac-kan", "nghe-an", "toan-quoc"])
  func theCataloguesOfALedgerComeBackUnchanged(dossier: String) throws {
    let known = try DossierFolder.read(FilledTemplate.root.appending(path: "fixtures/\(dossier)").path).heldWhole()
      .records
    let workbook = try Workbook(bytes: TemplateWorkbook(filledWith: known).bytes, name: "mau.xlsx")
    for table in Table.allCases {
      let (rows, findings) = try read(table, in: workbook)
      #expect(findings == [], "\(table)")
      #expect(rows == catalogue(table, of: known), "\(table)")
    }
  }

  @Test(arguments: ["<a & \"b\">", "_x0041_", "so_xa", "'24", "=A1", "+84", "𝔘 ✓"])
  func signsThatFilesOfProgramsUseForThemselvesComeBack(name: String) throws {
    let row = ["a", name, name, "báo cáo", "", "", "", "", ""]
    let records = [Record(.source, cells: row, origin: Origin(file: "nguon.csv", line: 2))]
    let workbook = try Workbook(bytes: TemplateWorkbook(filledWith: records).bytes, name: "mau.xlsx")
    let (rows, findings) = try read(.source, in: workbook)
    #expect(rows == [line(row)])
    #expect(findings == [])
  }

  /// A name of the ledger may end in what looks like a mark of a footnote; a mark behind it is still one.
  @Test(arguments: [
    ("Kế hoạch (1)", "Kế hoạch (1)"), ("Bản tin *", "Bản tin *"), ("Kế hoạch (1) (2)", "Kế hoạch (1)"),
    ("Báo cáo (1)", "Báo cáo"),
  ]) func aNameThatEndsInAMarkComesBackWhole(written: String, taken: String) throws {
    let names = ["Kế hoạch (1)", "Bản tin *"].map { name in
      Record(
        .source, cells: [name, name, name] + [String](repeating: "", count: 6), origin: Origin(file: "a", line: 2))
    }
    let row = ["a", written, written, "báo cáo", "", "", "", "", ""]
    let records = [Record(.source, cells: row, origin: Origin(file: "nguon.csv", line: 2))]
    let workbook = try Workbook(bytes: TemplateWorkbook(filledWith: records).bytes, name: "mau.xlsx")
    let (rows, findings) = try read(.source, in: workbook, names: NameBook(names))
    #expect(rows == [line(["a", taken, taken, "báo cáo", "", "", "", "", ""])])
    #expect(findings.isEmpty == (written == taken))
  }

  @Test func everyTableHasItsSheetAndTheListsAreOutOfSight() throws {
    let workbook = try Workbook(bytes: TemplateWorkbook().bytes, name: "mau.xlsx")
    #expect(workbook.sheets.filter { !$0.isHidden }.map(\.name) == TableSchema.all.map(\.title))
    #expect(workbook.sheets.filter(\.isHidden).map(\.name) == [TemplateWorkbook.listsSheet])
    #expect(TableSchema.all.map { TemplateWorkbook.table(ofSheet: $0.title) } == Table.allCases)
    #expect(TemplateWorkbook.table(ofSheet: TemplateWorkbook.listsSheet) == nil)
  }

  @Test(arguments: Table.allCases) func aColumnOffersWhatTheSchemaAllows(table: Table) throws {
    let rules = try FilledTemplate.made.get().rules
    let schema = TableSchema.of(table)
    for column in schema.columns {
      let name = "\(schema.title)/\(column.field.rawValue)"
      let rule = try #require(rules[name])
      switch column.kind {
      case .vocabulary(let words): #expect(rule.offered == .words(words) && rule.refuses, "\(name)")
      case .reference(let other), .references(let other):
        guard case .formula(let formula) = rule.offered else { Issue.record("\(name)"); continue }
        #expect(formula.hasPrefix("OFFSET('\(TableSchema.of(other).title)'!$A$2,"), "\(name)")
        #expect(!rule.refuses, "the ledger may know codes that the workbook does not: \(name)")
      default: #expect(rule.offered == nil && !rule.refuses, "\(name)")
      }
    }
  }

  @Test(arguments: Table.allCases) func aColumnTellsHowToFillItAndKeepsWhatIsTyped(table: Table) throws {
    let rules = try FilledTemplate.made.get().rules
    let schema = TableSchema.of(table)
    for (place, column) in schema.columns.enumerated() {
      let name = "\(schema.title)/\(column.field.rawValue)"
      let rule = try #require(rules[name])
      #expect(rule.format == "@", "a program would make a day of 5/6: \(name)")
      #expect(rule.shown == column.field.rawValue + (column.isRequired ? " *" : ""), "\(name)")
      #expect(rule.told[1] == column.request, "\(name)")
      #expect(rule.told[0].hasSuffix(column.request) && !rule.told[0].isEmpty, "\(name)")
      #expect(rule.told[0].hasPrefix(schema.purpose) == (place == 0), "\(name)")
      #expect(rule.told[0].utf16.count <= 255, "programs refuse longer ones: \(name)")
    }
  }

  @Test func theSameLedgerMakesTheSameFile() throws {
    let known = try FilledTemplate.known.get()
    #expect(TemplateWorkbook(filledWith: known).bytes == TemplateWorkbook(filledWith: known).bytes)
  }
}
