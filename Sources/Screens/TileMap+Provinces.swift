import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension TileMap {
  /// The provinces of a map with a place each: a quarter by the place among `total`.
  init(
    _ grid: ProvinceGrid, places: [Code<ReportingUnit>: Int], among total: Int,
    figure: (Code<ReportingUnit>) -> String, selected: Code<ReportingUnit>?, in dossier: Dossier
  ) {
    let units = grid.units
    let tiles = units.compactMap { unit -> Tile? in
      guard let place = grid.place(of: unit) else { return nil }
      let name = dossier.name(of: unit)
      return Tile(
        column: place.column, row: place.row, name: name, shortName: TileMap.shortName(of: name),
        figure: figure(unit), quarter: places[unit].map { min(3, ($0 - 1) * 4 / max(1, total)) },
        isOwn: unit == dossier.figures.unit)
    }
    self.init(tiles: tiles, selected: selected.flatMap { units.firstIndex(of: $0) })
  }

  /// What the shades mean.
  static let legend = zip(shades, ["đầu", "hai", "ba", "cuối"]).map { "\($0) nhóm \($1)" }.joined(separator: "  ")

  /// `BGi` for Bắc Giang, `Huế` for Huế.
  private static func shortName(of name: String) -> String {
    let words = name.split { $0 == " " || $0 == "-" }
    guard words.count > 1, let first = words.first?.first, let last = words.last else { return String(name.prefix(3)) }
    return "\(first)\(last.prefix(2))"
  }
}

extension PointerAreas {
  /// Notes the tiles of a map of provinces, each with the row of its province in the list behind the map.
  func note(_ map: TileMap, of units: [Code<ReportingUnit>], in area: Rect) {
    guard let grid = ProvinceGrid.holding(units) else { return }
    note(map.places(in: area)) { tile in units.firstIndex(of: grid.units[tile]).map { .row($0) } }
  }
}
