/// Whether rows fit together, and with what the ledger already holds.
///
/// Rows come one by one; what they are held against is known before the first of them.
public struct RowCheck: Sendable {
  /// What rows may name and what figures are of.
  public struct Knowledge: Sendable {
    /// For each table the codes of its rows; empty for tables that nobody names.
    public var codes = [Set<String>](repeating: [], count: Table.allCases.count)
    /// The kinds of the indicators, by their codes.
    public var kinds: [String: ValueKind] = [:]

    /// Knows what these rows say.
    public init(of records: some Sequence<Record> = []) {
      for record in records { add(record) }
    }

    /// Takes in a row that others may name.
    public mutating func add(_ record: Record) {
      guard record.table.isNamedByOthers else { return }
      codes[record.table.index].insert(record.key)
      if record.table == .indicator { kinds[record.key] = ValueKind(rawValue: record[.valueKind]) }
    }
  }

  private let knowledge: Knowledge
  /// Tables of which nothing is there at all: that is one finding, not one for each row.
  private var missing: Set<Table> = []
  /// References that are known to be right, by their table.
  private var known = [KnownCells](repeating: KnownCells(), count: Table.allCases.count)
  private let places = FigurePlaces()

  /// Makes a check that holds rows against `knowledge`.
  public init(_ knowledge: Knowledge) { self.knowledge = knowledge }

  /// What does not fit in a row, in the order of its columns.
  public mutating func findings(about record: Record) -> [Finding] {
    var findings: [Finding] = []
    let schema = TableSchema.of(record.table)
    for (place, table) in schema.references {
      findings += dangling(record.cells[place], in: schema.columns[place].field, of: table, at: record.origin)
    }
    if record.table == .observation, let finding = misread(record) { findings.append(finding) }
    return findings
  }

  /// What does not fit in the rows of a batch; rows that say what was found right before cost next to nothing.
  public mutating func findings(about batch: RowBatch) -> [Finding] {
    var findings: [Finding] = []
    let schema = TableSchema.of(batch.table)
    batch.forEachRow { row in
      let fits = areKnown(row, schema.references) && (batch.table != .observation || isReadable(row))
      if !fits { findings += self.findings(about: row.record) }
    }
    return findings
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

  private func isReadable(_ row: RowBatch.Row) -> Bool {
    func text(_ place: Int) -> String { String(decoding: row[place], as: UTF8.self) }
    guard let kind = knowledge.kinds[text(places.indicator)] else { return true }
    return Figure(text(places.value), as: text(places.figureKind) == "thay đổi" ? .count : kind) != nil
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

  /// A figure that has no reading for the kind of its indicator: `17/20` of a count.
  private func misread(_ record: Record) -> Finding? {
    guard let kind = knowledge.kinds[record[.indicator]], CellCheck.fact(record[.value], as: .figure) == nil,
      Observation.figure(record, kind: kind) == nil
    else { return nil }
    return Finding(
      .figureOfOtherKind(Observation.isChange(record) ? .count : kind), at: record.origin,
      column: Field.value.rawValue, read: record[.value])
  }
}

/// Where the cells of a figure's row stand that say how it is to be read.
private struct FigurePlaces {
  let indicator, value, figureKind: Int

  init() {
    let schema = TableSchema.of(.observation)
    func place(_ field: Field) -> Int { schema.position(of: field) ?? 0 }
    (indicator, value, figureKind) = (place(.indicator), place(.value), place(.figureKind))
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
