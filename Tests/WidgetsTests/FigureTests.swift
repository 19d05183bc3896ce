import CellGrid
import TestKit
import Testing
import Widgets

struct FigureTests {
  private let figures = [
    FigureText(lead: "gần", whole: "15.000"), FigureText(whole: "47", decimals: ",85", unit: "%"),
    FigureText(whole: "1", decimals: ",7", scaleWord: "triệu", unit: "thuê bao"), FigureText(opaque: "17/20"),
    FigureText(opaque: "—"), FigureText(opaque: "chưa cung cấp"),
  ]

  /// A list of rows under one another, one line each.
  private struct Stack: Widget {
    let rows: [FigureRow]
    func draw(on frame: inout Frame, in area: Rect) {
      var y = area.y
      for row in rows {
        let height = row.height(for: area.width)
        row.draw(on: &frame, in: Rect(x: area.x, y: y, width: area.width, height: height).intersection(area))
        y += height
      }
    }
  }

  @Test
  func rightEdgesLineUpAndUnitsFollowTheirNumbers() {
    let stack = Stack(rows: figures.map { FigureRow(name: "Tài khoản", figure: $0) })
    expectPicture(
      of: stack, 40, 6,
      is: """
        Tài khoản                     gần 15.000
        Tài khoản                        47,85 %
        Tài khoản             1,7 triệu thuê bao
        Tài khoản                          17/20
        Tài khoản                              —
        Tài khoản                  chưa cung cấp
        """)
  }

  @Test
  func namesShortenThenUnitsGoThenTheFigureMoves() {
    let row = FigureRow(
      name: "Giá trị sản xuất 2021", figure: FigureText(whole: "169.353", unit: "tỷ đồng"))
    expectPicture(of: row, 38, 1, is: "Giá trị sản xuất 2021  169.353 tỷ đồng")
    expectPicture(of: row, 25, 1, is: "Giá trị…  169.353 tỷ đồng")
    expectPicture(of: row, 18, 1, is: "Giá trị s… 169.353")
    #expect(row.height(for: 14) == 1)
    #expect(row.height(for: 13) == 2)
    expectPicture(
      of: row, 13, 2,
      is: """
        Giá trị sản…
              169.353
        """)
    expectPicture(
      of: row, 7, 2,
      is: """
        Giá tr…
        169.353
        """)
    expectPicture(
      of: row, 6, 2,
      is: """
        Giá t…
             …
        """)
  }

  @Test
  func aValueWordIsNeverDropped() {
    let figure = FigureText(whole: "1", decimals: ",7", scaleWord: "triệu", unit: "thuê bao")
    #expect(figure.text == "1,7 triệu thuê bao")
    #expect(figure.width == 18)
    #expect(figure.withoutUnit.text == "1,7 triệu")
    expectPicture(of: FigureRow(name: "", figure: figure), 10, 1, is: " 1,7 triệu")
    expectPicture(of: FigureRow(name: "", figure: figure), 8, 1, is: "       …")
  }

  @Test
  func digitsAreWholeOrAbsentAtEveryWidth() {
    withEvery("figure", in: figures) { figure in
      withEvery("width", in: 0...40) { width in
        withEvery("height", in: 1...2) { height in
          let text = drawn(FigureRow(name: "Thuê bao", figure: figure), width, height).text
          let seen = text.unicodeScalars.filter { "0123456789.,/".unicodeScalars.contains($0) }
          let whole = figure.text.unicodeScalars.filter { "0123456789.,/".unicodeScalars.contains($0) }
          #expect(seen.isEmpty || String(seen) == String(whole), "\(width)x\(height): \(text)")
        }
      }
    }
  }

  @Test
  func aNumberIsBrightAndItsUnitIsNot() {
    var frame = Frame(Size(12, 1))
    FigureText(whole: "169.353", unit: "%").draw(on: &frame, before: 12, y: 0)
    #expect(frame.text == "   169.353 %")
    #expect(frame[3, 0].style == Style(.value))
    #expect(frame[11, 0].style == Style(.text))
  }
}
