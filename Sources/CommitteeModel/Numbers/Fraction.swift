/// A part over a whole, kept as it was written and never reduced: `3.743/3.806`, `6/6,75`.
public struct Fraction: Hashable, Sendable {
  /// What is counted.
  public let numerator: ExactDecimal
  /// The whole it is counted against; nought is kept and gives no percentage.
  public let denominator: ExactDecimal

  /// Makes a fraction.
  public init(numerator: ExactDecimal, denominator: ExactDecimal) {
    self.numerator = numerator
    self.denominator = denominator
  }

  /// Reads `17/20` in the Vietnamese notation, blanks around the bar allowed; `nil` for other shapes and for signs.
  public static func parse(_ text: String) -> Fraction? {
    let sides = text.utf8.split(separator: 0x2F, omittingEmptySubsequences: false)
    guard sides.count == 2, let numerator = number(sides[0]), let denominator = number(sides[1]) else { return nil }
    return Fraction(numerator: numerator, denominator: denominator)
  }

  private static func number(_ side: Substring.UTF8View) -> ExactDecimal? {
    var side = side
    while side.first == 0x20 { side.removeFirst() }
    while side.last == 0x20 { side.removeLast() }
    guard let first = side.first, first &- 0x30 < 10 else { return nil }
    return VietnameseNumber.parse(String(Substring(side))).value
  }

  /// The percentage with `scale` digits after the comma; `nil` over nought or where it does not fit.
  ///
  /// Reports round or cut off; a check tries both before it calls a stated percentage wrong.
  public func percent(scale: Int, rounding: ExactDecimal.Rounding = .halfUp) -> ExactDecimal? {
    numerator.shifted(byPowerOfTen: 2)?.divided(by: denominator, scale: scale, rounding: rounding)
  }

  /// Both numbers in the Vietnamese notation around a bar.
  public var text: String { VietnameseNumber.format(numerator) + "/" + VietnameseNumber.format(denominator) }
}
