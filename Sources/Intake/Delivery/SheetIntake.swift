internal import CommitteeModel

/// One sheet on its way to the records of its table.
///
/// The sheet is read twice, since a whole column must be seen before its numbers can be read; what is kept are the
/// records and what is to be said about them.
struct SheetIntake {
  /// Gives the rows of the sheet from the first, one with each call.
  typealias Rows = () throws(IntakeFailure) -> SheetRow?

  private(set) var records: [Record] = []
  private(set) var findings: [Finding] = []
  private(set) var rawCells: [RawCell] = []
  /// Where the columns stand; `nil` when no table was found.
  private(set) var columns: SheetColumns?
  /// Rows of data.
  private(set) var rows = 0

  /// Rows between two words of progress.
  private static let step = 20_000

  private let file: String
  private let sheet: String
  private let order: IntakeOrder
  private let merged: [CellRange]
  /// The table that the sheet is a form for, which tells its filler how to write; `nil` for a sheet of anybody's own.
  private let form: Table?

  init(file: String, sheet: String, order: IntakeOrder, merged: [CellRange] = [], form: Table? = nil) {
    self.form = form
    self.file = file
    self.sheet = sheet
    self.order = order
    self.merged = merged
  }

  /// Reads the sheet; `open` starts its rows anew.
  mutating func read(_ open: () throws(IntakeFailure) -> Rows) throws(IntakeFailure) {
    var decoding = LegacyDecoding(order.decode)
    if decoding.needsEvidence {
      let next = try open()
      while let row = try next() { decoding.weigh(row) }
    }
    let answers = try header(try open(), decoding).map(order.answers) ?? [:]
    guard let (header, evidence) = try survey(try open(), decoding, answers) else { return }
    columns = SheetColumns(
      file: file, sheet: sheet, table: header.table,
      columns: Dictionary(header.columns.compactMap { column in column.field.map { ($0, column.index) } }) { a, _ in a }
    )
    findings += evidence.findings(file: file, sheet: sheet)
    checkConstants(under: header)
    let line = try take(try open(), decoding, answers, header, evidence)
    for field in header.missing where constant(field, in: header.table) == nil {
      findings.append(Finding(.missingColumn, at: origin(line), column: field.rawValue))
    }
    // What concerns the sheet or its header was found last but is read first.
    let placed = findings.enumerated().sorted {
      ($0.element.origin.line, $0.offset) < ($1.element.origin.line, $1.offset)
    }
    findings = placed.map(\.element)
  }

  private func origin(_ line: Int) -> Origin { Origin(file: file, line: line, sheet: sheet) }

  private func finder(_ answers: [String: Field?]) -> TableFinder {
    TableFinder(
      file: file, sheet: sheet, among: (form ?? order.table).map { [$0] } ?? Table.allCases, merged: merged,
      answers: answers)
  }

  /// The header as the program reads it unaided; no more rows are read than it takes.
  private func header(_ next: Rows, _ decoding: LegacyDecoding) throws(IntakeFailure) -> HeaderMatch? {
    var finder = finder([:])
    while finder.header == nil, let row = try next() {
      _ = finder.take(decoding.decoded(row, at: origin(row.number)).row)
    }
    if finder.header == nil { _ = finder.finish() }
    return finder.header
  }

  /// The header with the evidence of all rows; where there is none, what is to be said of that.
  private mutating func survey(
    _ next: Rows, _ decoding: LegacyDecoding, _ answers: [String: Field?]
  ) throws(IntakeFailure) -> (HeaderMatch, SheetEvidence)? {
    var finder = finder(answers)
    var evidence: SheetEvidence?
    var untold: [Finding] = []
    var seen = 0
    func weigh(_ found: [FoundRow]) {
      seen += found.count
      if seen % Self.step < found.count { order.progress(file, seen) }
      // No row comes out before the header but where there is none, and then all of them do.
      guard let header = finder.header else {
        untold += found.flatMap(\.findings)
        return
      }
      if evidence == nil { evidence = SheetEvidence(header, agreed: form == nil ? nil : .vietnamese) }
      for row in found { evidence?.add(row) }
    }
    while let row = try next() { weigh(finder.take(decoding.decoded(row, at: origin(row.number)).row)) }
    weigh(finder.finish())
    if let header = finder.header, let evidence { return (header, evidence) }
    findings += untold
    return nil
  }

  /// Holds what the order says for all rows against the table, once for the sheet.
  private mutating func checkConstants(under header: HeaderMatch) {
    for column in TableSchema.of(header.table).columns {
      guard let constant = order.constants[column.field] else { continue }
      if let found = header.column(of: column.field) {
        findings.append(
          Finding(
            .sheet(.constantNotNeeded), at: origin(0), column: column.field.rawValue, columnIndex: found.index))
      } else if column.kind.referredTable == nil, let fact = CellCheck.fact(constant, in: column) {
        findings.append(Finding(fact, at: origin(0), column: column.field.rawValue, read: constant))
      }
    }
  }

  /// Makes the records, and answers the line of the header.
  private mutating func take(
    _ next: Rows, _ decoding: LegacyDecoding, _ answers: [String: Field?], _ header: HeaderMatch,
    _ evidence: SheetEvidence
  ) throws(IntakeFailure) -> Int {
    var finder = finder(answers)
    var hidden = 0
    var line = 0
    func place(_ found: [FoundRow]) {
      for row in found {
        if row.role == .header { line = row.number }
        guard row.role == .data else {
          findings += row.findings
          continue
        }
        rows += 1
        hidden += row.isHidden ? 1 : 0
        add(SheetRecord(row, header: header, evidence: evidence, file: file, sheet: sheet), header)
      }
    }
    while let row = try next() {
      let decoded = decoding.decoded(row, at: origin(row.number))
      findings += decoded.findings
      place(finder.take(decoded.row))
    }
    place(finder.finish())
    if hidden > 0 { findings.append(Finding(.sheet(.hiddenRows(hidden)), at: origin(0))) }
    return line
  }

  /// Adds a record with what the order says for columns that the sheet lacks, and with codes for names.
  private mutating func add(_ read: SheetRecord, _ header: HeaderMatch) {
    var cells = read.record.cells
    var told = read.findings
    for (place, column) in TableSchema.of(header.table).columns.enumerated() {
      if let raw = read.raw[place] {
        rawCells.append(RawCell(header.table, at: read.record.origin, field: column.field, text: raw))
      }
      let found = header.column(of: column.field)
      if found == nil, cells[place].isEmpty { cells[place] = constant(column.field, in: header.table) ?? "" }
      if case .vocabulary(let words) = column.kind, let word = Self.word(cells[place], among: words) {
        cells[place] = word
        told.removeAll { $0.fact == .notInVocabulary(words) && $0.columnIndex == found?.index }
      }
      guard let table = column.kind.referredTable else { continue }
      // A name that nobody knows is told of when rows are held against one another.
      told.removeAll { $0.fact == .malformedCode && $0.columnIndex == found?.index }
      guard let code = code(of: cells[place], in: table) else { continue }
      rawCells.append(RawCell(header.table, at: read.record.origin, field: column.field, text: cells[place]))
      cells[place] = code
    }
    findings += told
    records.append(Record(header.table, cells: cells, origin: read.record.origin))
  }

  /// What stands in a column that the sheet lacks: what the order says, or what a sheet of the table means by silence.
  private func constant(_ field: Field, in table: Table) -> String? {
    if let constant = order.constants[field] { return constant }
    switch (table, field) {
    case (.observation, .figureKind): return "thực hiện"
    case (.ranking, .figureKind): return "hạng"
    default: return nil
    }
  }

  /// The word of a closed list that a cell says in other capitals; `nil` where it is right or none of them.
  private static func word(_ cell: String, among words: [String]) -> String? {
    guard !cell.isEmpty, !words.contains(cell) else { return nil }
    let said = Folding.accented(cell)
    return words.first { Folding.accented($0) == said }
  }

  /// The code for a cell that names a row of the ledger by something other than its code.
  private func code(of cell: String, in table: Table) -> String? {
    guard !cell.isEmpty, let code = order.names.code(of: cell, in: table), code != cell else { return nil }
    return code
  }
}
