import CellGrid
import Dashboard
import Link
import Runtime
import Testing

/// What a screen that follows says of itself, and what it knows when a key is pressed.
@Suite struct FollowLoopTests {
  /// A line on which something comes as long as there is one.
  private final class Line: LinkEnd {
    let watches: [Watch] = []
    let places: [String] = []
    private(set) var isConnected = false
    private(set) var sent: [Request] = []
    var canConnect = true

    func connect() -> Bool {
      defer { isConnected = canConnect }
      return canConnect && !isConnected
    }

    func hangUp() { (isConnected, canConnect) = (false, false) }

    func exchange() -> [[UInt8]] { isConnected ? [[1]] : [] }

    func send(_ message: [UInt8]) { if let request = try? Request(message: message) { sent.append(request) } }
  }

  private final class Terminal: TerminalDevice {
    private(set) var size = Size(120, 33)
    let tier = GlyphTier.full
    let colours = 256
    var events: [() -> TerminalEvent] = []

    func nextEvent(within milliseconds: Int?) -> TerminalEvent {
      if milliseconds == 0 { return .timeout }
      let event = events.isEmpty ? .ended : events.removeFirst()()
      if case .resized(let size) = event { self.size = size }
      return event
    }

    func present(_ frame: Frame) {}
    func watch(_ others: [Watch]) {}
    func suspend() {}
    func repaint() {}
    func close() {}
  }

  private final class Witness: FollowerScreen {
    let role = Role.audience
    let mode = Mode.following
    private var link = LinkCondition.waiting
    /// How the screen stood to its presenter when keys were pressed.
    private(set) var pressed: [LinkCondition] = []

    func take(_ message: [UInt8]) -> Bool { true }
    func press(_ key: Key) -> [FollowerEffect] {
      pressed.append(link)
      return []
    }
    func paste(_ text: String) {}
    func leave() {}
    func resize(_ size: Size) {}
    func turn(to moment: FollowerMoment) { link = moment.link }
    func frame() -> Frame { Frame(Size(120, 33)) }
  }

  private struct Clock: Stopwatch, SecondClock {
    let milliseconds = 50_000
    let timeAndSeconds = (time: ClockTime(hour: 8, minute: 30), seconds: 0)
    let millisecondsToNextSecond = 1_000
  }

  @Test func thePresenterHearsHowLargeTheScreenIsAndWhenThatChanges() {
    let (line, terminal) = (Line(), Terminal())
    terminal.events = [{ .resized(Size(80, 24)) }]
    FollowLoop(Witness(), on: terminal, over: line, clock: Clock()).run()
    #expect(line.sent == [.hello(.audience, Size(120, 33)), .hello(.audience, Size(80, 24))])
  }

  /// A conclusion would be confirmed before nobody, for the key came sooner than the word that the line is down.
  @Test func aKeyIsTakenByWhoeverKnowsThatThePresenterIsGone() {
    let (line, terminal, screen) = (Line(), Terminal(), Witness())
    terminal.events = [
      { .key(.character("y")) },
      {
        line.hangUp()
        return .key(.character("y"))
      },
    ]
    FollowLoop(screen, on: terminal, over: line, clock: Clock()).run()
    #expect(screen.pressed == [.live, .lost(seconds: 0)])
  }
}
