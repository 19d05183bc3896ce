import CommitteeModel
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct LedgerSchemaTests {
  @Test func theFirstSchemaIsFrozen() {
    let frozen = "cded732fed1a302075b146f28fc62f5ae05260a410bab27dc5c24e1532e938c5"
    #expect(SHA256.of(Array(LedgerSchema.first.utf8)) == frozen, "ledgers exist that were made by this text")
  }

  @Test func aLedgerMadeByTheFirstSchemaOpensAndTakesRows() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        try db.execute(sql: LedgerSchema.first)
        try db.execute(
          sql: """
            CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
            INSERT INTO grdb_migrations VALUES ('v1');
            """)
      }
      try queue.close()
      let ledger = try Ledger.open(path: path)
      let delivery = SmallDossier.delivery(SmallDossier.records)
      let report = try ledger.importDossier(delivery, when: "2026-01-05T08:00:00+07:00", who: "An")
      #expect(report.added == SmallDossier.records.count)
      #expect(try ledger.current().count == SmallDossier.records.count)
    }
  }

  @Test func everyStepBringsALedgerToTheNewestSchema() throws {
    let migrator = LedgerSchema.migrator
    for step in migrator.migrations {
      let queue = try DatabaseQueue()
      try migrator.migrate(queue, upTo: step)
      try migrator.migrate(queue)
      #expect(try queue.read { try migrator.hasCompletedMigrations($0) }, "from \(step)")
    }
  }

  /// Editions are never migrated, so another layout needs another number.
  @Test func theLayoutOfEditionsKeepsItsNumber() {
    let text = EditionLayout.definition + EditionLayout.indices
    #expect(EditionLayout.version == 2)
    let layout = "c4289043e6d741010b67527213ae23e22138132202e60fd3cb9cf1826f2e774b"
    #expect(SHA256.of(Array(text.utf8)) == layout, "raise EditionLayout.version with a new layout")
  }
}
