import Intake
import Testing

/// Tables that are taken along as a workbook.
@Suite struct TableWorkbookTests {
  @Test func everyCellComesBackAsTheTextThatItWas() throws {
    let rows = [["5/6", "71,78", "1.380"], ["<a> & \"b\"", "", "_x0041_"]]
    let sheets = ["Số: liệu/2022", "Số liệu2022"].map {
      TableWorkbook.Sheet(title: $0, columns: ["Một", "Hai", "Ba"], rows: rows)
    }
    let bytes = TableWorkbook(heading: "A & B", sheets: sheets).bytes
    let cells = [
      "A1 text Một", "B1 text Hai", "C1 text Ba", "A2 text 5/6", "B2 text 71,78", "C2 text 1.380",
      "A3 text <a> & \"b\"", "C3 text _x0041_",
    ]
    #expect(
      try Workbook(bytes: bytes, name: "bang.xlsx").picture()
        == ["sheet Số liệu2022"] + cells + ["sheet Số liệu2022 2"] + cells)
  }
}
