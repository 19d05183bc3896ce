internal import CommitteeModel
internal import Dashboard
internal import Foundation
internal import Ledger
internal import Runtime

/// The editions in the folder of the one that is open, as far as they belong to the same province.
final class FolderShelf: EditionShelf {
  private let path: String
  private var places: [Code<CommitteeModel.Session>: String] = [:]

  init(beside path: String) { self.path = path }

  func entries() -> [ShelfEntry] {
    let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let paths = names.filter { $0.hasSuffix(".batru") }.map { "\(folder)/\($0)" }.sorted()
    guard let own = FolderShelf.look(at: path) else { return [] }
    // The edition that is open stands for its session; of the others the one with the highest number.
    var newest = [own.session.code: (path: path, session: own.session, edition: own.number)]
    for path in paths {
      guard let other = FolderShelf.look(at: path), other.province == own.province else { continue }
      guard other.session.code != own.session.code, other.number > newest[other.session.code]?.edition ?? 0 else {
        continue
      }
      newest[other.session.code] = (path, other.session, other.number)
    }
    places = newest.mapValues(\.path)
    return newest.values.sorted { $0.session.date.last < $1.session.date.last }.map {
      ShelfEntry(
        session: $0.session.code, name: $0.session.shortName, date: $0.session.date.text, edition: $0.edition)
    }
  }

  func open(_ session: Code<CommitteeModel.Session>) throws(DossierFailure) -> any DossierReading {
    try EditionFile(path: places[session] ?? path)
  }

  /// The session of an edition; `nil` for files that are none.
  private static func look(at path: String) -> (
    session: CommitteeModel.Session, number: Int, province: Code<ReportingUnit>
  )? {
    guard let file = try? EditionFile(path: path), let records = try? file.records(of: .session) else { return nil }
    return records.compactMap(CommitteeModel.Session.init).first { $0.code.text == file.edition.session }
      .map { ($0, file.edition.number, $0.province) }
  }
}
