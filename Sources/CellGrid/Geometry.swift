/// Columns and rows of a terminal or of a part of it; never negative.
public struct Size: Hashable, Sendable {
  /// Number of columns, at least 0.
  public let width: Int
  /// Number of rows, at least 0.
  public let height: Int

  /// Makes a size; negative measures become 0.
  public init(_ width: Int, _ height: Int) {
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Reads `120x33`; `nil` when the text has another shape or a side is over 1,000.
  public init?(notation: String) {
    let sides = notation.split(separator: "x", omittingEmptySubsequences: false)
    guard sides.count == 2, let width = Int(sides[0]), let height = Int(sides[1]),
      (0...1000).contains(width), (0...1000).contains(height)
    else { return nil }
    self.init(width, height)
  }

  /// True when this size is at least as wide and as high as `other`.
  public func holds(_ other: Size) -> Bool { width >= other.width && height >= other.height }

  /// The columns and rows that both sizes have.
  public func shared(with other: Size) -> Size { Size(min(width, other.width), min(height, other.height)) }
}

/// A place in a frame: column and row from the upper left corner, both from 0.
public struct Point: Hashable, Sendable {
  /// Column, from 0 at the left.
  public var x: Int
  /// Row, from 0 at the top.
  public var y: Int

  /// Makes a point.
  public init(_ x: Int, _ y: Int) {
    self.x = x
    self.y = y
  }
}

/// A part of a frame in cells; never of negative size.
public struct Rect: Hashable, Sendable {
  /// First column.
  public var x: Int
  /// First row.
  public var y: Int
  /// Number of columns, at least 0.
  public var width: Int
  /// Number of rows, at least 0.
  public var height: Int

  /// Makes a rectangle; negative measures become 0.
  public init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// The whole of a frame of `size`.
  public init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.width, height: size.height)
  }

  /// First column right of the rectangle.
  public var maxX: Int { x + width }
  /// First row below the rectangle.
  public var maxY: Int { y + height }
  /// Its measures.
  public var size: Size { Size(width, height) }
  /// True when it holds no cell.
  public var isEmpty: Bool { width == 0 || height == 0 }

  /// True when the cell at `point` belongs to it.
  public func contains(_ point: Point) -> Bool {
    point.x >= x && point.x < maxX && point.y >= y && point.y < maxY
  }

  /// The rectangle with so many columns and rows taken off at every side.
  public func inset(columns: Int = 0, rows: Int = 0) -> Rect {
    Rect(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The part that both rectangles share.
  public func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// Upper part of `rows` rows and the rest below; `rows` is held within the rectangle.
  public func splitTop(_ rows: Int) -> (top: Rect, rest: Rect) {
    let cut = min(max(0, rows), height)
    return (
      Rect(x: x, y: y, width: width, height: cut),
      Rect(x: x, y: y + cut, width: width, height: height - cut)
    )
  }

  /// The rest above and the lower part of `rows` rows; `rows` is held within the rectangle.
  public func splitBottom(_ rows: Int) -> (rest: Rect, bottom: Rect) {
    let cut = min(max(0, rows), height)
    let (rest, bottom) = splitTop(height - cut)
    return (rest, bottom)
  }

  /// Left part of `columns` columns and the rest to the right; `columns` is held within the rectangle.
  public func splitLeft(_ columns: Int) -> (left: Rect, rest: Rect) {
    let cut = min(max(0, columns), width)
    return (
      Rect(x: x, y: y, width: cut, height: height),
      Rect(x: x + cut, y: y, width: width - cut, height: height)
    )
  }

  /// `count` columns side by side that fill the width; the first ones take what is left over.
  public func columns(_ count: Int) -> [Rect] {
    guard count > 0 else { return [] }
    var left = x
    return (0..<count).map { index in
      let share = width / count + (index < width % count ? 1 : 0)
      defer { left += share }
      return Rect(x: left, y: y, width: share, height: height)
    }
  }
}
