internal import CommitteeModel
internal import GRDBSQLite

/// How an edition lies in its file.
enum EditionLayout {
  /// `batE`; it stands in the header of the file.
  static let applicationID: UInt32 = 0x6261_7445
  /// Counts the layouts; raised with every change of a table, since editions are never migrated.
  static let version: UInt32 = 9
  /// The first layout that has a seal.
  static let sealed: UInt32 = 6
  /// The first layout that guards what screens read, by codes of its own.
  static let guarded: UInt32 = 7
  /// The first layout that says how rows arrived and what was stated of them before, and guards all that screens read.
  static let traced: UInt32 = 8
  /// The first layout whose lists of units with figures and of their periods have codes of their own.
  static let listed: UInt32 = 9

  /// The first layout that has a table.
  static func first(with table: Table) -> UInt32 { table == .scene ? 4 : 1 }

  /// How often a file was written to since it was made, as SQLite counts in its header.
  ///
  /// An edition is written in one go. Any program that changes it through SQLite counts one more, so a look at the
  /// header, which is read anyway, tells an edition that somebody edited.
  static let changes: UInt32 = 1

  /// All tables, and the indices that are kept up row by row.
  ///
  /// Figures lie in the order of indicator, unit and time, so one stretch of places is a series. What a screen asks
  /// for is found by small lists beside them: the stretch of each series, and the periods of each indicator and unit.
  static var definition: String {
    """
    PRAGMA application_id = \(applicationID);
    PRAGMA user_version = \(version);
    CREATE TABLE edition (
      number INTEGER NOT NULL, session TEXT NOT NULL, as_of TEXT NOT NULL, published_at TEXT NOT NULL,
      content_hash TEXT NOT NULL, ledger TEXT NOT NULL, audience TEXT NOT NULL, received_until TEXT NOT NULL
    ) STRICT;
    CREATE TABLE seal (code TEXT NOT NULL, rules INTEGER NOT NULL) STRICT;
    CREATE TABLE row_count (table_name TEXT NOT NULL PRIMARY KEY, rows INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE unit_with_figures (code TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
    CREATE TABLE series (
      chi_tieu TEXT NOT NULL, don_vi TEXT NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL,
      code INTEGER NOT NULL, arrivals INTEGER NOT NULL, PRIMARY KEY (chi_tieu, don_vi)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX unit_series ON series (don_vi);
    CREATE TABLE indicator_period (
      chi_tieu TEXT NOT NULL, ky TEXT NOT NULL, code INTEGER NOT NULL, PRIMARY KEY (chi_tieu, ky)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit_period (
      don_vi TEXT NOT NULL, ky TEXT NOT NULL, code INTEGER NOT NULL, PRIMARY KEY (don_vi, ky)
    ) STRICT, WITHOUT ROWID;
    \(ArrivalStore.definition)
    \(EarlierStore.definition)
    \(PieceStore.definition)
    \(CheckStore.definition)
    \(TableSchema.all.map(table).joined(separator: "\n"))
    CREATE INDEX latest ON so_lieu (don_vi, place, \(shown), is_latest) WHERE is_latest = 1;
    """
  }

  /// The first screen's figures once more, unit by unit, so that opening reads one stretch of the file: all columns of
  /// a figure but its unit.
  private static var shown: String {
    let cells = TableSchema.of(.observation).columns.map(\.field).filter { $0 != .unit }.map(\.storeName)
    return ([leadingColumns] + cells).joined(separator: ", ")
  }

  /// What stands before the cells of a row: how its file arrived, where the row stood there, and how often it was stated.
  static let leadingColumns = "arrival, line, revision"

  private static func table(_ schema: TableSchema) -> String {
    let columns = schema.columns.map { "\($0.field.storeName) TEXT NOT NULL" }.joined(separator: ", ")
    let mark = schema.table == .observation ? ", is_latest INTEGER NOT NULL, place INTEGER PRIMARY KEY" : ""
    return """
      CREATE TABLE \(schema.table.storeName) (
        arrival INTEGER NOT NULL, line INTEGER NOT NULL, revision INTEGER NOT NULL, \(columns)\(mark)
      ) STRICT;
      """
  }

  /// Made behind the rows, since that is cheaper than keeping them up row by row.
  static let indices = """
    CREATE INDEX comparison ON so_lieu (chi_tieu, ky, don_vi);
    CREATE INDEX ranking_table ON xep_hang (chi_so, ky_chi_so, dia_gioi);
    CREATE INDEX unit_ranks ON xep_hang (don_vi);
    CREATE INDEX weight ON finding (severity DESC, rule);
    """

  /// How the tables and indices of a file are described in it, by name.
  static func entries(in file: SQLiteConnection) throws(SQLiteFault) -> [[String]] {
    let statement = try file.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name")
    var entries: [[String]] = []
    while try statement.step() { entries.append((0..<statement.width).map { statement.text($0) }) }
    return entries
  }

  /// How those of an edition are described that is made now.
  static func entries() throws(SQLiteFault) -> [[String]] {
    let file = try SQLiteConnection(":memory:", flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
    try file.execute(definition)
    try file.execute(indices)
    return try entries(in: file)
  }
}
