internal import CommitteeModel
internal import GRDB

extension LedgerSchema {
  /// The fifth step: rows go by what their key says and no longer by how it is spelled, so that `Năm 2021` and `2021` are one
  /// period. What the rows state stays as it is.
  ///
  /// Of two rows that turn out to be one the first keeps the key, and the other stands beside it under its own as before: which
  /// of them was meant nobody can say, and the checks name both.
  static func keyByMeaning(_ db: Database) throws {
    for table in [CommitteeModel.Table.agenda, .observation, .ranking, .scene] {
      let name = table.storeName
      let spelled = try respelled(table, db)
      if spelled.isEmpty { continue }
      let trigger = try String.fetchOne(db, sql: "SELECT sql FROM sqlite_schema WHERE name = '\(name)_unchanged'")
      try db.execute(sql: "DROP TRIGGER IF EXISTS \(name)_unchanged")
      for (old, new) in spelled {
        try db.execute(
          sql: """
            UPDATE \(name) SET row_key = :new WHERE row_key = :old
            AND NOT EXISTS (SELECT 1 FROM \(name) WHERE row_key = :new)
            """, arguments: ["old": old, "new": new])
      }
      if let trigger { try db.execute(sql: trigger) }
    }
  }

  /// The keys of a table that are spelled otherwise than the book keeps them, in the order of their first statement.
  private static func respelled(_ table: CommitteeModel.Table, _ db: Database) throws -> [(old: String, new: String)] {
    let schema = TableSchema.of(table)
    var found: [(first: Int, old: String, new: String)] = []
    let rows = try Row.fetchCursor(db, sql: "SELECT row_key, min(id) FROM \(table.storeName) GROUP BY row_key")
    while let row = try rows.next() {
      let key: String = row[0]
      let form = schema.keyForm(of: key)
      if form != key { found.append((row[1], key, form)) }
    }
    return found.sorted { $0.first < $1.first }.map { ($0.old, $0.new) }
  }
}
