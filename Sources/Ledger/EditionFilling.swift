internal import CommitteeModel

/// Puts the rows of an edition into its file, in the order in which the dossier answers, with the lists by which they
/// are found.
///
/// What it holds grows with the number of units and periods, not with that of figures.
struct EditionFilling: ~Copyable {
  /// How many rows were put in.
  private(set) var rows = 0
  private let file: SQLiteConnection
  private let audience: Audience
  private let figure: SQLiteStatement
  private let series: SQLiteStatement
  private let earlier: EarlierFilling
  private var arrivals: ArrivalFilling
  private var counts = [Int](repeating: 0, count: Table.allCases.count)
  private var census = FigureCensus()
  private var seal = EditionSeal()
  private var pieces = PieceFilling()

  /// Fills the edition for an audience, with rows of the book that `ledger` is open to.
  init(_ file: SQLiteConnection, from ledger: OpaquePointer, for audience: Audience) throws(SQLiteFault) {
    let figure = try file.prepare(Self.insertion(into: .observation, behind: 1))
    let series = try file.prepare("INSERT INTO series VALUES (?, ?, ?, ?, ?, ?)")
    let earlier = try EarlierFilling(file)
    let arrivals = try ArrivalFilling(file, from: ledger, for: audience)
    self.file = file
    self.audience = audience
    self.figure = figure
    self.series = series
    self.earlier = earlier
    self.arrivals = arrivals
  }

  /// Goes on to the next table; every table is begun, also one without rows.
  mutating func begin(_ table: Table) { seal.begin(table) }

  /// Puts in all rows of a table that is not that of figures; `ways` knows how they came.
  mutating func add(_ records: [Record], of table: Table, _ ways: borrowing RowWayReader) throws(SQLiteFault) {
    let statement = try file.prepare(Self.insertion(into: table))
    var numbers: [Int] = []
    for (offset, record) in records.enumerated() {
      let arrival = try add(ways.way(of: record), of: record, at: offset + 1)
      seal.add(record, by: arrival)
      numbers.append(arrival)
      try Self.bind(record, arrival, to: statement)
      try statement.run()
    }
    pieces.add(records, numbers, of: table)
    if table == .ranking { census.add(unitsOf: records) }
    counts[table.index] += records.count
    rows += records.count
  }

  /// Puts in the figures of one indicator and unit, with the ways of the rows that the series was made of; series come in
  /// the order of their codes, indicator first.
  mutating func add(series figures: FigureSeries, _ ways: [RowWay]) throws(SQLiteFault) {
    let first = counts[Table.observation.index] + 1
    var numbers = PieceCode()
    for (offset, record) in figures.records.enumerated() {
      let arrival = try add(ways[figures.places[offset]], of: record, at: first + offset)
      seal.add(record, by: arrival)
      numbers.add(arrival)
      try Self.bind(record, arrival, to: figure)
      try figure.bind(figures.newest[offset] ? 1 : 0, at: Int32(record.cells.count) + 4)
      try figure.run()
    }
    counts[Table.observation.index] += figures.records.count
    rows += figures.records.count
    try series.bind(figures.indicator, at: 1)
    try series.bind(figures.unit, at: 2)
    try series.bind(first, at: 3)
    try series.bind(counts[Table.observation.index], at: 4)
    try series.bind(PieceCode.code(of: figures.records), at: 5)
    try series.bind(numbers.code, at: 6)
    try series.run()
    pieces.add(latestOf: figures)
    if let done = census.add(figures) { try insert(done, into: .ofIndicators) }
  }

  /// Puts in how a row came and what was stated of it before; answers the number of its arrival.
  private mutating func add(_ way: RowWay, of record: Record, at place: Int) throws(SQLiteFault) -> Int {
    let arrival = try arrivals.number(of: record.origin, run: way.run)
    guard record.revision > 1 else { return arrival }
    let before = way.earlier
    let entry = EarlierStore.Entry(
      record: before.map { audience.admitted($0.record) },
      arrival: try before.map { before throws(SQLiteFault) in
        try arrivals.number(of: before.record.origin, run: before.run)
      } ?? 0,
      isWithdrawn: before?.isWithdrawn ?? false)
    try earlier.add(entry, of: record, at: place)
    return arrival
  }

  /// Writes what the edition says of itself and of the rows that were put in.
  mutating func finish(as edition: EditionRecord, of ledger: LedgerStamp) throws(SQLiteFault) {
    if let last = census.finish() { try insert(last, into: .ofIndicators) }
    for unit in census.unitPeriods { try insert(unit, into: .ofUnits) }
    pieces.add(lists: census)
    let unitEntry = try file.prepare("INSERT INTO unit_with_figures VALUES (?)")
    for unit in census.units {
      try unitEntry.bind(unit, at: 1)
      try unitEntry.run()
    }
    let count = try file.prepare("INSERT INTO row_count VALUES (?, ?)")
    for table in Table.allCases {
      try count.bind(table.storeName, at: 1)
      try count.bind(counts[table.index], at: 2)
      try count.run()
    }
    let entry = try file.prepare("INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    try entry.bind(edition.number, at: 1)
    let words = [
      edition.session, edition.asOf.iso, edition.publishedAt, edition.contentHash, ledger.identity,
      edition.audience.rawValue, ledger.until?.text ?? "",
    ]
    for (place, word) in words.enumerated() { try entry.bind(word, at: Int32(place) + 2) }
    try entry.run()
  }

  /// Closes the edition behind its findings; answers its seal.
  mutating func close() throws(SQLiteFault) -> String {
    try pieces.add(findingsOf: file)
    try pieces.write(to: file)
    let code = try seal.text(of: file, layout: EditionLayout.version, rules: CheckCatalogue.edition)
    let statement = try file.prepare("INSERT INTO seal VALUES (?, ?)")
    try statement.bind(code, at: 1)
    try statement.bind(CheckCatalogue.edition, at: 2)
    try statement.run()
    return code
  }

  private func insert(_ periods: FigureCensus.Periods, into list: PeriodList) throws(SQLiteFault) {
    let statement = try file.prepare("INSERT INTO \(list.rawValue) VALUES (?, ?, ?)")
    for (period, code) in zip(periods.periods, periods.codes) {
      try statement.bind(periods.name, at: 1)
      try statement.bind(period, at: 2)
      try statement.bind(code, at: 3)
      try statement.run()
    }
  }

  /// Statement that puts in a row of a table and `behind` more values.
  private static func insertion(into table: Table, behind: Int = 0) -> String {
    let columns = TableSchema.of(table).storeColumns + (table == .observation ? ", is_latest" : "")
    let width = TableSchema.of(table).columns.count + 3 + behind
    let values = Array(repeating: "?", count: width).joined(separator: ", ")
    return "INSERT INTO \(table.storeName) (\(EditionLayout.leadingColumns), \(columns)) VALUES (\(values))"
  }

  private static func bind(
    _ record: Record, _ arrival: Int, to statement: borrowing SQLiteStatement
  ) throws(SQLiteFault) {
    try statement.bind(arrival, at: 1)
    try statement.bind(record.origin.line, at: 2)
    try statement.bind(record.revision, at: 3)
    for (place, cell) in record.cells.enumerated() { try statement.bind(cell, at: Int32(place) + 4) }
  }
}
