/// A cell of a sheet as a cell of the ledger: text in the Vietnamese notation, what it was before, what is to be said.
public struct CellReading: Hashable, Sendable {
  /// What the ledger takes in.
  public var text: String
  /// What stands in the cell, scrubbed; `nil` where `text` says it letter by letter.
  public var raw: String?
  /// The number of all that a rank names behind its bar, which belongs in the column Tổng số.
  public var total: String?
  /// The unit of measure that the format of the cell shows with its number; `nil` where it shows none.
  public internal(set) var shownUnit: String?
  /// How firm the figure is, where brackets behind it or the format of its cell say so: `ước`.
  public internal(set) var state: String?
  /// What was done to the cell, or why it has no reading.
  public var facts: [FindingFact]

  /// Reads what a cell holds for a column of `kind`; `notation` is that of the column's numbers, `nil` when no cell
  /// decides it. An undecided `1.380` is kept as it stands, with a blocking fact that holds both readings.
  public init(_ value: CellValue, as kind: ColumnKind, notation: NumberNotation?) {
    self.init(text: "", raw: nil, total: nil, facts: [])
    switch value {
    case .text(let stored): read(stored, as: kind, notation: notation)
    case .number(let number): read(number, as: kind)
    case .worded(let number, let words): read(words, insteadOf: number, as: kind)
    case .day(let day): read(day, as: kind)
    case .part(let part, let day): read(part, of: day, as: kind)
    case .truth(let isTrue):
      text = isTrue ? "có" : "không"
      if kind.isMeasured {
        raw = isTrue ? "TRUE" : "FALSE"
        facts.append(.cell(.truthForNumber))
      }
    case .error(let error):
      raw = error
      facts.append(.cell(.errorValue))
    case .withoutResult: facts.append(.cell(.withoutResult))
    }
  }

  private init(text: String, raw: String?, total: String?, facts: [FindingFact]) {
    self.text = text
    self.raw = raw
    self.total = total
    self.facts = facts
  }
}

// MARK: - Text

extension CellReading {
  mutating func read(_ stored: String, as kind: ColumnKind, notation: NumberNotation?) {
    let scrubbed = Scrubbing.scrub(stored)
    let clean = scrubbed.text
    text = clean
    if scrubbed.wasCleaned {
      let isOnlyComposed = scrubbed.cleaning.isSubset(of: .composition)
      facts.append(isOnlyComposed ? .notComposed : .textWasCleaned(scrubbed.cleaning))
    }
    switch kind {
    case .code, .reference, .references: break
    case .text, .vocabulary: takeMark()
    case .figure, .number, .integer:
      if kind == .figure { takeState() }
      takeMark()
      takeNothing(as: kind)
      readNumber(as: kind, notation: notation)
    case .rank:
      takeMark()
      takeNothing(as: kind)
      readRank()
    case .day, .date, .period, .basePeriod, .deadline:
      takeMark()
      if let day = MonthFirst.day(of: text) { facts.append(.cell(.monthFirst(day))) }
    }
    if text != clean { raw = clean }
  }

  /// Takes the parting of a mark back where the text with it is the name of a row of a table.
  mutating func keepMark(ofNameIn names: NameBook, of table: Table) {
    guard let whole = raw, names.holds(whole, in: table) else { return }
    (text, raw) = (whole, nil)
    facts.removeAll { if case .cell(.footnoteMark) = $0 { true } else { false } }
  }

  /// Parts the mark of a footnote from the name of a row of a table, where the text with it is none.
  mutating func partMark(behindNameIn names: NameBook, of table: Table) {
    guard let parted = FootnoteMark.part(text), names.code(of: text, in: table) == nil,
      names.code(of: parted.text, in: table) != nil
    else { return }
    raw = raw ?? text
    text = parted.text
    facts.append(.cell(.footnoteMark(parted.mark)))
  }

  private mutating func takeMark() {
    guard let parted = FootnoteMark.part(text) else { return }
    text = parted.text
    facts.append(.cell(.footnoteMark(parted.mark)))
  }

  private mutating func takeState() {
    guard let parted = HeaderText.partUnit(text), let named = PeriodHeader.state(named: parted.unit) else { return }
    (text, state) = (parted.name, named)
  }

  /// A figure's kind of nothing is written in words; other columns leave the cell empty.
  private mutating func takeNothing(as kind: ColumnKind) {
    guard !text.isEmpty, let absence = NothingSign.absence(of: text) else { return }
    let word = kind == .figure ? absence.rawValue : ""
    if Folding.accented(text) != word { facts.append(.cell(.absence(absence))) }
    text = word
  }

  private mutating func readNumber(as kind: ColumnKind, notation: NumberNotation?) {
    guard text.utf8.contains(where: \.isDigit) else { return }
    takePercentSign()
    if let notation {
      text = notation.restated(text)
    } else if hasLoneSeparator, FindingFact.Notation.strayMark(in: text) == nil {
      let other = NumberNotation.english.restated(text)
      facts.append(.cell(.ambiguousNumber(vietnamese: text, english: other)))
    }
  }

  /// A percent sign behind the only number; one inside a range says what the range is and stays.
  private mutating func takePercentSign() {
    guard text.utf8.last == UInt8(ascii: "%"), text.utf8.count(where: { $0 == UInt8(ascii: "%") }) == 1 else { return }
    text = Scrubbing.scrub(String(text.dropLast())).text
    facts.append(.cell(.percentSign))
  }

  /// True when both notations read a number of the cell, and read it differently.
  private var hasLoneSeparator: Bool {
    var found = false
    NumberSpelling.forEach(in: text) { spelling, _ in
      if case .ambiguous = spelling { found = true }
    }
    return found
  }

  private mutating func readRank() {
    guard let rank = RankText.parse(text) else { return }
    text = rank.rank
    guard let named = rank.total else { return }
    total = named
    facts.append(.cell(.rankTotal(named)))
  }
}

extension ColumnKind {
  /// True where a cell states a number, a day or a time, of which yes and no are none.
  fileprivate var isMeasured: Bool {
    switch self {
    case .integer, .number, .figure, .rank, .day, .date, .period, .basePeriod, .deadline: true
    case .text, .code, .reference, .references, .vocabulary: false
    }
  }
}
