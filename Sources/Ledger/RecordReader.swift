internal import CommitteeModel

/// Makes records of rows that answer `file, line, revision` and the columns of a table.
struct RecordReader {
  private let table: Table
  private let count: Int
  private var file = ""

  init(_ table: Table) {
    self.table = table
    count = TableSchema.of(table).columns.count
  }

  /// Reads all rows that `statement` still answers.
  mutating func readAll(
    _ statement: borrowing SQLiteStatement, into records: inout [Record]
  ) throws(SQLiteFault) {
    while try statement.step() { records.append(read(statement)) }
  }

  private mutating func read(_ statement: borrowing SQLiteStatement) -> Record {
    // Rows of one file follow one another and share its name.
    if !file.utf8.elementsEqual(statement.bytes(0)) { file = statement.text(0) }
    let cells = [String](unsafeUninitializedCapacity: count) { buffer, filled in
      for place in 0..<count {
        (buffer.baseAddress! + place).initialize(to: statement.text(Int32(place) + 3))
      }
      filled = count
    }
    let origin = Origin(file: file, line: statement.integer(1))
    return Record(table, cells: cells, origin: origin, revision: statement.integer(2))
  }
}
