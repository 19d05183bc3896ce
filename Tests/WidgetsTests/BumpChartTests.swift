import CellGrid
import TestKit
import Testing
import Widgets

@Suite struct BumpChartTests {
  private static let chart = BumpChart(
    periods: [.init(label: "2020"), .init(label: "2021"), .init(label: "2022", breakBefore: "khác bộ")],
    lines: [
      .init(name: "Tỉnh A", ranks: [10, 4, 7], isOwn: true), .init(name: "Tỉnh B", ranks: [1, 2, 1]),
      .init(name: "Tỉnh C", ranks: [nil, 4, 8]),
    ])

  @Test func theOwnLineLeadsFromYearToYearAndStopsAtABreak() {
    expectPicture(
      of: Self.chart, 44, 8,
      is: """
              1 ────╮            ┊     1      Tỉnh B
                    ╰───── 2     ┊
                     ╭──── 4     ┊ khác bộ
                     │           ┊
                     │           ┊     7      Tỉnh A
                     │           ┊     8      Tỉnh C
              10 ────╯           ┊
            2020         2021    ≠   2022
        """)
  }

  @Test func ranksThatDifferStandOnLevelsThatDifferAsFarAsThereAreRows() {
    let chart = BumpChart(
      periods: ["2016", "2017", "2018", "2019"].map { .init(label: $0) },
      lines: [.init(name: "Tỉnh A", ranks: [57, 13, 26, 16], isOwn: true)])
    for rows in 5...12 {
      let text = drawn(chart, 60, rows).text.split(separator: "\n", omittingEmptySubsequences: false)
      let level = { (rank: String) in text.firstIndex { $0.split(separator: " ").contains { $0 == rank } } }
      let levels = ["13", "16", "26", "57"].map(level)
      #expect(levels == levels.sorted { ($0 ?? 0) < ($1 ?? 0) } && Set(levels).count == 4, "\(rows): \(levels)")
    }
  }

  /// Where they had to be moved apart a reader must be told that distances say nothing.
  @Test func itKnowsWhetherDistancesAreThoseOfTheRanks() {
    func chart(_ ranks: [Int]) -> BumpChart {
      BumpChart(
        periods: ranks.indices.map { .init(label: "\(2016 + $0)") },
        lines: [.init(name: "Tỉnh A", ranks: ranks, isOwn: true)])
    }
    #expect(!chart([57, 13, 26, 16]).isToScale(in: Size(60, 5)))
    #expect(chart([57, 13, 26, 16]).isToScale(in: Size(60, 46)))
    #expect(chart([4, 3, 2, 1]).isToScale(in: Size(60, 5)))
  }

  @Test func whereNumbersWouldMeetTheOwnOneStands() {
    var frame = Frame(Size(44, 8))
    Self.chart.draw(on: &frame, in: frame.bounds)
    #expect(frame.text.matches(of: /\b4\b/).count == 1, "the other's 4 in the same year has no place")
  }

  @Test func whereColumnsAreFewTheOldestYearsGo() {
    var frame = Frame(Size(12, 6))
    Self.chart.draw(on: &frame, in: frame.bounds)
    #expect(frame.text.contains("2022") && !frame.text.contains("2020"))
    #expect(frame.text.contains("7"))
  }

  @Test func anySizeIsDrawn() {
    withEvery("columns", in: 0...50) { columns in
      withEvery("rows", in: 0...9) { rows in
        var frame = Frame(Size(columns + 4, rows + 4))
        let area = Rect(x: 2, y: 2, width: columns, height: rows)
        Self.chart.draw(on: &frame, in: area)
        for y in 0..<frame.size.height {
          for x in 0..<frame.size.width where !(area.x..<area.maxX).contains(x) || !(area.y..<area.maxY).contains(y) {
            #expect(frame[x, y] == .blank, "outside at \(x), \(y) of \(columns)x\(rows)")
          }
        }
      }
    }
  }
}
