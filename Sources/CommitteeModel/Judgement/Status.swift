/// How a figure stands to its target at the edition's as-of day.
///
/// It cannot be made without a freshness: a stale figure is never shown as good.
public struct Status: Hashable, Sendable {
  /// What is said of the figure.
  public enum Standing: String, CaseIterable, Sendable {
    case reached = "đạt"
    case ahead = "vượt nhịp"
    case onPace = "đúng nhịp"
    case inProgress = "đang làm"
    case behind = "chậm"
    case missed = "không đạt"
    case stale = "số liệu cũ"
    case noFigure = "chưa có số liệu"
    case notAssessed = "chưa đánh giá"
  }

  /// What is said of the figure.
  public let standing: Standing
  /// How old the figure is.
  public let freshness: Freshness

  private init(_ standing: Standing, _ freshness: Freshness) {
    let isGood = standing == .reached || standing == .ahead || standing == .onPace
    self.standing = isGood && freshness.isStale ? .stale : standing
    self.freshness = freshness
  }

  /// Judges a figure against a target.
  ///
  /// With the start of a plan and a deadline, the progress is set against the time that has passed; within
  /// `Pace.tolerance` it is on pace. Without a start it is in progress until the deadline, and missed after. A rate that
  /// is stated as a bare fraction is judged by its percentage, which is what a rate's target is stated in.
  ///
  /// What was counted before a plan began is no progress of it, and what was counted before its end does not say that
  /// it was missed: neither is assessed.
  public init(of level: Level?, against target: Target, freshness: Freshness, asOf: AsOf) {
    guard let level else { self.init(.noFigure, freshness); return }
    switch level.figure {
    case .absent(.missing): self.init(.noFigure, freshness)
    case .absent: self.init(.notAssessed, freshness)
    case .value(let value):
      guard !level.precedes(target), let isReached = target.isReached(by: value, as: level.kind) else {
        self.init(.notAssessed, freshness)
        return
      }
      if isReached {
        self.init(.reached, freshness)
      } else if target.deadline.hasPassed(on: asOf) {
        self.init(level.endsBefore(target.deadline) ? .notAssessed : .missed, freshness)
      } else if let amount = value.amount(as: level.kind), target.isApproached(by: amount),
        let pace = Pace(target: target, asOf: asOf)
      {
        self.init(pace.standing(of: amount), freshness)
      } else {
        self.init(.inProgress, freshness)
      }
    }
  }

  /// A figure with what must be known of it to judge it.
  public struct Level: Hashable, Sendable {
    /// What is stated.
    public let figure: Figure
    /// Which time it describes.
    public let period: Period
    /// What kind of figure its indicator has.
    public let kind: ValueKind
    /// Span of time that it covers, where stated.
    public let basis: Basis?

    /// Makes a level.
    public init(_ figure: Figure, in period: Period, as kind: ValueKind, basis: Basis?) {
      self.figure = figure
      self.period = period
      self.kind = kind
      self.basis = basis
    }

    /// True where it was counted before the plan began; a state at a moment holds until something changes it.
    fileprivate func precedes(_ target: Target) -> Bool {
      guard let start = target.start, let end = period.end, basis != .atMoment else { return false }
      return end < start
    }

    /// True where the time that it describes is over before the deadline, or nobody says which time that is.
    fileprivate func endsBefore(_ deadline: Deadline) -> Bool {
      guard let due = deadline.lastDay else { return false }
      return period.end.map { $0 < due } ?? true
    }
  }

  /// Judges a rank against a target of keeping one; a range of ranks only where all of it lies on one side.
  public init(of ranking: Ranking?, against target: Target, asOf: AsOf) {
    guard let ranking, let rank = ranking.rank else { self.init(.noFigure, .unknown); return }
    // A rank of an earlier year, or of nobody knows which, says nothing of a target for this one.
    let dueYear = target.deadline.lastDay?.year
    guard let year = ranking.year, dueYear.map({ year >= $0 }) ?? true else {
      self.init(.notAssessed, .unknown)
      return
    }
    if ExactDecimal(rank.upperBound) <= target.amount {
      self.init(.reached, .unknown)
    } else if ExactDecimal(rank.lowerBound) <= target.amount {
      self.init(.notAssessed, .unknown)
    } else {
      self.init(target.deadline.hasPassed(on: asOf) ? .missed : .inProgress, .unknown)
    }
  }
}

extension Target {
  /// True where growing leads to the amount, and the figure has not passed it.
  fileprivate func isApproached(by amount: ExactDecimal) -> Bool {
    switch operation {
    case .atLeast: true
    case .exactly: amount <= self.amount
    case .atMost, .keepRank: false
    }
  }

  /// Whether a figure reaches the target; `nil` where it leaves that open, as a range does that the target divides.
  fileprivate func isReached(by value: Value, as kind: ValueKind) -> Bool? {
    if case .range(let range) = value {
      if operation == .exactly {
        return range.lower.number > self.amount || range.upper.number < self.amount ? false : nil
      }
      let ends = [range.lower, range.upper].map { isReached(by: $0.number, .exactly) }
      return ends[0] == ends[1] ? ends[0] : nil
    }
    return value.amount(as: kind).flatMap { isReached(by: $0, value.qualifier) }
  }

  /// Whether a figure that is written as `amount` reaches the target; `nil` where its words leave that open.
  ///
  /// `gần 15.000` and `khoảng 15.000` do not reach at least 15.000, `trên 15.000` does; `không quá 20.000` says nothing
  /// of reaching it, and `ít nhất 10.000` neither. Exactly 20 is reached by 20 alone.
  fileprivate func isReached(by amount: ExactDecimal, _ qualifier: Qualifier) -> Bool? {
    switch operation {
    case .exactly:
      switch qualifier {
      case .exactly: amount == self.amount
      case .almost, .lessThan: amount <= self.amount ? false : nil
      case .atMost: amount < self.amount ? false : nil
      case .over, .moreThan: amount >= self.amount ? false : nil
      case .atLeast: amount > self.amount ? false : nil
      case .about: nil
      }
    case .atLeast:
      switch qualifier {
      case .exactly, .over: amount >= self.amount
      case .almost, .about: amount > self.amount
      case .atLeast, .moreThan: amount >= self.amount ? true : nil
      case .atMost: amount < self.amount ? false : nil
      case .lessThan: amount <= self.amount ? false : nil
      }
    case .atMost, .keepRank:
      switch qualifier {
      case .exactly, .almost: amount <= self.amount
      case .over, .about: amount < self.amount
      case .atMost, .lessThan: amount <= self.amount ? true : nil
      case .atLeast: amount > self.amount ? false : nil
      case .moreThan: amount >= self.amount ? false : nil
      }
    }
  }
}

extension Value {
  /// What is held against a target: the number, for a rate given as a bare fraction its percentage.
  fileprivate func amount(as kind: ValueKind) -> ExactDecimal? {
    if case .fraction(let fraction) = self, kind == .rate { return fraction.percent(scale: 4) }
    return magnitude
  }

  /// How the written number stands to the true one.
  fileprivate var qualifier: Qualifier {
    switch self {
    case .count(let quantity), .rate(let quantity, _): quantity.qualifier
    case .range, .fraction, .score, .milestone, .words: .exactly
    }
  }
}

/// How much of a plan's time has passed, and what progress that asks for.
public struct Pace: Hashable, Sendable {
  /// Points of a hundred by which progress may differ from the time passed and still count as on pace.
  public static let tolerance = ExactDecimal(5)

  /// Days from the start of the plan to the as-of day, over days from its start to its deadline.
  public let elapsed: Fraction
  /// The amount to be reached.
  public let amount: ExactDecimal

  /// Makes the pace of a target; `nil` without a start and a deadline, before the start, or where nobody knows from
  /// which day the plan is seen.
  public init?(target: Target, asOf: AsOf) {
    guard let start = target.start, let due = target.deadline.lastDay, let day = asOf.day, start < due, start <= day
    else { return nil }
    let total = start.days(until: due)
    elapsed = Fraction(
      numerator: ExactDecimal(min(start.days(until: day), total)), denominator: ExactDecimal(total))
    amount = target.amount
  }

  /// Judges a figure that has not reached the amount and may still do so.
  public func standing(of figure: ExactDecimal) -> Status.Standing {
    guard let progress = Fraction(numerator: figure, denominator: amount).percent(scale: 2),
      let expected = elapsed.percent(scale: 2), let lead = progress.subtracting(expected)
    else { return .notAssessed }
    if lead > Pace.tolerance { return .ahead }
    return lead < Pace.tolerance.negated ? .behind : .onPace
  }
}

extension Deadline {
  /// True when every day that `asOf` may be lies after the last one on which the work may be done.
  public func hasPassed(on asOf: AsOf) -> Bool { lastDay.map { asOf.earliest > $0 } ?? false }

  /// True where the work is over time if `asOf` is one of its days, and is not if it is another.
  public func mayHavePassed(on asOf: AsOf) -> Bool {
    lastDay.map { asOf.earliest <= $0 && asOf.latest > $0 } ?? false
  }
}
