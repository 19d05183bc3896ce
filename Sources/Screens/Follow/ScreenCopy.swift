import CellGrid

/// A frame in less room than it takes: cells cannot be made smaller, so what holds nothing gives way. Blank rows and columns
/// go first, then in each row that still is too wide its widest gaps; a row that is too wide all the same ends in “…”, and
/// rows without room are counted. No glyph is changed.
struct ScreenCopy {
  private let lines: [[Cell]]
  /// Rows that are not seen although something stands in them.
  let lostRows: Int
  /// Rows of which the end is not seen.
  let cutRows: Int

  init(of source: Frame, in room: Size) {
    let all = Array(0..<source.size.height)
    let blankRows = all.filter { y in (0..<source.size.width).allSatisfy { source[$0, y].isBlank } }
    let apart = Self.kept(all, blank: Set(blankRows), room: room.height)
    // Rows may touch where there is no room for blank ones between them.
    let rows = Array(Self.kept(apart, blank: Set(blankRows), room: room.height, parts: false).prefix(room.height))
    let across = Array(0..<source.size.width)
    let blankColumns = across.filter { x in rows.allSatisfy { source[x, $0].isBlank } }
    let columns = Self.kept(across, blank: Set(blankColumns), room: room.width)
    let squeezed = rows.map { y in Self.squeezed(columns.map { source[$0, y] }, to: room.width) }
    lines = squeezed.map(\.line)
    cutRows = squeezed.count(where: \.isCut)
    let seen = Set(rows).union(blankRows)
    lostRows = all.count { !seen.contains($0) }
  }

  func draw(on frame: inout Frame, in area: Rect) {
    for (row, line) in lines.enumerated() where row < area.height {
      for (column, cell) in line.enumerated() where cell.width > 0 {
        frame.put(String(cell.scalar), x: area.x + column, y: area.y + row, cell.style, clip: area)
      }
    }
  }

  /// The lines that stay in a room: blank ones may go, the last ones first, of neighbouring ones all but one where it still
  /// `parts` what stands at either side.
  private static func kept(_ lines: [Int], blank: Set<Int>, room: Int, parts: Bool = true) -> [Int] {
    var excess = lines.count - room
    var kept: [Int] = []
    for line in lines.reversed() {
      let isAtEdge = line == lines.first || line == lines.last
      let isSpare = blank.contains(line) && (!parts || isAtEdge || blank.contains(line - 1))
      if excess > 0, isSpare {
        excess -= 1
      } else {
        kept.append(line)
      }
    }
    return kept.reversed()
  }

  /// A gap keeps so many columns: less would run two columns of a table together.
  private static let leastGap = 2

  /// A row with its widest gaps made narrower until it has room, and whether its end is cut for all that.
  private static func squeezed(_ row: [Cell], to room: Int) -> (line: [Cell], isCut: Bool) {
    guard let last = row.lastIndex(where: { !$0.isBlank }), last >= room else {
      return (Array(row.prefix(room)), false)
    }
    var parts: [ArraySlice<Cell>] = []
    for place in 0...last {
      if let part = parts.last, part.last?.isGap == row[place].isGap {
        parts[parts.count - 1] = row[part.startIndex...place]
      } else {
        parts.append(row[place...place])
      }
    }
    var excess = last + 1 - room
    while excess > 0,
      let widest = parts.indices.filter({ parts[$0].first?.isGap == true }).max(by: {
        parts[$0].count < parts[$1].count
      }),
      parts[widest].count > leastGap
    {
      // A leader keeps the blank at either end.
      parts[widest].remove(at: parts[widest].startIndex + parts[widest].count / 2)
      excess -= 1
    }
    let line = parts.flatMap { $0 }
    guard excess > 0, room > 0 else { return (Array(line.prefix(room)), false) }
    return (line.prefix(room - 1) + [Cell("…", Style(.accent))], true)
  }
}

extension Cell {
  /// True where nothing is seen but the ground of the screen.
  fileprivate var isBlank: Bool { scalar == " " && width == 1 && style.paper == .plain && !style.underline }

  /// True for what only leads from one thing to another: blank ground, rules, and the dots of a leader.
  fileprivate var isGap: Bool { isBlank || style.ink == .rule && (scalar == "─" || scalar == "·") }
}
