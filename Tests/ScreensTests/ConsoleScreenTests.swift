import CellGrid
import Dashboard
import FixtureEditions
import Link
import Runtime
import Screens
import Testing

/// What the person who presents reads from the console.
@Suite("The console's screen") struct ConsoleScreenTests {
  private func update(_ keys: String = "PgDn PgDn", size: Size = Size(120, 33)) throws -> PresenterUpdate {
    var stage = try Stage(.bacGiangFirst, size: size)
    try stage.press("F5 \(keys)")
    let show = try #require(stage.state.view.presentation)
    var times = PresenterUpdate.Times()
    (times.now, times.item, times.isRunning) = (10_000, "2. Báo cáo kết quả", true)
    (times.itemMinutes, times.sessionMinutes) = (20, 90)
    (times.itemElapsed, times.sessionElapsed) = (440_000, 1_260_000)
    return PresenterUpdate(
      edition: EditionPointer(path: "/e", hash: "h"), heading: "Phiên họp lần thứ nhất · bản 1",
      screen: stage.frame, place: show.place,
      scenes: (1...9).map { .init(name: "Cảnh số \($0)", agendaItem: $0 < 5 ? "Báo cáo" : "Thảo luận") }, step: 0,
      steps: 0,
      cover: show.cover, isAway: show.isAway, isPaused: false, times: times,
      note: "– Nhấn: 81 % ở cấp tỉnh, xã mới có 79.\n– Hỏi Sở TT&TT lộ trình cấp xã.",
      followers: [.init(role: .audience, since: 4_000), .init(role: .presenter, since: 9_000)], waiting: nil)
  }

  private func console(_ update: PresenterUpdate, size: Size = Size(120, 33)) -> Console {
    var console = Console(size: size)
    console.take(update)
    (console.link, console.now, console.time, console.seconds) = (.live, 10_000, ClockTime(hour: 14, minute: 5), 22)
    return console
  }

  private func text(_ console: Console) -> String { ConsoleScreen(console).frame.text }

  @Test func itSaysWhatIsShownWhatComesHowLongAndWhoFollows() throws {
    let text = text(console(try update()))
    for words in [
      "ĐANG CHIẾU 3/9", "KẾ TIẾP 4/9", "Cảnh số 4", "14:05:22", "Mục 2. Báo cáo kết quả", "còn 12:40 / 20 phút",
      "đã 21:00 · còn 1:09:00", "Xong lúc 15:14", "1 màn hình theo", "màn hình từ 14:05", "81 % ở cấp tỉnh",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  /// A judgement is a word and a shape, and only then a colour.
  @Test(arguments: [
    (0, "● còn 20:00"), (1_139_000, "● còn 1:01"), (1_140_000, "▼ PHÚT CUỐI còn 1:00"),
    (1_200_000, "▼ PHÚT CUỐI còn 0:00"),
    (1_265_000, "‼ QUÁ GIỜ 1:05 / 20 phút"),
  ]) func theLastMinuteBearsAnotherShape(elapsed: Int, words: String) throws {
    var update = try update()
    update.times.itemElapsed = elapsed
    for size in ["120x33", "80x24", "40x12"] {
      #expect(text(console(update, size: Size(notation: size)!)).contains(words), "\(size)")
    }
  }

  @Test func whatMayNotBeMissedStandsInALineOfItsOwn() throws {
    var update = try update()
    update.waiting = WaitingEdition(hash: "ab", number: 2, publishedAt: "2026-01-05T08:00:00+0700")
    var console = console(update)
    #expect(text(console).contains("▲ Có bản 2 mới hơn, công bố 08:00 ngày 2026-01-05: gõ n để nhận"))
    console.link = .lost(seconds: 12)
    #expect(text(console).contains("‼ Mất liên lạc 12 giây"))
    console.link = .ended
    #expect(text(console).contains("Trình chiếu đã kết thúc"))
    #expect(text(Console(size: Size(80, 24))).contains("Đang chờ trình chiếu"))
  }

  @Test func thatItGoesOnAfterABreakIsTold() throws {
    var update = try update()
    update.resumption = .init(moment: 4_000, gap: 180_000)
    var console = console(update)
    #expect(text(console).contains("▲ Chiếu tiếp phiên bị ngắt lúc 14:02"))
    console.now += 600_000
    console.time = ClockTime(hour: 14, minute: 15)
    #expect(!text(console).contains("▲ Chiếu tiếp"), "\(text(console))")
    #expect(text(console).contains("Chiếu tiếp từ 14:05, bị ngắt 14:02"), "\(text(console))")
  }

  @Test(arguments: [(".", "TẮT HÌNH"), ("w", "MÀN HÌNH TRẮNG"), ("F9", "đang trả lời câu hỏi")])
  func whatTheRoomSeesInsteadOfTheSceneIsNamed(keys: String, words: String) throws {
    #expect(text(console(try update("PgDn \(keys)"))).contains(words))
  }

  /// No glyph of the copy is another than on the terminal of the presentation, and what fits is not cut.
  @Test(arguments: ["80x24", "120x33", "160x45", "240x67"]) func theCopyIsTrue(size: String) throws {
    let update = try update(size: Size(80, 24))
    let copied = text(console(update, size: Size(notation: size)!)).filter { !"│┃ ".contains($0) }
    let isWhole = !copied.contains("bịcắt")
    for y in 0..<24 {
      let row = update.screen.row(y).filter { !"│┃ ".contains($0) }
      if isWhole { #expect(copied.contains(row), "row \(y): \(row)") }
    }
    #expect(isWhole == (size != "80x24"))
  }

  @Test(arguments: sizes) func everySizeHasItsScreen(size: Size) throws {
    for panel in ["", "Tab", "n", "q", "F1", "1 2"] {
      var update = try update()
      update.waiting = WaitingEdition(hash: "ab", number: 2, publishedAt: "2026-01-05T08:00:00+0700")
      var console = console(update, size: size)
      for key in panel.split(separator: " ") { _ = console.press(Key(notation: String(key))!) }
      let frame = ConsoleScreen(console).frame
      #expect(frame.size == size)
    }
  }
}
