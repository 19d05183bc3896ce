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

/// What the revisions of one row come to, one after the other.
struct RowTelling {
  private typealias Statement = (record: Record, run: Int)

  private var last: Statement?
  private var earlier: RowWay.Earlier?
  private var older: [Statement] = []
  /// The import that withdrew what was stated last.
  private var withdrawal: Int?

  /// Adds a revision by an import; without a record it withdraws the row.
  mutating func add(_ record: Record?, by run: Int) {
    guard let record else {
      withdrawal = run
      return
    }
    // What stands again since the same import withdrew another file's statement came when it was read, and what a desk did
    // again when it was done first: no two deeds of a desk have one place.
    let isBack = withdrawal == run || last != nil && record.deskOrigin != nil
    if let last {
      earlier = RowWay.Earlier(record: last.record, run: last.run, isWithdrawn: withdrawal != nil)
      older.append(last)
    }
    let read = isBack ? older.last { $0.record.origin == record.origin && $0.record.cells == record.cells } : nil
    last = (record, read?.run ?? run)
    withdrawal = nil
  }

  /// The row as it stands; `nil` where nothing was stated or all of it is withdrawn.
  var now: Record? { withdrawal == nil ? last?.record : nil }

  /// How that came; `nil` with it.
  var way: RowWay? { withdrawal == nil ? last.map { RowWay(run: $0.run, earlier: earlier) } : nil }
}

/// Finds the ways of single rows of a table: not of figures, whose ways come with them.
struct RowWayReader: ~Copyable {
  private let table: Table
  private let statement: SQLiteStatement
  private let places: SQLiteStatement
  /// Columns behind those of the reader.
  private let behind: Int32

  /// Only what `imports` brought counts.
  init(_ connection: OpaquePointer, _ table: Table, after imports: ImportSelection) throws(SQLiteFault) {
    let columns = "\(RecordReader.leadingColumns), \(TableSchema.of(table).storeColumns)"
    let statement = try SQLiteStatement(
      connection,
      """
      SELECT \(columns), withdrawn, import FROM \(table.storeName)
      WHERE row_key = ? AND revision <= ? AND \(imports.condition) ORDER BY revision
      """)
    let places = try SQLiteStatement(
      connection,
      "SELECT \(columns), row_key FROM \(table.storeName) WHERE file = ? AND sheet = ? AND line = ? AND revision = ?")
    self.table = table
    self.statement = statement
    self.places = places
    behind = Int32(TableSchema.of(table).columns.count) + 4
  }

  /// The way of a row that the book holds.
  func way(of record: Record) throws(SQLiteFault) -> RowWay {
    // A row that took the meaning of another's key keeps its own as it is spelled.
    for key in [record.key, record.spelledKey] {
      if let way = try way(of: record, under: key) { return way }
    }
    if let key = try storedKey(of: record), let way = try way(of: record, under: key) { return way }
    throw SQLiteFault(code: 0, message: "no such row: \(record.key)")
  }

  private func way(of record: Record, under key: String) throws(SQLiteFault) -> RowWay? {
    defer { statement.reset() }
    try statement.bind(key, at: 1)
    try statement.bind(record.revision, at: 2)
    var reader = RecordReader(table)
    var telling = RowTelling()
    while try statement.step() {
      let isWithdrawn = statement.integer(behind) != 0
      telling.add(isWithdrawn ? nil : try reader.read(statement), by: statement.integer(behind + 1))
    }
    guard let now = telling.now, now.revision == record.revision, now.origin == record.origin else { return nil }
    return telling.way
  }

  /// The key under which the book keeps a row, whatever form its program gave to keys; looks through the whole table.
  private func storedKey(of record: Record) throws(SQLiteFault) -> String? {
    defer { places.reset() }
    try places.bind(record.origin.file, at: 1)
    try places.bind(record.origin.sheet, at: 2)
    try places.bind(record.origin.line, at: 3)
    try places.bind(record.revision, at: 4)
    var reader = RecordReader(table)
    while try places.step() {
      if try reader.read(places).spelledKey == record.spelledKey { return places.text(behind) }
    }
    return nil
  }
}
