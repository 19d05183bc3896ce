internal import Files
internal import Ledger

/// The ledger of a command that may be the first: a new one is made under another name, and gets its own when
/// something was taken in, so that a command that takes nothing in leaves nothing behind.
struct LedgerDraft {
  /// Where the ledger stands while the command works.
  let place: String
  private let path: String
  private let draft: DraftFile?

  init(_ path: String) {
    self.path = path
    draft = FilePlace(path).exists ? nil : DraftFile(of: FilePlace(path))
    place = draft?.path ?? path
    draft?.dropOnSignal()
  }

  /// True when the ledger is made by this command.
  var isNew: Bool { draft != nil }

  /// Gives a new ledger its name, unless somebody has made one of that name meanwhile.
  func keep() throws(LedgerFailure) {
    guard let draft else { return }
    defer { draft.discard() }
    switch draft.keep() {
    case .given: return
    case .taken: throw .alreadyThere(path: path)
    case .refused: throw .cannotWrite(path: path)
    }
  }

  /// Takes a new ledger away.
  func discard() { draft?.discard() }

  /// What failed, by the name that the person knows.
  func words(_ failure: LedgerFailure) -> String { failure.text.replacing(place, with: path) }
}
