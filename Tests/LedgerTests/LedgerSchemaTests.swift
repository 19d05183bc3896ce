import CommitteeModel
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct LedgerSchemaTests {
  @Test func stepsThatWereReleasedAreFrozen() {
    let codes = [LedgerSchema.first, LedgerSchema.second].map { SHA256.of(Array($0.utf8)) }
    let frozen = [
      "cded732fed1a302075b146f28fc62f5ae05260a410bab27dc5c24e1532e938c5",
      "553e051b4ba512dcd91064e6061ad7d94c7f0816e8f95e11229fdd2f0c9fd374",
    ]
    #expect(codes == frozen, "ledgers exist that were made by these texts")
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
    #expect(EditionLayout.version == 3)
    let layout = "d3525524a5d11b3e69f712fe08838e75ea4c716ce06e2ce18bf497dab03c098c"
    #expect(SHA256.of(Array(text.utf8)) == layout, "raise EditionLayout.version with a new layout")
  }
}
