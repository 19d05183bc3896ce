import CommitteeModel
import Foundation
import Testing

/// Searching with and without accents.
struct SearchQueryTests {
  @Test(arguments: [
    ("so", "Chuyển đổi số", true), ("so", "sợ", true), ("số", "sợ", false), ("số", "so", false),
    ("sô", "số", true), ("sô", "sơ", false), ("đ", "di động", true), ("đ", "di", false), ("d", "Đà Nẵng", true),
    ("kinh te so", "Kinh tế số", true), ("so te", "Kinh tế số", true), ("kinh x", "Kinh tế số", false),
    ("hoà", "Hòa Bình", true), ("hòa", "Hoà Bình", true), ("hoà", "hoàng", true), ("quý", "Quý II", true),
    ("thuỷ", "thủy", true), ("thủy", "thụy", false), ("NGHE AN", "Nghệ An", true), ("", "gì cũng có", true),
    ("4.1", "4.10", true), ("dai hon", "dài", false), ("ü", "Müller", true), ("ú", "Müller", false),
  ])
  func typedWordsFindWhatAReaderExpects(_ typed: String, _ candidate: String, _ isFound: Bool) {
    #expect((SearchQuery(typed).match(candidate) != nil) == isFound)
    #expect((SearchQuery(typed).match(candidate.decomposedStringWithCanonicalMapping) != nil) == isFound)
    #expect((SearchQuery(typed.decomposedStringWithCanonicalMapping).match(candidate) != nil) == isFound)
  }

  @Test func everyBeginningOfAWordAsTelexTypesItFindsTheWord() {
    for typed in [
      "c", "ch", "chu", "chuy", "chuye", "chuyê", "chuyên", "chuyển", "chuyển đ", "chuyển đô", "chuyển đổi",
    ] {
      #expect(SearchQuery(typed).match("Kế hoạch Chuyển đổi số") != nil, "\(typed)")
    }
  }

  @Test(arguments: [
    // Accents that were typed, then a word start, then a whole word, then no accents where none were typed, then nearer.
    ("số", ["Số", "Chuyển đổi số"]), ("sô", ["Sôi nổi", "Số"]), ("hóa", ["Hoá đơn", "Văn hóa", "Thanh Hóa - Nghệ An"]),
    ("an", ["An Giang", "Nghệ An", "Ấn", "Lan", "Cần Thơ"]), ("ho", ["Hộ gia đình", "Hoạch định", "Kế hoạch"]),
    ("kinh te", ["Te Kinh", "Kinh tế", "Bộ phận kinh tế"]),
  ])
  func betterMatchesComeFirst(_ typed: String, _ inOrder: [String]) throws {
    let query = SearchQuery(typed)
    let found = try inOrder.reversed().map { (try #require(query.match($0)), $0) }
    #expect(found.sorted { $0.0 < $1.0 }.map(\.1) == inOrder)
  }

  @Test func equallyGoodMatchesStayInTheOrderOfTheirList() throws {
    let query = SearchQuery("dich vu")
    let total = try #require(query.match("Dịch vụ công có trên cổng"))
    let part = try #require(query.match("Dịch vụ xã"))
    #expect(!(total < part) && !(part < total), "the total stands before its parts in the list")
  }

  @Test func aWordThatIsTypedTwiceAsksForNothingMore() throws {
    #expect(SearchQuery("o o o o") == SearchQuery("o") && SearchQuery("số so") != SearchQuery("so"))
    #expect(SearchQuery("dti-dti").parted == SearchQuery("dti"))
    #expect(SearchQuery("ho so ho").match("Hồ sơ trực tuyến") != nil)
  }

  @Test func foundCharactersAreMarkedInOrderAndApart() throws {
    func ranges(_ typed: String, _ candidate: String) throws -> [Range<Int>] {
      try #require(SearchQuery(typed).match(candidate)).ranges
    }
    #expect(try ranges("so kinh", "Kinh tế số") == [0..<4, 8..<10])
    #expect(try ranges("chuyen huy", "chuyển") == [0..<6])
    #expect(try ranges("ki kinh", "Kinh tế") == [0..<4])
    #expect(try ranges("an", "🇻🇳 Nghệ An") == [7..<9])
    #expect(try ranges("an", "Nghe\u{302}\u{323} An") == [5..<7])
    #expect(try ranges("", "Kinh tế") == [])
  }
}
