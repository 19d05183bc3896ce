/// The levels of some units for one indicator over the same periods.
public struct UnitTrends: Hashable, Sendable {
  /// The periods, oldest first.
  public let periods: [Period]
  /// Each unit's amount in each period, as units are compared; `nil` where it has none.
  public private(set) var amounts: [Code<ReportingUnit>: [ExactDecimal?]]

  /// The most periods that are told; older ones are left out.
  public static let mostPeriods = 24

  /// Tells levels apart by unit and period.
  /// - Parameters:
  ///   - observations: The units' statements; of one period the firmest level counts, changes do not.
  ///   - units: Whose levels are wanted; one without any has no amounts.
  ///   - periods: The periods, oldest first.
  public init(_ observations: [Observation], of units: [Code<ReportingUnit>], over periods: [Period]) {
    self.periods = periods
    let places = Dictionary(periods.enumerated().map { ($1, $0) }) { first, _ in first }
    amounts = Dictionary(units.map { ($0, Array(repeating: nil, count: periods.count)) }) { first, _ in first }
    var firmness: [Code<ReportingUnit>: [Int]] = [:]
    for level in observations where level.kind == .actual {
      guard let place = places[level.period], amounts[level.unit] != nil else { continue }
      var known = firmness[level.unit] ?? Array(repeating: -1, count: periods.count)
      guard level.firmness > known[place] else { continue }
      known[place] = level.firmness
      firmness[level.unit] = known
      amounts[level.unit]?[place] = level.figure.value?.comparable
    }
  }

  /// Takes in what was read of other units over the same periods.
  public mutating func merge(_ other: UnitTrends) {
    guard other.periods == periods else { return }
    amounts.merge(other.amounts) { $1 }
  }

  /// The periods up to one that compare with it, oldest first, and how rows spell them.
  public static func periods(
    upTo period: Period, among texts: [String]
  ) -> (periods: [Period], texts: [String]) {
    let read = texts.compactMap { text in Period.parse(text).map { (text: text, period: $0) } }
    let alike = read.filter { $0.period.isComparable(with: period) && $0.period <= period }
    let newest = Set(alike.map(\.period)).sorted().suffix(mostPeriods)
    return (Array(newest), alike.filter { newest.contains($0.period) }.map(\.text))
  }
}
