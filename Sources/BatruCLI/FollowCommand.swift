internal import ArgumentParser
internal import CellGrid
internal import CommitteeModel
internal import CursesTerminal
internal import Dashboard
internal import Ledger
internal import Link
internal import Runtime
internal import Sockets

/// `batru follow [E.batru]`
struct FollowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow",
    abstract: "Thêm một màn hình cho phòng họp, theo phiên đang trình chiếu.",
    discussion: """
      Màn hình này vẽ cùng một cảnh theo cỡ của nó, vào muộn cũng được, và tự nối lại khi mất liên lạc. Nó không nhận ghi \
      chú của người trình chiếu. Không ghi tệp thì theo phiên duy nhất đang trình chiếu trên máy này.
      """)

  @OptionGroup var place: FollowOptions

  mutating func run() throws {
    try place.run { AudienceFollower(FileOpening(), in: $0) }
  }
}

/// What is followed, and on what terminal.
struct FollowOptions: ParsableArguments {
  @Argument(help: ArgumentHelp("Bản công bố hoặc sổ đang được trình chiếu.", valueName: "tệp"))
  var edition: String?

  @OptionGroup var source: LedgerLookOptions

  @Option(help: ArgumentHelp("Số màu: auto, never, 16, 256.", valueName: "số màu"))
  var color: ColourChoice = .auto

  @OptionGroup var look: LookOptions

  /// Who records at the desk of the session that is presented, and what its fields know by name.
  func desk(at place: DeskPlace) throws -> (names: DeskNames, clerk: DeskClerk) {
    let path = try edition ?? PresentationLine.only().left?.edition.path
    guard let path else { throw ValidationError("Ghi tên tệp đang trình chiếu để biết ghi cho phiên nào.") }
    let librarian = try source.look.librarian(of: path)
    return (try librarian.deskNames(), try place.clerk(of: librarian.edition.session, atRoom: true))
  }

  /// Follows with a screen that begins in the view of this terminal.
  func run(_ screen: (ViewState) -> any FollowerScreen) throws {
    let line = try edition.map { try PresentationLine(of: $0, source.look) } ?? .only()
    let end = try line.end()
    let terminal: CursesTerminal
    do throws(OpenFailure) {
      terminal = try CursesTerminal.open(
        environment: Environment.of(["TERM", "NO_COLOR"]), log: LogFile.path(), colours: color, tier: look.tier,
        mouse: .off)
    } catch {
      throw ValidationError(error.reason())
    }
    defer { terminal.close() }
    FollowLoop(
      screen(look.view(size: terminal.size, tier: terminal.tier)), on: terminal,
      over: end, clock: MachineClock()
    ).run()
  }
}

/// Editions that presenters name, by their files.
final class FileOpening: EditionOpening {
  func open(path: String) throws(DossierFailure) -> any DossierReading { try EditionFile(path: path) }
}
