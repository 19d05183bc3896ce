internal import CommitteeModel
internal import Files
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
    guard !FilePlace(path).exists else { throw .alreadyThere(path: path) }
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
    do throws(WriteObstacle) {
      try FilePlace(temporaryPath).synchronise()
    } catch {
      discard()
      throw LedgerFailure(error, path: path)
    }
    // Who finds the number in the ledger must find the file by its temporary name, whatever happens then.
    FilePlace(path).synchroniseFolder()
    return made
  }

  /// Gives the written file its name; from then on it is an edition.
  func publish() throws(LedgerFailure) {
    switch FilePlace(path).giveName(to: temporaryPath) {
    case .given: return
    case .taken where !FilePlace(temporaryPath).exists: return  // Another process has finished this for us.
    case .taken: throw .alreadyThere(path: path)
    case .refused where FilePlace(path).exists && !FilePlace(temporaryPath).exists: return
    case .refused(let obstacle): throw LedgerFailure(obstacle, path: path)
    }
  }

  /// Whether the file was written and not yet named.
  var isPending: Bool { FilePlace(temporaryPath).exists && !FilePlace(path).exists }

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
