import CommitteeModel
import Foundation
import Intake
import Ledger
import TestKit
import Testing

/// A dossier of `fixtures/` that went the whole way: files, ledger, edition of its latest session, port.
///
/// A dossier without a session has no edition; then the rows of the ledger stand in memory.
struct ImportedDossier {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Names of all dossiers.
  static let names: [String] = {
    let folders = try? FileManager.default.contentsOfDirectory(
      at: root.appendingPathComponent("fixtures"), includingPropertiesForKeys: [.isDirectoryKey])
    return (folders ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }()

  let report: ImportReport
  let dossier: any DossierReading

  static func with<Result>(_ name: String, _ body: (ImportedDossier) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let delivery = try DossierFolder.read(root.appendingPathComponent("fixtures/\(name)").path)
      let report = try ledger.importDossier(delivery, when: "2026-01-05T08:00:00+07:00", who: "thử")
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
    _ = try ledger.publish(session: latest[.code], to: path, when: "2026-01-05T08:00:00+07:00")
    return try EditionFile(path: path)
  }
}
