import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

private typealias Row = CommitteeModel.Record

@Suite struct RecoveryTests {
  private let when = "2026-01-05T08:00:00+07:00"
  private static let page = 4096

  /// Many rows of one kind, so that their table takes many pages.
  private static let rows: [Row] = {
    let many = (1...600).map { number in
      SmallDossier.figure("dvc", "", "\(number)", source: "bang", line: number).at("chỗ \(number)")
    }
    return SmallDossier.records + many
  }()

  /// The bytes of a ledger that holds `rows` and has one edition, all in one file.
  private static let whole: [UInt8] = try! withTemporaryFolder { folder in
    let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
    let when = "2026-01-05T08:00:00+07:00"
    _ = try ledger.importDossier(SmallDossier.delivery(rows), when: when, who: "An")
    _ = try ledger.publish(EditionOrder(session: "thang-2"), to: folder + "/e.batru", when: when)
    try ledger.backUp(to: folder + "/b.ledger")
    return [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/b.ledger")))
  }

  private func recovered<Result>(
    _ bytes: [UInt8], _ body: (Recovery, Ledger) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let damaged = folder + "/hỏng.ledger"
      try write(bytes, to: damaged)
      let recovery = try Ledger.recover(damaged, to: folder + "/mới.ledger")
      #expect([UInt8](try Data(contentsOf: URL(fileURLWithPath: damaged))) == bytes, "the damaged file is untouched")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["hỏng.ledger", "mới.ledger"])
      let ledger = try Ledger.open(path: folder + "/mới.ledger")
      let isSound = try ledger.queue.read { try String.fetchOne($0, sql: "PRAGMA integrity_check") == "ok" }
      #expect(isSound)
      return try body(recovery, ledger)
    }
  }

  /// Pages of the tables of rows, by what SQLite says of them.
  private func pages(of table: String, kind: String = "leaf") throws -> [Int] {
    try withTemporaryFolder { folder in
      try write(Self.whole, to: folder + "/a.ledger")
      return try DatabaseQueue(path: folder + "/a.ledger").read { db in
        try Int.fetchAll(
          db, sql: "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = ? ORDER BY path", arguments: [table, kind])
      }
    }
  }

  private func withPage(_ number: Int, filled byte: UInt8) -> [UInt8] {
    var bytes = Self.whole
    for offset in (number - 1) * Self.page..<number * Self.page { bytes[offset] = byte }
    return bytes
  }

  /// The bytes of `whole` after statements that no guard refuses.
  private func changed(_ statements: String) throws -> [UInt8] {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      try write(Self.whole, to: path)
      let queue = try DatabaseQueue(path: path)
      try queue.write { db in
        for name in try String.fetchAll(db, sql: "SELECT name FROM sqlite_schema WHERE type = 'trigger'") {
          try db.execute(sql: "DROP TRIGGER \(name)")
        }
        try db.execute(sql: statements)
      }
      try queue.close()
      return [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    }
  }

  @Test(arguments: ["9223372036854775807", "4294967295", "1099511627776"])
  func aNumberThatNoRowCanHaveIsNeitherFollowedNorCounted(number: String) throws {
    let bytes = try changed("UPDATE so_lieu SET id = \(number) WHERE id = (SELECT max(id) FROM so_lieu)")
    try recovered(bytes) { recovery, _ in
      let count = try #require(recovery.counts.first { $0.table == .observation })
      #expect(count.saved == Self.rows.count { $0.table == .observation } - 1)
      #expect(count.lost <= 1 && count.mayMissMore)
    }
  }

  @Test func aGapIsCounted() throws {
    let bytes = try changed("UPDATE so_lieu SET id = 5000 WHERE id = (SELECT max(id) FROM so_lieu)")
    try recovered(bytes) { recovery, _ in
      let count = try #require(recovery.counts.first { $0.table == .observation })
      #expect(count.saved + count.lost == 5000)
    }
  }

  @Test func whatWasSaidAboutHeadersIsSaved() throws {
    let answer = """
      INSERT INTO header_answer (shape, header, field, said_at, who) VALUES ('a', 'Số tiền', 'gia_tri', '\(when)', 'An')
      """
    try recovered(try changed(answer)) { recovery, ledger in
      #expect(recovery.isComplete)
      let headers = try ledger.queue.read { try String.fetchAll($0, sql: "SELECT header FROM header_answer") }
      #expect(headers == ["Số tiền"])
    }
  }

  @Test(arguments: [
    ("UPDATE publication SET number = 2", Recovery.Loss.Kind.publications),
    ("INSERT INTO raw_cell VALUES (2, 'so_lieu', 1, 'gia_tri', '79 (1)')", .spellings),
    ("INSERT INTO sheet_column VALUES (2, 1, 'a.xlsx', 'x', 'so_lieu', 'gia_tri', 'C')", .columns),
    ("INSERT INTO header_answer VALUES (2, 'a', 'b', 'gia_tri', '', '')", .answers),
    ("DELETE FROM file", .files),
  ]) func whatIsLostBesideTheRowsIsTold(statement: String, kind: Recovery.Loss.Kind) throws {
    try recovered(try changed(statement)) { recovery, _ in
      #expect(recovery.losses.map(\.kind) == [kind])
      #expect(recovery.losses.map(\.count) == [1] && !recovery.isComplete)
      #expect(recovery.lost == 0)
    }
  }

  @Test func aSoundLedgerIsSavedWhole() throws {
    try recovered(Self.whole) { recovery, ledger in
      #expect(recovery.isComplete)
      #expect(try ledger.current().map(\.cells) == inOrder(Self.rows).map(\.cells))
      #expect(try ledger.importDossier(SmallDossier.delivery(Self.rows), when: when, who: "An").hasChanged == false)
      let stamp = try ledger.queue.read { try Int.fetchOne($0, sql: "SELECT max(number) FROM publication") }
      #expect(stamp == 1, "editions go on counting where they were")
    }
  }

  @Test(arguments: [UInt8(0), 0xFF, 0x0D]) func aLostPageLosesItsRowsOnlyAndTheyAreNamed(byte: UInt8) throws {
    let leaves = try pages(of: "so_lieu")
    #expect(leaves.count > 10)
    for page in [leaves[0], leaves[leaves.count / 2], leaves[leaves.count - 1]] {
      try recovered(withPage(page, filled: byte)) { recovery, ledger in
        let count = try #require(recovery.counts.first { $0.table == .observation })
        #expect(count.lost > 0 && count.lost < 60, "page \(page)")
        #expect(count.saved + count.lost == Self.rows.count { $0.table == .observation })
        #expect(count.lostRows.count == count.lost, "the index of keys still names them")
        #expect(recovery.lost == count.lost)
        #expect(Set(try ledger.current().map(\.cells)).isSubset(of: Set(Self.rows.map(\.cells))))
        let report = try ledger.importDossier(SmallDossier.delivery(Self.rows), when: when, who: "An")
        #expect(report.added == count.lost, "taking the folder in again brings them back")
      }
    }
  }

  @Test func aLostDeliveryLeavesItsRows() throws {
    let page = try #require(pages(of: "import").first)
    try recovered(withPage(page, filled: 0)) { recovery, ledger in
      #expect(recovery.lostImports == 1)
      #expect(recovery.lost == 0)
      let revisions = try ledger.history(indicator: "y-kien").flatMap(\.revisions)
      #expect(revisions.map(\.who) == [""])
    }
  }

  @Test func aFileThatWasNotCopiedToItsEndKeepsItsBeginning() throws {
    let bytes = Array(Self.whole[..<(Self.whole.count * 3 / 4)])
    try recovered(bytes) { recovery, ledger in
      #expect(recovery.saved > SmallDossier.records.count)
      #expect(!recovery.isComplete)
      let saved = Set(try ledger.current().map(\.cells))
      #expect(saved.isSubset(of: Set(Self.rows.map(\.cells))))
    }
  }

  @Test(arguments: [100, 4096]) func aLostBeginningIsMadeAgain(length: Int) throws {
    var bytes = Self.whole
    for offset in 0..<length { bytes[offset] = 0 }
    try recovered(bytes) { recovery, _ in #expect(recovery.isComplete) }
  }

  @Test func rowsThatLieBesideTheFileAreSavedToo() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      let ledger = try Ledger.open(path: path, creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      #expect(FileManager.default.fileExists(atPath: path + "-wal"))
      let recovery = try Ledger.recover(path, to: folder + "/b.ledger")
      #expect(recovery.saved == SmallDossier.records.count)
    }
  }

  @Test func placesWhereNothingCanBeSavedToAreRefused() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      try write(Self.whole, to: path)
      #expect(throws: LedgerFailure.alreadyThere(path: path)) { try Ledger.recover(path, to: path) }
      let nowhere = folder + "/khong-co/b.ledger"
      #expect(throws: LedgerFailure.folderMissing(path: nowhere)) { try Ledger.recover(path, to: nowhere) }
      #expect(throws: LedgerFailure.cannotWrite(path: "/proc/b.ledger")) {
        try Ledger.recover(path, to: "/proc/b.ledger")
      }
      #expect(throws: LedgerFailure.cannotOpen(path: nowhere)) { try Ledger.recover(nowhere, to: folder + "/b.ledger") }
    }
  }

  @Test func nothingIsFoundWhereNoLedgerIs() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/a.ledger"
      for bytes in [[], [UInt8]("không phải sổ".utf8)] {
        try write(bytes, to: path)
        #expect(throws: LedgerFailure.beyondRecovery(path: path)) { try Ledger.recover(path, to: folder + "/b.ledger") }
        let names = try FileManager.default.contentsOfDirectory(atPath: folder)
        #expect(names == ["a.ledger"])
        try FileManager.default.removeItem(atPath: path)
      }
    }
  }

  /// Any page may be lost, some are tried: what is saved is what was there, and nothing else.
  @Test func whicheverPageIsLostNothingIsInvented() throws {
    let all = Set(Self.rows.map(\.cells))
    for page in stride(from: 1, through: Self.whole.count / Self.page, by: 6) {
      try recovered(withPage(page, filled: 0x5A)) { recovery, ledger in
        let current = try ledger.current()
        #expect(all.isSuperset(of: current.map(\.cells)), "page \(page)")
        #expect(recovery.saved == current.count, "page \(page)")
        if recovery.isComplete { #expect(current.count == Self.rows.count, "page \(page)") }
      }
    }
  }

  private func inOrder(_ records: [Row]) -> [Row] {
    records.enumerated().sorted { ($0.element.table.index, $0.offset) < ($1.element.table.index, $1.offset) }
      .map(\.element)
  }
}

extension CommitteeModel.Record {
  /// The same row at another place of its source.
  fileprivate func at(_ place: String) -> Row {
    var cells = cells
    if let column = TableSchema.of(table).position(of: .place) { cells[column] = place }
    return Row(table, cells: cells, origin: origin)
  }
}
