import Widgets

/// Which rows of a long list stand on which page: in their order, each whole.
struct StagePages {
  /// The rows of each page; at least one page.
  let rows: [[Int]]
  /// The lines of every row, none higher than a page.
  let heights: [Int]
  private let heads: [Bool]

  /// Pages of so many lines: one with all rows, or else several, of which each keeps its last line for what it says of the
  /// others. The head of a group stands once more on each page that has room for it beside a row.
  init(heights: [Int], heads: [Bool], in lines: Int) {
    self.heads = heads
    let room = max(1, lines - 1)
    guard heights.reduce(0, +) > lines else {
      (self.heights, rows) = (heights, [Array(heights.indices)])
      return
    }
    let fitting = heights.map { min($0, room) }
    var pages: [[Int]] = [[]]
    var rest = room
    var head: Int?
    for row in heights.indices {
      if heads[row] {
        head = row
        continue
      }
      let isLed = pages[pages.count - 1].contains { $0 == head }
      if rest < fitting[row] + (head == nil || isLed ? 0 : 1), rest < room {
        pages.append([])
        rest = room
      }
      // A head stands where a row has room below it.
      if let head, !pages[pages.count - 1].contains(head), rest > fitting[row] {
        pages[pages.count - 1].append(head)
        rest -= 1
      }
      pages[pages.count - 1].append(row)
      rest -= fitting[row]
    }
    (self.heights, rows) = (fitting, pages)
  }

  /// How many rows, heads of groups not counted, stand behind a page.
  func items(behind page: Int) -> Int { rows.dropFirst(page + 1).joined().count { !heads[$0] } }
}

/// What a page of several says of itself and of those behind it.
struct PageMark {
  /// `trang 1/2`; empty where there is one page.
  let place: String
  /// `trang 1/2 · còn 7`; empty where there is one page.
  let short: String
  /// `trang 1/2 · còn 7 dòng`. No arrow stands before it: the key that it would name leaves the scene.
  let inLines: String

  init(_ page: Int, of pages: Int, behind rows: Int) {
    place = pages > 1 ? "trang \(page + 1)/\(pages)" : ""
    short = rows > 0 ? "\(place) · còn \(rows)" : place
    inLines = rows > 0 ? "\(short) dòng" : place
  }

  /// As much of it as the edge of a pane of so many columns holds.
  func atEdge(of columns: Int) -> String { Pane.holds(footnote: short, in: columns) ? short : place }
}
