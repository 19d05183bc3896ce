internal import CommitteeModel

/// How an edition lies in its file.
enum EditionLayout {
  /// `batE`; it stands in the header of the file.
  static let applicationID: UInt32 = 0x6261_7445
  /// Counts the layouts; raised with every change of a table, since editions are never migrated.
  static let version: UInt32 = 2

  /// How often a file was written to since it was made, as SQLite counts in its header.
  ///
  /// An edition is written in one go. Any program that changes it through SQLite counts one more, so a look at the
  /// header, which is read anyway, tells an edition that somebody edited.
  static let changes: UInt32 = 1

  /// All tables and indices.
  static var definition: String {
    let tables = TableSchema.all.map { schema in
      let columns = schema.columns.map { "\($0.field.storeName) TEXT NOT NULL" }.joined(separator: ", ")
      let mark = schema.table == .observation ? ", is_latest INTEGER NOT NULL" : ""
      return """
        CREATE TABLE \(schema.table.storeName) (
          file TEXT NOT NULL, sheet TEXT NOT NULL, line INTEGER NOT NULL, revision INTEGER NOT NULL, \(columns)\(mark)
        ) STRICT;
        """
    }
    return """
      PRAGMA application_id = \(applicationID);
      PRAGMA user_version = \(version);
      CREATE TABLE edition (
        number INTEGER NOT NULL, session TEXT NOT NULL, as_of TEXT NOT NULL, published_at TEXT NOT NULL,
        content_hash TEXT NOT NULL, ledger TEXT NOT NULL, audience TEXT NOT NULL, received_until TEXT NOT NULL
      ) STRICT;
      CREATE TABLE row_count (table_name TEXT NOT NULL PRIMARY KEY, rows INTEGER NOT NULL) STRICT, WITHOUT ROWID;
      CREATE TABLE unit_with_figures (code TEXT NOT NULL PRIMARY KEY) STRICT, WITHOUT ROWID;
      \(CheckStore.definition)
      \(tables.joined(separator: "\n"))
      """
  }

  /// Made behind the rows, since that is cheaper than keeping them up row by row.
  static let indices = """
    CREATE INDEX series ON so_lieu (chi_tieu, don_vi);
    CREATE INDEX period ON so_lieu (don_vi, ky);
    CREATE INDEX latest ON so_lieu (don_vi) WHERE is_latest = 1;
    CREATE INDEX ranking_table ON xep_hang (chi_so, ky_chi_so, dia_gioi);
    CREATE INDEX unit_ranks ON xep_hang (don_vi);
    """
}
