internal import CommitteeModel
internal import Files
internal import GRDBSQLite

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// A private copy of a damaged ledger, opened so that what is broken does not hide what is whole.
struct DamagedLedger {
  /// A value as a row holds it.
  enum Value {
    case integer(Int)
    case text(String)
  }

  let connection: SQLiteConnection
  private let copy: String
  /// Bytes of the file and of the journal beside it.
  private let size: Int

  /// Copies the file at `path`, and the journal beside it, to `copy` and opens it there; the original stays untouched.
  ///
  /// Where the tables lie is written in the first page and some others. When those are gone, they are taken from a new
  /// ledger, since every ledger of one schema begins with the same pages; what they then lead to wrongly does not hang together.
  init(path: String, copy: String) throws(LedgerFailure) {
    self.copy = copy
    guard let bytes = FilePlace(path).contents() else { throw .cannotOpen(path: path) }
    let journal = FilePlace(path + "-wal").contents()
    size = bytes.count + (journal?.count ?? 0)
    if let opened = try Self.open(bytes, journal, at: copy) {
      connection = opened
      return
    }
    Self.discard(copy)
    guard bytes.count > SchemaPages.pageSize else { throw .beyondRecovery(path: path) }
    let mended = try SchemaPages(fitting: bytes, scratch: copy).put(into: bytes)
    guard let opened = try Self.open(mended, journal, at: copy) else {
      Self.discard(copy)
      throw .beyondRecovery(path: path)
    }
    connection = opened
  }

  /// Writes the copy and opens it; `nil` when its tables cannot be found.
  private static func open(
    _ bytes: [UInt8], _ journal: [UInt8]?, at copy: String
  ) throws(LedgerFailure) -> SQLiteConnection? {
    do throws(WriteObstacle) {
      try DraftFile.fill(copy, with: bytes)
      if let journal { try DraftFile.fill(copy + "-wal", with: journal) }
    } catch {
      discard(copy)
      throw LedgerFailure(error, path: copy)
    }
    do throws(SQLiteFault) {
      let connection = try SQLiteConnection(copy, flags: SQLITE_OPEN_READWRITE)
      // Otherwise a file that is shorter than its header says, or a table whose entry is broken, closes all the rest.
      try connection.execute("PRAGMA writable_schema = ON; PRAGMA cell_size_check = ON; PRAGMA query_only = ON")
      let statement = try connection.prepare("SELECT count(*) FROM sqlite_master WHERE name IN ('import', 'so_lieu')")
      return try statement.step() && statement.integer(0) == 2 ? connection : nil
    } catch {
      return nil
    }
  }

  /// The largest number that a row of so many columns can have: rows are numbered from 1 without gaps, and each takes a
  /// byte for every column at least. A larger one was not written by the book.
  func mostRows(of width: Int) -> Int { size / max(1, width) }

  /// Takes the copy away.
  func discard() { Self.discard(copy) }

  private static func discard(_ copy: String) {
    for ending in ["", "-wal", "-shm", "-journal"] { unlink(copy + ending) }
  }

  /// The names of a table's columns; empty when the file does not know the table.
  func columns(of table: String) -> [String] {
    guard let statement = try? connection.prepare("SELECT name FROM pragma_table_info('\(table)')") else { return [] }
    var names: [String] = []
    while (try? statement.step()) == true { names.append(statement.text(0)) }
    return names
  }

  /// True when the file never had a table: it tells the steps of its schema, and the one that makes it is not among them.
  func isOlder(than table: Table) -> Bool {
    guard columns(of: table.storeName).isEmpty,
      let statement = try? connection.prepare("SELECT identifier FROM grdb_migrations")
    else { return false }
    var steps: [String] = []
    while (try? statement.step()) == true { steps.append(statement.text(0)) }
    return !steps.isEmpty && !steps.contains(LedgerSchema.step(making: table))
  }

  /// Calls `take` with the rows from `start` to `end`, by their number; ends behind the last.
  /// - Throws: At the first row that cannot be read; those before it have been taken.
  func read(
    _ table: String, _ columns: [String], numbered id: String, from start: Int, to end: Int, limit: Int = -1,
    take: ([Value]) throws -> Void
  ) throws {
    let statement = try connection.prepare(
      """
      SELECT \(columns.joined(separator: ", ")) FROM \(table) NOT INDEXED
      WHERE \(id) >= \(start) AND \(id) <= \(end) ORDER BY \(id) LIMIT \(limit)
      """)
    while try statement.step() { try take(try Self.values(of: statement)) }
  }

  /// The largest number that a table says one of its rows has; 0 where it has none or cannot be read.
  func lastNumber(of table: String, _ id: String) -> Int {
    guard let statement = try? connection.prepare("SELECT max(\(id)) FROM \(table)"), (try? statement.step()) == true
    else { return 0 }
    return statement.integer(0)
  }

  /// The values of a row; a fault when one of them cannot be what was written.
  static func values(of statement: borrowing SQLiteStatement) throws(SQLiteFault) -> [Value] {
    var values: [Value] = []
    for column in 0..<statement.width {
      switch statement.kind(column) {
      case SQLITE_INTEGER: values.append(.integer(statement.integer(column)))
      case SQLITE_TEXT:
        guard let text = String(validating: statement.bytes(column), as: UTF8.self) else {
          throw SQLiteFault(code: SQLITE_CORRUPT, message: "text is not UTF-8")
        }
        values.append(.text(text))
      default: throw SQLiteFault(code: SQLITE_CORRUPT, message: "no such value is ever written")
      }
    }
    return values
  }
}
