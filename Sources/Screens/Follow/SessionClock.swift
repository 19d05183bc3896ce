import CellGrid
import Dashboard
import Link
import Widgets

/// How the session stands in time, in words: what is left, when it will be over.
struct SessionClock {
  private let console: Console
  private let times: PresenterUpdate.Times

  init(_ console: Console, _ update: PresenterUpdate) {
    self.console = console
    times = update.times
  }

  /// How the point of the agenda stands: a shape, words, and how grave it is.
  struct Standing {
    let shape: String
    let text: String
    let ink: Ink

    var line: String { "\(shape) \(text)" }
  }

  /// What is left of the point of the agenda; the last minute and what is over it bear another shape.
  var item: Standing {
    guard let minutes = times.itemMinutes else {
      return Standing(shape: "○", text: "đã \(Self.text(console.itemElapsed)), chưa nêu số phút", ink: .text)
    }
    let left = minutes * 60_000 - console.itemElapsed
    if left < 0 { return Standing(shape: "‼", text: "QUÁ GIỜ \(Self.text(-left)) / \(minutes) phút", ink: .bad) }
    if left <= 60_000 { return Standing(shape: "▼", text: "PHÚT CUỐI còn \(Self.text(left))", ink: .caution) }
    return Standing(shape: "●", text: "còn \(Self.text(left)) / \(minutes) phút", ink: .value)
  }

  /// How much of the point's time is taken; `nil` where none is planned.
  var itemShare: ExactShare? { times.itemMinutes.map { ExactShare(console.itemElapsed, max(1, $0 * 60_000)) } }

  /// What is taken of the session, and what is left.
  var session: String {
    let taken = "Toàn phiên: đã \(Self.text(console.sessionElapsed))"
    guard let left = console.millisecondsLeft else { return taken }
    if left > 0 { return taken + " · còn \(Self.text(left))" }
    return taken + (delay.map { $0 > 0 ? " · quá \(Self.text($0))" : "" } ?? "")
  }

  /// When the session will be over if from here on all goes by the plan, and how much later or earlier than planned.
  var end: String {
    guard let left = console.millisecondsLeft else { return "Kịch bản chưa nêu đủ số phút" }
    if left == 0 { return "Đã hết giờ của kịch bản" }
    let minutes = console.time.hour * 60 + console.time.minute + (console.seconds * 1_000 + left) / 60_000
    let end = "Xong lúc \(ClockTime(hour: minutes / 60 % 24, minute: minutes % 60).text)"
    guard let delay, abs(delay) >= 60_000 else { return end }
    return end + (delay > 0 ? ", muộn " : ", sớm ") + "\(abs(delay) / 60_000) phút"
  }

  /// Why no time runs; empty while it does.
  func standstill(_ update: PresenterUpdate) -> String {
    if times.isRunning { return "" }
    if update.isPaused { return "‖ Đang dừng giờ" }
    if update.cover != nil { return "‖ Giờ dừng khi tắt hình" }
    return "○ Giờ chạy từ bước đầu"
  }

  /// By how much the session will take longer than its plan; below 0 where it will be over before.
  private var delay: Int? {
    guard let left = console.millisecondsLeft, let planned = times.sessionMinutes else { return nil }
    return console.sessionElapsed + left - planned * 60_000
  }

  /// `4:05`, `1:04:05`; what is not a whole second does not count.
  static func text(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1_000
    func two(_ value: Int) -> String { (value < 10 ? "0" : "") + String(value) }
    let (hours, minutes) = (seconds / 3_600, seconds / 60 % 60)
    return (hours > 0 ? "\(hours):\(two(minutes))" : "\(minutes)") + ":" + two(seconds % 60)
  }
}
