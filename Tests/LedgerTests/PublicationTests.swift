import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct PublicationTests {
  private let when = "2026-01-05T08:00:00+07:00"
  private let order = EditionOrder(session: "thang-2")

  private func withLedger<Result>(_ body: (Ledger, String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      return try body(ledger, folder)
    }
  }

  private func take(_ records: [CommitteeModel.Record], into ledger: Ledger) throws {
    _ = try ledger.importDossier(SmallDossier.delivery(records), when: when, who: "An")
  }

  @Test func anEditionSaysWhatItChangesAgainstTheOneBefore() throws {
    try withLedger { ledger, folder in
      #expect(try ledger.publish(order, to: folder + "/1.batru", when: when).difference == .first)
      let other = EditionOrder(session: "thang-1")
      #expect(try ledger.publish(other, to: folder + "/2.batru", when: when).difference == .first)
      try take([SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7)], into: ledger)
      try take([SmallDossier.figure("dvc", "2021", "85", source: "tin-1", line: 8)], into: ledger)
      let third = try ledger.publish(order, to: folder + "/3.batru", when: when)
      guard case .changes(since: 1, let changes) = third.difference else {
        Issue.record("\(third.difference)")
        return
      }
      let restated = changes.restated.map { "\($0.row.key[0]) \($0.field.rawValue): \($0.old) → \($0.new)" }
      #expect(restated == ["dvc.xa Giá trị: 79 → 81"])
      #expect(changes.added.map(\.key) == [["dvc", "bac-giang", "2021", "thực hiện", "tin-1"]])
      #expect(changes.withdrawn.isEmpty)
    }
  }

  /// What has changed for the committee is no news of what was last hung on a wall.
  @Test func anEditionIsComparedWithTheLastOneForTheSameEyes() throws {
    try withLedger { ledger, folder in
      let wall = EditionOrder(session: "thang-2", audience: .wall)
      #expect(try ledger.publish(order, to: folder + "/1.batru", when: when).difference == .first)
      try take([SmallDossier.figure("dvc.xa", "2021", "81", source: "tin-1", line: 7)], into: ledger)
      #expect(try ledger.publish(wall, to: folder + "/2.batru", when: when).difference == .first)
      let third = try ledger.publish(order, to: folder + "/3.batru", when: when)
      guard case .changes(since: 1, let changes) = third.difference else {
        Issue.record("\(third.difference)")
        return
      }
      #expect(changes.restated.map(\.new) == ["81"])
    }
  }

  @Test func anEditionThatCannotBeMadeAgainIsNotComparedWith() throws {
    try withLedger { ledger, folder in
      _ = try ledger.publish(order, to: folder + "/1.batru", when: when)
      try ledger.queue.write { db in
        try db.execute(
          sql: """
            INSERT INTO publication
            SELECT 2, session, as_of, published_at, 'x', rows, file, audience, last_import, '', '' FROM publication
            """)
      }
      #expect(try ledger.publish(order, to: folder + "/3.batru", when: when).difference == .unknown(since: 2))
    }
  }

  @Test func aWallIsShownNoNotesAndNothingElseIsMissing() throws {
    try withLedger { ledger, folder in
      let figure = SmallDossier.record(
        .observation,
        [
          .indicator: "dvc", .unit: "bac-giang", .period: "2021", .figureKind: "thực hiện", .value: "85",
          .source: "tin-1", .note: "hỏi lại Sở trước khi nêu",
        ])
      let scene = SmallDossier.scene("thang-2", "1", "overview", [.note: "nhắc chủ trì cảm ơn"])
      try take([figure, scene], into: ledger)
      let full = try ledger.publish(order, to: folder + "/1.batru", when: when)
      let order = EditionOrder(session: "thang-2", audience: .wall)
      let wall = try ledger.publish(order, to: folder + "/2.batru", when: when)
      #expect(wall.contentHash != full.contentHash)
      #expect(wall.rows == full.rows)
      let (one, two) = (try EditionFile(path: folder + "/1.batru"), try EditionFile(path: folder + "/2.batru"))
      #expect([one.edition.audience, two.edition.audience] == [.committee, .wall])
      let bytes = try Data(contentsOf: URL(fileURLWithPath: folder + "/2.batru"))
      for note in ["hỏi lại", "nhắc chủ trì"] {
        #expect(bytes.range(of: Data(note.utf8)) == nil, "not even between the rows: \(note)")
      }
      #expect(try SpeakerNotes(reading: one)["1"] == "nhắc chủ trì cảm ơn")
      #expect(try SpeakerNotes(reading: two).isEmpty && Proceedings(reading: two).script.count == 1)
      for table in Table.allCases {
        for (shown, stated) in zip(try two.records(of: table), try one.records(of: table)) {
          for column in TableSchema.of(table).columns {
            #expect(shown[column.field] == (column.field == .note ? "" : stated[column.field]))
          }
        }
      }
    }
  }

  /// The program was stopped between the note in the ledger and the name of the file.
  @Test func aBrokenOffPublicationIsFinishedByTheNextThatOpensTheLedger() throws {
    try withLedger { ledger, folder in
      let path = folder + "/1.batru"
      _ = try ledger.publish(order, to: path, when: when)
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      try FileManager.default.moveItem(atPath: path, toPath: folder + "/.1.batru.1.part")
      _ = try Ledger.open(path: folder + "/a.ledger")
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == whole)
      #expect(try EditionAudit(path: path, ledger: ledger).faults == [])
    }
  }

  /// Others take the names of two editions while these are made: both were published, and get their names later.
  @Test func anEditionThatIsNotedButNotNamedSaysSoAndIsNamedLater() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      let paths = [folder + "/1.batru", folder + "/2.batru"]
      for (place, path) in paths.enumerated() {
        let failure = LedgerFailure.notNamed(path: path, number: place + 1)
        #expect(throws: failure) {
          try ledger.publish(EditionOrder(session: "thang-2"), to: path, when: when, pageLimit: nil) {
            try? write("người khác", to: path)
          }
        }
        #expect(!failure.text.contains("chưa ghi gì") && failure.text.contains("đã được lập và ghi vào sổ"))
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "người khác", "nothing is overwritten")
      }
      for path in paths { try FileManager.default.removeItem(atPath: path) }
      let again = try Ledger.open(path: folder + "/a.ledger")
      for path in paths { #expect(try EditionAudit(path: path, ledger: again).faults == []) }
      let left = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.contains(".part") }
      #expect(left == [])
    }
  }
}
