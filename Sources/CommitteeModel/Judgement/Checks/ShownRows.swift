extension CheckMaterial {
  /// A finding with its subjects told apart: what it says of another figure or rank than the one that a row of a list
  /// shows does not stand beside that row.
  ///
  /// It speaks of what is shown where it names the row of the newest figure or rank, of a change stated with it, of its
  /// target, or of the indicator itself. Where nothing is shown, it speaks of that.
  /// - Parameter figures: The figures of the unit it speaks of; `nil` for a finding about no unit's figures.
  func placed(_ check: Check, among figures: UnitSeries?) -> Check {
    check.speaking(
      of: check.subjects.map { subject in
        let shown: ShownRow? =
          switch subject.table {
          case .indicator: figures.flatMap { shownRow(of: Code(subject.code), $0) }
          case .ranking: check.unit.flatMap { shownRow(of: subject.code, $0) }
          default: nil
          }
        return shown?.isSpoken(of: check) == false ? subject.another : subject
      })
  }

  /// The row of an indicator; `nil` where it shows no figure.
  private func shownRow(of code: Code<Indicator>, _ figures: UnitSeries) -> ShownRow? {
    guard let level = figures.newest(code) ?? figures.levels[code]?.last else { return nil }
    let indicator = dossier.indicators[code]
    let changes = (figures.statements[code] ?? []).changes.filter { $0.period == level.period }
    let sides = [indicator?.numerator, indicator?.denominator].compactMap { $0 }.compactMap { figures.newest($0) }
    let targets = dossier.targets.filter { $0.indicator == code && $0.unit == figures.unit }
    let told = [level] + changes + sides
    return ShownRow(
      figures: Set(told.map(\.origin)), periods: Set(told.map(\.period)),
      others: Set(targets.map(\.origin) + [indicator?.origin].compactMap { $0 }))
  }

  /// The row of an index; `nil` where it shows no rank.
  private func shownRow(of index: String, _ unit: Code<ReportingUnit>) -> ShownRow? {
    guard let shown = shownRanks[ShownRank(index: index, unit: unit)] else { return nil }
    let targets = dossier.targets.filter { $0.index == index && $0.unit == unit }
    // A rank whose year is only inferred is the source's own, which states none.
    let own = rankings.filter { $0.unit == unit && shown.infersYear(of: $0) }.map(\.origin)
    return ShownRow(figures: Set([shown.origin] + own), periods: [], others: Set(targets.map(\.origin)))
  }
}

/// Where what a row of a list shows was read.
private struct ShownRow {
  /// Of its figure, and of the figures that are shown with it.
  let figures: Set<Origin>
  /// Their periods.
  let periods: Set<Period>
  /// Of its targets and of the indicator itself.
  let others: Set<Origin>

  /// True for a finding that names one of these places; where a line states figures of many periods, for one about these.
  func isSpoken(of check: Check) -> Bool {
    if !others.isDisjoint(with: check.origins) { return true }
    guard !figures.isDisjoint(with: check.origins) else { return false }
    return periods.isEmpty || check.periods.isEmpty || !periods.isDisjoint(with: check.periods)
  }
}

/// Names the rank of a unit in an index that its row shows.
struct ShownRank: Hashable {
  let index: String
  let unit: Code<ReportingUnit>
}
