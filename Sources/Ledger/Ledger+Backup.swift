internal import CommitteeModel
internal import Files
internal import GRDB
internal import GRDBSQLite

extension Ledger {
  /// Copies the ledger to `path` while others may go on reading and writing it, and looks through the copy.
  ///
  /// The copy appears whole or not at all, and an existing file is never overwritten.
  /// - Returns: How many rows of the tables of the import format the copy holds, all revisions counted.
  @discardableResult
  public func backUp(to path: String) throws(LedgerFailure) -> Int {
    let place = FilePlace(path)
    guard place.hasFolder else { throw .folderMissing(path: path) }
    guard !place.exists else { throw .alreadyThere(path: path) }
    let draft = DraftFile(of: place)
    draft.dropOnSignal()
    defer { draft.discard() }
    let rows: Int
    do {
      rows = try queue.read { db in
        let source = try db.openConnection()
        let copy = try Self.copy(source, to: draft.path, of: path)
        let counts = try Self.counts(in: source)
        guard try copy.integrityFaults().isEmpty, try Self.counts(in: copy.handle) == counts else {
          throw LedgerFailure.copyDiffers(path: path)
        }
        return CommitteeModel.Table.allCases.reduce(0) { $0 + (counts[$1.storeName] ?? 0) }
      }
    } catch {
      throw LedgerFailure(error, path: self.path)
    }
    try draft.keepNew()
    return rows
  }

  private static func copy(
    _ source: OpaquePointer, to part: String, of path: String
  ) throws(LedgerFailure) -> SQLiteConnection {
    do {
      let copy = try SQLiteConnection(part, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      guard let backup = sqlite3_backup_init(copy.handle, "main", source, "main") else {
        throw SQLiteFault(copy.handle)
      }
      let step = sqlite3_backup_step(backup, -1)
      sqlite3_backup_finish(backup)
      guard step == SQLITE_DONE else { throw SQLiteFault(code: step, message: String(cString: sqlite3_errstr(step))) }
      // A copy lies in one file, so that it can be carried away; the ledger opened from it makes its journal again.
      try copy.execute("PRAGMA journal_mode = DELETE")
      return copy
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }

  /// How many rows each table of the file has.
  private static func counts(in connection: OpaquePointer) throws(SQLiteFault) -> [String: Int] {
    let names = try SQLiteStatement(connection, "SELECT name FROM sqlite_master WHERE type = 'table'")
    var counts: [String: Int] = [:]
    while try names.step() {
      let name = names.text(0)
      let count = try SQLiteStatement(connection, "SELECT count(*) FROM \"\(name)\"")
      if try count.step() { counts[name] = count.integer(0) }
    }
    return counts
  }
}

extension DraftFile {
  /// Gives it its name, or says why that cannot be.
  func keepNew() throws(LedgerFailure) {
    switch keep() {
    case .given: return
    case .taken: throw .alreadyThere(path: place.path)
    case .refused(let obstacle): throw LedgerFailure(obstacle, path: place.path)
    }
  }
}
