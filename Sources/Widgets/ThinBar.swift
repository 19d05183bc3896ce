public import CellGrid

/// A one-row bar of a share on its track, with ticks for the target, the time that has passed and a value to compare with.
///
/// It looks full only when the share is the whole and empty only when it is nothing; a missing share has a dashed track.
public struct ThinBar: Widget, Hashable {
  /// The share; `nil` when there is no figure.
  public var share: ExactShare?
  /// Where the target lies, drawn as `┃`; `nil` for none.
  public var target: ExactShare?
  /// How much of a plan's time has passed, drawn as `║`; `nil` for none.
  public var elapsed: ExactShare?
  /// Where the share of the period before lay, or that in the middle of many, drawn as `│`; `nil` for none.
  public var previous: ExactShare?
  /// Style of the filled part; its ground lies under the whole bar.
  public var style: Style
  /// True where the last cell of a share tells the end of the scale: `┤`, `┫` where the whole is reached, `»` where it is
  /// passed.
  public var isBounded = false

  /// Makes a bar.
  public init(
    share: ExactShare?, target: ExactShare? = nil, elapsed: ExactShare? = nil, previous: ExactShare? = nil,
    style: Style = Style(.bar)
  ) {
    self.share = share
    self.target = target
    self.elapsed = elapsed
    self.previous = previous
    self.style = style
  }

  /// Columns of a bar that has room for the end of its scale.
  private static let leastBounded = 4

  public func draw(on frame: inout Frame, in area: Rect) {
    var row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    let track = Style(.track, on: style.paper)
    if isBounded, let share, row.width >= ThinBar.leastBounded {
      let isWhole = share.steps(of: 2) == 2
      let end: Unicode.Scalar = share.isOver ? "»" : isWhole ? "┫" : "┤"
      frame.put(end, x: row.maxX - 1, y: row.y, isWhole ? style : Style(.remark, on: style.paper), in: row)
      row = row.splitLeft(row.width - 1).left
    }
    if let share {
      draw(share, track, on: &frame, in: row)
    } else {
      frame.fill(row, frame.tier == .full ? "┄" : "-", track)
    }
    if let previous {
      frame.put("│", x: row.x + previous.tickCell(of: row.width), y: row.y, Style(.previous, on: style.paper), in: row)
    }
    if let elapsed {
      frame.put("║", x: row.x + elapsed.tickCell(of: row.width), y: row.y, Style(.tick, on: style.paper), in: row)
    }
    if let target {
      frame.put("┃", x: row.x + target.tickCell(of: row.width), y: row.y, Style(.tick, on: style.paper), in: row)
    }
  }

  private func draw(_ share: ExactShare, _ track: Style, on frame: inout Frame, in row: Rect) {
    frame.fill(row, "─", track)
    // A bare console has no half of a line.
    let halves = frame.tier == .full ? share.steps(of: row.width * 2) : share.steps(of: row.width) * 2
    frame.run("━", x: row.x, y: row.y, count: halves / 2, style, in: row)
    if halves % 2 == 1 { frame.put("╸", x: row.x + halves / 2, y: row.y, style, in: row) }
    if frame.tier != .full, row.width == 1, share.isPart { frame.put("▒", x: row.x, y: row.y, style, in: row) }
  }
}
