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
    #expect(index.search(SearchQuery("kinh te so"), limit: 9).best == [2, 1, 0], "a title stands before another name")
  }

  @Test func signsBetweenWordsAreNoObstacle() {
    let titles = ["Hạng kinh tế số/GRDP", "DTI – kinh tế số", "2018–2021", "2018", "Thẻ 1.380"]
    #expect(found("hạng kinh tế số/grdp", in: titles) == ["Hạng kinh tế số/GRDP"])
    #expect(found("hang kinh te so grdp", in: titles) == ["Hạng kinh tế số/GRDP"])
    #expect(found("“dti - kinh te so”,", in: titles) == ["DTI – kinh tế số"])
    #expect(found("kinh te so", in: titles).first == "Hạng kinh tế số/GRDP", "a sign ends a word: both are whole")
    #expect(found("2018", in: titles) == ["2018", "2018–2021"], "a number with a sign behind it goes on")
    #expect(found("1.380", in: titles) == ["Thẻ 1.380"])
    #expect(found("dti-kinh", in: titles) == [])
    let parted = SearchQuery("dti-kinh").parted
    #expect(parted.map { index(titles).search($0, limit: 9).best } == [1])
    #expect(SearchQuery("dti kinh").parted == nil)
  }

  @Test func whatIsNearStandsBeforeWhatIsFarWhereTheSameWordsStand() {
    let index = SearchIndex([
      SearchIndex.Entry(title: "DTI: bảng", tier: 2), SearchIndex.Entry(title: "Tin về DTI", tier: 1),
      SearchIndex.Entry(title: "Hạng DTI", tier: 0), SearchIndex.Entry(title: "DTIs", tier: 0),
    ])
    #expect(index.search(SearchQuery("dti"), recent: [1], limit: 9).best == [2, 1, 0, 3])
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
