public import CommitteeModel

/// A dossier of which some questions cannot be answered.
public final class FailingDossier: DossierReading {
  private let whole: any DossierReading
  private let fails: (String) -> Bool

  /// Answers as another one does, but for the questions that `fails` names: `records`, `series`, `checks` …
  public init(_ whole: any DossierReading, failing fails: @escaping (String) -> Bool) {
    self.whole = whole
    self.fails = fails
  }

  private func ask(_ question: String) throws(DossierFailure) -> any DossierReading {
    if fails(question) { throw .damaged(path: "moi.batru") }
    return whole
  }

  public var edition: EditionRecord { whole.edition }
  public func records(of table: Table) throws(DossierFailure) -> [Record] { try ask("records").records(of: table) }
  public func latestObservations(unit: String) throws(DossierFailure) -> [Record] {
    try ask("latest").latestObservations(unit: unit)
  }
  public func series(indicator: String, unit: String) throws(DossierFailure) -> [Record] {
    try ask("series").series(indicator: indicator, unit: unit)
  }
  public func observations(unit: String, period: String) throws(DossierFailure) -> [Record] {
    try ask("observations").observations(unit: unit, period: period)
  }
  public func figures(indicator: String, period: String) throws(DossierFailure) -> [Record] {
    try ask("figures").figures(indicator: indicator, period: period)
  }
  public func figures(indicator: String, units: [String], periods: [String]) throws(DossierFailure) -> [Record] {
    try ask("figures").figures(indicator: indicator, units: units, periods: periods)
  }
  public func periods(unit: String) throws(DossierFailure) -> [String] { try ask("periods").periods(unit: unit) }
  public func periods(indicator: String) throws(DossierFailure) -> [String] {
    try ask("periods").periods(indicator: indicator)
  }
  public func rankings(unit: String) throws(DossierFailure) -> [Record] { try ask("rankings").rankings(unit: unit) }
  public func rankingTable(index: String, period: String, map: String) throws(DossierFailure) -> [Record] {
    try ask("table").rankingTable(index: index, period: period, map: map)
  }
  public func statements(of question: StatementQuestion) throws(DossierFailure) -> [RowStatement] {
    try ask("statements").statements(of: question)
  }
  public func unitsWithFigures() throws(DossierFailure) -> [String] { try ask("units").unitsWithFigures() }
  public func checks() throws(DossierFailure) -> [Check] { try ask("checks").checks() }
  public func checkMarks(unit: String) throws(DossierFailure) -> [CheckSubject: CheckSeverity] {
    try ask("marks").checkMarks(unit: unit)
  }
}
