extension Size {
  /// Where the upper left corner lies when this size stands in the middle of another; 0 where it does not fit.
  public func margin(in outer: Size) -> Point {
    Point(max(0, (outer.width - width) / 2), max(0, (outer.height - height) / 2))
  }
}

extension Frame {
  /// This frame in the middle of a blank one; as it is where that is no larger.
  public func centred(in outer: Size) -> Frame {
    guard outer != size, outer.width >= size.width, outer.height >= size.height else { return self }
    var frame = Frame(outer, tier: tier, theme: theme, title: title)
    let margin = size.margin(in: outer)
    frame.cursor = cursor.map { Point($0.x + margin.x, $0.y + margin.y) }
    frame.put(self, at: margin)
    return frame
  }

  /// Puts the cells of another frame with their upper left corner at a place; nothing where it does not fit whole.
  public mutating func put(_ other: Frame, at corner: Point) {
    guard corner.x >= 0, corner.y >= 0, corner.x + other.size.width <= size.width,
      corner.y + other.size.height <= size.height
    else { return }
    for y in 0..<other.size.height {
      copy(other.cells[y * other.size.width..<(y + 1) * other.size.width], x: corner.x, y: corner.y + y)
    }
  }
}
