/// Takes a folded phrase apart from left to right: `Quý II/2025` is read as `quy`, `ii`, `/`, `2025`.
///
/// Accents, capitals and kinds of blank have no say: `hằng quý`, `Hàng quý` and `hang quy` read alike.
struct PhraseScanner {
  private var bytes: [UInt8]
  private var index = 0

  /// Folds `text` and starts at its first letter.
  init(_ text: String) {
    bytes = Array(Folding.folded(text).utf8)
    // “Quí” is “Quý”.
    for place in bytes.indices where bytes[place] == UInt8(ascii: "q") && bytes[place...].starts(with: "qui".utf8) {
      let isWord = place == 0 || !Self.isWordByte(bytes[place - 1])
      if isWord, place + 3 == bytes.count || !Self.isWordByte(bytes[place + 3]) { bytes[place + 2] = UInt8(ascii: "y") }
    }
  }

  /// True where nothing is left.
  var isAtEnd: Bool { index == bytes.count }

  /// How many words were taken; they stand for as many of the text.
  var wordsTaken: Int { bytes[..<index].count { $0 == 0x20 } + (isAtEnd && index > 0 ? 1 : 0) }

  private var isAtBoundary: Bool {
    guard index > 0, index < bytes.count else { return true }
    return !Self.isWordByte(bytes[index]) || !Self.isWordByte(bytes[index - 1])
  }

  private static func isWordByte(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || byte &- 0x61 < 26 || byte >= 0x80 }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index] == 0x20 { index += 1 }
  }

  /// Runs `read`; puts the place back where it gives `nil`.
  mutating func attempt<Result>(_ read: (inout PhraseScanner) -> Result?) -> Result? {
    let start = index
    if let result = read(&self) { return result }
    index = start
    return nil
  }

  /// Takes a folded word or words where they stand whole.
  mutating func take(_ words: String) -> Bool {
    attempt { scanner in
      guard scanner.takePrefix(words), scanner.isAtBoundary else { return nil }
      return true
    } ?? false
  }

  /// Takes letters or signs even where more letters or digits follow: the `t` of `t9/2023`.
  mutating func takePrefix(_ letters: String) -> Bool {
    guard bytes[index...].starts(with: letters.utf8) else { return false }
    index += letters.utf8.count
    skipBlanks()
    return true
  }

  /// Takes the first of `phrases` that stands here.
  mutating func takeAny(_ phrases: [String]) -> Bool {
    for phrase in phrases where take(phrase) { return true }
    return false
  }

  /// Takes a number with so many digits.
  mutating func takeNumber(digits: ClosedRange<Int>) -> Int? {
    attempt { scanner in
      let start = scanner.index
      var value = 0
      while scanner.index < scanner.bytes.count, case let digit = scanner.bytes[scanner.index] &- 0x30, digit < 10 {
        guard scanner.index - start < digits.upperBound else { return nil }
        value = value * 10 + Int(digit)
        scanner.index += 1
      }
      guard digits.contains(scanner.index - start) else { return nil }
      scanner.skipBlanks()
      return value
    }
  }

  /// Takes a dash of any kind, or the word `đến` between two periods.
  mutating func takeDash() -> Bool {
    for dash in ["-", "–", "—", "−", "÷"] where takePrefix(dash) { return true }
    return take("den")
  }

  /// Small numbers in words, as periods are counted, longer ones first: `sáu tháng đầu năm`, `quý hai`. Five is spelled as
  /// the year is.
  static let counts: [(word: String, count: Int)] = [
    ("muoi mot", 11), ("muoi hai", 12), ("mot", 1), ("hai", 2), ("ba", 3), ("bon", 4), ("tu", 4), ("sau", 6),
    ("bay", 7),
    ("tam", 8), ("chin", 9), ("muoi", 10),
  ]

  /// Takes such a number.
  mutating func takeCount() -> Int? {
    for (word, count) in Self.counts where take(word) { return count }
    return nil
  }

  /// Takes a year, 1900...2199: four other digits are a figure in the wrong column.
  mutating func takeYear() -> Int? {
    attempt { scanner in
      guard let year = scanner.takeNumber(digits: 4...4), (1900...2199).contains(year) else { return nil }
      return year
    }
  }

  /// Takes the year after a quarter, a month or a number of months: `/2025`, `-2025`, `năm 2025`, `2025`.
  mutating func takeYearAfterPart() -> Int? {
    attempt { scanner in
      let isBarred = ["/", "-", "."].contains { scanner.takePrefix($0) }
      if !isBarred { _ = scanner.take("nam") }
      return scanner.takeYear()
    }
  }

  /// Takes `02/6/2021`, `6/2021` or `2022`, with `.` or `-` or the words `tháng` and `năm` in the place of the bars.
  mutating func takeDate() -> PartialDate? {
    attempt { scanner in
      guard let first = scanner.takeNumber(digits: 1...2) else {
        return scanner.takeYear().flatMap { PartialDate(year: $0) }
      }
      for bar in ["/", "-", "."] where scanner.takePrefix(bar) {
        if let month = scanner.attempt({ $0.takeMonthThenYear(bar) }) {
          return PartialDate(year: month.year, month: month.month, day: first)
        }
        return bar == "/" ? scanner.takeYear().flatMap { PartialDate(year: $0, month: first) } : nil
      }
      guard scanner.take("thang"), let month = scanner.takeNumber(digits: 1...2) else { return nil }
      return scanner.takeYearAfterPart().flatMap { PartialDate(year: $0, month: month, day: first) }
    }
  }

  /// Takes a month introduced by its word: `tháng 6/2021`, `tháng 6 năm 2021`, `tháng sáu năm 2021`.
  mutating func takeMonthOfYear() -> PartialDate? {
    attempt { scanner in
      guard scanner.take("thang"), let month = scanner.takeNumber(digits: 1...2) ?? scanner.takeCount() else {
        return nil
      }
      return scanner.takeYearAfterPart().flatMap { PartialDate(year: $0, month: month) }
    }
  }

  private mutating func takeMonthThenYear(_ bar: String) -> (month: Int, year: Int)? {
    guard let month = takeNumber(digits: 1...2), takePrefix(bar), let year = takeYear() else { return nil }
    return (month, year)
  }
}
