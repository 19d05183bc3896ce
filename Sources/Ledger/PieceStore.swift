internal import CommitteeModel

/// The codes of what an edition's screens ask for.
enum PieceStore {
  /// What a code is over: all rows of a table, the newest figures of a unit, the ranks of a unit, a table of ranks, what the
  /// checks found, their marks of a unit, the numbers of the arrivals of a table or of a unit's ranks, the list of units with figures,
  /// that of a unit's periods. Series and the figures of periods have theirs in their lists.
  enum Kind: String {
    case table = "bang"
    case latest = "moi"
    case ranks = "hang"
    case standings = "bang-hang"
    case findings = "kiem-tra"
    case marks = "dau"
    case arrivals = "den"
    case rankArrivals = "den-hang"
    case units = "don-vi"
    case periods = "ky"
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

  /// What an edition states a code for of each indicator and unit.
  enum SeriesCode: String {
    case figures = "code"
    case arrivals
  }

  /// The code that an edition states for the figures of an indicator and a unit, or for their arrivals.
  static func code(
    of part: SeriesCode, _ indicator: String, _ unit: String, in file: SQLiteConnection
  ) throws(SQLiteFault) -> Int? {
    let statement = try file.prepare("SELECT \(part.rawValue) FROM series WHERE chi_tieu = ? AND don_vi = ?")
    try statement.bind(indicator, at: 1)
    try statement.bind(unit, at: 2)
    return try statement.step() ? statement.integer(0) : nil
  }
}

extension PieceStore {
  /// The code that an edition states for all units' figures of an indicator in a period, or for all figures of a unit in one;
  /// `nil` where it states none.
  static func code(
    ofPeriod period: String, of name: String, in list: PeriodList, _ file: SQLiteConnection
  ) throws(SQLiteFault) -> Int? {
    let statement = try file.prepare("SELECT code FROM \(list.rawValue) WHERE \(list.nameColumn) = ? AND ky = ?")
    try statement.bind(name, at: 1)
    try statement.bind(period, at: 2)
    return try statement.step() ? statement.integer(0) : nil
  }

  /// The name of a table of ranks.
  static func standings(_ index: String, _ period: String, _ map: String) -> String {
    [index, period, map].joined(separator: "\u{1F}")
  }
}

/// The lists of an edition that name the periods of figures.
enum PeriodList: String {
  case ofIndicators = "indicator_period"
  case ofUnits = "unit_period"

  /// The column of what the periods are of.
  var nameColumn: String { self == .ofIndicators ? "chi_tieu" : "don_vi" }
}

/// The codes of an edition, on their way into its file or made again.
struct PieceFilling {
  /// What a code is over.
  struct Name: Hashable {
    let kind: PieceStore.Kind
    let name: String
  }

  private var tables: [Name: Int] = [:]
  private var parts: [Name: PieceCode] = [:]

  /// Takes in all rows of a table as they are put in, with the numbers of their arrivals.
  mutating func add(_ records: [Record], _ arrivals: [Int], of table: Table) {
    tables[Name(kind: .table, name: table.storeName)] = PieceCode.code(of: records)
    tables[Name(kind: .arrivals, name: table.storeName)] = PieceCode.code(ofArrivals: arrivals)
    guard table == .ranking else { return }
    for (record, arrival) in zip(records, arrivals) {
      parts[Name(kind: .ranks, name: record[.unit]), default: PieceCode()].add(record)
      parts[Name(kind: .rankArrivals, name: record[.unit]), default: PieceCode()].add(arrival)
      guard record[.figureKind] == "hạng" else { continue }
      let standings = PieceStore.standings(record[.index], record[.indexPeriod], record[.map])
      parts[Name(kind: .standings, name: standings), default: PieceCode()].add(record)
    }
  }

  /// Takes in the newest figures of the next series.
  mutating func add(latestOf series: FigureSeries) {
    for record in series.latest { parts[Name(kind: .latest, name: series.unit), default: PieceCode()].add(record) }
  }

  /// Takes in the lists by which units and their periods are offered.
  mutating func add(lists census: FigureCensus) {
    tables[Name(kind: .units, name: "")] = PieceCode.code(of: census.units)
    for unit in census.unitPeriods {
      tables[Name(kind: .periods, name: unit.name)] = PieceCode.code(of: unit.periods)
    }
  }

  /// Takes in what the checks found, as it lies in the file.
  mutating func add(findingsOf file: SQLiteConnection) throws(SQLiteFault) {
    tables[Name(kind: .findings, name: "")] = try CheckStore.findingCode(in: file)
    for (unit, code) in try CheckStore.markCodes(in: file) { tables[Name(kind: .marks, name: unit)] = code }
  }

  private var codes: [Name: Int] { tables.merging(parts.mapValues(\.code)) { $1 } }

  /// Writes the codes down.
  func write(to file: SQLiteConnection) throws(SQLiteFault) {
    let statement = try file.prepare("INSERT INTO piece VALUES (?, ?, ?)")
    let codes = codes.sorted { ($0.key.kind.rawValue, $0.key.name) < ($1.key.kind.rawValue, $1.key.name) }
    for (name, code) in codes {
      try statement.bind(name.kind.rawValue, at: 1)
      try statement.bind(name.name, at: 2)
      try statement.bind(code, at: 3)
      try statement.run()
    }
  }

  /// True when an edition states these codes and no others; those of whole tables are looked at by whoever reads them.
  func agrees(with file: SQLiteConnection, layout: UInt32) throws(SQLiteFault) -> Bool {
    var rest = codes.filter { $0.key.kind != .table }
    if layout < EditionLayout.traced { rest = rest.filter { [.latest, .ranks].contains($0.key.kind) } }
    let statement = try file.prepare("SELECT kind, name, code FROM piece WHERE kind <> ?")
    try statement.bind(PieceStore.Kind.table.rawValue, at: 1)
    while try statement.step() {
      guard let kind = PieceStore.Kind(rawValue: statement.text(0)),
        rest.removeValue(forKey: Name(kind: kind, name: statement.text(1))) == statement.integer(2)
      else { return false }
    }
    return rest.isEmpty
  }
}
