internal import CommitteeModel
internal import GRDBSQLite

/// The triggers by which the book refuses to let rows be changed, deleted or replaced.
///
/// For a million rows those against replacing cost as much as the rows themselves. An import adds rows by statements that
/// replace nothing, and the key of a table is unique, so they step aside for the time of its transaction: with it they
/// come back, or it never was.
struct AppendGuard {
  private let connection: OpaquePointer
  private var aside: [String] = []

  /// Refuses a book at `path` that lacks one of them: somebody took it away, and what was changed since nobody knows.
  init(_ connection: OpaquePointer, of path: String) throws {
    self.connection = connection
    let statement = try SQLiteStatement(connection, "SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    var missing = Set(Self.names)
    while try statement.step() { missing.remove(statement.text(0)) }
    guard missing.isEmpty else { throw LedgerFailure.unguarded(path: path, triggers: missing.sorted()) }
  }

  private static let names: [String] = {
    let beside = ["ledger", "import", "file", "publication", "sheet_column", "raw_cell", "header_answer", "journal"]
    return (Table.allCases.map(\.storeName) + beside).flatMap { table in
      ["unchanged", "undeleted", "unreplaced"].map { "\(table)_\($0)" }
    }
  }()

  /// Takes the trigger against replacing rows of `table` away, within a transaction.
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
