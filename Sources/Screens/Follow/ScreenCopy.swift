import CellGrid

/// A frame in less room than it takes: cells cannot be made smaller, so blank rows and columns give way first, those beside
/// other blank ones, and what still is too much is cut at the right and below. No glyph is changed.
struct ScreenCopy {
  /// The rows and columns that are seen.
  let rows: [Int]
  let columns: [Int]
  private let source: Frame

  init(of source: Frame, in room: Size) {
    self.source = source
    let all = Array(0..<source.size.height)
    let blankRows = all.filter { y in (0..<source.size.width).allSatisfy { source[$0, y].isBlank } }
    rows = Self.kept(all, blank: Set(blankRows), room: room.height)
    let across = Array(0..<source.size.width)
    let shown = rows
    let blankColumns = across.filter { x in shown.allSatisfy { source[x, $0].isBlank } }
    columns = Self.kept(across, blank: Set(blankColumns), room: room.width)
  }

  /// True where something that is no blank is not seen.
  var isCut: Bool {
    let (seenRows, seenColumns) = (Set(rows), Set(columns))
    return (0..<source.size.height).contains { y in
      (0..<source.size.width).contains { x in
        !(seenRows.contains(y) && seenColumns.contains(x)) && !source[x, y].isBlank
      }
    }
  }

  func draw(on frame: inout Frame, in area: Rect) {
    for (row, y) in rows.enumerated() where row < area.height {
      for (column, x) in columns.enumerated() where column < area.width {
        let cell = source[x, y]
        if cell.width == 0 { continue }
        frame.put(String(cell.scalar), x: area.x + column, y: area.y + row, cell.style, clip: area)
      }
    }
  }

  /// The lines that stay: of neighbouring blank ones all but one may go, the last ones first.
  private static func kept(_ lines: [Int], blank: Set<Int>, room: Int) -> [Int] {
    var excess = lines.count - room
    var kept: [Int] = []
    for line in lines.reversed() {
      let isSpare = blank.contains(line) && (line == 0 || line == lines.count - 1 || blank.contains(line - 1))
      if excess > 0, isSpare {
        excess -= 1
      } else {
        kept.append(line)
      }
    }
    return Array(kept.reversed().prefix(max(0, room)))
  }
}

extension Cell {
  /// True where nothing is seen but the ground of the screen.
  fileprivate var isBlank: Bool { scalar == " " && style.paper == .plain && !style.underline }
}
