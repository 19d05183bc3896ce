import CellGrid
import TestKit
import Testing
import Widgets

@Suite struct SmallMultiplesTests {
  private static let tiles: [SmallMultiples.Tile] = [
    .init(name: "Đơn vị Bắc", figure: "100 %", shares: [ExactShare(0, 8), ExactShare(3, 8), ExactShare(8, 8)]),
    .init(name: "Tây", figure: "50 %", shares: [nil, ExactShare(1, 8), ExactShare(4, 8)], isOwn: true),
    .init(name: "Đông", figure: "—", shares: []),
  ]

  private static func charts(_ width: Int, _ height: Int) throws -> SmallMultiples {
    let grid = try #require(
      TileGrid(count: tiles.count, in: Size(width, height), least: Size(14, 2), most: Size(24, 5)))
    return SmallMultiples(tiles: tiles, grid: grid, selected: 1)
  }

  @Test func allChartsHaveOneScaleAndNothingIsNotZero() throws {
    expectPicture(
      of: try Self.charts(46, 3), 46, 3,
      is: """
        Đơn vị…  100 %  ● Tây     50 %  Đông         —
                ███
        0   ▆▆▆ ███     ·   ▂▂▂ ███
        """)
  }

  @Test func onABareConsoleColumnsAreWholeOrHalf() throws {
    expectPicture(
      of: try Self.charts(46, 3), 46, 3, .console,
      is: """
        Đơn vị…  100 %  ● Tây     50 %  Đông         —
                ███
        0   ███ ███     ·   ▒▒▒ ███
        """)
  }

  @Test func theSelectedChartLiesOnItsOwnGround() throws {
    let frame = drawn(try Self.charts(46, 3), 46, 3)
    #expect(frame[16, 0].style.paper == .selection && frame[16, 2].style.paper == .selection)
    #expect(frame[0, 0].style.paper == .plain && frame[32, 0].style.paper == .plain)
  }

  @Test func morePeriodsThanColumnsLeaveTheOldestOut() throws {
    var charts = try Self.charts(46, 3)
    charts.tiles = [
      .init(name: "Dài", figure: "1", shares: (1...40).map { ExactShare($0 > 36 ? 8 : 0, 8) })
    ]
    #expect(drawn(charts, 46, 3).row(2).hasPrefix("0000000000████"))
  }
}
