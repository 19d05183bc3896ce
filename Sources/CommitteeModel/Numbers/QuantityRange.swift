/// A figure that a source states between two numbers: `40 - 50`, `20% - 50%`, `từ 40 đến 50`.
public struct QuantityRange: Hashable, Sendable {
  /// The lower number.
  public let lower: Quantity
  /// The upper number, greater than the lower one.
  public let upper: Quantity
  /// True when a percent sign stands behind the upper number.
  public let isPercentage: Bool

  /// Reads a range in the Vietnamese notation; `nil` for other shapes and where the numbers do not rise.
  ///
  /// A multiplying word behind the upper number alone counts for both: `1,5 - 2 triệu`.
  public static func parse(_ text: String) -> QuantityRange? {
    var rest = Folding.accented(text)
    var separators = [" - ", "–", "—", "-", " đến "]
    if rest.hasPrefix("từ ") {
      rest.removeFirst(3)
      separators = [" đến "] + separators
    }
    guard let separator = separators.first(where: { rest.firstRange(of: $0) != nil }),
      let middle = rest.firstRange(of: separator)
    else { return nil }
    let (first, last) = (side(rest[..<middle.lowerBound]), side(rest[middle.upperBound...]))
    guard let upper = Quantity.parse(last.number), upper.qualifier == .exactly,
      !first.isPercentage || last.isPercentage,
      let written = Quantity.parse(first.number), written.qualifier == .exactly,
      let lower = Quantity(written.written, scale: written.scale ?? upper.scale), lower.number < upper.number
    else { return nil }
    return QuantityRange(lower: lower, upper: upper, isPercentage: last.isPercentage)
  }

  private static func side(_ text: Substring) -> (number: String, isPercentage: Bool) {
    let clean = Scrubbing.scrub(String(text)).text
    guard clean.hasSuffix("%") else { return (clean, false) }
    return (Scrubbing.scrub(String(clean.dropLast())).text, true)
  }

  /// The same numbers without the sign, for a place that says the unit.
  var withoutSign: QuantityRange { QuantityRange(lower: lower, upper: upper, isPercentage: false) }

  /// True where both ends are the same numbers, however written: `1,5 - 2 triệu` is `1.500.000 - 2.000.000`.
  func says(sameAs other: QuantityRange) -> Bool {
    lower.number == other.lower.number && upper.number == other.upper.number
  }

  /// Both numbers around a dash: `40 - 50`, `20 - 50%`.
  public var text: String {
    let first = lower.scale == upper.scale ? VietnameseNumber.format(lower.written) : lower.text
    return first + " - " + upper.text + (isPercentage ? "%" : "")
  }
}
