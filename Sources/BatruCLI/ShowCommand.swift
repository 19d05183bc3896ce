internal import ArgumentParser
internal import CommitteeModel
internal import Dashboard
internal import Ledger
internal import Runtime
internal import Screens

/// `batru show 7F3A`
struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "In lại một màn hình đã chiếu, theo mã ở góc dưới của nó.",
    discussion: """
      Không nêu mã thì liệt kê mọi màn hình đã chiếu trong ngày chiếu gần nhất, theo giờ. \
      Màn hình được vẽ lại đúng từng ô như khi chiếu, từ đúng bản công bố khi ấy. Mã được tìm trong sổ trình chiếu của \
      người dùng này; --log chỉ sang thư mục khác.
      """)

  @Argument(help: ArgumentHelp("Mã màn hình, ví dụ 7F3A.", valueName: "mã"))
  var code: String?

  @Option(help: ArgumentHelp("Bản công bố, nếu đã chuyển sang chỗ khác.", valueName: "tệp.batru"))
  var edition: String?

  @Option(help: ArgumentHelp("Thư mục của sổ trình chiếu.", valueName: "thư mục"))
  var log: String?

  @Option(help: ArgumentHelp("Dạng in ra: text, ansi, svg, linear, html.", valueName: "dạng"))
  var format: RenderCommand.Format = .text

  mutating func run() throws {
    guard let code else { return try list() }
    guard let folder = log ?? ProjectionLog.folder, let lines = try? ProjectionLog.lines(with: code, in: folder) else {
      throw ValidationError(
        "Không có sổ trình chiếu ở “\(log ?? ProjectionLog.folder ?? "")”: máy này chưa chiếu phiên nào.")
    }
    guard let line = lines.first else {
      throw ValidationError("Sổ trình chiếu không có mã “\(code)”. Mã gồm bốn chữ số hoặc chữ A–F ở góc dưới màn hình.")
    }
    let others = Set(lines.map(\.screen.shown)).count - 1
    if others > 0 {
      StandardStream.error.line("Có \(others) màn hình khác cùng mã; dưới đây là màn hình chiếu lúc \(line.when).")
    }
    let path = edition ?? line.edition
    let file: EditionFile
    do throws(DossierFailure) {
      file = try EditionFile(path: path)
    } catch {
      guard edition == nil else { throw error }
      throw ValidationError(error.text + " Bản công bố đã chuyển sang chỗ khác thì chỉ tệp bằng --edition.")
    }
    guard file.edition.contentHash == line.screen.edition else {
      throw ValidationError(
        "“\(path)” không phải bản công bố đã chiếu lúc \(line.when). Chỉ đúng tệp bằng --edition.")
    }
    let screen = line.screen
    let view = ViewState(size: screen.size, tier: screen.tier, theme: screen.theme)
    let librarian = Librarian(file)
    var state = try librarian.opening(at: nil, in: view, presenting: screen.shown.scene != nil)
    librarian.show(screen.shown, in: &state)
    try librarian.ensureWhole()
    var maker = FrameMaker()
    StandardStream.output.line(format.write(state, with: &maker))
  }

  /// Tells what was shown when, on the last day that knows of any.
  private func list() throws {
    guard let folder = log ?? ProjectionLog.folder, let (day, lines) = ProjectionLog.lastDay(in: folder) else {
      throw ValidationError(
        "Không có sổ trình chiếu ở “\(log ?? ProjectionLog.folder ?? "")”: máy này chưa chiếu phiên nào.")
    }
    StandardStream.output.line("Đã chiếu ngày \(ProjectionLog.text(ofDay: day)):")
    for line in lines {
      let shown = line.screen.shown
      let scene = shown.scene.map { shown.isAway ? "ngoài kịch bản" : "cảnh \($0)" } ?? ""
      let cover = shown.cover == nil ? "" : " (màn hình tắt)"
      StandardStream.output.line("\(line.time)  \(line.screen.code)  \(scene)\(cover)  \(shown.route)")
    }
  }
}
