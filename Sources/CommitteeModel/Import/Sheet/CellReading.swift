/// A cell of a sheet as a cell of the ledger: text in the Vietnamese notation, what it was before, what is to be said.
public struct CellReading: Hashable, Sendable {
  /// What the ledger takes in.
  public var text: String
  /// What stands in the cell, scrubbed; `nil` where `text` says it letter by letter.
  public var raw: String?
  /// The number of all that a rank names behind its bar, which belongs in the column Tổng số.
  public var total: String?
  /// The unit of measure that the format of the cell shows with its number; `nil` where it shows none.
  public private(set) var shownUnit: String?
  /// What was done to the cell, or why it has no reading.
  public var facts: [FindingFact]

  /// Reads what a cell holds for a column of `kind`; `notation` is that of the column's numbers, `nil` when no cell
  /// decides it. An undecided `1.380` is kept as it stands, with a blocking fact that holds both readings.
  public init(_ value: CellValue, as kind: ColumnKind, notation: NumberNotation?) {
    self.init(text: "", raw: nil, total: nil, facts: [])
    switch value {
    case .text(let stored): read(stored, as: kind, notation: notation)
    case .number(let number): read(number, as: kind)
    case .day(let day): read(day, as: kind)
    case .month(let day): read(monthOf: day, as: kind)
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
  private mutating func read(_ stored: String, as kind: ColumnKind, notation: NumberNotation?) {
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

  private mutating func takeMark() {
    guard let parted = FootnoteMark.part(text) else { return }
    text = parted.text
    facts.append(.cell(.footnoteMark(parted.mark)))
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
    } else if hasLoneSeparator {
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

// MARK: - Stored days and numbers

extension CellReading {
  /// Spreadsheet programs make days of `12/2025` and of `5/6` as they are typed.
  private mutating func read(_ day: CalendarDay, as kind: ColumnKind) {
    text = day.text
    switch kind {
    case .figure, .number, .integer, .rank: facts.append(.cell(.storedDay(maybe: "\(day.day)/\(day.month)")))
    case .date, .period, .basePeriod, .deadline:
      if day.day == 1 { facts.append(.cell(.storedDay(maybe: DateText.monthYear(day.month, day.year)))) }
    case .day, .text, .code, .reference, .references, .vocabulary: break
    }
  }

  /// The month is what its reader sees, whatever day of it is stored.
  private mutating func read(monthOf day: CalendarDay, as kind: ColumnKind) {
    guard kind != .day else { return read(day, as: kind) }
    text = DateText.monthYear(day.month, day.year)
    raw = day.text
    switch kind {
    case .figure, .number, .integer, .rank: facts.append(.cell(.storedDay(maybe: text)))
    default: facts.append(.cell(.shownMonth(text)))
    }
  }

  private mutating func read(_ number: StoredNumber, as kind: ColumnKind) {
    let digits = number.isPercentage ? Self.hundredfold(number.digits) : number.digits
    switch kind {
    case .figure, .number:
      text = Self.vietnamese(digits, grouped: true)
      let decimals = digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
      if decimals > ExactDecimal.greatestScale { facts.append(.cell(.tooManyDecimals(decimals))) }
    case .integer, .deadline, .date, .day, .period, .basePeriod, .rank:
      text = Self.vietnamese(digits, grouped: kind == .integer)
    case .text, .code, .reference, .references, .vocabulary: text = digits
    }
    if number.shownThousandths > 0, kind.isNumeric {
      let shown = Self.parted(digits, by: 3 * number.shownThousandths)
      facts.append(
        .cell(
          .scaledNumber(
            stored: Self.vietnamese(digits, grouped: true), shown: Self.vietnamese(shown, grouped: true))))
    }
    if kind == .figure { takeWording(of: number) }
    if text != number.digits { raw = number.isPercentage ? digits + "%" : digits }
  }

  /// Takes the words that the cell shows with its number: how exact it is stands with it, anything else may be its unit.
  private mutating func takeWording(of number: StoredNumber) {
    guard let place = number.wording.firstIndex(of: "#") else { return }
    func side(_ text: Substring) -> String { Scrubbing.scrub(String(text)).text }
    let before = side(number.wording[..<place])
    let after = side(number.wording[number.wording.index(after: place)...])
    let qualified = before + " " + text
    if !before.isEmpty, Quantity.parse(qualified).map({ $0.qualifier != .exactly }) == true { text = qualified }
    if !after.isEmpty { shownUnit = after }
  }

  /// The digits with the comma two places further on: `0.7178` is `71.78`, `1` is `100`.
  private static func hundredfold(_ digits: String) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.dropFirst(sign.count).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let decimals = parts.count > 1 ? String(parts[1]) : ""
    let padded = decimals + String(repeating: "0", count: max(0, 2 - decimals.count))
    let whole = (String(parts.first ?? "") + padded.prefix(2)).drop { $0 == "0" }
    let rest = padded.dropFirst(2)
    return sign + (whole.isEmpty ? "0" : whole) + (rest.isEmpty ? "" : "." + rest)
  }

  /// The digits with the comma so many places further back: `1380000` is `1380`, `5` is `0.005`.
  private static func parted(_ digits: String, by places: Int) -> String {
    let sign = digits.hasPrefix("-") ? "-" : ""
    let parts = digits.dropFirst(sign.count).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts.first.map(String.init) ?? ""
    let padded = String(repeating: "0", count: max(0, places + 1 - whole.utf8.count)) + whole
    var decimals = padded.suffix(places) + (parts.count > 1 ? parts[1] : "")
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return sign + padded.dropLast(places) + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// `1380.5` as `1.380,5`.
  private static func vietnamese(_ digits: String, grouped: Bool) -> String {
    let sign = digits.hasPrefix("-") ? "−" : ""
    let parts = digits.drop { $0 == "-" }.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
    var whole: [UInt8] = []
    for (place, digit) in (parts.first ?? "").utf8.reversed().enumerated() {
      if grouped, place > 0, place % 3 == 0 { whole.append(.point) }
      whole.append(digit)
    }
    let decimals = parts.count > 1 ? "," + parts[1] : ""
    return sign + String(decoding: whole.reversed(), as: UTF8.self) + decimals
  }
}

extension ColumnKind {
  /// True where a thousandth of a number is another number, and not part of a name.
  fileprivate var isNumeric: Bool {
    switch self {
    case .figure, .number, .integer, .rank: true
    case .text, .code, .reference, .references, .vocabulary, .deadline, .date, .day, .period, .basePeriod: false
    }
  }

  /// True where a cell states a number, a day or a time, of which yes and no are none.
  fileprivate var isMeasured: Bool {
    switch self {
    case .integer, .number, .figure, .rank, .day, .date, .period, .basePeriod, .deadline: true
    case .text, .code, .reference, .references, .vocabulary: false
    }
  }
}
