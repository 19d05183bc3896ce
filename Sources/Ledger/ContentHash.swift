internal import CommitteeModel

/// The fingerprint of what an edition says, whoever imported it in whatever order.
enum ContentHash {
  /// SHA-256 over the cells of all rows, table by table and by key; U+001F parts cells, U+001E ends a row.
  ///
  /// File, line and revision do not count: they say where a row was read, not what it says.
  static func of(_ records: [Record]) -> String {
    var hash = SHA256()
    for table in Table.allCases {
      hash.update(table.rawValue + "\u{1D}")
      let rows = records.filter { $0.table == table }.map { (key: Array($0.key.utf8), cells: $0.cells) }
      for row in rows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
        hash.update(row.cells.joined(separator: "\u{1F}") + "\u{1E}")
      }
    }
    return hash.hexadecimal
  }
}
