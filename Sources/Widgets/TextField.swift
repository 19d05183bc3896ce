public import CellGrid

/// A field that takes typing, with the cursor in it: one row that moves along, or several in which the text is wrapped.
public struct TextField: Widget, Hashable, Sendable {
  /// What was typed, in one line, marks joined to their letters.
  public var text: String
  /// Quiet words shown while nothing is typed.
  public var placeholder: String
  /// Place of the cursor in Unicode scalars from the beginning of the text, held within it; `nil` where the keys go elsewhere.
  public var cursorOffset: Int?

  /// Makes a field.
  public init(text: String, placeholder: String = "", cursorOffset: Int?) {
    self.text = text
    self.placeholder = placeholder
    self.cursorOffset = cursorOffset
  }

  /// Rows that the whole text takes at that many columns, with a place for the cursor behind it; at least 1.
  public func height(for columns: Int) -> Int { FieldRows(text, columns: columns).rows.count }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    frame.fill(area, " ", Style(.text, on: .field))
    if text.isEmpty {
      let words = Shortening.of(placeholder, to: area.width - 1)
      frame.put(words, x: area.x, y: area.y, Style(.remark, on: .field), clip: area)
    }
    if area.height == 1 { drawLine(on: &frame, in: area) } else { drawRows(on: &frame, in: area) }
  }

  private func drawLine(on frame: inout Frame, in row: Rect) {
    let head = text.unicodeScalars.prefix(max(0, cursorOffset ?? 0))
    let column = GlyphWidth.of(Substring(head))
    let scroll = max(0, column - row.width + 1)
    frame.put(text, x: row.x - scroll, y: row.y, Style(.text, on: .field), clip: row)
    if cursorOffset != nil { place(Point(row.x + column - scroll, row.y), on: &frame) }
  }

  private func drawRows(on frame: inout Frame, in area: Rect) {
    let wrapped = FieldRows(text, columns: area.width)
    let cursor = cursorOffset.map { wrapped.place(of: $0) }
    let view = Viewport(count: wrapped.rows.count, rows: area.height, selected: cursor?.y, offset: 0)
    for (line, row) in view.items.enumerated() {
      frame.put(wrapped.rows[row], x: area.x, y: area.y + line, Style(.text, on: .field), clip: area)
    }
    guard let cursor else { return }
    place(Point(area.x + min(cursor.x, area.width - 1), area.y + cursor.y - view.above), on: &frame)
  }

  private func place(_ point: Point, on frame: inout Frame) {
    if frame.bounds.contains(point) { frame.cursor = point }
  }
}

/// A text in rows of a field: nothing of it is left out, so that every place of the cursor has one of its own.
struct FieldRows {
  /// The rows, at least one; a blank that ends a full row may stand beyond its columns.
  private(set) var rows: [Substring] = []
  /// How many Unicode scalars stand before each row.
  private var starts: [Int] = []

  /// Breaks behind blanks, and within a word that is longer than a row.
  init(_ text: String, columns: Int) {
    let scalars = text.unicodeScalars
    var (start, startOffset, offset, width) = (scalars.startIndex, 0, 0, 0)
    var blank: (index: String.Index, offset: Int, width: Int)?
    func close(_ end: String.Index) {
      rows.append(Substring(scalars[start..<end]))
      starts.append(startOffset)
    }
    for index in scalars.indices {
      let cells = GlyphWidth.of(scalars[index])
      if width + cells > max(1, columns - 1), scalars[index] != " ", index > start, cells > 0 {
        let cut = blank ?? (index, offset, width)
        close(cut.index)
        (start, startOffset, width) = (cut.index, cut.offset, width - cut.width)
        blank = nil
      }
      width += cells
      offset += 1
      if scalars[index] == " " { blank = (scalars.index(after: index), offset, width) }
    }
    close(scalars.endIndex)
  }

  /// Row and column of a place, in scalars from the beginning of the text.
  func place(of offset: Int) -> Point {
    let row = starts.lastIndex { $0 <= offset } ?? 0
    let head = rows[row].unicodeScalars.prefix(max(0, offset - starts[row]))
    return Point(GlyphWidth.of(Substring(head)), row)
  }
}
