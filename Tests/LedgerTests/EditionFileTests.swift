import CommitteeModel
import Foundation
import GRDB
import TestKit
import Testing

@testable import Ledger

@Suite struct EditionFileTests {
  private let when = "2026-01-05T08:00:00+07:00"

  private func withEdition<Result>(
    _ session: String = "thang-2", _ body: (Ledger, String, Publication) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: when, who: "An")
      let path = folder + "/phiên 2 & 3?.batru"
      return try body(ledger, path, try ledger.publish(EditionOrder(session: session), to: path, when: when))
    }
  }

  private func refusal(_ path: String) -> DossierFailure? {
    do {
      _ = try EditionFile(path: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func anEditionAnswersAsItsRowsInMemoryDo() throws {
    try withEdition { _, path, publication in
      let file = try EditionFile(path: path)
      let scope = try #require(EditionScope(session: "thang-2", of: SmallDossier.records))
      let memory = RecordDossier(edition: file.edition, records: scope.records)
      #expect(publication.rows == scope.records.count)
      for table in Table.allCases { #expect(try file.records(of: table) == memory.records(of: table)) }
      #expect(try file.unitsWithFigures() == memory.unitsWithFigures())
      for unit in ["bac-giang", "bac-kan", "nghe-an"] {
        #expect(try file.latestObservations(unit: unit) == memory.latestObservations(unit: unit))
        #expect(try file.rankings(unit: unit) == memory.rankings(unit: unit))
        #expect(try file.periods(unit: unit) == memory.periods(unit: unit))
        for indicator in ["dvc", "dvc.xa", "y-kien"] {
          let series = memory.series(indicator: indicator, unit: unit)
          #expect(try file.series(indicator: indicator, unit: unit) == series)
        }
        let observations = memory.observations(unit: unit, period: "2021")
        #expect(try file.observations(unit: unit, period: "2021") == observations)
      }
      for observation in memory.records(of: .observation) {
        let (indicator, period) = (observation[.indicator], observation[.period])
        let figures = memory.figures(indicator: indicator, period: period)
        #expect(try file.figures(indicator: indicator, period: period) == figures && figures.contains(observation))
        #expect(try file.periods(indicator: indicator) == memory.periods(indicator: indicator))
      }
      let ranks = try file.rankingTable(index: "dti", period: "2020", map: "63 tỉnh")
      #expect(ranks == memory.rankingTable(index: "dti", period: "2020", map: "63 tỉnh"))
      #expect(ranks.map { $0[.rank] } == ["9", "10"])
    }
  }

  @Test func anEditionSaysOfItselfWhatWasPublished() throws {
    try withEdition { ledger, path, publication in
      let edition = try EditionFile(path: path).edition
      #expect(edition.number == 1)
      #expect(edition.session == "thang-2")
      #expect(edition.asOf.iso == "2022-02-23")
      #expect(edition.publishedAt == when)
      #expect(edition.contentHash == publication.contentHash)
      let again = try ledger.publish(EditionOrder(session: "thang-2"), to: path + ".2", when: when)
      #expect(again.number == 2)
      #expect(again.contentHash == publication.contentHash)
      let earlier = try ledger.publish(EditionOrder(session: "thang-1"), to: path + ".3", when: when)
      #expect(earlier.contentHash != publication.contentHash)
    }
  }

  @Test func theContentHashDoesNotDependOnTheOrderOfTheImports() {
    let records = SmallDossier.records
    #expect(ContentHash.of(records) == ContentHash.of(records.reversed()))
    #expect(ContentHash.of(records) != ContentHash.of(Array(records.dropLast())))
  }

  @Test func anEditionIsNeverOverwritten() throws {
    try withEdition { ledger, path, _ in
      let before = try Data(contentsOf: URL(fileURLWithPath: path))
      #expect(throws: LedgerFailure.alreadyThere(path: path)) {
        try ledger.publish(EditionOrder(session: "thang-1"), to: path, when: when)
      }
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
    }
  }

  @Test func aFailedPublicationLeavesNoFileAndNoNumber() throws {
    try withEdition { ledger, path, _ in
      let folder = (path as NSString).deletingLastPathComponent
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      let next = folder + "/b.batru"
      #expect(throws: LedgerFailure.unknownSession("thang-9", known: ["thang-1", "thang-2"])) {
        try ledger.publish(EditionOrder(session: "thang-9"), to: next, when: when)
      }
      #expect(throws: LedgerFailure.diskFull(path: next)) {
        try ledger.publish(EditionOrder(session: "thang-2"), to: next, when: when, pageLimit: 5)
      }
      let nowhere = folder + "/khong-co/b.batru"
      #expect(throws: LedgerFailure.folderMissing(path: nowhere)) {
        try ledger.publish(EditionOrder(session: "thang-2"), to: nowhere, when: when)
      }
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
      #expect(try ledger.publish(EditionOrder(session: "thang-2"), to: next, when: when).number == 2)
    }
  }

  @Test func filesThatAreNoWholeEditionAreRefused() throws {
    try withEdition { _, path, _ in
      #expect(refusal(path + ".khong") == .cannotOpen(path: path + ".khong"))
      let ledger = (path as NSString).deletingLastPathComponent + "/a.ledger"
      #expect(refusal(ledger) == .notAnEdition(path: ledger))
      let whole = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      for length in [0, 1, 99] {
        let cut = "\(path).\(length)"
        try write(Array(whole[..<length]), to: cut)
        #expect(refusal(cut) == .notAnEdition(path: cut))
      }
      for length in [100, 4096, whole.count / 2, whole.count - 1] {
        let cut = "\(path).\(length)"
        try write(Array(whole[..<length]), to: cut)
        #expect(refusal(cut) == .damaged(path: cut))
      }
      var beheaded = whole
      for place in 0..<300 { beheaded[place] = 0x5A }
      // Its name tells, or the pages behind the first.
      for name in ["\(path).dau.batru", "\(path).dau"] {
        try write(beheaded, to: name)
        #expect(refusal(name) == .damaged(path: name))
      }
      try write(Array(String(repeating: "ghi chép\n", count: 2000).utf8), to: path + ".txt")
      #expect(refusal(path + ".txt") == .notAnEdition(path: path + ".txt"))
      try write("", to: path + ".rong.batru")
      #expect(refusal(path + ".rong.batru") == .damaged(path: path + ".rong.batru"))
      try write("ghi chép", to: path + ".ngan.batru")
      #expect(refusal(path + ".ngan.batru") == .notAnEdition(path: path + ".ngan.batru"))
      var newer = whole
      newer[63] += 1
      try write(newer, to: path + ".moi")
      let known = Int(EditionLayout.version)
      #expect(refusal(path + ".moi") == .newerEdition(path: path + ".moi", found: known + 1, known: known))
    }
  }

  @Test func anEditionOpensInAFolderThatCannotBeWritten() throws {
    try withEdition { _, path, _ in
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder)
      defer { try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder) }
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
      #expect(try EditionFile(path: path).records(of: .unit).count == 2)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == names)
    }
  }

  /// With many figures a scan would make a key wait for the whole edition.
  @Test func whatAScreenAsksForIsFoundWithoutAScan() throws {
    try withEdition { _, path, _ in
      let questions = EditionQuestions(layout: EditionLayout.version)
      let plans = [
        (questions.latest, "SEARCH so_lieu USING COVERING INDEX latest"),
        (questions.series, "SEARCH so_lieu USING INTEGER PRIMARY KEY"),
        (questions.comparison, "SEARCH so_lieu USING INDEX comparison (chi_tieu=? AND ky=?)"),
        (questions.figures, "SEARCH so_lieu USING INDEX comparison (chi_tieu=? AND ky=? AND don_vi=?)"),
        (questions.periodsOfUnit, "SEARCH unit_period USING PRIMARY KEY"),
        (questions.periodsOfIndicator, "SEARCH indicator_period USING PRIMARY KEY"),
        (questions.ranks, "SEARCH xep_hang USING INDEX unit_ranks"),
        (questions.placedRanks, "SEARCH xep_hang USING INDEX unit_ranks"),
        (questions.rankingTable, "SEARCH xep_hang USING INDEX ranking_table"),
        (CheckStore.question, "SCAN finding USING INDEX weight"),
      ]
      for (question, wanted) in plans {
        let values = StatementArguments([String](repeating: "a", count: question.count { $0 == "?" }))
        let details = try DatabaseQueue(path: path).read { db in
          try GRDB.Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + question, arguments: values)
            .map { $0["detail"] as String }
        }
        #expect(details.contains { $0.hasPrefix(wanted) }, "\(question): \(details)")
        #expect(!details.contains { $0.hasPrefix("SCAN") && !$0.hasPrefix(wanted) }, "\(question): \(details)")
      }
    }
  }
}
