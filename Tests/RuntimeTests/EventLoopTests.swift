import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Screens
import Testing

/// A terminal that plays a script: what happens next, and what was shown.
private final class ScriptedTerminal: TerminalDevice {
  var size = Size(120, 33)
  let tier = GlyphTier.full
  let colours = 256
  /// Bursts of events; between two of them nothing is waiting.
  private var script: [[TerminalEvent]]
  private(set) var frames: [Frame] = []
  private(set) var waits: [Int?] = []
  private(set) var suspensions = 0
  private(set) var repaints = 0
  /// How much was read so far.
  var questions: () -> Int = { 0 }
  /// How much was read between an event that was waited for and the frame that answers it.
  private(set) var readForFrames: [Int] = []
  private var questionsBefore = 0

  init(_ script: [[TerminalEvent]]) { self.script = script }

  func present(_ frame: Frame) {
    frames.append(frame)
    readForFrames.append(questions() - questionsBefore)
  }

  func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    defer { questionsBefore = questions() }
    if milliseconds == 0 {
      guard script.first?.isEmpty == false else { return .timeout }
      return script[0].removeFirst()
    }
    waits.append(milliseconds)
    while script.first?.isEmpty == true { script.removeFirst() }
    return script.isEmpty ? .ended : script[0].removeFirst()
  }

  func watch(_ others: [Watch]) {}
  func suspend() { suspensions += 1 }
  func repaint() { repaints += 1 }
  func close() {}
}

private final class FakeClock: MinuteClock {
  var time = ClockTime(hour: 14, minute: 5)
  let millisecondsToNextMinute = 1234
}

@Suite struct EventLoopTests {
  private func play(_ script: [[TerminalEvent]], clock: (any MinuteClock)? = nil) throws -> ScriptedTerminal {
    let terminal = ScriptedTerminal(script)
    let librarian = Librarian(FixtureEdition.bacKan.dossier)
    let state = try librarian.opening(at: nil, in: ViewState(size: terminal.size))
    EventLoop(state, on: terminal, clock: clock, librarian: librarian).run()
    return terminal
  }

  private func keys(_ notations: String) -> [TerminalEvent] {
    notations.split(separator: " ").map { .key(Key(notation: String($0))!) }
  }

  @Test func aBurstOfKeysIsDrawnOnce() throws {
    let terminal = try play([keys("j j j j j"), keys("Enter")])
    #expect(terminal.frames.count == 3, "the first frame, the burst, the last key")
  }

  @Test func whatTheScreenNeedsIsReadBeforeItIsDrawn() throws {
    let terminal = try play([keys("/"), keys("p h a t Space s i n h"), keys("Enter")])
    #expect(terminal.frames.last?.text.contains("10,47") == true, "the series stands on the first frame of the figure")
  }

  @Test func quittingAndTheEndOfTheTerminalEndTheLoop() throws {
    #expect(try play([keys("q"), keys("j")]).frames.count == 1)
    #expect(try play([[.ended], keys("j")]).frames.count == 1)
  }

  @Test func withoutAClockNothingWakesTheLoop() throws {
    #expect(try play([keys("j"), keys("k")]).waits == [nil, nil, nil])
  }

  @Test func theClockWakesTheLoopAtItsNextMinuteOnly() throws {
    let clock = FakeClock()
    let terminal = try play([[.timeout], keys("j")], clock: clock)
    #expect(terminal.waits.allSatisfy { $0 == 1234 })
    #expect(terminal.frames.first?.row(0).contains("14:05") == true)
  }

  @Test func aNewSizeIsDrawnAtThatSizeAndALastOneOfABurstWins() throws {
    let terminal = try play([[.resized(Size(80, 24)), .resized(Size(0, 0)), .resized(Size(40, 12))]])
    #expect(terminal.frames.map(\.size) == [Size(120, 33), Size(40, 12)])
  }

  @Test func suspendingAndRepaintingAreTheTerminalsBusiness() throws {
    let terminal = try play([keys("Ctrl-Z"), [.resumed], keys("Ctrl-L")])
    #expect(terminal.suspensions == 1 && terminal.repaints == 1)
  }

  @Test func aClickMeetsWhatIsDrawnThere() throws {
    let row = try #require(try play([]).frames.first?.row(32))
    let cap = try #require(row.ranges(of: " F1 ").first?.lowerBound)
    let place = Point(row.distance(from: row.startIndex, to: cap) + 1, 32)
    let clicked = try play([keys("Tab"), [.pointer(PointerEvent(.click, at: place))]])
    #expect(try play([keys("Tab"), keys("F1")]).frames == clicked.frames)
  }

  @Test func theSameEventsGiveTheSameFrames() throws {
    let script = [keys("j Tab"), keys("Enter j"), keys("F2"), [.resized(Size(90, 28))], keys("Esc Esc")]
    #expect(try play(script).frames == play(script).frames)
  }

  @Test func anUnknownAddressIsNamed() throws {
    let librarian = Librarian(FixtureEdition.bacKan.dossier)
    #expect(throws: UnknownAddress(text: "section/xx")) {
      try librarian.opening(at: "section/xx", in: ViewState(size: Size(80, 24)))
    }
  }
}

/// A clock that turns whenever it is looked at.
private final class RestlessClock: MinuteClock {
  private var minute = 0
  var time: ClockTime {
    minute += 1
    return ClockTime(hour: 9, minute: minute)
  }
  let millisecondsToNextMinute = 1
}

@Suite struct TurningMinuteTests {
  @Test func aMinuteThatTurnsWhileAKeyIsHandledIsShownWithThatKey() throws {
    let terminal = ScriptedTerminal([[.key(.down)]])
    let librarian = Librarian(FixtureEdition.bacKan.dossier)
    let state = try librarian.opening(at: nil, in: ViewState(size: terminal.size))
    EventLoop(state, on: terminal, clock: RestlessClock(), librarian: librarian).run()
    #expect(terminal.frames.map { $0.row(0).suffix(6).trimmingPrefix(" ") } == ["09:01 ", "09:02 "])
  }
}

@Suite struct FramesAheadTests {
  private static let steps: [TerminalEvent] =
    Array(repeating: .key(.pageDown), count: 12) + Array(repeating: .key(.pageUp), count: 3)

  private func presenting(_ dossier: any DossierReading, on terminal: ScriptedTerminal) throws {
    let librarian = Librarian(dossier)
    let state = try librarian.opening(at: nil, in: ViewState(size: terminal.size), presenting: true)
    EventLoop(state, on: terminal, clock: nil, librarian: librarian).run()
  }

  /// The room would wait for the file at every scene that is shown for the first time.
  @Test func theNextSceneIsReadBeforeItsKeyIsPressed() throws {
    var questions = 0
    let dossier = FailingDossier(FixtureEdition.bacGiangFirst.dossier) { _ in
      questions += 1
      return false
    }
    let terminal = ScriptedTerminal(Self.steps.map { [$0] })
    terminal.questions = { questions }
    try presenting(dossier, on: terminal)
    #expect(Array(terminal.readForFrames.dropFirst()) == Self.steps.map { _ in 0 })
    #expect(questions > terminal.readForFrames[0], "the scenes need something read")
  }

  /// A scene drawn before its turn would show something else, or a failure that concerns another scene.
  @Test(arguments: ["", "series", "table", "checks"])
  func aSceneDrawnAheadIsTheSceneAsDrawnInItsTurn(failing question: String) throws {
    let dossier = FailingDossier(FixtureEdition.bacGiangFirst.dossier) { $0 == question }
    let terminal = ScriptedTerminal(Self.steps.map { [$0] })
    try presenting(dossier, on: terminal)

    let librarian = Librarian(dossier)
    var state = try librarian.opening(at: nil, in: ViewState(size: terminal.size), presenting: true)
    var frames = FrameMaker()
    #expect(terminal.frames.first == frames.frame(of: state))
    for (step, shown) in zip(Self.steps, terminal.frames.dropFirst()) {
      guard case .key(let key) = step else { continue }
      librarian.take(.keyPressed(key), in: &state)
      let frame = frames.frame(of: state)
      state.drew(pages: frame.pages, ofSource: frames.sourcePages(of: state))
      #expect(shown == frame)
    }
  }
}
