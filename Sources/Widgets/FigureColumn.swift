public import CellGrid

/// The measures by which the figures of a pane line up: at the decimal comma, their units after them.
public struct FigureColumn: Hashable, Sendable {
  private let before: Int
  private let decimals: Int
  private let after: Int
  /// Columns that the widest figure takes.
  public let width: Int

  /// Measures the figures that stand below one another.
  public init(figures: [FigureText]) {
    var before = 0
    var decimals = 0
    var after = 0
    var words = 0
    for figure in figures where !figure.isWords {
      decimals = max(decimals, GlyphWidth.of(figure.decimals))
      after = max(after, GlyphWidth.of(figure.after))
    }
    for figure in figures {
      let width = GlyphWidth.of(figure.before)
      if figure.isWords {
        words = max(words, figure.width)
      } else {
        before = max(before, figure.opaque == nil ? width : width - decimals)
      }
    }
    self.before = before
    self.decimals = decimals
    self.after = after
    width = max(words, before + decimals + after)
  }

  /// Draws `figure` left of column `x`, aligned with its fellows where `clip` has the columns for it.
  ///
  /// Where it has not, the figure stands right-aligned, then without its unit, then `…` stands for it: digits are never cut.
  /// - Parameters:
  ///   - x: The first column right of the figure.
  ///   - style: Style of the number.
  ///   - unitStyle: Style of the unit; plain text on the number's ground by default.
  public func draw(
    _ figure: FigureText, on frame: inout Frame, x: Int, y: Int, style: Style = Style(.value), unitStyle: Style? = nil,
    clip: Rect? = nil
  ) {
    let area = clip.map { $0.intersection(frame.bounds) } ?? frame.bounds
    let unitStyle = unitStyle ?? Style(.text, on: style.paper)
    let comma = x - after - decimals
    if holds(figure), !figure.isWords, x <= area.maxX, comma - GlyphWidth.of(figure.before) >= area.x {
      let edge = figure.opaque == nil ? comma : comma + decimals
      frame.put(figure.before, before: edge, y: y, style, in: area)
      frame.put(figure.decimals, x: comma, y: y, style, clip: area)
      frame.put(figure.after, x: comma + decimals, y: y, unitStyle, clip: area)
      return
    }
    let edge = min(x, area.maxX)
    let shown = figure.fitting(edge - area.x) ?? FigureText(opaque: "…")
    var next = frame.put(shown.before, x: edge - shown.width, y: y, style, clip: area)
    next = frame.put(shown.decimals, x: next, y: y, style, clip: area)
    frame.put(shown.after, x: next, y: y, unitStyle, clip: area)
  }

  /// Columns from the first glyph of a figure that lines up to the right edge.
  public func reach(of figure: FigureText) -> Int {
    if figure.isWords { return figure.width }
    return GlyphWidth.of(figure.before) + after + (figure.opaque == nil ? decimals : 0)
  }

  /// True when the figure lines up within these measures.
  func holds(_ figure: FigureText) -> Bool {
    if figure.isWords { return figure.width <= width }
    let room = figure.opaque == nil ? before : before + decimals
    return GlyphWidth.of(figure.before) <= room && GlyphWidth.of(figure.decimals) <= decimals
      && GlyphWidth.of(figure.after) <= after
  }
}
