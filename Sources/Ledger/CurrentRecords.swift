internal import CommitteeModel

/// The newest revision of every row of the book.
enum CurrentRecords {
  static func all(in connection: OpaquePointer) throws(SQLiteFault) -> [Record] {
    var records: [Record] = []
    for schema in TableSchema.all {
      let table = schema.table.storeName
      let statement = try SQLiteStatement(
        connection,
        """
        SELECT file, line, revision, \(schema.storeColumns) FROM \(table) JOIN
          (SELECT row_key AS newest_key, max(revision) AS newest, min(id) AS first FROM \(table) GROUP BY row_key)
          ON row_key = newest_key AND revision = newest
        ORDER BY first
        """)
      var reader = RecordReader(schema.table)
      try reader.readAll(statement, into: &records)
    }
    return records
  }
}
