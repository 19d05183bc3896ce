internal import ArgumentParser
internal import CellGrid
internal import CursesTerminal
internal import Export
internal import Foundation
internal import Screens

/// `batru doctor`
struct DoctorCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: "Xem thiết bị này có hiện đủ chữ Việt, ký hiệu, màu, và bút trình chiếu gửi phím gì.",
    discussion: """
      Chạy trên đúng máy và đúng cửa sổ sẽ chiếu, trước phiên. Trên màn hình chữ của máy (không cửa sổ) phông đang nạp \
      được đọc và đối chiếu; trong cửa sổ thì đo bề rộng từng chữ rồi hỏi người nhìn. \
      Mã kết thúc: 0 là dùng được, 1 là có chỗ phải sửa.
      """)

  /// How the report is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Flag(help: "Bấm thử từng nút của bút trình chiếu.")
  var keys = false

  @Flag(help: "Không hỏi người nhìn.")
  var noAsk = false

  @Option(help: ArgumentHelp("Dạng in ra: text, json.", valueName: "dạng"))
  var format: Format = .text

  @OptionGroup var look: LookOptions

  mutating func run() throws {
    if keys { return try tryKeys() }
    let examination = TerminalExamination(environment: Environment.of(["TERM", "NO_COLOR"]))
    let tier = look.tier ?? examination.tier
    var report = DoctorReport(of: examination, size: windowSize, tier: tier)
    if ProjectionLog.canBeKept {
      report.add("Sổ trình chiếu", .good, ProjectionLog.folder ?? "")
    } else {
      report.add(
        "Sổ trình chiếu", .bad, "không ghi được \(ProjectionLog.folder ?? "vì không có thư mục nhà")",
        advice: "cho quyền ghi hoặc đặt XDG_STATE_HOME; nếu không, mã của màn hình đã chiếu không tra lại được")
    }
    if format == .json {
      StandardStream.output.line(try JSONText.of(report))
    } else {
      StandardStream.output.line(report.text)
      StandardStream.output.line("")
      StandardStream.output.text(sample(tier, colours: examination.colours))
      if !noAsk, examination.font == nil, isatty(0) == 1, isatty(1) == 1, !sees() {
        report.add(
          "Người nhìn", .bad, "có chữ không hiện đúng",
          advice: "chọn phông đủ chữ Việt như JetBrains Mono, DejaVu Sans Mono; hoặc chạy với --tier console")
        StandardStream.output.line(report.findings.last.map { "→ \($0.advice)" } ?? "")
      } else if report.isSound {
        StandardStream.output.line("Dùng được. Thử bút trình chiếu: batru doctor --keys")
      }
    }
    if !report.isSound { ExitStatus.end(ExitStatus.blocked) }
  }

  private var windowSize: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0, window.ws_col > 0 else { return nil }
    return Size(Int(window.ws_col), Int(window.ws_row))
  }

  /// Everything that screens are made of, to be looked at.
  private func sample(_ tier: GlyphTier, colours: Int) -> String {
    let frame = GlyphSample.frame(tier: tier, theme: colours == 0 ? .mono : look.theme)
    return isatty(STDOUT_FILENO) == 1 ? FrameText.ansi(frame) : FrameText.plain(frame)
  }

  /// Asks the person until the answer is plainly yes or no; who is gone has seen nothing.
  private func sees() -> Bool {
    var question = "Mọi chữ đủ dấu, mọi ký hiệu rõ hình (không ô vuông, không dấu hỏi)? (c/k) "
    while true {
      StandardStream.output.text(question)
      guard let answer = readLine()?.trimmingCharacters(in: .whitespaces).lowercased() else { return false }
      if ["c", "co", "có", "y"].contains(answer) { return true }
      if ["k", "ko", "khong", "không", "n"].contains(answer) { return false }
      question = "Gõ c (có) hoặc k (không) rồi Enter: "
    }
  }

  private func tryKeys() throws {
    let terminal: CursesTerminal
    do throws(OpenFailure) {
      terminal = try CursesTerminal.open(
        environment: Environment.of(["TERM", "NO_COLOR"]), log: LogFile.path(), tier: look.tier, mouse: .off)
    } catch {
      throw ValidationError(error.reason())
    }
    defer { terminal.close() }
    var keys: [Key] = []
    while true {
      terminal.present(KeyTrial.frame(of: keys, size: terminal.size, tier: terminal.tier, theme: look.theme))
      switch terminal.nextEvent(within: nil) {
      case .key(.control("q")), .ended: return
      case .key(let key): keys = (keys + [key]).suffix(200)
      case .resumed, .resized: terminal.repaint()
      case .paste, .pointer, .othersReady, .timeout: continue
      }
    }
  }
}
