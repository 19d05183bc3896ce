import CellGrid
import Widgets

/// Pieces of text in one row, each in its style; cut with `…` where the row ends.
struct StyledRow {
  private var pieces: [(text: String, style: Style)] = []

  init() {}

  /// Columns that all pieces take.
  var width: Int { pieces.reduce(0) { $0 + GlyphWidth.of($1.text) } }

  /// Adds a piece; empty ones are left out.
  mutating func add(_ text: String, _ ink: Ink = .text, bold: Bool = false) {
    if !text.isEmpty { pieces.append((text, Style(ink, bold: bold))) }
  }

  /// Adds a piece after a quiet dot.
  mutating func addPart(_ text: String, _ ink: Ink = .remark) {
    guard !text.isEmpty else { return }
    add(StyledRow.separator, .remark)
    add(text, ink)
  }

  /// Draws the pieces from the left of the first row of `area`.
  func draw(on frame: inout Frame, in area: Rect) {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    var x = row.x
    for (place, piece) in pieces.enumerated() {
      let room = row.maxX - x
      let next = place + 1 < pieces.count ? GlyphWidth.of(pieces[place + 1].text) : 0
      let width = GlyphWidth.of(piece.text)
      // A separator is drawn only where something of what it announces can follow.
      if piece.text == StyledRow.separator, width + min(next, 6) > room { return }
      if width > room {
        frame.put(Shortening.of(piece.text, to: room), x: x, y: row.y, piece.style, clip: row)
        return
      }
      x = frame.put(piece.text, x: x, y: row.y, piece.style, clip: row)
    }
  }

  private static let separator = " · "
}
