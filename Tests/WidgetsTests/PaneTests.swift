import CellGrid
import TestKit
import Testing
import Widgets

struct PaneTests {
  private let pane = Pane(number: 1, title: "CHÍNH QUYỀN SỐ", note: "hạng 7/63", footnote: "↓ 6")

  @Test
  func framesAreThinAndHeavyWithFocus() {
    expectPicture(
      of: pane, 40, 3,
      is: """
        ╭─ 1 CHÍNH QUYỀN SỐ ─────── hạng 7/63 ─╮
        │                                      │
        ╰──────────────────────────────── ↓ 6 ─╯
        """)
    var focused = pane
    focused.isFocused = true
    expectPicture(
      of: focused, 40, 3,
      is: """
        ┏━ 1 CHÍNH QUYỀN SỐ ━━━━━━━ hạng 7/63 ━┓
        ┃                                      ┃
        ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↓ 6 ━┛
        """)
    #expect(drawn(focused, 40, 3)[0, 0].style == Style(.accent))
    #expect(drawn(pane, 40, 3)[0, 0].style == Style(.rule))
    expectPicture(
      of: focused, 40, 3, .console,
      is: """
        ┏━ 1 CHÍNH QUYỀN SỐ ━━━━━━━ hạng 7/63 ━┓
        ┃                                      ┃
        ┗━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━ ↓ 6 ━┛
        """)
    expectPicture(
      of: focused, 40, 3, .ascii,
      is: """
        += 1 CHINH QUYEN SO ======= hang 7/63 =+
        |                                      |
        +================================ v 6 =+
        """)
  }

  @Test
  func theNoteGivesWayBeforeTheTitleAndNeverLosesDigits() {
    expectPicture(
      of: pane, 31, 2,
      is: """
        ╭─ 1 CHÍNH QUYỀN SỐ ──────────╮
        ╰─────────────────────── ↓ 6 ─╯
        """)
    expectPicture(
      of: pane, 24, 2,
      is: """
        ╭─ 1 CHÍNH QUYỀN SỐ ───╮
        ╰──────────────── ↓ 6 ─╯
        """)
    expectPicture(of: pane, 14, 1, is: "── 1 CHÍNH… ──")
  }

  @Test
  func theInnerPartLeavesABlankColumn() {
    #expect(Pane.inner(of: Rect(x: 5, y: 1, width: 10, height: 4)) == Rect(x: 7, y: 2, width: 6, height: 2))
    #expect(Pane.inside(of: Rect(x: 5, y: 1, width: 10, height: 4)) == Rect(x: 6, y: 2, width: 8, height: 2))
    #expect(Pane.inner(of: Rect(x: 0, y: 0, width: 2, height: 1)).isEmpty)
  }

  @Test
  func theBandShortensTheLeftAndKeepsTheClock() {
    let band = HeadBand(
      left: ["BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH BẮC GIANG", "DTI hạng 10/63"],
      right: ["Phiên thứ nhất · 17/01/2022   14:05", "bản 3"])
    expectPicture(
      of: band, 90, 2,
      is: """
         BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH BẮC GIANG             Phiên thứ nhất · 17/01/2022   14:05
         DTI hạng 10/63                                                                     bản 3
        """)
    expectPicture(
      of: band, 60, 2,
      is: """
         BAN CHỈ ĐẠO CHUYỂN ĐỔI SỐ TỈNH BẮC GI…  17/01/2022   14:05
         DTI hạng 10/63                                       bản 3
        """)
    expectPicture(of: band, 30, 1, is: " BAN CHỈ ĐẠO CHUYỂN Đ…  14:05")
    let frame = drawn(band, 60, 2)
    #expect(frame[1, 0].style == Style(.band, on: .band, bold: true))
    #expect(frame[1, 1].style == Style(.band, on: .band))
  }

  @Test
  func keysAreDroppedWholeAndHelpStays() {
    let bar = KeyBar(caps: [
      .init(key: "↑↓", label: "chọn", weight: .obvious), .init(key: "Tab", label: "khung", weight: .obvious),
      .init(key: "F2", label: "nguồn"), .init(key: "F3", label: "tìm"),
      .init(key: "F1", label: "trợ giúp", weight: .essential),
    ])
    expectPicture(of: bar, 70, 1, is: "  ↑↓  chọn   Tab  khung   F2  nguồn   F3  tìm   F1  trợ giúp")
    expectPicture(of: bar, 58, 1, is: "  ↑↓  chọn  Tab  khung  F2  nguồn  F3  tìm  F1  trợ giúp")
    expectPicture(of: bar, 50, 1, is: "  ↑↓  chọn  F2  nguồn  F3  tìm  F1  trợ giúp")
    expectPicture(of: bar, 42, 1, is: "  F2  nguồn  F3  tìm  F1  trợ giúp")
    expectPicture(of: bar, 28, 1, is: "  F2  nguồn  F1  trợ giúp")
    expectPicture(of: bar, 16, 1, is: "  F1  trợ giúp")
    expectPicture(of: bar, 8, 1, .ascii, is: "  F1")
    #expect(drawn(bar, 70, 1)[1, 0].style == Style(.key, on: .keycap))
  }

  @Test
  func keysStandInTheirPlacesWhicheverOfThemGiveWay() {
    let bar = KeyBar(caps: [
      .init(key: "F2", label: "nguồn", place: 12), .init(key: "/", label: "tìm", place: 2),
      .init(key: "F4", label: "phiên", place: 14), .init(key: "g", label: "màn hình", place: 2),
    ])
    expectPicture(of: bar, 60, 1, is: "  /  tìm   g  màn hình   F2  nguồn   F4  phiên")
    expectPicture(of: bar, 32, 1, is: "  /  tìm  F2  nguồn  F4  phiên")
  }

  @Test
  func aDialogClearsItsGroundAndTakesSmallFramesWhole() {
    var frame = Frame(Size(20, 7))
    frame.fill(frame.bounds, "░")
    let dialog = Dialog(title: "TÌM", size: Size(14, 5))
    dialog.draw(on: &frame, in: frame.bounds)
    let picture = """
      ░░░░░░░░░░░░░░░░░░░░
         ┏━ TÌM ━━━━━━┓
         ┃            ┃
         ┃            ┃
         ┃            ┃
         ┗━━━━━━━━━━━━┛
      ░░░░░░░░░░░░░░░░░░░░
      """
    #expect(frame.text == picture, "\(frame.text)")
    #expect(dialog.inner(of: frame.bounds) == Rect(x: 5, y: 2, width: 10, height: 3))
    #expect(dialog.box(in: Rect(x: 0, y: 0, width: 9, height: 3)) == Rect(x: 0, y: 0, width: 9, height: 3))
  }

  @Test
  func aStatusKeepsItsShapeWhenTheWordGoes() {
    let mark = StatusMark(shape: "◐", word: "đang làm", ink: .caution, isTrailing: true)
    expectPicture(of: mark, 12, 1, is: "  ◐ đang làm")
    expectPicture(of: mark, 9, 1, is: "        ◐")
    expectPicture(of: StatusMark(shape: "●", word: "đạt", ink: .good), 9, 1, .ascii, is: "@ dat")
    #expect(mark.width == 10)
  }

  @Test(arguments: GlyphTier.allCases)
  func aDialogLeavesNoPieceOfALargeNumberAboveIt(tier: GlyphTier) {
    withEvery("height", in: [BlockDigits.Height.three, .five, .seven]) { height in
      var frame = Frame(Size(70, 14), tier: tier)
      BlockDigits(text: "gần 17/20", unit: "mục tiêu", height: height).draw(on: &frame, in: frame.bounds)
      frame.put("Kỳ 2021", x: 60, y: 13)
      Dialog(title: "", size: Size(30, 10)).draw(on: &frame, in: frame.bounds)
      let left = Set(frame.cells.filter { $0.style.ink == .value || $0.style.ink == .text }.map(\.scalar))
      let expected = Set("Kỳ 2021".unicodeScalars.map { tier.glyph(for: $0) })
      #expect(left == expected, "\(height): \(frame.text)")
    }
    var frame = Frame(Size(70, 14), tier: tier)
    BlockDigits(text: "1.380", height: .three).draw(on: &frame, in: frame.bounds)
    let digits = frame.row(1)
    Dialog(title: "", size: Size(30, 4)).draw(on: &frame, in: frame.bounds)
    #expect(frame.row(1) == digits, "what a dialog does not touch stays")
  }

  @Test
  func aDialogLeavesNoPieceOfAWordBesideIt() {
    var frame = Frame(Size(30, 3))
    frame.put("gần 15.000 người 147,85 % │ 9", x: 0, y: 1)
    Dialog(title: "", size: Size(12, 3)).draw(on: &frame, in: frame.bounds)
    let sides = frame.row(1).split(separator: "┃", omittingEmptySubsequences: false)
    #expect(sides.allSatisfy { $0.allSatisfy { $0 == " " } }, "\(frame.row(1))")
  }
}
