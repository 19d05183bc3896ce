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
    let names = units.map { dossier.name(of: $0) }
    let tiles = zip(units, zip(names, TileMap.shortNames(of: names))).compactMap { unit, name -> Tile? in
      guard let place = grid.place(of: unit) else { return nil }
      return Tile(
        column: place.column, row: place.row, name: name.0, shortName: name.1,
        figure: figure(unit), quarter: places[unit].map { min(3, ($0 - 1) * 4 / max(1, total)) },
        isOwn: unit == dossier.figures.unit)
    }
    self.init(tiles: tiles, selected: selected.flatMap { units.firstIndex(of: $0) })
  }

  /// What the shades mean: the places of each quarter as the tiles show them, `██ 1–16  ▒▒ 17–32`, and that a tile without
  /// one has none.
  static func legend(among total: Int, lacks: Bool) -> String {
    let ends = (0...shades.count).map { ($0 * total + shades.count - 1) / shades.count }
    let quarters = zip(shades, zip(ends, ends.dropFirst())).filter { $1.0 < $1.1 }.map { shade, ends in
      "\(shade)\(shade) \(ends.0 + 1 == ends.1 ? "\(ends.1)" : "\(ends.0 + 1)–\(ends.1)")"
    }
    return "thứ hạng: " + (quarters + (lacks ? ["để trống: không có"] : [])).joined(separator: "  ")
  }

  /// Three letters for each name: `BGi` for Bắc Giang, `Huế` for Huế, and the first letters of three words and more, `HCM`
  /// for TP Hồ Chí Minh. Names that would share them take two of the first word, `HàG` and `HậG`, and what still is shared
  /// is told in full.
  static func shortNames(of names: [String]) -> [String] {
    let forms = names.map { name -> [String] in
      let words = TileMap.words(of: name)
      if words.count > 2 { return [String(words.prefix(3).compactMap(\.first)), name] }
      guard words.count > 1, let first = words.first, let last = words.last else {
        return [String(name.prefix(3)), name]
      }
      return ["\(first.prefix(1))\(last.prefix(2))", "\(first.prefix(2))\(last.prefix(1))", name]
    }
    var level = [Int](repeating: 0, count: names.count)
    while true {
      let chosen = names.indices.map { forms[$0][min(level[$0], forms[$0].count - 1)] }
      let count = Dictionary(chosen.map { ($0, 1) }, uniquingKeysWith: +)
      let shared = names.indices.filter { count[chosen[$0]] != 1 && level[$0] < forms[$0].count - 1 }
      if shared.isEmpty { return chosen }
      for place in shared { level[place] += 1 }
    }
  }
}

extension TileMap {
  /// The words of a name without an abbreviation of what it is.
  fileprivate static func words(of name: String) -> [Substring] {
    let words = name.split { $0 == " " || $0 == "-" || $0 == "." }
    guard words.count > 2, words[0].count > 1, words[0].allSatisfy(\.isUppercase) else { return words }
    return Array(words.dropFirst())
  }
}

extension PointerAreas {
  /// Notes the tiles of a map of provinces, each with the row of its province in the list behind the map.
  func note(_ map: TileMap, of units: [Code<ReportingUnit>], in area: Rect) {
    guard let grid = ProvinceGrid.holding(units) else { return }
    note(map.places(in: area)) { tile in units.firstIndex(of: grid.units[tile]).map { .row($0) } }
  }
}
