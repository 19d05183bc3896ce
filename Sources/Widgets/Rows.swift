public import CellGrid

/// Items of given heights stacked in an area: spread where there is room, scrolled to the selection where there is not.
public struct Rows: Hashable, Sendable {
  /// An item and its place.
  public struct Place: Hashable, Sendable {
    /// Which item, from 0.
    public let index: Int
    /// Its cells; lower than its height only when it alone is higher than the area.
    public let area: Rect
  }

  /// Items that are seen, from the top.
  public let places: [Place]
  /// Number of items hidden above.
  public let above: Int
  /// Number of items hidden below.
  public let below: Int

  /// Stacks items.
  /// - Parameters:
  ///   - heights: Rows of each item; negative heights count as 0.
  ///   - area: Where they go.
  ///   - selected: The item that must be seen; `nil` begins at the top.
  ///   - spread: True to put blank rows between all items where there is room for that.
  ///   - apart: How many blank rows at most.
  ///   - breaks: Items that begin a group; where there is no room between all, a blank row stands before each of these.
  public init(
    heights: [Int], in area: Rect, selected: Int? = nil, spread: Bool = true, apart: Int = 1, breaks: Set<Int> = []
  ) {
    let heights = heights.map { min(max(0, $0), area.height) }
    guard !area.isEmpty, !heights.isEmpty else {
      places = []
      above = 0
      below = heights.count
      return
    }
    let visible = Rows.visible(heights.count, rows: area.height, around: selected) { heights[$0] }
    let spare = area.height - heights[visible].reduce(0, +)
    let isWhole = spread && visible.count == heights.count
    let gap = min(max(1, apart), max(1, spare / max(1, visible.count - 1)))
    let parted =
      isWhole && spare >= visible.count - 1 ? Set(visible.dropFirst()) : isWhole && spare >= breaks.count ? breaks : []
    var y = area.y
    var places: [Place] = []
    places.reserveCapacity(visible.count)
    for index in visible {
      if index > 0, parted.contains(index) { y += isWhole && spare >= visible.count - 1 ? gap : 1 }
      places.append(Place(index: index, area: Rect(x: area.x, y: y, width: area.width, height: heights[index])))
      y += heights[index]
    }
    self.places = places
    above = visible.lowerBound
    below = heights.count - visible.upperBound
  }

  /// `↑ 2  ↓ 6`: what is hidden, for the lower edge of a pane; empty when nothing is.
  public var mark: String { Viewport.mark(above: above, below: below) }

  /// The items around the selection that fit, as evenly above and below as the ends of the list allow; no more of them are
  /// measured than that takes.
  static func visible(
    _ count: Int, rows: Int, around selected: Int?, height: (Int) -> Int
  ) -> Range<Int> {
    let centre = min(max(0, selected ?? 0), count - 1)
    var first = centre
    var end = centre + 1
    let own = height(centre)
    var (rowsAbove, rowsBelow) = (0, 0)
    while true {
      let used = rowsAbove + own + rowsBelow
      let above = first > 0 ? height(first - 1) : .max
      let below = end < count ? height(end) : .max
      let isRoomAbove = above <= rows - used
      let isRoomBelow = below <= rows - used
      if isRoomBelow, !isRoomAbove || rowsBelow <= rowsAbove {
        rowsBelow += below
        end += 1
      } else if isRoomAbove {
        first -= 1
        rowsAbove += above
      } else {
        return first..<end
      }
    }
  }
}
