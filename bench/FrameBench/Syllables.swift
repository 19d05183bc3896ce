/// Texts out of what committees speak of, the same in every run.
struct Syllables {
  private static let all = """
    tỷ lệ hồ sơ trực tuyến mức độ của xã số hóa dịch vụ công chính quyền kinh tế xã hội hạ tầng nhân lực doanh nghiệp
    hộ gia đình thôn nhà văn hoá đơn vị cơ quan nhà nước kết nối mạng cáp quang thiết bị an toàn thông tin quý năm người
    dân thanh toán không dùng tiền mặt học bạ bệnh án điện tử khám chữa bệnh giáo dục tài nguyên môi trường đất đai
    """.split(whereSeparator: \.isWhitespace).map(String.init)
  private var seed: UInt64 = 1

  /// A number from 0 below `bound`.
  mutating func roll(_ bound: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((seed >> 33) % UInt64(bound))
  }

  /// So many words.
  mutating func text(words range: ClosedRange<Int>) -> String {
    let count = range.lowerBound + roll(range.count)
    return (0..<count).map { _ in Self.all[roll(Self.all.count)] }.joined(separator: " ")
  }
}
