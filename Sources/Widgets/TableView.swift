public import CellGrid

/// A cell of a table.
public struct CellText: Hashable, Sendable {
  /// What it says.
  public var text: String
  /// Its style.
  public var style: Style
  /// What stays whole behind a text that is shortened, such as ` (2 việc)`.
  public var tail: String
  /// For words in place of a figure: how many columns of the table they take, from their own to the right; they stand at
  /// the left edge and widen none. `nil` for a cell as its column wants it.
  public var span: Int?
  /// A bar in place of the text; `nil` for a cell of words.
  public var bar: ThinBar?

  /// Makes a cell.
  public init(_ text: String, _ style: Style = Style(), tail: String = "", span: Int? = nil) {
    self.text = text
    self.style = style
    self.tail = tail
    self.span = span
  }

  /// Makes a cell that holds a bar as wide as its column.
  public init(bar: ThinBar) {
    self.init("")
    self.bar = bar
  }
}

extension CellText {
  /// Text and tail within `columns`; the tail goes where hardly a word would stand before it.
  fileprivate func shortened(to columns: Int) -> String {
    let room = columns - GlyphWidth.of(tail)
    return room >= 6 ? Shortening.of(text, to: room) + tail : Shortening.of(text, to: columns)
  }

  /// The lines of a text that goes on, its tail behind it; the last of `most` is shortened where there are more. What goes
  /// on of a part stands under its name and not under its branch.
  fileprivate func lines(within columns: Int, most: Int = .max) -> [String] {
    let branch = text.unicodeScalars.prefix { $0 == " " || $0 == "└" }.count
    let indent = String(repeating: " ", count: branch)
    let words = String(text.unicodeScalars.dropFirst(branch)) + tail
    var lines = Shortening.lines(of: words, columns: columns - branch)
    if lines.count > most, most > 0 {
      let rest = Shortening.of(lines[(most - 1)...].joined(separator: " "), to: columns - branch)
      lines = lines.prefix(most - 1) + [rest]
    }
    return lines.enumerated().map { $0 == 0 ? String(text.unicodeScalars.prefix(branch)) + $1 : indent + $1 }
  }
}

/// A column of a table.
public struct TableColumn: Hashable, Sendable {
  /// How wide a column is.
  public enum Width: Hashable, Sendable {
    /// So many columns of the screen.
    case fixed(Int)
    /// At least `min`, and a part of what is left over by its weight.
    case flexible(min: Int, weight: Int)
  }

  /// Where its cells stand.
  public enum Alignment: Hashable, Sendable {
    /// At the left edge; too long texts are shortened.
    case leading
    /// At the right edge; too long texts are shortened.
    case trailing
    /// At the right edge; grows to hold its figures, which are never cut.
    case figure
  }

  /// Title in the header.
  public var title: String
  /// How wide it is.
  public var width: Width
  /// Where its cells stand.
  public var alignment: Alignment
  /// 0 for a column that always stays; of the others the highest goes first when the table is narrow.
  public var priority: Int
  /// Columns of the screen in which its longest text stands: what is left over goes there before flexible columns grow beyond
  /// theirs; 0 for a column that takes no more than its width.
  public var wanted = 0
  /// What a cell says in it that states nothing; empty where that says nothing either.
  public var blank = ""

  /// Makes a column.
  public init(title: String, width: Width, alignment: Alignment = .leading, priority: Int = 0) {
    self.title = title
    self.width = width
    self.alignment = alignment
    self.priority = priority
  }
}

/// Rows under a header, scrolled so that the selected one is seen.
///
/// Where rows are hidden, the rule of the header says how many above and the last row how many below.
public struct TableView: Widget {
  /// The columns.
  public var columns: [TableColumn]
  /// All rows; a row with fewer cells than columns leaves the rest blank.
  public var rows: [[CellText]]
  /// The selected row, from 0; `nil` for a table that is only read.
  public var selected: Int?
  /// The first row wished for; `nil` keeps the selection in the middle.
  public var offset: Int?
  /// True when the table takes the keys: the selected row is marked by `▶` and its ground.
  public var isFocused: Bool
  /// A sign before each row, in the columns of the selection mark; empty for none.
  public var signs: [CellText]
  /// True when rows stand apart by a blank one where all of them still fit.
  public var isSpread: Bool
  /// True when texts that are too long go on in further lines: every row in as many as any as far as all rows still fit, else,
  /// where the table is high enough to be read so, with the rows that no longer fit hidden.
  public var wraps: Bool
  /// How many rows are seen; the others keep their places. `nil` for all.
  public var revealed: Int?
  /// Rows that are no items: heads, and what parts groups. What is hidden is counted without them.
  public var heads: Set<Int> = []

  /// Makes a table.
  public init(
    columns: [TableColumn], rows: [[CellText]], selected: Int? = nil, offset: Int? = nil, isFocused: Bool = true,
    isSpread: Bool = false, wraps: Bool = false, signs: [CellText] = []
  ) {
    self.signs = signs
    self.wraps = wraps
    self.columns = columns
    self.rows = rows
    self.selected = selected
    self.offset = offset
    self.isFocused = isFocused
    self.isSpread = isSpread
  }

  /// The rows that are seen when it is drawn in `area`, and where.
  public func places(in area: Rect) -> [Rows.Place] {
    guard !area.isEmpty else { return [] }
    return places(of: sight(in: area))
  }

  /// The parts of the table at a size: which rows are seen, and how high each is.
  private struct Sight {
    let head: Rect
    let body: Rect
    let foot: Rect
    let layout: TableLayout
    var items: Range<Int>
    var heights: [Int]
  }

  private func sight(in area: Rect) -> Sight {
    let (head, below) = area.splitTop(area.height >= 4 ? 2 : area.height >= 3 ? 1 : 0)
    func sight(_ body: Rect, _ foot: Rect) -> Sight {
      let seen = Viewport(count: rows.count, rows: body.height, selected: selected, offset: offset).items
      let items = withoutLastHead(seen)
      let layout = TableLayout(self, width: area.width, visible: items)
      var sight = Sight(
        head: head, body: body, foot: foot, layout: layout, items: items,
        heights: Array(repeating: 1, count: items.count))
      if wraps { wrap(&sight) }
      return sight
    }
    let whole = sight(below, Rect(x: below.x, y: below.maxY, width: below.width, height: 0))
    guard whole.items.count < rows.count, below.height > 1 else { return whole }
    let (body, foot) = below.splitBottom(1)
    return sight(body, foot)
  }

  /// Heads whose rows are all hidden below say nothing.
  private func withoutLastHead(_ items: Range<Int>) -> Range<Int> {
    var items = items
    while offset == nil, items.upperBound < rows.count, items.count > 1, heads.contains(items.upperBound - 1) {
      items = items.dropLast()
    }
    return items
  }

  private func places(of sight: Sight) -> [Rows.Place] {
    let isWhole = sight.items.count == rows.count
    let gap = isSpread && isWhole && sight.heights.reduce(-1, { $0 + $1 + 1 }) <= sight.body.height ? 1 : 0
    let body = sight.body
    var y = body.y
    return zip(sight.items, sight.heights).map { index, height in
      defer { y += height + gap }
      return Rows.Place(index: index, area: Rect(x: body.x, y: y, width: body.width, height: height))
    }
  }

  /// Gives the rows that are seen as many lines as their texts take.
  private func wrap(_ sight: inout Sight) {
    let rows = sight.body.height
    var wanted: [Int] = []
    if sight.items.count == self.rows.count {
      wanted = sight.items.map { lines(of: $0, sight.layout) }
      // What parts groups goes before a word does, and in a low table a word in a third line before a row.
      let lower = rows < TableView.leastWrapped ? [(2, 0)] : []
      for (most, blank) in [(TableView.mostLines, 1), (TableView.mostLines, 0)] + lower {
        sight.heights = sight.items.map { self.rows[$0].isEmpty ? blank : min(wanted[$0], most) }
        if sight.heights.reduce(0, +) <= rows { return }
      }
    }
    guard rows >= TableView.leastWrapped, offset == nil else {
      // What is low keeps as many rows as it can, the first of them whole.
      let layout = sight.layout
      var spare = rows - sight.items.count
      sight.heights = sight.items.map { index in
        let own = spare == 0 ? 1 : wanted.isEmpty ? lines(of: index, layout) : wanted[index]
        let height = min(own, 2, 1 + spare)
        spare -= height - 1
        return height
      }
      return
    }
    let (layout, measured) = (sight.layout, wanted)
    func height(_ index: Int) -> Int {
      if self.rows[index].isEmpty { return 0 }
      return min(measured.isEmpty ? lines(of: index, layout) : measured[index], TableView.mostLines)
    }
    sight.items = withoutLastHead(Rows.visible(self.rows.count, rows: rows, around: selected) { height($0) })
    sight.heights = sight.items.map { height($0) }
  }

  /// Rows of a table in which it is read in lines rather than looked through.
  private static let leastWrapped = 12

  /// Lines in which all of a row stands.
  private func lines(of index: Int, _ layout: TableLayout) -> Int {
    layout.places.indices.reduce(1) { most, order in
      let column = layout.places[order].column
      guard column < rows[index].count, isWrapped(rows[index][column], in: column) else { return most }
      return max(most, rows[index][column].lines(within: width(ofCellAt: order, in: rows[index], layout)).count)
    }
  }

  /// Columns of the screen for a cell: words that have no room in their own go on over blank cells at their right.
  private func width(ofCellAt order: Int, in row: [CellText], _ layout: TableLayout) -> Int {
    let cell = row[layout.places[order].column]
    let own = layout.width(ofCellAt: order, spanning: cell.span)
    guard cell.span == nil, columns[layout.places[order].column].alignment == .leading,
      GlyphWidth.of(cell.text + cell.tail) > own
    else { return own }
    let blanks = layout.places[(order + 1)...].prefix { place in
      place.column >= row.count || row[place.column].text.isEmpty && row[place.column].bar == nil
    }
    return layout.width(ofCellAt: order, spanning: 1 + blanks.count)
  }

  private static let mostLines = 3
  /// Columns of signs and codes, which are never cut into lines.
  private static let signColumns = 4

  /// True for words: of a column of texts, or in place of a figure.
  private func isWrapped(_ cell: CellText, in column: Int) -> Bool {
    guard wraps, cell.span == nil else { return wraps }
    guard columns[column].alignment == .leading else { return false }
    if case .fixed(let columns) = columns[column].width { return columns > TableView.signColumns }
    return true
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let sight = sight(in: area)
    let layout = sight.layout
    let above = hiddenItems(in: 0..<sight.items.lowerBound)
    let below = hiddenItems(in: sight.items.upperBound..<rows.count)
    drawHead(layout, above: above, on: &frame, in: sight.head)
    for place in places(of: sight) where place.index < revealed ?? rows.count {
      let (index, line) = (place.index, place.area)
      let isMarked = index == selected && isFocused
      draw(rows[index], isMarked: isMarked, layout, on: &frame, in: line)
      drawSign(index, on: &frame, in: line)
    }
    let hidden = Viewport.mark(above: sight.head.height == 2 ? 0 : above, below: below)
    Viewport.draw(hidden, on: &frame, in: sight.foot)
  }

  private func hiddenItems(in range: Range<Int>) -> Int { range.count - heads.count { range.contains($0) } }

  /// Columns before the first one: for the mark of the selection, for a sign, and a blank.
  var gutter: Int { selected == nil ? 0 : hasSigns ? 3 : 2 }

  private var hasSigns: Bool { signs.contains { !$0.text.isEmpty } }

  /// The sign stands behind the mark of the selection, whether that is there or not.
  private func drawSign(_ index: Int, on frame: inout Frame, in line: Rect) {
    guard selected != nil, signs.indices.contains(index), !signs[index].text.isEmpty else { return }
    let isMarked = index == selected && isFocused
    let style = isMarked ? signs[index].style.on(.selection) : signs[index].style
    frame.put(signs[index].text, x: line.x + 1, y: line.y, style, clip: line)
  }

  private func drawHead(_ layout: TableLayout, above: Int, on frame: inout Frame, in head: Rect) {
    guard !head.isEmpty else { return }
    for place in layout.places {
      let column = columns[place.column]
      let cell = Rect(x: head.x + place.x, y: head.y, width: place.width, height: 1).intersection(head)
      let title = Shortening.of(column.title, to: cell.width)
      if column.alignment == .leading {
        frame.put(title, x: cell.x, y: cell.y, Style(.remark), clip: cell)
      } else {
        frame.put(title, before: cell.maxX, y: cell.y, Style(.remark), in: cell)
      }
    }
    guard head.height == 2 else { return }
    frame.run("─", x: head.x, y: head.y + 1, count: head.width, Style(.rule), in: head)
    if above > 0 { Viewport.draw(" ↑ \(above)", on: &frame, in: head.splitBottom(1).bottom) }
  }

  private func draw(
    _ cells: [CellText], isMarked: Bool, _ layout: TableLayout, on frame: inout Frame, in line: Rect
  ) {
    if isMarked {
      frame.fill(line, " ", Style(.text, on: .selection))
      frame.put("▶", x: line.x, y: line.y, Style(.accent, on: .selection), in: line)
    }
    for (order, place) in layout.places.enumerated() where place.column < cells.count {
      let cell = cells[place.column]
      guard !cell.text.isEmpty || cell.bar != nil else { continue }
      let width = width(ofCellAt: order, in: cells, layout)
      let area = Rect(x: line.x + place.x, y: line.y, width: width, height: 1).intersection(line)
      if line.height > 1, isWrapped(cell, in: place.column), cell.bar == nil {
        let style = isMarked ? cell.style.on(.selection) : cell.style
        for (row, text) in cell.lines(within: area.width, most: line.height).enumerated() {
          frame.put(text, x: area.x, y: area.y + row, style, clip: line)
        }
        continue
      }
      if var bar = cell.bar {
        if isMarked { bar.style = bar.style.on(.selection) }
        bar.draw(on: &frame, in: area)
        continue
      }
      let style = isMarked ? cell.style.on(.selection) : cell.style
      switch columns[place.column].alignment {
      case .figure where cell.span == nil:
        let isWhole = GlyphWidth.of(cell.text) <= area.width
        frame.put(isWhole ? cell.text : "…", before: area.maxX, y: area.y, style, in: area)
      case .trailing where cell.span == nil:
        frame.put(cell.shortened(to: area.width), before: area.maxX, y: area.y, style, in: area)
      case .leading, .trailing, .figure:
        frame.put(cell.shortened(to: area.width), x: area.x, y: area.y, style, clip: area)
      }
    }
  }
}
