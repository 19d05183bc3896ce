/// Days and numbers as a spreadsheet stores them, beside what it shows of them.
extension CellReading {
  /// Spreadsheet programs make days of `12/2025` and of `5/6` as they are typed.
  mutating func read(_ day: CalendarDay, as kind: ColumnKind) {
    text = day.text
    switch kind {
    case .figure, .number, .integer, .rank: facts.append(.cell(.storedDay(maybe: "\(day.day)/\(day.month)")))
    case .date, .period, .basePeriod, .deadline:
      if day.day == 1 { facts.append(.cell(.storedDay(maybe: DateText.monthYear(day.month, day.year)))) }
    case .day, .text, .code, .reference, .references, .vocabulary: break
    }
  }

  /// The part that is shown is what its reader sees, whatever day is stored; no number, but a month may be a milestone.
  mutating func read(_ part: DayPart, of day: CalendarDay, as kind: ColumnKind) {
    let shown = part.text(of: day)
    switch kind {
    case .day: read(day, as: kind)
    case .figure where part == .month:
      (text, raw) = (shown, day.text)
      facts.append(.cell(.storedDay(maybe: shown)))
    case .figure, .number, .integer, .rank:
      raw = day.text
      facts.append(.cell(.shownOtherwise(stored: day.text, shown: shown)))
    case .date, .period, .basePeriod, .deadline, .text, .code, .reference, .references, .vocabulary:
      (text, raw) = (shown, day.text)
      facts.append(.cell(.shownPart(shown)))
    }
  }

  /// Words are read as they are shown; signs and digits in the stead of a number, and nothing at all, say nothing certain.
  mutating func read(_ words: String, insteadOf number: StoredNumber, as kind: ColumnKind) {
    let shown = Scrubbing.scrub(words).text
    let stored = Self.vietnamese(number.digits, grouped: true)
    let isClear =
      kind.isNumeric ? shown.contains(where: \.isLetter) && !shown.contains(where: \.isNumber) : !shown.isEmpty
    if kind.isNumeric, number.digits == "0", Self.isDash(shown) {
      // What formats of accounts show for a nought that somebody typed or reckoned.
      text = "0"
      facts.append(.cell(.shownDash(shown)))
    } else if isClear {
      read(shown, as: kind, notation: nil)
      facts.append(.cell(.shownWords(stored: stored, shown: shown)))
    } else {
      facts.append(.cell(.shownOtherwise(stored: stored, shown: shown)))
    }
    raw = number.digits
  }

  /// True for a dash, alone or beside a currency.
  private static func isDash(_ shown: String) -> Bool {
    let words = shown.split(separator: " ").map(String.init)
    let others = words.filter { !["-", "–", "—"].contains($0) }
    return others.count == words.count - 1 && others.allSatisfy { MeasureUnit($0)?.isUnmistakable == true }
  }

  mutating func read(_ number: StoredNumber, as kind: ColumnKind) {
    let digits = number.isPercentage ? Self.hundredfold(number.digits) : number.digits
    switch kind {
    case .figure, .number:
      text = Self.vietnamese(digits, grouped: true)
      let decimals = digits.split(separator: ".").dropFirst().first?.utf8.count ?? 0
      if decimals > ExactDecimal.greatestScale { facts.append(.cell(.tooManyDecimals(decimals))) }
    case .integer, .rank: text = Self.vietnamese(digits, grouped: kind == .integer)
    case .deadline, .date, .day, .period, .basePeriod:
      text = number.worded(Self.vietnamese(digits, grouped: false))
    case .text, .code, .reference, .references, .vocabulary: text = number.worded(digits)
    }
    if number.shownThousandths > 0, kind.isNumeric {
      let shown = Self.parted(digits, by: 3 * number.shownThousandths)
      facts.append(
        .cell(
          .scaledNumber(
            stored: Self.vietnamese(digits, grouped: true), shown: Self.vietnamese(shown, grouped: true))))
    }
    if kind.isNumeric, number.runsOn || kind != .figure && number.isMultiplied {
      facts.append(.cell(.shownOtherwise(stored: text, shown: number.worded(text))))
    } else if kind == .figure {
      takeWording(of: number)
    }
    // What cannot be read is told as it is shown.
    let isUnread = kind == .figure && !number.sides.before.isEmpty && Quantity.parse(text) == nil
    if text != number.digits, !isUnread { raw = number.isPercentage ? digits + "%" : digits }
  }

  /// Takes the words that the cell shows with its number: how exact it is stands with it, what follows may be its unit;
  /// other words before it, as `tăng`, make another statement of it.
  private mutating func takeWording(of number: StoredNumber) {
    let before = Scrubbing.scrub(String(number.sides.before)).text
    let after = Scrubbing.scrub(String(number.sides.after)).text
    let qualified = before + " " + text
    var unit = after
    if !before.isEmpty {
      if MeasureUnit(before)?.isUnmistakable == true {
        unit += (unit.isEmpty ? "" : " ") + before
      } else {
        text = qualified
      }
    }
    state = PeriodHeader.state(named: HeaderText.partUnit(unit)?.unit ?? unit)
    if !unit.isEmpty, state == nil { shownUnit = unit }
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

extension StoredNumber {
  /// True where the words that the cell shows go on with its digits: `#000`, `#/63`, `1#`.
  fileprivate var runsOn: Bool {
    let parting: Set<Character> = [" ", ".", ",", "/"]
    return sides.after.first { !parting.contains($0) }?.isNumber == true || sides.before.last?.isNumber == true
  }

  /// True where they multiply it, as `# nghìn` does; of a figure they are its unit, and held against that of its indicator.
  fileprivate var isMultiplied: Bool {
    [sides.before, sides.after].contains { MeasureUnit(String($0)).map { $0.powerOfTen != 0 } ?? false }
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
}
