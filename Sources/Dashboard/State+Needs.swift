import CommitteeModel

extension State {
  /// Why something that the screen needs could not be read, in words; `nil` where it has all of it.
  public var unread: String? { needs.lazy.compactMap { archive.unread[$0] }.first }

  /// What is to be read for the screen.
  var needs: [Effect] { missingFigures() + missingStatements() }

  /// Series, tables and findings that the screen needs and nobody read yet.
  private func missingFigures() -> [Effect] {
    if view.route == .checks, archive.checks == nil { return [.readChecks] }
    if awaitsProceedings { return [.readProceedings] }
    if awaitsElsewhere { return [.readElsewhere] }
    if archive.checks == nil, let show = view.presentation, !show.isAway, case .section = view.route,
      subjects(of: show.scene).contains(where: { $0.hasScreen && dossier.figures.marks[$0.checked] != nil })
    {
      return [.readChecks]
    }
    if let item, archive.checks == nil, dossier.figures.marks[item] != nil { return [.readChecks] }
    if case .comparison(let code) = view.route, let key = comparisonKey(of: code) {
      guard archive.comparisons[key] != nil else { return [.readComparison(key)] }
      let trends = missingTrends(of: code, key)
      if !trends.isEmpty { return trends }
    }
    if case .standings(let key) = view.route, archive.tables[key] == nil { return [.readTable(key)] }
    let tellsAll: Bool =
      switch view.route {
      case .section, .subject: true
      case .overview, .checks, .register, .comparison, .standings, .desk: view.isSourceOpen
      }
    guard let subject, tellsAll else { return [] }
    let isUntold = archive.checks == nil && dossier.figures.marks[subject.checked] != nil
    return (isUntold ? [.readChecks] : []) + missingFigures(of: subject)
  }

  private func missingFigures(of subject: Subject) -> [Effect] {
    switch subject {
    case .indicator(let code):
      let indicator = dossier.indicators[code]
      let rate = dossier.rate(over: code)
      let wanted = [code, indicator?.numerator, indicator?.denominator, rate?.code, rate?.denominator].compactMap { $0 }
        .map { Archive.SeriesKey($0, dossier.figures.unit) }
      let table = indicator?.rankedBy.flatMap { dossier.newestRanking(in: $0) }.map(Archive.TableKey.init)
      return wanted.filter { archive.series[$0] == nil }.map(Effect.readSeries) + missing([table].compactMap { $0 })
    case .ranking(let index):
      return missing(board.tables.filter { $0.index == index })
    case .conclusion, .task, .recommendation:
      return []
    }
  }

  private func missing(_ tables: [Archive.TableKey]) -> [Effect] {
    tables.filter { archive.tables[$0] == nil }.map(Effect.readTable)
  }
}
