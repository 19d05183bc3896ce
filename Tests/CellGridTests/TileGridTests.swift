import CellGrid
import TestKit
import Testing

@Suite struct TileGridTests {
  private func grid(_ count: Int, _ width: Int, _ height: Int) -> TileGrid? {
    TileGrid(count: count, in: Size(width, height), least: Size(10, 2), most: Size(20, 4))
  }

  @Test func tilesAreAsHighAsLetsAllOfThemBeSeen() throws {
    let few = try #require(grid(4, 46, 9))
    #expect(few.columns == 4 && few.rows == 1 && few.tile == Size(10, 4))
    let many = try #require(grid(12, 46, 9))
    #expect(many.columns == 4 && many.rows == 3 && many.tile == Size(10, 2))
  }

  @Test func aLoneTileIsNoWiderThanItPutsToUse() throws {
    #expect(try #require(grid(1, 80, 20)).tile == Size(20, 4))
  }

  @Test func withoutRoomForOneThereIsNone() {
    #expect(grid(3, 9, 9) == nil && grid(3, 46, 1) == nil && grid(0, 46, 9) == nil)
  }

  @Test func theSelectedTileIsSeenAndNoneStandsOutsideOrOnAnother() throws {
    withEvery("count", in: 1...30) { count in
      withEvery("height", in: 2...14) { height in
        guard let grid = grid(count, 34, height) else {
          Issue.record("no grid")
          return
        }
        let area = Rect(x: 3, y: 2, width: 34, height: height)
        for selected in 0..<count {
          let visible = grid.visible(selected: selected)
          #expect(visible.contains(selected) && visible.upperBound <= count)
          let rects = visible.indices.map { grid.rect(of: $0 - visible.lowerBound, in: area) }
          for (place, rect) in rects.enumerated() {
            #expect(rect.intersection(area) == rect, "\(rect) in \(area)")
            for other in rects[..<place] { #expect(rect.intersection(other).isEmpty) }
          }
        }
      }
    }
  }
}
