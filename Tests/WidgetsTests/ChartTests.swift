import CellGrid
import Testing
import Widgets

struct ChartTests {
  private let chart = ColumnChart(
    columns: [
      .init(label: "2018", figure: "7.654", magnitude: 7654),
      .init(label: "2019", figure: "21.957", magnitude: 21957),
      .init(label: "2020", figure: "32.483", magnitude: 32483, breakBefore: true),
      .init(label: "5T/2021", figure: "9.784", magnitude: 9784, isIncomplete: true),
      .init(label: "2022", figure: "", magnitude: 0, gap: .init(mark: "○", words: "chưa có")),
    ], axisNote: "trục đứng từ 0")

  @Test
  func columnsStandOnZeroWithTheirValuesOnTop() {
    expectPicture(
      of: chart, 60, 10,
      is: """
                                                      trục đứng từ 0
                                  ┊ 32.483
                                  ┊  ████
                         21.957   ┊  ████
                          ▆▆▆▆    ┊  ████
                          ████    ┊  ████       9.784
               7.654      ████    ┊  ████       ▁▁▁▁
               ▅▅▅▅       ████    ┊  ████       ▒▒▒▒         ○
        0 ┤    ████       ████    ≠  ████       ▒▒▒▒      chưa có
               2018       2019       2020      5T/2021     2022
        """)
  }

  @Test
  func theOldestPeriodsGoWhenColumnsAreFew() {
    expectPicture(
      of: chart, 34, 8,
      is: """
        ‹ 2 kỳ trước        trục đứng từ 0
            ┊ 32.483
            ┊  ████
            ┊  ████
            ┊  ████     9.784
            ┊  ████      ▄▄▄▄       ○
        0 ┤ ≠  ████      ▒▒▒▒    chưa có
               2020    5T/2021     2022
        """)
    expectPicture(
      of: chart, 9, 4,
      is: """
        ‹ 4
            ○
         chưa có
          2022
        """)
  }

  @Test
  func aConsoleShowsWholeBlocks() {
    expectPicture(
      of: chart, 60, 8, .console,
      is: """
                                                      trục đứng từ 0
                                  │ 32.483
                                  │  ████
                         21.957   │  ████
                          ████    │  ████       9.784
               7.654      ████    │  ████       ▒▒▒▒         °
        0 ┤    ████       ████    ≠  ████       ▒▒▒▒      chưa có
               2018       2019       2020      5T/2021     2022
        """)
    expectPicture(
      of: chart, 60, 6, .ascii,
      is: """
                                                      truc dung tu 0
                                  | 32.483
                         21.957   |  ####
               7.654      ####    |  ####       9.784        o
        0 +    ####       ####    /  ####       ::::      chua co
               2018       2019       2020      5T/2021     2022
        """)
  }

  @Test
  func aTargetIsALineWithItsValue() {
    var chart = chart
    chart.target = .init(magnitude: 40000, label: "40.000")
    expectPicture(
      of: chart, 64, 9,
      is: """
                                                          trục đứng từ 0
                                ┊
            ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌┊ 32.483 ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌ 40.000
                        21.957  ┊  ▇▇▇▇
                         ▂▂▂▂   ┊  ████
              7.654      ████   ┊  ████     9.784
               ▁▁▁▁      ████   ┊  ████      ▄▄▄▄       ○
        0 ┤    ████      ████   ≠  ████      ▒▒▒▒    chưa có
               2018      2019      2020    5T/2021     2022
        """)
  }

  @Test
  func columnsThatWouldSeemEqualLieDownAsBars() {
    #expect(chart.isHigh(in: Size(60, 8)) && chart.isHigh(in: Size(60, 12)))
    #expect(!chart.isHigh(in: Size(60, 5)), "7.654 and 9.784 would be one row each")
    #expect(!chart.isHigh(in: Size(34, 12)), "two of the periods would be left out")
    var held = chart
    held.target = .init(magnitude: 40000, label: "40.000")
    #expect(held.isHigh(in: Size(60, 5)), "among bars a target has no line")
    expectPicture(
      of: chart.lying, 36, 5, .console,
      is: """
        2018     ━━━━──────────────    7.654
        2019     ━━━━━━━━━━━━──────   21.957
        ≠ 2020   ━━━━━━━━━━━━━━━━━━   32.483
        5T/2021  ▒▒▒▒▒░░░░░░░░░░░░░    9.784
        2022                         chưa có
        """)
  }

  @Test
  func aTinyValueIsSeenAndZeroIsNot() {
    let chart = ColumnChart(columns: [
      .init(label: "a", figure: "0", magnitude: 0), .init(label: "b", figure: "1", magnitude: 1),
      .init(label: "c", figure: "9.999", magnitude: 9999), .init(label: "d", figure: "10.000", magnitude: 10000),
    ])
    expectPicture(
      of: chart, 44, 5,
      is: """
                                  9.999     10.000
                                   ▇▇▇▇      ████
                          1        ████      ████
        0 ┤     0        ▁▁▁▁      ████      ████
                a         b         c         d
        """)
  }
}
