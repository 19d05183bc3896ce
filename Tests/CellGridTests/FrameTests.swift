import CellGrid
import Foundation
import TestKit
import Testing

@Suite("Frames")
struct FrameTests {
  @Test func aFrameIsReadAsAPicture() {
    var frame = Frame(Size(12, 3), title: "thử")
    frame.put("Lỗi này", x: 1, y: 0, Style(.value, bold: true))
    frame.put("日", x: 9, y: 0, Style(.bad, on: .selection))
    frame.fill(Rect(x: 0, y: 1, width: 12, height: 1), "─", Style(.rule))
    frame.shade(Rect(x: 2, y: 1, width: 3, height: 2), .band)
    frame.cursor = Point(3, 2)
    #expect(
      frame.snapshot == """
        12x3 full “thử”
        | Lỗi này 日 |
        |────────────|
        |            |
        |.aaaaaaa.bb.|
        |ccdddccccccc|
        |..eee.......|
        a = value, bold
        b = bad on selection
        c = rule
        d = rule on band
        e = text on band
        cursor 3,2

        """)
    #expect(frame.text == " Lỗi này 日\n────────────\n")
  }

  @Test func putNeverWritesOutsideItsClip() {
    withEvery("place", in: -6...8) { x in
      withEvery("width", in: 0...5) { width in
        let clip = Rect(x: 2, y: 1, width: width, height: 1)
        for y in -1...3 {
          var frame = Frame(Size(6, 3))
          frame.fill(frame.bounds, ".")
          let end = frame.put("ab日c\u{301}d", x: x, y: y, Style(.value), clip: clip)
          #expect(end == x + 6)
          for place in 0..<18 where !(y == 1 && place / 6 == 1 && (2..<2 + width).contains(place % 6)) {
            #expect(frame[place % 6, place / 6] == Cell(".", Style()))
          }
        }
      }
    }
  }

  /// Every order of writing narrow and wide glyphs over each other in a row of five.
  @Test func aWideGlyphNeverLosesOneHalf() {
    let texts = ["a", "日", "日本", "a日", "ab"]
    for first in texts {
      for second in texts {
        withEvery("first place", in: -1...5) { one in
          withEvery("second place", in: -1...5) { other in
            var frame = Frame(Size(5, 1))
            frame.put(first, x: one, y: 0)
            frame.put(second, x: other, y: 0)
            frame.put("x", x: (one + other) & 3, y: 0)
            for x in 0..<5 {
              if frame[x, 0].width == 2 { #expect(frame[x + 1, 0].width == 0) }
              if frame[x, 0].width == 0 { #expect(frame[x - 1, 0].width == 2) }
            }
            #expect(GlyphWidth.of(frame.row(0)) == 5)
          }
        }
      }
    }
  }

  @Test func lettersWithMarksStayWholeOrAreReplaced() {
    var frame = Frame(Size(8, 1))
    frame.put("lỗi".decomposedStringWithCanonicalMapping, x: 0, y: 0)
    #expect(frame.row(0) == "l\u{FFFD}i     ")
    frame.put("lỗi", x: 0, y: 0)
    #expect(frame.row(0) == "lỗi     ")
    frame.put("\u{301}a\u{7}b\u{200D}c", x: 0, y: 0)
    #expect(frame.row(0) == "a\u{FFFD}bc    ")
  }

  @Test func aCutWideGlyphLeavesABlankInItsStyle() {
    var frame = Frame(Size(3, 1))
    frame.fill(frame.bounds, "x")
    frame.put("a日", x: 1, y: 0, Style(.bad))
    #expect(frame.row(0) == "xa ")
    #expect(frame[2, 0].style == Style(.bad))
  }

  @Test func substringsAndForeignStringsAreDrawnAlike() {
    let text = "kéo Tỷ lệ dài"
    var whole = Frame(Size(10, 1))
    var part = whole
    var bridged = whole
    whole.put("Tỷ lệ", x: 0, y: 0)
    part.put(text.dropFirst(4).prefix(5), x: 0, y: 0)
    bridged.put(String(NSString(string: "Tỷ lệ")), x: 0, y: 0)
    #expect(whole == part)
    #expect(whole == bridged)
  }

  @Test(arguments: GlyphTier.allCases)
  func aFrameHoldsOnlyGlyphsOfItsTier(tier: GlyphTier) {
    var frame = Frame(Size(40, 1), tier: tier)
    frame.put("Đạt ▲ 71,78 % ✓ █▓▌ 日 🙂 \u{1B}[2J", x: 0, y: 0)
    frame.put("▸", x: 39, y: 0)
    for x in 0..<40 { #expect(tier.glyph(for: frame[x, 0].scalar) == frame[x, 0].scalar) }
    if tier == .ascii { #expect(frame.row(0).hasPrefix("Dat ^ 71,78 % Y #::")) }
  }

  @Test func aPictureIsPutBackWhereItWasTakenAndNowhereElse() {
    var drawn = Frame(Size(6, 3))
    drawn.put("日abc", x: 0, y: 1, Style(.bad))
    let picture = drawn.picture(of: Rect(x: 0, y: 1, width: 4, height: 1))
    var other = Frame(Size(6, 3))
    other.put("······", x: 0, y: 1)
    other.put(picture)
    #expect(other.row(1) == "日ab··")
    #expect(other[2, 1].style == Style(.bad))
    #expect(other.row(0) == drawn.row(0))
    var small = Frame(Size(3, 3))
    small.put(picture)
    #expect(small == Frame(Size(3, 3)), "a picture that has no room is not put in pieces")
  }

  @Test func aGlyphThatIsNotOneColumnWideIsReplaced() {
    var frame = Frame(Size(3, 1))
    frame.put("日" as Unicode.Scalar, x: 0, y: 0)
    frame.fill(Rect(x: 1, y: 0, width: 2, height: 1), "\u{301}")
    #expect(frame.row(0) == "\u{FFFD}\u{FFFD}\u{FFFD}")
  }
}

@Suite("Cells")
struct CellTests {
  @Test func aCellGivesBackWhatItWasMadeOf() {
    var seen: Set<Int> = []
    for ink in Ink.allCases {
      for paper in Paper.allCases {
        for marks in 0..<4 {
          let style = Style(ink, on: paper, bold: marks & 1 != 0, underline: marks & 2 != 0)
          let cell = Cell("ộ", style)
          #expect(cell.style == style)
          #expect((0..<Cell.styleCount).contains(cell.styleIndex))
          #expect(cell.on(.field).style == style.on(.field))
          seen.insert(cell.styleIndex)
        }
      }
    }
    #expect(seen.count == Ink.allCases.count * Paper.allCases.count * 4)
    #expect(Cell("\u{10FFFF}", Style(), width: 2).scalar == "\u{10FFFF}")
    #expect(Cell("\u{10FFFF}", Style(), width: 2).width == 2)
    #expect(Cell.continuation(of: Style(.bad, bold: true)).width == 0)
    #expect(MemoryLayout<Cell>.size == 8)
  }
}
