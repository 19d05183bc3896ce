internal import CommitteeModel

/// Indicators that a command states anew, held against the figures that the book has of them when all its rows are written.
struct IndicatorChanges {
  let connection: OpaquePointer
  /// The last import before the command.
  let before: Int

  /// What is to be said of the indicators of a delivery.
  func findings(of delivery: Delivery) throws -> [Finding] {
    let codes = delivery.records.filter { $0.table == .indicator }.map(\.key)
    guard before > 0, !codes.isEmpty else { return [] }
    let earlier = try SQLiteStatement(connection, Self.newest(where: "import <= \(before)"))
    let now = try SQLiteStatement(connection, Self.newest(where: "TRUE"))
    return try codes.flatMap { code -> [Finding] in
      guard let was = try Self.newest(code, earlier), let becomes = try Self.newest(code, now),
        let change = IndicatorChange(from: was, to: becomes)
      else { return [] }
      return change.findings(try figures(of: code)).map(delivery.placed)
    }
  }

  private static func newest(where condition: String) -> String {
    """
    SELECT \(RecordReader.leadingColumns), \(TableSchema.of(.indicator).storeColumns)
    FROM \(Table.indicator.storeName) WHERE row_key = ? AND \(condition) ORDER BY revision DESC LIMIT 1
    """
  }

  private static func newest(_ code: String, _ statement: borrowing SQLiteStatement) throws -> Record? {
    defer { statement.reset() }
    try statement.bind(code, at: 1)
    var reader = RecordReader(.indicator)
    return try statement.step() ? try reader.read(statement) : nil
  }

  /// The current figures of an indicator.
  private func figures(of code: String) throws -> [Record] {
    let name = Table.observation.storeName
    let statement = try SQLiteStatement(
      connection,
      """
      SELECT \(RecordReader.leadingColumns), \(TableSchema.of(.observation).storeColumns) FROM \(name) AS row
      WHERE \(Field.indicator.storeName) = ? AND withdrawn = 0 AND NOT EXISTS
        (SELECT 1 FROM \(name) WHERE row_key = row.row_key AND revision > row.revision)
      ORDER BY id
      """)
    try statement.bind(code, at: 1)
    var records: [Record] = []
    var reader = RecordReader(.observation)
    try reader.readAll(statement, into: &records)
    return records
  }
}
