internal import ArgumentParser
internal import Dashboard
internal import Link
internal import Runtime

/// `batru console [E.batru]`
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console",
    abstract: "Bàn điều khiển của người trình chiếu, ở cửa sổ thứ hai.",
    discussion: """
      Cho thấy màn hình đang chiếu, cảnh kế tiếp, ghi chú, giờ, ai đang theo; các phím của nó lái phần trình chiếu. Mất bàn \
      điều khiển thì trình chiếu vẫn chạy; mở lại lúc nào cũng được. Không ghi tệp thì nối vào phiên duy nhất đang trình \
      chiếu trên máy này.
      """)

  @OptionGroup var place: FollowOptions

  mutating func run() throws {
    try place.run { ConsoleFollower(Console(size: $0.size, tier: $0.tier, theme: $0.theme)) }
  }
}
