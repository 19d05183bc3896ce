/// Whether a cell holds what its column may hold.
public enum CellCheck {
  /// What is wrong with `text` in `column`; `nil` when it may stand. `text` is scrubbed.
  public static func fact(_ text: String, in column: Column) -> FindingFact? {
    if text.isEmpty { return column.isRequired ? .emptyCell : nil }
    if SpreadsheetError.isWord(text) { return .cell(.errorValue) }
    if column.field == .minutes, AgendaItem.minutes(text) == nil { return .unreadable(.integer) }
    return fact(text, as: column.kind)
  }

  /// What is wrong with a cell that is not empty; `nil` when it reads as `kind`.
  ///
  /// Whether the row that a reference names exists is the affair of `RowCheck`.
  public static func fact(_ text: String, as kind: ColumnKind) -> FindingFact? {
    switch kind {
    case .text: nil
    case .code, .reference: isCode(text.utf8[...]) ? nil : .malformedCode
    case .references: codes(in: text).allSatisfy { isCode($0.utf8) } ? nil : .malformedCode
    case .vocabulary(let words): words.contains(text) ? nil : .notInVocabulary(words)
    case .integer: isWhole(text) ? nil : .unreadable(.integer)
    case .number: VietnameseNumber.parse(text).value == nil ? .unreadable(.number) : nil
    case .figure: isFigure(text) ? nil : .unreadable(.figure)
    case .day: PartialDate.parse(text)?.day == nil ? .unreadable(.day) : nil
    case .date: PartialDate.parse(text) == nil ? .unreadable(.date) : nil
    case .period: Period.parse(text) == nil ? .unreadable(.period) : nil
    case .basePeriod: text == samePeriodLastYear || Period.parse(text) != nil ? nil : .unreadable(.period)
    case .deadline: isDeadline(text) ? nil : .unreadable(.deadline)
    case .rank: isRank(text) ? nil : .unreadable(.rank)
    }
  }

  /// The base of a comparison whose source names no year.
  public static let samePeriodLastYear = "cùng kỳ năm trước"

  /// The codes of a cell that may name several: parted by `;`, blanks around them do not count.
  public static func codes(in text: String) -> [Substring] {
    text.split(separator: ";", omittingEmptySubsequences: false).map { part in
      var part = part
      while part.utf8.first == UInt8(ascii: " ") { part.removeFirst() }
      while part.utf8.last == UInt8(ascii: " ") { part.removeLast() }
      return part
    }
  }

  /// Begins and ends with a letter or a digit: `cqs.dvc34`, `bg-2022-01-17`.
  private static func isCode(_ bytes: Substring.UTF8View) -> Bool {
    guard let first = bytes.first, let last = bytes.last, isAlphanumeric(first), isAlphanumeric(last) else {
      return false
    }
    return bytes.allSatisfy { isAlphanumeric($0) || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: ".") }
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || isDigit(byte)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private static func isWhole(_ text: String) -> Bool {
    guard let number = VietnameseNumber.parse(text).value else { return false }
    return !number.isNegative && number.scale == 0
  }

  /// A figure with letters is words or a qualified number and stands as it is; one without must be readable.
  private static func isFigure(_ text: String) -> Bool {
    // Most figures are plain numbers.
    if VietnameseNumber.parse(text).value != nil || hasLetter(text) { return true }
    if Quantity.parse(text) != nil || Fraction.parse(text) != nil || PartialDate.parse(text) != nil { return true }
    return isList(text) || QuantityRange.parse(text) != nil
  }

  private static func isDeadline(_ text: String) -> Bool {
    hasLetter(text) || Deadline(text).lastDay != nil
  }

  private static func hasLetter(_ text: String) -> Bool {
    text.unicodeScalars.contains { $0.properties.isAlphabetic }
  }

  /// Whole numbers named together: `3, 4` for the levels of a service.
  private static func isList(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    return parts.count > 1
      && parts.enumerated().allSatisfy { place, part in
        let digits = place == 0 ? part : part.dropFirst()
        let isParted = place == 0 || part.first == UInt8(ascii: " ")
        return isParted && !digits.isEmpty && digits.allSatisfy(isDigit)
      }
  }

  /// `10`, `32-33`: ranks count from 1, and a range rises.
  private static func isRank(_ text: String) -> Bool {
    let ends = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard ends.count <= 2, ends.allSatisfy({ !$0.isEmpty && $0.count <= 6 && $0.allSatisfy(isDigit) }) else {
      return false
    }
    let ranks = ends.compactMap { Int(Substring($0)) }
    return ranks[0] >= 1 && (ranks.count == 1 || ranks[0] < ranks[1])
  }
}
