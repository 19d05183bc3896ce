/// Why no unit could have reported a figure that can be read.
public struct FigureDoubt: Hashable, Sendable {
  /// What speaks against it.
  public enum Reason: Hashable, Sendable {
    /// Below nought.
    case negative
    /// More than the whole that it is a part of.
    case aboveWhole
    /// More counted than there is to count, in the two numbers of a fraction or beside a percentage.
    case aboveDenominator(Fraction)
    /// A broken number of things that are counted one by one.
    case broken
    /// At most one in a hundred where a fraction of one may have been meant: `0,72` for 72 %.
    case fractionOfOne(FractionEvidence)
  }

  /// What tells whether a percentage was written as a fraction of one.
  public enum FractionEvidence: Hashable, Sendable {
    /// Nothing.
    case none
    /// The two numbers beside it, whose quotient is this percentage.
    case quotient(String)
    /// All percentages of its column are at most one.
    case column
    /// Other cells of its column carry a percent sign and it does not.
    case signs
    /// The other figures of its indicator are tens, such as this one.
    case others(String)
  }

  /// What speaks against it.
  public let reason: Reason
  /// True where it cannot be so, false where it seldom is.
  public let isCertain: Bool
  /// What may have been meant, as it would be written; `nil` where nothing suggests itself.
  public let meant: String?

  init(_ reason: Reason, isCertain: Bool = true, meant: String? = nil) {
    self.reason = reason
    self.isCertain = isCertain
    self.meant = meant
  }
}

extension IndicatorNature {
  /// What speaks against a level that is stated for the indicator; `nil` where nothing does.
  public func doubt(about value: Value) -> FigureDoubt? {
    switch (kind, value) {
    case (.count, .count(let quantity)): doubt(aboutCount: [quantity])
    case (.count, .range(let range)): doubt(aboutCount: [range.lower, range.upper])
    case (.money, .count(let quantity)): doubt(aboutMoney: quantity)
    case (.money, .range(let range)): doubt(aboutMoney: range.lower)
    case (.rate, .rate(let quantity, let stated)): doubt(aboutRate: [quantity], stated)
    case (.rate, .range(let range)): doubt(aboutRate: [range.lower, range.upper], nil)
    case (.rate, .fraction(let fraction)): doubt(aboutPart: fraction, isCertain: span == .partOfWhole)
    case (.fraction, .fraction(let fraction)): doubt(aboutPart: fraction)
    case (.score, .score(let score, let highest)): doubt(aboutScore: score, of: highest)
    default: nil
    }
  }

  /// What speaks against a stated change: that a number of things changed by a broken one.
  public func doubt(aboutChange value: Value) -> FigureDoubt? {
    guard kind == .count, case .count(let quantity) = value else { return nil }
    return doubt(aboutCounted: [quantity])
  }
}

// MARK: - Kind by kind

extension IndicatorNature {
  private func doubt(aboutCount quantities: [Quantity]) -> FigureDoubt? {
    guard quantities.contains(where: \.number.isNegative) else { return doubt(aboutCounted: quantities) }
    return span == .anywhere ? nil : FigureDoubt(.negative)
  }

  private func doubt(aboutCounted quantities: [Quantity]) -> FigureDoubt? {
    guard isCounted, let broken = quantities.first(where: { $0.number.wholeNumber == nil })?.number else { return nil }
    // Three digits behind the comma are thousands whose point was taken for one.
    let meant = broken.scale == 3 ? broken.shifted(byPowerOfTen: 3).map { VietnameseNumber.format($0) } : nil
    return FigureDoubt(.broken, meant: meant)
  }

  /// Money may be owed.
  private func doubt(aboutMoney quantity: Quantity) -> FigureDoubt? {
    quantity.number.isNegative && span != .anywhere ? FigureDoubt(.negative, isCertain: false) : nil
  }

  private func doubt(aboutRate quantities: [Quantity], _ stated: Fraction?) -> FigureDoubt? {
    guard isPercentage, span != .anywhere else { return nil }
    if quantities.contains(where: \.number.isNegative) { return FigureDoubt(.negative, isCertain: span != .unknown) }
    let isShare = span == .partOfWhole
    if let stated, let doubt = doubt(aboutPart: stated, isCertain: isShare) { return doubt }
    if span != .fromNought, quantities.contains(where: \.isAboveHundred) {
      return FigureDoubt(.aboveWhole, isCertain: isShare)
    }
    return quantities.count == 1 ? fractionOfOne(quantities[0].number, stated) : nil
  }

  /// `0,72` for 72 %: certain where the two numbers beside it say so, dropped where they say that it is 0,72 %.
  private func fractionOfOne(_ number: ExactDecimal, _ stated: Fraction?) -> FigureDoubt? {
    guard number.isFractionOfOne, let percent = number.shifted(byPowerOfTen: 2) else { return nil }
    let meant = VietnameseNumber.format(percent)
    guard let share = stated?.percent(scale: 2) else {
      return FigureDoubt(.fractionOfOne(.none), isCertain: false, meant: meant)
    }
    // The two readings are a hundred times apart: the quotient is nearer to the one that was meant.
    guard let middle = number.shifted(byPowerOfTen: 1), share > middle else { return nil }
    return FigureDoubt(.fractionOfOne(.quotient(VietnameseNumber.format(share))), meant: meant)
  }

  private func doubt(aboutPart fraction: Fraction, isCertain: Bool = true) -> FigureDoubt? {
    guard !mayExceedWhole, fraction.numerator > fraction.denominator else { return nil }
    return FigureDoubt(.aboveDenominator(fraction), isCertain: isCertain)
  }

  private func doubt(aboutScore score: ExactDecimal, of highest: ExactDecimal?) -> FigureDoubt? {
    if score.isNegative { return span == .anywhere ? nil : FigureDoubt(.negative) }
    return highest.map { score > $0 } == true ? FigureDoubt(.aboveWhole) : nil
  }
}

extension ExactDecimal {
  /// Written with decimals and at most one, but not nought: what a percentage may be that was meant as a fraction.
  var isFractionOfOne: Bool { scale > 0 && !isZero && !isNegative && self <= ExactDecimal(1) }
}

extension Quantity {
  /// Over a hundred, by its number or by its word.
  fileprivate var isAboveHundred: Bool {
    let isOver = qualifier == .over || qualifier == .moreThan
    return isOver ? number >= ExactDecimal(100) : number > ExactDecimal(100)
  }
}
