internal import CommitteeModel

/// A short code over rows in the order in which a screen asks for them, by which whoever reads them notices an edit.
///
/// It costs next to nothing beside the reading. It guards against a hand that changed a cell, not against one that makes
/// the code anew as well; that is found by the code that the ledger notes.
struct PieceCode {
  private var state: UInt64 = 0x9E37_79B9_7F4A_7C15

  /// The code so far, as SQLite keeps it.
  var code: Int { Int(truncatingIfNeeded: state) }

  /// The code of rows.
  static func code(of records: [Record]) -> Int {
    var piece = PieceCode()
    for record in records { piece.add(record) }
    return piece.code
  }

  /// Adds a row: what it states and where it was read.
  mutating func add(_ record: Record) {
    add(record.origin.file)
    add(record.origin.sheet)
    mix(UInt64(truncatingIfNeeded: record.origin.line))
    mix(UInt64(truncatingIfNeeded: record.revision))
    for cell in record.cells { add(cell) }
  }

  private mutating func add(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      let bytes = UnsafeRawBufferPointer(bytes)
      mix(UInt64(bytes.count))
      var place = 0
      while place + 8 <= bytes.count {
        mix(bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self))
        place += 8
      }
      var rest: UInt64 = 0
      while place < bytes.count {
        rest = rest << 8 | UInt64(bytes[place])
        place += 1
      }
      mix(rest)
    }
  }

  private mutating func mix(_ word: UInt64) {
    let product = (state ^ word) &* 0xBF58_476D_1CE4_E5B9
    state = product ^ product >> 32
  }
}

/// The codes of what an edition's screens ask for.
enum PieceStore {
  /// What a code is over: all rows of a table, the newest figures of a unit, the ranks of a unit. Series have theirs in the
  /// list of series.
  enum Kind: String {
    case table = "bang"
    case latest = "moi"
    case ranks = "hang"
  }

  static let definition = """
    CREATE TABLE piece (kind TEXT NOT NULL, name TEXT NOT NULL, code INTEGER NOT NULL, PRIMARY KEY (kind, name))
    STRICT, WITHOUT ROWID;
    """

  /// The code that an edition states; `nil` where it states none, as of what no row is of.
  static func code(_ kind: Kind, _ name: String, in file: SQLiteConnection) throws(SQLiteFault) -> Int? {
    let statement = try file.prepare("SELECT code FROM piece WHERE kind = ? AND name = ?")
    try statement.bind(kind.rawValue, at: 1)
    try statement.bind(name, at: 2)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// The code that an edition states for the figures of an indicator and a unit.
  static func code(
    ofSeries indicator: String, _ unit: String, in file: SQLiteConnection
  ) throws(SQLiteFault) -> Int? {
    let statement = try file.prepare("SELECT code FROM series WHERE chi_tieu = ? AND don_vi = ?")
    try statement.bind(indicator, at: 1)
    try statement.bind(unit, at: 2)
    return try statement.step() ? statement.integer(0) : nil
  }
}

/// The codes of an edition on their way into its file.
struct PieceFilling {
  private var tables: [(name: String, code: Int)] = []
  private var latest: [String: PieceCode] = [:]
  private var ranks: [String: PieceCode] = [:]

  /// Takes in all rows of a table as they are put in.
  mutating func add(_ records: [Record], of table: Table) {
    tables.append((table.storeName, PieceCode.code(of: records)))
    guard table == .ranking else { return }
    for record in records { ranks[record[.unit], default: PieceCode()].add(record) }
  }

  /// Takes in the newest figures of the next series.
  mutating func add(latestOf series: FigureSeries) {
    for record in series.latest { latest[series.unit, default: PieceCode()].add(record) }
  }

  /// Writes the codes down.
  func write(to file: SQLiteConnection) throws(SQLiteFault) {
    let statement = try file.prepare("INSERT INTO piece VALUES (?, ?, ?)")
    func write(_ kind: PieceStore.Kind, _ name: String, _ code: Int) throws(SQLiteFault) {
      try statement.bind(kind.rawValue, at: 1)
      try statement.bind(name, at: 2)
      try statement.bind(code, at: 3)
      try statement.run()
    }
    for (name, code) in tables { try write(.table, name, code) }
    for unit in latest.keys.sorted() { try write(.latest, unit, latest[unit]?.code ?? 0) }
    for unit in ranks.keys.sorted() { try write(.ranks, unit, ranks[unit]?.code ?? 0) }
  }
}
