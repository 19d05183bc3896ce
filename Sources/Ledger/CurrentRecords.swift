internal import CommitteeModel

/// The newest revision of every row of the book that is not withdrawn.
enum CurrentRecords {
  /// The rows as they stood after `imports`, table by table, in the order of their first statement.
  static func all(
    of tables: [Table] = Table.allCases, in connection: OpaquePointer, after imports: ImportSelection = .all
  ) throws(SQLiteFault) -> [Record] {
    var records: [Record] = []
    for schema in TableSchema.all where tables.contains(schema.table) {
      let table = schema.table.storeName
      let statement = try SQLiteStatement(
        connection,
        """
        SELECT \(RecordReader.leadingColumns), \(schema.storeColumns) FROM \(table) JOIN
          (SELECT row_key AS newest_key, max(revision) AS newest, min(id) AS first FROM \(table)
           WHERE \(imports.condition) GROUP BY row_key)
          ON row_key = newest_key AND revision = newest
        WHERE withdrawn = 0 ORDER BY first
        """)
      var reader = RecordReader(schema.table)
      try reader.readAll(statement, into: &records)
    }
    return records
  }
}

/// Some imports of the book.
struct ImportSelection {
  /// What holds for the rows that they wrote, as SQL.
  let condition: String

  /// All that there are.
  static let all = ImportSelection(condition: "TRUE")

  /// Those received up to a moment.
  static func received(_ moment: ReceivedMoment) -> ImportSelection {
    ImportSelection(condition: "import IN (SELECT id FROM import WHERE \(moment.condition(on: "imported_at")))")
  }

  /// Those that an edition was made of.
  static func of(_ publication: EarlierPublication) -> ImportSelection {
    var conditions: [String] = []
    if publication.lastImport > 0 {
      conditions.append("id <= \(publication.lastImport)")
    } else if let published = ReceivedMoment(stated: publication.publishedAt) {
      // The first schema did not note it; what had been received by then is the best that can be known.
      conditions.append(published.condition(on: "imported_at"))
    }
    if let moment = publication.until { conditions.append(moment.condition(on: "imported_at")) }
    if conditions.isEmpty { return .all }
    return ImportSelection(
      condition: "import IN (SELECT id FROM import WHERE \(conditions.joined(separator: " AND ")))")
  }
}
