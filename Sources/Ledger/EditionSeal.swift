internal import CommitteeModel

/// The fingerprint of all that an edition holds beside what its rows say: what it says of itself, where each row was read,
/// how its file arrived, what was stated before, and what the checks found.
///
/// `ContentHash` leaves that out, so that two editions which say the same have one code. SHA-256 over the rows' places and
/// revisions table by table in the order of the file, then over the small tables, whole.
struct EditionSeal {
  private var hash = SHA256()
  private var file = ""
  private var sheet = ""
  private var row: [UInt8] = []

  /// Goes on to the next table; every table is begun, also one without rows.
  mutating func begin(_ table: Table) {
    hash.update(table.rawValue + "\u{1D}")
    (file, sheet) = ("", "")
  }

  /// Adds where a row was read, which of its revisions it is and by which arrival it came, which is 0 in layouts that do not
  /// say it; file and sheet only where they change.
  mutating func add(_ record: Record, by arrival: Int) {
    row.removeAll(keepingCapacity: true)
    let origin = record.origin
    if origin.file != file || origin.sheet != sheet {
      (file, sheet) = (origin.file, origin.sheet)
      row.append(contentsOf: file.utf8)
      row.append(0x1F)
      row.append(contentsOf: sheet.utf8)
      row.append(0x1D)
    }
    row.append(contentsOf: String(origin.line).utf8)
    row.append(0x1F)
    row.append(contentsOf: String(record.revision).utf8)
    if arrival > 0 {
      row.append(0x1F)
      row.append(contentsOf: String(arrival).utf8)
    }
    row.append(0x1E)
    row.withUnsafeBytes { hash.update($0) }
  }

  /// The code of an edition whose rows were added, with the small tables of its file; `rules` is the number of those that
  /// made its findings.
  consuming func text(
    of file: SQLiteConnection, layout: UInt32, rules: Int
  ) throws(SQLiteFault) -> String {
    hash.update("\(rules)\u{1D}")
    var tables = [("edition", "number"), ("finding", "place"), ("finding_mark", "unit, kind, code")]
    if layout >= EditionLayout.traced {
      tables += [
        ("arrival", "id"), ("arrival_column", "arrival, record_table, field"), ("earlier", "record_table, place"),
      ]
    }
    for (table, order) in tables {
      hash.update(table + "\u{1D}")
      let statement = try file.prepare("SELECT * FROM \(table) ORDER BY \(order)")
      while try statement.step() {
        for column in 0..<statement.width { hash.update(statement.text(column) + "\u{1F}") }
        hash.update("\u{1E}")
      }
    }
    return hash.hexadecimal
  }
}
