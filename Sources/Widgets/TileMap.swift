public import CellGrid

/// A map of tiles of one size, each with a shade for its quarter, its name and its figure.
///
/// Where not all of its rows have room, those around the selected tile are seen, and how many are not stands at the right.
public struct TileMap: Widget, Hashable, Sendable {
  /// A tile.
  public struct Tile: Hashable, Sendable {
    /// Column of the map, from 0.
    public var column: Int
    /// Row of the map, from 0.
    public var row: Int
    /// Its name.
    public var name: String
    /// What stands for the names of all tiles where some do not fit.
    public var shortName: String
    /// Its figure; empty where there is none.
    public var figure: String
    /// Which quarter it is in, 0 for the best; `nil` where it has no figure.
    public var quarter: Int?
    /// True for the one that is looked at.
    public var isOwn: Bool

    /// Makes a tile.
    public init(
      column: Int, row: Int, name: String, shortName: String, figure: String, quarter: Int?, isOwn: Bool = false
    ) {
      self.column = column
      self.row = row
      self.name = name
      self.shortName = shortName
      self.figure = figure
      self.quarter = quarter
      self.isOwn = isOwn
    }
  }

  /// The tiles.
  public var tiles: [Tile]
  /// The selected tile; `nil` for none.
  public var selected: Int?

  /// Makes a map.
  public init(tiles: [Tile], selected: Int?) {
    self.tiles = tiles
    self.selected = selected
  }

  /// The shades of the four quarters, the best first.
  public static let shades: [Unicode.Scalar] = ["█", "▒", "░", "·"]

  private static let narrowest = 9
  private static let widest = 25

  /// Fewer rows of a map show no part of a country.
  private static let fewestRows = 8
  /// Columns for what is hidden.
  private static let markColumns = 5

  private var columns: Int { (tiles.map(\.column).max() ?? 0) + 1 }
  private var rows: Int { (tiles.map(\.row).max() ?? 0) + 1 }

  /// The least area in which every tile can be told; of a high map those around the selected one.
  public var leastSize: Size {
    let isHigh = rows > TileMap.fewestRows
    return Size(
      columns * TileMap.narrowest + (isHigh ? TileMap.markColumns : 0), min(rows, TileMap.fewestRows))
  }

  /// The rows of the map that are seen in so many.
  private func visible(in height: Int) -> Viewport {
    Viewport(count: rows, rows: height, selected: selected.flatMap { tiles.indices.contains($0) ? tiles[$0].row : nil })
  }

  /// Where the tiles are when it is drawn in `area`; none where it has no room.
  public func places(in area: Rect) -> [Rows.Place] {
    guard !tiles.isEmpty, area.size.holds(leastSize) else { return [] }
    let seen = visible(in: area.height).items
    let room = area.width - (seen.count < rows ? TileMap.markColumns : 0)
    let width = min(TileMap.widest, room / columns)
    let stride = area.height >= rows * 2 - 1 ? 2 : 1
    let left = area.x + (room - width * columns) / 2
    let top = area.y + (area.height - (seen.count - 1) * stride - 1) / 2
    return tiles.enumerated().filter { seen.contains($1.row) }.map { index, tile in
      let y = top + (tile.row - seen.lowerBound) * stride
      return Rows.Place(
        index: index, area: Rect(x: left + tile.column * width, y: y, width: width - 1, height: 1))
    }
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    let places = places(in: area)
    guard let width = places.first?.area.width else { return }
    let figures = tiles.reduce(0) { max($0, GlyphWidth.of($1.figure)) }
    let names = width - 3 - (figures > 0 ? figures + 1 : 0)
    let isNamed = tiles.allSatisfy { GlyphWidth.of($0.name) <= names }
    for place in places {
      draw(tiles[place.index], isNamed, isSelected: place.index == selected, on: &frame, in: place.area)
    }
    let seen = visible(in: area.height)
    let marks = [(seen.above, "↑", area.y), (seen.below, "↓", area.maxY - 1)]
    for (count, arrow, y) in marks where count > 0 {
      frame.put("\(arrow) \(count)", before: area.maxX, y: y, Style(.remark), in: area)
    }
  }

  private func draw(_ tile: Tile, _ isNamed: Bool, isSelected: Bool, on frame: inout Frame, in area: Rect) {
    let paper: Paper = isSelected ? .selection : .plain
    frame.fill(area, " ", Style(.text, on: paper))
    if let quarter = tile.quarter {
      let shade = TileMap.shades[min(max(0, quarter), TileMap.shades.count - 1)]
      frame.run(shade, x: area.x, y: area.y, count: 2, Style(quarter < 3 ? .bar : .remark, on: paper), in: area)
    }
    let room = area.width - 3 - (tile.figure.isEmpty ? 0 : GlyphWidth.of(tile.figure) + 1)
    let ink: Ink = tile.isOwn ? .accent : tile.quarter == nil ? .remark : .text
    frame.put(
      Shortening.of(isNamed ? tile.name : tile.shortName, to: room), x: area.x + 3, y: area.y,
      Style(ink, on: paper, bold: tile.isOwn), clip: area)
    frame.put(tile.figure, before: area.maxX, y: area.y, Style(.value, on: paper), in: area)
  }
}
