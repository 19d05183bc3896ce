public import CellGrid

/// A name at the left and its figure at the right.
///
/// The name is shortened first, then the unit goes, then the figure moves to a line of its own; digits are never cut.
public struct FigureRow: Widget {
  /// What the figure says.
  public var name: String
  /// The figure.
  public var figure: FigureText
  /// Measures shared with the rows around; the figure's own by default.
  public var column: FigureColumn
  /// Style of the name.
  public var nameStyle: Style
  /// Style of the number.
  public var figureStyle: Style

  /// Makes a row.
  public init(
    name: String, figure: FigureText, column: FigureColumn? = nil, nameStyle: Style = Style(),
    figureStyle: Style = Style(.value)
  ) {
    self.name = name
    self.figure = figure
    self.column = column ?? FigureColumn(figures: [figure])
    self.nameStyle = nameStyle
    self.figureStyle = figureStyle
  }

  /// Rows it takes at that many columns: 1, or 2 where the figure needs a line of its own.
  public func height(for width: Int) -> Int { besideName(width) == nil ? 2 : 1 }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let beside = besideName(area.width)
    if beside == nil, area.height > 1 {
      frame.put(Shortening.of(name, to: area.width), x: area.x, y: area.y, nameStyle, clip: area)
      FigureColumn(figures: [figure]).draw(
        figure, on: &frame, x: area.maxX, y: area.y + 1, style: figureStyle, clip: area)
      return
    }
    let measures = beside ?? FigureColumn(figures: [figure.fitting(area.width) ?? FigureText(opaque: "…")])
    measures.draw(figure, on: &frame, x: area.maxX, y: area.y, style: figureStyle, clip: area)
    let room = area.width - measures.width - 1
    let line = area.splitTop(1).top
    frame.put(Shortening.of(name, to: room), x: area.x, y: area.y, nameStyle, clip: line)
  }

  /// The measures by which the figure stands beside its name; `nil` where they do not both fit.
  ///
  /// Six letters of a name are the least that still says something.
  private func besideName(_ width: Int) -> FigureColumn? {
    let needed = name.isEmpty ? 0 : min(GlyphWidth.of(name), 6) + 1
    if column.holds(figure), needed + column.width <= width { return column }
    return figure.fitting(width - needed).map { FigureColumn(figures: [$0]) }
  }
}
