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

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+84 204 385", "'+84 204 385"), ("-5 bậc", "'-5 bậc"), ("@lệnh", "'@lệnh"),
    ("\tthụt", "'\tthụt"),
    ("-", "'-"), ("+1,", "'+1,"), ("--5", "'--5"), ("=", "'="), ("+%", "'+%"),
    ("+23.726", "+23.726"), ("-5", "-5"), ("-1.234.567", "-1.234.567"), ("- Sở", "'- Sở"), ("5", "5"), ("a=b", "a=b"),
  ])
  func noTextIsTakenForAFormulaAndEveryNumberStaysOne(_ cell: String, _ written: String) {
    let table = SheetText(title: "", columns: ["Ô", "B"], rows: [[cell, "b"]])
    let quoted = written.contains(",") ? "\"\(written)\"" : written
    #expect(table.separated == "\u{FEFF}Ô,B\r\n\(quoted),b\r\n")
  }

  @Test func percentagesAndFractionsWithASignStayNumbers() {
    let table = SheetText(title: "", columns: ["A", "B"], rows: [["-0,5 %", "+12,5%"], ["\rvề", "b"]])
    #expect(table.separated == "\u{FEFF}A,B\r\n\"-0,5 %\",\"+12,5%\"\r\n\"'\rvề\",b\r\n")
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
