internal import CellGrid

/// Which column of a timeline a day stands in, and which days are named there.
struct TimelineScale {
  /// The columns.
  let area: Rect
  /// The named days with their columns; a name that would pass the edge is left out.
  private(set) var ticks: [(tick: Timeline.Tick, column: Int)] = []
  private let axis: Timeline.Axis

  init(_ axis: Timeline.Axis, in area: Rect) {
    self.axis = axis
    self.area = area
    for step in axis.steps where ticks.isEmpty {
      let named = step.map { (tick: $0, column: column(of: $0.day)) }
      let ends = named.map { $0.column + GlyphWidth.of($0.tick.label) }
      guard zip(ends, named.dropFirst()).allSatisfy({ $0 < $1.column }) else { continue }
      ticks = zip(named, ends).filter { $1 <= area.maxX }.map { $0.0 }
    }
  }

  /// The column of a day, held within the area.
  func column(of day: Int) -> Int {
    let share = ExactShare(day &- axis.first, axis.last &- axis.first)
    return area.x + share.steps(of: max(0, area.width - 1))
  }
}
