internal import CommitteeModel

/// What the book holds that rows may name.
enum BookKnowledge {
  /// The codes that rows of `tables` may name.
  static func needed(for tables: Set<Table>, in connection: OpaquePointer) throws(SQLiteFault) -> RowCheck.Knowledge {
    var knowledge = RowCheck.Knowledge()
    for table in Set(tables.flatMap { TableSchema.of($0).columns.compactMap(\.kind.referredTable) }) {
      knowledge.codes[table.index] = try codes(of: table, in: connection)
    }
    return knowledge
  }

  /// The codes of a table that the book holds and that are not withdrawn.
  private static func codes(of table: Table, in connection: OpaquePointer) throws(SQLiteFault) -> Set<String> {
    let statement = try SQLiteStatement(
      connection,
      """
      SELECT row_key FROM \(table.storeName) AS row WHERE withdrawn = 0 AND NOT EXISTS
        (SELECT 1 FROM \(table.storeName) WHERE row_key = row.row_key AND revision > row.revision)
      """)
    var codes: Set<String> = []
    while try statement.step() { codes.insert(statement.text(0)) }
    return codes
  }
}
