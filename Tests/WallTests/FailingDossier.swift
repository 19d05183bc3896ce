import CommitteeModel

/// A dossier of which some questions cannot be answered.
final class FailingDossier: DossierReading {
  private let whole: any DossierReading
  private let fails: (String) -> Bool

  init(_ whole: any DossierReading, failing fails: @escaping (String) -> Bool) {
    self.whole = whole
    self.fails = fails
  }

  private func ask(_ question: String) throws(DossierFailure) -> any DossierReading {
    if fails(question) { throw .damaged(path: "moi.batru") }
    return whole
  }

  var edition: EditionRecord { whole.edition }
  func records(of table: Table) throws(DossierFailure) -> [Record] { try ask("records").records(of: table) }
  func latestObservations(unit: String) throws(DossierFailure) -> [Record] {
    try ask("latest").latestObservations(unit: unit)
  }
  func series(indicator: String, unit: String) throws(DossierFailure) -> [Record] {
    try ask("series").series(indicator: indicator, unit: unit)
  }
  func observations(unit: String, period: String) throws(DossierFailure) -> [Record] {
    try ask("observations").observations(unit: unit, period: period)
  }
  func figures(indicator: String, period: String) throws(DossierFailure) -> [Record] {
    try ask("figures").figures(indicator: indicator, period: period)
  }
  func figures(indicator: String, units: [String], periods: [String]) throws(DossierFailure) -> [Record] {
    try ask("figures").figures(indicator: indicator, units: units, periods: periods)
  }
  func periods(unit: String) throws(DossierFailure) -> [String] { try ask("periods").periods(unit: unit) }
  func periods(indicator: String) throws(DossierFailure) -> [String] {
    try ask("periods").periods(indicator: indicator)
  }
  func rankings(unit: String) throws(DossierFailure) -> [Record] { try ask("rankings").rankings(unit: unit) }
  func rankingTable(index: String, period: String, map: String) throws(DossierFailure) -> [Record] {
    try ask("table").rankingTable(index: index, period: period, map: map)
  }
  func statements(of question: StatementQuestion) throws(DossierFailure) -> [RowStatement] {
    try ask("statements").statements(of: question)
  }
  func unitsWithFigures() throws(DossierFailure) -> [String] { try ask("units").unitsWithFigures() }
  func checks() throws(DossierFailure) -> [Check] { try ask("checks").checks() }
  func checkMarks(unit: String) throws(DossierFailure) -> [CheckSubject: CheckSeverity] {
    try ask("marks").checkMarks(unit: unit)
  }
}
