import CommitteeModel
import FixtureEditions
import Ledger
import Testing

/// A dossier of `fixtures/` that went the whole way: files, ledger, edition of its latest session, port.
///
/// A dossier without a session has no edition; then the rows of the ledger stand in memory.
struct ImportedDossier {
  let report: ImportReport
  let dossier: any DossierReading

  static func with<Result>(_ name: String, _ body: (ImportedDossier) throws -> Result) throws -> Result {
    try FixtureLedger.with([name]) { ledger, reports, folder in
      let report = try #require(reports.first)
      return try body(ImportedDossier(report: report, dossier: latestEdition(of: ledger, in: folder)))
    }
  }

  private static func latestEdition(of ledger: Ledger, in folder: String) throws -> any DossierReading {
    let records = try ledger.current()
    let sessions = records.filter { $0.table == .session }
    let latest = sessions.max { one, other in
      guard let a = PartialDate.parse(one[.date])?.last, let b = PartialDate.parse(other[.date])?.last else {
        return false
      }
      return a < b
    }
    guard let latest else {
      let day = try #require(CalendarDay(year: 2026, month: 1, day: 5))
      let edition = EditionRecord(number: 0, session: "", asOf: day, publishedAt: "", contentHash: "")
      return RecordDossier(edition: edition, records: records)
    }
    let path = folder + "/a.batru"
    _ = try ledger.publish(EditionOrder(session: latest[.code]), to: path, when: FixtureLedger.when)
    return try EditionFile(path: path)
  }
}
