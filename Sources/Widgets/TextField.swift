public import CellGrid

/// One row that takes typing, with the cursor in it.
public struct TextField: Widget, Hashable, Sendable {
  /// What was typed, in one line.
  public var text: String
  /// Quiet words shown while nothing is typed.
  public var placeholder: String
  /// Place of the cursor in Unicode scalars from the beginning of the text; held within it.
  public var cursorOffset: Int

  /// Makes a field.
  public init(text: String, placeholder: String = "", cursorOffset: Int) {
    self.text = text
    self.placeholder = placeholder
    self.cursorOffset = cursorOffset
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    frame.fill(row, " ", Style(.text, on: .field))
    let head = text.unicodeScalars.prefix(max(0, cursorOffset))
    let column = GlyphWidth.of(Substring(head))
    let scroll = max(0, column - row.width + 1)
    if text.isEmpty {
      let words = Shortening.of(placeholder, to: row.width - 1)
      frame.put(words, x: row.x, y: row.y, Style(.remark, on: .field), clip: row)
    } else {
      frame.put(text, x: row.x - scroll, y: row.y, Style(.text, on: .field), clip: row)
    }
    let place = Point(row.x + column - scroll, row.y)
    if place.x < frame.size.width, place.y < frame.size.height, place.x >= 0, place.y >= 0 { frame.cursor = place }
  }
}
