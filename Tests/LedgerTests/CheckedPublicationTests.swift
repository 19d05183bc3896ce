import CommitteeModel
import Foundation
import Ledger
import TestKit
import Testing

/// What the checks find goes into an edition, and what cannot be so keeps it from being made.
@Suite struct CheckedPublicationTests {
  private static let when = "2026-01-05T08:00:00+07:00"
  private static let impossible = SmallDossier.record(
    .ranking,
    [
      .index: "par", .indexName: "PAR", .indexPeriod: "2020", .unit: "bac-giang", .figureKind: "hạng", .rank: "64",
      .total: "63", .map: "63 tỉnh", .source: "tin-1",
    ])

  private func withLedger<Result>(_ more: [Record], _ body: (Ledger, _ path: String) throws -> Result) throws -> Result
  {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records + more), when: Self.when, who: "An")
      return try body(ledger, folder + "/a.batru")
    }
  }

  @Test func whatCannotBeSoKeepsTheEditionFromBeingMade() throws {
    try withLedger([Self.impossible]) { ledger, path in
      let failure = #expect(throws: LedgerFailure.self) {
        try ledger.publish(EditionOrder(session: "thang-1"), to: path, when: Self.when)
      }
      guard case .blockedByChecks(let tally)? = failure else { throw try #require(failure) }
      #expect(tally.blocking.map(\.rule) == [.rankAgainstTotal])
      #expect(failure?.text.contains("K04 công bố 64/63, tính lại 1 đến 63 (tinh/xep-hang.csv dòng 2)") == true)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test func aWallIsShownTheMarksAndNotTheWordsOfFindings() throws {
    try withLedger([Self.impossible]) { ledger, path in
      let acceptance = try #require(CheckAcceptance("K04:bí mật của thư ký"))
      let order = EditionOrder(session: "thang-1", audience: .wall, accepting: [acceptance])
      _ = try ledger.publish(order, to: path, when: Self.when)
      let whole = path + ".whole"
      _ = try ledger.publish(EditionOrder(session: "thang-1", accepting: [acceptance]), to: whole, when: Self.when)
      let edition = try EditionFile(path: path)
      #expect(try edition.checks() == [])
      let marks = try edition.checkMarks(unit: "bac-giang")
      #expect(try marks == EditionFile(path: whole).checkMarks(unit: "bac-giang") && !marks.isEmpty)
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      for text in ["bí mật của thư ký", "1 đến 63", "64/63"] {
        #expect(bytes.range(of: Data(text.utf8)) == nil, "\(text)")
      }
    }
  }

  /// Whoever reads a reason on the screen must be able to tell it from the screen without it.
  @Test func aReasonChangesTheCodeOfTheScreensAndNotThatOfTheRows() throws {
    try withLedger([Self.impossible]) { ledger, path in
      func published(_ number: Int, _ reason: String) throws -> Publication {
        let acceptance = try #require(CheckAcceptance("K04:\(reason)"))
        let order = EditionOrder(session: "thang-1", accepting: [acceptance])
        let publication = try ledger.publish(order, to: "\(path).\(number)", when: Self.when)
        #expect(try EditionFile(path: "\(path).\(number)").edition.mark == publication.mark)
        return publication
      }
      let (one, two) = (try published(1, "in nhầm"), try published(2, "nguồn ghi thế"))
      #expect(one.contentHash == two.contentHash && one.mark != two.mark)
      #expect(try published(3, "in nhầm").mark == one.mark, "the same is the same, whichever number it has")
    }
  }

  @Test(arguments: ["K04:in nhầm trong bản tin", "k04 : in nhầm trong bản tin", "K04@par:in nhầm trong bản tin"])
  func theReasonForWhichItStandsIsKeptInTheEdition(_ text: String) throws {
    let acceptance = try #require(CheckAcceptance(text))
    try withLedger([Self.impossible]) { ledger, path in
      let publication = try ledger.publish(
        EditionOrder(session: "thang-1", accepting: [acceptance]), to: path, when: Self.when)
      let edition = try EditionFile(path: path)
      let checks = try edition.checks()
      #expect(publication.checks == CheckTally(checks))
      #expect(checks.first?.acceptance == "in nhầm trong bản tin" && checks.first?.severity == .blocking)
      #expect(try edition.checkMarks(unit: "bac-giang") == checks.marks(of: "bac-giang"))
      #expect(try edition.checkMarks(unit: "bac-giang")[.ranking("par")] == .note, "accepted, it is no alarm")
      #expect(try edition.checkMarks(unit: "bac-kan")[.ranking("par")] == nil)
    }
  }

  @Test(arguments: ["K02:không có", "K04@dti:hạng khác"]) func anAcceptanceOfNothingIsASlip(_ text: String) throws {
    let acceptance = try #require(CheckAcceptance(text))
    try withLedger([Self.impossible]) { ledger, path in
      #expect(throws: LedgerFailure.idleAcceptance([acceptance.target])) {
        try ledger.publish(
          EditionOrder(session: "thang-1", accepting: [acceptance]), to: path, when: Self.when)
      }
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  @Test(arguments: ["", "K04", "K04:", "K99:lý do", ":lý do", "@par:lý do"])
  func anAcceptanceNeedsARuleAndAReason(_ text: String) {
    #expect(CheckAcceptance(text) == nil)
  }
}
