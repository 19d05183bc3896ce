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

  /// Everything goes out at once.
  func finish(within milliseconds: Int) {}
}

/// Who is told which edition is projected.
private final class PathWitness: ProjectionWitness {
  private(set) var turned: [String] = []
  private(set) var seen: [ProjectedScreen] = []
  private(set) var minutes: [AgendaMinutes] = []

  func turned(to path: String) { turned.append(path) }
  func saw(_ screen: ProjectedScreen) { seen.append(screen) }
  func note(_ minutes: [AgendaMinutes], of dossier: Dossier) { self.minutes = minutes }
}

/// What is kept of a presentation, in memory.
final class KeptNote: PresentationKeeping {
  private(set) var kept: KeptPresentation?
  private(set) var count = 0
  private let stopwatch: HandStopwatch

  init(_ stopwatch: HandStopwatch) { self.stopwatch = stopwatch }

  var now: MachineMoment {
    MachineMoment(milliseconds: stopwatch.milliseconds, wall: stopwatch.milliseconds, boot: "một")
  }

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
  let note: KeptNote
  /// The hands of the clocks when it began.
  let beginning: ActionMoment
  private let loop: EventLoop
  private var audience: [JoinedScreen] = []
  private(set) var isRunning = true
  let dossier: RecordDossier
  /// The editions to which the witness was turned.
  var turned: [String] { witness.turned }
  /// The screens that the witness saw, and the minutes that it noted last.
  var seen: [ProjectedScreen] { witness.seen }
  var minutes: [AgendaMinutes] { witness.minutes }
  private let witness = PathWitness()

  /// A room that presents an edition, each scene of which bears a note; `log` is told all that happens in it.
  convenience init(
    _ edition: FixtureEdition = .bacGiangFirst, noted words: String = "ghi chú", log: ((ActionLine) -> Void)? = nil
  ) throws {
    try self.init(presenting: edition.scripted(note: words), log: log)
  }

  /// A room that presents a dossier; `fails` names the questions that its file does not answer.
  init(
    presenting dossier: RecordDossier, failing fails: @escaping (String) -> Bool = { _ in false },
    log: ((ActionLine) -> Void)? = nil
  ) throws {
    self.dossier = dossier
    let reading = FailingDossier(dossier, failing: fails)
    shelf = OneEdition(reading)
    pointer = EditionPointer(path: "/phien.batru", hash: dossier.edition.contentHash)
    let librarian = Librarian(reading)
    let state = try librarian.opening(at: nil, in: ViewState(size: terminal.size), presenting: true)
    note = KeptNote(stopwatch)
    let (terminal, stopwatch, line, note) = (terminal, stopwatch, line, self.note)
    let recorded = log.map { RecordedTerminal(terminal, clock: StoppedClock(), stopwatch: stopwatch, note: $0) }
    beginning = recorded?.moment ?? ActionMoment(milliseconds: stopwatch.milliseconds, clock: nil)
    let hub: any LinkHub = log.map { RecordedLine(line, note: $0) } ?? line
    let watch: any Stopwatch = recorded ?? stopwatch
    loop = EventLoop(
      state, on: recorded ?? terminal, clock: StoppedClock(), stopwatch: watch, witness: witness,
      broadcast: Broadcast(
        of: pointer, notes: try librarian.speakerNotes(), over: hub, by: watch, keptBy: note, watching: shelf),
      librarian: librarian
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
  func resumed(_ other: (any DossierReading)? = nil) throws -> State {
    let librarian = Librarian(other ?? dossier)
    var state = try librarian.opening(at: nil, in: ViewState(size: terminal.size), presenting: true)
    if let kept = note.kept?.goingOn(at: note.now) { librarian.resume(kept, in: &state) }
    return state
  }

  var frame: Frame { terminal.frames.last! }

  /// What the room was told last.
  var shown: Shown? {
    line.sent.values.compactMap(\.last).compactMap { try? AudienceUpdate(message: $0).shown }.first
      ?? probe.flatMap { line.sent[$0]?.last }.flatMap { try? AudienceUpdate(message: $0).shown }
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

  /// Somebody is gone.
  func leave(_ follower: Int) {
    line.leave(follower)
    wake(.othersReady)
  }

  /// Somebody who is there and whose messages a test reads itself.
  func raw(_ role: Role, _ size: Size = Size(120, 33)) -> Int {
    let number = line.enter()
    say(Request.hello(role, size).message, from: number)
    return number
  }

  func join(_ size: Size) throws -> JoinedScreen {
    let screen = JoinedScreen(raw(.audience, size), of: line, AudienceFollower(shelf, in: ViewState(size: size)))
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

/// A shelf on which one edition stands, until a test puts another beside it.
final class OneEdition: EditionOpening, EditionWatching {
  private let dossier: any DossierReading
  var other: (any DossierReading)?

  init(_ dossier: any DossierReading) { self.dossier = dossier }

  func open(path: String) throws(DossierFailure) -> any DossierReading {
    path == "/ban-2.batru" ? other ?? dossier : dossier
  }

  /// True where what `newer` names cannot be read.
  var isTorn = false

  func newer(than edition: EditionRecord) -> WaitingEdition? {
    guard let found = other?.edition, found.follows(edition) else { return nil }
    return WaitingEdition(hash: found.contentHash, number: found.number, publishedAt: found.publishedAt)
  }

  func open(_ hash: String, of session: String) throws(DossierFailure) -> (path: String, reader: any DossierReading)? {
    guard let other, other.edition.contentHash == hash else { return nil }
    if isTorn { throw .damaged(path: "/ban-2.batru") }
    return ("/ban-2.batru", other)
  }
}

extension RecordDossier {
  /// The next edition, in which an indicator's figure is another.
  static func next(
    after old: RecordDossier, records: [Record], stating figure: String, of code: String,
    in period: String? = nil, hash: String = String(repeating: "5c", count: 32)
  ) -> RecordDossier {
    let columns = TableSchema.all.first { $0.table == .observation }!.columns
    let place = columns.firstIndex { $0.field == .value }!
    let changed = records.map { record in
      guard record.table == .observation, record[.indicator] == code else { return record }
      var cells = record.cells
      cells[place] = figure
      if let period { cells[columns.firstIndex { $0.field == .period }!] = period }
      return Record(.observation, cells: cells, origin: record.origin, revision: record.revision + 1)
    }
    let edition = EditionRecord(
      number: old.edition.number + 1, session: old.edition.session, asOf: old.edition.asOf,
      publishedAt: "2026-01-06T08:00:00+0700", contentHash: hash)
    return RecordDossier(edition: edition, records: changed)
  }
}

extension FixtureEdition {
  /// Screens of which a script is made.
  static let pages = [
    "opening", "overview", "section/cqs", "section/kts", "section/xhs", "plan", "tasks", "conclusions",
  ]

  /// The edition with a script of some of its screens, every scene of which bears a note.
  func scripted(note: String) -> RecordDossier {
    RecordDossier(edition: dossier.edition, records: scriptedRecords(note: note), checks: checks)
  }

  /// Its rows with such a script.
  func scriptedRecords(note: String, pages: [String] = FixtureEdition.pages) -> [Record] {
    let scenes = pages.enumerated().map { place, page in
      Record.scene("\(place + 1)", of: session, page, [.minutes: "5", .note: "\(note) \(place + 1)"])
    }
    return records.filter { $0.table != .scene } + scenes
  }
}
