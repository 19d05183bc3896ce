public import CellGrid

/// Where head, body, source row and key bar lie at a size.
public struct Layout: Hashable, Sendable {
  /// Whose figures, and of when.
  public let head: Rect
  /// The screen itself.
  public let body: Rect
  /// Where the selected figure is stated.
  public let source: Rect
  /// The key bar.
  public let keys: Rect
  /// Room for panels: everything but the key bar.
  public let panel: Rect
  /// True below 40x12: one figure and a hint is all there is room for.
  public let isSingleFigure: Bool

  /// Lays out a screen.
  public init(_ bounds: Rect) {
    isSingleFigure = !bounds.size.holds(Size(40, 12))
    let isComfortable = bounds.size.holds(Size(80, 24))
    let (head, rest) = bounds.splitTop(isComfortable ? 2 : 1)
    let (aboveKeys, keys) = rest.splitBottom(1)
    let (body, source) = aboveKeys.splitBottom(bounds.height >= 14 ? 1 : 0)
    self.head = head
    self.body = body
    self.source = source
    self.keys = keys
    panel = bounds.splitBottom(isSingleFigure ? 0 : 1).rest
  }
}

/// Where the list of a comparison and what it adds up to lie, side by side or below one another.
public struct ComparisonLayout: Hashable, Sendable {
  /// The pane of the units.
  public let list: Rect
  /// The pane of what they add up to; empty where there is no room.
  public let summary: Rect

  /// Lays out the body of a screen; a map takes the rows of the summary where columns are few.
  public init(_ body: Rect, holdsMap: Bool = false) {
    if body.width < 100, holdsMap {
      (list, summary) = (body, Rect(x: body.x, y: body.maxY, width: 0, height: 0))
    } else if body.width >= 100 {
      (list, summary) = body.splitLeft(body.width - max(36, body.width * 30 / 100))
    } else if body.height >= 16 {
      (list, summary) = body.splitTop(body.height - min(10, body.height / 3))
    } else {
      (list, summary) = (body, Rect(x: body.x, y: body.maxY, width: 0, height: 0))
    }
  }

  /// The grid of so many small charts in the pane of the units; `nil` where there is no room for one.
  public func grid(of count: Int) -> TileGrid? {
    TileGrid(
      count: count, in: list.inset(columns: 2, rows: 1).size, least: ComparisonLayout.leastTile,
      most: ComparisonLayout.greatestTile)
  }

  /// The least measures of a small chart: its name above one row of columns.
  private static let leastTile = Size(18, 2)
  /// The greatest that a small chart puts to use.
  private static let greatestTile = Size(32, 5)
}
