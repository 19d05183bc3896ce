import Export
import Testing

@Suite struct SheetTextTests {
  private let table = SheetText(
    title: "Số liệu <2022>", columns: ["Tên", "Số"],
    rows: [["Giá trị, tỷ đồng", "169.353"], ["Gọi là \"một cửa\"", "71,78"], ["hai\ndòng", ""]])

  @Test func whatPartsCellsIsQuotedInACell() {
    #expect(
      table.separated
        == "\u{FEFF}Tên,Số\r\n\"Giá trị, tỷ đồng\",169.353\r\n\"Gọi là \"\"một cửa\"\"\",\"71,78\"\r\n\"hai\ndòng\",\r\n"
    )
  }

  @Test func whatIsNotStatedIsNotRead() {
    let table = SheetText(
      title: "Hạng", columns: ["Tỉnh", "Hạng", "Điểm"], rows: [["A", "1", ""], ["B", "2", "0,7"]])
    #expect(table.spoken == "Hạng\n1. Tỉnh: A; Hạng: 1.\n2. Tỉnh: B; Hạng: 2; Điểm: 0,7.\n")
  }

  @Test func aFactIsReadBehindItsName() {
    let facts = SheetText(
      title: "Hạng", columns: ["Mục", "Nội dung"], rows: [["Kỳ", "2022"], ["Nguồn", "Bảng hạng"]])
    #expect(facts.spoken == "Hạng\nKỳ: 2022.\nNguồn: Bảng hạng.\n")
  }

  @Test func whatIsMarkupElsewhereIsTextOnAPage() {
    let page = Page(title: "A & B", introduction: ["<p>"], tables: [table]).markup
    #expect(page.contains("<h1>A &amp; B</h1>") && page.contains("<p>&lt;p&gt;</p>"))
    #expect(page.contains("<h2>Số liệu &lt;2022&gt;</h2>"))
    #expect(page.contains("<td>Gọi là &quot;một cửa&quot;</td><td>71,78</td>"))
    #expect(!page.contains("http"), "a page that needs nothing from elsewhere")
  }
}
