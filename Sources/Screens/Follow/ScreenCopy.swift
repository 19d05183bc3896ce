import CellGrid

/// A frame in less room than it takes. Cells cannot be made smaller, so what says nothing gives way: margins, blank rows, and
/// columns that no word stands in on any row, so that what stands below one another still does. Lines of running text above
/// and below are broken anew; then bars and charts are left out whole, and what is still too much is cut, with a sign.
struct ScreenCopy {
  /// What a copy lacks of its frame, the least first.
  enum Loss: Comparable {
    case nothing
    /// Bars and charts are left out, all words are there.
    case bars
    /// So many glyphs are cut at the right, or below.
    case cut(Int)
  }

  /// Rows of cells from the top, none longer than the room.
  let lines: [[Cell]]
  private(set) var loss: Loss
  /// True where rows are cut at the right.
  private let isNarrowed: Bool

  init(of source: Frame, in room: Size) {
    let sheet = CopySheet(source)
    let whole = ScreenCopy(sheet, in: room)
    guard whole.loss != .nothing else {
      self = whole
      return
    }
    var plain = ScreenCopy(sheet.withoutBars, in: room)
    plain.loss = max(plain.loss, .bars)
    // A scale that is cut tells another rank.
    self = whole.loss <= plain.loss && !whole.isNarrowed ? whole : plain
  }

  private init(_ sheet: CopySheet, in room: Size) {
    let kept = ColumnsKept(of: sheet.table, width: sheet.width, room: room.width, holding: sheet.measured)
    let isCut = kept.columns.count > room.width
    isNarrowed = isCut
    let width = min(sheet.width, room.width)
    var cut = 0
    var lines = sheet.rows.flatMap { row -> [Line] in
      switch row.kind {
      case .blank: return [Line(cells: [], kind: .blank)]
      case .words: return ScreenCopy.wrapped(row.cells, to: width).map { Line(cells: $0, kind: .words) }
      case .ends:
        return ScreenCopy.ends(row.cells, to: width).map { Line(cells: $0, kind: .words) }
      case .table, .thickness, .rule:
        var cells = kept.columns.map { row.cells[$0] }
        if isCut { cut += ScreenCopy.cut(&cells, to: room.width) }
        return [Line(cells: cells, kind: cells.allSatisfy(\.isEmptyOrEdge) ? .blank : row.kind)]
      }
    }
    lines = ScreenCopy.lowered(lines, to: room.height)
    if lines.count > room.height, room.height > 0 {
      let hidden = ScreenCopy.leastMissed(lines.count - room.height + 1, of: lines)
      cut += lines[hidden].reduce(0) { $0 + $1.cells.count { !$0.isEmpty } }
      let sign = ScreenCopy.sign("… bản sao thiếu \(hidden.count) dòng, không đủ chỗ")
      lines.replaceSubrange(hidden, with: [Line(cells: sign, kind: .words)])
    }
    let indent = max(0, min(sheet.margin, (room.width - width) / 2))
    self.lines = lines.map { Array(repeating: .blank, count: indent) + $0.cells.prefix(room.width) }
    loss = cut > 0 || room.height == 0 ? .cut(cut) : .nothing
  }

  func draw(on frame: inout Frame, in area: Rect) {
    for (row, cells) in lines.enumerated() where row < area.height {
      for (column, cell) in cells.enumerated() where cell.width > 0 {
        frame.put(String(cell.scalar), x: area.x + column, y: area.y + row, cell.style, clip: area)
      }
    }
  }

  // MARK: - Lines

  private struct Line {
    var cells: [Cell]
    let kind: CopySheet.Kind
  }

  /// Cuts a row that is too long between two words, for the beginning of a figure is another figure, and ends it with a
  /// sign; how many glyphs that takes.
  private static func cut(_ cells: inout [Cell], to width: Int) -> Int {
    guard width > 0, cells.dropFirst(width - 1).contains(where: { !$0.isEmpty && !$0.isLine }) else {
      cells = Array(cells.prefix(width))
      return 0
    }
    let all = cells.count { !$0.isEmpty }
    var end = max(0, width - 2)
    while end > 0, !cells[end].isEmpty, cells[end].isWord, cells[end - 1].isWord { end -= 1 }
    cells = Array(cells.prefix(end))
    let hidden = all - cells.count { !$0.isEmpty }
    cells += Array(repeating: .blank, count: width - 1 - end) + sign("…")
    return hidden
  }

  /// So many lines that give way: the last of what stands in columns, above its lower edge and what is said below it, such as
  /// the page, the source and the code.
  private static func leastMissed(_ count: Int, of lines: [Line]) -> Range<Int> {
    let isColumns = { (line: Line) in [.table, .thickness, .rule].contains(line.kind) }
    var end = lines.lastIndex(where: isColumns).map { $0 + 1 } ?? lines.count
    if end > 0, lines[end - 1].cells.contains(where: { ["╰", "╯"].contains($0.scalar) }) { end -= 1 }
    let start = max(count < lines.count ? 1 : 0, end - count)
    return start..<start + count
  }

  private static func sign(_ text: String) -> [Cell] {
    text.unicodeScalars.map { Cell($0, Style(.caution, bold: true)) }
  }

  /// As long as it is too high without margins above and below, then without the second of two blank rows, then without
  /// what makes bars thick and without what parts the rows of a table, of both all or nothing; at last without other blank
  /// rows and without rules.
  private static func lowered(_ lines: [Line], to height: Int) -> [Line] {
    var lines = lines
    func isBlank(_ place: Int) -> Bool { lines[place].kind == .blank }
    func isTable(_ place: Int) -> Bool { lines.indices.contains(place) && lines[place].kind == .table }
    func drop(allAtOnce: Bool = false, _ admits: (Int) -> Bool) {
      if lines.count <= height { return }
      for place in lines.indices.reversed() where (allAtOnce || lines.count > height) && admits(place) {
        lines.remove(at: place)
      }
    }
    while lines.count > height, lines.last?.kind == .blank { lines.removeLast() }
    while lines.count > height, lines.first?.kind == .blank { lines.removeFirst() }
    drop { isBlank($0) && $0 > 0 && isBlank($0 - 1) }
    drop(allAtOnce: true) { lines[$0].kind == .thickness }
    drop(allAtOnce: true) { isBlank($0) && isTable($0 - 1) && isTable($0 + 1) }
    drop(isBlank)
    drop { lines[$0].kind == .rule }
    return lines
  }

  /// A row of two ends: what stands at its left in as many lines as it takes, and at the right of the last the other.
  private static func ends(_ cells: [Cell], to width: Int) -> [[Cell]] {
    let columns = ColumnsKept(of: [cells], width: cells.count, room: width).columns
    if columns.count <= width { return [columns.map { cells[$0] }] }
    guard let last = cells.lastIndex(where: { !$0.isEmpty }),
      let gap = (0..<last).last(where: { cells[$0].isEmpty && cells[$0 + 1].isEmpty }),
      case let right = cells[(gap + 2)...last], case let room = width - right.count - 2, room >= leastLeft
    else { return wrapped(cells, to: width) }
    var lines = wrapped(Array(cells[..<gap]), to: room)
    let blanks = width - right.count - lines[lines.count - 1].count
    lines[lines.count - 1] += Array(repeating: .blank, count: max(2, blanks)) + right
    return lines
  }

  /// What stands at the left of a row takes so many columns at least.
  private static let leastLeft = 12

  /// The words of a row in as many lines as they take; what stood apart stands apart.
  private static func wrapped(_ cells: [Cell], to width: Int) -> [[Cell]] {
    guard width > 0 else { return [] }
    var lines: [[Cell]] = [[]]
    var blanks = 0
    var rest = cells[...]
    while let first = rest.first {
      if first.isEmpty {
        blanks += 1
        rest.removeFirst()
        continue
      }
      let word = rest.prefix { !$0.isEmpty }
      rest = rest.dropFirst(word.count)
      let gap = lines[lines.count - 1].isEmpty ? 0 : min(2, blanks)
      if lines[lines.count - 1].count + gap + word.count > width, !lines[lines.count - 1].isEmpty {
        lines.append(Array(word))
      } else {
        lines[lines.count - 1] += Array(repeating: .blank, count: gap) + word
      }
      blanks = 0
    }
    return lines
  }
}

/// Which columns of rows stay so that they take no more room than there is, as far as columns without words allow.
struct ColumnsKept {
  let columns: [Int]

  /// The least of a gap between two columns of words.
  private static let gap = 2

  /// Columns that `held` names stay.
  init(of rows: [[Cell]], width: Int, room: Int, holding held: Set<Int> = []) {
    var excess = width - room
    guard excess > 0 else {
      columns = Array(0..<width)
      return
    }
    let spare = (0..<width).map { x in !held.contains(x) && rows.allSatisfy { $0[x].isSpare } }
    var gaps: [(start: Int, left: Int, length: Int, step: Int)] = []
    var x = 0
    while x < width {
      let start = x
      while x < width, spare[x] { x += 1 }
      if x > start {
        // Dots that lead from a name to its figure stand on every second column.
        let isLed = rows.contains { row in (start..<x).contains { row[$0].isLeader } }
        gaps.append((start, x - start, x - start, isLed ? 2 : 1))
      }
      x += 1
    }
    while excess > 0,
      let widest = gaps.indices.filter({ gaps[$0].left >= ColumnsKept.gap + gaps[$0].step }).max(by: {
        gaps[$0].left < gaps[$1].left
      })
    {
      gaps[widest].left -= gaps[widest].step
      excess -= gaps[widest].step
    }
    var dropped: Set<Int> = []
    for gap in gaps {
      let first = gap.start + (gap.left + 1) / 2
      dropped.formUnion(first..<first + gap.length - gap.left)
    }
    columns = (0..<width).filter { !dropped.contains($0) }
  }
}
