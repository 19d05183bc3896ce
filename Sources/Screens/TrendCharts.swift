import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The units of a comparison as small charts over time, all of one scale.
struct TrendCharts {
  private let trends: UnitTrends
  private let comparison: UnitComparison
  private let isPercent: Bool
  private let foot: ExactDecimal
  private let top: ExactDecimal

  /// The scale holds all that was read; it begins at zero unless something lies below.
  init(_ trends: UnitTrends, of comparison: UnitComparison, kind: ValueKind) {
    self.trends = trends
    self.comparison = comparison
    isPercent = kind == .rate || kind == .fraction
    let amounts = trends.amounts.values.joined().compactMap { $0 } + comparison.entries.compactMap(\.amount)
    let greatest = amounts.max() ?? .zero
    foot = min(.zero, amounts.min() ?? .zero)
    let hundred = ExactDecimal(100)
    top = isPercent && greatest > ExactDecimal(50) && greatest <= hundred ? hundred : greatest
  }

  /// `cùng thang, từ 0 đến 100 % · 2019–2023`: the scale, and the periods that have a column in the grid.
  func legend(in grid: TileGrid) -> String {
    let unit = isPercent ? " %" : ""
    let ends = "\(VietnameseNumber.format(foot)) đến \(VietnameseNumber.format(top))\(unit)"
    let scale = "cùng thang, từ \(ends)\(foot.isZero ? "" : " (không từ 0)")"
    guard let first = trends.periods.suffix(grid.tile.width).first, let last = trends.periods.last else { return scale }
    return "\(scale) · \(first.shortLabel)–\(last.shortLabel)"
  }

  /// The charts that are seen with a unit selected.
  func view(in grid: TileGrid, selected: Int, _ scene: Scene) -> SmallMultiples {
    let visible = grid.visible(selected: selected)
    let tiles = comparison.entries[visible].map { entry in
      SmallMultiples.Tile(
        name: scene.dossier.name(of: entry.unit),
        figure: FigureText(entry.level.figure, unit: isPercent ? "%" : "").text,
        shares: (trends.amounts[entry.unit] ?? []).map { $0.flatMap(share) },
        isOwn: entry.unit == scene.dossier.figures.unit)
    }
    return SmallMultiples(
      tiles: tiles, grid: grid, selected: selected - visible.lowerBound, above: visible.lowerBound,
      below: comparison.entries.count - visible.upperBound)
  }

  private func share(_ amount: ExactDecimal) -> ExactShare? {
    guard let part = amount.subtracting(foot), let whole = top.subtracting(foot) else { return nil }
    return ExactShare(Fraction(numerator: part, denominator: whole))
  }
}
