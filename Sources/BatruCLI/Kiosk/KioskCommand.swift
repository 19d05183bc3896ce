internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import CursesTerminal
internal import Dashboard
internal import Glibc
internal import Runtime

/// `batru kiosk FOLDER`
struct KioskCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "kiosk",
    abstract: "Chiếu lần lượt bản công bố mới nhất trên màn hình treo tường, chỉ xem.",
    discussion: """
      Các cảnh của kịch bản nối nhau, hết lại từ đầu. Cảnh được kịch bản dành nhiều phút hơn thì ở lại lâu hơn theo tỷ lệ \
      (từ nửa đến ba lần --every); cảnh nhiều trang thì mỗi trang ở lại chừng ấy. Bản mới đặt vào thư mục (ghi xong mới đổi tên) được nhận trong hai \
      giây; bản hỏng hoặc bị sửa không được nhận và được nêu ở góc, bản tốt trước đó vẫn chiếu. Không phím nào thoát ra \
      được: chương trình chỉ dừng khi bộ giám sát gửi SIGTERM. Mã kết thúc: 0 khi được yêu cầu dừng, 75 khi mất thiết bị \
      đầu cuối (bộ giám sát khởi động lại). Cách lắp đặt: deploy/README.md, trong gói \
      là /usr/share/doc/batru/tuong.md.
      """)

  @Argument(help: ArgumentHelp("Thư mục có các bản công bố, hoặc một bản.", valueName: "thư mục"))
  var folder: String

  @Option(help: ArgumentHelp("Số giây mỗi cảnh, tính trung bình.", valueName: "giây"))
  var every = 20

  @Option(help: ArgumentHelp("Số phút dừng lại khi người xem bấm phím; 0 là không cho bấm.", valueName: "phút"))
  var hold = 3

  @Option(help: ArgumentHelp("Giờ tắt hình ban đêm, ví dụ 22:00-06:00.", valueName: "giờ"))
  var night: String?

  @Option(
    help: ArgumentHelp("Cứ bấy nhiêu phút thì để đen 10 giây cho màn hình nghỉ; 0 là không bao giờ.", valueName: "phút")
  )
  var blank = 60

  @Option(help: ArgumentHelp("Tệp ghi việc đã xảy ra.", valueName: "tệp"))
  var log: String?

  @Option(help: ArgumentHelp("Số màu: auto, never, 16, 256.", valueName: "số màu"))
  var color: ColourChoice = .auto

  @Option(help: ArgumentHelp("Vẽ không quá cỡ này, giữa màn hình.", valueName: "120x33"))
  var maxSize: Size?

  @Option(help: ArgumentHelp("Màu: light, dark, contrast, mono.", valueName: "giao diện"))
  var theme: Theme = .dark

  @Option(help: ArgumentHelp("Bộ ký tự: full, console, ascii; mặc định theo thiết bị.", valueName: "bộ ký tự"))
  var tier: GlyphTier?

  @Flag(help: "Chiếu cả khi phông của màn hình thiếu chữ Việt.")
  var anyFont = false

  @Flag(help: "Chiếu cả bản không lập cho tường (thiếu --for wall) trong thư mục.")
  var anyEdition = false

  func validate() throws {
    if !(1...3600).contains(every) { throw ValidationError("--every nhận từ 1 đến 3600 giây.") }
    if !(0...60).contains(hold) { throw ValidationError("--hold nhận từ 0 đến 60 phút.") }
    if !(0...1440).contains(blank) { throw ValidationError("--blank nhận từ 0 đến 1440 phút.") }
    if let night, WallPace.Night(notation: night) == nil {
      throw ValidationError("--night viết như 22:00-06:00; không đọc được “\(night)”.")
    }
  }

  mutating func run() throws {
    let environment = Environment.of(["TERM", "NO_COLOR"])
    try refuseWeakFont(TerminalExamination(environment: environment))
    let path = log ?? LogFile.stateFolder.flatMap { LogFile.makeFolder($0) ? "\($0)/tuong.log" : nil }
    let terminal: CursesTerminal
    do throws(OpenFailure) {
      terminal = try CursesTerminal.open(
        environment: environment, log: path, colours: color, tier: tier, mouse: .off, endsByTermOnly: true)
    } catch {
      StandardStream.error.line(error.reason())
      // The terminal may come later: whoever started this tries again.
      ExitStatus.end(ExitStatus.again)
    }
    defer { terminal.close() }
    let book = WallLog(path)
    book.add("bắt đầu, batru \(ProgramVersion.number), \(folder)")
    let supervisor = Supervisor()
    let pace = WallPace(
      scene: every * 1000, visit: hold == 0 ? nil : hold * 60_000, night: night.flatMap(WallPace.Night.init(notation:)),
      blank: blank == 0 ? nil : blank * 60_000)
    WallLoop(
      on: maxSize.map { CentredTerminal(terminal, within: $0) } ?? terminal,
      of: WallFolder(folder, admittingAll: anyEdition), clock: MachineClock(), stopwatch: MachineClock(), pace: pace,
      theme: theme, note: { book.add($0) }, alive: { supervisor.drew() }
    ).run()
    let isGone = terminal.isGone
    terminal.close()
    book.add(isGone ? "mất thiết bị đầu cuối" : "dừng theo yêu cầu")
    if isGone { ExitStatus.end(ExitStatus.again) }
  }

  /// A wall without a person who would notice must not show half of the letters.
  private func refuseWeakFont(_ examination: TerminalExamination) throws {
    guard !anyFont, let font = examination.font else { return }
    let missing = (tier ?? examination.tier).repertoire.filter { !font.contains($0) }
    guard !missing.isEmpty else { return }
    let words =
      "Phông của màn hình thiếu \(missing.count) chữ, ký hiệu. Chạy: setfont -d Vietnamese-Fixed16; "
      + "xem đủ bằng batru doctor; hoặc thêm --any-font để chiếu như vậy."
    // Where errors go to a journal, whoever stands before the screen is told as well.
    if isatty(STDOUT_FILENO) == 1, isatty(STDERR_FILENO) == 0 { StandardStream.output.line("Lỗi: \(words)") }
    throw ValidationError(words)
  }
}
