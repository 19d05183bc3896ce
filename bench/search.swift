import Glibc

/// Measures searching: a hundred thousand names out of what committees speak of, every key of some typed texts.
///
/// `bench/search` compiles it with the files that it measures. A key is everything from the letter to the rows: the
/// query, the best two hundred entries, and where each of them matched; its time is that on the processor, so that a busy
/// machine does not count. Exits with 1 when the bar is missed.
@main enum SearchBench {
  static let entries = 100_000
  static let bar = Duration.milliseconds(10)
  static let typed = [
    "chinh quyen so", "số hóa hồ sơ", "dvc.04711", "a", "t", "ty le xa 311", "thôn nhà văn hoá", "khong co gi nhu the",
    "o o o o", "kinh te", "b", "Nghị quyết 111", "xã 4 quý",
  ]

  static func main() {
    let names = made()
    var index = SearchIndex([])
    let preparing = time { index = SearchIndex(names) }
    var keys: [(time: Duration, typed: String, count: Int)] = []
    for _ in 0..<5 {
      for text in typed {
        var soFar = ""
        for scalar in text.unicodeScalars {
          soFar.unicodeScalars.append(scalar)
          var count = 0
          let spent = time {
            let query = SearchQuery(soFar)
            let hits = index.search(query, recent: [4, 99_000], limit: 200)
            count = hits.count &+ hits.best.reduce(0) { $0 &+ (query.match(names[$1].title)?.ranges.count ?? 0) }
          }
          keys.append((spent, soFar, count))
        }
      }
    }
    keys.sort { $0.time < $1.time }
    func quantile(_ share: Double) -> (time: Duration, typed: String, count: Int) {
      keys[min(keys.count - 1, Int(Double(keys.count) * share))]
    }
    let (p50, p99, worst) = (quantile(0.5), quantile(0.99), keys[keys.count - 1])
    print("\(entries) entries, \(index.wordCount) words, prepared in \(preparing)")
    print("\(keys.count) keys: p50 \(p50.time), p99 \(p99.time), worst \(worst.time) (“\(worst.typed)”)")
    if p99.time > bar { exit(1) }
  }

  private static func time(_ work: () -> Void) -> Duration {
    var (start, end) = (timespec(), timespec())
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &start)
    work()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &end)
    return .seconds(end.tv_sec - start.tv_sec) + .nanoseconds(end.tv_nsec - start.tv_nsec)
  }

  /// Names of five to fifteen syllables, each with a code of its own and the group that it belongs to.
  private static func made() -> [SearchIndex.Entry] {
    let syllables = """
      tỷ lệ hồ sơ trực tuyến mức độ của xã số hóa dịch vụ công chính quyền kinh tế xã hội hạ tầng nhân lực doanh nghiệp
      hộ gia đình thôn nhà văn hoá đơn vị cơ quan nhà nước kết nối mạng cáp quang thiết bị an toàn thông tin quý năm người
      dân thanh toán không dùng tiền mặt học bạ bệnh án điện tử khám chữa bệnh giáo dục tài nguyên môi trường đất đai
      """.split(whereSeparator: \.isWhitespace).map(String.init)
    var seed: UInt64 = 1
    func roll(_ bound: Int) -> Int {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((seed >> 33) % UInt64(bound))
    }
    return (0..<entries).map { number in
      let words = (0..<5 + roll(11)).map { _ in syllables[roll(syllables.count)] } + ["\(roll(2000))"]
      return SearchIndex.Entry(
        title: words.joined(separator: " "), aliases: ["dvc.\(number)"],
        groups: ["chính quyền số", "nhóm \(number % 40)"])
    }
  }
}
