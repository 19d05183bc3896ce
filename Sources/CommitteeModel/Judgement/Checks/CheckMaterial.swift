/// What the rules look at besides the figures of one unit: the catalogue, all ranks, and what sessions decided.
struct CheckMaterial {
  /// Catalogue, session and the decisions of the session.
  let dossier: Dossier
  /// All rows of all indices.
  let rankings: [Ranking]
  /// The rank of each unit in each index that its row in a list shows.
  let shownRanks: [ShownRank: Ranking]
  /// What this session and those before it dealt with.
  let proceedings: Proceedings
  /// The rows of the session's script.
  let sceneRecords: [Record]
  /// Indicators of which a scene of that script compares units, as far as any unit states them.
  let comparedIndicators: Set<String>
  /// Indicators in the order of screens.
  let indicators: [Indicator]
  /// All units, in order.
  let units: [ReportingUnit]
  /// The parts of each total, in the order of screens.
  let parts: [Code<Indicator>: [Indicator]]
  /// What the figures of each indicator can be.
  let natures: [Code<Indicator>: IndicatorNature]
  /// Rates that are read side by side and count the same things in another scope.
  let nearRates: [(Indicator, Indicator)]

  init(reading port: any DossierReading) throws(DossierFailure) {
    dossier = try Dossier(reading: port)
    rankings = try port.records(of: .ranking).map { Ranking($0) }
    shownRanks = Dictionary(
      rankings.filter { $0.rank != nil }.map { (ShownRank(index: $0.index, unit: $0.unit), $0) }
    ) { known, next in next.isShown(before: known) ? next : known }
    proceedings = try Proceedings(reading: port)
    sceneRecords = try port.records(of: .scene).filter { $0[.session] == port.edition.session }
    let compared = sceneRecords.compactMap { ScreenAddress(ScriptRow($0).address) }
      .filter { [.compare, .indicator].contains($0.kind) }.compactMap(\.object)
    var stated: Set<String> = []
    for code in Set(compared) {
      if try !port.periods(indicator: code).isEmpty { stated.insert(code) }
    }
    comparedIndicators = stated
    units = try port.records(of: .unit).map { ReportingUnit($0) }
    let indicators = dossier.order.compactMap { [dossier] in dossier.indicators[$0] }
    self.indicators = indicators
    parts = Dictionary(grouping: indicators.filter { $0.partOf != nil }) { $0.partOf! }
    natures = Dictionary(indicators.map { ($0.code, IndicatorNature($0)) }) { first, _ in first }
    nearRates = CheckMaterial.nearRates(among: indicators)
  }

  /// The tasks of this session and of those before it.
  var tasks: [CommitteeTask] { proceedings.tasks }

  /// All documents, in order.
  var documents: [Document] { proceedings.documents }

  /// The province whose session it is.
  var province: Code<ReportingUnit> { dossier.session.province }

  /// True for a source that reports on this session.
  func isOwn(_ source: Code<Source>) -> Bool { source == dossier.session.source }

  /// A figure for a sentence: `Tỷ lệ DVC mức độ 3, 4 (71,78 %, kỳ 2021)`.
  func stated(_ observation: Observation) -> String {
    let measure = dossier.indicators[observation.indicator]?.measure ?? ""
    let period = observation.period == .unstated ? "" : "kỳ \(observation.period.shortLabel)"
    let figure = measure.isEmpty ? observation.raw : "\(observation.raw) \(measure)"
    return "\(name(observation.indicator)) (\([figure, period].filter { !$0.isEmpty }.joined(separator: ", ")))"
  }

  /// Name of an indicator for a sentence.
  func name(_ code: Code<Indicator>) -> String { dossier.indicators[code]?.shortName ?? code.text }
}

/// The figures of one unit, as the rules look at them.
struct UnitSeries {
  /// The unit.
  let unit: Code<ReportingUnit>
  /// The day of the session.
  private let asOf: CalendarDay
  /// All statements of each indicator that has any, oldest first, of one period the firmest first.
  let statements: [Code<Indicator>: [Observation]]
  /// The firmest statement of the level of each period.
  let levels: [Code<Indicator>: [Observation]]

  init(
    of unit: Code<ReportingUnit>, indicators: [Indicator], reading port: any DossierReading
  ) throws(DossierFailure) {
    var statements: [Code<Indicator>: [Observation]] = [:]
    for indicator in indicators {
      let rows = try port.series(indicator: indicator.code.text, unit: unit.text)
      let series = rows.compactMap { Observation($0, kind: indicator.kind) }
      if !series.isEmpty { statements[indicator.code] = series }
    }
    self.unit = unit
    asOf = port.edition.asOf
    self.statements = statements
    levels = statements.mapValues(\.levels)
  }

  /// The level of an indicator in one period.
  func level(of code: Code<Indicator>?, in period: Period) -> Observation? {
    guard let code, let levels = levels[code] else { return nil }
    var (low, high) = (0, levels.count)
    while low < high {
      let middle = (low + high) / 2
      if levels[middle].period < period { low = middle + 1 } else { high = middle }
    }
    return low < levels.count && levels[low].period == period ? levels[low] : nil
  }

  /// The level that a screen shows: of the period that ends last, of those that had begun on the as-of day.
  func newest(_ code: Code<Indicator>) -> Observation? {
    levels[code]?.last { $0.figure.value != nil && !$0.period.lies(after: asOf) }
  }
}
