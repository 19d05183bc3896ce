internal import Foundation
internal import Intake
public import Ledger
internal import TestKit

/// The dossiers of `fixtures/`, taken in the way a secretary does it: files, findings, ledger.
public enum FixtureLedger {
  /// The checked-out package.
  public static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path

  /// Names of all dossiers.
  public static let names: [String] = {
    let folders = try? FileManager.default.contentsOfDirectory(
      at: URL(fileURLWithPath: root + "/fixtures"), includingPropertiesForKeys: [.isDirectoryKey])
    return (folders ?? []).filter(\.hasDirectoryPath).map(\.lastPathComponent).sorted()
  }()

  /// The moment at which everything is taken in and published.
  public static let when = "2026-01-05T08:00:00+07:00"

  /// Runs `body` with a ledger that took the dossiers in, one after the other, and with the folder that it lies in;
  /// both are gone afterwards.
  public static func with<Result>(
    _ dossiers: [String], _ body: (_ ledger: Ledger, _ reports: [ImportReport], _ folder: String) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      let reports = try dossiers.map { name in
        let delivery = try DossierFolder.read("\(root)/fixtures/\(name)")
        return try ledger.importDossier(delivery, when: when, who: "thử")
      }
      return try body(ledger, reports, folder)
    }
  }
}
