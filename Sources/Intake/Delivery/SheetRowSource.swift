internal import CommitteeModel

/// How the rows of a sheet are to be read, after all of it was looked through.
struct SheetPlan {
  let file: String
  let sheet: String
  var header: HeaderMatch
  let evidence: SheetEvidence
  let decoding: LegacyDecoding
  /// True for a sheet of a form that holds one for every table, most of which stay empty.
  let isOfForm: Bool
  /// Stands before the first row.
  let finder: TableFinder
  /// What the order says for all rows.
  let constants: [Field: String]
  let names: NameBook
  let progress: (_ file: String, _ rows: Int) -> Void
  /// The steps through it, where they were kept when it was looked through.
  let kept: KeptSteps?

  var table: Table { header.table }

  /// What stands in a column that the sheet lacks: what the order says, or what a sheet of the table means by silence.
  func constant(_ field: Field) -> String? {
    if let constant = constants[field] { return constant }
    switch (table, field) {
    case (.observation, .figureKind): return "thực hiện"
    case (.ranking, .figureKind): return "hạng"
    default: return nil
    }
  }
}

/// The rows of data of a sheet in batches, with what is to be said of all its rows.
final class SheetRowSource: RowSource {
  private(set) var rowsSeen = 0
  let sha256: String? = nil

  private let plan: SheetPlan
  private let steps: SheetIntake.Steps
  private let faults: () -> [CSVReader.Fault]
  private let schema: TableSchema
  /// For each column of the schema its column of the sheet.
  private let columns: [Int?]
  /// What stands in columns of the schema that the sheet lacks, by their places.
  private let constants: [(place: Int, text: String)]
  /// The places of columns with a closed list, with its words.
  private let vocabularies: [(place: Int, words: [String])]
  /// The places of columns that name rows of a table.
  private let references: [(place: Int, table: Table)]
  /// The columns of figures where each row holds several.
  private let figures: [HeaderColumn]
  private var hidden = 0
  private var blank = 0
  /// Where the cell of the figure stands in the schema; `nil` for another table and for a sheet without a column of it.
  private let valuePlace: Int?
  /// Rows whose cell of the figure states nothing, nor do they say how many of how many.
  private var valueless = 0
  private var marks = OutsideMarks()
  private var isOver = false
  private var batch: RowBatch
  private let read: ReadCells
  /// For each column of the schema the last cell that was looked up as a name, and the code that it names.
  private var named: [(cell: String, code: String?)?]

  /// So many rows come together, or fewer about which there is as much to say.
  private static let batchSize = 1024

  /// Reads `rows` as planned, or takes the steps that were kept; `faults` is asked behind each row for what could not be
  /// read since.
  init(_ plan: SheetPlan, _ rows: @escaping SheetIntake.Rows, faults: @escaping () -> [CSVReader.Fault] = { [] }) {
    self.plan = plan
    steps = plan.kept?.takeSteps() ?? SheetWalk(rows, plan.decoding, plan.finder).next
    self.faults = faults
    schema = TableSchema.of(plan.table)
    let columns = schema.columns.map { plan.header.column(of: $0.field)?.index }
    self.columns = columns
    let listed = schema.columns.enumerated()
    constants = listed.compactMap { place, column in
      columns[place] == nil ? plan.constant(column.field).map { (place, $0) } : nil
    }
    vocabularies = listed.compactMap { place, column in
      if case .vocabulary(let words) = column.kind { (place, words) } else { nil }
    }
    references = listed.compactMap { place, column in column.kind.referredTable.map { (place, $0) } }
    valuePlace =
      plan.table == .observation ? schema.position(of: .value).flatMap { columns[$0] == nil ? nil : $0 } : nil
    figures = plan.header.figures
    read = ReadCells(under: plan.header)
    named = schema.columns.map { _ in nil }
    batch = RowBatch(plan.table, file: plan.file, sheet: plan.sheet)
  }

  func next() throws(IntakeFailure) -> RowBatch? {
    guard !isOver else { return nil }
    while batch.count < Self.batchSize, batch.findings.count < Self.batchSize {
      guard let step = try steps() else {
        finish()
        break
      }
      batch.findings += step.findings
      take(step.rows)
      noteFaults()
    }
    defer { batch = RowBatch(after: batch) }
    return batch
  }

  private func origin(_ line: Int) -> Origin { Origin(file: plan.file, line: line, sheet: plan.sheet) }

  private func finish() {
    isOver = true
    if rowsSeen == 0, !plan.isOfForm { batch.findings.append(Finding(.sheet(.noRows), at: origin(0))) }
    if blank > 0 { batch.findings.append(Finding(.sheet(.blankFigures(blank)), at: origin(0))) }
    if valueless > 0 {
      let value = plan.header.column(of: .value)
      batch.findings.append(
        Finding(.sheet(.blankValues(valueless)), at: origin(0), column: value?.header, columnIndex: value?.index))
    }
    if let (line, cell) = marks.first {
      batch.findings.append(
        Finding(
          .sheet(.markedOutside(marks.count)), at: origin(line), columnIndex: cell.column,
          read: CellReading(cell.value, as: .text, notation: nil).text))
    }
    if hidden > 0 { batch.findings.append(Finding(.sheet(.hiddenRows(hidden)), at: origin(0))) }
    noteFaults()
  }

  private func noteFaults() {
    for fault in faults() {
      batch.findings.append(Finding(fault.fact, at: origin(fault.line), columnIndex: fault.column - 1))
    }
  }

  private func take(_ found: [FoundRow]) {
    for row in found {
      guard row.role == .data else {
        batch.findings += row.findings
        marks.add(row)
        continue
      }
      rowsSeen += 1
      if rowsSeen % SheetIntake.step == 0 { plan.progress(plan.file, rowsSeen) }
      hidden += row.isHidden ? 1 : 0
      if figures.isEmpty { add(record(of: row, figure: share(of: row))) } else { addFigures(of: row) }
    }
  }

  private func record(of row: FoundRow, figure: HeaderColumn? = nil, tellsRow: Bool = true) -> SheetRecord {
    SheetRecord(
      row, header: plan.header, evidence: plan.evidence, file: plan.file, sheet: plan.sheet, of: figure,
      tellsRow: tellsRow, remembering: read)
  }

  /// Where rates stand beside the amounts, the column that states the row's figure.
  private func share(of row: FoundRow) -> HeaderColumn? {
    guard plan.header.hasShares, let amounts = plan.header.column(of: .value) else { return nil }
    let figure = plan.header.figure(amounts, of: row, names: plan.names)
    return figure == amounts ? nil : figure
  }

  /// Adds a record for each column of figures in which the row states something.
  private func addFigures(of row: FoundRow) {
    var rest = row.cells[...]
    let figures =
      plan.header.hasShares ? figures.map { plan.header.figure($0, of: row, names: plan.names) } : figures
    let stated = figures.filter { figure in
      while let cell = rest.first, cell.column < figure.index { rest.removeFirst() }
      return rest.first?.column == figure.index
    }
    for figure in stated { add(record(of: row, figure: figure, tellsRow: figure == stated.first)) }
    if stated.isEmpty { batch.findings += row.findings }
    blank += figures.count - stated.count
  }

  /// Adds a record with what the order says for columns that the sheet lacks, and with codes for names.
  private func add(_ read: SheetRecord) {
    var cells = read.record.cells
    var told = read.findings
    let table = plan.table
    for (place, raw) in read.raw.enumerated() {
      guard let raw else { continue }
      batch.spellings.append(RawCell(table, at: read.record.origin, field: schema.columns[place].field, text: raw))
    }
    for (place, text) in constants where cells[place].isEmpty { cells[place] = text }
    for (place, words) in vocabularies {
      guard let word = Self.word(cells[place], among: words) else { continue }
      cells[place] = word
      told.removeAll { $0.fact == .notInVocabulary(words) && $0.columnIndex == columns[place] }
    }
    for (place, referred) in references {
      // A name that nobody knows is told of when rows are held against one another.
      told.removeAll { $0.fact == .malformedCode && $0.columnIndex == columns[place] }
      guard let code = code(of: cells[place], at: place, in: referred) else { continue }
      // A name with the mark of a footnote is kept as it stands in the sheet.
      if read.raw[place] == nil {
        let field = schema.columns[place].field
        batch.spellings.append(RawCell(table, at: read.record.origin, field: field, text: cells[place]))
      }
      cells[place] = code
    }
    if let unit = read.statedUnit {
      batch.spellings.append(RawCell(table, at: read.record.origin, field: .measure, text: unit))
    }
    if isValueless(cells, told) { valueless += 1 }
    batch.findings += told
    batch.append(Record(table, cells: cells, origin: read.record.origin))
  }

  /// True for a figure's row whose cell is blank, and not only for what is told of it.
  private func isValueless(_ cells: [String], _ told: [Finding]) -> Bool {
    guard let valuePlace, cells[valuePlace].isEmpty else { return false }
    let isFraction = schema.position(of: .numerator).map { !cells[$0].isEmpty } ?? false
    return !isFraction && !told.contains { $0.columnIndex == columns[valuePlace] }
  }

  /// The word of a closed list that a cell says in other capitals; `nil` where it is right or none of them.
  private static func word(_ cell: String, among words: [String]) -> String? {
    guard !cell.isEmpty, !words.contains(cell) else { return nil }
    let said = Folding.accented(cell)
    return words.first { Folding.accented($0) == said }
  }

  /// The code for a cell that names a row of the ledger by something other than its code.
  private func code(of cell: String, at place: Int, in table: Table) -> String? {
    if cell.isEmpty { return nil }
    if let last = named[place], last.cell == cell { return last.code }
    // “Nhân lực (nghìn người)”: what stands in the brackets is held against the figure.
    let code =
      plan.names.code(of: cell, in: table) ?? (table == .indicator ? plan.names.indicator(withUnit: cell) : nil)
      ?? (table == .unit ? plan.names.province(called: cell) : nil)
    let other = code == cell ? nil : code
    named[place] = (cell, other)
    return other
  }
}
