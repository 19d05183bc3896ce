import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

/// An edition that somebody changed and made to look unchanged: it must not be shown.
@Suite struct PieceCodeTests {
  /// An edition whose rows were changed by a statement, with the header that an untouched one has.
  private func withForgery(_ statement: String, _ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let when = "2026-11-26T08:00:00+07:00"
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "x")
      let path = folder + "/1.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-1"), to: path, when: when)
      let before = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let file = try DatabaseQueue(path: path)
      try file.write { try $0.execute(sql: statement) }
      try file.close()
      var after = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      #expect(after != before)
      for place in Array(24..<28) + Array(92..<96) { after[place] = before[place] }
      try write(after, to: path)
      try body(path)
    }
  }

  @Test(
    arguments: [
      "UPDATE so_lieu SET gia_tri = '97' WHERE gia_tri = '79'", "UPDATE don_vi SET ten = 'khác'",
      "UPDATE chi_tieu SET ten_ngan = 'khác'", "DELETE FROM nguon", "UPDATE so_lieu SET is_latest = 0",
    ])
  func theFirstScreenIsNotShown(_ statement: String) throws {
    try withForgery(statement) { path in
      #expect(throws: DossierFailure.altered(path: path)) { _ = try Dossier(reading: try EditionFile(path: path)) }
      let faults = try EditionAudit(path: path).faults
      #expect(!faults.isEmpty)
    }
  }

  @Test func figuresOfOtherScreensAreLookedAtWhenTheyAreAskedFor() throws {
    try withForgery("UPDATE so_lieu SET gia_tri = '61' WHERE gia_tri = '60'") { path in
      let file = try EditionFile(path: path)
      _ = try Dossier(reading: file)
      #expect(throws: DossierFailure.altered(path: path)) {
        _ = try file.series(indicator: "dvc.xa", unit: "bac-giang")
      }
      let faults = try EditionAudit(path: path).faults
      #expect(!faults.isEmpty)
    }
  }

  @Test func aCodeThatWasChangedIsFoundToo() throws {
    try withForgery("UPDATE piece SET code = 1 WHERE name = 'don_vi'") { path in
      #expect(throws: DossierFailure.altered(path: path)) { _ = try Dossier(reading: try EditionFile(path: path)) }
      let faults = try EditionAudit(path: path).faults
      #expect(faults == [.piece(.unit)])
    }
  }
}
