public import CellGrid

extension FigureText {
  /// Draws the figure so that it ends left of column `x`: in a pane all right edges stand below one another, each unit
  /// one blank behind its number.
  ///
  /// Where `clip` lacks the columns it stands without its unit, then `…` stands for it: digits are never cut.
  /// - Parameters:
  ///   - x: The first column right of the figure.
  ///   - style: Style of the number.
  ///   - unitStyle: Style of the unit; plain text on the number's ground by default.
  public func draw(
    on frame: inout Frame, before x: Int, y: Int, style: Style = Style(.value), unitStyle: Style? = nil,
    clip: Rect? = nil
  ) {
    let area = clip.map { $0.intersection(frame.bounds) } ?? frame.bounds
    let edge = min(x, area.maxX)
    let shown = fitting(edge - area.x) ?? FigureText(opaque: "…")
    let next = frame.put(shown.before + shown.decimals, x: edge - shown.width, y: y, style, clip: area)
    frame.put(shown.after, x: next, y: y, unitStyle ?? Style(.text, on: style.paper), clip: area)
  }
}
