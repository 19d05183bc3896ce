public import CellGrid

/// Small column charts of one scale and one row of periods, each with its name and newest figure above.
public struct SmallMultiples: Widget, Hashable, Sendable {
  /// A chart.
  public struct Tile: Hashable, Sendable {
    /// Its name; shortened where it must.
    public var name: String
    /// The figure behind the name; never cut.
    public var figure: String
    /// Shares of the common scale by period, oldest first; `nil` where there is no value.
    public var shares: [ExactShare?]
    /// True for the one that is looked at.
    public var isOwn: Bool

    /// Makes a chart.
    public init(name: String, figure: String, shares: [ExactShare?], isOwn: Bool = false) {
      self.name = name
      self.figure = figure
      self.shares = shares
      self.isOwn = isOwn
    }
  }

  /// The charts that are seen.
  public var tiles: [Tile]
  /// Where they stand.
  public var grid: TileGrid
  /// The selected one among them; `nil` for none.
  public var selected: Int?
  /// How many are hidden above.
  public var above: Int
  /// How many are hidden below.
  public var below: Int

  /// Makes charts in a grid.
  public init(tiles: [Tile], grid: TileGrid, selected: Int?, above: Int = 0, below: Int = 0) {
    self.tiles = tiles
    self.grid = grid
    self.selected = selected
    self.above = above
    self.below = below
  }

  /// Where the charts stand in an area, each with its number among all, those hidden above counted.
  public func places(in area: Rect) -> [Rows.Place] {
    tiles.indices.compactMap { place in
      let rect = grid.rect(of: place, in: area)
      return rect.intersection(area) == rect ? Rows.Place(index: above + place, area: rect) : nil
    }
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    for seen in places(in: area) {
      let (place, rect) = (seen.index - above, seen.area)
      let tile = tiles[place]
      let paper: Paper = place == selected ? .selection : .plain
      frame.fill(rect, " ", Style(.text, on: paper))
      let (head, plot) = rect.splitTop(1)
      drawHead(tile, paper, on: &frame, in: head)
      drawColumns(tile.shares, paper, on: &frame, in: plot)
    }
    Viewport.draw(Viewport.mark(above: above, below: below), on: &frame, in: area.splitBottom(1).bottom)
  }

  private func drawHead(_ tile: Tile, _ paper: Paper, on frame: inout Frame, in area: Rect) {
    let room = area.width - GlyphWidth.of(tile.figure) - 1
    let name = Shortening.of((tile.isOwn ? "● " : "") + tile.name, to: room)
    frame.put(
      name, x: area.x, y: area.y, Style(tile.isOwn ? .accent : .text, on: paper, bold: tile.isOwn), clip: area)
    frame.put(tile.figure, before: area.maxX, y: area.y, Style(.value, on: paper), in: area)
  }

  /// The newest periods, as many as have a column each; where there is room columns are wider and stand apart.
  private func drawColumns(_ shares: [ExactShare?], _ paper: Paper, on frame: inout Frame, in area: Rect) {
    guard !shares.isEmpty, !area.isEmpty else { return }
    let slot = min(4, max(1, (area.width + 1) / shares.count))
    let width = max(1, slot - 1)
    for (place, share) in shares.suffix((area.width + slot - width) / slot).enumerated() {
      let column = Rect(x: area.x + place * slot, y: area.y, width: width, height: area.height)
      draw(share, paper, on: &frame, in: column)
    }
  }

  private func draw(_ share: ExactShare?, _ paper: Paper, on frame: inout Frame, in column: Rect) {
    guard let share, share.numerator > 0 else {
      frame.put(share == nil ? "·" : "0", x: column.x, y: column.maxY - 1, Style(.remark, on: paper), in: column)
      return
    }
    let parts: [Unicode.Scalar] = frame.tier == .full ? ["▁", "▂", "▃", "▄", "▅", "▆", "▇"] : ["▄"]
    let (whole, rest) = share.steps(of: column.height * (parts.count + 1)).quotientAndRemainder(
      dividingBy: parts.count + 1)
    frame.fill(column.splitBottom(whole).bottom, "█", Style(.bar, on: paper))
    guard rest > 0 else { return }
    frame.run(
      parts[rest - 1], x: column.x, y: column.maxY - 1 - whole, count: column.width, Style(.bar, on: paper), in: column)
  }
}
