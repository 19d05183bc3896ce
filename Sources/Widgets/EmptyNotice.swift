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
    let lines = EmptyNotice.evenLines(of: paragraph.text, columns: min(area.width, EmptyNotice.widest))
    for (row, line) in lines.prefix(area.height).enumerated() {
      let x = area.x + (area.width - GlyphWidth.of(line)) / 2
      frame.put(line, x: x, y: area.y + row, paragraph.style, clip: area)
    }
  }

  /// As few lines as the columns allow, broken earlier where the last one would be but a word or two.
  private static func evenLines(of text: String, columns: Int) -> [String] {
    let lines = Shortening.lines(of: text, columns: columns)
    func isEven(_ lines: [String]) -> Bool {
      let widths = lines.map { GlyphWidth.of($0) }
      return (widths.last ?? 0) * 3 >= widths.max() ?? 0
    }
    let narrower = stride(from: columns - 1, to: columns / 2, by: -1).lazy.map {
      Shortening.lines(of: text, columns: $0)
    }
    return isEven(lines) ? lines : narrower.prefix { $0.count == lines.count }.first(where: isEven) ?? lines
  }
}
