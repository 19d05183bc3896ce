import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct BackupTests {
  private let when = "2026-01-05T08:00:00+07:00"

  private func withLedger<Result>(_ body: (Ledger, String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      return try body(ledger, folder)
    }
  }

  @Test func aBackupIsTheLedgerInOneFile() throws {
    try withLedger { ledger, folder in
      #expect(FileManager.default.fileExists(atPath: folder + "/a.ledger-wal"), "rows lie beside the file")
      let path = folder + "/sao lưu.ledger"
      #expect(try ledger.backUp(to: path) == SmallDossier.records.count)
      #expect(try Ledger.recover(path, to: folder + "/c.ledger").saved == SmallDossier.records.count, "counted alike")
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains("sao lưu") }
      #expect(names == ["sao lưu.ledger"])
      #expect(try Ledger.open(path: path).current() == ledger.current())
    }
  }

  /// A copy that is to be kept is of what was there, and whoever made it must be able to open it.
  @Test(arguments: [true, false]) func aBackupOfAnOldLedgerIsAsOldAndLeavesItSo(mayBeWritten: Bool) throws {
    try withTemporaryFolder { folder in
      let place = folder + "/cu"
      try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
      let path = try FrozenFile.ledger.copied(to: place)
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      if !mayBeWritten { try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: place) }
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: place) }
      let rows = try Ledger.backUp(path: path, to: folder + "/b.ledger")
      #expect(rows >= 100)
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      let steps = try [path, folder + "/b.ledger"].map { path in
        try DatabaseQueue(path: path).read { try LedgerSchema.migrator.appliedIdentifiers($0) }
      }
      #expect(steps == [["v1"], ["v1"]])
      #expect(try Ledger.open(path: folder + "/b.ledger").current().count == 100)
    }
  }

  @Test func aBackupIsTakenWhileTheLedgerIsBeingWritten() throws {
    try withLedger { ledger, folder in
      let other = try DatabaseQueue(path: folder + "/a.ledger")
      try other.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE; INSERT INTO import VALUES (NULL, '', '', '')")
        try ledger.backUp(to: folder + "/b.ledger")
        try db.execute(sql: "ROLLBACK")
      }
      #expect(try Ledger.open(path: folder + "/b.ledger").current().count == SmallDossier.records.count)
    }
  }

  @Test func aBackupOverwritesNothingAndLeavesNothingWhereItCannotBe() throws {
    try withLedger { ledger, folder in
      let there = folder + "/co-roi.ledger"
      try write("của người khác", to: there)
      #expect(throws: LedgerFailure.alreadyThere(path: there)) { try ledger.backUp(to: there) }
      let nowhere = folder + "/khong-co/b.ledger"
      #expect(throws: LedgerFailure.folderMissing(path: nowhere)) { try ledger.backUp(to: nowhere) }
      #expect(throws: LedgerFailure.cannotWrite(path: "/proc/b.ledger")) { try ledger.backUp(to: "/proc/b.ledger") }
      #expect(try String(contentsOfFile: there, encoding: .utf8) == "của người khác")
    }
  }
}
