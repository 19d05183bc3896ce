internal import GRDBSQLite

/// What SQLite said when it refused.
struct SQLiteFault: Error {
  /// The primary result code.
  let code: Int32
  /// SQLite's own message, for the log.
  let message: String

  init(code: Int32, message: String) {
    self.code = code & 0xFF
    self.message = message
  }

  init(_ handle: OpaquePointer?) {
    self.init(
      code: handle.map { sqlite3_extended_errcode($0) } ?? SQLITE_NOMEM,
      message: handle.flatMap { sqlite3_errmsg($0) }.map { String(cString: $0) } ?? "out of memory")
  }
}

/// A connection of our own, for files that need no queue: editions.
final class SQLiteConnection {
  let handle: OpaquePointer
  /// Opens `name`, a path or a `file:` URI, with flags of `sqlite3_open_v2`.
  init(_ name: String, flags: Int32) throws(SQLiteFault) {
    var opened: OpaquePointer?
    let result = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_URI, nil)
    guard result == SQLITE_OK, let opened else {
      let fault = SQLiteFault(opened)
      sqlite3_close_v2(opened)
      throw fault
    }
    handle = opened
  }

  deinit { sqlite3_close_v2(handle) }

  /// Runs one or more statements that answer nothing.
  func execute(_ sql: String) throws(SQLiteFault) {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else { throw SQLiteFault(handle) }
  }

  /// Holds 32 MiB of the file from now on, since all of it is to be written or read.
  func holdMuch() throws(SQLiteFault) { try execute("PRAGMA cache_size = -32768") }

  func prepare(_ sql: String) throws(SQLiteFault) -> SQLiteStatement { try SQLiteStatement(handle, sql) }

  /// What SQLite's own check finds wrong with the pages, at most ten lines; empty when all is well.
  func integrityFaults() throws(SQLiteFault) -> [String] {
    let statement = try prepare("PRAGMA integrity_check(10)")
    var lines: [String] = []
    while try statement.step() { lines.append(statement.text(0)) }
    return lines == ["ok"] ? [] : lines
  }
}

/// A prepared statement; columns count from 0, parameters from 1.
struct SQLiteStatement: ~Copyable {
  private static let nothing: StaticString = ""
  private let connection: OpaquePointer
  private let handle: OpaquePointer

  init(_ connection: OpaquePointer, _ sql: String) throws(SQLiteFault) {
    var prepared: OpaquePointer?
    guard sqlite3_prepare_v2(connection, sql, -1, &prepared, nil) == SQLITE_OK, let prepared else {
      throw SQLiteFault(connection)
    }
    self.connection = connection
    handle = prepared
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds a text; SQLite takes a copy.
  func bind(_ text: String, at parameter: Int32) throws(SQLiteFault) {
    let transient = unsafeBitCast(-1, to: sqlite3_destructor_type.self)
    var text = text
    let result = text.withUTF8 { bytes in
      // A null address would bind NULL, so an empty text lends that of a literal, which stays and needs no copy.
      guard let start = bytes.baseAddress, !bytes.isEmpty else {
        let nothing = UnsafeRawPointer(Self.nothing.utf8Start).assumingMemoryBound(to: CChar.self)
        return sqlite3_bind_text(handle, parameter, nothing, 0, nil)
      }
      return start.withMemoryRebound(to: CChar.self, capacity: bytes.count) {
        sqlite3_bind_text(handle, parameter, $0, Int32(bytes.count), transient)
      }
    }
    guard result == SQLITE_OK else { throw SQLiteFault(connection) }
  }

  /// Binds a text that lies where it is until the statement has run.
  func bind(lasting text: UnsafeRawBufferPointer, at parameter: Int32) throws(SQLiteFault) {
    let start = text.isEmpty ? nil : text.baseAddress
    let place = (start ?? UnsafeRawPointer(Self.nothing.utf8Start)).assumingMemoryBound(to: CChar.self)
    guard sqlite3_bind_text(handle, parameter, place, Int32(text.count), nil) == SQLITE_OK else {
      throw SQLiteFault(connection)
    }
  }

  func bind(_ number: Int, at parameter: Int32) throws(SQLiteFault) {
    guard sqlite3_bind_int64(handle, parameter, Int64(number)) == SQLITE_OK else { throw SQLiteFault(connection) }
  }

  /// Goes to the next row; false behind the last.
  func step() throws(SQLiteFault) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteFault(connection)
    }
  }

  /// Runs a statement that answers nothing and makes it ready for the next values.
  func run() throws(SQLiteFault) {
    defer { reset() }
    _ = try step()
  }

  /// Runs a statement that adds a row; false where one of its key is there, as the index says or the trigger that guards it.
  func runUnlessThere() throws(SQLiteFault) -> Bool {
    defer { reset() }
    let result = sqlite3_step(handle)
    if result == SQLITE_DONE { return true }
    let code = sqlite3_extended_errcode(connection)
    let isThere =
      code == SQLITE_CONSTRAINT | 8 << 8
      || code == SQLITE_CONSTRAINT | 7 << 8 && SQLiteFault(connection).message == "append only"
    guard isThere else { throw SQLiteFault(connection) }
    return false
  }

  func reset() { sqlite3_reset(handle) }

  func bytes(_ column: Int32) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: sqlite3_column_text(handle, column), count: Int(sqlite3_column_bytes(handle, column)))
  }

  func text(_ column: Int32) -> String {
    let bytes = bytes(column)
    return bytes.isEmpty ? "" : String(decoding: bytes, as: UTF8.self)
  }

  /// How many columns the rows have.
  var width: Int32 { sqlite3_column_count(handle) }

  /// The kind of a value, as `SQLITE_TEXT`.
  func kind(_ column: Int32) -> Int32 { sqlite3_column_type(handle, column) }

  func integer(_ column: Int32) -> Int { Int(sqlite3_column_int64(handle, column)) }
}
