/// Which sign parts groups of three and which one stands before decimals.
public enum NumberNotation: Hashable, Sendable {
  /// `.` between groups, `,` before decimals: `1.380,5`.
  case vietnamese
  /// `,` between groups, `.` before decimals: `1,380.5`.
  case english

  /// `text` with the numbers in it as the Vietnamese notation writes them; nothing else changes, and no digit does.
  public func restated(_ text: String) -> String {
    guard self == .english, text.utf8.contains(where: { $0 == .point || $0 == .comma }) else { return text }
    var bytes = Array(text.utf8)
    NumberSpelling.forEach(in: text) { _, range in
      for index in range where bytes[index] == .point || bytes[index] == .comma {
        bytes[index] = bytes[index] == .point ? .comma : .point
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

/// What the separators of one written number say about its notation.
enum NumberSpelling: Hashable, Sendable {
  /// No separators, or such as neither notation has: `1983`, `4.22.11`.
  case silent
  /// Only one notation writes it: `71,78`, `1.234.567`, `0.5`.
  case only(NumberNotation)
  /// One separator before exactly three digits, `.` or `,`: `1.380`, `68,457`.
  case ambiguous(separator: UInt8)

  /// What the number in `bytes[range]` says; the range begins and ends with a digit and holds digits, `.` and `,`.
  fileprivate init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    var (count, group, lead) = (0, 0, 0)
    var (first, last) = (UInt8.comma, UInt8.comma)
    // Groups between two separators have three digits; separators before the last are alike.
    var (isGrouped, isAlike) = (true, true)
    for index in range {
      guard !bytes[index].isDigit else { group += 1; continue }
      if count == 0 {
        (first, lead) = (bytes[index], group)
      } else {
        isGrouped = isGrouped && group == 3
        isAlike = isAlike && last == first
      }
      (last, group) = (bytes[index], 0)
      count += 1
    }
    guard count > 0 else { self = .silent; return }
    isGrouped = isGrouped && lead <= 3 && bytes[range.lowerBound] != UInt8(ascii: "0")
    let decimals: NumberNotation = last == .point ? .english : .vietnamese
    if count == 1 {
      self = isGrouped && group == 3 ? .ambiguous(separator: first) : .only(decimals)
    } else if isAlike, last == first {
      self = isGrouped && group == 3 ? .only(last == .point ? .vietnamese : .english) : .silent
    } else {
      self = isGrouped && isAlike ? .only(decimals) : .silent
    }
  }

  /// Calls `body` with what each number of a text says and where it stands in its bytes.
  static func forEach(in text: String, _ body: (NumberSpelling, Range<Int>) -> Void) {
    var text = text
    text.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index].isDigit else { index += 1; continue }
        let start = index
        while index < bytes.count, bytes[index].isDigit || isInner(bytes, index) { index += 1 }
        body(NumberSpelling(bytes, start..<index), start..<index)
      }
    }
  }

  /// True when a number of the text has separators that say something.
  static func isTelling(_ text: String) -> Bool {
    var isTelling = false
    forEach(in: text) { spelling, _ in isTelling = isTelling || spelling != .silent }
    return isTelling
  }

  /// True when a number of the text has one separator before three digits, whichever it is.
  static func isLone(_ text: String) -> Bool {
    isLone(text, decimalIn: .english) || isLone(text, decimalIn: .vietnamese)
  }

  /// True when a number of the text has one separator before three digits, which `notation` takes for its decimal mark.
  static func isLone(_ text: String, decimalIn notation: NumberNotation) -> Bool {
    let mark: UInt8 = notation == .english ? .point : .comma
    var isLone = false
    forEach(in: text) { spelling, _ in isLone = isLone || spelling == .ambiguous(separator: mark) }
    return isLone
  }

  /// True for a separator with a digit behind it.
  private static func isInner(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard bytes[index] == .point || bytes[index] == .comma, index + 1 < bytes.count else { return false }
    return bytes[index + 1].isDigit
  }
}

extension UInt8 {
  static let point = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")

  /// True for `0` to `9`.
  var isDigit: Bool { self &- 0x30 < 10 }
}

extension NumberSpelling {
  /// The digits of a whole number whose groups of three blanks part: `159 563`, `1 000 000`; `nil` for any other text, and
  /// where a line ends between digits, for those are two numbers.
  static func joined(_ text: String) -> String? {
    guard text.utf8.first?.isDigit == true, text.utf8.count <= 40,
      // Most numbers are of these signs alone, and have no blank of any kind.
      !text.utf8.allSatisfy({ $0 > UInt8(ascii: " ") && $0 < 0x7F }),
      text.split(whereSeparator: { $0.isNewline || $0 == "\t" }).count(where: { $0.contains(where: \.isNumber) }) == 1
    else { return nil }
    let groups = Scrubbing.scrub(text).text.split(separator: " ", omittingEmptySubsequences: false)
    guard groups.count > 1, let first = groups.first, first.utf8.first != UInt8(ascii: "0"), first.utf8.count <= 3,
      groups.allSatisfy({ $0.utf8.allSatisfy(\.isDigit) }), groups.dropFirst().allSatisfy({ $0.utf8.count == 3 })
    else { return nil }
    return groups.joined()
  }
}
