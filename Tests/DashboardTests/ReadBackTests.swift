import Dashboard
import TestKit
import Testing

/// Which page of a long conclusion is shown, wherever it is.
@Suite struct ReadBackTests {
  private func words(_ page: Int, of pages: Int) throws -> ReadBack {
    try #require(ReadBack(text: "k\t1\tLời\t\t\t\(page)\t\(pages)"))
  }

  @Test func itsEndIsTheEndOnEveryTerminalAndItsBeginningTheBeginning() throws {
    try withEvery("pages here", in: 1...6) { here in
      try withEvery("pages there", in: 1...6) { there in
        let places = try (0..<here).map { try words($0, of: here).place(among: there) }
        #expect(places == places.sorted() && places.allSatisfy { (0..<there).contains($0) })
        #expect(places[0] == 0 && (here == 1 || places[here - 1] == there - 1))
      }
    }
  }

  @Test func pagesEndWhereTheWordsDo() throws {
    #expect(try words(0, of: 3).turned(by: -1).page == 0 && words(2, of: 3).turned(by: 1).page == 2)
    #expect(try words(1, of: 3).turned(by: 1).isAtEnd && !words(1, of: 3).isAtEnd)
  }

  @Test(arguments: ["0\t0", "0\t-3", "-1\t2", "2\t2", "x\t2", "0"]) func aPageThatIsNoneIsRefused(_ end: String) {
    #expect(ReadBack(text: "k\t1\tLời\t\t\t\(end)") == nil)
  }
}
