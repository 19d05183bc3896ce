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
    (times.itemElapsed, times.sessionElapsed, times.ahead) = (440_000, 1_260_000, 3_600_000)
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
    let text = text(console(try update(), size: Size(160, 45)))
    for words in [
      "ĐANG CHIẾU 3/9", "KẾ TIẾP 4/9", "Cảnh số 4", "14:05:22", "Mục 2. Báo cáo kết quả", "còn 12:40 / 20 phút",
      "đã 21:00 · còn 1:12:40", "Xong lúc 15:18, muộn 3 phút", "1 màn hình theo", "màn hình từ 14:05",
      "81 % ở cấp tỉnh",
    ] { #expect(text.contains(words), "\(words)\n\(text)") }
  }

  @Test(arguments: ["160x45", "120x33", "80x24", "40x12"], ["", "– Hỏi Sở TT&TT."])
  func thePointOfTheAgendaIsAlwaysNamed(size: String, note: String) throws {
    for keys in ["PgDn", "PgDn PgDn"] {
      var update = try update(keys)
      update.note = note
      #expect(text(console(update, size: Size(notation: size)!)).contains("Mục 2. Báo"), "\(size)")
    }
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

  /// Who has used up the time of a point needs to know when the rest of the plan will be over.
  @Test(arguments: [
    (1_199_000, 3_600_000, "còn 1:00:01", "Xong lúc 15:05, "),
    (1_500_000, 3_600_000, "còn 1:00:00", "Xong lúc 15:05, "),
    (1_500_000, 0, "đã 1:35:00 · quá 5:00", "Đã hết giờ của kịch bản"),
    (600_000, 600_000, "còn 20:00", "muộn 25 phút"),
  ]) func theEndIsWhatIsPlannedFromHereOn(elapsed: Int, ahead: Int, left: String, end: String) throws {
    var update = try update()
    (update.times.itemElapsed, update.times.ahead, update.times.sessionElapsed) = (elapsed, ahead, 5_700_000)
    for size in ["120x33", "160x45"] {
      let text = text(console(update, size: Size(notation: size)!))
      #expect(text.contains(left) && text.contains(end), "\(text)")
    }
    update.times.ahead = nil
    #expect(text(console(update)).contains("Kịch bản chưa nêu đủ số phút"))
  }

  /// A key that can do nothing says why.
  @Test(arguments: [
    ("9 9 Enter", "▲ Không có cảnh 99: kịch bản có 9 cảnh."), ("n", "▲ Không có bản nào mới hơn đang chờ."),
  ]) func whatCannotBeDoneIsSaid(keys: String, words: String) throws {
    var console = console(try update())
    for key in keys.split(separator: " ") { _ = console.press(Key(notation: String(key))!) }
    #expect(text(console).contains(words), "\(text(console))")
    _ = console.press(.pageDown)
    #expect(!text(console).contains(words))
  }

  /// The key that says yes is named for what it says yes to.
  @Test func noFooterPromisesAnEndThatItDoesNotMean() throws {
    for keys in ["n", "q"] {
      var update = try update()
      update.waiting = WaitingEdition(hash: "ab", number: 3, publishedAt: "")
      var console = console(update)
      _ = console.press(Key(notation: keys)!)
      #expect(text(console).contains("đồng ý") && !text(console).contains("kết thúc"), "\(text(console))")
    }
  }

  @Test func behindTheLastSceneNoPointOfTheAgendaIsPromised() throws {
    var update = try update()
    update.place = 8
    #expect(text(console(update)).contains("Hết kịch bản"))
    #expect(!text(console(update)).contains("Mục mới"))
    update.scenes = [.init(name: "Mở đầu", agendaItem: "1. Khai mạc"), .init(name: "Số khác", agendaItem: "")]
    update.place = 0
    #expect(text(console(update)).contains("Ngoài chương trình"))
  }

  /// The list of keys tells of those that work here, each once, and the last row of no others.
  @Test func helpTellsOfNoKeyThatIsDeadOrStandsForTwoThings() throws {
    let lines = HelpRow.keys(at: .console).compactMap { row in if case .key(let line) = row { line } else { nil } }
    let caps = lines.flatMap(\.caps)
    #expect(Set(caps).count == caps.count, "\(caps)")
    #expect(!caps.contains("F2") && !caps.contains("/") && caps.contains("Ctrl-R"))
    var console = console(try update())
    _ = console.press(.function(1))
    let foot = ConsoleScreen(console).frame.row(32)
    for dead in ["F2", "F4", "F6", "F7", "F8", "/", " g "] { #expect(!foot.contains(dead), "\(foot)") }
  }

  /// Rows that nobody sees are not scrolled through.
  @Test(arguments: ["120x33", "80x24", "40x12"]) func notesEndWhereTheyEnd(size: String) throws {
    var update = try update()
    update.note = (1...30).map { "ghi chú \($0)" }.joined(separator: "\n")
    let follower = ConsoleFollower(console(update, size: Size(notation: size)!))
    func press(_ key: String, _ times: Int) { for _ in 1...times { _ = follower.press(Key(notation: key)!) } }
    press("]", 60)
    let end = follower.frame().text
    #expect(end.contains("ghi chú 30"), "\(end)")
    press("[", 1)
    #expect(follower.frame().text != end, "the first key back moves them")
    press("[", 60)
    #expect(follower.frame().text.contains("ghi chú 1"))
  }

  @Test func whatMayNotBeMissedStandsInALineOfItsOwn() throws {
    var update = try update()
    update.waiting = WaitingEdition(hash: "ab", number: 2, publishedAt: "2026-01-05T08:00:00+0700")
    var console = console(update)
    #expect(text(console).contains("▲ Có bản 2 mới hơn, công bố 08:00 ngày 05/01/2026: gõ n để nhận"))
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
