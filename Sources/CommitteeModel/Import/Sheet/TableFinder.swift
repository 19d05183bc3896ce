/// Finds the table on a sheet and says of every row what it is, row by row and in little memory.
///
/// Rows come in from the top and go out in the same order, each once. Until the header is found they are held back, at
/// most `patience` of them; after it at most one is. Everything that is no data is given out with a finding.
public struct TableFinder: Sendable {
  /// The header with its columns; `nil` until it is found.
  public private(set) var header: HeaderMatch?
  /// What a person can be asked about a sheet whose table was not found; `nil` where not even a row looks like a header.
  public private(set) var guess: SheetGuess?

  /// The file that findings name.
  public let file: String
  /// The sheet that findings name; empty for files that have none.
  public let sheet: String

  private let tables: [Table]
  private let answers: [String: Field?]
  private let merged: MergedCells
  private let names: NameBook
  private let doubtsFonts: Bool
  private var scrubbed = HeardWords<String>()
  private var state = State.seeking([], counts: [])

  private enum State: Sendable {
    /// Rows held back, and how many of their cells name columns.
    case seeking([RowText], counts: [Int])
    case reading(RowPlacing)
    case lost
  }

  /// How many rows are looked at before a sheet counts as one without a header.
  public static let patience = 60
  /// Texts of so many bytes cost more to look through than to know again; knowing one again composes its letters, which takes
  /// very long where thousands of marks stand on one.
  public static let memorable = 128..<4096
  /// How many rows behind one that could be the header are looked at for one that names more columns.
  private static let lookahead = 4

  /// Makes a finder for one sheet. `tables` are those it may be; with a single one nothing has to be chosen.
  ///
  /// `merged` are the sheet's merged ranges; without them headings over several columns are known by the gap beside
  /// them. `answers` are a secretary's words about headers, by their folded text. A row that bears one of `names` and
  /// nothing else is a figure that is not there, not the name of a group. Where it `doubtsFonts`, a header that looks as if
  /// it were in an encoding from before Unicode names no column, and nothing is said of the sheet but that.
  public init(
    file: String, sheet: String = "", among tables: [Table] = Table.allCases, merged: [CellRange] = [],
    answers: [String: Field?] = [:], names: NameBook = NameBook(), doubtsFonts: Bool = true
  ) {
    self.doubtsFonts = doubtsFonts
    self.names = names
    self.file = file
    self.sheet = sheet
    self.tables = tables
    self.answers = answers
    self.merged = MergedCells(merged)
  }

  /// Takes in the next row and gives out those of which it is now known what they are.
  public mutating func take(_ row: SheetRow) -> [FoundRow] {
    let row = RowText(row) { text in
      Self.memorable.contains(text.utf8.count) ? scrubbed.answer(text, RowText.scrubbed) : RowText.scrubbed(text)
    }
    switch state {
    case .reading(var placing):
      state = .lost
      let found = placing.place(row)
      state = .reading(placing)
      return found
    case .lost: return [unplaced(row)]
    case .seeking(let rows, let counts):
      let (rows, counts) = (rows + [row], counts + [HeaderFinder.count(in: row, among: tables, answers: answers)])
      state = .seeking(rows, counts: counts)
      let first = counts.firstIndex { $0 > 1 }
      let isEnough = first.map { rows.count > $0 + Self.lookahead } ?? (rows.count == Self.patience)
      return isEnough ? settle(rows, counts) : []
    }
  }

  /// Ends the sheet and gives out the rows that were held back.
  public mutating func finish() -> [FoundRow] {
    switch state {
    case .seeking(let rows, let counts): return settle(rows, counts) + finish()
    case .reading(var placing):
      let found = placing.finish()
      state = .lost
      return found
    case .lost: return []
    }
  }

  private func origin(_ line: Int) -> Origin { Origin(file: file, line: line, sheet: sheet) }

  private func unplaced(_ row: RowText, _ findings: [Finding] = []) -> FoundRow {
    FoundRow(row, role: .unplaced, findings: findings)
  }
}

// MARK: - The header

extension TableFinder {
  /// Looks for the header among the rows held back and places them all.
  private mutating func settle(_ rows: [RowText], _ counts: [Int]) -> [FoundRow] {
    state = .lost
    let finder = HeaderFinder(rows, counts: counts, merged: merged)
    // Whoever names the table vouches that there is one, though its columns be called otherwise.
    let named = finder.header ?? (tables.count == 1 ? finder.likeliest : nil)
    let doubt = (named ?? finder.likeliest).flatMap { oldFont(in: rows[$0]) }
    guard doubt == nil, let place = named else {
      let finding = doubt ?? withoutHeader(finder, rows)
      return rows.enumerated().map { unplaced($1, $0 == 0 ? [finding] : []) }
    }
    let unit = unitAbove(place, rows)
    let samples = finder.samples(below: place)
    var found = rows[..<place.lowerBound].map { title($0) }
    let headers = finder.columns(of: place)
    let choice = choose(headers.map(\.pieces))
    let indicators = choice.mayHoldFigures ? IndicatorColumns(headers, names: names).headers : []
    guard indicators.isEmpty, case .one(let table, let reasons) = choice else {
      let tables = if case .undecided(let tables) = choice { tables } else { [Table]() }
      guess = SheetGuess(
        file: file, sheet: sheet, tables: tables, columns: headers, samples: samples, unitAbove: unit)
      let fact = indicators.isEmpty ? SheetFact.tableUndecided(tables) : .indicatorColumns(indicators)
      let finding = Finding(.sheet(fact), at: origin(rows[place.lowerBound].row.number))
      // A header that is struck through may be why no table fits.
      let marked = rows[place].flatMap { MarkedCells($0.row.cells).findings(ofHeaderAt: origin($0.row.number)) }
      let rest = rows[place.lowerBound...].enumerated()
      return found + rest.map { unplaced($1, $0 == 0 ? marked + [finding] : []) }
    }
    let match = HeaderMatch(
      headers, table: table, answers: answers, unitAbove: unit, samples: samples, names: names)
    header = match
    let lines = rows[place].map(\.row.number)
    for row in rows[place] {
      let isLast = row.row.number == lines.last
      let marked = MarkedCells(row.row.cells).findings(ofHeaderAt: origin(row.row.number), under: match)
      let findings = marked + (isLast ? remarks(match, lines: lines, reasons: reasons) : [])
      found.append(FoundRow(row, role: .header, findings: findings))
    }
    var placing = RowPlacing(match, rows: Array(rows[place]), merged: merged, file: file, sheet: sheet, names: names)
    for row in rows[place.upperBound...] { found += placing.place(row) }
    state = .reading(placing)
    return found
  }

  /// What is to be said of a sheet without a header that anybody knows, and what can be asked about it.
  private mutating func withoutHeader(_ finder: HeaderFinder, _ rows: [RowText]) -> Finding {
    guard let place = finder.likeliest else { return Finding(.sheet(.noHeader), at: origin(0)) }
    let columns = finder.columns(of: place)
    guess = SheetGuess(
      file: file, sheet: sheet, tables: [], columns: columns, samples: finder.samples(below: place),
      unitAbove: unitAbove(place, rows))
    let indicators = IndicatorColumns(columns, names: names).headers
    if indicators.isEmpty { return Finding(.sheet(.noHeader), at: origin(0)) }
    return Finding(.sheet(.indicatorColumns(indicators)), at: origin(rows[place.lowerBound].row.number))
  }

  /// What is to be said of a header that looks as if it were in an encoding from before Unicode; `nil` of any other.
  private func oldFont(in header: ArraySlice<RowText>) -> Finding? {
    guard doubtsFonts else { return nil }
    for row in header {
      // As the file stores it: scrubbing drops what is a letter of TCVN3.
      let text = row.row.cells.compactMap { if case .text(let text) = $0.value { text } else { nil } }
        .joined(separator: " ")
      guard let encoding = LegacyEncoding.suspected(in: text) else { continue }
      let proposed = Scrubbing.scrub(encoding.decoded(text)).text
      return Finding(.suspectedLegacy(encoding, proposed: proposed), at: origin(row.row.number), read: row.joined)
    }
    return nil
  }

  private func unitAbove(_ header: Range<Int>, _ rows: [RowText]) -> String? {
    rows[..<header.lowerBound].lazy.compactMap { UnitLine.unit(in: $0.heard) }.first
  }

  private func choose(_ headers: [[String]]) -> TableChoice {
    if tables.count == 1 { return .one(tables[0], reasons: []) }
    return TableChoice(headers, among: tables, sheet: sheet, file: file)
  }

  private func title(_ row: RowText) -> FoundRow {
    guard !row.cells.isEmpty else { return FoundRow(row, role: .blank, findings: []) }
    let origin = origin(row.row.number)
    let remark = UnitLine.unit(in: row.heard).map { RowRemark.unitAbove($0) } ?? .title
    let marked = MarkedCells(row.row.cells).findings(ofWordsAt: origin, names)
    return FoundRow(
      row, role: .title, findings: [Finding(.sheet(.row(remark)), at: origin, read: row.joined)] + marked)
  }

  private func remarks(_ match: HeaderMatch, lines: [Int], reasons: [TableReason]) -> [Finding] {
    var findings: [Finding] = []
    guard let first = lines.first, let last = lines.last else { return findings }
    if !reasons.isEmpty {
      findings.append(Finding(.sheet(.tableChosen(match.table, reasons: reasons)), at: origin(first)))
    }
    if first < last { findings.append(Finding(.sheet(.joinedHeader(first...last)), at: origin(first))) }
    return findings
      + match.facts.map { fact, column in
        Finding(fact, at: origin(last), column: column.header, columnIndex: column.index, read: column.header)
      }
  }
}

extension FoundRow {
  /// A row that is no data, with all its cells.
  init(_ row: RowText, role: RowRole, findings: [Finding]) {
    self.init(
      number: row.row.number, isHidden: row.row.isHidden, role: role, cells: row.row.cells, sections: [],
      mentions: [], findings: findings)
    if role != .blank { joined = row.heard }
  }
}
