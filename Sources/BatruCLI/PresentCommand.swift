internal import ArgumentParser
internal import Dashboard

/// `batru present E.batru`
struct PresentCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present",
    abstract: "Trình chiếu một phiên theo kịch bản.",
    discussion: """
      Kịch bản là bảng kich-ban của hồ sơ; không có bảng ấy thì các cảnh được xếp theo chương trình của phiên. \
      PgDn, PgUp (bút trình chiếu) tiếp và lùi, dấu chấm tắt hình, số rồi Enter tới một cảnh, Tab mọi cảnh, / tìm để \
      trả lời câu hỏi, F5 về lại cảnh. Kết thúc cần hai phím: Ctrl-Q rồi y.

      Trình chiếu bị ngắt (mất điện, đóng nhầm cửa sổ) thì chạy lại lệnh này trong 15 phút sẽ chiếu tiếp đúng cảnh và giờ; \
      --from-start bắt đầu lại từ đầu.

      Trong khi trình chiếu, ở cửa sổ khác: batru console là bàn điều khiển, batru follow thêm màn hình cho phòng họp.
      """)

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @OptionGroup var source: LedgerLookOptions

  @OptionGroup var screen: ScreenOptions

  @Flag(help: "Không cho bàn điều khiển và màn hình khác nối vào.")
  var noLink = false

  @Flag(help: "Bắt đầu lại từ cảnh đầu, không chiếu tiếp phiên vừa bị ngắt giữa chừng.")
  var fromStart = false

  mutating func run() throws {
    try Visit(
      edition, screen.settings(), source.look, presenting: true, linked: !noLink, fromStart: fromStart
    ).run()
  }
}
