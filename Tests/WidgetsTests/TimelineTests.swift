import CellGrid
import TestKit
import Testing
import Widgets

@Suite struct TimelineTests {
  private static func line(
    _ title: String, _ shape: Unicode.Scalar, _ start: Int?, _ end: Int?, done: Int? = nil, isDone: Bool = false
  ) -> Timeline.Row {
    .line(
      Timeline.Line(
        title: title, mark: StatusMark(shape: shape, word: "", ink: .good), start: start, end: end, done: done,
        isDone: isDone || done != nil))
  }

  private static func ticks(every step: Int) -> [Timeline.Tick] {
    stride(from: 0, through: 32, by: step).map { Timeline.Tick(day: $0, label: step < 8 ? "ngày \($0)" : "\($0)") }
  }

  private static let timeline = Timeline(
    rows: [
      .head("CÓ HẠN (5)"), line("Xong sớm", "●", 4, 24, done: 12), line("Xong muộn", "●", 4, 8, done: 14),
      line("Quá hạn", "▼", 0, 10), line("Đang làm", "◐", 8, 28),
      line("Đã xong, không rõ ngày nào", "●", 4, 12, isDone: true),
      .head("CHƯA RÕ HẠN (2)"), line("Không hạn", "○", 8, nil), line("Không rõ giao khi nào", "○", nil, 26),
    ],
    axis: Timeline.Axis(first: 0, last: 32, now: 16, steps: [ticks(every: 2), ticks(every: 8)]), selected: 3)

  /// The same with a name that no line leaves room for.
  private static let named: Timeline = {
    var copy = timeline
    copy.rows[5] = line("Đã xong, nhưng không ai rõ là vào ngày nào", "●", 4, 12, isDone: true)
    return copy
  }()

  @Test func everyStateHasALineOfItsOwnAndTodayIsMarkedThroughAll() {
    expectPicture(
      of: Self.timeline, 60, 11,
      is: """
                                      0      8       16     24
        ──────────────────────────────┬──────┬───────▼──────┬───────
          CÓ HẠN (5)                                 │
          ● Xong sớm                      ├━━━━━━●──────────┤
          ● Xong muộn                     ├━━┤╌╌╌╌╌● │
        ▶ ▼ Quá hạn                   ├━━━━━━━━┤╌╌╌╌╌▼
          ◐ Đang làm                         ├━━━━━━━━─────────┤
          ● Đã xong, không rõ ngày nào    ├━━━━━━●   │
          CHƯA RÕ HẠN (2)                            │
          ○ Không hạn                        ╌╌╌╌╌╌╌╌│╌╌╌╌╌╌╌╌╌╌╌╌╌╌
          ○ Không rõ giao khi nào                    ━────────┤
        """)
  }

  @Test func aLongNameGoesOnWhereNothingIsHiddenForIt() {
    let whole = drawn(Self.named, 60, 12)
    #expect(whole.row(7).contains("● Đã xong, nhưng không ai rõ là") && whole.row(8).contains("    vào ngày nào"))
    #expect(drawn(Self.named, 60, 11).row(7).contains("● Đã xong, nhưng không ai rõ l…"), "no row is hidden for that")
  }

  @Test func theFirstStepsWhoseNamesHaveRoomAreNamed() {
    #expect(drawn(Self.timeline, 240, 11).row(0).contains("ngày 6"))
    let narrow = drawn(Self.timeline, 70, 11).row(0)
    #expect(!narrow.contains("ngày") && narrow.contains("16"))
  }

  @Test func theSelectedLineIsSeenHoweverFewRowsThereAre() {
    withEvery("rows", in: 4...12) { rows in
      var timeline = Self.named
      for selected in timeline.rows.indices {
        timeline.selected = selected
        let frame = drawn(timeline, 60, rows)
        let marked = (0..<rows).filter { frame[59, $0].style.paper == .selection }
        let isLong = rows > 11 && selected == 5
        #expect(marked.count == (isLong ? 2 : 1), "row \(selected) of \(rows)")
      }
    }
  }

  @Test func whereLinesCannotBeToldNothingIsDrawn() {
    withEvery("columns", in: 0...56) { columns in
      withEvery("rows", in: 0...6) { rows in
        let isBlank = drawn(Self.timeline, columns, rows).cells.allSatisfy { $0 == .blank }
        #expect(isBlank == !Size(columns, rows).holds(Timeline.leastSize), "\(columns)x\(rows)")
      }
    }
  }

  @Test func aSignStandsBeforeItsLineAndBehindTheMarkOfTheSelection() {
    var timeline = Self.timeline
    guard case .line(var line) = timeline.rows[3] else { return }
    line.sign = CellText("‼", Style(.bad))
    timeline.rows[3] = .line(line)
    #expect(drawn(timeline, 60, 11).row(5).hasPrefix("▶‼▼ Quá hạn"))
    timeline.selected = 1
    #expect(drawn(timeline, 60, 11).row(5).hasPrefix("‼ ▼ Quá hạn"))
  }
}
