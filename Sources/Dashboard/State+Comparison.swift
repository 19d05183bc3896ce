public import CommitteeModel

extension State {
  /// What the comparison of an indicator compares: the period of the figure shown or, where the unit shown has none, the newest
  /// of which others state levels; `nil` as long as it is not known that anybody states any.
  public func comparisonKey(of indicator: Code<Indicator>) -> Archive.ComparisonKey? {
    let own = dossier.figures.levels[indicator]?.period
    let others = archive.elsewhere
    let period =
      own
      ?? others?.period(of: indicator, asking: dossier.figures.period) {
        archive.comparisons[Archive.ComparisonKey(indicator, $0)]?.entries.isEmpty == true
      }
    return period.map { Archive.ComparisonKey(indicator, $0) }
  }

  /// All units' figures of an indicator, as far as they were read.
  public func comparison(of indicator: Code<Indicator>) -> UnitComparison? {
    comparisonKey(of: indicator).flatMap { archive.comparisons[$0] }
  }

  /// The place of the selected unit in a comparison: the one shown where none was selected.
  public func selectedRow(of comparison: UnitComparison) -> Int {
    let places = [view.compared, dossier.figures.unit].compactMap { $0 }.lazy.compactMap { unit in
      comparison.entries.firstIndex { $0.unit == unit }
    }
    return places.first ?? 0
  }

  func compared(_ figures: [Observation], of code: Code<Indicator>) -> UnitComparison {
    let names = Dictionary(
      figures.map { ($0.unit, CollationKey(dossier.name(of: $0.unit))) }
    ) { first, _ in first }
    return UnitComparison(figures, direction: dossier.indicators[code]?.direction ?? .none, names: names)
  }

  /// Goes to the comparison of the selected figure, or to the newest table of the selected rank.
  mutating func compare() {
    let route: Route? =
      switch subject {
      case .indicator(let code): .comparison(code)
      case .ranking(let index): board.tables.last { $0.index == index }.map(Route.standings)
      case .conclusion, .task, .recommendation, nil: nil
      }
    guard let route else {
      view.notice = "Chỉ so được các đơn vị ở một chỉ tiêu hoặc một hạng: hãy chọn một mục như thế trước."
      return
    }
    view.compared = nil
    go(to: route)
  }

  /// Up and down move through the units, left and right through the indicators; Enter shows a unit's figure whole.
  mutating func steerComparison(_ code: Code<Indicator>, _ command: Command) -> [Effect] {
    let comparison = comparison(of: code)
    let entries = comparison?.entries ?? []
    if let comparison, let step = command.step(last: entries.count), !entries.isEmpty {
      view.compared = entries[max(0, min(entries.count - 1, selectedRow(of: comparison) + step))].unit
      return []
    }
    switch command {
    case .left, .right: turn(from: code, command == .left ? -1 : 1)
    case .order: turnComparison(of: code, among: entries.map(\.unit))
    case .open:
      guard let comparison, !entries.isEmpty else {
        visit(.indicator(code))
        return []
      }
      return show(.indicator(code), of: entries[selectedRow(of: comparison)].unit)
    default: break
    }
    return []
  }

  private mutating func turn(from code: Code<Indicator>, _ step: Int) {
    let section = board.section(of: .indicator(code))
    let codes = section.map { board.table($0).compactMap(\.indicator) } ?? foreignIndicators
    guard let index = codes.firstIndex(of: code) else { return }
    let next = codes[max(0, min(codes.count - 1, index + step))]
    if let section { view.selection[section] = .indicator(next) }
    view.compared = nil
    view.route = .comparison(next)
  }
}
