internal import CommitteeModel
internal import Foundation
internal import Glibc
internal import Ledger
internal import Link
internal import Runtime

/// Looks in the folder of the edition that is presented for newer ones of the same session.
///
/// Looking costs one question to the file system until a file comes or goes.
final class FolderWatch: EditionWatching {
  private let folder: String
  private let province: Code<ReportingUnit>?
  private var stamp: timespec?
  private var editions: [(path: String, record: EditionRecord)] = []

  init(beside path: String) {
    folder = URL(fileURLWithPath: path).standardizedFileURL.deletingLastPathComponent().path
    province = (try? EditionFile(path: path)).flatMap(Self.province)
  }

  func newer(than edition: EditionRecord) -> WaitingEdition? {
    guard edition.isPublished else { return nil }
    look(for: edition.session)
    guard let newest = editions.last?.record, newest.number > edition.number else { return nil }
    return WaitingEdition(hash: newest.contentHash, number: newest.number, publishedAt: newest.publishedAt)
  }

  func open(_ hash: String, of session: String) throws(DossierFailure) -> (path: String, reader: any DossierReading)? {
    look(for: session)
    guard let path = editions.last(where: { $0.record.contentHash == hash })?.path else { return nil }
    return (path, try EditionFile(path: path))
  }

  /// The edition that was presented last in place of another of its session; `nil` where it is no longer there.
  static func librarian(of pointer: EditionPointer, inPlaceOf asked: EditionRecord) -> Librarian? {
    guard asked.isPublished, pointer.hash != asked.contentHash, let file = try? EditionFile(path: pointer.path),
      file.edition.contentHash == pointer.hash, file.edition.session == asked.session,
      file.edition.number > asked.number
    else { return nil }
    return Librarian(file, shelf: FolderShelf(beside: pointer.path))
  }

  private func look(for session: String) {
    var status = stat()
    guard stat(folder, &status) == 0 else { return }
    if let stamp, stamp.tv_sec == status.st_mtim.tv_sec, stamp.tv_nsec == status.st_mtim.tv_nsec { return }
    stamp = status.st_mtim
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    let paths = names.filter { $0.hasSuffix(".batru") }.map { "\(folder)/\($0)" }.sorted()
    editions = paths.compactMap { path in
      guard let file = try? EditionFile(path: path), file.edition.session == session,
        Self.province(of: file) == province
      else { return nil }
      return (path, file.edition)
    }.sorted { $0.record.number < $1.record.number }
  }

  /// Whose session an edition is about: two provinces may call theirs alike.
  private static func province(of file: EditionFile) -> Code<ReportingUnit>? {
    (try? file.records(of: .session))?.compactMap(CommitteeModel.Session.init)
      .first { $0.code.text == file.edition.session }?.province
  }
}
