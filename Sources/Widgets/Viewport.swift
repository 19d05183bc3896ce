/// The part of a list that is visible, one row an item, with the selection always in it.
public struct Viewport: Hashable, Sendable {
  /// Visible items, from 0.
  public let items: Range<Int>
  /// Number of items hidden above.
  public let above: Int
  /// Number of items hidden below.
  public let below: Int

  /// Finds the visible items.
  /// - Parameters:
  ///   - count: All items.
  ///   - rows: Rows there are for them.
  ///   - selected: The item that must be seen; held within the list.
  ///   - offset: The first item wished for; `nil` keeps the selection in the middle.
  public init(count: Int, rows: Int, selected: Int? = nil, offset: Int? = nil) {
    let count = max(0, count)
    let rows = min(max(0, rows), count)
    let last = count - rows
    var first = min(max(0, offset ?? 0), last)
    if let selected, rows > 0 {
      let selected = min(max(0, selected), count - 1)
      if offset == nil { first = min(max(0, selected - rows / 2), last) }
      first = min(max(first, selected - rows + 1), selected)
    }
    items = first..<(first + rows)
    above = first
    below = count - first - rows
  }

  /// `↑ 2  ↓ 6`: what is hidden, for the lower edge of a pane; empty when nothing is.
  public var mark: String { Viewport.mark(above: above, below: below) }

  static func mark(above: Int, below: Int) -> String {
    let up = above > 0 ? "↑ \(above)" : ""
    let down = below > 0 ? "↓ \(below)" : ""
    return up.isEmpty || down.isEmpty ? up + down : up + "  " + down
  }
}
