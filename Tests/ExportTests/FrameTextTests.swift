import CellGrid
import Export
import Foundation
import TestKit
import Testing

@Suite("A frame as text, ANSI and SVG")
struct FrameTextTests {
  private func sample(_ theme: Theme = .light) -> Frame {
    var frame = Frame(Size(24, 4), theme: theme, title: "Sở <Y tế> & bạn")
    frame.put("┌─ Chính quyền số ────┐", x: 0, y: 0, Style(.accent))
    frame.put("│ 71,78 % ", x: 0, y: 1, Style(.value))
    frame.put("████▌░░░┃", x: 10, y: 1, Style(.bar))
    frame.put("│ ● đạt < & > 日", x: 0, y: 2, Style(.good, on: .selection, underline: true))
    frame.put("╰──╯ ═╬═ ▲▼ ◐○ ⣷ ╌", x: 0, y: 3, Style(.rule))
    return frame
  }

  @Test func plainTextIsTheGlyphsWithoutBlanksAtTheEnd() {
    #expect(
      FrameText.plain(sample()) == """
        ┌─ Chính quyền số ────┐
        │ 71,78 % ████▌░░░┃
        │ ● đạt < & > 日
        ╰──╯ ═╬═ ▲▼ ◐○ ⣷ ╌

        """)
    #expect(FrameText.plain(Frame(Size(0, 0))) == "")
  }

  @Test func ansiColoursEachRunAndEndsEachRowPlain() {
    var frame = Frame(Size(5, 1))
    frame.put("ab", x: 0, y: 0, Style(.bad, bold: true))
    #expect(
      FrameText.ansi(frame)
        == "\u{1B}[0;1;38;5;124;48;5;231mab\u{1B}[0;38;5;235;48;5;231m   \u{1B}[0m\n")
    frame.theme = .mono
    #expect(FrameText.ansi(frame) == "\u{1B}[0;1mab\u{1B}[0m   \u{1B}[0m\n")
  }

  @Test func ansiWithoutItsSequencesIsTheFrame() {
    for theme in Theme.allCases {
      let frame = sample(theme)
      var rows: [String] = []
      for line in FrameText.ansi(frame).split(separator: "\n") {
        rows.append(line.split(separator: "\u{1B}").map { $0.drop { $0 != "m" }.dropFirst() }.joined())
      }
      #expect(rows == (0..<frame.size.height).map(frame.row))
    }
  }

  @Test(arguments: Theme.allCases)
  func svgIsWellFormedAndHoldsAllLetters(theme: Theme) {
    let svg = FrameText.svg(sample(theme))
    let reader = SVGReader(svg)
    #expect(reader.isWellFormed)
    #expect(reader.title == "Sở <Y tế> & bạn")
    let written = reader.texts.map(\.text).joined(separator: " ")
    for word in ["Chính\u{A0}quyền\u{A0}số", "71,78\u{A0}%", "đạt\u{A0}<\u{A0}&\u{A0}>", "日"] {
      #expect(written.contains(word))
    }
  }

  @Test func svgHoldsEachRunToItsColumns() {
    for text in SVGReader(FrameText.svg(sample())).texts where text.text != "日" {
      #expect(text.length == 10 * text.text.unicodeScalars.count)
    }
  }

  @Test func blocksAndLinesAreDrawnNotWritten() {
    let svg = FrameText.svg(sample())
    for glyph in "┌─┐│█▌░┃●╰╯═╬▲▼◐○⣷╌".unicodeScalars { #expect(!svg.unicodeScalars.contains(glyph)) }
    // Four full blocks are one rectangle of four columns, so that no seam shows.
    #expect(svg.contains("x=\"112\" y=\"32\" width=\"40\" height=\"20\""))
  }

  @Test func everyBlockAndBoxGlyphFillsSomethingInsideItsCell() {
    for code in UInt32(0x2580)...0x259F {
      var frame = Frame(Size(1, 1))
      frame.put(Unicode.Scalar(code) ?? " ", x: 0, y: 0)
      let rects = SVGReader(FrameText.svg(frame)).rectangles.dropFirst()
      #expect(!rects.isEmpty)
      #expect(rects.allSatisfy { CGRect(x: 12, y: 12, width: 10, height: 20).contains($0) })
    }
  }
}
