import CommitteeModel
import Testing

@Suite struct OriginPlacesTests {
  @Test(arguments: [
    ([2, 3, 4, 5, 9], "a.csv dòng 2–5, 9"), ([9, 2], "a.csv dòng 2, 9"), ([6, 7], "a.csv dòng 6, 7"),
    ([4, 2, 3, 3], "a.csv dòng 2–4"), ([0], "a.csv"),
  ])
  func linesOfOneFileAreToldTogether(_ lines: [Int], _ words: String) {
    #expect(lines.map { Origin(file: "a.csv", line: $0) }.places == words)
  }

  @Test func filesSheetsAndCellsStayApart() {
    let origins = [
      Origin(file: "a.csv", line: 2), Origin(file: "b.xlsx", line: 2, sheet: "Một"), Origin(file: "a.csv", line: 3),
      Origin(file: "b.xlsx", line: 2, sheet: "Một", column: 3),
    ]
    #expect(origins.places == "a.csv dòng 2, 3; b.xlsx trang “Một” dòng 2; b.xlsx trang “Một” ô D2")
  }
}
