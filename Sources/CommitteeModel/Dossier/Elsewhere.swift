/// What any unit of an edition states: the periods of each indicator and the tables of each index.
///
/// Read when somebody looks for what the unit shown does not state itself, and only of that, for it costs a question for each
/// indicator.
public final class Elsewhere: Sendable {
  /// Periods of an indicator's figures, whoever states them, the newest first; an unstated one last.
  public let periods: [Code<Indicator>: [Period]]
  /// The indicators that were asked about.
  public let asked: Set<Code<Indicator>>
  /// One rank of each table of ranks, by index and year, the oldest first.
  public let tables: [Ranking]
  private let asOf: CalendarDay

  /// Reads which of these indicators have figures, and which tables of ranks there are, beside what is known already.
  public init(
    _ indicators: [Code<Indicator>], beside known: Elsewhere? = nil, reading port: any DossierReading
  ) throws(DossierFailure) {
    var periods = known?.periods ?? [:]
    let asked = known?.asked ?? []
    for code in indicators where !asked.contains(code) {
      let stated = try port.periods(indicator: code.text)
      guard !stated.isEmpty else { continue }
      periods[code] = Set(stated.map { Period.parse($0) ?? .unstated }).sorted { $1 < $0 }
    }
    self.periods = periods
    self.asked = asked.union(indicators)
    asOf = port.edition.asOf
    if let known {
      self.tables = known.tables
      return
    }
    var first: [String: Ranking] = [:]
    for ranking in try port.records(of: .ranking).map({ Ranking($0) }) where ranking.rank != nil {
      let name = ScreenAddress.table(index: ranking.index, period: ranking.period, map: ranking.map)
      if first[name] == nil { first[name] = ranking }
    }
    tables = first.values.sorted { one, other in
      (one.index, one.year ?? 0, one.map) < (other.index, other.year ?? 0, other.map)
    }
  }

  /// The period for which units can be compared on an indicator: the one asked for where some unit states it, or else the
  /// newest that had begun on the as-of day; `nil` where nobody states any. A period that `isWithoutLevels` is passed over as
  /// long as another is left: what is stated of it are changes, which cannot be compared.
  public func period(
    of indicator: Code<Indicator>, asking wanted: Period?, passing isWithoutLevels: (Period) -> Bool = { _ in false }
  ) -> Period? {
    guard let stated = periods[indicator] else { return nil }
    if let wanted { return stated.first { $0 == wanted } }
    let begun = stated.filter { !$0.lies(after: asOf) }
    return begun.first { !isWithoutLevels($0) } ?? begun.first ?? stated.first
  }

  /// A rank of the newest table of an index, or of the one of a year that is asked for.
  public func newestTable(of index: String, asking wanted: Period? = nil) -> Ranking? {
    tables.last { $0.index == index && (wanted == nil || $0.year.flatMap(Period.year) == wanted) }
  }
}

extension Elsewhere: Hashable {
  /// True for the same reading of the same edition.
  public static func == (left: Elsewhere, right: Elsewhere) -> Bool { left === right }

  /// Hashes which reading it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
