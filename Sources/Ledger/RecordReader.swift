internal import CommitteeModel

/// Makes records of rows that answer `leadingColumns` and the columns of a table.
struct RecordReader {
  /// What stands before the cells, in the ledger and in editions.
  static let leadingColumns = "file, sheet, line, revision"

  private let table: Table
  private let count: Int
  /// Columns before the cells.
  private let lead: Int32
  private var file = ""
  private var sheet = ""

  /// Editions of the first layout know no sheets; there the leading columns lack that one.
  init(_ table: Table, knowsSheets: Bool = true) {
    self.table = table
    count = TableSchema.of(table).columns.count
    lead = knowsSheets ? 4 : 3
  }

  /// Reads all rows that `statement` still answers.
  mutating func readAll(
    _ statement: borrowing SQLiteStatement, into records: inout [Record]
  ) throws(SQLiteFault) {
    while try statement.step() { records.append(read(statement)) }
  }

  /// Reads the row at which `statement` stands.
  mutating func read(_ statement: borrowing SQLiteStatement) -> Record {
    // Rows of one file follow one another and share its name.
    if !file.utf8.elementsEqual(statement.bytes(0)) { file = statement.text(0) }
    if lead == 4, !sheet.utf8.elementsEqual(statement.bytes(1)) { sheet = statement.text(1) }
    let cells = [String](unsafeUninitializedCapacity: count) { buffer, filled in
      for place in 0..<count {
        (buffer.baseAddress! + place).initialize(to: statement.text(Int32(place) + lead))
      }
      filled = count
    }
    let origin = Origin(file: file, line: statement.integer(lead - 2), sheet: sheet)
    return Record(table, cells: cells, origin: origin, revision: statement.integer(lead - 1))
  }
}
