import CommitteeModel
import Foundation
import TestKit
import Testing

@testable import Ledger

/// A ledger that nothing can be written beside.
@Suite struct ReadOnlyLedgerTests {
  @Test func aCopySaysWhatTheLedgerSaysAlsoWhatLiesInTheFileBesideIt() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      let writer = try Ledger.open(path: path, creating: true)
      _ = try writer.importDossier(
        SmallDossier.delivery(SmallDossier.records), when: "2026-11-26T08:00:00+07:00", who: "x")
      #expect(FileManager.default.fileExists(atPath: path + "-wal"), "what was written last is still there")
      let reader = try Ledger.openCopy(of: path)
      #expect(try reader.current().count == SmallDossier.records.count)
      #expect(reader.path == path, "messages name the ledger, not the copy")
      let edition = try reader.preview(
        EditionOrder(session: "thang-1"), at: folder + "/xem.batru", when: "2026-11-26T08:00:00+07:00")
      #expect(try edition.records(of: .session).count == 1)
      #expect(try reader.backUp(to: folder + "/b.ledger") == SmallDossier.records.count)
    }
  }

  @Test func whatIsNoLedgerIsRefusedAsBefore() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      #expect(throws: LedgerFailure.cannotOpen(path: path)) { try Ledger.openToRead(path: path) }
      try write(Array("không phải sổ".utf8), to: path)
      #expect(throws: LedgerFailure.notALedger(path: path)) { try Ledger.openToRead(path: path) }
    }
  }
}
