internal import CommitteeModel

/// One sheet on its way to the records of its table.
///
/// The sheet is read more than once, since a whole column must be seen before its numbers can be read: here it is looked
/// through, and `rows` reads it as it was then understood.
struct SheetIntake {
  /// Gives the rows of the sheet from the first, one with each call.
  typealias Rows = () throws(IntakeFailure) -> SheetRow?

  /// Gives the steps through the sheet from the first, one with each call.
  typealias Steps = () throws(IntakeFailure) -> SheetWalk.Step?

  /// What is to be said of the sheet and its header.
  private(set) var findings: [Finding] = []
  /// Where the columns stand; `nil` when no table was found.
  private(set) var columns: SheetColumns?
  /// How its rows are to be read; `nil` when no table was found.
  private(set) var plan: SheetPlan?

  /// What its lines say against what was given for all rows; sheets behind it may have more to say.
  private(set) var given: GivenCheck?

  /// True for a sheet in which nothing stands.
  private(set) var isEmpty = false

  /// The words of a sheet without a table that name units, as a cover does for the sheets behind it.
  private(set) var measureLines: [String] = []
  /// The words at the beginning of a sheet without a table.
  private(set) var titles: [GivenCheck.Title] = []

  /// Rows between two words of progress.
  static let step = 20_000

  private let file: String
  private let sheet: String
  private let order: IntakeOrder
  private let merged: [CellRange]
  /// The table that the sheet is a form for, which tells its filler how to write; `nil` for a sheet of anybody's own.
  private let form: Table?
  /// What somebody said that the sheet is, where that was not found.
  private var answer: SheetAnswer?
  /// True where that was said at an earlier import.
  private var isAnswerRemembered = false

  /// True where the rows matter only if others name them.
  private let readsNamesOnly: Bool

  /// What sheets without a table before this one say of all.
  private let cover: [GivenCheck.Title]

  /// Where steps are kept for the second look; `nil` where reading the sheet again is as good.
  private let kept: KeptSteps?

  init(
    file: String, sheet: String, order: IntakeOrder, merged: [CellRange] = [], form: Table? = nil,
    cover: [GivenCheck.Title] = [], kept: KeptSteps? = nil, readsNamesOnly: Bool = false
  ) {
    self.cover = cover
    self.readsNamesOnly = readsNamesOnly
    self.form = form
    self.kept = kept
    self.file = file
    self.sheet = sheet
    self.order = order
    self.merged = merged
  }

  /// Looks through the sheet; `open` starts its rows anew.
  mutating func survey(_ open: () throws(IntakeFailure) -> Rows) throws(IntakeFailure) {
    var decoding = LegacyDecoding(order.decode)
    if decoding.needsEvidence {
      let next = try open()
      while let row = try next() { decoding.weigh(row) }
    }
    let found = try header(SheetWalk(try open(), decoding, finder([:])))
    if let found, found.figures.count > WorkbookLimits.periods {
      throw .workbook(WorkbookFault(.tooLarge(.periods), file: file, sheet: sheet.isEmpty ? nil : sheet))
    }
    if readsNamesOnly, found?.table.isNamedByOthers != true { return }
    let answers = found.map(order.answers) ?? [:]
    if let found { tellWhatIsRemembered(found, answers) }
    guard let survey = try survey(SheetWalk(try open(), decoding, finder(answers))) else { return }
    let (header, evidence, line) = (survey.header, survey.evidence, survey.line)
    columns = SheetColumns(file: file, sheet: sheet, header)
    findings += evidence.findings(file: file, sheet: sheet)
    checkConstants(under: header)
    findings += survey.told
    given = survey.given
    let plan = SheetPlan(
      file: file, sheet: sheet, header: header, evidence: evidence, decoding: decoding, isOfForm: form != nil,
      finder: finder(answers), constants: order.constants, names: order.names,
      progress: order.progress, kept: kept)
    for field in header.missing where plan.constant(field) == nil {
      findings.append(Finding(.missingColumn, at: origin(line), column: field.rawValue))
    }
    if header.lacksValue, plan.constant(.value) == nil { findings.append(Finding(.sheet(.noValue), at: origin(line))) }
    self.plan = plan
  }

  private func origin(_ line: Int) -> Origin { Origin(file: file, line: line, sheet: sheet) }

  private func finder(_ answers: [String: Field?]) -> TableFinder {
    TableFinder(
      file: file, sheet: sheet, among: (form ?? order.table ?? answer?.table).map { [$0] } ?? Table.allCases,
      merged: merged, answers: answers, names: order.names, doubtsFonts: order.decode == .ask)
  }

  /// The header as the program reads it unaided; no more rows are read than it takes.
  private mutating func header(_ walk: SheetWalk) throws(IntakeFailure) -> HeaderMatch? {
    while walk.finder.header == nil, try walk.next() != nil {}
    answer = walk.finder.guess.flatMap(order.unrecognised)
    isAnswerRemembered = answer != nil && walk.finder.guess.map { order.isRemembered($0.shape) } ?? false
    if isAnswerRemembered, answer == .passedOver {
      findings.append(Finding(.sheet(.remembered(.passedOver)), at: origin(0)))
    }
    return walk.finder.header ?? answer?.table.flatMap { walk.finder.guess?.match(as: $0) }
  }

  /// Names what is believed about the sheet because it was said at an earlier import.
  private mutating func tellWhatIsRemembered(_ header: HeaderMatch, _ answers: [String: Field?]) {
    let said = RememberedAnswers(
      under: header, isTableSaid: isAnswerRemembered, order.isRemembered(header.shape) ? answers : [:])
    guard said.isTableSaid || !said.columns.isEmpty else { return }
    findings.append(Finding(.sheet(.remembered(said)), at: origin(0)))
  }

  /// The header with the evidence of all rows and its line; where there is none, what is to be said of that.
  private mutating func survey(
    _ walk: SheetWalk
  ) throws(IntakeFailure) -> Survey? {
    var line = 0
    var evidence: SheetEvidence?
    var given: GivenCheck?
    var state: StateCheck?
    var unit: String?
    var lines = MeasureLines()
    var untold: [Finding] = []
    var seen = 0
    func weigh(_ found: [FoundRow]) {
      seen += found.count
      if seen % Self.step < found.count { order.progress(file, seen) }
      // No row comes out before the header but where there is none, and then all of them do.
      guard let header = walk.finder.header else {
        untold += found.flatMap(\.findings)
        for row in found {
          lines.add(row)
          noteTitle(row)
        }
        return
      }
      if evidence == nil {
        evidence = SheetEvidence(header, agreed: form == nil ? order.decimal : .vietnamese, names: order.names)
        given = GivenCheck(
          order.constants, under: header, names: order.names, sheet: sheet, at: origin(0), cover: cover)
        state = StateCheck(order.constants, under: header, sheet: sheet, at: origin(0))
        lines = MeasureLines(sheet: sheet, header: header)
      }
      for row in found {
        if row.role == .header { line = row.number }
        if case .unitLine(let stated) = row.role { unit = unit ?? stated }
        evidence?.add(row)
        given?.add(row, at: origin(row.number))
        state?.add(row, at: origin(row.number))
        lines.add(row)
      }
    }
    while let step = try walk.next() {
      kept?.keep(step)
      weigh(step.rows)
    }
    if let header = walk.finder.header, let evidence, let given {
      titles = []
      let header = header.stating(unit: unit, mentions: header.table.holdsFigures ? lines.lines : [])
      return Survey(
        header: header, evidence: evidence, given: given, told: state?.findings ?? [], line: line)
    }
    measureLines = lines.lines
    if walk.isEmpty {
      isEmpty = true
    } else if answer != .passedOver {
      findings += untold
    } else if !isAnswerRemembered {
      findings.append(Finding(.sheet(.withoutTable), at: origin(0)))
    }
    return nil
  }

  /// Keeps the first words of a sheet of which no table is known.
  private mutating func noteTitle(_ row: FoundRow) {
    guard titles.count < TableFinder.patience else { return }
    let text = row.cells.compactMap { cell in
      if cell.mark == nil, case .text(let text) = cell.value { Scrubbing.scrub(text).text } else { nil }
    }.joined(separator: " ")
    if !text.isEmpty, text.utf8.count <= GivenCheck.longestLine {
      titles.append(GivenCheck.Title(text: text, origin: origin(row.number)))
    }
  }

  /// What looking through a sheet with a table has found.
  private struct Survey {
    let header: HeaderMatch
    let evidence: SheetEvidence
    let given: GivenCheck
    /// What lines of the sheet say of how firm its figures are.
    let told: [Finding]
    /// The line of the header.
    let line: Int
  }

  /// Holds what the order says for all rows against the table, once for the sheet.
  private mutating func checkConstants(under header: HeaderMatch) {
    for column in TableSchema.of(header.table).columns {
      guard let constant = order.constants[column.field] else { continue }
      if column.field == .period, header.column(of: .period) == nil, header.figures.isEmpty,
        let found = header.columnStating(.period), let named = found.period, let period = Period.parse(named),
        let given = Period.parse(constant), !given.fits(in: period) || !period.fits(in: given)
      {
        let fact = SheetFact.given(.other(.period, named: named, given: constant))
        findings.append(
          Finding(.sheet(fact), at: origin(0), column: found.header, columnIndex: found.index, read: found.header))
      } else if let found = header.column(of: column.field) ?? header.columnStating(column.field) {
        findings.append(
          Finding(
            .sheet(.given(.notNeeded(column.field))), at: origin(0), column: column.field.rawValue,
            columnIndex: found.index))
      } else if column.kind.referredTable == nil, let fact = CellCheck.fact(constant, in: column) {
        findings.append(Finding(fact, at: origin(0), column: column.field.rawValue, read: constant))
      }
    }
  }
}
