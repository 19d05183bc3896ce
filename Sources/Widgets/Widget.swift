public import CellGrid

/// A thing that draws itself into a part of a frame.
///
/// It never traps and never touches a cell outside `area`; an empty area is fine.
public protocol Widget: Sendable {
  /// Draws into `area`, columns and rows of the frame; what lay there before is drawn over, not cleared.
  func draw(on frame: inout Frame, in area: Rect)
}

extension Frame {
  /// Puts one glyph of width 1 where `area` has a cell.
  mutating func put(_ scalar: Unicode.Scalar, x: Int, y: Int, _ style: Style, in area: Rect) {
    guard x >= area.x, x < area.maxX, y >= area.y, y < area.maxY else { return }
    put(scalar, x: x, y: y, style)
  }

  /// Puts `text` so that its last glyph lies left of column `edge`.
  mutating func put(_ text: String, before edge: Int, y: Int, _ style: Style, in area: Rect) {
    put(text, x: edge - GlyphWidth.of(text), y: y, style, clip: area)
  }

  /// Puts one glyph `count` times from column `x`.
  mutating func run(_ scalar: Unicode.Scalar, x: Int, y: Int, count: Int, _ style: Style, in area: Rect) {
    fill(Rect(x: x, y: y, width: count, height: 1).intersection(area), scalar, style)
  }
}
