/// How the units are called that govern a territory.
enum Territory {
  /// The words before the name of a territory below the province.
  static let levels = ["huyện", "thị xã", "thành phố", "thị trấn", "quận", "xã", "phường"]

  /// The word by which a text names the whole country as the territory of its figures; `nil` where it names none.
  ///
  /// A conference of the whole country, a rank in it and a comparison with it are not its figures. `words` are in small
  /// letters, with a blank on either side of each.
  static func nation(in words: String) -> String? {
    guard let name = nations.first(where: { words.contains(" \($0) ") }),
      let place = words.firstRange(of: " \(name) ")
    else { return nil }
    let before = words[..<place.lowerBound] + " "
    return elsewhere.contains { before.contains(" \($0) ") } ? nil : name
  }

  private static let nations = ["cả nước", "toàn quốc"]
  private static let elsewhere = [
    "hội nghị", "hội thảo", "tập huấn", "diễn đàn", "phong trào", "thi đua", "xếp hạng", "thứ hạng", "đứng thứ",
    "so với",
    "so sánh", "kết nối", "liên thông", "cơ sở dữ liệu", "csdl", "kế hoạch", "chương trình", "đề án", "quyết định",
    "nghị quyết", "chiến lược", "triển khai",
  ]
}
