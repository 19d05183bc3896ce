/// What the checks found about figures and ranks of a chosen period that are not the newest.
///
/// The marks of an edition tell only that there is something about another figure than the newest; the findings themselves,
/// read where there is such a mark, tell about which.
struct OlderFindings {
  /// The findings by the row that shows what they speak of.
  private(set) var byRow: [CheckSubject: [Check]] = [:]

  init(
    about figures: [Code<Indicator>: [Observation]], _ ranks: [String: Ranking], of unit: Code<ReportingUnit>,
    marks: [CheckSubject: CheckSeverity], reading port: any DossierReading
  ) throws(DossierFailure) {
    var rows: [CheckSubject: [Observation]] = [:]
    for (code, told) in figures where marks[CheckSubject.indicator(code).another] != nil {
      rows[.indicator(code)] = told
    }
    let ranked = ranks.filter { marks[CheckSubject.ranking($0.key).another] != nil }
    guard !rows.isEmpty || !ranked.isEmpty else { return }
    var broad: [CheckSubject: Bool] = [:]
    for check in try port.checks() where check.unit == unit || check.unit == nil {
      for subject in check.subjects where subject != subject.row {
        let row = subject.row
        if let told = rows[row], let figure = told.first(where: { check.origins.contains($0.origin) }) {
          // One line of a sheet may state many periods; then the finding has to name this one.
          let isBroad =
            if let known = broad[row] { known } else { try Self.isBroad(figure, reading: port) }
          broad[row] = isBroad
          if !isBroad || check.names(figure) { byRow[row, default: []].append(check) }
        } else if let rank = ranked[row.code], row.table == .ranking, check.origins.contains(rank.origin) {
          byRow[row, default: []].append(check)
        }
      }
    }
  }

  /// True where the line of a figure states others of its series too.
  private static func isBroad(_ figure: Observation, reading port: any DossierReading) throws(DossierFailure) -> Bool {
    try port.series(indicator: figure.indicator.text, unit: figure.unit.text).contains {
      $0.origin == figure.origin && Period.parse($0[.period]) != figure.period
    }
  }

  /// The weightiest about each row.
  var marks: [CheckSubject: CheckSeverity] { byRow.compactMapValues { $0.map(\.weight).max() } }
}

extension Check {
  /// True where its words name the period of a figure or state the figure.
  fileprivate func names(_ figure: Observation) -> Bool {
    let period = [figure.period.label, figure.period.shortLabel].filter { !$0.isEmpty }
    if period.contains(where: { stated.contains("kỳ \($0)") || computed.contains("kỳ \($0)") }) { return true }
    return stated.split { " (),;:".contains($0) }.contains { $0 == figure.raw }
  }
}
