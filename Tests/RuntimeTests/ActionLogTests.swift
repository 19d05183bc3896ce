import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Testing

/// What was done in a session can be done once more, and shows the same.
@Suite("Action log") struct ActionLogTests {
  /// Clocks that a script sets.
  private final class Hands: MinuteClock, Stopwatch {
    var milliseconds = 1000
    var time = ClockTime(hour: 8, minute: 59)
    let millisecondsToNextMinute = 60_000
  }

  /// Somebody at a terminal: presses, pastes and waits while the hands of the clocks move.
  private final class Person: TerminalDevice {
    var size = Size(120, 33)
    let tier = GlyphTier.full
    let colours = 256
    let hands = Hands()
    private(set) var frames: [Frame] = []
    private var bursts: [[TerminalEvent]]

    init(_ bursts: [[TerminalEvent]]) { self.bursts = bursts }

    func present(_ frame: Frame) { frames.append(frame) }

    func nextEvent(within milliseconds: Int?) -> TerminalEvent {
      // Clocks go on whether or not anything happens.
      hands.milliseconds += 700
      hands.time = ClockTime(hour: 9, minute: hands.milliseconds / 1000 % 60)
      while milliseconds != 0, bursts.first?.isEmpty == true { bursts.removeFirst() }
      guard bursts.first?.isEmpty == false else { return bursts.isEmpty ? .ended : .timeout }
      let event = bursts[0].removeFirst()
      if case .resized(let size) = event { self.size = size }
      return event
    }

    func watch(_ others: [Watch]) {}
    func repaint() {}
    func suspend() {}
    func close() {}
  }

  private static func keys(_ notations: String) -> [TerminalEvent] {
    notations.split(separator: " ").map { .key(Key(notation: String($0))!) }
  }

  private static let session: [[TerminalEvent]] = [
    keys("PgDn"), keys("PgDn PgDn PgDn"), [.timeout], keys("."), keys("Esc"), keys("/"),
    [.paste("dịch vụ công\ntrực tuyến")], keys("Enter"), [.resized(Size(80, 24))], keys("F5"), [.resumed],
    [.pointer(PointerEvent(.wheelDown, at: Point(3, 4)))], keys("Ctrl-Q"), keys("k"), keys("PgUp"),
  ]

  private func state(_ librarian: Librarian) throws -> State {
    try librarian.opening(at: nil, in: ViewState(size: Size(120, 33)), presenting: true)
  }

  /// Plays the session with a log: what was shown, and the lines.
  private func record() throws -> (frames: [Frame], lines: [ActionLine], start: ActionMoment) {
    let person = Person(Self.session)
    let librarian = Librarian(FixtureEdition.bacGiangFirst.dossier)
    var lines: [ActionLine] = []
    let recorded = RecordedTerminal(person, clock: person.hands, stopwatch: person.hands) { lines.append($0) }
    let start = recorded.moment
    EventLoop(try state(librarian), on: recorded, clock: recorded, stopwatch: recorded, librarian: librarian).run()
    return (person.frames, lines, start)
  }

  private func replay(_ lines: [ActionLine], from start: ActionMoment) throws -> [(frame: Frame, wanted: UInt64?)] {
    let librarian = Librarian(FixtureEdition.bacGiangFirst.dossier)
    var seen: [(Frame, UInt64?)] = []
    let played = ReplayedTerminal(lines, from: start, size: Size(120, 33), tier: .full) { seen.append(($0, $1)) }
    EventLoop(try state(librarian), on: played, clock: played, stopwatch: played, librarian: librarian).run()
    return seen
  }

  @Test func aReplayedSessionShowsEveryFrameAgain() throws {
    let recorded = try record()
    let lines = try recorded.lines.map { try #require(ActionLine(text: $0.text), "\($0.text)") }
    #expect(lines == recorded.lines, "a line reads as it was written")
    let again = try replay(lines, from: recorded.start)
    #expect(again.map(\.frame) == recorded.frames)
    #expect(again.allSatisfy { $0.wanted == $0.frame.fingerprint })
    #expect(Set(recorded.frames.map(\.fingerprint)).count > 8, "the session shows something")
  }

  @Test func aBurstIsDrawnOnceInTheReplayToo() throws {
    let recorded = try record()
    let drawn = recorded.lines.count { if case .drawn = $0 { true } else { false } }
    #expect(drawn == recorded.frames.count)
    #expect(try replay(recorded.lines, from: recorded.start).count == drawn)
  }

  @Test func aChangedActionShowsInTheFrames() throws {
    let recorded = try record()
    var lines = recorded.lines
    let place = try #require(lines.firstIndex { if case .event(.key(.pageDown), _) = $0 { true } else { false } })
    guard case .event(_, let moment) = lines[place] else { return }
    lines[place] = .event(.key(.end), at: moment)
    #expect(try replay(lines, from: recorded.start).contains { $0.wanted != $0.frame.fingerprint })
  }

  @Test func aLogCutOffAnywhereReplaysAsFarAsItGoes() throws {
    let recorded = try record()
    for end in 0...recorded.lines.count {
      let again = try replay(Array(recorded.lines.prefix(end)), from: recorded.start)
      #expect(again.allSatisfy { $0.wanted == nil || $0.wanted == $0.frame.fingerprint }, "cut after \(end) lines")
    }
  }

  @Test(arguments: [
    "", "=x", "= zz", "12 key a", "12 - key", "12 25:00 key a", "x - key a", "1 - key Hyper-Q", "1 - paste 6",
    "1 - paste ff",
    "1 - size 80", "1 - click 3", "1 - jump 3,4", "1 - key a b",
  ]) func whatIsNoLineIsNotTakenForOne(text: String) {
    #expect(ActionLine(text: text) == nil)
  }
}

/// A projector that cuts off its edges still shows everything.
@Suite("A picture smaller than the terminal") struct CentredTerminalTests {
  private final class Wall: TerminalDevice {
    var size = Size(100, 40)
    let tier = GlyphTier.full
    let colours = 256
    var shown: Frame?
    var next = TerminalEvent.timeout
    func present(_ frame: Frame) { shown = frame }
    func nextEvent(within milliseconds: Int?) -> TerminalEvent { next }
    func watch(_ others: [Watch]) {}
    func repaint() {}
    func suspend() {}
    func close() {}
  }

  @Test func thePictureStandsInTheMiddle() throws {
    let wall = Wall()
    let terminal = CentredTerminal(wall, within: Size(80, 24))
    #expect(terminal.size == Size(80, 24))
    var frame = Frame(terminal.size, theme: .dark, title: "phiên")
    frame.put("Ơ", x: 0, y: 0)
    frame.put("Đ", x: 79, y: 23)
    frame.cursor = Point(3, 4)
    terminal.present(frame)
    let shown = try #require(wall.shown)
    #expect(shown.size == wall.size && shown[10, 8].scalar == "Ơ" && shown[89, 31].scalar == "Đ")
    #expect(shown.cursor == Point(13, 12) && shown.theme == .dark && shown.title == "phiên")
    #expect(shown.cells.count { $0 != .blank } == 2)
  }

  @Test func aMouseIsUnderstoodWhereThePictureIs() {
    let wall = Wall()
    wall.next = .pointer(PointerEvent(.click, at: Point(10, 8)))
    let terminal = CentredTerminal(wall, within: Size(80, 24))
    #expect(terminal.nextEvent(within: nil) == .pointer(PointerEvent(.click, at: Point(0, 0))))
  }

  @Test func aSmallerTerminalIsFilled() {
    let wall = Wall()
    let terminal = CentredTerminal(wall, within: Size(80, 24))
    wall.size = Size(60, 50)
    wall.next = .resized(wall.size)
    #expect(terminal.nextEvent(within: nil) == .resized(Size(60, 24)))
    let frame = Frame(terminal.size)
    terminal.present(frame)
    #expect(wall.shown?.size == Size(60, 50))
  }
}
