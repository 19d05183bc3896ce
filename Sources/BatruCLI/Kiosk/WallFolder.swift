internal import CellGrid
internal import CommitteeModel
internal import Files
internal import Foundation
internal import Ledger
internal import Runtime
internal import Screens

/// What a wall shows of a folder, or of one file: the newest edition that is whole.
final class WallFolder: WallFeed {
  private let editions: EditionFolder
  let place: String
  private var changes: FolderChanges?
  /// What a look into the file itself said, for the files that are still as they were then.
  private var verdicts: [EditionFolder.Stamp: DossierFailure?] = [:]
  private var given: EditionFolder.Stamp?

  /// Files longer than this are held against their codes as they are read, not as a whole beforehand: a wall does not
  /// stand still for a minute.
  private static let auditLimit = 64 << 20

  /// A folder, or a file; what is not there yet is a file where its name says so.
  init(_ path: String) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let url = URL(fileURLWithPath: path).standardizedFileURL
    if isFolder.boolValue || (!exists && !path.hasSuffix(".batru")) {
      editions = EditionFolder(url.path)
    } else {
      editions = EditionFolder(url.deletingLastPathComponent().path, only: url.lastPathComponent)
    }
    place = url.path
    changes = FolderChanges(of: editions.folder)
  }

  var watches: [Watch] { changes.map { [Watch($0.descriptor)] } ?? [] }
  var patience: Int? { changes == nil ? 2000 : nil }

  func look() -> WallFind {
    if changes?.forget() == false { changes = nil }
    if changes == nil { changes = FolderChanges(of: editions.folder) }
    let entries = editions.look()
    let stamps = Set(entries.map(\.stamp))
    verdicts = verdicts.filter { stamps.contains($0.key) }
    var refused: [WallCondition.Refusal] = []
    for entry in entries.sorted(by: Self.isNewer) {
      do throws(DossierFailure) {
        _ = try entry.found.get()
        if entry.stamp == given { return WallFind(edition: nil, refused: refused) }
        let edition = try open(entry)
        given = entry.stamp
        return WallFind(edition: edition, refused: refused)
      } catch {
        refused.append(WallCondition.Refusal(name: entry.name, reason: error.brief))
      }
    }
    return WallFind(edition: nil, refused: refused)
  }

  func refuse(_ failure: DossierFailure) {
    if let given { verdicts[given] = failure }
    given = nil
  }

  /// Files that are no editions before all, so that they are named; then the newest.
  private static func isNewer(_ one: EditionFolder.Entry, _ other: EditionFolder.Entry) -> Bool {
    switch (try? one.found.get().edition, try? other.found.get().edition) {
    case (let left?, let right?):
      (left.publishedAt, left.number, one.name) > (right.publishedAt, right.number, other.name)
    case (nil, nil): one.name < other.name
    case (nil, _): true
    case (_, nil): false
    }
  }

  /// Opens an edition that is whole.
  private func open(_ entry: EditionFolder.Entry) throws(DossierFailure) -> any DossierReading {
    if let known = verdicts[entry.stamp] {
      if let known { throw known }
    } else if entry.stamp.length <= Self.auditLimit {
      let isWhole = (try? EditionAudit(path: entry.path))?.faults.isEmpty ?? false
      verdicts[entry.stamp] = isWhole ? .some(nil) : .altered(path: entry.path)
      if !isWhole { throw .altered(path: entry.path) }
    }
    return try EditionFile(path: entry.path)
  }
}

extension DossierFailure {
  /// What is wrong with a file, for a corner of a wall.
  fileprivate var brief: String {
    switch self {
    case .cannotOpen: "không đọc được"
    case .notAnEdition: "không phải bản công bố"
    case .newerEdition: "do batru mới hơn lập"
    case .damaged, .unreadable: "tệp hỏng"
    case .altered: "đã bị sửa sau khi công bố"
    case .unknownSession: "không có phiên nào"
    }
  }
}
