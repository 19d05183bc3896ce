internal import CommitteeModel

/// Which periods the figures of an edition speak of, by indicator and by unit, and which units they have.
///
/// It is made while the series go by, when an edition is written and again when it is held against itself.
struct FigureCensus {
  /// The periods of one indicator as its rows state them, each once, in the order of their bytes.
  struct Periods: Equatable {
    let code: String
    let periods: [String]
  }

  private var indicator: (code: String, periods: Set<String>)?
  private var periodsOfUnits: [String: Set<String>] = [:]
  private var rankedUnits: Set<String> = []

  /// Takes a series in; answers the periods of the indicator before, when its last series has gone by.
  mutating func add(_ series: FigureSeries) -> Periods? {
    let periods = Set(series.records.lazy.map { $0[.period] })
    periodsOfUnits[series.unit, default: []].formUnion(periods)
    if indicator?.code == series.indicator {
      indicator?.periods.formUnion(periods)
      return nil
    }
    let done = finish()
    indicator = (series.indicator, periods)
    return done
  }

  /// The periods of the last indicator.
  mutating func finish() -> Periods? {
    defer { indicator = nil }
    return indicator.map { Periods(code: $0.code, periods: $0.periods.sorted()) }
  }

  /// Takes the units of ranks in.
  mutating func add(unitsOf rankings: [Record]) {
    for ranking in rankings { rankedUnits.insert(ranking[.unit]) }
  }

  /// Units that have figures or ranks, by code.
  var units: [String] { rankedUnits.union(periodsOfUnits.keys).sorted() }

  /// The periods of all units, by code and period.
  var unitPeriods: [(unit: String, period: String)] {
    periodsOfUnits.keys.sorted().flatMap { unit in (periodsOfUnits[unit] ?? []).sorted().map { (unit, $0) } }
  }
}
