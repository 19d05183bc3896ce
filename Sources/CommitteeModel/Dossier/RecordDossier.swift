/// A dossier over rows in memory.
public final class RecordDossier: DossierReading {
  /// What the edition says of itself.
  public let edition: EditionRecord
  private let small: [[Record]]
  private let observations: [Record]
  private let newest: [Record]
  private let ranks: [Record]
  private let found: [Check]
  private let marked: [Check]
  private let stated: [RowStatement]
  private lazy var ways = Dictionary(stated.map { ($0.record, $0) }) { first, _ in first }

  /// Makes a dossier of rows of all tables, each table's in the order of their first statement, of what the checks
  /// found in them, and of what is known of the ways of some.
  public init(
    edition: EditionRecord, records: [Record], checks: [Check] = [], statements: [RowStatement] = []
  ) {
    self.edition = edition
    found = edition.audience.readsFindings ? checks : []
    marked = checks
    stated = statements
    var tables = [[Record]](repeating: [], count: Table.allCases.count)
    for record in records { tables[record.table.index].append(edition.audience.admitted(record)) }
    let series = FigureSeries.all(of: tables[Table.observation.index], asOf: edition.asOf)
    observations = series.flatMap(\.records)
    newest = series.flatMap(\.latest)
    ranks = FigureOrder.bestFirst(tables[Table.ranking.index])
    tables[Table.observation.index] = observations
    tables[Table.ranking.index] = ranks
    small = tables
  }

  /// Every row of a table.
  public func records(of table: Table) -> [Record] { small[table.index] }

  /// The newest stated figure of each indicator of a unit, by code of the indicator.
  public func latestObservations(unit: String) -> [Record] { newest.filter { $0[.unit] == unit } }

  /// All stated figures of an indicator of a unit, oldest first.
  public func series(indicator: String, unit: String) -> [Record] {
    var (low, high) = (0, observations.count)
    let isBefore = { (row: Record) in (row[.indicator], row[.unit]) < (indicator, unit) }
    while low < high {
      let middle = (low + high) / 2
      if isBefore(observations[middle]) { low = middle + 1 } else { high = middle }
    }
    return Array(observations[low...].prefix { $0[.indicator] == indicator && $0[.unit] == unit })
  }

  /// All stated figures of a unit for one period.
  public func observations(unit: String, period: String) -> [Record] {
    observations.filter { $0[.unit] == unit && $0[.period] == period }
  }

  /// All units' stated figures of an indicator for one period, by code of the unit.
  public func figures(indicator: String, period: String) -> [Record] {
    observations.filter { $0[.indicator] == indicator && $0[.period] == period }
  }

  /// Some units' stated figures of an indicator for some periods, by code of the unit.
  public func figures(indicator: String, units: [String], periods: [String]) -> [Record] {
    let (units, periods) = (Set(units), Set(periods))
    return observations.filter {
      $0[.indicator] == indicator && units.contains($0[.unit]) && periods.contains($0[.period])
    }
  }

  /// Periods of a unit's figures, each once.
  public func periods(unit: String) -> [String] {
    Set(observations.filter { $0[.unit] == unit }.map { $0[.period] }).sorted()
  }

  /// Periods of an indicator's figures, each once.
  public func periods(indicator: String) -> [String] {
    Set(observations.filter { $0[.indicator] == indicator }.map { $0[.period] }).sorted()
  }

  /// All rows of a unit in all indices, by index, then period.
  public func rankings(unit: String) -> [Record] { ranks.filter { $0[.unit] == unit } }

  /// The ranks of an index in one period and map, best rank first.
  public func rankingTable(index: String, period: String, map: String) -> [Record] {
    ranks.filter {
      $0[.index] == index && $0[.indexPeriod] == period && $0[.map] == map && $0[.figureKind] == "hạng"
    }
  }

  /// The rows that a question asks for with what is known of their ways.
  public func statements(of question: StatementQuestion) -> [RowStatement] {
    let rows =
      switch question {
      case .series(let indicator, let unit): series(indicator: indicator, unit: unit)
      case .ranks(let unit): rankings(unit: unit)
      case .row(let table, let key): records(of: table).filter { $0.key == key }
      }
    return rows.map { ways[$0] ?? RowStatement($0) }
  }

  /// Units that have observations or ranks, by code.
  public func unitsWithFigures() -> [String] {
    Set((observations + ranks).map { $0[.unit] }).sorted()
  }

  /// What the checks found when the edition was made, the weightiest first; nothing where its audience reads no findings.
  public func checks() -> [Check] { found }

  /// The weightiest finding about each row that a unit's screens show.
  public func checkMarks(unit: String) -> [CheckSubject: CheckSeverity] { marked.marks(of: Code(unit)) }
}
