import CommitteeModel
import GRDB
import TestKit
import Testing

@testable import Ledger

private typealias Row = CommitteeModel.Record

@Suite("Rows that are read while they are taken in") struct StreamedImportTests {
  private let when = "2026-01-05T08:00:00+07:00"
  private static let file = "tinh/so-lieu.csv"

  /// Gives rows a few at a time, and may break off behind them.
  private final class Rows: RowSource {
    struct BrokenOff: Error {}

    private var rest: ArraySlice<Row>
    private let breaksOff: Bool
    private let struck: String
    private(set) var rowsSeen = 0
    var sha256: String? { rest.isEmpty ? String(repeating: "d", count: 64) : nil }

    init(_ rows: [Row], breaksOff: Bool, struck: String) {
      self.struck = struck
      rest = rows[...]
      self.breaksOff = breaksOff
    }

    func next() throws -> RowBatch? {
      if rest.isEmpty {
        if breaksOff { throw BrokenOff() }
        return nil
      }
      var batch = RowBatch(.observation, file: file)
      for row in rest.prefix(2) {
        batch.append(row)
        if row[.value] == struck { batch.findings.append(Finding(.cell(.struckRow), at: row.origin, read: struck)) }
        if row[.value] == "86.45" {
          batch.findings.append(
            Finding(.unreadable(.figure), at: row.origin, column: Field.value.rawValue, read: "86.45"))
        }
      }
      rest = rest.dropFirst(2)
      rowsSeen += batch.count
      return batch
    }
  }

  private static let held = SmallDossier.records.filter { $0.table.isNamedByOthers }

  private func figures(_ values: [(period: String, value: String)]) -> [Row] {
    values.enumerated().map { place, stated in
      SmallDossier.figure("dvc", stated.period, stated.value, source: "tin-1", line: place + 2)
    }
  }

  private func delivery(
    _ values: [(period: String, value: String)], breaksOff: Bool = false, struck: String = ""
  ) -> Delivery {
    let rows = figures(values)
    return Delivery(
      folder: "tinh", records: Self.held,
      streams: [RowStream(.observation, file: Self.file) { Rows(rows, breaksOff: breaksOff, struck: struck) }],
      findings: [],
      files: [FileReading(name: Self.file, sha256: "", rows: 0)])
  }

  private func withLedger<Result>(_ body: (Ledger, String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      return try body(try Ledger.open(path: path, creating: true), path)
    }
  }

  private func taken(_ delivery: Delivery, into ledger: Ledger) throws -> ImportReport {
    try ledger.importDossier(delivery, when: when, who: "An")
  }

  @Test func whatAStreamGaveIsWhatTheLedgerHolds() throws {
    try withLedger { ledger, path in
      let values = [("2018", "60"), ("2019", "61"), ("2020", "62"), ("2021", "63"), ("2022", "64")]
      let report = try taken(delivery(values), into: ledger)
      #expect(report.added == Self.held.count + values.count)
      #expect(try ledger.current(of: [.observation]) == figures(values))
      let noted = try DatabaseQueue(path: path).read { db in
        try GRDB.Row.fetchOne(db, sql: "SELECT rows, sha256 FROM file")
      }
      #expect(noted?["rows"] == 5)
      #expect(noted?["sha256"] == String(repeating: "d", count: 64))
    }
  }

  /// Leaving a row out that is struck through leaves its figure in the ledger, which nobody would guess.
  @Test func aRowThatIsStruckThroughIsToldWithTheFigureThatStands() throws {
    try withLedger { ledger, _ in
      let values = [("2018", "60"), ("2019", "61")]
      _ = try taken(delivery(values), into: ledger)
      func told(_ struck: String, _ values: [(String, String)]) throws -> [FindingFact] {
        let report = try taken(delivery(values, struck: struck), into: ledger)
        #expect(report.isBlocked)
        return report.findings.filter { $0.code == .struck }.map(\.fact)
      }
      #expect(try told("61", values) == [.cell(.struckStanding(isRow: true, figure: "61"))])
      #expect(try told("99", [("2018", "60"), ("2019", "99")]) == [.cell(.struckStanding(isRow: true, figure: "61"))])
      #expect(try told("62", values + [("2020", "62")]) == [.cell(.struckRow)])
    }
  }

  @Test func theSameStreamTwiceChangesNothing() throws {
    try withLedger { ledger, _ in
      let values = [("2018", "60"), ("2019", "61"), ("2020", "62")]
      _ = try taken(delivery(values), into: ledger)
      let again = try taken(delivery(values), into: ledger)
      #expect(!again.hasChanged)
      #expect(again.unchanged == Self.held.count + 3)
      #expect(again.missing.isEmpty)
    }
  }

  @Test func whatAStreamStatesNoLongerIsNamedAndWhatItRestatesIsShown() throws {
    try withLedger { ledger, _ in
      _ = try taken(delivery([("2018", "60"), ("2019", "61"), ("2020", "62")]), into: ledger)
      let later = try taken(delivery([("2018", "60"), ("2020", "65")]), into: ledger)
      #expect(later.missing.map(\.key) == [["dvc", "bac-giang", "2019", "thực hiện", "tin-1"]])
      #expect(later.restatements.map { [$0.old, $0.new] } == [["62", "65"]])
      #expect(later.restated == 1 && later.added == 0)
    }
  }

  @Test(arguments: [false, true]) func twoRowsOfOneKeyAreNamedTogether(isKnownBefore: Bool) throws {
    try withLedger { ledger, _ in
      if isKnownBefore { _ = try taken(delivery([("2018", "60")]), into: ledger) }
      let report = try taken(delivery([("2018", "60"), ("2019", "61"), ("2020", "62"), ("2018", "99")]), into: ledger)
      #expect(report.findings.map(\.origin.line) == [5])
      let differing = [CellDifference(.value, there: "60", here: "99")]
      let first = Origin(file: Self.file, line: 2)
      #expect(report.findings.map(\.fact) == [.duplicateKey(first: first, in: .observation, differing: differing)])
      #expect(try ledger.current(of: [.observation]).map { $0[.value] } == (isKnownBefore ? ["60"] : []))
    }
  }

  @Test func onlyGoodRowsLeavesOutEveryRowOfAContradiction() throws {
    try withLedger { ledger, _ in
      var order = ImportOrder(when: when, who: "An")
      order.leavesOutBadRows = true
      let values = [("2018", "60"), ("2019", "86.45"), ("2020", "62"), ("2018", "99"), ("2021", "64")]
      let report = try ledger.importDossiers([delivery(values)], order)[0]
      #expect(!report.isBlocked)
      #expect(try ledger.current(of: [.observation]).map { $0[.value] } == ["62", "64"])
      #expect(report.leftOut.map(\.origin.line) == [3, 5], "as they stand in the file")
      #expect(report.findings.isEmpty)
    }
  }

  /// More rows than are told one by one: what is only counted is counted in full, and left out like the others.
  @Test(arguments: [false, true]) func contradictionsBeyondAllListsAreCountedAndLeftOut(leavesOut: Bool) throws {
    try withLedger { ledger, _ in
      var order = ImportOrder(when: when, who: "An")
      order.leavesOutBadRows = leavesOut
      let (good, twice) = ([("2000", "1")], (1...10_700).map { ("\($0 % 12 + 1)/\(3000 + $0)", "2") })
      let report = try ledger.importDossiers([delivery(good + twice + twice)], order)[0]
      #expect(report.isBlocked != leavesOut)
      if leavesOut {
        #expect(report.leftOutRows == 21_400)
        #expect(report.leftOut.count == 10_000 && report.untoldLeftOut == [.duplicateKey: 700])
        #expect(try ledger.current(of: [.observation]).map { $0[.value] } == ["1"])
      } else {
        #expect(report.blockingCount == 10_700)
        #expect(report.findings.count == 10_000 && report.untold == [.duplicateKey: 700])
        #expect(report.leftOut.isEmpty, "nobody asked for them")
      }
    }
  }

  @Test func restatedAndOverruledCellsBeyondTheListAreCounted() throws {
    try withLedger { ledger, _ in
      let places = (1...1500).map { "\($0 % 12 + 1)/\(3000 + $0)" }
      _ = try taken(delivery(places.map { ($0, "1") }), into: ledger)
      let report = try taken(delivery(places.map { ($0, "2") }), into: ledger)
      #expect(report.restatements.count == 1000 && report.restatementCount == 1500)
    }
  }

  @Test func aStreamThatBreaksOffLeavesNothingBehind() throws {
    try withLedger { ledger, _ in
      #expect(throws: Rows.BrokenOff.self) { () throws in
        try taken(delivery([("2018", "60"), ("2019", "61"), ("2020", "62")], breaksOff: true), into: ledger)
      }
      #expect(try ledger.current().isEmpty)
      let whole = try taken(delivery([("2018", "60")]), into: ledger)
      #expect(whole.hasChanged)
    }
  }

  @Test func theGuardAgainstReplacingRowsStandsAfterwards() throws {
    try withLedger { ledger, path in
      func definitions() throws -> [String] {
        try DatabaseQueue(path: path).read { db in
          try String.fetchAll(db, sql: "SELECT sql FROM sqlite_schema WHERE type = 'trigger' ORDER BY name")
        }
      }
      let before = try definitions()
      _ = try taken(delivery([("2018", "60")]), into: ledger)
      #expect(try definitions() == before)
      #expect(throws: DatabaseError.self) {
        try DatabaseQueue(path: path).write { db in
          try db.execute(sql: "INSERT OR REPLACE INTO so_lieu SELECT * FROM so_lieu")
        }
      }
    }
  }

  @Test(arguments: ["so_lieu_unreplaced", "nguon_unchanged", "publication_undeleted", "header_answer_unreplaced"])
  func aLedgerThatLostAGuardIsRefused(trigger: String) throws {
    try withLedger { ledger, path in
      _ = try taken(delivery([("2018", "60")]), into: ledger)
      try ledger.queue.write { try $0.execute(sql: "DROP TRIGGER \(trigger)") }
      #expect(throws: LedgerFailure.unguarded(path: path, triggers: [trigger])) {
        try taken(delivery([("2019", "61")]), into: ledger)
      }
      #expect(try ledger.current(of: [.observation]).count == 1)
    }
  }

  @Test func aFigureOfAnUnknownUnitIsToldWithItsLine() throws {
    try withLedger { ledger, _ in
      let known = Self.held.filter { $0.key != "bac-giang" }
      let stated = delivery([("2018", "60"), ("2019", "61")])
      let report = try taken(
        Delivery(folder: "tinh", records: known, streams: stated.streams, findings: [], files: stated.files),
        into: ledger)
      let told = report.findings.filter { $0.origin.file == Self.file }
      #expect(told.map(\.fact) == [.unknownReference(.unit), .unknownReference(.unit)])
      #expect(told.map(\.origin.line) == [2, 3])
      #expect(report.isBlocked)
    }
  }
}
