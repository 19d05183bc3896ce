import CommitteeModel
import GRDB
import TestKit
import Testing

@testable import Ledger

/// Who did what with a ledger, and whether anybody can take it back unseen.
@Suite struct JournalTests {
  private let when = "2026-01-05T08:00:00+07:00"

  /// A ledger with two imports and an edition.
  private func withLedger<Result>(_ body: (Ledger, _ folder: String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      let order = EditionOrder(session: "thang-2")
      _ = try ledger.publish(order, to: folder + "/e.batru", when: "2026-01-06T08:00:00+07:00", who: "Bình")
      _ = try ledger.importDossier(
        SmallDossier.delivery([SmallDossier.session("thang-9", "09/9/2026")]), when: "2026-01-07T08:00:00+07:00",
        who: "Chi")
      return try body(ledger, folder)
    }
  }

  /// Does what the guards of the book forbid, as somebody with another program could.
  private func tamper(_ ledger: Ledger, _ sql: String) throws {
    try ledger.queue.write { db in
      let guards = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")
      for row in guards { try db.execute(sql: "DROP TRIGGER \(row[0] as String)") }
      try db.execute(sql: sql)
      for row in guards { try db.execute(sql: row[1]) }
    }
  }

  @Test func theJournalTellsWhoDidWhatInOrder() throws {
    try withLedger { ledger, _ in
      let journal = try ledger.journal()
      #expect(journal.faults == [])
      #expect(journal.entries.map(\.act) == [.imported, .published, .imported])
      #expect(journal.entries.map(\.who) == ["An", "Bình", "Chi"])
      #expect(journal.entries.map(\.subject) == ["tinh", "thang-2", "tinh"])
      #expect(Set(journal.entries.map(\.hash)).count == 3)
      let added = journal.entries[2].details.filter { if case .rows = $0 { true } else { false } }
      #expect(
        added.map(\.text).allSatisfy { $0.hasPrefix("rows phien_hop ") && $0.hasSuffix(" 1") } && added.count == 1)
    }
  }

  @Test func whatIsOnlyRehearsedOrChangesNothingIsNoEntry() throws {
    try withLedger { ledger, _ in
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      var order = ImportOrder(when: when, who: "An")
      order.isRehearsal = true
      let news = SmallDossier.delivery([SmallDossier.session("thang-10", "09/10/2026")])
      _ = try ledger.importDossiers([news], order)
      #expect(try ledger.journal().entries.count == 3)
    }
  }

  @Test(
    arguments: [
      ("DELETE FROM journal WHERE id = 2", [JournalFault.gap(before: 3), .unknownEdition(1)]),
      ("DELETE FROM journal WHERE id = 3", [.unknownDelivery(2)]),
      ("UPDATE journal SET who = 'Dung' WHERE id = 2", [.altered(2)]),
      ("UPDATE journal SET moment = '2026-01-05T08:00:01+07:00' WHERE id = 1", [.altered(1)]),
      ("UPDATE publication SET rows = rows + 1", [.otherEdition(1, entry: 2)]),
      ("UPDATE file SET sha256 = 'x' WHERE import = 1", [.otherDelivery(1, entry: 1)]),
      ("DELETE FROM phien_hop WHERE import = 2", [.otherDelivery(2, entry: 3)]),
      ("INSERT INTO import VALUES (9, '', '', '')", [.unknownDelivery(9)]),
    ])
  func whatIsChangedBehindTheBooksBackIsTold(_ sql: String, _ faults: [JournalFault]) throws {
    try withLedger { ledger, _ in
      try tamper(ledger, sql)
      #expect(try ledger.journal().faults == faults)
    }
  }

  /// Two entries must not be readable as one another by moving letters from one part to the next.
  @Test func aHashKnowsWhereItsPartsEnd() {
    #expect(JournalChain.hash(after: "", ["ab", "c"]) != JournalChain.hash(after: "", ["a", "bc"]))
    #expect(JournalChain.hash(after: "", ["ab"]) != JournalChain.hash(after: "ab", []))
  }

  @Test func aLedgerThatHadNoJournalGetsOneOfWhatItStillKnows() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: FrozenFile.ledger.copied(to: folder))
      let journal = try ledger.journal()
      #expect(journal.faults == [])
      #expect(journal.entries.map(\.act) == [.imported, .imported, .published])
    }
  }

  @Test func aBookThatWasSavedGoesOnWithItsJournalAndSaysSo() throws {
    try withLedger { ledger, folder in
      try ledger.backUp(to: folder + "/b.ledger")
      _ = try Ledger.recover(folder + "/b.ledger", to: folder + "/c.ledger", when: when, who: "Dung")
      let journal = try Ledger.open(path: folder + "/c.ledger").journal()
      #expect(journal.faults == [])
      #expect(journal.entries.map(\.act) == [.imported, .published, .imported, .recovered])
      #expect(journal.entries.prefix(3) == ledger.journalEntries.prefix(3))
    }
  }
}

extension Ledger {
  fileprivate var journalEntries: [JournalEntry] { (try? journal().entries) ?? [] }
}
