internal import CommitteeModel

/// The fingerprint of what an edition says, whoever imported it.
///
/// Of two spellings of one statement the one that came first stays and counts: “2021” and “Năm 2021” give two codes.
/// SHA-256 over the cells of all rows, table by table and by key as it is spelled; U+001F parts cells, U+001E ends a row. File, line and
/// revision do not count: they say where a row was read, not what it says.
struct ContentHash {
  private var hash = SHA256()
  private var row: [UInt8] = []
  /// A table that counts from its first row on.
  private var waiting: Table?

  /// Goes on to the next table; every table is begun, also one without rows.
  ///
  /// A table of a later layout counts only where it has rows, so an edition that has none says what it said before.
  mutating func begin(_ table: Table) {
    waiting = EditionLayout.first(with: table) > 1 ? table : nil
    if waiting == nil { name(table) }
  }

  private mutating func name(_ table: Table) { hash.update(table.rawValue + "\u{1D}") }

  private mutating func add(_ record: Record) {
    if let table = waiting.take() { name(table) }
    row.removeAll(keepingCapacity: true)
    for (place, cell) in record.cells.enumerated() {
      if place > 0 { row.append(0x1F) }
      row.append(contentsOf: cell.utf8)
    }
    row.append(0x1E)
    row.withUnsafeBytes { hash.update($0) }
  }

  /// Adds rows of the table in the order of their keys, whatever order they are given in.
  mutating func add(all records: [Record]) {
    let keyed = records.map { (key: Array($0.spelledKey.utf8), record: $0) }
    for row in keyed.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) { add(row.record) }
  }

  /// The code of everything so far, 64 hexadecimal digits.
  var text: String { hash.hexadecimal }

  /// The code of rows of any tables.
  static func of(_ records: [Record]) -> String {
    var content = ContentHash()
    for table in Table.allCases {
      content.begin(table)
      content.add(all: records.filter { $0.table == table })
    }
    return content.text
  }
}
