internal import CommitteeModel

/// What was stated of restated rows before, as an edition keeps it: beside the row, under its place in its table.
///
/// Every row that was restated has an entry; one whose earlier statements the ledger no longer knows names no arrival.
enum EarlierStore {
  /// The cells of a row are parted by U+001F; the code is over the row as it stands and as it stood.
  static let definition = """
    CREATE TABLE earlier (
      record_table TEXT NOT NULL, place INTEGER NOT NULL, arrival INTEGER NOT NULL, line INTEGER NOT NULL,
      revision INTEGER NOT NULL, withdrawn INTEGER NOT NULL, cells TEXT NOT NULL, code INTEGER NOT NULL,
      PRIMARY KEY (record_table, place)
    ) STRICT, WITHOUT ROWID;
    """

  /// What an entry says.
  struct Entry {
    /// The row as it stood; `nil` where the ledger no longer knew it.
    let record: Record?
    /// The number of its arrival; 0 for none.
    let arrival: Int
    let isWithdrawn: Bool

    /// The code of the entry beside the row as it stands.
    func code(beside now: Record) -> Int {
      var piece = PieceCode()
      piece.add(now)
      if let record { piece.add(record) }
      piece.add(arrival)
      piece.add(isWithdrawn ? 1 : 0)
      return piece.code
    }
  }

  static let separator = "\u{1F}"
}

/// Puts earlier statements into an edition.
struct EarlierFilling: ~Copyable {
  private let statement: SQLiteStatement

  init(_ file: SQLiteConnection) throws(SQLiteFault) {
    statement = try file.prepare("INSERT INTO earlier VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
  }

  /// Adds what was stated before of the row at a place of its table.
  func add(_ entry: EarlierStore.Entry, of now: Record, at place: Int) throws(SQLiteFault) {
    let before = entry.record
    try statement.bind(now.table.storeName, at: 1)
    try statement.bind(place, at: 2)
    try statement.bind(entry.arrival, at: 3)
    try statement.bind(before?.origin.line ?? 0, at: 4)
    try statement.bind(before?.revision ?? 0, at: 5)
    try statement.bind(entry.isWithdrawn ? 1 : 0, at: 6)
    try statement.bind(before?.cells.joined(separator: EarlierStore.separator) ?? "", at: 7)
    try statement.bind(entry.code(beside: now), at: 8)
    try statement.run()
  }
}

/// Reads earlier statements of an edition.
struct EarlierReader: ~Copyable {
  private let statement: SQLiteStatement
  private let names: ArrivalNames

  init(_ file: SQLiteConnection, _ names: ArrivalNames) throws(SQLiteFault) {
    statement = try file.prepare(
      "SELECT arrival, line, revision, withdrawn, cells, code FROM earlier WHERE record_table = ? AND place = ?")
    self.names = names
  }

  /// The entry beside a restated row; `nil` where there is none, or none that is as its code says.
  func entry(of now: Record, at place: Int) throws(SQLiteFault) -> EarlierStore.Entry? {
    defer { statement.reset() }
    try statement.bind(now.table.storeName, at: 1)
    try statement.bind(place, at: 2)
    guard try statement.step() else { return nil }
    let number = statement.integer(0)
    var record: Record?
    if number > 0 {
      let cells = statement.text(4).split(separator: EarlierStore.separator, omittingEmptySubsequences: false)
      guard cells.count == now.cells.count else { return nil }
      let (file, sheet) = try names.name(of: number)
      record = Record(
        now.table, cells: cells.map(String.init),
        origin: Origin(file: file, line: statement.integer(1), sheet: sheet), revision: statement.integer(2))
    }
    let entry = EarlierStore.Entry(record: record, arrival: number, isWithdrawn: statement.integer(3) != 0)
    return entry.code(beside: now) == statement.integer(5) ? entry : nil
  }
}
