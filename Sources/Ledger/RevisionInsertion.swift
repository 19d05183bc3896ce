internal import CommitteeModel
internal import GRDBSQLite

/// Adds revisions to a table of the book.
struct RevisionInsertion: ~Copyable {
  private let connection: OpaquePointer
  private let statement: SQLiteStatement

  init(_ connection: OpaquePointer, _ table: Table) throws(SQLiteFault) {
    self.connection = connection
    let schema = TableSchema.of(table)
    let marks = Array(repeating: "?", count: schema.columns.count + 7).joined(separator: ", ")
    statement = try SQLiteStatement(
      connection,
      """
      INSERT INTO \(table.storeName)
        (row_key, revision, import, file, sheet, line, withdrawn, \(schema.storeColumns))
      VALUES (\(marks))
      """)
  }

  /// Adds a revision of the row with `key`; answers its place in the table.
  func add(
    _ record: Record, key: String, revision: Int, import run: Int, isWithdrawn: Bool = false
  ) throws(SQLiteFault) -> Int {
    try statement.bind(key, at: 1)
    try statement.bind(revision, at: 2)
    try statement.bind(run, at: 3)
    try statement.bind(record.origin.file, at: 4)
    try statement.bind(record.origin.sheet, at: 5)
    try statement.bind(record.origin.line, at: 6)
    try statement.bind(isWithdrawn ? 1 : 0, at: 7)
    for (place, cell) in record.cells.enumerated() { try statement.bind(cell, at: Int32(place) + 8) }
    try statement.run()
    return Int(sqlite3_last_insert_rowid(connection))
  }
}

/// Reads what the book says of single rows of a table.
struct RowHistoryReader: ~Copyable {
  /// One revision.
  struct Revision {
    let record: Record
    let isWithdrawn: Bool
  }

  private let table: Table
  private let statement: SQLiteStatement

  init(_ connection: OpaquePointer, _ table: Table) throws(SQLiteFault) {
    self.table = table
    statement = try SQLiteStatement(
      connection,
      """
      SELECT \(RecordReader.leadingColumns), \(TableSchema.of(table).storeColumns), withdrawn FROM \(table.storeName)
      WHERE row_key = ? ORDER BY revision DESC
      """)
  }

  /// All revisions of the row with `key`, newest first.
  func revisions(of key: String) throws(SQLiteFault) -> [Revision] {
    defer { statement.reset() }
    try statement.bind(key, at: 1)
    var revisions: [Revision] = []
    var reader = RecordReader(table)
    let mark = Int32(TableSchema.of(table).columns.count + 4)
    while try statement.step() {
      revisions.append(
        Revision(record: reader.read(statement), isWithdrawn: statement.integer(mark) != 0))
    }
    return revisions
  }
}
