import CellGrid
import TestKit
import Testing

@Suite("Geometry")
struct GeometryTests {
  private static let rects: [Rect] = (0...2).flatMap { x in
    (0...2).flatMap { y in
      (0...3).flatMap { width in (0...3).map { Rect(x: x, y: y, width: width, height: $0) } }
    }
  }

  private func points(_ rect: Rect) -> Set<Point> {
    Set((0..<rect.width * rect.height).map { Point(rect.x + $0 % rect.width, rect.y + $0 / rect.width) })
  }

  @Test func anIntersectionHoldsThePointsOfBoth() {
    for one in Self.rects {
      for other in Self.rects {
        #expect(points(one.intersection(other)) == points(one).intersection(points(other)))
      }
    }
  }

  @Test func splitsShareARectangleWithoutRest() {
    for rect in Self.rects {
      withEvery("cut", in: -1...5) { cut in
        let (top, below) = rect.splitTop(cut)
        let (above, bottom) = rect.splitBottom(cut)
        let (left, right) = rect.splitLeft(cut)
        for (one, other) in [(top, below), (above, bottom), (left, right)] {
          #expect(points(one).isDisjoint(with: points(other)))
          #expect(points(one).union(points(other)) == points(rect))
        }
        #expect(top.height == min(max(0, cut), rect.height))
        #expect(bottom.height == top.height)
      }
    }
  }

  @Test func columnsFillTheWidthAndDifferByOneAtMost() {
    withEvery("width", in: 0...9) { width in
      withEvery("count", in: 0...5) { count in
        let columns = Rect(x: 3, y: 1, width: width, height: 2).columns(count)
        #expect(columns.count == count)
        #expect(columns.map(\.width).reduce(0, +) == (count == 0 ? 0 : width))
        #expect((columns.map(\.width).max() ?? 0) - (columns.map(\.width).min() ?? 0) <= 1)
        for (left, right) in zip(columns, columns.dropFirst()) { #expect(left.maxX == right.x) }
      }
    }
  }

  @Test func nothingHasANegativeSide() {
    #expect(Size(-1, 2) == Size(0, 2))
    #expect(Rect(x: 1, y: 1, width: -3, height: 2).isEmpty)
    #expect(Rect(x: 1, y: 1, width: 3, height: 2).inset(columns: 2, rows: 1).isEmpty)
  }

  @Test func aSizeIsReadFromItsNotation() {
    #expect(Size(notation: "120x33") == Size(120, 33))
    for text in ["", "x", "120", "120x", "x33", "-1x3", "120x33x1", "1001x3", "a1x3", "12 x3"] {
      #expect(Size(notation: text) == nil, "\(text)")
    }
  }
}

@Suite("Keys")
struct KeyTests {
  @Test func everyKeyIsReadBackFromItsNotation() {
    var keys: [Key] = [
      .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .insert, .delete, .backspace, .enter, .tab, .backTab,
      .escape,
    ]
    keys += (1...24).map(Key.function)
    keys += "a/?đỗ F-".unicodeScalars.map(Key.character)
    keys += "apz\\]^_".unicodeScalars.map(Key.control)
    keys += "xđ-1".unicodeScalars.map(Key.alt)
    for key in keys { #expect(Key(notation: key.notation) == key, "\(key.notation)") }
    #expect(Set(keys.map(\.notation)).count == keys.count)
  }

  @Test func whatIsNoKeyIsRefused() {
    for text in ["", "F0", "F25", "F+5", "F05", "Ctrl-", "Ctrl-ab", "Alt-", "Alt-xy", "up", "Tabs", "ab"] {
      #expect(Key(notation: text) == nil, "\(text)")
    }
  }
}
