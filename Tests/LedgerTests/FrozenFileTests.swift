import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

/// Files that earlier programs made, as they made them: two imports of `fixtures/bac-kan` and editions of that ledger.
enum FrozenFile: String {
  case ledger = "ledger-v1.sqlite"
  case edition = "edition-v1.sqlite"
  case secondEdition = "edition-v2.sqlite"
  case thirdEdition = "edition-v3.sqlite"
  case seventhEdition = "edition-v7.sqlite"
  case eighthEdition = "edition-v8.sqlite"

  /// The code of the edition, as the program printed it.
  static let code = "9c3b3845126fb9a7cafbd0075f7baf28abda3002a0873134300e5c21ce18127f"
  static let session = "bk-2021-06-02"

  var bytes: [UInt8] {
    get throws {
      let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Frozen")
      return [UInt8](try Data(contentsOf: folder.appendingPathComponent(rawValue)))
    }
  }

  /// Puts a copy into `folder`, under the name that such a file has.
  func copied(to folder: String) throws -> String {
    let path = "\(folder)/\(rawValue).\(self == .ledger ? "ledger" : "batru")"
    try write(try bytes, to: path)
    return path
  }
}

@Suite struct FrozenFileTests {
  private let when = "2026-12-05T08:00:00+07:00"
  /// Tables of the first schema.
  private static let firstTables = Table.allCases.filter { $0 != .scene }
  private static let scene = SmallDossier.scene(FrozenFile.session, "1", "overview")

  @Test func aLedgerOfTheFirstSchemaAnswersAsBefore() throws {
    try withTemporaryFolder { folder in
      let path = try FrozenFile.ledger.copied(to: folder)
      let before = try DatabaseQueue(path: path).read { db in
        try Self.firstTables.map { table in
          // By which key a row goes is the book's affair; what it states is not.
          let columns = "revision, import, file, line, " + TableSchema.of(table).storeColumns
          return try GRDB.Row.fetchAll(db, sql: "SELECT id, \(columns) FROM \(table.storeName) ORDER BY id")
        }
      }
      let ledger = try Ledger.open(path: path)
      for (table, rows) in zip(Self.firstTables, before) {
        let columns = rows.first.map { Array($0.columnNames).joined(separator: ", ") } ?? "id"
        let after = try ledger.queue.read {
          try GRDB.Row.fetchAll($0, sql: "SELECT \(columns) FROM \(table.storeName) ORDER BY id")
        }
        #expect(after == rows, "\(table)")
      }
      let records = try ledger.current()
      #expect(records.count == 100)
      #expect(records.allSatisfy { $0.origin.sheet.isEmpty })
      let scope = try #require(EditionScope(session: FrozenFile.session, of: records))
      #expect(ContentHash.of(scope.records) == FrozenFile.code)
    }
  }

  @Test func theNextEditionOfAnOldLedgerKnowsTheOneBefore() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: FrozenFile.ledger.copied(to: folder))
      let order = EditionOrder(session: FrozenFile.session)
      let publication = try ledger.publish(order, to: folder + "/2.batru", when: when)
      #expect(publication.number == 2)
      #expect(publication.contentHash == FrozenFile.code)
      #expect(publication.difference == .changes(since: 1, EditionChanges(from: [], to: [])))
    }
  }

  @Test func aMigratedLedgerStillRefusesChanges() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: FrozenFile.ledger.copied(to: folder))
      _ = try ledger.importDossier(SmallDossier.delivery([Self.scene]), when: when, who: "An")
      for statement in [
        "UPDATE so_lieu SET sheet = 'x'", "UPDATE so_lieu SET withdrawn = 1", "DELETE FROM don_vi",
        "UPDATE kich_ban SET man_hinh = 'tasks'", "DELETE FROM kich_ban",
      ] {
        #expect(throws: DatabaseError.self) { try ledger.queue.write { try $0.execute(sql: statement) } }
      }
    }
  }

  /// Where its tables lie it knows from its own schema, and no script is missed that it never had.
  @Test(arguments: [0, 100, 4096]) func aDamagedLedgerOfTheFirstSchemaIsSavedAsOneOfTheNewest(lost: Int) throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      try write(Array(repeating: 0, count: lost) + FrozenFile.ledger.bytes.dropFirst(lost), to: path)
      let recovery = try Ledger.recover(path, to: folder + "/b.ledger")
      #expect(recovery.isComplete)
      let records = try Ledger.open(path: folder + "/b.ledger").current()
      #expect(records.count == 100 && recovery.counts.allSatisfy { $0.table != .scene })
    }
  }

  /// An edition says the same by the same code until somebody writes a script.
  @Test func aScriptTakenIntoAnOldLedgerIsNewsAndNothingElseIs() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: FrozenFile.ledger.copied(to: folder))
      _ = try ledger.importDossier(SmallDossier.delivery([Self.scene]), when: when, who: "An")
      let path = folder + "/2.batru"
      let publication = try ledger.publish(EditionOrder(session: FrozenFile.session), to: path, when: when)
      #expect(publication.contentHash != FrozenFile.code)
      #expect(publication.difference == .changes(since: 1, EditionChanges(from: [], to: [Self.scene])))
      #expect(try EditionAudit(path: path, ledger: ledger).faults == [])
      let proceedings = try Proceedings(reading: EditionFile(path: path))
      #expect(proceedings.script == [ScriptRow(ordinal: "1", address: "overview")])
    }
  }

  @Test(arguments: [FrozenFile.edition, .secondEdition, .thirdEdition, .seventhEdition, .eighthEdition])
  func anEditionOfAnEarlierLayoutAnswersAsOneMadeToday(_ frozen: FrozenFile) throws {
    try withTemporaryFolder { folder in
      let path = try frozen.copied(to: folder)
      let ledger = try Ledger.open(path: FrozenFile.ledger.copied(to: folder))
      let newer = folder + "/2.batru"
      _ = try ledger.publish(EditionOrder(session: FrozenFile.session), to: newer, when: when)
      let (old, new) = (try EditionFile(path: path), try EditionFile(path: newer))
      #expect(old.edition.audience == .committee)
      for table in Table.allCases { #expect(try old.records(of: table) == new.records(of: table), "\(table)") }
      // What rules find that came later, or weigh otherwise now, an earlier program could not write down; and its words were
      // its own.
      let later: [CheckRule] = [.timeAgainstSession, .narrativeAgainstFigures, .unclearTask]
      func known(_ file: EditionFile) throws -> [[String]] {
        try file.checks().filter { !later.contains($0.rule) }.map { check in
          [check.rule.rawValue, check.unit?.text ?? "", "\(check.severity)"] + check.subjects.map(\.row.code)
        }
      }
      #expect(try known(old) == known(new))
      for unit in try new.unitsWithFigures() {
        #expect(try old.latestObservations(unit: unit) == new.latestObservations(unit: unit))
        #expect(try old.rankings(unit: unit) == new.rankings(unit: unit))
        #expect(try old.periods(unit: unit) == new.periods(unit: unit))
        for period in try new.periods(unit: unit) {
          #expect(try old.observations(unit: unit, period: period) == new.observations(unit: unit, period: period))
        }
        for indicator in try new.records(of: .indicator).map(\.key) {
          #expect(try old.series(indicator: indicator, unit: unit) == new.series(indicator: indicator, unit: unit))
          #expect(try old.periods(indicator: indicator) == new.periods(indicator: indicator))
          for period in try new.periods(indicator: indicator) {
            let figures = try new.figures(indicator: indicator, period: period)
            #expect(try old.figures(indicator: indicator, period: period) == figures)
          }
        }
      }
      #expect(try EditionAudit(path: path, ledger: frozen == .edition ? ledger : nil).faults == [])
    }
  }
}
