internal import Files
internal import Ledger

/// The ledger of a command that may be the first: a new one is made under another name, and gets its own when
/// something was taken in, so that a command that takes nothing in leaves nothing behind. A rehearsal works on a copy.
struct LedgerDraft {
  /// Where the ledger stands while the command works.
  let place: String
  private let path: String
  private let draft: DraftFile?
  private let isRehearsal: Bool

  init(_ path: String, isRehearsal: Bool) {
    self.path = path
    self.isRehearsal = isRehearsal
    draft = FilePlace(path).exists || isRehearsal ? nil : DraftFile(of: FilePlace(path))
    place = draft?.path ?? path
    draft?.dropOnSignal()
  }

  /// Opens the ledger to take something in.
  func open() throws(LedgerFailure) -> Ledger {
    if isRehearsal { return try Ledger.openToRehearse(path: path) }
    // Nobody else knows a new one.
    return try Ledger.open(path: place, creating: true, alone: draft != nil)
  }

  /// Gives a new ledger its name, unless somebody has made one of that name meanwhile.
  func keep() throws(LedgerFailure) {
    guard let draft else { return }
    defer { draft.discard() }
    switch draft.keep() {
    case .given: return
    case .taken: throw .alreadyThere(path: path)
    case .refused(let obstacle): throw LedgerFailure(obstacle, path: path)
    }
  }

  /// Takes a new ledger away.
  func discard() { draft?.discard() }

  /// What failed, by the name that the person knows.
  func words(_ failure: LedgerFailure) -> String { failure.text.replacing(place, with: path) }
}
