internal import CommitteeModel
internal import Files
internal import Link
internal import Sockets

/// Where what is being typed at the desk of a ledger outlives the program and the machine's power: a file for each session in a
/// private folder within the state folder of the user.
final class DeskDraftFile: DeskDraftKeeping {
  private let folder: PrivateFolder
  private let ledger: String

  /// The drafts for the ledger at a path; `nil` where the user has no folder for them.
  init?(ledger path: String) throws(SocketFailure) {
    guard let state = LogFile.stateFolder, LogFile.makeFolder(state) else { return nil }
    folder = try PrivateFolder("\(state)/ban-thu-ky")
    ledger = FilePlace(path).resolved?.path ?? path
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
    return KeptFile(String(hash.hexadecimal.prefix(16)), in: folder, lasting: true)
  }
}
