internal import CellGrid

/// Rows of text under titles, columns parted by two blanks.
struct TextTable {
  /// On which side of its column a text stands.
  enum Side { case left, right }

  private let sides: [Side]
  private var rows: [[String]]
  private let indent: String

  init(_ columns: [(title: String, side: Side)], indent: Int = 2) {
    sides = columns.map(\.side)
    rows = [columns.map(\.title)]
    self.indent = String(repeating: " ", count: indent)
  }

  mutating func add(_ cells: [String]) { rows.append(cells) }

  /// The titles, then the rows, all texts of a column under one another by the width that they take on a terminal.
  var lines: [String] {
    let widths = sides.indices.map { place in rows.map { GlyphWidth.of($0[place]) }.max() ?? 0 }
    return rows.map { row in
      var line = indent
      for (place, cell) in row.enumerated() {
        let blanks = String(repeating: " ", count: widths[place] - GlyphWidth.of(cell))
        line += (place > 0 ? "  " : "") + (sides[place] == .left ? cell + blanks : blanks + cell)
      }
      return String(line.reversed().drop { $0 == " " }.reversed())
    }
  }
}
