internal import CommitteeModel

/// Puts the rows of an edition into its file, in the order in which the dossier answers, with the lists by which they
/// are found.
///
/// What it holds grows with the number of units and periods, not with that of figures.
struct EditionFilling: ~Copyable {
  /// How many rows were put in.
  private(set) var rows = 0
  private let file: SQLiteConnection
  private let figure: SQLiteStatement
  private let series: SQLiteStatement
  private var counts = [Int](repeating: 0, count: Table.allCases.count)
  private var census = FigureCensus()
  private var seal = EditionSeal()
  private var pieces = PieceFilling()

  init(_ file: SQLiteConnection) throws(SQLiteFault) {
    let figure = try file.prepare(Self.insertion(into: .observation, behind: 1))
    let series = try file.prepare("INSERT INTO series VALUES (?, ?, ?, ?, ?)")
    self.file = file
    self.figure = figure
    self.series = series
  }

  /// Goes on to the next table; every table is begun, also one without rows.
  mutating func begin(_ table: Table) { seal.begin(table) }

  /// Puts in all rows of a table that is not that of figures.
  mutating func add(_ records: [Record], of table: Table) throws(SQLiteFault) {
    let statement = try file.prepare(Self.insertion(into: table))
    for record in records {
      seal.add(record)
      try Self.bind(record, to: statement)
      try statement.run()
    }
    pieces.add(records, of: table)
    if table == .ranking { census.add(unitsOf: records) }
    counts[table.index] += records.count
    rows += records.count
  }

  /// Puts in the figures of one indicator and unit; series come in the order of their codes, indicator first.
  mutating func add(series figures: FigureSeries) throws(SQLiteFault) {
    let first = counts[Table.observation.index] + 1
    for (record, isNewest) in zip(figures.records, figures.newest) {
      seal.add(record)
      try Self.bind(record, to: figure)
      try figure.bind(isNewest ? 1 : 0, at: Int32(record.cells.count) + 5)
      try figure.run()
    }
    counts[Table.observation.index] += figures.records.count
    rows += figures.records.count
    try series.bind(figures.indicator, at: 1)
    try series.bind(figures.unit, at: 2)
    try series.bind(first, at: 3)
    try series.bind(counts[Table.observation.index], at: 4)
    try series.bind(PieceCode.code(of: figures.records), at: 5)
    try series.run()
    pieces.add(latestOf: figures)
    if let done = census.add(figures) { try insertPeriods(of: done) }
  }

  /// Writes what the edition says of itself and of the rows that were put in.
  mutating func finish(as edition: EditionRecord, of ledger: LedgerStamp) throws(SQLiteFault) {
    if let last = census.finish() { try insertPeriods(of: last) }
    try insert(census.unitPeriods.map { [$0, $1] }, into: "unit_period")
    try insert(census.units.map { [$0] }, into: "unit_with_figures")
    try pieces.write(to: file)
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
    let code = try seal.text(of: file, rules: CheckCatalogue.edition)
    let statement = try file.prepare("INSERT INTO seal VALUES (?, ?)")
    try statement.bind(code, at: 1)
    try statement.bind(CheckCatalogue.edition, at: 2)
    try statement.run()
    return code
  }

  private func insertPeriods(of indicator: FigureCensus.Periods) throws(SQLiteFault) {
    try insert(indicator.periods.map { [indicator.code, $0] }, into: "indicator_period")
  }

  private func insert(_ rows: [[String]], into list: String) throws(SQLiteFault) {
    guard let width = rows.first?.count else { return }
    let statement = try file.prepare("INSERT INTO \(list) VALUES (\(Self.parameters(width)))")
    for row in rows {
      for (place, text) in row.enumerated() { try statement.bind(text, at: Int32(place) + 1) }
      try statement.run()
    }
  }

  /// Statement that puts in a row of a table and `behind` more values.
  private static func insertion(into table: Table, behind: Int = 0) -> String {
    let columns = TableSchema.of(table).storeColumns + (table == .observation ? ", is_latest" : "")
    let width = TableSchema.of(table).columns.count + 4 + behind
    return "INSERT INTO \(table.storeName) (\(RecordReader.leadingColumns), \(columns)) VALUES (\(parameters(width)))"
  }

  private static func parameters(_ count: Int) -> String {
    Array(repeating: "?", count: count).joined(separator: ", ")
  }

  private static func bind(_ record: Record, to statement: borrowing SQLiteStatement) throws(SQLiteFault) {
    try statement.bind(record.origin.file, at: 1)
    try statement.bind(record.origin.sheet, at: 2)
    try statement.bind(record.origin.line, at: 3)
    try statement.bind(record.revision, at: 4)
    for (place, cell) in record.cells.enumerated() { try statement.bind(cell, at: Int32(place) + 5) }
  }
}
