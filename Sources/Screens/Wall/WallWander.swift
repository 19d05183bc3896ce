import CellGrid

/// How the picture of a wall moves about, so that nothing of it burns in.
///
/// With each turn it stands in another place; with each round through all places, rules, bands and the ends of the last
/// line change as well.
struct WallWander {
  /// Columns and rows by which it wanders: large screens are seen from so far that they can give more.
  static func room(on wall: Size) -> Size { wall.holds(Size(150, 42)) ? Size(4, 2) : Size(2, 1) }

  /// Where its upper left corner stands.
  let corner: Point
  /// True in every other round: rules and bands give way, and what stood at the left end of the last line stands at the right.
  let isOdd: Bool

  /// After so many turns on a wall of a size.
  init(turns: Int, on wall: Size) {
    let room = WallWander.room(on: wall)
    let (columns, rows) = (room.width + 1, room.height + 1)
    corner = Point(turns % columns, turns / columns % rows)
    isOdd = !(turns / (columns * rows)).isMultiple(of: 2)
  }

  /// Takes rules and bands out of a scene in the rounds without them; bold letters stand in for a band.
  func rest(_ scene: inout Frame) {
    guard isOdd else { return }
    for y in 0..<scene.size.height {
      for x in 0..<scene.size.width {
        let cell = scene[x, y]
        var style = cell.style
        if style.ink == .rule, WallWander.lines.contains(cell.scalar.value) || cell.scalar == "-" || cell.scalar == "|"
        {
          scene.put(" ", x: x, y: y, Style(on: style.paper))
        } else if style.paper == .selection, cell.width == 1 {
          style.bold = true
          scene.put(cell.scalar, x: x, y: y, style.on(.plain))
        }
      }
    }
  }

  /// The signs of which frames and rules are drawn.
  private static let lines: ClosedRange<UInt32> = 0x2500...0x257F
}
