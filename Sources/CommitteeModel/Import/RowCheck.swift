/// Whether rows fit together, and with what the ledger already holds.
///
/// Rows come one by one; what they are held against is known before the first of them.
public struct RowCheck: Sendable {
  /// What rows may name and what figures are of.
  public struct Knowledge: Sendable {
    /// For each table the codes of its rows; empty for tables that nobody names.
    public var codes = [Set<String>](repeating: [], count: Table.allCases.count)
    /// What the figures of the indicators can be, by their codes.
    public var natures: [String: IndicatorNature] = [:]

    /// The sources that say when they speak, by a date or by their session.
    public var datedSources: Set<String> = []

    /// Knows what these rows say.
    public init(of records: some Sequence<Record> = []) {
      for record in records { add(record) }
    }

    /// Takes in a row that others may name.
    public mutating func add(_ record: Record) {
      guard record.table.isNamedByOthers else { return }
      codes[record.table.index].insert(record.key)
      if record.table == .indicator { natures[record.key] = IndicatorNature(record) }
      if record.table == .source, !record[.date].isEmpty || !record[.session].isEmpty {
        datedSources.insert(record.key)
      }
    }
  }

  private let knowledge: Knowledge
  /// Tables of which nothing is there at all: that is one finding, not one for each row.
  private var missing: Set<Table> = []
  /// References that are known to be right, by their table.
  private var known = [KnownCells](repeating: KnownCells(), count: Table.allCases.count)
  private var figures: FigureCheck
  /// What was said of the last line that holds several rows, and not of one of them.
  private var ofLine: Set<Finding> = []
  private var times: TimeCheck?
  /// Of which indices, years and sources it was said that their ranks bear no day.
  private var undatedRanks: Set<String> = []

  /// Makes a check that holds rows against `knowledge`, and the times of figures against the day on which they are taken in.
  public init(_ knowledge: Knowledge, on day: CalendarDay? = nil) {
    times = day.map(TimeCheck.init)
    self.knowledge = knowledge
    figures = FigureCheck(knowledge.natures)
  }

  /// What does not fit in a row, in the order of its columns; of a figure that could not be read nothing more is said.
  public mutating func findings(
    about record: Record, isReadable: Bool = true, spelling: FigureCheck.Spelling = { _ in nil }
  ) -> [Finding] {
    var findings: [Finding] = []
    let schema = TableSchema.of(record.table)
    for (place, table) in schema.references {
      findings += dangling(record.cells[place], in: schema.columns[place].field, of: table, at: record.origin.ofLine)
    }
    if record.table == .ranking, let finding = undated(record) { findings.append(finding) }
    if isReadable, let finding = figures.finding(about: record, spelling: spelling) { findings.append(finding) }
    findings += times?.findings(about: record) ?? []
    return findings
  }

  /// What does not fit in the rows of a batch; rows that say what was found right before cost next to nothing.
  public mutating func findings(about batch: RowBatch) -> [Finding] {
    var findings: [Finding] = []
    let schema = TableSchema.of(batch.table)
    var spellings = batch.spellings[...]
    // One cell has one fault: a number with two readings is not also one that cannot be.
    let unread = Set(batch.findings.lazy.filter(\.isOfUnreadNumber).map(\.origin))
    batch.forEachRow { row in
      let own = spellings.prefix { row.stands(at: $0.origin) }
      spellings = spellings.dropFirst(own.count)
      let isPlain = !batch.table.holdsFigures || figures.isPlain(row, of: batch, spelled: own)
      let isTimely = times?.isPlain(row, of: batch) ?? true
      if areKnown(row, schema.references), isPlain, isTimely, batch.table != .ranking { return }
      let found = self.findings(about: row.record, isReadable: !unread.contains(row.origin)) { field in
        own.first { $0.field == field }?.text
      }
      findings += row.column == nil ? found : found.filter { isNew($0) }
    }
    return findings
  }

  /// What is wrong with figures that only the whole of a column tells, or the `others` of an indicator, asked for behind the
  /// last row of a table.
  public mutating func findingsOfColumns(
    beside others: (_ indicator: String) throws -> [ExactDecimal]
  ) rethrows -> [Finding] {
    try figures.findingsOfColumns(beside: others)
  }

  /// True unless a line that holds several rows has it said of another one of them.
  private mutating func isNew(_ finding: Finding) -> Bool {
    guard finding.origin.column == nil else { return true }
    if let last = ofLine.first, last.origin != finding.origin { ofLine = [] }
    return ofLine.insert(finding).inserted
  }

  /// What is to be said of a rank of which nobody can tell when it was known, once for an index of a year and a source.
  private mutating func undated(_ ranking: Record) -> Finding? {
    guard ranking[.publicationDate].isEmpty, !ranking[.indexPeriod].isEmpty,
      !knowledge.datedSources.contains(ranking[.source])
    else { return nil }
    let index = ranking[.index].prefix { $0 != "." }
    guard undatedRanks.insert("\(index)\n\(ranking[.indexPeriod])\n\(ranking[.source])").inserted else { return nil }
    return Finding(
      .undatedRank, at: ranking.origin.ofLine, column: Field.publicationDate.rawValue,
      read: "\(ranking[.indexName]) \(ranking[.indexPeriod])")
  }

  private mutating func areKnown(_ row: RowBatch.Row, _ references: [(place: Int, table: Table)]) -> Bool {
    var areKnown = true
    for (place, table) in references where !row[place].isEmpty {
      let cell = row[place]
      if known[table.index].contains(cell) { continue }
      if knowledge.codes[table.index].contains(String(decoding: cell, as: UTF8.self)) {
        known[table.index].insert(cell)
      } else {
        areKnown = false
      }
    }
    return areKnown
  }

  /// Codes of a cell that name no row.
  private mutating func dangling(_ cell: String, in field: Field, of table: Table, at origin: Origin) -> [Finding] {
    let existing = knowledge.codes[table.index]
    // Nearly every cell is one code that is there.
    if cell.isEmpty || existing.contains(cell) { return [] }
    return CellCheck.codes(in: cell).filter { !existing.contains(String($0)) }.compactMap { code in
      if existing.isEmpty, !missing.insert(table).inserted { return nil }
      let fact: FindingFact = existing.isEmpty ? .missingTable(table) : .unknownReference(table)
      return Finding(fact, at: origin, column: field.rawValue, read: String(code))
    }
  }
}

extension ColumnKind {
  /// The table whose rows the cells name; `nil` when they name none.
  public var referredTable: Table? {
    switch self {
    case .reference(let table), .references(let table): table
    default: nil
    }
  }
}

extension Finding {
  /// True where a number has no reading that is not a guess.
  fileprivate var isOfUnreadNumber: Bool {
    switch fact {
    case .cell(.ambiguousNumber), .cell(.truthForNumber), .cell(.errorValue), .cell(.withoutResult),
      .cell(.shownOtherwise),
      .unreadable(.figure):
      true
    default: false
    }
  }
}
