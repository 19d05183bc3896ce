internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import Dashboard
internal import Export
internal import Ledger
internal import Runtime
internal import Screens

/// `batru render SCREEN E.batru --size 120x33`
struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "In một màn hình ra, không cần thiết bị đầu cuối.",
    discussion: """
      Màn hình được vẽ đúng như khi mở bản công bố. Bản công bố được kiểm trước cả tệp như với lệnh verify; chỉ bản dài \
      hơn 64 MiB được kiểm từng phần khi đọc, và lệnh nói ra điều đó. Lệnh screens liệt kê các màn hình. Với --keys, mỗi phím cho một \
      khung hình, cách nhau bằng dòng chỉ có ký tự sang trang (U+000C).
      """)

  /// How a screen is written out.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, ansi, svg, linear, html

    /// True for those that tell the table of a screen in place of its picture.
    var isTable: Bool { self == .linear || self == .html }

    func write(_ state: State, with maker: inout FrameMaker) -> String {
      switch self {
      case .text: FrameText.plain(maker.frame(of: state))
      case .ansi: FrameText.ansi(maker.frame(of: state))
      case .svg: FrameText.svg(maker.frame(of: state))
      case .linear: ScreenTable(state).text.spoken
      case .html:
        Page(SessionHead(of: state.dossier), ScreenTable.all(of: state).map(\.text)).markup
      }
    }
  }

  @Argument(
    help: ArgumentHelp("Tên màn hình, ví dụ overview, section/cqs, tasks/MÃ, overview+help.", valueName: "màn hình"))
  var screen: String

  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ.", valueName: "tệp"))
  var edition: String

  @OptionGroup var source: LedgerLookOptions

  @Option(help: ArgumentHelp("Số cột x số hàng.", valueName: "120x33"))
  var size = Size(120, 33)

  @Option(
    help: ArgumentHelp(
      "Dạng in ra: text, ansi, svg; linear để đọc thành lời, html là bảng trên một trang.", valueName: "dạng"))
  var format: Format = .text

  @Option(help: ArgumentHelp("Các phím bấm lần lượt, cách nhau bằng dấu cách, ví dụ “Tab j Enter”.", valueName: "phím"))
  var keys: String?

  @OptionGroup var look: LookOptions

  mutating func run() throws {
    let (librarian, opening) = try opened()
    var state = opening
    var maker = FrameMaker()
    if format.isTable { try librarian.readFindings(in: &state) }
    guard let keys else {
      StandardStream.output.line(format.write(state, with: &maker))
      return
    }
    var frames: [String] = []
    for notation in keys.split(separator: " ") {
      guard let key = Key(notation: String(notation)) else {
        throw ValidationError("Không có phím “\(notation)”. Viết như trong trợ giúp: Tab, j, Enter, F2, Ctrl-F.")
      }
      librarian.take(.keyPressed(key), in: &state)
      try librarian.ensureWhole()
      frames.append(format.write(state, with: &maker))
    }
    StandardStream.output.line(frames.joined(separator: "\n\u{0C}\n"))
  }

  /// The screen asked for; `desk` is a desk at which nothing is recorded.
  private func opened() throws -> (Librarian, State) {
    let librarian = try source.look.wholeLibrarian(of: edition)
    guard screen == Route.desk.text else {
      return (librarian, try librarian.opening(at: screen, in: look.view(size: size)))
    }
    let clerk = DeskClerk(UnwrittenDesk(librarian.edition.session), drafts: nil) { "" }
    let recording = librarian.with(clerk)
    var state = try recording.opening(at: nil, in: look.view(size: size))
    recording.setUpDesk(in: &state, shown: true)
    return (recording, state)
  }
}

/// `batru screens E.batru`
struct ScreensCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screens", abstract: "Liệt kê các màn hình của một bản công bố.",
    discussion: """
      Từng hàng của một danh mục cũng có địa chỉ, là danh mục và mã của hàng: tasks/MÃ, opinions/MÃ, documents/MÃ… \
      Mở địa chỉ ấy thì hàng đó được chọn, chi tiết ở bên.
      """)

  @Argument(help: ArgumentHelp("Bản công bố.", valueName: "tệp.batru"))
  var edition: String

  mutating func run() throws {
    let librarian = Librarian(try EditionFile(path: edition))
    var state = try librarian.opening(at: nil, in: ViewState(size: Size(80, 24)))
    librarian.lookElsewhere(in: &state)
    try librarian.ensureWhole()
    for address in Address.all(in: state.board) + state.foreignAddresses {
      StandardStream.output.line(address.text)
    }
    StandardStream.error.line("Từng hàng của danh mục mở được bằng mã của nó: tasks/MÃ, opinions/MÃ, documents/MÃ…")
  }
}
