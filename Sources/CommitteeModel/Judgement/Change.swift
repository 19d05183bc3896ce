/// The step from one figure to a later one.
public struct Change: Hashable, Sendable {
  /// In what the step is counted.
  public enum Measure: Hashable, Sendable {
    /// In the indicator's own unit.
    case own
    /// In percentage points: the change of a percentage is never itself a percentage.
    case percentagePoint
    /// In steps of a rank: a falling number is a rise.
    case rankStep
  }

  /// How far, positive for more; for ranks positive for better.
  public let amount: ExactDecimal
  /// In what it is counted.
  public let measure: Measure

  /// Makes the step between two levels; `nil` unless like is compared with like.
  ///
  /// Both must measure the same for the same unit, and their periods be of one kind and length: five months are never
  /// set against a year, nor the sum of a year against the state at its end. Approximate figures give no step, and
  /// different kinds of value none.
  public init?(from earlier: Observation, to later: Observation) {
    guard earlier.indicator == later.indicator, earlier.unit == later.unit, earlier.basis == later.basis,
      earlier.period.isComparable(with: later.period), earlier.kind == .actual, later.kind == .actual,
      let before = earlier.figure.value, let after = later.figure.value
    else { return nil }
    switch before {
    case .count, .rate: self.init(from: before, to: after)
    default: return nil
    }
  }

  /// Makes the step between two values of one row, in the unit of its figure; `nil` where one of them is no exact number, and
  /// between fractions or scores of different wholes.
  public init?(from earlier: Value, to later: Value) {
    let (before, after, measure): (ExactDecimal, ExactDecimal, Measure)
    switch (earlier, later) {
    case (.count(let old), .count(let new)) where old.qualifier == .exactly && new.qualifier == .exactly:
      (before, after, measure) = (old.number, new.number, .own)
    case (.rate(let old, _), .rate(let new, _)) where old.qualifier == .exactly && new.qualifier == .exactly:
      (before, after, measure) = (old.number, new.number, .percentagePoint)
    case (.fraction(let old), .fraction(let new)) where old.denominator == new.denominator:
      (before, after, measure) = (old.numerator, new.numerator, .own)
    case (.score(let old, let highest), .score(let new, let highestNow)) where highest == highestNow:
      (before, after, measure) = (old, new, .own)
    default: return nil
    }
    guard let step = after.subtracting(before) else { return nil }
    self.init(amount: step, measure: measure)
  }

  /// Makes the step between two statements of one rank; `nil` unless both are one place each.
  public init?(restated earlier: Ranking, as later: Ranking) {
    guard earlier.isOnePlace, later.isOnePlace, let before = earlier.rank, let after = later.rank else { return nil }
    self.init(amount: ExactDecimal(before.lowerBound - after.lowerBound), measure: .rankStep)
  }

  /// Makes the step between two ranks; `nil` across a break: another map of provinces or generation of the index.
  public init?(from earlier: Ranking, to later: Ranking) {
    guard earlier.isComparable(with: later), let before = earlier.rank, let after = later.rank else { return nil }
    self.init(amount: ExactDecimal(before.lowerBound - after.lowerBound), measure: .rankStep)
  }

  init(amount: ExactDecimal, measure: Measure) {
    self.amount = amount
    self.measure = measure
  }

  /// The arrow that follows the step: `▲`, `▼`, or `=`.
  public var arrow: String { amount.isZero ? "=" : amount.isNegative ? "▼" : "▲" }

  /// `tăng 3,04 điểm %`, `giảm 2 dịch vụ`, `tăng 10 bậc`; of a step in the figure's own unit `unit` names it. Empty for no step.
  public func words(unit: String) -> String {
    guard !amount.isZero else { return "" }
    return "\(amount.isNegative ? "giảm" : "tăng") \(text)" + (measure == .own && !unit.isEmpty ? " \(unit)" : "")
  }

  /// The step with its unit: `92.911`, `3,04 điểm %`, `10 bậc`; the arrow carries the sign.
  public var text: String {
    let number = VietnameseNumber.format(amount.magnitude)
    return switch measure {
    case .own: number
    case .percentagePoint: "\(number) điểm %"
    case .rankStep: "\(number) bậc"
    }
  }
}
