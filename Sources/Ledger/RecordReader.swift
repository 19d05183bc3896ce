internal import CommitteeModel

/// Makes records of rows that answer the columns of their origin and those of a table.
struct RecordReader {
  /// What stands before the cells in the ledger.
  static let leadingColumns = "file, sheet, line, revision"

  /// What stands before the cells of a row.
  enum Lead {
    /// File, line and revision, as in editions of the first layout.
    case file
    /// The same with the sheet.
    case fileAndSheet
    /// The number of an arrival, line and revision.
    case arrival(ArrivalNames)

    /// How many columns it has.
    var count: Int32 { if case .fileAndSheet = self { 4 } else { 3 } }
  }

  private let table: Table
  private let count: Int
  private let lead: Lead
  /// Columns before the cells.
  private let width: Int32
  private var arrival = 0
  private var file = ""
  private var sheet = ""

  init(_ table: Table, lead: Lead = .fileAndSheet) {
    self.table = table
    count = TableSchema.of(table).columns.count
    self.lead = lead
    width = lead.count
  }

  /// Reads all rows that `statement` still answers.
  mutating func readAll(
    _ statement: borrowing SQLiteStatement, into records: inout [Record]
  ) throws(SQLiteFault) {
    while try statement.step() { records.append(try read(statement)) }
  }

  /// Reads the row at which `statement` stands.
  mutating func read(_ statement: borrowing SQLiteStatement) throws(SQLiteFault) -> Record {
    try readPlace(statement)
    let cells = [String](unsafeUninitializedCapacity: count) { buffer, filled in
      for place in 0..<count {
        (buffer.baseAddress! + place).initialize(to: statement.text(Int32(place) + width))
      }
      filled = count
    }
    let origin = Origin(file: file, line: statement.integer(width - 2), sheet: sheet)
    return Record(table, cells: cells, origin: origin, revision: statement.integer(width - 1))
  }

  /// Adds the row at which `statement` stands to a code, as the code of its record would be, without making one.
  mutating func add(_ statement: borrowing SQLiteStatement, to piece: inout PieceCode) throws(SQLiteFault) {
    try readPlace(statement)
    piece.add(file)
    piece.add(sheet)
    piece.add(statement.integer(width - 2))
    piece.add(statement.integer(width - 1))
    for place in 0..<count { piece.add(UnsafeRawBufferPointer(statement.bytes(Int32(place) + width))) }
  }

  /// The column of a cell.
  func column(of field: Field) -> Int32 { Int32(TableSchema.of(table).position(of: field) ?? 0) + width }

  /// Rows of one file follow one another and share its name.
  private mutating func readPlace(_ statement: borrowing SQLiteStatement) throws(SQLiteFault) {
    if case .arrival(let names) = lead {
      let number = statement.integer(0)
      if number != arrival { (arrival, (file, sheet)) = (number, try names.name(of: number)) }
      return
    }
    if !file.utf8.elementsEqual(statement.bytes(0)) { file = statement.text(0) }
    if width == 4, !sheet.utf8.elementsEqual(statement.bytes(1)) { sheet = statement.text(1) }
  }
}
