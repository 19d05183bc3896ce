/// Equal tiles in rows, blanks between them: where each stands, and which are seen with one of them selected.
///
/// Tiles are as high as lets all of them be seen at once; where even the lowest do not, rows of tiles scroll, and the
/// last row of the room is left to say how many are hidden.
public struct TileGrid: Hashable, Sendable {
  /// Tiles side by side.
  public let columns: Int
  /// Rows of tiles that are seen at once.
  public let rows: Int
  /// Measures of a tile.
  public let tile: Size
  private let count: Int

  /// Blank columns between two tiles.
  private static let gap = 2

  /// Lays out `count` tiles; `nil` where there are none, or no room for one.
  public init?(count: Int, in room: Size, least: Size, most: Size) {
    guard count > 0, room.holds(least), !Rect(least).isEmpty else { return nil }
    self.count = count
    columns = min(count, (room.width + Self.gap) / (least.width + Self.gap))
    let width = min(most.width, (room.width + Self.gap) / columns - Self.gap)
    let all = (count + columns - 1) / columns
    if let height = (least.height...most.height).last(where: { all * ($0 + 1) - 1 <= room.height }) {
      tile = Size(width, height)
      rows = all
    } else {
      let height = min(least.height + 1, max(least.height, room.height - 1))
      tile = Size(width, height)
      rows = min(all, max(1, room.height / (height + 1)))
    }
  }

  /// The tiles that are seen while one of them, from 0, is selected: it stands in the middle row where it can.
  public func visible(selected: Int) -> Range<Int> {
    let all = (count + columns - 1) / columns
    let row = min(max(0, selected), count - 1) / columns
    let first = min(max(0, row - rows / 2), all - rows)
    return first * columns..<min(count, (first + rows) * columns)
  }

  /// Where the tile at a place among those that are seen, from 0, stands in an area.
  public func rect(of place: Int, in area: Rect) -> Rect {
    Rect(
      x: area.x + place % columns * (tile.width + Self.gap), y: area.y + place / columns * (tile.height + 1),
      width: tile.width, height: tile.height)
  }
}
