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
  let place: WallPlace
  /// True where editions that were made for the people of the session are shown as well.
  private let admitsAll: Bool
  private var changes: FolderChanges?
  /// What a look into the file itself said, for the files that are still as they were then.
  private var verdicts: [EditionFolder.Stamp: Unfitness?] = [:]
  private var given: EditionFolder.Entry?

  /// A folder, or a file; what is not there yet is a file where its name says so. Whoever names the file means it, for
  /// whomever it was made; of a folder only `admittingAll` shows what was not made for walls.
  init(_ path: String, admittingAll: Bool) {
    var isFolder: ObjCBool = false
    let exists = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
    let url = URL(fileURLWithPath: path).standardizedFileURL
    if isFolder.boolValue || (!exists && !path.hasSuffix(".batru")) {
      editions = EditionFolder(url.path)
      place = .folder(url.path)
      admitsAll = admittingAll
    } else {
      editions = EditionFolder(url.deletingLastPathComponent().path, only: url.lastPathComponent)
      place = .file(url.path)
      admitsAll = true
    }
    changes = FolderChanges(of: editions.folder)
  }

  var watches: [Watch] { changes.map { [Watch($0.descriptor)] } ?? [] }
  var patience: Int? { changes == nil ? 2000 : nil }

  var isIntact: Bool {
    guard let given, let now = EditionFolder.stamp(of: given.path) else { return true }
    // Another file in its place leaves this one as it was.
    return !now.isSameFile(as: given.stamp) || now.isSameContent(as: given.stamp)
  }

  func look() -> WallFind {
    if let watch = changes, !watch.forget() || !watch.isStill(editions.folder) { changes = nil }
    if changes == nil { changes = FolderChanges(of: editions.folder) }
    guard let entries = editions.look() else { return WallFind(edition: nil, refused: [], isReadable: false) }
    let stamps = Set(entries.map(\.stamp))
    verdicts = verdicts.filter { stamps.contains($0.key) }
    var refused: [WallCondition.Refusal] = []
    for entry in entries.sorted(by: Self.isNewer) {
      do throws(Unfitness) {
        let about = try entry.found.mapError(Unfitness.unreadable).get()
        if !admitsAll, about.edition.audience != .wall { throw .notForWalls }
        if entry.stamp == given?.stamp { return WallFind(edition: nil, refused: refused) }
        let edition = try open(entry)
        // Another mode, owner or name of the file is no other edition.
        let isSame = given.map { $0.holdsTheSame(as: entry) } ?? false
        given = entry
        return WallFind(edition: isSame ? nil : edition, in: entry.name, refused: refused)
      } catch {
        refused.append(WallCondition.Refusal(name: entry.name, reason: error.text))
      }
    }
    return WallFind(edition: nil, refused: refused)
  }

  func refuse(_ reason: Unfitness) {
    if let given { verdicts[given.stamp] = reason }
    given = nil
  }

  /// Files that are no editions before all, so that they are named; then the newest.
  private static func isNewer(_ one: EditionFolder.Entry, _ other: EditionFolder.Entry) -> Bool {
    switch (try? one.found.get().edition, try? other.found.get().edition) {
    case (let left?, let right?):
      (left.publishedAt.instant, left.publishedAt, left.number, one.name)
        > (right.publishedAt.instant, right.publishedAt, right.number, other.name)
    case (nil, nil): one.name < other.name
    case (nil, _): true
    case (_, nil): false
    }
  }

  /// Opens an edition that is whole; a wall does not stand still for a minute to look through a long one.
  private func open(_ entry: EditionFolder.Entry) throws(Unfitness) -> any DossierReading {
    if let known = verdicts[entry.stamp] {
      if let known { throw known }
    }
    do throws(DossierFailure) {
      if verdicts[entry.stamp] == nil, WholeEdition.isShort(entry.path) {
        let failure = WholeEdition.failure(of: entry.path)
        if failure?.isLasting ?? true { verdicts[entry.stamp] = .some(failure.map(Unfitness.unreadable)) }
        if let failure { throw failure }
      }
      return try EditionFile(path: entry.path)
    } catch {
      throw .unreadable(error)
    }
  }
}

extension EditionFolder.Entry {
  /// True where both are one file that nobody wrote in between, with the same edition in it.
  fileprivate func holdsTheSame(as other: EditionFolder.Entry) -> Bool {
    guard let edition = try? found.get().edition, let next = try? other.found.get().edition else { return false }
    return edition == next && stamp.isSameFile(as: other.stamp) && stamp.isSameContent(as: other.stamp)
  }
}

extension String {
  /// Seconds at which a moment like `2026-01-05T08:00:00+0700` lies, whatever its zone; before all others where it is none.
  fileprivate var instant: Int {
    guard let parts = wholeMatch(of: /(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:([+-])(\d\d):?(\d\d)|Z)/),
      let year = Int(parts.1), let month = Int(parts.2), let dayOfMonth = Int(parts.3),
      let day = CalendarDay(year: year, month: month, day: dayOfMonth), let hour = Int(parts.4),
      let minute = Int(parts.5), let second = Int(parts.6)
    else { return .min }
    let zone =
      ((parts.8.flatMap { Int($0) } ?? 0) * 60 + (parts.9.flatMap { Int($0) } ?? 0)) * (parts.7 == "-" ? -60 : 60)
    return ((day.ordinal * 24 + hour) * 60 + minute) * 60 + second - zone
  }
}
