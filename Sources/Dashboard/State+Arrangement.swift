import CellGrid
public import CommitteeModel

/// How units that are compared stand on the screen.
public enum Arrangement: Hashable, Sendable {
  /// One below the other, each with a bar.
  case table
  /// Where they lie on the map.
  case map
  /// Each with a small chart of its figures over time.
  case trends
}

extension State {
  /// All units' figures of an indicator over time, as far as they were read.
  public func trends(of indicator: Code<Indicator>) -> UnitTrends? {
    comparisonKey(of: indicator).flatMap { archive.trends[$0] }
  }

  /// Turns a comparison from the table to the map, on to the small charts and back, past what has nothing to show.
  mutating func turnComparison(of code: Code<Indicator>, among units: [Code<ReportingUnit>]) {
    guard units.count > 1 else {
      view.notice = "Chỉ một đơn vị nêu chỉ tiêu này nên không có gì để so."
      return
    }
    let isTold = trends(of: code).map { $0.periods.count > 1 } ?? !units.isEmpty
    let hasMap = ProvinceGrid.holding(units) != nil
    switch view.arrangement {
    case .table where hasMap: view.arrangement = .map
    case .table where isTold, .map where isTold: view.arrangement = .trends
    case .map, .trends: view.arrangement = .table
    case .table: view.notice = "Chỉ có bảng: bản đồ cần ít nhất năm tỉnh, biểu đồ nhỏ cần ít nhất hai kỳ."
    }
  }

  /// Turns a table of provinces to its map or back; what are no provinces have none.
  mutating func turnMap(of units: [Code<ReportingUnit>]) {
    guard ProvinceGrid.holding(units) != nil else {
      view.notice = "Bản đồ chỉ có khi so ít nhất năm tỉnh."
      return
    }
    view.arrangement = view.arrangement == .map ? .table : .map
  }

  /// Takes in figures over time; of a single period there is nothing to chart.
  mutating func take(_ trends: UnitTrends, of key: Archive.ComparisonKey) {
    archive.trends[key, default: trends].merge(trends)
    guard view.arrangement == .trends, trends.periods.count < 2 else { return }
    view.arrangement = .table
    view.notice = "Chỉ có số của một kỳ nên không có gì để vẽ theo thời gian."
  }

  /// The units whose small charts are on the screen and were not read yet.
  func missingTrends(of code: Code<Indicator>, _ key: Archive.ComparisonKey) -> [Effect] {
    guard view.arrangement == .trends, let comparison = archive.comparisons[key],
      let grid = ComparisonLayout(Layout(Rect(view.size)).body).grid(of: comparison.entries.count)
    else { return [] }
    let known = archive.trends[key]?.amounts
    let units = comparison.entries[grid.visible(selected: selectedRow(of: comparison))].map(\.unit)
      .filter { known?[$0] == nil }
    return units.isEmpty ? [] : [.readTrends(key, units)]
  }
}
