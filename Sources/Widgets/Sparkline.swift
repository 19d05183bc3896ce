public import CellGrid

/// A row of small columns, one a period, the newest at the right; older ones go where columns are few.
///
/// A missing value is `·`; the lowest block is the foot of the scale, the highest its greatest value alone.
public struct Sparkline: Widget, Hashable, Sendable {
  /// Values in the order of their periods, in any common scale; `nil` where there is none.
  public var values: [Int?]
  /// True when the scale begins at zero, false when at the smallest value.
  public var startsAtZero: Bool
  /// Its style.
  public var style: Style

  /// Makes a sparkline.
  public init(values: [Int?], startsAtZero: Bool = true, style: Style = Style(.bar)) {
    self.values = values
    self.startsAtZero = startsAtZero
    self.style = style
  }

  /// Columns that all values take.
  public var width: Int { values.count }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty, let greatest = values.lazy.compactMap(\.self).max(),
      let least = values.lazy.compactMap(\.self).min()
    else { return }
    let foot = startsAtZero ? min(0, least) : least
    let levels = Sparkline.levels(frame.tier)
    for (column, value) in values.suffix(area.width).enumerated() {
      let x = area.x + column
      guard let value else {
        frame.put("·", x: x, y: area.y, Style(.remark, on: style.paper), in: area)
        continue
      }
      let share = ExactShare(value.clamped &- foot.clamped, greatest.clamped &- foot.clamped)
      frame.put(levels[share.steps(of: levels.count - 1)], x: x, y: area.y, style, in: area)
    }
  }

  private static func levels(_ tier: GlyphTier) -> [Unicode.Scalar] {
    switch tier {
    case .full: ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
    case .console: ["_", "▒", "█"]
    case .ascii: ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"]
    }
  }
}

extension Int {
  /// Held so that a difference of two of them cannot overflow.
  fileprivate var clamped: Int { Swift.max(.min / 2, Swift.min(self, .max / 2)) }
}
