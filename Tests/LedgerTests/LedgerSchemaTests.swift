import CommitteeModel
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct LedgerSchemaTests {
  @Test func stepsThatWereReleasedAreFrozen() {
    let steps = [
      LedgerSchema.first, LedgerSchema.second, LedgerSchema.third, LedgerSchema.fourth, LedgerSchema.sixth,
      LedgerSchema.seventh,
    ]
    let codes = steps.map { SHA256.of(Array($0.utf8)) }
    let frozen = [
      "cded732fed1a302075b146f28fc62f5ae05260a410bab27dc5c24e1532e938c5",
      "553e051b4ba512dcd91064e6061ad7d94c7f0816e8f95e11229fdd2f0c9fd374",
      "f6b4e461e564b393ae56d768f9b5ad36381f6542662106007f91531f8d8b4807",
      "2062fd8a1856afa8e2f91b5358f70375141ab0cbfef808e7373295a1c5fd3652",
      "0475fa4cbdb55af6beadf3b0d3c22adba02a2a939be39621885dd37dd6ccd95d",
      "f1e418119ba88bf11b201d7909334275fd86005fd7d0162b6e5f178835b22ec7",
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
    #expect(EditionLayout.version == 9)
    let layout = "b06a4b6a92692c2ae5cd7cb5e10a48904e92cb94790540569c12079a1f8518bb"
    #expect(SHA256.of(Array(text.utf8)) == layout, "raise EditionLayout.version with a new layout")
  }
}
