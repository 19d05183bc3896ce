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

  /// Makes a list.
  public init(rows: [Row]) {
    self.rows = rows
  }

  /// Rows of the screen that the whole list takes at that many columns.
  public func height(for width: Int) -> Int {
    let split = labelWidth(in: width)
    return rows.reduce(0) { $0 + height(of: $1, width: width, labels: split) }
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
    let widest = rows.reduce(0) { max($0, GlyphWidth.of($1.label)) }
    let held = min(widest, max(8, width * 2 / 5))
    return width - held - 2 >= 12 ? held : nil
  }

  private func height(of row: Row, width: Int, labels: Int?) -> Int {
    let value = Paragraph(text: row.value)
    return labels.map { max(1, value.height(for: width - $0 - 2)) } ?? value.height(for: width) + 1
  }
}
