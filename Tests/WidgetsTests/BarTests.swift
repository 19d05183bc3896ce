import CellGrid
import TestKit
import Testing
import Widgets

struct BarTests {
  @Test
  func labelsStayWholeWhereBarsKeepTheirRoom() {
    let list = BarList(rows: [
      BarList.Row(label: "Các xã, phường, thị trấn", figure: FigureText(opaque: "209"), share: ExactShare(209, 220)),
      BarList.Row(label: "Các huyện, thành phố", figure: FigureText(opaque: "10"), share: ExactShare(10, 220)),
    ])
    #expect(drawn(list, 41, 3).text.contains("Các xã, phường, thị trấn"))
    #expect(drawn(list, 40, 3).text.contains("Các xã, phường…"), "bars have ten columns before names have all theirs")
  }

  @Test
  func stepsAreMonotoneAndHonest() {
    withEvery("whole", in: 1...24) { whole in
      withEvery("total", in: 2...40) { total in
        var last = 0
        withEvery("part", in: 0...whole) { part in
          let steps = ExactShare(part, whole).steps(of: total)
          #expect(steps >= last && steps <= total)
          #expect((steps == 0) == (part == 0))
          #expect((steps == total) == (part == whole))
          #expect(abs(steps * whole - part * total) * 2 <= whole || steps == 1 || steps == total - 1)
          last = steps
        }
      }
    }
  }

  @Test
  func extremeSharesDoNotOverflow() {
    #expect(ExactShare(.max - 1, .max).steps(of: 1000) == 999)
    #expect(ExactShare(1, .max).steps(of: 1000) == 1)
    #expect(ExactShare(.max, 1).steps(of: 1000) == 1000)
    #expect(ExactShare(.min, .max).steps(of: 1000) == 0)
    #expect(ExactShare(5, 0).steps(of: 1000) == 0)
    #expect(ExactShare(5, 9).steps(of: -3) == 0)
    #expect(ExactShare(numerator: 1, denominator: 2) == ExactShare(1, 2))
  }

  @Test(arguments: GlyphTier.allCases)
  func thinBarsGrowWithTheirShare(tier: GlyphTier) {
    let empty: Set<Unicode.Scalar> = ["─", "-"]
    withEvery("width", in: 1...12) { width in
      var last = 0
      withEvery("part", in: 0...30) { part in
        let row = drawn(ThinBar(share: ExactShare(part, 30)), width, 1, tier).text.unicodeScalars
        let filled = row.reduce(0) { $0 + (empty.contains($1) ? 0 : "╸▒:".unicodeScalars.contains($1) ? 1 : 2) }
        #expect(filled >= last)
        #expect((filled == 0) == (part == 0))
        #expect((filled == 2 * width) == (part == 30))
        last = filled
      }
    }
  }

  @Test
  func thinBarsHaveHalfStepsAndTicks() {
    expectPicture(of: ThinBar(share: ExactShare(45, 100)), 10, 1, is: "━━━━╸─────")
    expectPicture(of: ThinBar(share: ExactShare(45, 100), target: ExactShare(3, 4)), 10, 1, is: "━━━━╸──┃──")
    expectPicture(
      of: ThinBar(share: ExactShare(9, 10), target: ExactShare(1, 1), previous: ExactShare(1, 4)), 10, 1,
      is: "━━│━━━━━━┃")
    expectPicture(of: ThinBar(share: nil), 10, 1, is: "┄┄┄┄┄┄┄┄┄┄")
    expectPicture(of: ThinBar(share: ExactShare(45, 100)), 10, 1, .console, is: "━━━━━─────")
    expectPicture(of: ThinBar(share: ExactShare(45, 100), target: ExactShare(3, 4)), 10, 1, .ascii, is: "=====--|--")
    expectPicture(of: ThinBar(share: nil), 10, 1, .console, is: "----------")
  }

  /// From afar a bar alone does not tell whether it is full.
  @Test func boundedBarsTellWhetherTheWholeIsReached() {
    func bounded(_ share: ExactShare?) -> ThinBar {
      var bar = ThinBar(share: share)
      bar.isBounded = true
      return bar
    }
    expectPicture(of: bounded(ExactShare(45, 100)), 11, 1, is: "━━━━╸─────┤")
    expectPicture(of: bounded(ExactShare(1, 1)), 11, 1, is: "━━━━━━━━━━┫")
    expectPicture(of: bounded(ExactShare(999, 1000)), 11, 1, is: "━━━━━━━━━╸┤")
    expectPicture(of: bounded(ExactShare(6, 5)), 11, 1, is: "━━━━━━━━━━»")
    expectPicture(of: bounded(nil), 11, 1, is: "┄┄┄┄┄┄┄┄┄┄┄")
    expectPicture(of: bounded(ExactShare(1, 1)), 3, 1, is: "━━━")
  }

  private let list = BarList(rows: [
    .init(label: "2018", figure: FigureText(whole: "10", decimals: ",47", unit: "%"), share: ExactShare(1047, 10000)),
    .init(label: "5T/2021", figure: FigureText(whole: "9", unit: "%"), share: ExactShare(3, 4)),
    .init(label: "Toàn tỉnh", figure: FigureText(opaque: "—"), share: nil),
  ])

  @Test
  func barListsSpreadThenTightenThenCount() {
    expectPicture(
      of: list, 44, 5,
      is: """
        2018       ██▌                       10,47 %

        5T/2021    ██████████████████            9 %

        Toàn tỉnh                                  —
        """)
    expectPicture(
      of: list, 44, 3, .console,
      is: """
        2018       ━━━─────────────────────  10,47 %
        5T/2021    ━━━━━━━━━━━━━━━━━━──────      9 %
        Toàn tỉnh                                  —
        """)
    expectPicture(
      of: list, 20, 3,
      is: """
        2018         10,47 %
        5T/2021          9 %
        Toàn tỉnh          —
        """)
    expectPicture(
      of: list, 44, 2, .ascii,
      is: """
        2018       ===---------------------  10,47 %
                                                 v 2
        """)
  }

  @Test
  func barsThatTouchAreThinSoThatTheyMakeNoStaircase() {
    expectPicture(
      of: list, 44, 3,
      is: """
        2018       ━━╸─────────────────────  10,47 %
        5T/2021    ━━━━━━━━━━━━━━━━━━──────      9 %
        Toàn tỉnh                                  —
        """)
  }

  @Test
  func theTimeThatHasPassedIsNoTarget() {
    let bar = ThinBar(share: ExactShare(45, 100), target: ExactShare(9, 10), elapsed: ExactShare(1, 4))
    expectPicture(of: bar, 10, 1, is: "━━║━╸────┃")
    expectPicture(of: bar, 10, 1, .console, is: "━━║━━────┃")
    expectPicture(of: bar, 10, 1, .ascii, is: "==]==----|")
  }

  @Test
  func aPartialBlockStandsOnTheTrack() {
    let frame = drawn(list, 44, 5)
    #expect(frame[11, 0].style == Style(.bar))
    #expect(frame[13, 0].scalar == "▌" && frame[13, 0].style == Style(.bar, on: .track))
    #expect(frame[14, 0].style.paper == .track)
  }

  @Test
  func sparklinesScaleFromZeroAndMarkWhatIsMissing() {
    let values = Sparkline(values: [0, 1, nil, 4, 7, 8])
    expectPicture(of: values, 6, 1, is: "▁▂·▅▇█")
    expectPicture(of: values, 3, 1, is: "▅▇█")
    expectPicture(of: values, 6, 1, .console, is: "_▒·▒▒█")
    expectPicture(of: values, 6, 1, .ascii, is: "01-589")
    expectPicture(of: Sparkline(values: [70, 71, 72], startsAtZero: false), 3, 1, is: "▁▅█")
    expectPicture(of: Sparkline(values: [70, 71, 72]), 3, 1, is: "▇▇█")
    expectPicture(of: Sparkline(values: [-8, 0, 8]), 3, 1, is: "▁▅█")
  }
}
