internal import CommitteeModel
internal import Glibc
internal import Ledger
internal import Link
internal import Runtime

/// Looks in the folder of the edition that is presented for newer ones of the same session.
///
/// Looking costs one question to the file system for the folder and for each edition in it, until one of them changes: a file
/// that is being copied in is looked at again until it is whole.
final class FolderWatch: EditionWatching {
  private let folder: EditionFolder
  private let province: Code<ReportingUnit>?
  private var stamp: timespec?
  private var entries: [EditionFolder.Entry] = []

  init(beside path: String) {
    folder = EditionFolder(beside: path)
    province = (try? EditionFolder.about(path).get())?.session.province
  }

  func newer(than edition: EditionRecord) -> WaitingEdition? {
    guard edition.isPublished, let newest = editions(of: edition.session).last?.record, newest.follows(edition) else {
      return nil
    }
    return WaitingEdition(hash: newest.contentHash, number: newest.number, publishedAt: newest.publishedAt)
  }

  func open(_ hash: String, of session: String) throws(DossierFailure) -> (path: String, reader: any DossierReading)? {
    guard let path = editions(of: session).last(where: { $0.record.contentHash == hash })?.path else { return nil }
    return (path, try EditionFile(path: path))
  }

  /// The edition that was presented last in place of another of its session; `nil` where it is no longer there.
  static func librarian(of pointer: EditionPointer, inPlaceOf asked: EditionRecord) -> Librarian? {
    guard asked.isPublished, let file = try? EditionFile(path: pointer.path),
      file.edition.contentHash == pointer.hash, file.edition.session == asked.session,
      file.edition.number > asked.number
    else { return nil }
    return Librarian(file, shelf: FolderShelf(beside: pointer.path))
  }

  /// The editions of a session of the province that were made for its committee, by number: two provinces may call theirs
  /// alike.
  private func editions(of session: String) -> [(path: String, record: EditionRecord)] {
    look()
    return entries.compactMap { entry in
      guard case .success(let about) = entry.found, about.edition.session == session,
        about.session.province == province, about.edition.audience == .committee
      else { return nil }
      return (entry.path, about.edition)
    }.sorted { $0.record.number < $1.record.number }
  }

  private func look() {
    var status = stat()
    guard stat(folder.folder, &status) == 0 else { return }
    if let stamp, stamp.tv_sec == status.st_mtim.tv_sec, stamp.tv_nsec == status.st_mtim.tv_nsec,
      entries.allSatisfy({ EditionFolder.stamp(of: $0.path) == $0.stamp })
    {
      return
    }
    stamp = status.st_mtim
    entries = folder.look() ?? []
  }
}
