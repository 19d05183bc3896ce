import Testing

/// Files of a few hundred kilobytes in which something has no end: what is read of them takes time by their length, not
/// by its square.
@Suite struct LongInputTests {
  /// A file and what is long in it.
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
      testDescription = name
      self.text = text
    }
  }

  private static let header = "TT,Chỉ tiêu,Đơn vị,Kỳ,Giá trị,Ghi chú"

  static let cases = [
    Case("a letter under marks", header + "\n1,a" + String(repeating: "\u{0323}\u{0301}", count: 100_000) + ",,,,\n"),
    Case("a heading of many words", header + "," + String(repeating: "a ", count: 50_000) + "\n1,a,,,,,\n"),
    Case("a heading of many years", header + "," + String(repeating: "năm 2021 ", count: 20_000) + "\n1,a,,,,,\n"),
    Case("a heading over many columns", header + ",\n,,,,,," + String(repeating: ",b", count: 16_000) + "\n1,a\n"),
    Case(
      "a heading of many numbers",
      "Chỉ tiêu,Kỳ,Giá trị" + String(repeating: ",Mục tiêu", count: 16_000) + "\ncqs.dvc,2024,1\n"),
    Case("a row of many cells", header + "\n" + String(repeating: "b,", count: 16_000) + "\n"),
    Case("a number of many digits", header + "\n1,a,,," + String(repeating: "1", count: 200_000) + ",\n"),
    Case("a list of many numbers", header + "\n1,a,,,\"" + String(repeating: "1-", count: 100_000) + "\",\n"),
    Case("a period of many periods", header + "\n1,a,," + String(repeating: "đến quý I/2022 ", count: 10_000) + ",,\n"),
  ]

  @Test(.timeLimit(.minutes(1)), arguments: cases) func timeGrowsWithTheLengthAlone(file: Case) {
    #expect(Trial.records.complaint(about: Array(file.text.utf8)) == nil)
  }
}
