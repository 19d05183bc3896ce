import CellGrid
import Export
import Testing

@Suite struct PaperDocumentTests {
  private let document = PaperDocument(
    title: "Phiên A & B", introduction: ["Bắc Giang"], edge: "Phiên · bản 1 · mã 7F3A",
    tables: [
      SheetText(title: "Một", columns: ["Tên", "Số"], rows: [["<a>", "1.380"], ["hai\ndòng", ""]]),
      SheetText(title: "Hai", columns: ["Tên"], rows: [["b"]]),
    ], pictures: [PaperDocument.Picture(title: "Hạng", encoded: "PHN2Zy8+", dots: Size(100, 1000))])

  @Test func everyPageSaysWhatItIsOfAndWhichItIs() throws {
    let edges = try #require(
      document.markup.split(separator: "<office:master-styles>").last?
        .split(separator: "</office:master-styles>").first)
    #expect(edges.contains("Phiên · bản 1 · mã 7F3A") && edges.contains("<text:page-number"))
    #expect(edges.contains("<text:page-count/>") && edges.contains("<text:chapter"))
  }

  @Test func cellsAreTextUnderAHeadThatStandsAgain() {
    let markup = document.markup
    #expect(markup.contains("Phiên A &amp; B") && markup.contains(">&lt;a&gt;</text:p>"))
    #expect(markup.contains(">hai<text:line-break/>dòng</text:p>"))
    #expect(!markup.contains("office:value-type=\"float\""))
    #expect(markup.split(separator: "<table:table-header-rows>").count == 3)
  }

  @Test func sentencesTakeTheRoomThatShortCellsLeave() {
    let long = Array(repeating: "chữ", count: 60).joined(separator: " ")
    let sheet = SheetText(title: "", columns: ["Kỳ", "Nội dung", "Tệp"], rows: [["2021", long, "a.csv dòng 2"]])
    let points = PaperDocument(title: "", introduction: [], edge: "", tables: [sheet]).markup
      .split(separator: "style:column-width=\"").dropFirst().compactMap { Int($0.prefix { $0 != "p" }) }
    #expect(points.count == 3 && points[0] < points[2] && points[2] * 3 < points[1], "\(points)")
    #expect(points.reduce(0, +) <= 757)
  }

  @Test func aPictureIsNoHigherThanAPage() {
    #expect(document.markup.contains("svg:width=\"42pt\" svg:height=\"420pt\""))
  }
}
