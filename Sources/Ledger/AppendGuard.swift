internal import CommitteeModel
internal import GRDBSQLite

/// The triggers by which the book refuses to let rows of a table take the place of others.
///
/// For a million rows they cost as much as the rows themselves. An import adds rows by statements that replace nothing, and
/// the key of a table is unique, so they step aside for the time of its transaction: with it they come back, or it never was.
struct AppendGuard {
  private let connection: OpaquePointer
  private var aside: [String] = []

  init(_ connection: OpaquePointer) { self.connection = connection }

  /// Takes the trigger of `table` away, within a transaction.
  mutating func stepAside(for table: Table) throws(SQLiteFault) {
    let statement = try SQLiteStatement(
      connection, "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name = ?")
    try statement.bind("\(table.storeName)_unreplaced", at: 1)
    guard try statement.step() else { return }
    let name = statement.text(0)
    aside.append(statement.text(1))
    statement.reset()
    try execute("DROP TRIGGER \(name)")
  }

  /// Puts back what stepped aside.
  mutating func comeBack() throws(SQLiteFault) {
    for definition in aside { try execute(definition) }
    aside = []
  }

  private func execute(_ sql: String) throws(SQLiteFault) {
    try SQLiteStatement(connection, sql).run()
  }
}
