import CommitteeModel

/// An edition as somebody reads it who is to show it to a room: what only the speaker sees is not handed on.
final class NotelessReading: DossierReading {
  private let whole: any DossierReading

  init(_ whole: any DossierReading) { self.whole = whole }

  var edition: EditionRecord { whole.edition }

  func records(of table: Table) throws(DossierFailure) -> [Record] {
    let records = try whole.records(of: table)
    return table == .scene ? records.map(Audience.wall.admitted) : records
  }

  func latestObservations(unit: String) throws(DossierFailure) -> [Record] {
    try whole.latestObservations(unit: unit)
  }

  func series(indicator: String, unit: String) throws(DossierFailure) -> [Record] {
    try whole.series(indicator: indicator, unit: unit)
  }

  func observations(unit: String, period: String) throws(DossierFailure) -> [Record] {
    try whole.observations(unit: unit, period: period)
  }

  func figures(indicator: String, period: String) throws(DossierFailure) -> [Record] {
    try whole.figures(indicator: indicator, period: period)
  }

  func figures(indicator: String, units: [String], periods: [String]) throws(DossierFailure) -> [Record] {
    try whole.figures(indicator: indicator, units: units, periods: periods)
  }

  func periods(unit: String) throws(DossierFailure) -> [String] { try whole.periods(unit: unit) }

  func periods(indicator: String) throws(DossierFailure) -> [String] { try whole.periods(indicator: indicator) }

  func rankings(unit: String) throws(DossierFailure) -> [Record] { try whole.rankings(unit: unit) }

  func rankingTable(index: String, period: String, map: String) throws(DossierFailure) -> [Record] {
    try whole.rankingTable(index: index, period: period, map: map)
  }

  func statements(of question: StatementQuestion) throws(DossierFailure) -> [RowStatement] {
    let statements = try whole.statements(of: question)
    guard case .row(.scene, _) = question else { return statements }
    return statements.map { RowStatement(Audience.wall.admitted($0.record), receipt: $0.receipt, cell: $0.cell) }
  }

  func unitsWithFigures() throws(DossierFailure) -> [String] { try whole.unitsWithFigures() }

  func checks() throws(DossierFailure) -> [Check] { try whole.checks() }

  func checkMarks(unit: String) throws(DossierFailure) -> [CheckSubject: CheckSeverity] {
    try whole.checkMarks(unit: unit)
  }
}
