extension CheckMaterial {
  /// A finding with its subjects told apart: what it says of another figure or rank than the one that a row of a list
  /// shows does not stand beside that row.
  ///
  /// It speaks of what is shown where it names the row of the newest figure or rank, of a change stated with it, of its
  /// target, or of the indicator itself. Where nothing is shown, it speaks of that.
  /// - Parameter figures: The figures of the unit it speaks of; `nil` for a finding about no unit's figures.
  func placed(_ check: Check, among figures: UnitSeries?) -> Check {
    let subjects = check.subjects.map { subject -> CheckSubject in
      let shown: Set<Origin>? =
        switch subject.table {
        case .indicator: figures.flatMap { shownOrigins(of: Code(subject.code), $0) }
        case .ranking: check.unit.flatMap { shownOrigins(of: subject.code, $0) }
        default: nil
        }
      return shown?.isDisjoint(with: check.origins) == true ? subject.another : subject
    }
    return subjects == check.subjects ? check : check.speaking(of: subjects)
  }

  /// Where the row of an indicator comes from; `nil` where it shows no figure.
  private func shownOrigins(of code: Code<Indicator>, _ figures: UnitSeries) -> Set<Origin>? {
    guard let level = figures.newest(code) ?? figures.levels[code]?.last else { return nil }
    let indicator = dossier.indicators[code]
    let changes = (figures.statements[code] ?? []).changes.filter { $0.period == level.period }
    let sides = [indicator?.numerator, indicator?.denominator].compactMap { $0 }.compactMap { figures.newest($0) }
    let targets = dossier.targets.filter { $0.indicator == code && $0.unit == figures.unit }
    return Set(
      ([level] + changes + sides).map(\.origin) + targets.map(\.origin) + [indicator?.origin].compactMap { $0 })
  }

  /// Where the row of an index comes from; `nil` where it shows no rank.
  private func shownOrigins(of index: String, _ unit: Code<ReportingUnit>) -> Set<Origin>? {
    guard let shown = shownRanks[ShownRank(index: index, unit: unit)] else { return nil }
    return Set([shown.origin] + dossier.targets.filter { $0.index == index && $0.unit == unit }.map(\.origin))
  }
}

/// Names the rank of a unit in an index that its row shows.
struct ShownRank: Hashable {
  let index: String
  let unit: Code<ReportingUnit>
}
