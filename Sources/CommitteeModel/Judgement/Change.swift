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
    switch (before, after) {
    case (.count(let before), .count(let after)) where before.qualifier == .exactly && after.qualifier == .exactly:
      guard let step = after.number.subtracting(before.number) else { return nil }
      self.init(amount: step, measure: .own)
    case (.rate(let before, _), .rate(let after, _))
    where before.qualifier == .exactly && after.qualifier == .exactly:
      guard let step = after.number.subtracting(before.number) else { return nil }
      self.init(amount: step, measure: .percentagePoint)
    default:
      return nil
    }
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
