/// When a figure reaches its target if it goes on as it did, and how much faster it has to go to be in time.
public struct Promise: Hashable, Sendable {
  /// A day with the figure that stood then.
  public struct Mark: Hashable, Sendable {
    /// The day.
    public let day: CalendarDay
    /// The figure.
    public let amount: ExactDecimal

    /// Makes a mark.
    public init(_ day: CalendarDay, _ amount: ExactDecimal) {
      self.day = day
      self.amount = amount
    }
  }

  /// Since when the pace is taken.
  public let since: CalendarDay
  /// The day on which the amount is reached at the pace so far; `nil` where nothing moves, or not in a hundred years.
  public let reachedOn: CalendarDay?
  /// The pace still needed over the pace so far, with one digit after the comma; `nil` without a deadline ahead, or where
  /// nothing moves.
  public let factor: ExactDecimal?

  private static let farthest = ExactDecimal(36_525)

  /// Reckons from one mark to a later one; `nil` where the target is reached, or is none that growing leads to.
  public init?(from earlier: Mark, to later: Mark, target: Target) {
    let days = earlier.day.days(until: later.day)
    guard target.operation == .atLeast || target.operation == .exactly, days > 0,
      let done = later.amount.subtracting(earlier.amount), let rest = target.amount.subtracting(later.amount),
      !rest.isZero, !rest.isNegative
    else { return nil }
    since = earlier.day
    guard !done.isZero, !done.isNegative, let way = rest.multiplied(by: ExactDecimal(days)) else {
      reachedOn = nil
      factor = nil
      return
    }
    let needed = way.divided(by: done, scale: 0)
    reachedOn = needed.flatMap { $0 > Promise.farthest ? nil : $0.wholeNumber }.map { later.day.adding(days: $0) }
    let left = target.deadline.lastDay.map { later.day.days(until: $0) } ?? 0
    factor = left > 0 ? done.multiplied(by: ExactDecimal(left)).flatMap { way.divided(by: $0, scale: 1) } : nil
  }
}

extension Dossier {
  /// How a target of a plan stands at the as-of day, whatever other targets its indicator has.
  public func status(of target: Target) -> Status? {
    if let index = target.index { return Status(of: newestRanking(in: index), against: target, asOf: seenFrom) }
    guard let code = target.indicator else { return nil }
    let catalogued = indicators[code]
    let level = figures.levels[code].map {
      Status.Level($0.figure, in: $0.period, as: catalogued?.kind ?? .count, basis: $0.basis ?? catalogued?.basis)
    }
    return Status(of: level, against: target, freshness: freshness(of: code), asOf: seenFrom)
  }

  /// What the pace since a plan's first day, on which nothing was done, promises for its target.
  public func promise(of target: Target) -> Promise? {
    guard let start = target.start, let level = target.indicator.flatMap({ figures.levels[$0] }),
      case .value(.fraction(let fraction)) = level.figure
    else { return nil }
    let day = level.period.end.map { min($0, asOf) } ?? asOf
    return Promise(from: Promise.Mark(start, .zero), to: Promise.Mark(day, fraction.numerator), target: target)
  }
}
