import CommitteeModel
import Testing

@Suite struct SearchIndexTests {
  private func index(_ titles: [String]) -> SearchIndex { SearchIndex(titles.map { SearchIndex.Entry(title: $0) }) }

  private func found(_ typed: String, in titles: [String], recent: [Int] = [], limit: Int = 100) -> [String] {
    index(titles).search(SearchQuery(typed), recent: recent, limit: limit).best.map { titles[$0] }
  }

  /// Whatever is typed, the index finds what matching text by text finds, in the same order.
  @Test(arguments: [1, 2, 3, 4, 5] as [UInt64]) func itFindsWhatLookingAtEachTextFinds(seed: UInt64) {
    var seed = seed
    func roll(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    let syllables = [
      "số", "sợ", "so", "Chính", "chinh", "quyền", "hoà", "hòa", "đô", "do", "111-NQ/TU", "cqs.dvc34", "quý", "thủy",
      "o\u{302}\u{301}",
    ]
    let blanks = [" ", "  ", "\u{00A0}"]
    let titles = (0..<200).map { _ in
      (0...roll(5)).map { _ in syllables[roll(syllables.count)] + blanks[roll(3)] }.joined()
    }
    let index = index(titles)
    for _ in 0..<300 {
      let typed = (0...roll(2)).map { _ in
        let word = syllables[roll(syllables.count)].unicodeScalars
        return String(String.UnicodeScalarView(word.dropFirst(roll(3)).prefix(1 + roll(4))))
      }.joined(separator: " ")
      let query = SearchQuery(typed)
      let matches = titles.indices.compactMap { place in query.match(titles[place]).map { (place, $0) } }
      let wanted = matches.sorted { $0.1 < $1.1 || !($1.1 < $0.1) && $0.0 < $1.0 }.map(\.0)
      let hits = index.search(query, limit: 1000)
      #expect(hits.best == wanted, "typed “\(typed)”, seed \(seed)")
      #expect(hits.count == wanted.count)
    }
  }

  @Test func accentsAsTypedComeFirstThenWhatWasChosenLately() {
    let titles = ["Sợ hãi", "Số hóa", "So sánh", "Số liệu"]
    #expect(found("số", in: titles) == ["Số hóa", "Số liệu"])
    #expect(found("số", in: titles, recent: [3]) == ["Số liệu", "Số hóa"])
    #expect(found("so", in: titles, recent: [0]) == ["So sánh", "Sợ hãi", "Số hóa", "Số liệu"])
    #expect(found("", in: titles, recent: [2, 1]) == ["So sánh", "Số hóa", "Sợ hãi", "Số liệu"])
  }

  @Test func whatAnEntryBelongsToFindsItBehindWhatIsCalledSo() {
    let index = SearchIndex([
      SearchIndex.Entry(title: "Doanh nghiệp", groups: ["kinh tế số"]),
      SearchIndex.Entry(title: "Hội nghị", aliases: ["Kinh tế số trong năm"]),
      SearchIndex.Entry(title: "Kinh tế số"),
      SearchIndex.Entry(title: "Kinh tế", aliases: ["số"]),
    ])
    #expect(index.search(SearchQuery("kinh te so"), limit: 9).best == [1, 2, 0])
  }

  @Test func onlyTheBestAreKeptAndAllAreCounted() {
    let titles = (0..<5000).map { "mục \($0 % 7 == 0 ? "" : "số ")\($0)" }
    let hits = index(titles).search(SearchQuery("muc so"), limit: 20)
    let all = index(titles).search(SearchQuery("muc so"), limit: 10_000)
    #expect(hits.best == Array(all.best.prefix(20)))
    #expect(hits.count == all.best.count && hits.count == 4285)
  }

  /// The work of a key: a hundred thousand names share their words, so few are compared and the rest looked up.
  @Test func wordsThatManyEntriesShareAreKeptOnce() {
    let titles = (0..<100_000).map { "Tỷ lệ hồ sơ trực tuyến mức độ \($0 % 5) của xã \($0 % 400)" }
    #expect(index(titles).wordCount < 500)
  }
}
