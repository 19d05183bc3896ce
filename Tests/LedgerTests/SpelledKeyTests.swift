import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

/// Periods, days and numbers that different files spell differently: one row must not become two.
@Suite struct SpelledKeyTests {
  private let when = "2026-11-26T08:00:00+07:00"

  private func figures(_ told: [(period: String, value: String)], file: String = "so-y-te/so-lieu.csv") -> Delivery {
    let records = told.enumerated().map { place, told in
      let row = SmallDossier.figure("dvc.xa", told.period, told.value, source: "tin-1")
      return Record(row.table, cells: row.cells, origin: Origin(file: file, line: place + 2))
    }
    let files = [FileReading(name: file, sha256: String(repeating: "c", count: 64), rows: records.count)]
    return Delivery(folder: "so-y-te", records: records, findings: [], files: files)
  }

  private func withLedger(_ body: (Ledger) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "x")
      try body(ledger)
    }
  }

  private func values(_ ledger: Ledger, in period: String) throws -> [String] {
    try ledger.current(of: [.observation]).filter { Period.parse($0[.period]) == Period.parse(period) }.map {
      $0[.value]
    }
  }

  @Test(arguments: ["Năm 2021", "năm 2021", "cả năm 2021", "2021"])
  func aFigureOfTheSamePeriodIsARestatement(_ spelling: String) throws {
    try withLedger { ledger in
      let report = try ledger.importDossier(figures([(spelling, "80")]), when: when, who: "x")
      #expect(report.added == 0)
      #expect(report.restated == 1)
      #expect(report.restatements.map(\.field) == [.value], "how the period is spelled is no change")
      #expect(try values(ledger, in: "2021") == ["80"])
      let row = try ledger.current(of: [.observation]).first { $0[.value] == "80" }
      #expect(row?[.period] == spelling, "what the file says stays beside its reading")
    }
  }

  @Test func anotherSpellingOfTheSameStatementChangesNothing() throws {
    try withLedger { ledger in
      let report = try ledger.importDossier(figures([("Năm 2021", "79")]), when: when, who: "x")
      #expect(report.unchanged == 1)
      #expect(!report.hasChanged)
    }
  }

  @Test(arguments: [("T5/2026", "tháng 5/2026"), ("Quý II/2025", "quý 2 năm 2025"), ("đến 30/8/2023", "30/08/2023")])
  func oneFileThatSaysItTwiceIsToldOf(_ one: String, _ other: String) throws {
    try withLedger { ledger in
      let report = try ledger.importDossier(figures([(one, "1"), (other, "2")]), when: when, who: "x")
      #expect(report.findings.map(\.code) == [.duplicateKey])
      #expect(report.findings.first?.read.contains(other) == true, "as the file spells it")
    }
  }

  /// A ledger from when rows went by how their keys are spelled.
  private func oldLedger(at path: String, _ periods: [(period: String, value: String)]) throws {
    let queue = try DatabaseQueue(path: path)
    try LedgerSchema.migrator.migrate(queue, upTo: "v3")
    try queue.write { db in
      try db.execute(sql: "INSERT INTO import VALUES (1, '\(when)', 'x', 'tinh')")
      for told in periods {
        let record = SmallDossier.figure("dvc.xa", told.period, told.value, source: "tin-1")
        let marks = record.cells.map { _ in "?" }.joined(separator: ", ")
        try db.execute(
          sql: """
            INSERT INTO so_lieu (row_key, revision, import, file, line, \(TableSchema.of(.observation).storeColumns))
            VALUES (?, 1, 1, 'tinh/so-lieu.csv', 2, \(marks))
            """, arguments: StatementArguments([record.spelledKey] + record.cells))
      }
    }
    try queue.close()
  }

  @Test func anOldLedgerKnowsItsRowsByWhatTheirKeysSay() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      try oldLedger(at: path, [("Năm 2020", "60"), ("9/2021", "70")])
      let ledger = try Ledger.open(path: path)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "x")
      #expect(try values(ledger, in: "2020") == ["60"])
      let report = try ledger.importDossier(figures([("tháng 9/2021", "71")]), when: when, who: "x")
      #expect(report.restated == 1)
      #expect(try values(ledger, in: "9/2021") == ["71"])
      #expect(throws: DatabaseError.self) {
        try ledger.queue.write { try $0.execute(sql: "UPDATE so_lieu SET row_key = 'x'") }
      }
    }
  }

  @Test func twoOldRowsThatTurnOutToBeOneBothStay() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      try oldLedger(at: path, [("Năm 2020", "60"), ("2020", "61"), ("năm 2020", "62")])
      let ledger = try Ledger.open(path: path)
      #expect(try values(ledger, in: "2020").sorted() == ["60", "61", "62"])
      var rest = SmallDossier.records.filter { $0.table != .observation }
      rest.append(SmallDossier.figure("y-kien", "2022", "43", source: "tin-2", line: 4))
      var order = ImportOrder(when: when, who: "x")
      order.withdrawsMissing = true
      _ = try ledger.importDossiers([SmallDossier.delivery(rest)], order)
      let edition = folder + "/1.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-1"), to: edition, when: when)
      #expect(try EditionAudit(path: edition, ledger: ledger).faults == [])
    }
  }

  @Test func anEditionOfRespelledRowsKnowsTheOneBefore() throws {
    try withLedger { ledger in
      let folder = URL(fileURLWithPath: ledger.path).deletingLastPathComponent().path
      let order = EditionOrder(session: "thang-1")
      _ = try ledger.publish(order, to: folder + "/1.batru", when: when)
      _ = try ledger.importDossier(figures([("năm 2021", "80"), ("Năm 2019", "50")]), when: when, who: "x")
      let second = try ledger.publish(order, to: folder + "/2.batru", when: when)
      guard case .changes(since: 1, let changes) = second.difference else {
        Issue.record("\(second.difference)")
        return
      }
      #expect(changes.addedCount == 1)
      #expect(changes.restated.map(\.new) == ["80"])
      #expect(try EditionAudit(path: folder + "/2.batru", ledger: ledger).faults == [])
    }
  }

  /// A row keeps the key that it was given, whatever form a program gives keys since.
  @Test func aRowUnderAKeyOfAnotherFormCanBePublished() throws {
    try withLedger { ledger in
      let record = SmallDossier.rank("bac-giang", "12", period: "2019")
      let marks = record.cells.map { _ in "?" }.joined(separator: ", ")
      try ledger.queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO xep_hang (row_key, revision, import, file, line, \(TableSchema.of(.ranking).storeColumns))
            VALUES ('dti; bac-giang; 2019', 1, 1, 'tinh/xep-hang.csv', 9, \(marks))
            """, arguments: StatementArguments(record.cells))
      }
      let path = URL(fileURLWithPath: ledger.path).deletingLastPathComponent().path + "/1.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-1"), to: path, when: when)
      let ranks = try EditionFile(path: path).statements(of: .ranks(unit: "bac-giang"))
      #expect(ranks.first { $0.record[.rank] == "12" }?.receipt?.sender == "x")
      #expect(try EditionAudit(path: path, ledger: ledger).faults == [])
    }
  }
}
