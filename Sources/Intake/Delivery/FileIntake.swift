internal import CommitteeModel
internal import Threads

/// One file on its way to records, whatever its form: what it is is told by its content.
struct FileIntake {
  private(set) var streams: [RowStream] = []
  private(set) var findings: [Finding] = []
  private(set) var sheets: [SheetColumns] = []

  /// What sheets without a table say of all others: words at their beginning, and of units.
  private var cover: [GivenCheck.Title] = []
  private var measureLines: [String] = []
  /// What the sheets with tables say against what was given for all rows.
  private var checks: [GivenCheck] = []
  /// How the sheets are to be read, and by what.
  private var plans: [(plan: SheetPlan, open: (SheetPlan) throws -> any RowSource)] = []
  /// True where a sheet states anything.
  private var hasContent = false
  private let path: String
  private let name: String
  private let order: IntakeOrder
  private let room: RowRoom
  /// True where only rows that others name are wanted.
  private let readsNamesOnly: Bool

  /// Makes a reader of the file at `path`, which findings and records call `name`; rows may be kept in `room`.
  init(path: String, name: String, order: IntakeOrder, room: RowRoom, readsNamesOnly: Bool = false) {
    self.room = room
    self.readsNamesOnly = readsNamesOnly
    self.path = path
    self.name = name
    self.order = order
  }

  mutating func read() throws(IntakeFailure) {
    switch try form() {
    case .text: try readText()
    case .empty: note(.emptyFile)
    case .zip, .compound, .oldSheet, .document, .webPage, .xml, .pdf, .ledger, .edition, .other: try readWorkbook()
    }
    open()
  }

  /// What the file is by its first bytes.
  private func form() throws(IntakeFailure) -> FileForm {
    let head = UnsafeMutableRawBufferPointer.allocate(byteCount: FileForm.headLength, alignment: 1)
    defer { head.deallocate() }
    let count = try FileBytes(path).read(at: 0, into: head)
    return FileForm(head: UnsafeRawBufferPointer(rebasing: head[..<count]))
  }

  private mutating func note(_ fact: FindingFact, line: Int = 0, columnIndex: Int? = nil) {
    findings.append(Finding(fact, at: Origin(file: name, line: line), columnIndex: columnIndex))
  }

  private mutating func add(
    _ sheet: SheetIntake, isOfForm: Bool = false, open: @escaping (SheetPlan) throws -> any RowSource
  ) {
    findings += sheet.findings
    if var columns = sheet.columns {
      columns.isOfForm = isOfForm
      sheets.append(columns)
    }
    if let given = sheet.given { checks.append(given) }
    if let plan = sheet.plan { plans.append((plan, open)) }
  }

  /// Takes in what a sheet without a table says, of the sheets before it and of those behind it.
  private mutating func hear(_ sheet: SheetIntake) {
    let titles = sheet.titles
    for place in checks.indices where !titles.isEmpty { checks[place].hear(notes: titles) }
    cover = Array((cover + titles).prefix(TableFinder.patience))
    for line in sheet.measureLines where measureLines.count < MeasureLines.most && !measureLines.contains(line) {
      measureLines.append(line)
    }
  }

  /// Makes rows of what was looked through: only behind the last sheet is it known what covers and notes say.
  private mutating func open() {
    findings += checks.flatMap(\.findings)
    streams += plans.map { plan, open in
      var plan = plan
      plan.header = plan.header.stating(unit: nil, mentions: plan.header.mentions + measureLines)
      let settled = plan
      return RowStream(plan.table, file: plan.file, sheet: plan.sheet) { try open(settled) }
    }
  }
}

// MARK: - Text

extension FileIntake {
  private mutating func readText() throws(IntakeFailure) {
    let separated = try SeparatedSheet(path: path)
    switch separated.answer {
    case .decided(let decoding):
      if decoding.encoding != .utf8 { note(.otherEncoding(decoding.encoding, decoding.legacy, decoding.evidence)) }
    case .undecided:
      note(.undecidedEncoding)
      return
    case .noText:
      note(.noText)
      return
    }
    let path = path
    var sheet = SheetIntake(
      file: name, sheet: "", order: order, readsNamesOnly: readsNamesOnly)
    var surveyed: SeparatedRows?
    try sheet.survey { () throws(IntakeFailure) in
      let rows = try SeparatedRows(path)
      surveyed = rows
      return rows.next
    }
    if sheet.isEmpty, surveyed?.sheet.faults.isEmpty ?? true {
      note(.emptyFile)
      return
    }
    add(sheet) { plan in
      let rows = try SeparatedRows(path)
      return SheetRowSource(plan, rows.next) { rows.takeFaults() }
    }
    guard sheet.plan == nil, !readsNamesOnly, let surveyed else { return }
    while try surveyed.next() != nil {}
    for fault in surveyed.sheet.faults { note(fault.fact, line: fault.line, columnIndex: fault.column - 1) }
  }
}

/// A file of separated values on its way to rows.
private final class SeparatedRows {
  private(set) var sheet: SeparatedSheet

  init(_ path: String) throws(IntakeFailure) { sheet = try SeparatedSheet(path: path) }

  func next() throws(IntakeFailure) -> SheetRow? { try sheet.next() }

  func takeFaults() -> [CSVReader.Fault] { sheet.takeFaults() }
}

// MARK: - Workbooks

extension FileIntake {
  private mutating func readWorkbook() throws(IntakeFailure) {
    let book: Workbook
    do { book = try Workbook(path: path, name: name) } catch { throw .workbook(error) }
    for (place, listed) in book.sheets.enumerated() {
      if book.isTemplate, listed.name == TemplateWorkbook.listsSheet { continue }
      let title = Scrubbing.scrub(listed.name).text
      guard !listed.isHidden else {
        findings.append(Finding(.sheet(.hiddenSheet), at: Origin(file: name, line: 0, sheet: title)))
        continue
      }
      try read(book, place, title)
    }
    if sheets.isEmpty, findings.allSatisfy({ $0.severity == .warning }) {
      note(hasContent || findings.contains { $0.fact == .sheet(.hiddenSheet) } ? .sheet(.noHeader) : .emptyFile)
    }
  }

  private mutating func read(_ book: Workbook, _ place: Int, _ title: String) throws(IntakeFailure) {
    let layout: Workbook.Layout
    do { layout = try book.layout(of: place) } catch { throw .workbook(error) }
    let form = book.isTemplate ? TemplateWorkbook.table(ofSheet: title) : nil
    var sheet = SheetIntake(
      file: name, sheet: title, order: order, merged: layout.merged, form: form, cover: cover,
      kept: KeptSteps(in: room), readsNamesOnly: readsNamesOnly)
    try sheet.survey { () throws(IntakeFailure) in try Self.rows(of: book, place) }
    if sheet.isEmpty { return }
    hasContent = true
    hear(sheet)
    add(sheet, isOfForm: form != nil) { SheetRowSource($0, try Self.rows(of: book, place)) }
    if sheet.plan != nil, let first = layout.firstComment {
      let origin = Origin(file: name, line: first.row, sheet: title)
      findings.append(Finding(.sheet(.comments(layout.comments)), at: origin, columnIndex: first.column))
    }
    let hidden = layout.hiddenColumns.flatMap { Array($0) }
    let placed = sheet.columns.map { $0.columns.values.sorted() + $0.periods.map(\.column) } ?? []
    for column in placed where hidden.contains(column) {
      let origin = Origin(file: name, line: 0, sheet: title)
      findings.append(Finding(.sheet(.hiddenColumn), at: origin, columnIndex: column))
    }
  }

  private static func rows(of book: Workbook, _ place: Int) throws(IntakeFailure) -> SheetIntake.Rows {
    let rows: UnpackedRows
    do { rows = UnpackedRows(try book.rows(of: place)) } catch { throw .workbook(error) }
    return rows.next
  }
}

/// The rows of a sheet, unpacked on a thread of its own while those before are looked through.
private final class UnpackedRows {
  private let bundles: ReadAhead<[SheetRow]>
  private var bundle: [SheetRow] = []
  private var taken = 0

  init(_ rows: SheetRows) {
    bundles = ReadAhead {
      var bundle: [SheetRow] = []
      // A few rows of a file may hold very much; only so much may wait.
      var weight = 0
      while weight < 1 << 16, let row = try rows.next() {
        bundle.append(row)
        weight += row.weight
      }
      return bundle.isEmpty ? nil : bundle
    }
  }

  func next() throws(IntakeFailure) -> SheetRow? {
    if taken == bundle.count {
      taken = 0
      do { bundle = try bundles.next() ?? [] } catch {
        guard let fault = error as? WorkbookFault else { preconditionFailure("rows only fail by faults: \(error)") }
        throw .workbook(fault)
      }
      if bundle.isEmpty { return nil }
    }
    defer { taken += 1 }
    return bundle[taken]
  }
}

extension SheetRow {
  /// Bytes that it takes, about.
  fileprivate var weight: Int {
    cells.reduce(64) { sum, cell in
      guard case .text(let text) = cell.value else { return sum + 40 }
      return sum + 40 + text.utf8.count
    }
  }
}

extension CSVReader.Fault {
  /// What a finding says about it.
  var fact: FindingFact {
    switch kind {
    case .unclosedQuote: .unclosedQuote
    case .strayQuote: .strayQuote
    case .endlessRow: .endlessRow
    case .undecodable: .undecodable
    }
  }
}
