import CellGrid
import TestKit
import Testing
import Widgets

@Suite struct TileMapTests {
  private static let map = TileMap(
    tiles: [
      .init(column: 1, row: 0, name: "Tỉnh Bắc", shortName: "TBắ", figure: "1", quarter: 0),
      .init(column: 0, row: 1, name: "Tỉnh Tây", shortName: "TTâ", figure: "12", quarter: 2, isOwn: true),
      .init(column: 1, row: 1, name: "Tỉnh Đông", shortName: "TĐô", figure: "", quarter: nil),
    ], selected: 1)

  @Test func tilesStandWhereTheyLieAndOneOfThemIsMarked() {
    expectPicture(
      of: Self.map, 20, 2,
      is: """
                  ██ TBắ  1
        ░░ TTâ 12    TĐô
        """)
    var frame = Frame(Size(20, 2))
    Self.map.draw(on: &frame, in: frame.bounds)
    #expect(frame[3, 1].style.paper == .selection && frame[13, 1].style.paper == .plain)
  }

  @Test func whereThereIsRoomForAllNamesAllStandWhole() {
    expectPicture(
      of: Self.map, 40, 3,
      is: """
                            ██ Tỉnh Bắc       1

        ░░ Tỉnh Tây      12    Tỉnh Đông
        """)
  }

  /// A country is higher than a screen: what lies around the chosen province is seen, and how much is not.
  @Test func ofAHighMapTheRowsAroundTheSelectedTileAreSeen() {
    let map = TileMap(
      tiles: (0..<20).map {
        .init(column: 0, row: $0, name: "Tỉnh \($0)", shortName: "T\($0)", figure: "", quarter: 0)
      }, selected: 15)
    var frame = Frame(Size(20, 9))
    map.draw(on: &frame, in: frame.bounds)
    #expect(frame.text.contains("Tỉnh 15") && frame.text.contains("Tỉnh 11") && !frame.text.contains("Tỉnh 10"))
    #expect(frame.text.contains("↑ 11") && !frame.text.contains("↓"), "\(frame.text)")
    #expect(map.places(in: frame.bounds).map(\.index) == Array(11..<20))
  }

  @Test func whereATileCannotBeToldNothingIsDrawn() {
    withEvery("columns", in: 0...24) { columns in
      withEvery("rows", in: 0...3) { rows in
        var frame = Frame(Size(columns, rows))
        Self.map.draw(on: &frame, in: frame.bounds)
        let isBlank = frame.cells.allSatisfy { $0 == .blank }
        #expect(isBlank == !Size(columns, rows).holds(Self.map.leastSize), "\(columns)x\(rows)")
      }
    }
  }
}
