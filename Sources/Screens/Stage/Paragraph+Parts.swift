import CellGrid
import Widgets

extension Paragraph {
  /// Short parts one behind another, broken between two of them where lines have so many columns: no number ends a line
  /// whose noun begins the next.
  init(parts: [String], style: Style, width: Int) {
    var lines: [String] = []
    for part in parts where !part.isEmpty {
      let longer = (lines.last.map { $0 + " · " } ?? "") + part
      if !lines.isEmpty, GlyphWidth.of(longer) <= width {
        lines[lines.count - 1] = longer
      } else {
        lines.append(part)
      }
    }
    self.init(text: lines.joined(separator: "\n"), style: style)
  }
}
