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
    for y in 0..<size.height {
      frame.copy(cells[y * size.width..<(y + 1) * size.width], x: margin.x, y: margin.y + y)
    }
    return frame
  }
}
