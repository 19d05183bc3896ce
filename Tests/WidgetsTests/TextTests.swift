import CellGrid
import TestKit
import Testing
import Widgets

struct TextTests {
  private let sentence = "Công thức lấy 9.784 hồ sơ trực tuyến chia 59.234 hồ sơ một cửa"

  @Test
  func paragraphsWrapAndSayWhenTheyAreCut() {
    let paragraph = Paragraph(text: sentence)
    expectPicture(
      of: paragraph, 22, 4,
      is: """
        Công thức lấy 9.784 hồ
        sơ trực tuyến chia
        59.234 hồ sơ một cửa

        """)
    expectPicture(
      of: paragraph, 22, 2,
      is: """
        Công thức lấy 9.784 hồ
        sơ trực tuyến chia…
        """)
    #expect(paragraph.height(for: 22) == 3)
    #expect(paragraph.height(for: 0) == 0)
    #expect(Paragraph(text: "một\n\nhai").height(for: 10) == 3)
  }

  @Test
  func figuresInTextAreNeverBroken() {
    withEvery("width", in: 1...30) { width in
      withEvery("height", in: 1...8) { height in
        let words = drawn(Paragraph(text: sentence), width, height).text.split { $0 == " " || $0 == "\n" || $0 == "…" }
        let figures = words.filter { $0.unicodeScalars.contains { ("0"..."9").contains($0) } }
        #expect(figures.allSatisfy { $0 == "9.784" || $0 == "59.234" }, "\(width)x\(height)")
      }
    }
  }

  @Test
  func valuesWrapBesideTheirLabels() {
    let list = KeyValueList(rows: [
      .init(label: "Nguồn", value: "Báo cáo tại buổi làm việc, 02/6/2021"), .init(label: "Đơn vị", value: "Sở TT&TT"),
    ])
    expectPicture(
      of: list, 32, 4,
      is: """
        Nguồn   Báo cáo tại buổi làm
                việc, 02/6/2021
        Đơn vị  Sở TT&TT

        """)
    #expect(list.height(for: 32) == 3)
    expectPicture(
      of: list, 16, 6,
      is: """
        Nguồn
        Báo cáo tại buổi
        làm việc,
        02/6/2021
        Đơn vị
        Sở TT&TT
        """)
    #expect(list.height(for: 16) == 6)
  }

  @Test
  func theCursorIsAlwaysInTheField() {
    expectPicture(of: TextField(text: "", placeholder: "gõ tên", cursorOffset: 0), 10, 1, is: "gõ tên")
    withEvery("width", in: 1...12) { width in
      withEvery("offset", in: 0...20) { offset in
        let frame = drawn(TextField(text: "hồ sơ trực tuyến", cursorOffset: offset), width, 1)
        #expect(frame.cursor.map { (0..<width).contains($0.x) } == true)
        #expect(frame[width - 1, 0].style.paper == .field)
      }
    }
    #expect(drawn(TextField(text: "hồ sơ", cursorOffset: 2), 10, 1).cursor == Point(2, 0))
    #expect(drawn(TextField(text: "hồ sơ", cursorOffset: 5), 4, 1).text == " sơ")
  }

  @Test func aLongTextIsWrappedAndEveryPlaceOfItHasACellOfItsOwn() {
    let text = "Giao Sở TT&TT nâng chất lượng hồ sơ trực tuyến"
    expectPicture(
      of: TextField(text: text, cursorOffset: 14), 16, 4,
      is: """
        Giao Sở TT&TT
        nâng chất lượng
        hồ sơ trực
        tuyến
        """)
    withEvery("width", in: 1...20) { width in
      let height = TextField(text: text, cursorOffset: nil).height(for: width)
      var places: Set<Point> = []
      for offset in 0...text.unicodeScalars.count {
        let frame = drawn(TextField(text: text, cursorOffset: offset), width, max(2, height))
        if let cursor = frame.cursor { places.insert(cursor) }
      }
      #expect(width < 3 || places.count == text.unicodeScalars.count + 1, "two places share a cell at \(width)")
    }
    #expect(drawn(TextField(text: text, cursorOffset: 46), 16, 2).text == "hồ sơ trực\ntuyến", "the cursor is seen")
    #expect(drawn(TextField(text: text, cursorOffset: nil), 16, 2).cursor == nil)
  }

  @Test func shortenedTextFitsAndSaysThatItWasCut() {
    let text = "Cơ sở dữ liệu"
    withEvery("columns", in: 0...16) { columns in
      let short = Shortening.of(text, to: columns)
      #expect(GlyphWidth.of(short) <= columns)
      #expect(short == text || short.isEmpty || short.hasSuffix("…"))
    }
    #expect(Shortening.of(text, to: 6) == "Cơ sở…")
    #expect(Shortening.of("tỉnh 1.118 · huyện 183", to: 8) == "tỉnh…", "a number is whole or not there")
  }

  @Test
  func rowsSpreadWhenThereIsRoomAndScrollWhenThereIsNot() {
    let area = Rect(x: 2, y: 1, width: 10, height: 7)
    #expect(Rows(heights: [1, 1, 1], in: area).places.map(\.area.y) == [1, 3, 5])
    #expect(Rows(heights: [2, 2, 2], in: area).places.map(\.area.y) == [1, 3, 5], "all gaps or none")
    #expect(Rows(heights: [2, 2, 2], in: area, breaks: [2]).places.map(\.area.y) == [1, 3, 6])
    #expect(Rows(heights: [1, 1, 1], in: area, spread: false).places.map(\.area.y) == [1, 2, 3])
    let scrolled = Rows(heights: Array(repeating: 2, count: 8), in: area, selected: 4)
    #expect(scrolled.places.map(\.index) == [3, 4, 5])
    #expect(scrolled.mark == "↑ 3  ↓ 2")
    #expect(Rows(heights: [1], in: area).mark == "")
  }

  @Test
  func rowsStayInTheAreaAndShowTheSelection() {
    withEvery("height", in: 1...7) { height in
      let area = Rect(x: 0, y: 3, width: 5, height: height)
      withEvery("count", in: 1...6) { count in
        withEvery("selected", in: 0..<count) { selected in
          let rows = Rows(heights: (0..<count).map { 1 + $0 % 3 }, in: area, selected: selected)
          #expect(rows.places.contains { $0.index == selected })
          #expect(rows.above + rows.places.count + rows.below == count)
          var next = area.y
          for place in rows.places {
            #expect(place.area.y >= next && place.area.y <= next + 1 && place.area.maxY <= area.maxY)
            next = place.area.maxY
          }
        }
      }
    }
  }
}
