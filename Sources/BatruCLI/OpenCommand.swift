public import ArgumentParser
internal import CellGrid
internal import CommitteeModel
public import CursesTerminal
internal import Dashboard
internal import Export
internal import Foundation
internal import Ledger
internal import Runtime
internal import Screens

/// `batru open E.batru`
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Mở một bản công bố trên màn hình.",
    discussion: "F1 cho danh sách phím. Các bản công bố khác trong cùng thư mục chọn được bằng F4.")

  @Argument(help: ArgumentHelp("Bản công bố.", valueName: "tệp.batru"))
  var edition: String

  @OptionGroup var screen: ScreenOptions

  mutating func run() throws { try Visit(edition, screen).run() }
}

/// How an edition is opened on a terminal.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Màn hình mở đầu, ví dụ section/cqs.", valueName: "màn hình"))
  var at: String?

  @Option(help: ArgumentHelp("Số màu: auto, never, 16, 256.", valueName: "số màu"))
  var color: ColourChoice = .auto

  @Flag(help: "Không vẽ đồng hồ ở góc.")
  var noClock = false

  @OptionGroup var look: LookOptions
}

extension ColourChoice: ExpressibleByArgument {}

/// An edition on the terminal of this process; where no screen can be drawn, its overview as text.
struct Visit {
  private let edition: String
  private let options: ScreenOptions

  init(_ edition: String, _ options: ScreenOptions) {
    self.edition = edition
    self.options = options
  }

  func run() throws {
    let librarian = Librarian(try EditionFile(path: edition), shelf: FolderShelf(beside: edition))
    let terminal: CursesTerminal
    do throws(OpenFailure) {
      terminal = try CursesTerminal.open(
        environment: ProcessInfo.processInfo.environment, log: LogFile.path(), colours: options.color,
        tier: options.look.tier)
    } catch {
      StandardStream.error.line(error.text)
      try printOverview(with: librarian)
      return
    }
    defer { terminal.close() }
    let state = try librarian.opening(at: options.at, in: options.look.view(size: terminal.size, tier: terminal.tier))
    EventLoop(state, on: terminal, clock: options.noClock ? nil : MachineClock(), librarian: librarian).run()
  }

  /// The screen asked for, as text wide and long enough to hold everything without scrolling.
  private func printOverview(with librarian: Librarian) throws {
    let view = options.look.view(size: Size(100, 60))
    StandardStream.output.line(FrameText.plain(Screen.frame(of: try librarian.opening(at: options.at, in: view))))
  }
}

extension OpenFailure {
  /// What failed and what to do, in Vietnamese.
  var text: String {
    switch self {
    case .notATerminal:
      "Không có thiết bị đầu cuối nên không mở được màn hình; dưới đây là bản chữ. Chạy lệnh trong một cửa sổ dòng lệnh."
    case .dumb(let term), .noCursorAddressing(let term):
      "Thiết bị “\(term)” không đặt được con trỏ nên không vẽ được màn hình; dưới đây là bản chữ. "
        + "Dùng một cửa sổ dòng lệnh khác, hoặc đặt TERM=xterm-256color nếu thiết bị thật ra vẽ được."
    case .cannotStart(let term):
      "Không khởi động được màn hình trên thiết bị “\(term)”; dưới đây là bản chữ. Thử lại với TERM=xterm-256color."
    }
  }
}

/// Where messages of libraries go while the screen is up.
enum LogFile {
  /// `batru.log` in the state folder of the user; `nil` where there is none to be had.
  static func path() -> String? {
    let environment = ProcessInfo.processInfo.environment
    let state = environment["XDG_STATE_HOME"] ?? environment["HOME"].map { "\($0)/.local/state" }
    guard let folder = state.map({ "\($0)/batru" }), !folder.hasPrefix("/batru") else { return nil }
    let isThere = (try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)) != nil
    return isThere ? "\(folder)/batru.log" : nil
  }
}
