import CommitteeModel
import GRDB
import TestKit
import Testing

@testable import Ledger

/// What goes by one series at a time is the same as what would be held at once.
@Suite struct ManyFiguresTests {
  private let when = "2026-01-05T08:00:00+07:00"

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func anEditionOfManySeriesSaysWhatItsRowsSayTogether(_ seed: UInt64) throws {
    try withTemporaryFolder { folder in
      var dice = Dice(seed: seed)
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(ManyFigures.lists), when: when, who: "An")
      var earlier: [Audience: (number: Int, scope: EditionScope)] = [:]
      for (number, figures) in ManyFigures.deliveries(3, dice: &dice).enumerated() {
        _ = try ledger.importDossier(SmallDossier.delivery(figures), when: when, who: "An")
        let path = "\(folder)/\(number).batru"
        let order = EditionOrder(session: "thang-2", audience: number == 1 ? .wall : .committee)
        let publication = try ledger.publish(order, to: path, when: when)
        let scope = try #require(EditionScope(session: order.session, of: ledger.current()))
        let rows = scope.records.map(order.audience.admitted)
        #expect(publication.contentHash == ContentHash.of(rows))
        #expect(publication.rows == rows.count)
        let last = earlier[order.audience]
        let changes = last.map { EditionChanges(from: $0.scope.records, to: scope.records) }
        try compare(publication.difference, with: changes, since: last?.number ?? 0)
        let file = try EditionFile(path: path)
        try compare(file, with: RecordDossier(edition: file.edition, records: rows))
        let found = order.audience.readsFindings ? try CheckCatalogue.checks(reading: file) : []
        #expect(try file.checks() == found)
        #expect(try EditionAudit(path: path, ledger: ledger).faults == [])
        earlier[order.audience] = (publication.number, scope)
      }
    }
  }

  private func compare(_ difference: Publication.Difference, with changes: EditionChanges?, since number: Int) throws {
    guard case .changes(number, let found) = difference, let changes else {
      #expect(difference == .first)
      #expect(changes == nil)
      return
    }
    #expect(found.addedCount > 0 && found.restatedCount > 0, "a delivery that changes nothing shows nothing")
    #expect(found.addedCount == changes.addedCount)
    #expect(found.restatedCount == changes.restatedCount)
    #expect(found.withdrawnCount == changes.withdrawnCount)
    // Both keep the first of many, in orders of their own.
    if changes.addedCount <= EditionChanges.kept { #expect(Set(found.added) == Set(changes.added)) }
    if changes.restatedCount <= EditionChanges.kept { #expect(Set(found.restated) == Set(changes.restated)) }
  }

  private func compare(_ file: EditionFile, with memory: RecordDossier) throws {
    for table in Table.allCases { #expect(try file.records(of: table) == memory.records(of: table), "\(table)") }
    #expect(try file.unitsWithFigures() == memory.unitsWithFigures())
    for unit in ManyFigures.units {
      #expect(try file.latestObservations(unit: unit) == memory.latestObservations(unit: unit))
      #expect(try file.periods(unit: unit) == memory.periods(unit: unit))
      for period in memory.periods(unit: unit) {
        let figures = memory.observations(unit: unit, period: period)
        #expect(try file.observations(unit: unit, period: period) == figures)
      }
    }
    for indicator in ManyFigures.indicators {
      #expect(try file.periods(indicator: indicator) == memory.periods(indicator: indicator))
      for period in memory.periods(indicator: indicator) {
        let figures = memory.figures(indicator: indicator, period: period)
        #expect(try file.figures(indicator: indicator, period: period) == figures)
      }
      let (units, periods) = (Array(ManyFigures.units.dropFirst()), memory.periods(indicator: indicator))
      let some = memory.figures(indicator: indicator, units: units, periods: Array(periods.prefix(3)))
      #expect(try file.figures(indicator: indicator, units: units, periods: Array(periods.prefix(3))) == some)
      #expect(try file.figures(indicator: indicator, units: [], periods: periods) == [])
      for unit in ManyFigures.units {
        let series = memory.series(indicator: indicator, unit: unit)
        #expect(try file.series(indicator: indicator, unit: unit) == series)
      }
    }
  }

  /// Sorting the figures of a whole book would need room for all of them.
  @Test func theBookIsWalkedInItsOwnOrder() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      for indicator in [nil, "dvc"] {
        let question = FigureWalk.question(after: .all, and: .all, of: indicator)
        let values = StatementArguments(indicator == nil ? [] : ["a", "b"])
        let details = try ledger.queue.read { db in
          try GRDB.Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN " + question, arguments: values)
            .map { $0["detail"] as String }
        }
        #expect(details.count == 1 && details[0].contains("USING INDEX sqlite_autoindex_so_lieu_1"), "\(details)")
      }
    }
  }

  @Test func moreChangesThanAnybodyReadsAreCounted() {
    let figures = (0..<250).map { SmallDossier.figure("dvc", "\(1000 + $0)", "1", source: "tin-1") }
    let restated = (0..<250).map { SmallDossier.figure("dvc", "\(1000 + $0)", "2", source: "tin-1") }
    let added = EditionChanges(from: [], to: figures)
    #expect(added.addedCount == 250)
    #expect(added.added == figures.prefix(EditionChanges.kept).map(EditionChanges.Row.init))
    let changed = EditionChanges(from: figures, to: restated)
    #expect([changed.addedCount, changed.restatedCount, changed.withdrawnCount] == [0, 250, 0])
    #expect(changed.restated.count == EditionChanges.kept)
    #expect(EditionChanges(from: figures, to: []).withdrawnCount == 250)
  }

  @Test func moreBlockingFindingsThanAnybodyReadsAreCounted() throws {
    let check = Check(
      .rankAgainstTotal, .disagrees, .blocking, .correctFigure, of: [.ranking("par")], at: [], stated: "64/63")
    let failure = LedgerFailure.blockedByChecks(CheckTally([Check](repeating: check, count: 130)))
    let lines = failure.text.split(separator: "\n")
    #expect(lines.count == 1 + CheckTally.kept + 1)
    #expect(lines[0].contains("có 130 điều không thể đúng"))
    #expect(lines[lines.count - 1] == "  … và 30 điều khác; lệnh check kể đủ.")
  }
}
