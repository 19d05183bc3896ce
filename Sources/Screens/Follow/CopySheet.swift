import CellGrid

/// The rows of a frame without its margins, each told apart: which belong to one table and which are running text.
struct CopySheet {
  enum Kind: Hashable {
    case blank
    /// Running text above or below all that stands in columns.
    case words
    /// The first or the last row: something at its left end, something at its right.
    case ends
    /// What keeps its columns.
    case table
    /// What only makes the bar above or below it thicker.
    case thickness
    /// The rule below a head.
    case rule
  }

  struct Row {
    var cells: [Cell]
    let kind: Kind
  }

  let rows: [Row]
  /// Columns of every row.
  let width: Int
  /// Columns that were free at the left.
  let margin: Int

  init(_ frame: Frame) {
    let all = (0..<frame.size.height).map { y in (0..<frame.size.width).map { frame[$0, y] } }
    let first = all.compactMap { row in row.firstIndex { !$0.isEmpty } }.min() ?? 0
    let last = all.compactMap { row in row.lastIndex { !$0.isEmpty } }.max() ?? first - 1
    let cells = all.map { Array($0[first..<max(first, last + 1)]) }
    (margin, width) = (first, max(0, last + 1 - first))
    rows = zip(cells, CopySheet.kinds(of: cells)).map { Row(cells: $0, kind: $1) }
  }

  private init(rows: [Row], width: Int, margin: Int) {
    (self.rows, self.width, self.margin) = (rows, width, margin)
  }

  /// The rows that keep their columns.
  var table: [[Cell]] { rows.filter { [.table, .thickness, .rule].contains($0.kind) }.map(\.cells) }

  /// The columns over which a bar or a scale runs: it is seen as long as it is, or not at all.
  var measured: Set<Int> { Set(table.flatMap { CopySheet.bars(in: $0).joined() }) }

  /// The same with nothing in the place of bars and charts.
  var withoutBars: CopySheet {
    let rows = rows.map { row in
      guard row.kind == .table || row.kind == .thickness else { return row }
      var cells = row.cells
      for bar in CopySheet.bars(in: cells) {
        for x in bar { cells[x] = .blank }
      }
      return Row(cells: cells, kind: row.kind)
    }
    return CopySheet(rows: rows, width: width, margin: margin)
  }

  private static func kinds(of rows: [[Cell]]) -> [Kind] {
    var kinds = rows.map { row -> Kind in
      if row.allSatisfy(\.isEmpty) { return .blank }
      return row.allSatisfy { $0.isEmpty || $0.isLine } && bars(in: row).isEmpty ? .rule : .table
    }
    let filled = kinds.indices.filter { kinds[$0] != .blank }
    guard let first = filled.first, let last = filled.last else { return kinds }
    kinds[first] = .ends
    kinds[last] = .ends
    let inner = filled.dropFirst().dropLast()
    for row in inner.prefix(while: { isRunning(rows[$0]) }) { kinds[row] = .words }
    for row in inner.reversed().prefix(while: { isRunning(rows[$0]) }) { kinds[row] = .words }
    for row in inner where kinds[row] == .table && isThickness(rows, row) { kinds[row] = .thickness }
    return kinds
  }

  /// True for words that begin at the left edge and go on without a gap.
  private static func isRunning(_ row: [Cell]) -> Bool {
    guard let end = row.lastIndex(where: { !$0.isEmpty }), !row[0].isEmpty else { return false }
    return !row.contains { $0.isBody } && !(0..<end).contains { row[$0].isEmpty && row[$0 + 1].isEmpty }
  }

  /// True for a row of a bar beside whose track no word stands, where the row above or below draws the same.
  private static func isThickness(_ rows: [[Cell]], _ row: Int) -> Bool {
    let bars = bars(in: rows[row]).flatMap { $0 }
    guard bars.contains(where: { rows[row][$0].style.paper == .track }),
      rows[row].count(where: { !$0.isEmpty }) == bars.count
    else { return false }
    return [row - 1, row + 1].contains { other in
      rows.indices.contains(other) && bars.allSatisfy { rows[other][$0] == rows[row][$0] }
    }
  }

  /// Stretches of lines and blocks that stand for amounts: no edges of panes, no rules, no digits.
  private static func bars(in row: [Cell]) -> [Range<Int>] {
    if row.contains(where: \.isCorner) { return [] }
    var bars: [Range<Int>] = []
    var x = 0
    while x < row.count {
      let start = x
      while x < row.count, row[x].isBarPart { x += 1 }
      let stretch = start..<x
      let isScale = stretch.contains { row[$0].style.ink != .rule || !row[$0].isLine }
      if stretch.count > 1, isScale, stretch.contains(where: { row[$0].isBody }) { bars.append(stretch) }
      x = max(x, start + 1)
    }
    return bars
  }
}

extension Cell {
  /// True where nothing is seen but the ground of the screen.
  var isEmpty: Bool { scalar == " " && style.paper == .plain && !style.underline }
  /// A dot that leads from a name to its figure.
  var isLeader: Bool { scalar == "·" && style.ink == .rule }
  /// A piece of a rule or of an edge that runs along a row.
  var isLine: Bool { ["─", "━"].contains(scalar) && style.ink != .track && style.ink != .bar }
  /// True where a column says nothing: blank, a leading dot, a piece of a rule.
  var isSpare: Bool { isEmpty || isLeader || (isLine && [.rule, .accent].contains(style.ink)) }
  /// True for what an emptied row of a pane still holds.
  var isEmptyOrEdge: Bool { isEmpty || isLeader || scalar == "│" || scalar == "┃" }

  /// A piece of a word or of a figure.
  var isWord: Bool { !isEmpty && !(0x2500...0x259F).contains(scalar.value) }

  fileprivate var isCorner: Bool { ["╭", "╮", "╰", "╯", "┏", "┓", "┗", "┛"].contains(scalar) }

  /// A piece of a bar, of its track or of a column.
  fileprivate var isBody: Bool {
    if style.paper == .track { return true }
    switch scalar.value {
    case 0x2500...0x2501, 0x2504...0x2505, 0x254C...0x254D, 0x2574...0x257F: return true
    case 0x2580...0x259F: return style.ink != .value
    default: return false
    }
  }

  /// The same, and ticks and marks on it.
  fileprivate var isBarPart: Bool { isBody || scalar == "●" || (0x2500...0x257F).contains(scalar.value) }
}
