internal import CommitteeModel
internal import Glibc
internal import Link
internal import Sockets

/// Where what is being typed at the desk of a ledger outlives the program: a file for each session in the user's private
/// folder, beside what presentations keep.
final class DeskDraftFile: DeskDraftKeeping {
  private let folder: PrivateFolder
  private let ledger: String

  /// The drafts for the ledger at a path; `nil` where the user has no folder for them.
  init?(ledger path: String) throws(SocketFailure) {
    guard let folder = try PresentationLine.folder() else { return nil }
    self.folder = folder
    let resolved = realpath(path, nil)
    ledger = resolved.map { String(cString: $0) } ?? path
    free(resolved)
  }

  func draft(of session: String) -> DeskDraft? {
    let draft = file(of: session).bytes.flatMap { try? DeskDraft(message: $0) }
    return draft?.session == session ? draft : nil
  }

  func keep(_ draft: DeskDraft) { file(of: draft.session).leave(draft.message) }

  func forgetDraft(of session: String) { file(of: session).remove() }

  private func file(of session: String) -> KeptFile {
    var hash = SHA256()
    hash.update("desk\n\(ledger)\n\(session)")
    return KeptFile(String(hash.hexadecimal.prefix(16)), in: folder)
  }
}
