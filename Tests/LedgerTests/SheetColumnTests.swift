import CommitteeModel
import TestKit
import Testing

@testable import Ledger

private typealias Row = CommitteeModel.Record

/// What an import makes of sheets that lack something which their file stated before, though nobody took it out.
@Suite struct SheetColumnTests {
  private let when = "2026-01-05T08:00:00+07:00"
  private static let book = "so/bao-cao.xlsx"
  private static let header = Origin(file: book, line: 1, sheet: "Số liệu")

  private static func figure(
    _ period: String, _ value: String, of whole: String = "", line: Int, column: Int? = nil
  ) -> Row {
    let cells = SmallDossier.record(
      .observation,
      [
        .indicator: "dvc.xa", .unit: "bac-giang", .period: period, .figureKind: "thực hiện", .value: value,
        .denominator: whole, .source: "tin-1",
      ]
    ).cells
    return Row(
      .observation, cells: cells, origin: Origin(file: book, line: line, sheet: header.sheet, column: column))
  }

  private static func figures(_ fields: [Field], periods: [String] = []) -> SheetColumns {
    let columns = Dictionary(uniqueKeysWithValues: fields.enumerated().map { ($1, $0) })
    let spread = periods.enumerated().map { place, period in
      SheetColumns.PeriodColumn(column: fields.count + place, period: period, header: period)
    }
    return SheetColumns(file: book, sheet: header.sheet, table: .observation, columns: columns, periods: spread)
  }

  private static func delivery(
    _ records: [Row], _ sheets: [SheetColumns], _ facts: [(fact: FindingFact, column: String)] = []
  ) -> Delivery {
    let findings = facts.map { Finding($0.fact, at: header, column: $0.column, columnIndex: 9) }
    let file = FileReading(name: book, sha256: String(repeating: "b", count: 64), rows: records.count)
    return Delivery(folder: "so", records: records, findings: findings, files: [file], sheets: sheets)
  }

  private func withLedger(_ first: Delivery, _ body: (Ledger) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let lists = SmallDossier.records.filter { $0.table != .observation }
      _ = try ledger.importDossier(SmallDossier.delivery(lists), when: when, who: "An")
      _ = try ledger.importDossier(first, when: when, who: "An")
      try body(ledger)
    }
  }

  private func taken(_ delivery: Delivery, into ledger: Ledger, withdrawing: Bool = false) throws -> ImportReport {
    var order = ImportOrder(when: when, who: "An")
    order.leavesOutBadRows = true
    order.withdrawsMissing = withdrawing
    return try ledger.importDossiers([delivery], order)[0]
  }

  @Test func aMistypedHeaderErasesNothing() throws {
    let fields: [Field] = [.indicator, .period, .value]
    let first = Self.delivery(
      [Self.figure("2021", "79", of: "1.000", line: 2)], [Self.figures(fields + [.denominator])])
    try withLedger(first) { ledger in
      let mistyped = Self.delivery(
        [Self.figure("2021", "79", line: 2)], [Self.figures(fields)], [(.unknownColumn, "Mẫu sồ")])
      let report = try taken(mistyped, into: ledger)
      #expect(report.isBlocked)
      #expect(report.findings.map(\.fact) == [.missingColumn, .unknownColumn])
      #expect(report.findings.map(\.column) == ["Mẫu số", "Mẫu sồ"], "what was there, and what it may be")
      #expect(try ledger.current(of: [.observation]).map { $0[.denominator] } == ["1.000"])
    }
  }

  /// The import between brought the sheet without the column, and erased nothing of rows that it did not state.
  @Test func aMistypedHeaderErasesNothingThoughTheColumnWasLostOnceBefore() throws {
    let fields: [Field] = [.indicator, .period, .value]
    let first = Self.delivery(
      [Self.figure("2021", "79", of: "1.000", line: 2)], [Self.figures(fields + [.denominator])])
    try withLedger(first) { ledger in
      let between = Self.delivery([Self.figure("2022", "81", line: 2)], [Self.figures(fields)])
      let taken = try self.taken(between, into: ledger)
      #expect(!taken.isBlocked)
      let mistyped = Self.delivery(
        [Self.figure("2021", "79", line: 2)], [Self.figures(fields)], [(.unknownColumn, "Mẫu sồ")])
      let report = try self.taken(mistyped, into: ledger)
      #expect(report.findings.map(\.fact) == [.missingColumn, .unknownColumn])
      #expect(try ledger.current(of: [.observation]).map { $0[.denominator] }.sorted() == ["", "1.000"])
    }
  }

  @Test func aColumnOfRemarksThatComesBesideAllOthersIsLeftOut() throws {
    let sheet = Self.figures([.indicator, .period, .value, .denominator])
    try withLedger(Self.delivery([Self.figure("2021", "79", of: "1.000", line: 2)], [sheet])) { ledger in
      let more = Self.delivery(
        [Self.figure("2021", "80", of: "1.000", line: 2)], [sheet], [(.unknownColumn, "Ý kiến của sở")])
      let report = try taken(more, into: ledger)
      #expect(!report.isBlocked && report.leftOutColumns == 1 && report.restated == 1)
    }
  }

  @Test(arguments: [FindingFact.sheet(.unclearPeriod(.withoutYear)), .unknownColumn])
  func figuresOfAColumnThatIsLeftOutAreNeitherMissingNorWithdrawn(_ fact: FindingFact) throws {
    let first = Self.delivery(
      [Self.figure("2024", "79", line: 2, column: 1), Self.figure("Quý I/2025", "81", line: 2, column: 2)],
      [Self.figures([.indicator], periods: ["2024", "Quý I/2025"])])
    try withLedger(first) { ledger in
      let unclear = Self.delivery(
        [Self.figure("Năm 2024", "79", line: 2, column: 1), Self.figure("2023", "77", line: 2, column: 3)],
        [Self.figures([.indicator], periods: ["Năm 2024", "2023"])], [(fact, "Quý I")])
      let report = try taken(unclear, into: ledger, withdrawing: true)
      #expect(!report.isBlocked && report.leftOutColumns == 1)
      #expect(report.missing.isEmpty, "the file states them, in the column that was left out")
      #expect(try ledger.current(of: [.observation]).map { $0[.value] } == ["79", "81", "77"])
    }
  }

  /// A sheet that lost its header, or is hidden, is not read: that says nothing of its rows.
  @Test func anEmptySheetSpeaksForNoOtherSheetOfItsWorkbook() throws {
    let source = SmallDossier.source("tin-3")
    let place = Origin(file: Self.book, line: 2, sheet: "Nguồn")
    let sources = SheetColumns(file: Self.book, sheet: "Nguồn", table: .source, columns: [.code: 0, .name: 1])
    let first = Self.delivery(
      [Self.figure("2021", "79", line: 2), Row(.source, cells: source.cells, origin: place)],
      [Self.figures([.indicator, .period, .value]), sources])
    try withLedger(first) { ledger in
      let report = try taken(Self.delivery([], [sources]), into: ledger, withdrawing: true)
      let fates = Dictionary(report.missing.map { ($0.table, $0.fate) }) { first, _ in first }
      #expect(fates == [.source: .withdrawn, .observation: .keptFromUnreadSheet])
      #expect(try ledger.current(of: [.observation]).map { $0[.value] } == ["79"])
      #expect(try ledger.current(of: [.source]).allSatisfy { $0.key != "tin-3" })
    }
  }

  @Test func aRepeatedFigureOfALineNamesTheOneThatCameFirst() throws {
    let sheet = Self.figures([.indicator], periods: ["2021", "2022"])
    try withLedger(Self.delivery([], [])) { ledger in
      let rows = [
        Self.figure("2021", "1", line: 2, column: 1), Self.figure("2021", "2", line: 3, column: 1),
        Self.figure("2022", "3", line: 3, column: 2), Self.figure("2022", "4", line: 4, column: 2),
      ]
      let report = try ledger.importDossier(Self.delivery(rows, [sheet]), when: when, who: "An")
      let firsts = report.findings.map { finding -> Origin? in
        if case .duplicateKey(let first, _, _) = finding.fact { first } else { nil }
      }
      #expect(firsts == [rows[0].origin, rows[2].origin])
    }
  }
}
