import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct LedgerFailureTests {
  private let when = "2026-01-05T08:00:00+07:00"

  private func failure<Result>(_ body: () throws -> Result) -> LedgerFailure? {
    do {
      _ = try body()
      return nil
    } catch {
      return error as? LedgerFailure
    }
  }

  private func importAll(into ledger: Ledger) throws -> ImportReport {
    try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
  }

  /// An import fails at its n-th row for every n; the rows before it are gone again.
  @Test func aWriteThatFailsHalfwayLeavesNothing() throws {
    try withTemporaryFolder { folder in
      for (place, record) in SmallDossier.records.enumerated() {
        let path = "\(folder)/\(place).ledger"
        let ledger = try Ledger.open(path: path, creating: true)
        try ledger.queue.write { db in
          try db.execute(
            sql: """
              CREATE TRIGGER fails BEFORE INSERT ON \(record.table.storeName)
              WHEN NEW.row_key = '\(record.key)' BEGIN SELECT raise(ABORT, 'no more'); END
              """)
        }
        #expect(failure { try importAll(into: ledger) } == .refused(path: path, detail: "no more"))
        #expect(try ledger.current().isEmpty)
        let runs = try ledger.queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM import") }
        #expect(runs == 0)
      }
    }
  }

  @Test func aFullDiskLeavesNothingAndSaysSo() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      let pages = try Ledger.open(path: path, creating: true).queue.read { db in
        try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
      }
      let many = (1...200).map { SmallDossier.unit("don-vi-\($0)", name: String(repeating: "x", count: 200)) }
      let ledger = try Ledger.open(path: path, creating: false, patience: 1, pageLimit: pages + 2)
      let result = failure { try ledger.importDossier(SmallDossier.delivery(many), when: when, who: "An") }
      #expect(result == .diskFull(path: path))
      #expect(try ledger.current().isEmpty)
      let roomy = try Ledger.open(path: path)
      #expect(try importAll(into: roomy).added == SmallDossier.records.count)
    }
  }

  @Test func aLedgerThatAnotherProgramWritesIsLocked() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      let ledger = try Ledger.open(path: path, creating: true, patience: 0.01, pageLimit: nil)
      let other = try DatabaseQueue(path: path)
      try other.inDatabase { db in
        try db.execute(sql: "BEGIN IMMEDIATE")
        guard case .locked(path, let holder) = failure({ try importAll(into: ledger) }) else {
          Issue.record("the ledger was not locked")
          return
        }
        #expect(holder?.process == Int(getpid()), "the system tells who writes")
        #expect(holder?.name.isEmpty == false)
        try db.execute(sql: "ROLLBACK")
      }
      #expect(try importAll(into: ledger).added == SmallDossier.records.count)
    }
  }

  @Test func placesWhereNoLedgerCanBeAreRefused() throws {
    try withTemporaryFolder { folder in
      let missing = folder + "/khong-co.ledger"
      #expect(failure { try Ledger.open(path: missing) } == .cannotOpen(path: missing))
      #expect(!FileManager.default.fileExists(atPath: missing), "looking does not make a ledger")
      let nowhere = folder + "/khong-co/a.ledger"
      #expect(failure { try Ledger.open(path: nowhere, creating: true) } == .folderMissing(path: nowhere))
      #expect(failure { try Ledger.open(path: folder, creating: true) } == .cannotWrite(path: folder))
      // A folder that admits no new file, not even of one who may do everything.
      let refused = "/proc/a.ledger"
      #expect(failure { try Ledger.open(path: refused, creating: true) } == .cannotWrite(path: refused))
    }
  }

  @Test func filesThatAreNoLedgerAreRefusedUntouched() throws {
    try withTemporaryFolder { folder in
      let text = folder + "/ghi-chep.txt"
      try write("đây không phải là sổ", to: text)
      #expect(failure { try Ledger.open(path: text, creating: true) } == .notALedger(path: text))
      let foreign = folder + "/khac.sqlite"
      try DatabaseQueue(path: foreign).write { try $0.execute(sql: "CREATE TABLE a (b)") }
      let before = try Data(contentsOf: URL(fileURLWithPath: foreign))
      #expect(failure { try Ledger.open(path: foreign, creating: true) } == .notALedger(path: foreign))
      #expect(try Data(contentsOf: URL(fileURLWithPath: foreign)) == before)
    }
  }

  /// A ledger that became empty is a lost one; begun anew it would be taken for all that ever came in.
  @Test func anEmptyFileIsNotBegunAnew() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      try write("", to: path)
      #expect(failure { try Ledger.open(path: path, creating: true) } == .emptied(path: path))
      #expect(failure { try Ledger.openToRead(path: path) } == .emptied(path: path))
      #expect(failure { try Ledger.openToRehearse(path: path) } == .emptied(path: path))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.ledger"])
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)).isEmpty)
    }
  }

  /// Whoever copies the file alone must know that it is not all.
  @Test func whatCouldNotBeBroughtIntoTheFileIsToldOf() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      let ledger = try Ledger.open(path: path, creating: true)
      let reader = try DatabaseQueue(path: path)
      try reader.inDatabase { db in
        try db.execute(sql: "BEGIN; SELECT count(*) FROM import")
        _ = try importAll(into: ledger)
        #expect(ledger.writeBack() == .heldByReader)
        let remark = try #require(WriteBack.heldByReader.remark(path: path))
        #expect(remark.contains("“\(path)-wal”") && remark.contains("batru backup"))
        try db.execute(sql: "COMMIT")
      }
      #expect(ledger.writeBack() == .complete)
      #expect(WriteBack.complete.remark(path: path) == nil)
      let told = [LedgerFailure.diskFull(path: path), .brokeOff(path: path), .cannotWrite(path: path)]
        .compactMap { WriteBack.failed($0).remark(path: path) }
      #expect(Set(told).count == 3)
    }
  }

  @Test func aLedgerOfALaterProgramIsRefused() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      try Ledger.open(path: path, creating: true).queue.write { db in
        try db.execute(sql: "INSERT INTO grdb_migrations VALUES ('v99')")
      }
      #expect(failure { try Ledger.open(path: path) } == .newerSchema(path: path))
    }
  }

  @Test func everyFailureHasASentenceThatNamesItsFile() {
    let path = "tinh.ledger"
    let failures: [LedgerFailure] = [
      .cannotOpen(path: path), .notALedger(path: path), .beheaded(path: path), .emptied(path: path),
      .newerSchema(path: path), .locked(path: path, holder: nil),
      .locked(path: path, holder: LockHolder(process: 4711, name: "batru")), .folderMissing(path: "so/\(path)"),
      .diskFull(path: path), .cannotWrite(path: path), .brokeOff(path: path), .readOnlyDisk(path: path),
      .damaged(path: path), .unknownSession(path, known: ["phien-1"]),
      .alreadyThere(path: path), .copyDiffers(path: path), .beyondRecovery(path: path),
      .unknownIndicator(path, near: [NamedCode(code: "a", name: "")], count: 1),
      .nothingReceived(path: path, until: ReceivedMoment("2026-01-05")!, first: nil), .refused(path: path, detail: "x"),
    ]
    for failure in failures {
      #expect(failure.text.contains("tinh.ledger”"))
      #expect(Composition.composed(failure.text) == failure.text)
    }
    #expect(Set(failures.map(\.text)).count == failures.count)
  }
}
