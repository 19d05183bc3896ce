/// The levels of all units for one indicator in one period, best first.
///
/// What has no amount (words, a kind of nothing) stands last and has no place; equal amounts share a place, and the next
/// one is as far on as there are ties. An indicator of which neither more nor less is good gives no places at all.
public struct UnitComparison: Hashable, Sendable {
  /// One unit's level.
  public struct Entry: Hashable, Sendable {
    /// The firmest statement of the period.
    public let level: Observation
    /// What is compared: the number, the score, or the percentage of a fraction.
    public let amount: ExactDecimal?
    /// Its place from 1, shared by equals.
    public let place: Int?

    /// Whose it is.
    public var unit: Code<ReportingUnit> { level.unit }
  }

  /// The levels, best first; without a good direction the greatest first.
  public let entries: [Entry]
  /// The amount in the middle, or half-way between the two in the middle; `nil` without amounts.
  public let median: ExactDecimal?
  /// The greatest amount; `nil` without amounts.
  public let greatest: ExactDecimal?

  /// Compares statements of one indicator and period.
  /// - Parameters:
  ///   - observations: Every unit's statements; the firmest level of each unit counts, changes do not.
  ///   - direction: Which end of the scale is good.
  ///   - names: What the units are called, for the order of equals.
  public init(
    _ observations: [Observation], direction: Direction, names: [Code<ReportingUnit>: CollationKey] = [:]
  ) {
    var seen: Set<Code<ReportingUnit>> = []
    let levels = observations.filter { $0.kind == .actual }.enumerated().sorted { one, other in
      let (left, right) = (one.element.firmness, other.element.firmness)
      return left != right ? left > right : one.offset < other.offset
    }.map(\.element).filter { seen.insert($0.unit).inserted }
    let amounts = levels.map { (level: $0, amount: $0.figure.value?.comparable, name: names[$0.unit]) }
    let sorted = amounts.sorted { one, other in
      switch (one.amount, other.amount) {
      case (let left?, let right?) where left != right:
        return direction == .lowerIsBetter ? left < right : left > right
      case (_?, nil): return true
      case (nil, _?): return false
      default:
        if let left = one.name, let right = other.name, left != right { return left < right }
        return one.level.unit < other.level.unit
      }
    }
    var entries: [Entry] = []
    for (index, row) in sorted.enumerated() {
      var place: Int?
      if direction != .none, let amount = row.amount {
        place = entries.last?.amount == amount ? entries.last?.place : index + 1
      }
      entries.append(Entry(level: row.level, amount: row.amount, place: place))
    }
    self.entries = entries
    let numbers = entries.compactMap(\.amount).sorted()
    greatest = numbers.last
    median = UnitComparison.middle(of: numbers)
  }

  /// How many units have an amount.
  public var count: Int { entries.prefix { $0.amount != nil }.count }

  /// The entry of a unit.
  public func entry(of unit: Code<ReportingUnit>) -> Entry? { entries.first { $0.unit == unit } }

  private static func middle(of sorted: [ExactDecimal]) -> ExactDecimal? {
    guard !sorted.isEmpty else { return nil }
    let upper = sorted[sorted.count / 2]
    guard sorted.count.isMultiple(of: 2) else { return upper }
    guard let sum = upper.adding(sorted[sorted.count / 2 - 1]) else { return nil }
    return sum.divided(by: ExactDecimal(2), scale: min(sum.scale + 1, ExactDecimal.greatestScale))?.reduced
  }
}

extension Observation {
  /// How firmly the level stands among others of its period.
  var firmness: Int { ReleaseStatus.firmness(of: release?.rawValue ?? "") }
}

extension Value {
  /// What units are compared by: a fraction by its percentage, everything else by its number.
  public var comparable: ExactDecimal? {
    switch self {
    case .fraction(let fraction): fraction.percent(scale: 4)?.reduced
    case .score(let score, let highest?):
      Fraction(numerator: score, denominator: highest).percent(scale: 4)?.reduced
    default: magnitude
    }
  }
}
