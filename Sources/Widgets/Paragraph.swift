public import CellGrid

/// Running text, broken at blanks; its last visible line ends with `…` where it goes on.
public struct Paragraph: Widget, Hashable, Sendable {
  /// The text; line ends begin new lines.
  public var text: String
  /// Its style.
  public var style: Style

  /// Makes a paragraph.
  public init(text: String, style: Style = Style()) {
    self.text = text
    self.style = style
  }

  /// Rows that the whole text takes at that many columns; 0 without columns.
  public func height(for width: Int) -> Int { Shortening.lines(of: text, columns: width).count }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let lines = Shortening.lines(of: text, columns: area.width)
    for (row, line) in lines.prefix(area.height).enumerated() {
      let isCut = row == area.height - 1 && lines.count > area.height
      let shown = isCut ? Shortening.of(line + " " + lines[row + 1], to: area.width) : line
      frame.put(shown, x: area.x, y: area.y + row, style, clip: area)
    }
  }
}
