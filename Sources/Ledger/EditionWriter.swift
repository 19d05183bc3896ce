internal import CommitteeModel
internal import GRDBSQLite

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Writes an edition under a temporary name, so that nobody ever sees half of one.
///
/// The temporary name follows from the number, so that whoever finds a number without its file knows where to look.
struct EditionWriter {
  let path: String
  private let temporaryPath: String

  init(path: String, number: Int) {
    self.path = path
    temporaryPath = FilePlace(path).neighbour(".\(FilePlace(path).name).\(number).part")
  }

  /// Has `fill` write an edition beside `path`; `publish` gives it its name. `pageLimit` makes a full disk.
  func write<Made>(
    pageLimit: Int? = nil, _ fill: (SQLiteConnection) throws -> Made
  ) throws(LedgerFailure) -> Made {
    guard access(path, F_OK) != 0 else { throw .alreadyThere(path: path) }
    unlink(temporaryPath)
    let made: Made
    do {
      let file = try SQLiteConnection(temporaryPath, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      if let pageLimit { try file.execute("PRAGMA max_page_count = \(pageLimit)") }
      // The file is nobody's until it is renamed, so a journal would protect nothing.
      try file.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
      try file.holdMuch()
      try file.execute(EditionLayout.definition)
      made = try fill(file)
      try file.execute("COMMIT; PRAGMA journal_mode = DELETE")
    } catch {
      discard()
      throw LedgerFailure(error, path: path)
    }
    guard FilePlace(temporaryPath).synchronise() else {
      discard()
      throw .cannotWrite(path: path)
    }
    return made
  }

  /// Gives the written file its name; from then on it is an edition.
  func publish() throws(LedgerFailure) {
    // Another process may have finished this for us.
    guard rename(temporaryPath, path) == 0 || access(path, F_OK) == 0 else { throw .cannotWrite(path: path) }
    FilePlace(path).synchroniseFolder()
  }

  /// Whether the file was written and not yet named.
  var isPending: Bool { access(path, F_OK) != 0 && access(temporaryPath, F_OK) == 0 }

  /// Takes away the temporary file.
  func discard() { unlink(temporaryPath) }
}

/// What an edition says of the ledger that it was made of.
struct LedgerStamp {
  /// Identity of the ledger.
  let identity: String
  /// How far its deliveries counted; `nil` for all.
  let until: ReceivedMoment?
}
