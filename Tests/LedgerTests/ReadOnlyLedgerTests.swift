import CommitteeModel
import Foundation
import GRDB
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

  /// A ledger of which the one file is of before an import and the other of after it never was.
  @Test func anImportBetweenTheFilesOfACopyIsInItWhole() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      let writer = try Ledger.open(path: path, creating: true)
      func take(_ figures: [CommitteeModel.Record]) {
        #expect(throws: Never.self) {
          let lists = SmallDossier.records.filter { $0.table != .observation }
          let delivery = SmallDossier.delivery(lists + figures)
          _ = try writer.importDossier(delivery, when: "2026-11-26T08:00:00+07:00", who: "x")
          try writer.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        }
      }
      func figures(_ years: Range<Int>) -> [CommitteeModel.Record] {
        years.map { SmallDossier.figure("dvc.xa", "\($0)", "\($0 % 90)", source: "tin-1", line: $0) }
      }
      take(figures(1900..<1910))
      var isFirst = true
      let reader = try Ledger.openCopy(of: path) {
        if isFirst { take(figures(1910..<2200)) }
        isFirst = false
      }
      #expect(try reader.current(of: [.observation]).count == 300)
      var year = 2200
      #expect(throws: LedgerFailure.locked(path: path, holder: nil)) {
        try Ledger.openCopy(of: path) {
          take(figures(year..<year + 1))
          year += 1
        }
      }
    }
  }

  @Test func aRehearsalLeavesTheLedgerAndItsFolderAsTheyAre() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      do {
        let writer = try Ledger.open(path: path, creating: true)
        _ = try writer.importDossier(
          SmallDossier.delivery(SmallDossier.records), when: "2026-11-26T08:00:00+07:00", who: "x")
      }
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      var order = ImportOrder(when: "2026-11-26T08:00:00+07:00", who: "x")
      order.isRehearsal = true
      let more = SmallDossier.delivery(SmallDossier.records + [SmallDossier.unit("moi")])
      for (place, added) in [(path, 1), (folder + "/chua-co.ledger", SmallDossier.records.count + 1)] {
        let book = try Ledger.openToRehearse(path: place)
        #expect(try book.importDossiers([more], order)[0].added == added)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["a.ledger"])
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
      let nowhere = folder + "/khong-co/a.ledger"
      #expect(throws: LedgerFailure.folderMissing(path: nowhere)) { try Ledger.openToRehearse(path: nowhere) }
    }
  }

  /// A copy holds all that the ledger holds, and must not stay where a program was stopped.
  @Test func theCopyOfAStoppedProcessIsTakenAwayByTheNext() throws {
    try withTemporaryFolder { folder in
      let parent = ProcessInfo.processInfo.environment["TMPDIR"] ?? "/tmp"
      // No process has so high a number; the first one always lives.
      let (dead, living) = (parent + "/batru-doc-99999999-abcdef", parent + "/batru-doc-1-abcdef")
      for place in [dead, living] {
        try makeFolder(place)
        try write("x", to: place + "/ledger")
      }
      defer { try? FileManager.default.removeItem(atPath: living) }
      _ = try Ledger.openToRehearse(path: folder + "/a.ledger")
      #expect(!FileManager.default.fileExists(atPath: dead))
      #expect(FileManager.default.fileExists(atPath: living + "/ledger"))
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
