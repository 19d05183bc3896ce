internal import ArgumentParser
internal import Dashboard
internal import Link
internal import Runtime

/// `batru console [E.batru] [--ledger F.ledger]`
struct ConsoleCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "console",
    abstract: "Bàn điều khiển của người trình chiếu, ở cửa sổ thứ hai.",
    discussion: """
      Cho thấy màn hình đang chiếu, cảnh kế tiếp, ghi chú, giờ, ai đang theo; các phím của nó lái phần trình chiếu. Mất bàn \
      điều khiển thì trình chiếu vẫn chạy; mở lại lúc nào cũng được. Không ghi tệp thì nối vào phiên duy nhất đang trình \
      chiếu trên máy này.

      Với --ledger, ghi được trong phiên ngay tại bàn điều khiển: Ctrl-A ghi mới, F12 bàn thư ký, Ctrl-K đọc lại một kết \
      luận trước phòng họp. Phòng họp chỉ thấy bản nháp nào được đọc lại.
      """)

  @OptionGroup var place: FollowOptions

  @OptionGroup var recording: RecordingOptions

  mutating func run() throws {
    let desk = try recording.place.map { place throws in try self.place.desk(at: place) }
    try place.run {
      ConsoleFollower(
        Console(size: $0.size, tier: $0.tier, theme: $0.theme, desk: desk.map { Desk($0.names) }), clerk: desk?.clerk)
    }
  }
}
