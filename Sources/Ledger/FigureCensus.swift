internal import CommitteeModel

/// Which periods the figures of an edition speak of, by indicator and by unit, with the codes of these figures, and which
/// units they have.
///
/// It is made while the series go by, when an edition is written and again when it is held against itself.
struct FigureCensus {
  /// The periods of an indicator or unit as its rows state them, each once, in the order of their bytes.
  struct Periods: Equatable {
    let name: String
    let periods: [String]
    /// The code of the figures of each period.
    let codes: [Int]

    fileprivate init(_ name: String, _ pieces: [String: PieceCode]) {
      self.name = name
      periods = pieces.keys.sorted()
      codes = periods.map { pieces[$0]?.code ?? 0 }
    }
  }

  private var indicator: (code: String, periods: [String: PieceCode])?
  private var periodsOfUnits: [String: [String: PieceCode]] = [:]
  private var rankedUnits: Set<String> = []

  /// Takes a series in; answers the periods of the indicator before, when its last series has gone by.
  mutating func add(_ series: FigureSeries) -> Periods? {
    let done = indicator?.code == series.indicator ? nil : finish()
    var periods = indicator?.periods ?? [:]
    indicator = nil
    var periodsOfUnit = periodsOfUnits.removeValue(forKey: series.unit) ?? [:]
    for record in series.records {
      periods[record[.period], default: PieceCode()].add(record)
      periodsOfUnit[record[.period], default: PieceCode()].add(record)
    }
    periodsOfUnits[series.unit] = periodsOfUnit
    indicator = (series.indicator, periods)
    return done
  }

  /// The periods of the last indicator.
  mutating func finish() -> Periods? {
    defer { indicator = nil }
    return indicator.map { Periods($0.code, $0.periods) }
  }

  /// Takes the units of ranks in.
  mutating func add(unitsOf rankings: [Record]) {
    for ranking in rankings { rankedUnits.insert(ranking[.unit]) }
  }

  /// Units that have figures or ranks, by code.
  var units: [String] { rankedUnits.union(periodsOfUnits.keys).sorted() }

  /// The periods of all units, by code of the unit.
  var unitPeriods: [Periods] { periodsOfUnits.sorted { $0.key < $1.key }.map { Periods($0.key, $0.value) } }
}
