import CellGrid
import TestKit
import Testing
import Widgets

/// Every widget at every small size in every tier: nothing traps, nothing is drawn outside its area.
struct SmallWorldTests {
  private static let longest = "Tỷ lệ hồ sơ thủ tục hành chính nộp trực tuyến"
  private static let figures = [
    FigureText(lead: "gần", whole: "15.000", unit: "tài khoản"), FigureText(whole: "47", decimals: ",85", unit: "%"),
    FigureText(opaque: "17/20"), FigureText(opaque: "chưa cung cấp"),
  ]

  private static let charts: [any Widget] = [
    ThinBar(share: ExactShare(1, 3), target: ExactShare(1, 2), previous: ExactShare(1, 4)), ThinBar(share: nil),
    BarList(
      rows: figures.map { BarList.Row(label: longest, figure: $0, share: ExactShare(2, 3)) }),
    ColumnChart(
      columns: [
        .init(label: "2018", figure: "7.654", magnitude: 7654),
        .init(label: "2019", figure: "", magnitude: 0, gap: .init(mark: "○", words: "chưa có")),
        .init(label: "2020", figure: "32.483", magnitude: 32483, breakBefore: true),
        .init(label: "5T/2021", figure: "9.784", magnitude: 9784, isIncomplete: true),
      ], axisNote: "trục đứng từ 0", target: .init(magnitude: 40000, label: "40.000")),
    Sparkline(values: [1, nil, -3, .max, .min, 0]), Sparkline(values: []),
    BlockDigits(text: "gần 1.380", unit: "dịch vụ", caption: "5 tháng đầu năm", height: .seven),
    BlockDigits(text: "chưa cung cấp"),
    RankLadder(
      rungs: (1...12).map { .init(rank: $0, label: longest, detail: "0,53", isOwn: $0 == 7) }, total: 63),
    Timeline(
      rows: [.head(longest), .blank]
        + (0..<9).map { day in
          .line(
            .init(
              title: longest, mark: StatusMark(shape: "●", word: "", ink: .good), start: day - 4,
              end: day.isMultiple(of: 3) ? nil : day * 2,
              done: day.isMultiple(of: 2) ? 40 : nil, isDone: day.isMultiple(of: 2)))
        },
      axis: .init(first: 0, last: 20, now: 9, steps: [[.init(day: 3, label: longest)], []]), selected: 5),
    SmallMultiples(
      tiles: (0..<9).map { .init(name: longest, figure: "\($0)", shares: [nil, ExactShare($0, 4)], isOwn: $0 == 2) },
      grid: TileGrid(count: 9, in: Size(20, 6), least: Size(8, 2), most: Size(12, 4))!, selected: 3, above: 3, below: 1),
    RankLadder(rungs: [], total: 0), RankStrip(rank: 10, of: 63), RankStrip(rank: 5, of: 0),
  ]

  private static let panels: [any Widget] = [
    Pane(number: 1, title: longest, note: "hạng 7/63", footnote: "↓ 6", isFocused: true), Pane(title: ""),
    HeadBand(left: [longest, longest], right: ["Phiên thứ nhất · 17/01/2022   14:05", "bản 3"]),
    KeyBar(caps: [
      .init(key: "↑↓", label: "chọn", weight: .obvious), .init(key: "F1", label: "trợ giúp", weight: .essential),
      .init(key: "Tab", label: "khung"), .init(key: "Esc", label: "trở lại", weight: .essential),
    ]),
    TableView(
      columns: [
        TableColumn(title: "Việc", width: .flexible(min: 10, weight: 2)),
        TableColumn(title: "Chủ trì", width: .fixed(8), alignment: .trailing, priority: 1),
        TableColumn(title: "Kết quả", width: .flexible(min: 3, weight: 1), alignment: .figure),
      ],
      rows: (0..<12).map { [CellText(longest), CellText("Sở \($0)"), CellText("\($0),5 %", Style(.value))] },
      selected: 9),
    TableView(columns: [], rows: [[], [CellText("lẻ")]]),
    ListView(rows: (0..<9).map { ListRow(text: longest, detail: "\($0)", matches: [3..<9, -5..<0]) }, selected: 4),
    Paragraph(text: longest + "\n\n1.234.567.890"), KeyValueList(rows: [.init(label: "Nguồn", value: longest)]),
    Dialog(title: longest, size: Size(20, 5)), TextField(text: longest, cursorOffset: 20),
    TextField(text: "", placeholder: longest, cursorOffset: -4),
    StatusMark(shape: "●", word: "đạt", ink: .good, isTrailing: true),
  ]

  private static var rows: [any Widget] {
    figures.map { FigureRow(name: longest, figure: $0) }
  }

  @Test(arguments: GlyphTier.allCases)
  func nothingTrapsAndNothingIsDrawnOutside(tier: GlyphTier) {
    let widgets = SmallWorldTests.charts + SmallWorldTests.panels + SmallWorldTests.rows
    withEvery("width", in: 0...30) { width in
      withEvery("height", in: 0...8) { height in
        for widget in widgets { expectInside(widget, Size(width, height), tier) }
      }
    }
  }

  @Test
  func areasBeyondTheFrameAreHarmless() {
    for widget in SmallWorldTests.charts + SmallWorldTests.panels + SmallWorldTests.rows {
      for area in [Rect(x: -7, y: -3, width: 20, height: 9), Rect(x: 5, y: 2, width: 40, height: 20)] {
        var frame = Frame(Size(12, 4))
        widget.draw(on: &frame, in: area)
        #expect(frame.cells.count == 48)
      }
    }
  }

  private func expectInside(_ widget: any Widget, _ size: Size, _ tier: GlyphTier) {
    var frame = Frame(Size(size.width + 4, size.height + 4), tier: tier)
    frame.fill(frame.bounds, "~", Style(.match, on: .field))
    let marker = frame[0, 0]
    let area = Rect(x: 2, y: 2, width: size.width, height: size.height)
    widget.draw(on: &frame, in: area)
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width where x < 2 || y < 2 || x >= area.maxX || y >= area.maxY {
        if frame[x, y] != marker { Issue.record("\(widget) at \(size) touches \(x),\(y)") }
      }
    }
    if let cursor = frame.cursor {
      #expect(cursor.x >= area.x && cursor.x < area.maxX && cursor.y >= area.y && cursor.y < area.maxY)
    }
  }
}
