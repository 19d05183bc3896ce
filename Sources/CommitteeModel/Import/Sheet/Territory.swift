/// How the units are called that govern a territory.
enum Territory {
  /// The words before the name of a territory below the province.
  static let levels = ["huyện", "thị xã", "thành phố", "thị trấn", "quận", "xã", "phường"]
}
