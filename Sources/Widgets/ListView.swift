public import CellGrid

/// A row of a list: a text, and a detail at the right edge.
public struct ListRow: Hashable, Sendable {
  /// What is chosen from.
  public var text: String
  /// A quiet remark at the right edge; dropped whole where the text needs the columns.
  public var detail: String
  /// Parts of `text` that a search found, in Unicode scalars from its beginning.
  public var matches: [Range<Int>]
  /// Style of the text.
  public var style: Style

  /// Makes a row.
  public init(text: String, detail: String = "", matches: [Range<Int>] = [], style: Style = Style()) {
    self.text = text
    self.detail = detail
    self.matches = matches
    self.style = style
  }
}

/// Rows to choose one from, scrolled so that the selected one is seen.
///
/// Where rows are hidden, the last row says how many: `↑ 2  ↓ 6`.
public struct ListView: Widget, Hashable, Sendable {
  /// All rows.
  public var rows: [ListRow]
  /// The selected row, from 0; `nil` for none.
  public var selected: Int?
  /// The first row wished for; `nil` keeps the selection in the middle.
  public var offset: Int?
  /// True when the list takes the keys: the selected row is marked by `▶` and its ground.
  public var isFocused: Bool

  /// Makes a list.
  public init(rows: [ListRow], selected: Int? = nil, offset: Int? = nil, isFocused: Bool = true) {
    self.rows = rows
    self.selected = selected
    self.offset = offset
    self.isFocused = isFocused
  }

  /// The rows that are seen when it is drawn in `area`, and where.
  public func places(in area: Rect) -> [Rows.Place] {
    let body = parts(of: area).body
    return viewport(in: body).items.enumerated().map { row, index in
      Rows.Place(index: index, area: Rect(x: body.x, y: body.y + row, width: body.width, height: 1))
    }
  }

  private func parts(of area: Rect) -> (body: Rect, mark: Rect) {
    let (body, mark) = area.splitBottom(rows.count > area.height && area.height > 1 ? 1 : 0)
    return (body, mark)
  }

  private func viewport(in body: Rect) -> Viewport {
    Viewport(count: rows.count, rows: body.height, selected: selected, offset: offset)
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty, !rows.isEmpty else { return }
    let (body, mark) = parts(of: area)
    for place in places(in: area) {
      draw(rows[place.index], isSelected: place.index == selected, on: &frame, in: place.area)
    }
    Viewport.draw(viewport(in: body).mark, on: &frame, in: mark)
  }

  private func draw(_ row: ListRow, isSelected: Bool, on frame: inout Frame, in line: Rect) {
    let isMarked = isSelected && isFocused
    let paper: Paper = isMarked ? .selection : row.style.paper
    if isMarked {
      frame.fill(line, " ", Style(.text, on: .selection))
      frame.put("▶", x: line.x, y: line.y, Style(.accent, on: .selection), in: line)
    }
    let inner = selected == nil ? line : line.splitLeft(2).rest
    let detailWidth = GlyphWidth.of(row.detail)
    let textWidth = GlyphWidth.of(row.text)
    var room = inner.width
    if detailWidth > 0, min(textWidth, 12) + 2 + detailWidth <= inner.width {
      room -= detailWidth + 2
      frame.put(row.detail, before: inner.maxX, y: line.y, Style(.remark, on: paper), in: inner)
    }
    draw(
      Shortening.of(row.text, to: room), matches: row.matches, style: row.style.on(paper), on: &frame, in: inner)
  }

  /// Draws text whose matched parts stand out.
  private func draw(
    _ text: String, matches: [Range<Int>], style: Style, on frame: inout Frame, in line: Rect
  ) {
    var x = frame.put(text, x: line.x, y: line.y, style, clip: line)
    guard !matches.isEmpty else { return }
    x = line.x
    var run = String.UnicodeScalarView()
    var isMatch = false
    let scalars = text.unicodeScalars
    let kept = scalars.last == "…" ? scalars.count - 1 : scalars.count
    for (offset, scalar) in scalars.enumerated() {
      let isHit = offset < kept && matches.contains { $0.contains(offset) }
      if isHit != isMatch {
        if isMatch { frame.put(String(run), x: x, y: line.y, Style(.match, on: style.paper), clip: line) }
        x += GlyphWidth.of(String(run))
        run.removeAll(keepingCapacity: true)
        isMatch = isHit
      }
      run.append(scalar)
    }
    if isMatch { frame.put(String(run), x: x, y: line.y, Style(.match, on: style.paper), clip: line) }
  }
}

extension Viewport {
  /// Draws what is hidden at the right end of a row.
  static func draw(_ mark: String, on frame: inout Frame, in row: Rect) {
    guard !mark.isEmpty, GlyphWidth.of(mark) <= row.width else { return }
    frame.put(mark, before: row.maxX, y: row.y, Style(.remark), in: row)
  }
}
