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
    ("INSERT INTO series VALUES ('dvc', 'bac-kan', 1, 2)", ["lists"]),
    ("DELETE FROM unit_period WHERE ky = '2021'", ["lists"]),
    ("INSERT INTO indicator_period VALUES ('dvc', '2021')", ["lists"]),
    ("UPDATE so_lieu SET rowid = 100 - rowid", ["order"]),
    ("UPDATE edition SET published_at = '2020-01-01'", []),
  ]) func whateverIsChangedThroughSQLiteIsFoundAndNotOpened(statement: String, found: [String]) throws {
    try withEdition { _, path in
      try DatabaseQueue(path: path).write { try $0.execute(sql: statement) }
      #expect(throws: DossierFailure.altered(path: path)) { try EditionFile(path: path) }
      let faults = try EditionAudit(path: path).faults
      #expect(faults.first == .altered(times: 1))
      for name in found {
        #expect(faults.contains { "\($0)".hasPrefix(name) }, "\(statement): \(faults)")
      }
      if found.isEmpty { #expect(faults.count == 1) }
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
      try DatabaseQueue(path: path).write { db in
        try db.execute(sql: "UPDATE edition SET content_hash = ?", arguments: [computed])
      }
      // A forger sets the count of writings back as well.
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      bytes[27] = 1
      bytes[95] = 1
      let forged = path + ".2"
      try write(bytes, to: forged)
      #expect(try EditionAudit(path: forged).faults == [])
      let faults = try EditionAudit(path: forged, ledger: ledger).faults
      #expect(faults.count == 1 && "\(faults)".contains("notOfTheLedger"))
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
    let faults: [EditionFault] = [
      .altered(times: 1), .pages(["x"]), .content(stated: "a", computed: "b"),
      .rows(.observation, stated: 2, counted: 1), .order(.observation), .newestMarks(1), .unitsWithFigures, .lists,
      .unreadable(.observation), .notOfTheLedger(noted: "a"),
    ]
    #expect(Set(faults.map(\.text)).count == faults.count)
    #expect(faults.allSatisfy { Composition.composed($0.text) == $0.text && $0.text.hasSuffix(".") })
  }
}
