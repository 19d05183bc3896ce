import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct EditionAuditTests {
  private let when = "2026-01-05T08:00:00+07:00"

  private func withEdition<Result>(_ body: (Ledger, String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      let path = folder + "/e.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-2"), to: path, when: when)
      return try body(ledger, path)
    }
  }

  @Test func anEditionAsItWasPublishedHasNoFault() throws {
    try withEdition { ledger, path in
      let audit = try EditionAudit(path: path, ledger: ledger)
      #expect(audit.faults == [])
      #expect(audit.rows == (try EditionScope(session: "thang-2", of: ledger.current())?.records.count))
    }
  }

  @Test(arguments: [
    ("UPDATE so_lieu SET gia_tri = '97' WHERE gia_tri = '79'", ["content"]),
    ("DELETE FROM nhiem_vu", ["content", "rows"]),
    ("UPDATE so_lieu SET is_latest = 1 - is_latest", ["newestMarks"]),
    ("DELETE FROM unit_with_figures", ["unitsWithFigures"]),
    ("UPDATE series SET last = last - 1", ["lists"]),
    ("INSERT INTO series VALUES ('dvc', 'bac-kan', 1, 2, 0, 0)", ["lists"]),
    ("DELETE FROM unit_period WHERE ky = '2021'", ["lists"]),
    ("INSERT INTO indicator_period VALUES ('dvc', '2021', 0)", ["lists"]),
    ("UPDATE unit_period SET code = code + 1 WHERE ky = '2021'", ["lists"]),
    ("UPDATE so_lieu SET rowid = 100 - rowid", ["order"]),
    ("UPDATE edition SET published_at = '2020-01-01'", ["seal"]),
    ("UPDATE nguon SET line = 7", ["seal"]), ("UPDATE finding_mark SET severity = 3 - severity", ["seal"]),
    ("UPDATE arrival SET sender = 'Bình'", ["ways", "seal"]), ("UPDATE arrival SET hash = ''", ["ways", "seal"]),
    ("UPDATE piece SET code = 1 WHERE kind = 'moi'", ["pieces"]), ("DELETE FROM piece WHERE kind = 'hang'", ["pieces"]),
    ("UPDATE piece SET code = 1 WHERE kind = 'kiem-tra'", ["pieces"]),
  ]) func whateverIsChangedThroughSQLiteIsFoundAndNotOpened(statement: String, found: [String]) throws {
    try withEdition { _, path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: statement) }
      #expect(throws: DossierFailure.altered(path: path)) { try EditionFile(path: path) }
      let faults = try EditionAudit(path: path).faults
      #expect(faults.first == .altered(times: 1))
      for name in found {
        #expect(faults.contains { "\($0)".hasPrefix(name) }, "\(statement): \(faults)")
      }
    }
  }

  /// Sets back how often the file was written to, as a forger would.
  private func coveringTraces(of path: String) throws {
    var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
    bytes[27] = 1
    bytes[95] = 1
    try FileManager.default.removeItem(atPath: path)
    try write(bytes, to: path)
  }

  /// Whoever renames two columns moves the figures of the one below the name of the other.
  @Test(arguments: [
    ("don_vi", "ten TEXT", "tem TEXT"), ("comparison", "(chi_tieu, ky, don_vi)", "(chi_tieu, don_vi, ky)"),
    ("don_vi", "TEXT NOT NULL", "TEXT  NOT NULL"),
  ]) func howTablesAreDescribedIsHeldAgainstTheLayout(name: String, old: String, new: String) throws {
    try withEdition { ledger, path in
      try DatabaseQueue(path: path).write { db in
        try db.execute(sql: "PRAGMA writable_schema = ON")
        try db.execute(
          sql: "UPDATE sqlite_schema SET sql = replace(sql, ?, ?) WHERE name = ?", arguments: [old, new, name])
        #expect(db.changesCount == 1)
      }
      try coveringTraces(of: path)
      #expect(try EditionAudit(path: path, ledger: ledger).faults.contains(.schema))
    }
  }

  /// Every column of every table is changed in turn, and whoever did it covered the traces in the header.
  @Test(arguments: [Audience.committee, .wall]) func whicheverColumnIsChangedIsFound(audience: Audience) throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let odd = SmallDossier.figure("dvc.xa", "2019", "60,1", source: "tin-1", line: 9)
      let delivery = SmallDossier.sheet
      _ = try ledger.importDossier(
        Delivery(
          folder: "tinh", records: delivery.records + [odd, SmallDossier.rank("bac-kan", "70", period: "2021")],
          findings: [], files: delivery.files, sheets: delivery.sheets), when: when, who: "An")
      let restated = SmallDossier.figure("y-kien", "2022", "44", source: "tin-2", line: 4)
      _ = try ledger.importDossier(SmallDossier.delivery([restated]), when: when, who: "Bình")
      let whole = folder + "/e.batru"
      _ = try ledger.publish(
        EditionOrder(session: "thang-2", audience: audience), to: whole, when: when)
      #expect(try EditionAudit(path: whole, ledger: ledger).faults == [])
      let columns = try DatabaseQueue(path: whole).read { db in
        try GRDB.Row.fetchAll(
          db,
          sql: """
            SELECT t.name AS "table", t.wr, c.name, c.type FROM pragma_table_list t, pragma_table_info(t.name) c
            WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            """)
      }
      #expect(columns.count > 200)
      var changed: Set<String> = []
      for column in columns {
        let (table, name): (String, String) = (column["table"], column["name"])
        let value = column["type"] == "INTEGER" ? "\(name) + 1" : "\(name) || 'x'"
        let last = column["wr"] == 1 ? "" : "WHERE rowid = (SELECT max(rowid) FROM \(table))"
        let path = folder + "/x.batru"
        try? FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: whole, toPath: path)
        let queue = try DatabaseQueue(path: path)
        let count = try queue.write { db in
          try db.execute(sql: "UPDATE \(table) SET \(name) = \(value) \(last)")
          return db.changesCount
        }
        try queue.close()
        if count == 0 { continue }
        changed.insert(table)
        try coveringTraces(of: path)
        // A file that is not even opened is not called intact either.
        guard let audit = try? EditionAudit(path: path) else { continue }
        #expect(audit.faults != [], "\(table).\(name)")
      }
      #expect(changed.isSuperset(of: ["edition", "seal", "so_lieu", "finding_mark", "unit_with_figures"]))
      #expect(changed.isSuperset(of: ["arrival", "arrival_column", "earlier", "piece", "unit_period"]))
      #expect(changed.contains("finding") == audience.readsFindings)
    }
  }

  @Test(arguments: [
    ("session = 'thang-1'", EditionFault.NotedPart.session), ("as_of = '2022-02-24'", .asOf),
    ("published_at = '2020-01-01'", .publishedAt), ("audience = 'wall'", .audience),
    ("received_until = '2022-01-01'", .receivedUntil),
  ]) func aHeaderThatTheLedgerNotedOtherwiseIsFound(change: String, part: EditionFault.NotedPart) throws {
    try withEdition { ledger, path in
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "UPDATE edition SET \(change)") }
      try queue.close()
      let faults = try EditionAudit(path: path, ledger: ledger).faults
      #expect(faults.contains { if case .notedOtherwise(part, _, _) = $0 { true } else { false } }, "\(faults)")
    }
  }

  @Test func aFindingThatWasTakenOutIsFoundByTheRulesAlone() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let odd = SmallDossier.rank("bac-kan", "70", period: "2021")
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records + [odd]), when: when, who: "An")
      let path = folder + "/e.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-2"), to: path, when: when)
      let queue = try DatabaseQueue(path: path)
      try queue.write { try $0.execute(sql: "DELETE FROM finding WHERE place = (SELECT max(place) FROM finding)") }
      try queue.close()
      #expect(try EditionAudit(path: path).faults.contains(.findings))
    }
  }

  @Test func aNewCodeForChangedRowsIsFoundWhenTheLedgerIsAsked() throws {
    try withEdition { ledger, path in
      let change = "UPDATE so_lieu SET gia_tri = '97' WHERE gia_tri = '79'"
      try DatabaseQueue(path: path).write { try $0.execute(sql: change) }
      guard case .content(_, let computed)? = try EditionAudit(path: path).faults.last else {
        Issue.record("the change was not found")
        return
      }
      let figures = try EditionFile(path: path, evenAltered: true).series(indicator: "dvc.xa", unit: "bac-giang")
      try DatabaseQueue(path: path).write { db in
        try db.execute(sql: "UPDATE edition SET content_hash = ?", arguments: [computed])
        try db.execute(
          sql: "UPDATE series SET code = ? WHERE chi_tieu = 'dvc.xa'", arguments: [PieceCode.code(of: figures)])
      }
      // A forger sets the count of writings back as well.
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      bytes[27] = 1
      bytes[95] = 1
      let forged = path + ".2"
      try write(bytes, to: forged)
      #expect(try EditionAudit(path: forged).faults == [.lists, .pieces, .seal])
      let faults = try EditionAudit(path: forged, ledger: ledger).faults
      #expect(faults.contains(.seal) && "\(faults)".contains("notOfTheLedger"))
    }
  }

  @Test func aLedgerThatDoesNotKnowAnEditionDoesNotAccuseIt() throws {
    try withEdition { ledger, path in
      let folder = String(path.dropLast("/e.batru".count))
      let other = try Ledger.open(path: folder + "/b.ledger", creating: true)
      #expect(try EditionAudit(path: path, ledger: other).unknown == .ofAnotherLedger)
      _ = try other.importDossier(
        SmallDossier.delivery(SmallDossier.records + [SmallDossier.unit("bac-ninh")]), when: when, who: "An")
      _ = try other.publish(EditionOrder(session: "thang-2"), to: folder + "/f.batru", when: when)
      let audit = try EditionAudit(path: path, ledger: other)
      #expect(audit.faults == [] && audit.unknown == .ofAnotherLedger, "both have an edition of number 1")
      try ledger.backUp(to: folder + "/c.ledger")
      let later = folder + "/g.batru"
      _ = try ledger.publish(EditionOrder(session: "thang-1"), to: later, when: when)
      let backup = try Ledger.open(path: folder + "/c.ledger")
      #expect(try EditionAudit(path: later, ledger: backup).unknown == .notNoted)
      #expect(try EditionAudit(path: later, ledger: ledger).unknown == nil)
      for unknown in [UnknownEdition.ofAnotherLedger, .notNoted] {
        #expect(unknown.text(ledger: "a.ledger").hasPrefix("Sổ “a.ledger” không biết bản này"))
      }
    }
  }

  /// Every byte that a page holds is turned in turn, some of each page; whatever is turned, no figure passes as right.
  @Test func aTurnedByteIsFoundOrChangesNothing() throws {
    try withEdition { _, path in
      let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      let sound = try Table.allCases.flatMap { try EditionFile(path: path).records(of: $0) }.map(\.cells)
      for offset in stride(from: 101, to: whole.count, by: 397) where whole[offset] != 0 {
        var bytes = whole
        bytes[offset] ^= 0x55
        let turned = path + ".x"
        try write(bytes, to: turned)
        guard let audit = try? EditionAudit(path: turned), audit.faults.isEmpty else { continue }
        let read = try Table.allCases.flatMap { try EditionFile(path: turned).records(of: $0) }.map(\.cells)
        #expect(read == sound, "byte \(offset)")
      }
    }
  }

  @Test func everyFaultHasASentence() {
    let noted = EditionFault.NotedPart.allCases.map { EditionFault.notedOtherwise($0, noted: "a", stated: "b") }
    let whole: [EditionFault] = [
      .altered(times: 1), .pages(["x"]), .content(stated: "a", computed: "b"),
      .rows(.observation, stated: 2, counted: 1), .order(.observation), .newestMarks(1), .unitsWithFigures, .lists,
      .unreadable(.observation), .notOfTheLedger(noted: "a"), .seal, .findings, .findingMarks, .pieces, .ways,
    ]
    let faults = whole + noted
    #expect(Set(faults.map(\.text)).count == faults.count)
    #expect(faults.allSatisfy { Composition.composed($0.text) == $0.text && $0.text.hasSuffix(".") })
  }
}
