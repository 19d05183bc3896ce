import CellGrid
import Widgets

/// Rows for the whole room: texts go on in further lines where there is room for that, columns stand close together, and
/// rows that have no room stand on further pages, the most urgent of them on the first.
struct StageTable {
  /// A row with its weight.
  struct Row {
    let cells: [CellText]
    /// The lowest stays longest where rows are few.
    let urgency: Int
    /// True for the head of a group, which goes first.
    var isHead = false
  }

  let columns: [TableColumn]
  let rows: [Row]
  /// How many rows are seen; the others keep their places. `nil` for all.
  var revealed: Int?
  /// Which page is drawn where one has no room for all rows, from 0; behind the last comes the first again.
  var page = 0

  /// So many lines a text may take.
  private static let mostLines = 3
  private static let widestBar = 40
  private static let gap = 2

  func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty, !rows.isEmpty else { return }
    let places = places(in: area.width)
    let hasTitles = columns.contains { !$0.title.isEmpty } && area.height >= 6
    let (head, body) = area.splitTop(hasTitles ? 2 : 0)
    if hasTitles { drawTitles(places, on: &frame, in: head) }
    let pages = pages(in: body)
    let page = page % pages.count
    frame.note(pages: pages.count)
    let (shown, heights) = fitting(places, pages[page], in: body)
    let spare = body.height - heights.reduce(0, +)
    let isSpread = shown.count == rows.count && spare >= shown.count - 1
    let heads = shown.dropFirst().count { rows[$0].isHead }
    let isApart = shown.count == rows.count && spare >= heads
    var y = body.y
    for (index, height) in zip(shown, heights) {
      if index > 0, y > body.y, isSpread || isApart && rows[index].isHead { y += 1 }
      if index < revealed ?? .max {
        draw(rows[index], places, on: &frame, in: Rect(x: body.x, y: y, width: body.width, height: height))
      }
      y += height
    }
    let hidden = rows.indices.count { !rows[$0].isHead && !shown.contains($0) }
    guard hidden > 0, y < body.maxY else { return }
    let words = page == 0 ? "↓ \(hidden) dòng nữa" : "trang \(page + 1)/\(pages.count)"
    frame.put(words, x: body.x, y: body.maxY - 1, Style(.text, bold: true), clip: body)
  }

  // MARK: - Columns

  private struct Place {
    let column: Int
    var x = 0
    var width: Int
  }

  /// As wide as what they hold; flexible columns share what is left, and text takes no more of it than it needs.
  private func places(in width: Int) -> [Place] {
    var places = columns.indices.map { Place(column: $0, width: leastWidth(of: $0)) }
    func used() -> Int { places.reduce(-StageTable.gap) { $0 + $1.width + StageTable.gap } }
    while used() > width, let lowest = places.map({ columns[$0.column].priority }).max(), lowest > 0,
      let place = places.lastIndex(where: { columns[$0.column].priority == lowest })
    {
      places.remove(at: place)
    }
    while used() > width,
      let widest = places.indices.filter({ places[$0].width > 4 && isText(places[$0].column) })
        .max(by: { places[$0].width < places[$1].width })
    {
      places[widest].width -= 1
    }
    for (place, most) in wishes(places) {
      places[place].width += max(0, min(width - used(), most - places[place].width))
    }
    var x = 0
    for index in places.indices {
      places[index].x = x
      x += places[index].width + StageTable.gap
    }
    return places
  }

  /// The flexible columns and how wide they would be, those of words first.
  private func wishes(_ places: [Place]) -> [(place: Int, most: Int)] {
    let flexible = places.indices.filter { isFlexible(places[$0].column) }
    let words = flexible.filter { isText(places[$0].column) }
    return words.map { ($0, widest(places[$0].column)) }
      + flexible.filter { !words.contains($0) }.map { ($0, StageTable.widestBar) }
  }

  private func leastWidth(of column: Int) -> Int {
    switch columns[column].width {
    case .fixed(let most):
      let title = GlyphWidth.of(columns[column].title)
      return columns[column].alignment == .figure
        ? max(title, widest(column)) : max(1, title, min(most, widest(column)))
    case .flexible(let least, _): return least
    }
  }

  private func isFlexible(_ column: Int) -> Bool {
    if case .flexible = columns[column].width { true } else { false }
  }

  private func isText(_ column: Int) -> Bool {
    columns[column].alignment != .figure
      && !rows.contains { !$0.isHead && $0.cells.indices.contains(column) && $0.cells[column].bar != nil }
  }

  private func widest(_ column: Int) -> Int {
    rows.reduce(0) { most, row in
      guard !row.isHead, row.cells.indices.contains(column) else { return most }
      return max(most, GlyphWidth.of(row.cells[column].text + row.cells[column].tail))
    }
  }

  // MARK: - Rows

  /// The rows of each page: all of them on one, or else without heads, or else the most urgent first.
  private func pages(in body: Rect) -> [[Int]] {
    let items = rows.indices.filter { !rows[$0].isHead }
    if let whole = [Array(rows.indices), items].first(where: { $0.count <= body.height }) { return [whole] }
    let sorted = items.sorted { (rows[$0].urgency, $0) < (rows[$1].urgency, $1) }
    let room = max(1, body.height - 1)
    return stride(from: 0, to: sorted.count, by: room).map { sorted[$0..<min($0 + room, sorted.count)].sorted() }
  }

  /// The rows of a page and their lines: a text has more than one where there is room.
  private func fitting(_ places: [Place], _ shown: [Int], in body: Rect) -> (rows: [Int], heights: [Int]) {
    let isWhole = shown.count >= rows.count { !$0.isHead }
    var spare = body.height - shown.count - (isWhole ? 0 : 1)
    let heights = shown.map { index in
      let height = min(lines(of: rows[index], places), 1 + max(0, spare))
      spare -= height - 1
      return height
    }
    return (shown, heights)
  }

  private func lines(of row: Row, _ places: [Place]) -> Int {
    guard !row.isHead else { return 1 }
    let lines = places.reduce(1) { most, place in
      guard row.cells.indices.contains(place.column), columns[place.column].alignment != .figure else { return most }
      let cell = row.cells[place.column]
      return max(most, Paragraph(text: cell.text + cell.tail).height(for: place.width))
    }
    return min(lines, StageTable.mostLines)
  }

  private func drawTitles(_ places: [Place], on frame: inout Frame, in area: Rect) {
    for place in places {
      let cell = Rect(x: area.x + place.x, y: area.y, width: place.width, height: 1).intersection(area)
      let title = Shortening.of(columns[place.column].title, to: cell.width)
      if columns[place.column].alignment == .leading {
        frame.put(title, x: cell.x, y: cell.y, Style(.remark), clip: cell)
      } else {
        frame.put(title, x: cell.maxX - GlyphWidth.of(title), y: cell.y, Style(.remark), clip: cell)
      }
    }
    let width = places.last.map { $0.x + $0.width } ?? 0
    frame.put(String(repeating: "─", count: width), x: area.x, y: area.y + 1, Style(.rule), clip: area)
  }

  private func draw(_ row: Row, _ places: [Place], on frame: inout Frame, in area: Rect) {
    if row.isHead {
      let head = row.cells.first { !$0.text.isEmpty }
      frame.put(head?.text ?? "", x: area.x, y: area.y, head?.style ?? Style(), clip: area)
      return
    }
    for place in places where row.cells.indices.contains(place.column) {
      let cell = row.cells[place.column]
      let box = Rect(x: area.x + place.x, y: area.y, width: place.width, height: area.height).intersection(area)
      if let bar = cell.bar {
        bar.draw(on: &frame, in: box)
      } else if columns[place.column].alignment != .leading {
        frame.put(cell.text, x: box.maxX - GlyphWidth.of(cell.text), y: box.y, cell.style, clip: box)
      } else if box.height == 1 {
        let text = Shortening.of(cell.text, to: box.width - GlyphWidth.of(cell.tail)) + cell.tail
        frame.put(text, x: box.x, y: box.y, cell.style, clip: box)
      } else {
        Paragraph(text: cell.text + cell.tail, style: cell.style).draw(on: &frame, in: box)
      }
    }
  }
}
