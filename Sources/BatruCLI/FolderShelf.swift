internal import CommitteeModel
internal import Dashboard
internal import Ledger
internal import Runtime

/// The editions in the folder of the one that is open, as far as they belong to the same province.
final class FolderShelf: EditionShelf {
  private let path: String
  private let folder: EditionFolder
  private var places: [Code<CommitteeModel.Session>: String] = [:]

  init(beside path: String) {
    self.path = path
    folder = EditionFolder(beside: path)
  }

  func entries() -> [ShelfEntry] {
    guard let own = try? EditionFolder.about(path).get() else { return [] }
    // The edition that is open stands for its session; of the others the newest, and one for a wall only for want of another.
    var newest = [own.session.code: (path: path, session: own.session, edition: own.edition)]
    for entry in folder.look() ?? [] {
      guard let other = try? entry.found.get(), other.session.province == own.session.province,
        other.session.code != own.session.code,
        newest[other.session.code].map({ other.edition.isPreferred(to: $0.edition) }) ?? true
      else { continue }
      newest[other.session.code] = (entry.path, other.session, other.edition)
    }
    places = newest.mapValues(\.path)
    return newest.values.sorted { $0.session.date.last < $1.session.date.last }.map {
      ShelfEntry(
        session: $0.session.code, name: $0.session.shortName, date: $0.session.date.text, edition: $0.edition.number)
    }
  }

  func open(_ session: Code<CommitteeModel.Session>) throws(DossierFailure) -> any DossierReading {
    try EditionFile(path: places[session] ?? path)
  }
}

extension EditionRecord {
  /// True for one with all that the people of the session need beside one for a wall, and for the later of two alike.
  fileprivate func isPreferred(to other: EditionRecord) -> Bool {
    audience == other.audience ? number > other.number : audience == .committee
  }
}
