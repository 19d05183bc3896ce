public import ArgumentParser
internal import CellGrid
internal import CommitteeModel
public import CursesTerminal
internal import Dashboard
internal import Export
internal import Files
internal import Glibc
internal import Ledger
internal import Link
internal import Runtime
internal import Screens
internal import Sockets

/// `batru open E.batru [--ledger F.ledger]`, `batru open F.ledger --session S [--as-of DATE]`
struct OpenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open",
    abstract: "Mở một bản công bố, hoặc xem thử một phiên của sổ, trên màn hình.",
    discussion: """
      F1 cho danh sách phím. Các phiên khác của cùng tỉnh, có bản công bố trong cùng thư mục, chọn được bằng F4.

      Mở thẳng một sổ thì màn hình ghi “xem thử” thay cho số bản: chưa có gì được công bố. Với --as-of, hồ sơ hiện ra \
      như đã biết đến hết ngày đó: 01/02/2026, hoặc 2026-02-01T08:30.

      Với --ledger, ghi được ý kiến, kết luận, nhiệm vụ của phiên vào sổ ấy từ màn hình nào cũng được: Ctrl-A ghi mới, \
      F12 bàn thư ký.
      """)

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @OptionGroup var source: LedgerLookOptions

  @OptionGroup var beginning: BeginningOption

  @OptionGroup var recording: RecordingOptions

  @OptionGroup var screen: ScreenOptions

  mutating func run() throws {
    try Visit(edition, screen.settings(from: beginning.at), source.look, desk: recording.place).run()
  }
}

/// Where a look at an edition begins; a presentation begins with its script.
struct BeginningOption: ParsableArguments {
  @Option(help: ArgumentHelp("Màn hình mở đầu, ví dụ section/cqs.", valueName: "màn hình"))
  var at: String?
}

/// How an edition is opened on a terminal.
struct ScreenOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Số màu: auto, never, 16, 256.", valueName: "số màu"))
  var color: ColourChoice = .auto

  @Option(help: ArgumentHelp("Chuột: auto, off; luôn bôi chọn chữ được bằng Shift và kéo.", valueName: "chuột"))
  var mouse: MouseChoice = .auto

  @Flag(help: "Không vẽ đồng hồ ở góc.")
  var noClock = false

  @Option(
    help: ArgumentHelp(
      "Vẽ không quá cỡ này, giữa màn hình, khi màn chiếu cắt mép hoặc chữ quá nhỏ.", valueName: "120x33"))
  var maxSize: Size?

  @Option(
    help: ArgumentHelp(
      "Ghi mọi phím và thời điểm vào một tệp mới, để lệnh replay chiếu lại đúng như vậy.", valueName: "tệp"))
  var logActions: String?

  @OptionGroup var look: LookOptions

  /// What was said, without the parser; from which screen, `nil` for the first.
  func settings(from at: String? = nil) -> ScreenSettings {
    ScreenSettings(
      at: at, color: color, mouse: mouse, noClock: noClock, theme: look.theme, tier: look.tier, actions: logActions,
      limit: maxSize)
  }
}

extension ColourChoice: ExpressibleByArgument {}
extension MouseChoice: ExpressibleByArgument {}

/// An edition on the terminal of this process; where no screen can be drawn, its overview as text.
struct Visit {
  private let edition: String
  private let options: ScreenSettings
  private let look: LedgerLook
  /// True to begin with the first scene, and to end with the last.
  private let isPresenting: Bool
  /// True to let others follow what is presented.
  private let isLinked: Bool
  /// True to begin anew where a presentation that ended by force could go on.
  private let isFromStart: Bool
  /// Where is recorded; `nil` where nothing is.
  private let desk: DeskPlace?

  init(
    _ edition: String, _ options: ScreenSettings, _ look: LedgerLook = LedgerLook(),
    presenting isPresenting: Bool = false, linked isLinked: Bool = false, fromStart isFromStart: Bool = false,
    desk: DeskPlace? = nil
  ) {
    self.desk = desk
    self.isFromStart = isFromStart
    self.isPresenting = isPresenting
    self.isLinked = isLinked
    self.edition = edition
    self.options = options
    self.look = look
  }

  func run() throws {
    // The file is made with the first frame, for a visit that never begins leaves none; that none can be made is told at once.
    if let actions = options.actions {
      // What is recorded and undone cannot be played once more without the ledger as it was.
      guard desk == nil else { throw ValidationError("--log-actions không dùng được khi có sổ để ghi.") }
      try ActionLogFile.tryOut(making: actions)
    }
    let line = try isLinked ? PresentationLine(of: edition, look) : nil
    // Before anything is drawn, so that a second presenter is told on its own terminal.
    let hub = try line.map { try SocketHub($0.name, in: $0.folder) }
    defer { line.map { _ = unlink($0.lookPlace) } }
    line?.sweep()
    let source = try source(on: line)
    let terminal: CursesTerminal
    do throws(OpenFailure) {
      terminal = try CursesTerminal.open(
        environment: Environment.of(["TERM", "NO_COLOR"]), log: LogFile.path(), colours: options.color,
        tier: options.tier, mouse: options.mouse)
    } catch {
      // What is presented is for a room; a look at the edition may as well be read.
      guard !isPresenting else {
        StandardStream.error.line("Lỗi: " + error.reason())
        ExitStatus.end(ExitStatus.failed)
      }
      StandardStream.error.line(error.text)
      return try printOverview(with: source.librarian)
    }
    defer { terminal.close() }
    let book = ProjectionLog(of: source.path, session: source.librarian.edition.session)
    try show(source, on: terminal, line, hub, witnessedBy: book)
    terminal.close()
    if let account = book.account { StandardStream.output.line(account) }
    if isPresenting, !ProjectionLog.canBeKept {
      StandardStream.error.line(
        "Không ghi được sổ trình chiếu \(ProjectionLog.folder ?? ""): mã của các màn hình vừa chiếu không tra lại được."
      )
    }
  }

  /// What is opened, and what it goes on with.
  private struct Source {
    let librarian: Librarian
    /// Where its edition lies.
    let path: String
    /// Looks again at the ledger that is looked at; `nil` for an edition, and where that takes longer than a key may.
    let look: (() throws -> any DossierReading)?
    /// A presentation that ended by force and can go on, and what is told of its going on.
    let left: KeptPresentation?
    let resumption: PresenterUpdate.Resumption?
  }

  /// Seconds that a look at a ledger may take to be taken again while somebody waits for a screen.
  private static let longestLook = 1.0

  private func source(on line: PresentationLine?) throws -> Source {
    let now = MachineClock().moment
    let stood = isFromStart ? nil : line?.left
    let left = stood?.goingOn(at: now)
    let asked = try look.librarian(of: edition, keptAt: line?.lookPlace)
    let seconds = Double(MachineClock().moment.milliseconds - now.milliseconds) / 1_000
    // A console may have had a newer edition taken before the presenter was killed.
    let taken = left.flatMap { FolderWatch.librarian(of: $0.edition, inPlaceOf: asked.edition) }
    let isRenewable = !asked.edition.isPublished && line == nil && seconds < Self.longestLook
    return Source(
      librarian: taken ?? asked, path: taken == nil ? edition : left?.edition.path ?? edition,
      look: isRenewable ? { try look.look(at: Ledger.openToRead(path: edition)) } : nil, left: left,
      resumption: stood?.resumption(at: now))
  }

  /// Shows it on a terminal until the person leaves.
  private func show(
    _ source: Source, on terminal: CursesTerminal, _ line: PresentationLine?, _ hub: SocketHub?,
    witnessedBy book: ProjectionLog
  ) throws {
    let librarian =
      try desk.map {
        source.librarian.with(try $0.clerk(of: source.librarian.edition.session), lookingAgain: source.look)
      }
      ?? source.librarian
    let device: any TerminalDevice = options.limit.map { CentredTerminal(terminal, within: $0) } ?? terminal
    let view = options.view(size: device.size, tier: device.tier)
    var state = try librarian.opening(at: options.at, in: view, presenting: isPresenting)
    if let desk { librarian.setUpDesk(in: &state, shown: desk.isShown) }
    let resumed = source.left.flatMap { librarian.resume($0, in: &state) ? $0 : nil }
    var surroundings = Surroundings(device: device, clock: MachineClock(), stopwatch: MachineClock(), hub: hub)
    // Made when there is something to tell: what could not be opened leaves no file.
    if let log = try options.actions.map({ try ActionLogFile(making: $0) }) {
      let moment = surroundings.record { log.add($0) }
      log.begin(
        ActionLogHead(
          of: state, at: options.at, isPresenting: isPresenting, hasClock: !options.noClock, moment: moment,
          path: source.path, resumed: resumed))
    }
    if options.noClock { surroundings.clock = nil }
    EventLoop(
      state, on: surroundings.device, clock: surroundings.clock, stopwatch: surroundings.stopwatch, witness: book,
      broadcast: try surroundings.hub.map {
        try broadcast(
          librarian, of: source.path, over: $0, line, surroundings.stopwatch,
          resumption: resumed == nil ? nil : source.resumption)
      },
      librarian: librarian
    ).run()
  }

  private func broadcast(
    _ librarian: Librarian, of edition: String, over hub: any LinkHub, _ line: PresentationLine?,
    _ stopwatch: any Stopwatch, resumption: PresenterUpdate.Resumption?
  ) throws -> Broadcast {
    let place = librarian.edition.isPublished ? FilePlace(edition).absolute?.path : line?.lookPlace
    let pointer = EditionPointer(path: place ?? edition, hash: librarian.edition.contentHash)
    return Broadcast(
      of: pointer, notes: try librarian.speakerNotes(), over: hub, by: stopwatch,
      keptBy: line.map { LineKeeper($0.kept) },
      watching: librarian.edition.isPublished ? FolderWatch(beside: pointer.path) : nil,
      resumption: resumption)
  }

  /// The screen asked for, as text as wide as where it goes and long enough to hold everything without scrolling.
  private func printOverview(with librarian: Librarian) throws {
    var window = winsize()
    let isTerminal = ioctl(StandardStream.output.rawValue, UInt(TIOCGWINSZ), &window) == 0 && window.ws_col > 0
    let view = options.view(size: Size(isTerminal ? Int(window.ws_col) : 100, 60))
    StandardStream.output.line(FrameText.plain(Screen.frame(of: try librarian.opening(at: options.at, in: view))))
  }
}

/// What a visit knows of the world: a terminal and its clocks.
struct Surroundings {
  var device: any TerminalDevice
  /// The clock that is drawn; `nil` for none.
  var clock: (any MinuteClock)?
  var stopwatch: any Stopwatch
  /// Those who follow; `nil` where nobody can.
  var hub: (any LinkHub)?

  /// From now on tells all that they tell, beginning with the moment that is returned.
  @discardableResult
  mutating func record(_ note: @escaping (ActionLine) -> Void) -> ActionMoment {
    let recorded = RecordedTerminal(device, clock: clock ?? MachineClock(), stopwatch: stopwatch, note: note)
    (device, clock, stopwatch) = (recorded, recorded, recorded)
    hub = hub.map { RecordedLine($0, note: note) }
    return recorded.moment
  }
}

extension ScreenSettings {
  /// The view in which a dossier opens.
  fileprivate func view(size: Size, tier deviceTier: GlyphTier = .full) -> ViewState {
    ViewState(size: size, tier: tier ?? deviceTier, theme: theme)
  }
}

extension OpenFailure {
  /// What failed and what to do, in Vietnamese, where a screen was to be drawn and its text follows.
  var text: String { reason(followedByText: true) }

  /// What failed and what to do, in Vietnamese.
  func reason(followedByText isFollowed: Bool = false) -> String {
    let text = isFollowed ? "; dưới đây là bản chữ." : "."
    return switch self {
    case .notATerminal:
      "Không có thiết bị đầu cuối nên không mở được màn hình\(text) Chạy lệnh trong một cửa sổ dòng lệnh."
    case .dumb(let term), .noCursorAddressing(let term):
      "Thiết bị “\(term)” không đặt được con trỏ nên không vẽ được màn hình\(text) "
        + "Dùng một cửa sổ dòng lệnh khác, hoặc đặt TERM=xterm-256color nếu thiết bị thật ra vẽ được."
    case .cannotStart(let term):
      "Không khởi động được màn hình trên thiết bị “\(term)”\(text) Thử lại với TERM=xterm-256color."
    }
  }
}

/// Where messages of libraries go while the screen is up.
enum LogFile {
  /// `batru.log` in the state folder of the user; `nil` where there is none to be had.
  static func path() -> String? {
    stateFolder.flatMap { makeFolder($0) ? "\($0)/batru.log" : nil }
  }

  /// Where the program keeps what it notes for its user; `nil` where there is no such place.
  static var stateFolder: String? {
    let environment = Environment.of(["XDG_STATE_HOME", "HOME"])
    return (environment["XDG_STATE_HOME"] ?? environment["HOME"].map { "\($0)/.local/state" }).map { "\($0)/batru" }
  }

  /// Makes a folder and those above it; true when it is there afterwards.
  static func makeFolder(_ path: String) -> Bool {
    if access(path, W_OK) == 0 { return true }
    if mkdir(path, 0o700) == 0 { return true }
    guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return false }
    return makeFolder(String(path[..<slash])) && mkdir(path, 0o700) == 0
  }
}

/// The variables of the process; Foundation would read all of them into strings.
enum Environment {
  /// Those of `names` that are set.
  static func of(_ names: [String]) -> [String: String] {
    var found: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { found[name] = String(cString: value) }
    }
    return found
  }
}
