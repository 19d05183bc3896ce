import CellGrid
import Dashboard
import TestKit
import Testing

/// Which page of a long conclusion is shown, wherever it is.
@Suite struct ReadBackTests {
  private func words(_ page: Int, of pages: Int) throws -> ReadBack {
    try #require(ReadBack(text: "k\t1\tLời\t\t\t\(page)\t\(pages)"))
  }

  @Test func pagesEndWhereTheWordsDo() throws {
    #expect(try words(0, of: 3).turned(by: -1).page == 0 && words(2, of: 3).turned(by: 1).page == 2)
    #expect(try words(1, of: 3).turned(by: 1).isAtEnd && !words(1, of: 3).isAtEnd)
  }

  /// The room would agree to what it was never shown.
  @Test func theEndOfWhatNobodyHasDrawnIsNotSeen() throws {
    #expect(try !#require(ReadBack(text: "k\t1\tLời")).isAtEnd && !words(0, of: 1).drawn(on: 0).isAtEnd)
    #expect(try words(0, of: 1).isAtEnd)
  }

  @Test func whatIsReadBackIsReadFromItsText() throws {
    var words = ReadBack(
      key: "k", number: 2, content: "Lời", concludedBy: "Mai Sơn", tasks: ["Tuyển người · chưa nêu hạn", "Đào tạo"],
      isAmended: true)
    (words.page, words.pages, words.cut) = (1, 2, Size(80, 24))
    #expect(ReadBack(text: words.text) == words)
  }

  @Test(arguments: [
    "0\t-3", "-1\t2", "2\t2", "x\t2", "0", "0\t1\tx", "4611686018427387904\t9223372036854775807", "0\t100001",
  ]) func aPageThatIsNoneIsRefused(_ end: String) {
    #expect(ReadBack(text: "k\t1\tLời\t\t\t\(end)") == nil)
  }
}
