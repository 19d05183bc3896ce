internal import CommitteeModel

/// By which import a row of the book came, and what was stated of it before.
struct RowWay {
  /// The import.
  let run: Int
  /// `nil` for a first statement.
  let earlier: Earlier?

  /// The statement before the one that stands.
  struct Earlier {
    let record: Record
    let run: Int
    /// True when it was withdrawn before the row was stated anew.
    let isWithdrawn: Bool
  }
}

/// Finds the ways of single rows of a table: not of figures, whose ways come with them.
struct RowWayReader: ~Copyable {
  private let table: Table
  private let statement: SQLiteStatement
  /// Columns behind those of the reader.
  private let behind: Int32

  /// Only what `imports` brought counts.
  init(_ connection: OpaquePointer, _ table: Table, after imports: ImportSelection) throws(SQLiteFault) {
    self.table = table
    behind = Int32(TableSchema.of(table).columns.count) + 4
    statement = try SQLiteStatement(
      connection,
      """
      SELECT \(RecordReader.leadingColumns), \(TableSchema.of(table).storeColumns), withdrawn, import
      FROM \(table.storeName) WHERE row_key = ? AND revision <= ? AND \(imports.condition) ORDER BY revision DESC
      """)
  }

  /// The way of a row that the book holds.
  func way(of record: Record) throws(SQLiteFault) -> RowWay {
    // A row that took the meaning of another's key keeps its own as it is spelled.
    for key in [record.key, record.spelledKey] {
      if let way = try way(of: record, under: key) { return way }
    }
    throw SQLiteFault(code: 0, message: "no such row: \(record.key)")
  }

  private func way(of record: Record, under key: String) throws(SQLiteFault) -> RowWay? {
    defer { statement.reset() }
    try statement.bind(key, at: 1)
    try statement.bind(record.revision, at: 2)
    var reader = RecordReader(table)
    guard try statement.step(), try reader.read(statement).origin == record.origin else { return nil }
    let run = statement.integer(behind + 1)
    var isWithdrawn = false
    while try statement.step() {
      if statement.integer(behind) != 0 {
        isWithdrawn = true
        continue
      }
      let earlier = RowWay.Earlier(
        record: try reader.read(statement), run: statement.integer(behind + 1), isWithdrawn: isWithdrawn)
      return RowWay(run: run, earlier: earlier)
    }
    return RowWay(run: run, earlier: nil)
  }
}
