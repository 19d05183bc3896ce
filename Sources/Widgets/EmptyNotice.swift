public import CellGrid

/// What stands in the middle of a pane that has nothing to show: what is missing, and what one can do.
public struct EmptyNotice: Widget, Hashable, Sendable {
  /// What is missing.
  public var title: String
  /// What one can do about it, a line or two each.
  public var hints: [String]

  /// Makes a notice.
  public init(title: String, hints: [String] = []) {
    self.title = title
    self.hints = hints
  }

  private static let widest = 72

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let column = area.inset(columns: max(0, (area.width - EmptyNotice.widest) / 2))
    let heading = Paragraph(text: title, style: Style(.text, bold: true))
    let lines = hints.map { Paragraph(text: $0, style: Style(.remark)) }
    let wanted = ([heading] + lines).reduce(0) { $0 + $1.height(for: column.width) } + (lines.isEmpty ? 0 : 1)
    var rest = area.splitTop(max(0, (area.height - wanted) / 3)).rest
    for (place, line) in ([heading] + lines).enumerated() {
      if place == 1, rest.height > 1 { rest = rest.splitTop(1).rest }
      let (top, below) = rest.splitTop(line.height(for: column.width))
      draw(line, on: &frame, in: top)
      rest = below
    }
  }

  /// Lines in the middle of the width.
  private func draw(_ paragraph: Paragraph, on frame: inout Frame, in area: Rect) {
    let width = min(area.width, EmptyNotice.widest)
    for (row, line) in Shortening.lines(of: paragraph.text, columns: width).prefix(area.height).enumerated() {
      let x = area.x + (area.width - GlyphWidth.of(line)) / 2
      frame.put(line, x: x, y: area.y + row, paragraph.style, clip: area)
    }
  }
}
