public import CellGrid

/// A name at the left and its figure at the right.
///
/// The name is shortened first, then the unit goes, then the figure moves to a line of its own; digits are never cut.
public struct FigureRow: Widget {
  /// What the figure says.
  public var name: String
  /// The figure.
  public var figure: FigureText
  /// Style of the name.
  public var nameStyle: Style
  /// Style of the number.
  public var figureStyle: Style
  /// Blank columns that part them at least.
  public var gap: Int
  /// True to lead the eye by quiet dots over a wide gap.
  public var isLed = false

  /// Makes a row.
  public init(
    name: String, figure: FigureText, nameStyle: Style = Style(), figureStyle: Style = Style(.value), gap: Int = 1
  ) {
    self.name = name
    self.figure = figure
    self.nameStyle = nameStyle
    self.figureStyle = figureStyle
    self.gap = gap
  }

  /// Rows it takes at that many columns: 1, or 2 where the figure needs a line of its own.
  public func height(for width: Int) -> Int { besideName(width) == nil ? 2 : 1 }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let beside = besideName(area.width)
    let isBelow = beside == nil && area.height > 1
    let shown = beside ?? figure.fitting(area.width) ?? FigureText(opaque: "…")
    shown.draw(
      on: &frame, before: area.maxX, y: isBelow ? area.y + 1 : area.y, style: figureStyle, clip: area)
    let room = isBelow ? area.width : area.width - shown.width - gap
    let end = frame.put(Shortening.of(name, to: room), x: area.x, y: area.y, nameStyle, clip: area)
    guard isLed, !isBelow, area.maxX - shown.width - end > FigureRow.widestGap else { return }
    // Every second column of the screen, so that the dots of rows stand below one another.
    for x in end + 2..<area.maxX - shown.width - 2 where x.isMultiple(of: 2) {
      frame.put("·", x: x, y: area.y, Style(.rule, on: nameStyle.paper), in: area)
    }
  }

  /// Blank columns that an eye crosses without losing its row.
  private static let widestGap = 24

  /// The figure as it stands beside its name; `nil` where they do not both fit.
  ///
  /// Six letters of a name are the least that still says something.
  private func besideName(_ width: Int) -> FigureText? {
    figure.fitting(width - (name.isEmpty ? 0 : min(GlyphWidth.of(name), 6) + gap))
  }
}
