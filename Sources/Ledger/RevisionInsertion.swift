internal import CommitteeModel
internal import GRDBSQLite

/// Adds revisions to a table of the book.
struct RevisionInsertion: ~Copyable {
  private let connection: OpaquePointer
  private let statement: SQLiteStatement
  private let width: Int

  init(_ connection: OpaquePointer, _ table: Table) throws(SQLiteFault) {
    self.connection = connection
    let schema = TableSchema.of(table)
    width = schema.columns.count
    let marks = Array(repeating: "?", count: width + 7).joined(separator: ", ")
    statement = try SQLiteStatement(
      connection,
      """
      INSERT INTO \(table.storeName)
        (row_key, revision, import, file, sheet, line, withdrawn, \(schema.storeColumns))
      VALUES (\(marks))
      """)
  }

  /// Says what the rows that follow have in common.
  func begin(import run: Int, file: String, sheet: String) throws(SQLiteFault) {
    try statement.bind(run, at: 3)
    try statement.bind(file, at: 4)
    try statement.bind(sheet, at: 5)
    try statement.bind(0, at: 7)
  }

  /// Adds the first revision of a row of the file that was begun with; answers its place in the table, or `nil` where a row
  /// of its key is there.
  func addFirst(_ row: RowBatch.Row) throws(SQLiteFault) -> Int? {
    try statement.bind(lasting: row.key, at: 1)
    try statement.bind(1, at: 2)
    try statement.bind(row.line, at: 6)
    for place in 0..<width { try statement.bind(lasting: row[place], at: Int32(place) + 8) }
    guard try statement.runUnlessThere() else { return nil }
    return Int(sqlite3_last_insert_rowid(connection))
  }

  /// Adds a revision of a row, which may be of any file; answers its place in the table. `key` is the row's where the book
  /// keeps it under another than that of its cells.
  func add(
    _ record: Record, key: String? = nil, revision: Int, import run: Int, isWithdrawn: Bool = false
  ) throws(SQLiteFault) -> Int {
    try begin(import: run, file: record.origin.file, sheet: record.origin.sheet)
    try statement.bind(key ?? record.key, at: 1)
    try statement.bind(revision, at: 2)
    try statement.bind(record.origin.line, at: 6)
    try statement.bind(isWithdrawn ? 1 : 0, at: 7)
    for (place, cell) in record.cells.enumerated() { try statement.bind(cell, at: Int32(place) + 8) }
    try statement.run()
    try statement.bind(0, at: 7)
    return Int(sqlite3_last_insert_rowid(connection))
  }
}

/// Finds the newest revision of a row, and holds it against what is said of it now.
struct NewestRow: ~Copyable {
  /// What was found.
  struct Found {
    /// Its place in the table.
    let place: Int
    /// The import that wrote it.
    let run: Int
    /// True unless it is a withdrawal.
    let stands: Bool
    /// True when the file that speaks now wrote it.
    let isOfTheFile: Bool
    /// True when it states the same, however its key is spelled.
    let saysTheSame: Bool
  }

  private let statement: SQLiteStatement
  private let stated: [Int]

  init(_ connection: OpaquePointer, _ table: Table) throws(SQLiteFault) {
    let schema = TableSchema.of(table)
    stated = schema.statedPlaces
    statement = try SQLiteStatement(
      connection,
      """
      SELECT id, import, withdrawn, file, \(schema.storeColumns) FROM \(table.storeName)
      WHERE row_key = ? ORDER BY revision DESC LIMIT 1
      """)
  }

  func find(_ row: RowBatch.Row, of batch: RowBatch) throws(SQLiteFault) -> Found? {
    defer { statement.reset() }
    try statement.bind(lasting: row.key, at: 1)
    guard try statement.step() else { return nil }
    let isSame = stated.allSatisfy { row[$0].elementsEqual(statement.bytes(Int32($0) + 4)) }
    return Found(
      place: statement.integer(0), run: statement.integer(1), stands: statement.integer(2) == 0,
      isOfTheFile: batch.file.utf8.elementsEqual(statement.bytes(3)), saysTheSame: isSame)
  }
}

/// Reads what the book says of single rows of a table.
struct RowHistoryReader: ~Copyable {
  /// One revision.
  struct Revision {
    let record: Record
    let isWithdrawn: Bool
    /// The import that wrote it.
    let run: Int
  }

  private let table: Table
  private let statement: SQLiteStatement

  init(_ connection: OpaquePointer, _ table: Table) throws(SQLiteFault) {
    self.table = table
    statement = try SQLiteStatement(
      connection,
      """
      SELECT \(RecordReader.leadingColumns), \(TableSchema.of(table).storeColumns), withdrawn, import FROM \(table.storeName)
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
        Revision(
          record: try reader.read(statement), isWithdrawn: statement.integer(mark) != 0,
          run: statement.integer(mark + 1)))
    }
    return revisions
  }
}
