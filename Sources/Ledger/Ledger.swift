public import CommitteeModel
internal import Files
internal import GRDB
internal import GRDBSQLite

/// The book of everything that was ever delivered: rows are added, none is changed or deleted.
///
/// One SQLite file, in WAL mode once others may open it, with one writer at a time; a second writer waits up to five seconds.
public final class Ledger {
  /// Where it lies.
  public let path: String
  let queue: DatabaseQueue
  /// Where the copy lies that is looked at; `nil` for a ledger itself.
  private let scratch: ScratchFolder?

  /// The layouts that can be opened; an older one becomes the newest when it is first opened to be written to.
  public static var layouts: ClosedRange<Int> { LedgerSchema.layouts }

  /// Opens the ledger at `path`, and makes it when `creating` and there is none.
  ///
  /// A file that is something else is refused before anything in it is touched. With `alone` nobody else opens the file as
  /// long as this ledger is open, and its rows are written once instead of twice.
  public static func open(
    path: String, creating: Bool = false, alone: Bool = false
  ) throws(LedgerFailure) -> Ledger {
    try open(path: path, creating: creating, alone: alone, patience: 5, pageLimit: nil)
  }

  /// Opens a ledger that is there; without `migrating` its file stays as it is, whichever program made it, and nothing but
  /// a backup may be asked of it.
  static func open(path: String, migrating: Bool) throws(LedgerFailure) -> Ledger {
    try open(path: path, creating: false, patience: 5, pageLimit: nil, migrating: migrating)
  }

  /// `patience` is in seconds; `pageLimit` makes a disk that is full behind so many pages.
  static func open(
    path: String, creating: Bool, alone: Bool = false, patience: Double, pageLimit: Int?, migrating: Bool = true
  ) throws(LedgerFailure) -> Ledger {
    try refuseOther(at: path, creating: creating)
    do {
      return try Ledger(path: path, alone: alone, patience: patience, pageLimit: pageLimit, migrating: migrating)
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }

  /// Refuses what cannot be a ledger by its first bytes; no file at all is none only where one may be made.
  static func refuseOther(at path: String, creating: Bool) throws(LedgerFailure) {
    switch SQLiteHeader.read(path) {
    case .foreign: throw .foreign(path)
    case .empty: throw .emptied(path: path)
    case .unreadable:
      guard FilePlace(path).hasFolder else { throw .folderMissing(path: path) }
      if !creating { throw .cannotOpen(path: path) }
    case .header: break
    }
  }

  /// Opens the copy in `scratch` of the ledger at `path`.
  static func open(
    path: String, at scratch: ScratchFolder, migrating: Bool = true
  ) throws(LedgerFailure) -> Ledger {
    do {
      return try Ledger(
        path: path, alone: false, patience: 5, pageLimit: nil, scratch: scratch, migrating: migrating)
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }

  private init(
    path: String, alone: Bool, patience: Double, pageLimit: Int?, scratch: ScratchFolder? = nil, migrating: Bool
  ) throws {
    self.scratch = scratch
    var configuration = Configuration()
    configuration.busyMode = .timeout(patience)
    self.path = path
    queue = try DatabaseQueue(path: scratch.map { $0.path + "/ledger" } ?? path, configuration: configuration)
    let migrator = LedgerSchema.migrator
    let isNew = try queue.read { db in
      let application = try UInt32.fetchOne(db, sql: "PRAGMA application_id")
      if application == LedgerSchema.applicationID {
        if try migrator.hasBeenSuperseded(db) { throw LedgerFailure.newerSchema(path: path) }
        return try !migrator.hasCompletedMigrations(db)
      }
      let isEmpty = try Int.fetchOne(db, sql: "SELECT count(*) FROM sqlite_master") == 0
      if application != 0 || !isEmpty { throw LedgerFailure.foreign(path, ofSQLite: true) }
      return true
    }
    guard migrating else { return }
    try queue.writeWithoutTransaction { db in
      if !alone { try db.execute(sql: "PRAGMA journal_mode = WAL") }
      if let pageLimit { try db.execute(sql: "PRAGMA max_page_count = \(pageLimit)") }
    }
    if isNew { try migrator.migrate(queue) }
    if scratch == nil { try PendingEdition.finish(of: queue) }
  }

  /// True when a file that says it is a ledger stands at `path`.
  public static func isLedger(path: String) -> Bool {
    guard case .header(let header) = SQLiteHeader.read(path) else { return false }
    return header.applicationID == LedgerSchema.applicationID
  }

  /// The newest revision of every row that bears a name, as `current` gives them: all but figures, ranks, sites,
  /// agendas and scripts, which may be many.
  public func catalogue() throws(LedgerFailure) -> [CommitteeModel.Record] {
    let named = CommitteeModel.Table.allCases.filter { TableSchema.of($0).columns.first?.field == .code }
    return try current(of: named)
  }

  /// The newest revision of every row that is not withdrawn, table by table, in the order of their first statement.
  ///
  /// With `moment` they stand as they stood then: what was received later does not count. Only rows of `tables` are read.
  public func current(
    of tables: [CommitteeModel.Table] = CommitteeModel.Table.allCases, asOf moment: ReceivedMoment? = nil
  ) throws(LedgerFailure) -> [CommitteeModel.Record] {
    do {
      return try queue.read { db in
        try CurrentRecords.all(
          of: tables, in: db.openConnection(), after: moment.map(ImportSelection.received) ?? .all)
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
}

extension Database {
  /// The C connection, open as long as the access lasts.
  func openConnection() throws(SQLiteFault) -> OpaquePointer {
    guard let sqliteConnection else { throw SQLiteFault(code: SQLITE_MISUSE, message: "connection is closed") }
    return sqliteConnection
  }
}
