internal import CommitteeModel

extension ImportEntry {
  /// Findings about codes and names that no row has, with the rows that may be meant, of the book, to which the delivery
  /// is written, and of the rest of the command.
  func withNearCodes(_ findings: [Finding]) throws -> [Finding] {
    var known: [Table: NamedRows] = [:]
    var rest = Self.mostWithNearCodes
    return try findings.map { finding in
      guard case .unknownReference(let table, _) = finding.fact, rest > 0 else { return finding }
      rest -= 1
      let rows = try known[table] ?? namedRows(of: table)
      known[table] = rows
      return Finding(
        .unknownReference(table, near: rows.near(finding.read).map(\.text)), at: finding.origin, column: finding.column,
        columnIndex: finding.columnIndex, read: finding.read)
    }
  }

  /// Nobody mends more of them by hand, and each is held against all rows of a table.
  private static let mostWithNearCodes = 100

  private func namedRows(of table: Table) throws -> NamedRows {
    NamedRows(
      try CurrentRecords.all(of: [table], in: connection) + others.filter { $0.table == table })
  }
}
