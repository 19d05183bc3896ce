public import CellGrid

/// Labels in a quiet column with their values beside them, wrapped: the panel of a figure's provenance.
public struct KeyValueList: Widget, Hashable, Sendable {
  /// A label and its value.
  public struct Row: Hashable, Sendable {
    /// What the value is.
    public var label: String
    /// The value; wrapped beside its label.
    public var value: String
    /// Style of the value.
    public var style: Style

    /// Makes a row.
    public init(label: String, value: String, style: Style = Style()) {
      self.label = label
      self.value = value
      self.style = style
    }
  }

  /// The rows in order.
  public var rows: [Row]
  /// Columns of the longest label of the list that this is a piece of; 0 for a whole one.
  private var widestOfAll = 0

  /// Makes a list.
  public init(rows: [Row]) {
    self.rows = rows
  }

  private init(pieceOf whole: KeyValueList) {
    rows = []
    widestOfAll = whole.widestLabel
  }

  private var widestLabel: Int { rows.reduce(widestOfAll) { max($0, GlyphWidth.of($1.label)) } }

  /// Rows of the screen that the whole list takes at that many columns.
  public func height(for width: Int) -> Int {
    let split = labelWidth(in: width)
    return rows.reduce(0) { $0 + height(of: $1, width: width, labels: split) }
  }

  /// The list in pieces that an area of `size` holds whole, at least one; a row higher than the area has a piece of its
  /// own. Labels stand in a column as wide in all of them.
  public func pages(in size: Size) -> [KeyValueList] {
    let labels = labelWidth(in: size.width)
    var pages: [KeyValueList] = []
    var rest = size.height
    for row in rows {
      let height = height(of: row, width: size.width, labels: labels)
      if pages.isEmpty || height > rest {
        pages.append(KeyValueList(pieceOf: self))
        rest = size.height
      }
      pages[pages.count - 1].rows.append(row)
      rest -= height
    }
    return pages.isEmpty ? [self] : pages
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let labels = labelWidth(in: area.width)
    var rest = area
    for row in rows {
      guard !rest.isEmpty else { return }
      let (part, below) = rest.splitTop(height(of: row, width: area.width, labels: labels))
      frame.put(
        Shortening.of(row.label, to: labels ?? area.width), x: part.x, y: part.y, Style(.remark), clip: part)
      let value = labels.map { part.splitLeft($0 + 2).rest } ?? part.splitTop(1).rest
      Paragraph(text: row.value, style: row.style).draw(on: &frame, in: value)
      rest = below
    }
  }

  /// Columns of the labels; `nil` where values stand below their labels instead.
  private func labelWidth(in width: Int) -> Int? {
    let held = min(widestLabel, max(8, width * 2 / 5))
    return width - held - 2 >= 12 ? held : nil
  }

  private func height(of row: Row, width: Int, labels: Int?) -> Int {
    let value = Paragraph(text: row.value)
    return labels.map { max(1, value.height(for: width - $0 - 2)) } ?? value.height(for: width) + 1
  }
}
