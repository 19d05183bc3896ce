import CellGrid
import Widgets

/// Rows for the whole room: texts go on in further lines, columns stand close together, and rows that have no room stand
/// on further pages, whole and in their order.
struct StageTable {
  /// A row, or the head of a group.
  struct Row {
    let cells: [CellText]
    /// True for the head of a group.
    var isHead = false
  }

  let columns: [TableColumn]
  let rows: [Row]
  /// How many rows are seen; the others keep their places. `nil` for all.
  var revealed: Int?
  /// Which page is drawn where one has no room for all rows, from 0; behind the last comes the first again.
  var page = 0
  /// The row that is spoken of: pages begin with the one that holds it. `nil` for the first.
  var focused: Int?

  /// What was laid out already; columns and rows never change.
  private let laid = Laid()

  private final class Laid {
    var kept = FewKept<Size, (places: [Place], pages: StagePages)>(4)
  }

  private static let widestBar = 40
  /// Columns of words beside the main one are that narrow before one of them gives way.
  private static let leastAside = 12
  private static let gap = 2

  func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty, !rows.isEmpty else { return }
    let hasTitles = columns.contains { !$0.title.isEmpty } && area.height >= 6
    let (head, body) = area.splitTop(hasTitles ? 2 : 0)
    let (places, pages) = layout(for: body.size)
    if hasTitles { drawTitles(places, on: &frame, in: head) }
    let first = focused.flatMap { row in pages.rows.firstIndex { $0.contains(row) } } ?? 0
    let page = (first + page) % pages.rows.count
    draw(pages, page, places, on: &frame, in: body)
    let mark = PageMark(page, of: pages.rows.count, behind: pages.items(behind: page))
    frame.note(pages: pages.rows.count, words: mark.inLines)
    frame.put(mark.inLines, x: body.x, y: body.maxY - 1, Style(.text, bold: true), clip: body)
  }

  /// The columns and the pages of a size, made once: of a thousand rows every text would be broken anew for each page.
  private func layout(for size: Size) -> (places: [Place], pages: StagePages) {
    if let known = laid.kept[size] { return known }
    let places = places(in: size.width)
    let pages = StagePages(heights: rows.map { lines(of: $0, places) }, heads: rows.map(\.isHead), in: size.height)
    laid.kept.keep((places, pages), for: size)
    return (places, pages)
  }

  /// One page; where all is on it, blank rows part the rows, or else the groups.
  private func draw(_ pages: StagePages, _ page: Int, _ places: [Place], on frame: inout Frame, in body: Rect) {
    let shown = pages.rows[page]
    let isWhole = pages.rows.count == 1
    let spare = body.height - shown.reduce(0) { $0 + pages.heights[$1] }
    let isSpread = isWhole && spare >= shown.count - 1
    let gap = min(StageScreen.air(in: body.height), spare / max(1, shown.count - 1))
    let isApart = isWhole && spare >= shown.dropFirst().count { rows[$0].isHead }
    var y = body.y
    for index in shown {
      if y > body.y, isSpread || isApart && rows[index].isHead { y += max(1, gap) }
      let height = pages.heights[index]
      if index < revealed ?? .max {
        draw(rows[index], places, on: &frame, in: Rect(x: body.x, y: y, width: body.width, height: height))
      }
      y += height
    }
  }

  // MARK: - Columns

  private struct Place {
    let column: Int
    var x = 0
    var width: Int
  }

  /// The columns as wide as what they hold; those beside the main one narrower where all rows take fewer lines then.
  private func places(in width: Int) -> [Place] {
    func lines(_ places: [Place]) -> Int { rows.reduce(0) { $0 + self.lines(of: $1, places) } }
    var best = places(in: width, asidesUpTo: .max)
    var fewest = lines(best)
    for most in [18, StageTable.leastAside] where fewest > rows.count {
      let narrower = places(in: width, asidesUpTo: most)
      let wanted = lines(narrower)
      if wanted < fewest { (best, fewest) = (narrower, wanted) }
    }
    return best
  }

  /// What is left goes to those that hold more, and text takes no more of it than it needs.
  private func places(in width: Int, asidesUpTo most: Int) -> [Place] {
    var places = columns.indices.map { column in
      let least = leastWidth(of: column)
      let isAside = !isFlexible(column) && isText(column)
      return Place(column: column, width: isAside ? min(least, max(most, titleWidth(of: column))) : least)
    }
    func used() -> Int { places.reduce(-StageTable.gap) { $0 + $1.width + StageTable.gap } }
    func narrow(_ admits: (Place) -> Bool) -> Bool {
      let widest = places.indices.filter { isText(places[$0].column) && admits(places[$0]) }
        .max { places[$0].width < places[$1].width }
      if let widest { places[widest].width -= 1 }
      return widest != nil
    }
    while used() > width, narrow({ !isFlexible($0.column) && $0.width > StageTable.leastAside }) {}
    while used() > width, let lowest = places.map({ columns[$0.column].priority }).max(), lowest > 0,
      let place = places.lastIndex(where: { columns[$0.column].priority == lowest })
    {
      places.remove(at: place)
    }
    while used() > width, narrow({ $0.width > 4 }) {}
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

  /// How wide columns would be: the main ones of words first, then the others of words, then bars.
  private func wishes(_ places: [Place]) -> [(place: Int, most: Int)] {
    let words = places.indices.filter { isText(places[$0].column) }
    let main = words.filter { isFlexible(places[$0].column) }
    let bars = places.indices.filter { isFlexible(places[$0].column) && !words.contains($0) }
    return (main + words.filter { !main.contains($0) }).map { ($0, widest(places[$0].column)) }
      + bars.map { ($0, StageTable.widestBar) }
  }

  private func leastWidth(of column: Int) -> Int {
    switch columns[column].width {
    case .fixed(let most):
      let title = titleWidth(of: column)
      return columns[column].alignment == .figure
        ? max(title, widest(column)) : max(1, title, min(most, widest(column)))
    case .flexible(let least, _): return least
    }
  }

  private func titleWidth(of column: Int) -> Int { GlyphWidth.of(columns[column].title) }

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

  private func lines(of row: Row, _ places: [Place]) -> Int {
    guard !row.isHead else { return 1 }
    return places.reduce(1) { most, place in
      guard row.cells.indices.contains(place.column), columns[place.column].alignment != .figure else { return most }
      let cell = row.cells[place.column]
      return max(most, Paragraph(text: cell.text + cell.tail).height(for: place.width))
    }
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
    frame.put(String(repeating: "─", count: area.width), x: area.x, y: area.y + 1, Style(.rule), clip: area)
    let hidden = columns.indices.filter { column in !places.contains { $0.column == column } }
    let titles = hidden.map { columns[$0].title }.filter { !$0.isEmpty }
    guard !titles.isEmpty else { return }
    let words = " không đủ chỗ cho cột \(titles.joined(separator: ", ")) "
    if GlyphWidth.of(words) <= area.width {
      frame.put(words, x: area.maxX - GlyphWidth.of(words), y: area.y + 1, Style(.remark), clip: area)
    }
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
      if var bar = cell.bar {
        bar.isBounded = true
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
