import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Link
import Runtime
import Screens
import Stories
import TestKit
import Testing

/// A line in memory: what is said on it, and what a test says.
final class RememberedLine: LinkHub {
  let watches: [Watch] = []
  private var waiting: [LinkEvent] = []
  private(set) var sent: [Int: [[UInt8]]] = [:]
  private(set) var dismissed: Set<Int> = []
  private var count = 0

  func enter() -> Int {
    count += 1
    sent[count] = []
    return count
  }

  func say(_ message: [UInt8], from follower: Int) { waiting.append(.said(follower, message)) }

  func leave(_ follower: Int) { waiting.append(.left(follower)) }

  func exchange() -> [LinkEvent] {
    defer { waiting = [] }
    return waiting
  }

  func send(_ message: [UInt8], to follower: Int) { sent[follower]?.append(message) }

  func dismiss(_ follower: Int) { dismissed.insert(follower) }
}

/// What is kept of a presentation, in memory.
final class KeptNote: PresentationKeeping {
  private(set) var kept: KeptPresentation?
  private(set) var count = 0

  func keep(_ presentation: KeptPresentation) {
    kept = presentation
    count += 1
  }

  func forget() { kept = nil }
}

final class HandStopwatch: Stopwatch {
  var milliseconds = 50_000
}

/// Midnight, and it stays so.
private struct StoppedClock: MinuteClock {
  let time = ClockTime(hour: 0, minute: 0)
  let millisecondsToNextMinute = 60_000
}

/// A terminal that a test plays event by event: the loop runs in `play` and is back when it would wait.
final class PlayedTerminal: TerminalDevice {
  let size: Size
  let tier = GlyphTier.full
  let colours = 256
  var events: [TerminalEvent] = []
  private(set) var frames: [Frame] = []
  private(set) var waits: [Int?] = []

  init(_ size: Size) { self.size = size }

  func present(_ frame: Frame) { frames.append(frame) }

  func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    if milliseconds == 0 { return .timeout }
    waits.append(milliseconds)
    return events.isEmpty ? .ended : events.removeFirst()
  }

  func watch(_ others: [Watch]) {}
  func suspend() {}
  func repaint() {}
  func close() {}
}

/// A presenter's loop that goes on where it stopped, its line and its followers.
final class FollowedRoom {
  let terminal = PlayedTerminal(Size(120, 33))
  let line = RememberedLine()
  let stopwatch = HandStopwatch()
  let shelf: OneEdition
  let pointer: EditionPointer
  /// What is kept of it.
  let note = KeptNote()
  /// The hands of the clocks when it began.
  let beginning: ActionMoment
  private let loop: EventLoop
  private var audience: [JoinedScreen] = []
  private(set) var isRunning = true
  private let dossier: RecordDossier

  /// A room that presents an edition, each scene of which bears a note; `log` is told all that happens in it.
  init(
    _ edition: FixtureEdition = .bacGiangFirst, noted words: String = "ghi chú", log: ((ActionLine) -> Void)? = nil
  ) throws {
    dossier = edition.scripted(note: words)
    shelf = OneEdition(dossier)
    pointer = EditionPointer(path: "/phien.batru", hash: dossier.edition.contentHash)
    let librarian = Librarian(dossier)
    let state = try librarian.opening(at: nil, in: ViewState(size: terminal.size), presenting: true)
    let (terminal, stopwatch, line, note) = (terminal, stopwatch, line, self.note)
    let recorded = log.map { RecordedTerminal(terminal, clock: StoppedClock(), stopwatch: stopwatch, note: $0) }
    beginning = recorded?.moment ?? ActionMoment(milliseconds: stopwatch.milliseconds, clock: nil)
    let hub: any LinkHub = log.map { RecordedLine(line, note: $0) } ?? line
    let watch: any Stopwatch = recorded ?? stopwatch
    loop = EventLoop(
      state, on: recorded ?? terminal, clock: StoppedClock(), stopwatch: watch,
      broadcast: Broadcast(
        of: pointer, notes: try librarian.speakerNotes(), over: hub, by: watch, keptBy: note), librarian: librarian
    )
    loop.run()
  }

  /// The frames that the same edition shows when the lines of a log happen once more.
  func replayed(_ lines: [ActionLine]) throws -> [Frame] {
    var frames: [Frame] = []
    let played = ReplayedTerminal(lines, from: beginning, size: terminal.size, tier: .full) { frame, _ in
      frames.append(frame)
    }
    let librarian = Librarian(dossier)
    let state = try librarian.opening(at: nil, in: ViewState(size: terminal.size), presenting: true)
    let broadcast = Broadcast(of: pointer, notes: try librarian.speakerNotes(), over: played, by: played)
    EventLoop(state, on: played, clock: StoppedClock(), stopwatch: played, broadcast: broadcast, librarian: librarian)
      .run()
    return frames
  }

  /// The state in which a presenter goes on who is started after this one was killed.
  func resumed() throws -> State {
    let librarian = Librarian(dossier)
    var state = try librarian.opening(at: nil, in: ViewState(size: terminal.size), presenting: true)
    if let kept = note.kept { librarian.resume(kept, at: stopwatch.milliseconds, in: &state) }
    return state
  }

  var frame: Frame { terminal.frames.last! }

  /// What the room was told last.
  var shown: Shown? {
    line.sent.values.compactMap(\.last).compactMap { try? AudienceUpdate.read($0).update.shown }.first
      ?? probe.flatMap { line.sent[$0]?.last }.flatMap { try? AudienceUpdate.read($0).update.shown }
  }

  private lazy var probe: Int? = raw(.audience)

  /// Lets keys be pressed one after the other, each drawn.
  func play(_ keys: String) {
    for notation in keys.split(separator: " ") {
      stopwatch.milliseconds += 200
      wake(.key(Key(notation: String(notation))!))
    }
  }

  func wake(_ event: TerminalEvent = .timeout) {
    terminal.events.append(event)
    let count = terminal.waits.count
    loop.run()
    isRunning = terminal.waits.count > count + 1
    for screen in audience { screen.hear() }
  }

  func say(_ message: [UInt8], from follower: Int) {
    stopwatch.milliseconds += 200
    line.say(message, from: follower)
    wake(.othersReady)
  }

  /// Somebody who is there and whose messages a test reads itself.
  func raw(_ role: Role) -> Int {
    let number = line.enter()
    say(Request.hello(role).message, from: number)
    return number
  }

  func join(_ size: Size) throws -> JoinedScreen {
    let screen = JoinedScreen(raw(.audience), of: line, AudienceFollower(shelf, in: ViewState(size: size)))
    audience.append(screen)
    screen.hear()
    return screen
  }
}

/// A screen for the room that hears what goes over a line.
final class JoinedScreen {
  let number: Int
  let screen: AudienceFollower
  private let line: RememberedLine
  private var heard = 0

  init(_ number: Int, of line: RememberedLine, _ screen: AudienceFollower) {
    self.number = number
    self.line = line
    self.screen = screen
  }

  var text: String { screen.frame().text }
  var shown: Shown? { screen.state.map { Shown($0) } }

  func hear() {
    for message in line.sent[number]![heard...] { _ = screen.take(message) }
    heard = line.sent[number]!.count
    screen.turn(to: FollowerMoment(milliseconds: 0, time: ClockTime(hour: 0, minute: 0), seconds: 0, link: .live))
  }
}

/// A shelf on which one edition stands.
final class OneEdition: EditionOpening {
  private let dossier: any DossierReading

  init(_ dossier: any DossierReading) { self.dossier = dossier }

  func open(path: String) throws(DossierFailure) -> any DossierReading { dossier }
}

extension FixtureEdition {
  /// The edition with a script of some of its screens, every scene of which bears a note.
  func scripted(note: String) -> RecordDossier {
    let pages = ["opening", "overview", "section/cqs", "section/kts", "section/xhs", "plan", "tasks", "conclusions"]
    let scenes = pages.enumerated().map { place, page in
      Record.scene("\(place + 1)", of: session, page, [.minutes: "5", .note: "\(note) \(place + 1)"])
    }
    return RecordDossier(
      edition: dossier.edition, records: records.filter { $0.table != .scene } + scenes, checks: checks)
  }
}
