internal import ArgumentParser

/// `batru desk --ledger F.ledger --session S`
struct DeskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "desk",
    abstract: "Bàn thư ký: ghi ý kiến, kiến nghị, kết luận, nhiệm vụ trong phiên họp, trên màn hình.",
    discussion: """
      Điều gì màn hình báo đã ghi thì đã nằm trên đĩa. Kết luận được đọc lại trước phòng họp (Ctrl-K) rồi mới có hiệu lực; \
      sau đó chỉ sửa đổi được, kèm lý do, và lời ban đầu vẫn còn. Khi phiên đang chiếu ở cửa sổ khác của máy này thì đọc lại ở \
      batru console; chiếu từ máy khác thì bàn này không biết. Ctrl-Z hoàn tác, Ctrl-Y làm lại. Phiếu đang gõ dở được \
      giữ lại và hiện ra khi mở lần sau.

      Mỗi sổ có một người ghi: người mở sau được biết ai đang giữ bàn thư ký, và chỉ xem. Các màn hình khác của phiên \
      (F9, Ctrl-G, /…) là bản xem thử của sổ: rời bàn thư ký về màn hình số mới nhất của tỉnh thì có cả điều vừa ghi; xem đơn \
      vị, kỳ khác hoặc sổ rất lớn thì là bản lúc mở.
      """)

  @Option(help: ArgumentHelp("Tệp sổ.", valueName: "tệp.ledger"))
  var ledger: String

  @Option(help: ArgumentHelp("Mã phiên họp; bỏ trống khi sổ chỉ có một phiên.", valueName: "mã"))
  var session: String?

  @OptionGroup var writer: WriterOption

  @OptionGroup var screen: ScreenOptions

  mutating func run() throws {
    try Visit(
      ledger, screen.settings(), LedgerLook(session: session),
      desk: DeskPlace(ledger: ledger, who: writer.who, isShown: true)
    ).run()
  }
}

/// Who records.
struct WriterOption: ParsableArguments {
  @Option(help: ArgumentHelp("Người ghi; mặc định là tên người dùng của máy.", valueName: "tên"))
  var who: String?
}

/// A ledger that is recorded in beside what is looked at.
struct RecordingOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Sổ để ghi trong phiên họp (bàn thư ký, F12).", valueName: "tệp.ledger"))
  var ledger: String?

  @OptionGroup var writer: WriterOption

  /// Where is recorded; `nil` where nothing is.
  var place: DeskPlace? { ledger.map { DeskPlace(ledger: $0, who: writer.who, isShown: false) } }
}
