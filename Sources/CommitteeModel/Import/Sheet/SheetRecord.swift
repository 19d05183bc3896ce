/// A row of data as a record of the ledger, with what its cells said before they were read.
public struct SheetRecord: Hashable, Sendable {
  /// The record; columns that the sheet lacks are empty.
  public private(set) var record: Record
  /// For each column of the table what stands in the sheet, scrubbed, where the record says it otherwise; `nil` where
  /// it says the same.
  public private(set) var raw: [String?]
  /// What the sheet says of the unit of the row's figure, a line for each statement as `MeasureStatement` spells it; `nil`
  /// where it says nothing. What stands in the format of the cell, in a column of units or behind the header of the figure
  /// counts alone.
  public let statedUnit: String?
  /// What is to be said about the row and its cells.
  public private(set) var findings: [Finding]

  /// Reads a row of data under a header, with the evidence of all its rows.
  ///
  /// Where the sheet has no such columns, the innermost section fills Nhóm, the period and the state that stand with the
  /// header of a value fill Kỳ, or a target's Thời hạn, and Trạng thái, and the number behind a rank fills Tổng số. What the
  /// row lacks in a column of the sheet is a finding here; columns that the sheet lacks as a whole are
  /// `HeaderMatch.missing`. What looks like a mark of a footnote and is the end of a name that the ledger knows stays.
  ///
  /// Where a row holds several figures, `figure` is the column of the one that is meant; what is to be said of the other
  /// cells of the row is said with one of them, of which `tellsRow` is true.
  public init(
    _ row: FoundRow, header: HeaderMatch, evidence: SheetEvidence, file: String, sheet: String = "",
    of figure: HeaderColumn? = nil, tellsRow: Bool = true, remembering read: ReadCells? = nil
  ) {
    let schema = TableSchema.of(header.table)
    let origin = Origin(file: file, line: row.number, sheet: sheet, column: figure?.index)
    var cells = [String](repeating: "", count: schema.columns.count)
    raw = [String?](repeating: nil, count: schema.columns.count)
    findings = tellsRow ? row.findings : []
    var total: String?
    var shownUnit: String?
    var own: OwnState?
    var (period, state) = (figure?.period, figure?.state)
    let read = read ?? ReadCells(under: header)
    var next = 0
    for (place, listed) in header.columns.enumerated() {
      let column = listed.index == figure?.index ? figure ?? listed : listed
      while next < row.cells.count, row.cells[next].column < column.index { next += 1 }
      guard let position = column.field.flatMap({ schema.position(of: $0) }) else { continue }
      if let figure, column.field == .value, column.index != figure.index { continue }
      let value = next < row.cells.count && row.cells[next].column == column.index ? row.cells[next].value : nil
      let notation = evidence.notation(of: value, at: place, in: row)
      let joined = Self.joined(value, at: place, in: row, evidence)
      let shown = joined.map { CellValue.text($0.bare) } ?? value ?? .text("")
      let cell = read.cell(shown, at: place, in: notation) {
        Self.reading(of: shown, in: schema.columns[position], notation, evidence.names, of: header.table)
      }
      var facts = cell.facts
      cells[position] = cell.reading.text
      raw[position] = joined?.spelled ?? cell.reading.raw
      total = total ?? cell.reading.total
      let said = raw[position] ?? cell.reading.text
      if joined != nil { facts.append(.cell(.groupedByNature(cell.reading.text))) }
      if column.field == .value {
        shownUnit = shownUnit ?? cell.reading.shownUnit
        own = cell.reading.state.map { OwnState(text: $0, column: column, read: said) } ?? own
      }
      period = period ?? column.period
      state = state ?? column.state
      if column.field == .period, let named = header.columnStating(.period)?.period,
        Self.contradict(cell.reading.text, named)
      {
        facts.append(.cell(.twoPeriods(ofHeader: named)))
      }
      for fact in facts where tellsRow || column.field == .value {
        findings.append(
          Finding(fact, at: origin, column: column.header, columnIndex: column.index, read: said))
      }
    }
    if let own { findings += Self.take(own, into: &cells, of: schema, at: origin) }
    let timed: Field = header.table == .target ? .dueDate : .period
    for (field, text) in [(Field.group, row.sections.last), (timed, period), (.state, state), (.total, total)]
    where field == .total || header.column(of: field) == nil {
      guard let text, let position = schema.position(of: field), cells[position].isEmpty else { continue }
      cells[position] = text
    }
    if tellsRow, let finding = StrayFigure(header, names: evidence.names).finding(in: cells, of: row, at: origin) {
      findings.append(finding)
    }
    record = Record(header.table, cells: cells, origin: origin)
    statedUnit = header.statedUnit(of: row, behind: figure, shown: shownUnit)
  }
}

extension SheetRecord {
  /// A count whose thousands are parted by blanks, without these and as it is spelled; `nil` for anything else.
  private static func joined(
    _ value: CellValue?, at place: Int, in row: FoundRow, _ evidence: SheetEvidence
  ) -> (bare: String, spelled: String)? {
    guard case .text(let text)? = value, let bare = NumberSpelling.joined(text),
      evidence.countsThings(text, at: place, in: row)
    else { return nil }
    return (bare, Scrubbing.scrub(text).text)
  }

  /// What a cell says in a column of the table, and what is to be said of it.
  private static func reading(
    of value: CellValue, in column: Column, _ notation: CellNotation, _ names: NameBook, of table: Table
  ) -> (CellReading, [FindingFact]) {
    var reading = CellReading(value, as: column.kind, notation: notation.notation)
    if column.kind == .text { reading.keepMark(ofNameIn: names, of: table) }
    if let referred = column.kind.referredTable { reading.partMark(behindNameIn: names, of: referred) }
    var facts = reading.facts
    if facts.allSatisfy({ $0.severity == .warning }), let fact = CellCheck.fact(reading.text, in: column) {
      facts.append(fact)
    } else if notation.byNature {
      facts.append(.cell(.groupedByNature(reading.text)))
    }
    return (reading, facts)
  }

  /// How firm a figure is by its own cell.
  private struct OwnState {
    let text: String
    let column: HeaderColumn
    /// What stands in the cell.
    let read: String
  }

  /// Fills Trạng thái with what the cell of the figure says, unless its column says otherwise; both are told.
  private static func take(
    _ own: OwnState, into cells: inout [String], of schema: TableSchema, at origin: Origin
  ) -> [Finding] {
    guard let position = schema.position(of: .state) else { return [] }
    let other = cells[position].isEmpty || Folding.accented(cells[position]) == own.text ? nil : cells[position]
    cells[position] = other ?? own.text
    return [
      Finding(
        .cell(.stateInCell(own.text, unlike: other)), at: origin, column: own.column.header,
        columnIndex: own.column.index, read: own.read)
    ]
  }

  /// True where a row's period is no part of that which its header names.
  private static func contradict(_ row: String, _ header: String) -> Bool {
    guard let row = Period.parse(row), let header = Period.parse(header) else { return false }
    return !row.fits(in: header)
  }
}

extension HeaderMatch {
  /// What the sheet says of the unit of a row's figure, the nearest to it first, each on a line; `nil` where it says
  /// nothing. Without a column the first one of figures is meant; `shown` is what the format of its cell shows.
  func statedUnit(of row: FoundRow, behind figure: HeaderColumn?, shown: String?) -> String? {
    guard table.holdsFigures else { return nil }
    let shown = shown.map { MeasureStatement.bracketed($0) }
    if let shown, shown.firmUnit != nil { return shown.spelling }
    let statements = (shown.map { [$0] } ?? []) + statements(of: row, behind: figure)
    return statements.isEmpty ? nil : statements.map(\.spelling).joined(separator: "\n")
  }

  /// The unit of a row's figure by what the sheet itself calls a unit; `nil` where it does not.
  func firmUnit(of row: FoundRow, behind figure: HeaderColumn) -> MeasureUnit? {
    guard table.holdsFigures else { return nil }
    return statements(of: row, behind: figure).lazy.compactMap(\.firmUnit).first
  }

  private func statements(of row: FoundRow, behind figure: HeaderColumn?) -> [MeasureStatement] {
    let behind = (figure ?? column(of: .value))?.unit.map { MeasureStatement.bracketed($0) }
    if let column = columns.first(where: { $0.meaning == .elsewhere(.measure) }),
      let cell = row.cells.first(where: { $0.column == column.index })
    {
      let text = CellReading(cell.value, as: .text, notation: nil).text
      let isEnclosed = ["(": ")", "“": "”"].contains { text.hasPrefix($0) && text.hasSuffix($1) }
      let unit = isEnclosed ? String(text.dropFirst().dropLast()) : text
      if !unit.isEmpty { return [.unit(unit)] + (behind?.firmUnit == nil ? [] : behind.map { [$0] } ?? []) }
    }
    if let behind, behind.firmUnit != nil || row.mentions.isEmpty && unitAbove == nil && mentions.isEmpty {
      return [behind]
    }
    let lines = row.mentions.map { MeasureStatement.mentioned($0) } + (unitAbove.map { [.unit($0)] } ?? [])
    return (behind.map { [$0] } ?? []) + lines + mentions.map { .mentioned($0) }
  }
}
