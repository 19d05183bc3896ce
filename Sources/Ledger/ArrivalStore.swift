internal import CommitteeModel

/// How the files of its rows arrived, as an edition keeps it: each sheet of each arrival once, under a number that the rows
/// bear.
enum ArrivalStore {
  /// The code of an arrival is over all that is said of it and its columns.
  static let definition = """
    CREATE TABLE arrival (
      id INTEGER PRIMARY KEY, file TEXT NOT NULL, sheet TEXT NOT NULL, received_at TEXT NOT NULL, sender TEXT NOT NULL,
      hash TEXT NOT NULL, code INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE arrival_column (
      arrival INTEGER NOT NULL, record_table TEXT NOT NULL, field TEXT NOT NULL, letters TEXT NOT NULL,
      PRIMARY KEY (arrival, record_table, field)
    ) STRICT, WITHOUT ROWID;
    """

  /// What one entry says.
  struct Arrival {
    let receipt: Receipt
    let sheet: String
    /// Letters of the columns, by table and field.
    let columns: [(table: String, field: String, letters: String)]

    /// The code of the entry with a number.
    func code(as number: Int) -> Int {
      var piece = PieceCode()
      piece.add(number)
      for text in [receipt.file, sheet, receipt.receivedAt, receipt.sender, receipt.fileHash] { piece.add(text) }
      for column in columns {
        piece.add(column.table)
        piece.add(column.field)
        piece.add(column.letters)
      }
      return piece.code
    }

    /// The cell of what a row tells that stands there.
    func cell(of record: Record) -> CellAddress? {
      guard record.origin.line > 0, let field = record.tellingField else { return nil }
      // A sheet may have a column of figures for each period.
      let names = [field.storeName, field.storeName(of: record[.period])]
      let column = columns.first { $0.table == record.table.storeName && names.contains($0.field) }
      return column.flatMap { CellAddress("\($0.letters)\(record.origin.line)") }
    }
  }

  /// The entry with a number, and whether it is as its code says; `nil` where there is none.
  static func arrival(
    _ number: Int, in file: SQLiteConnection
  ) throws(SQLiteFault) -> (arrival: Arrival, isRight: Bool)? {
    let entry = try file.prepare("SELECT file, hash, sender, received_at, sheet, code FROM arrival WHERE id = ?")
    try entry.bind(number, at: 1)
    guard try entry.step() else { return nil }
    let statement = try file.prepare(
      "SELECT record_table, field, letters FROM arrival_column WHERE arrival = ? ORDER BY record_table, field")
    try statement.bind(number, at: 1)
    var columns: [(table: String, field: String, letters: String)] = []
    while try statement.step() { columns.append((statement.text(0), statement.text(1), statement.text(2))) }
    let receipt = Receipt(
      file: entry.text(0), fileHash: entry.text(1), sender: entry.text(2), receivedAt: entry.text(3))
    let arrival = Arrival(receipt: receipt, sheet: entry.text(4), columns: columns)
    return (arrival, arrival.code(as: number) == entry.integer(5))
  }

  /// True when every entry is as its code says, and every column belongs to one.
  static func areRight(in file: SQLiteConnection) throws(SQLiteFault) -> Bool {
    let statement = try file.prepare("SELECT id FROM arrival UNION SELECT arrival FROM arrival_column")
    while try statement.step() {
      guard try arrival(statement.integer(0), in: file)?.isRight == true else { return false }
    }
    return true
  }
}

/// Names of the files and sheets of an edition by the numbers that its rows bear, each looked up when it is first met.
final class ArrivalNames {
  private let statement: SQLiteStatement
  private var known: [Int: (file: String, sheet: String)] = [:]

  init(_ file: SQLiteConnection) throws(SQLiteFault) {
    statement = try file.prepare("SELECT file, sheet FROM arrival WHERE id = ?")
  }

  /// File and sheet of a number; empty where the edition does not know it, which no code of rows agrees with.
  func name(of number: Int) throws(SQLiteFault) -> (file: String, sheet: String) {
    if let name = known[number] { return name }
    defer { statement.reset() }
    try statement.bind(number, at: 1)
    let name = try statement.step() ? (file: statement.text(0), sheet: statement.text(1)) : (file: "", sheet: "")
    known[number] = name
    return name
  }
}

/// Puts arrivals into an edition as its rows name them, numbered from 1.
struct ArrivalFilling: ~Copyable {
  private struct Sheet: Hashable {
    let run: Int
    let file: String
    let name: String
  }

  private let audience: Audience
  private let delivered: SQLiteStatement
  private let received: SQLiteStatement
  private let placed: SQLiteStatement
  private let entry: SQLiteStatement
  private let column: SQLiteStatement
  private var numbers: [Sheet: Int] = [:]
  private var last: (sheet: Sheet, number: Int)?

  /// A wall learns when a file arrived, and not who sent it.
  init(_ file: SQLiteConnection, from ledger: OpaquePointer, for audience: Audience) throws(SQLiteFault) {
    let delivered = try SQLiteStatement(
      ledger, "SELECT import, sha256 FROM file WHERE name = ? AND import <= ? ORDER BY import DESC LIMIT 1")
    let received = try SQLiteStatement(ledger, "SELECT imported_at, who FROM import WHERE id = ?")
    let placed = try SQLiteStatement(
      ledger,
      """
      SELECT record_table, field, letters FROM sheet_column WHERE import = ? AND file = ? AND sheet = ?
      ORDER BY record_table, field
      """)
    let entry = try file.prepare("INSERT INTO arrival VALUES (?, ?, ?, ?, ?, ?, ?)")
    let column = try file.prepare("INSERT INTO arrival_column VALUES (?, ?, ?, ?)")
    self.audience = audience
    self.delivered = delivered
    self.received = received
    self.placed = placed
    self.entry = entry
    self.column = column
  }

  /// The number of the sheet at `origin` as it arrived by the import `run`.
  mutating func number(of origin: Origin, run: Int) throws(SQLiteFault) -> Int {
    let sheet = Sheet(run: run, file: origin.file, name: origin.sheet)
    if let last, last.sheet == sheet { return last.number }
    let known = numbers[sheet]
    let number = if let known { known } else { try insert(sheet) }
    last = (sheet, number)
    return number
  }

  private mutating func insert(_ sheet: Sheet) throws(SQLiteFault) -> Int {
    let number = numbers.count + 1
    numbers[sheet] = number
    let arrival = try arrival(of: sheet)
    try entry.bind(number, at: 1)
    let receipt = arrival.receipt
    for (place, text) in [receipt.file, sheet.name, receipt.receivedAt, receipt.sender, receipt.fileHash].enumerated() {
      try entry.bind(text, at: Int32(place) + 2)
    }
    try entry.bind(arrival.code(as: number), at: 7)
    try entry.run()
    for placed in arrival.columns {
      try column.bind(number, at: 1)
      try column.bind(placed.table, at: 2)
      try column.bind(placed.field, at: 3)
      try column.bind(placed.letters, at: 4)
      try column.run()
    }
    return number
  }

  private func arrival(of sheet: Sheet) throws(SQLiteFault) -> ArrivalStore.Arrival {
    defer {
      delivered.reset()
      received.reset()
      placed.reset()
    }
    try delivered.bind(sheet.file, at: 1)
    try delivered.bind(sheet.run, at: 2)
    // A statement that stands again since another was withdrawn came with its own file, earlier.
    let isDelivered = try delivered.step()
    let run = isDelivered ? delivered.integer(0) : sheet.run
    try received.bind(run, at: 1)
    let isReceived = try received.step()
    try placed.bind(run, at: 1)
    try placed.bind(sheet.file, at: 2)
    try placed.bind(sheet.name, at: 3)
    var columns: [(table: String, field: String, letters: String)] = []
    while try placed.step() { columns.append((placed.text(0), placed.text(1), placed.text(2))) }
    let receipt = Receipt(
      file: sheet.file, fileHash: isDelivered ? delivered.text(1) : "",
      sender: isReceived && audience.knowsSenders ? received.text(1) : "",
      receivedAt: isReceived ? received.text(0) : "")
    return ArrivalStore.Arrival(receipt: receipt, sheet: sheet.name, columns: columns)
  }
}
