public import CellGrid
import CommitteeModel
public import Dashboard
import Link
import Screens

/// Waits for what happens at a terminal, lets the state take it in, and shows the frame that results.
///
/// It sleeps until something happens or the wall clock's next minute: an untouched screen costs one wake-up a minute, and
/// one a second while somebody follows what is presented.
public final class EventLoop {
  private let device: any TerminalDevice
  private let clock: (any MinuteClock)?
  private let stopwatch: (any Stopwatch)?
  private var gate = KeyGate()
  /// The moment of the last key.
  private var typedAt: Int?
  private let witness: (any ProjectionWitness)?
  private let broadcast: Broadcast?
  private var projected: ProjectedScreen?
  private let librarian: Librarian
  private var state: State
  private var frames = FrameMaker()
  private var ahead = FramesAhead()

  /// Makes a loop over an opened state; without a clock none is drawn and nothing ever wakes the loop but its terminal.
  /// Without a stopwatch a presentation takes no time, and keys are not told from their echoes.
  public init(
    _ state: State, on device: any TerminalDevice, clock: (any MinuteClock)?, stopwatch: (any Stopwatch)? = nil,
    witness: (any ProjectionWitness)? = nil, broadcast: Broadcast? = nil, librarian: Librarian
  ) {
    self.broadcast = broadcast
    self.witness = witness
    self.stopwatch = stopwatch
    self.state = state
    self.device = device
    self.clock = clock
    self.librarian = librarian
  }

  /// Runs until the person quits, the process is asked to end, or the terminal is gone.
  public func run() {
    take(.resized(device.size))
    tick()
    present()
    while handle(device.nextEvent(within: patience)) && drain() {
      tick()
      present()
    }
  }

  /// Milliseconds until something has to be done though nothing happens; `nil` for never.
  private var patience: Int? {
    device.watch(broadcast?.watches ?? [])
    return [
      clock?.millisecondsToNextMinute, broadcast?.millisecondsToHeartbeat, millisecondsToForgetting, millisecondsToRest,
    ]
    .compactMap { $0 }.min()
  }

  /// Milliseconds after the last key after which what is being typed at the desk is kept for the next start.
  public static let rest = 1_000

  /// Milliseconds until somebody has not typed for a while; `nil` where nothing is to be kept.
  private var millisecondsToRest: Int? {
    guard let stopwatch, let typedAt, state.view.desk?.isUnkept == true else { return nil }
    return max(0, typedAt + Self.rest - stopwatch.milliseconds)
  }

  /// Milliseconds until a number that is being typed is forgotten.
  private var millisecondsToForgetting: Int? {
    guard let stopwatch else { return nil }
    return state.view.presentation?.number.millisecondsToForgetting(at: stopwatch.milliseconds)
  }

  /// Cuts what is read back into pages that every screen of the room holds, those that follow too.
  private func cutReadBack() {
    let own = state.view.size
    let least = broadcast?.leastScreen?.shared(with: own) ?? own
    if state.view.presentation?.readBack?.needsCut(for: least) == true { take(.readBackCut(least)) }
  }

  private func present() {
    cutReadBack()
    let frame = ahead.frame(of: state) ?? frames.frame(of: state)
    device.present(frame)
    gate.drawn()
    state.drew(pages: frame.pages, ofSource: frames.sourcePages(of: state))
    if let screen = ProjectedScreen(state), screen != projected {
      if screen.cited != projected?.cited { witness?.saw(screen.cited) }
      projected = screen
    }
    broadcast?.tell(state, frame, projected: projected?.shown, by: &frames)
    ahead.prepare(around: state, shown: frame, by: &frames, reading: librarian)
  }

  /// Takes in what has happened meanwhile, so that held keys and bursts of resizes are drawn once.
  private func drain() -> Bool {
    while true {
      let event = device.nextEvent(within: 0)
      // Those who follow come last: what they ask for was taken in before, and nobody of them can keep a key waiting.
      if event == .timeout || event == .othersReady { return true }
      if !handle(event) { return false }
    }
  }

  /// Tells the time where it has changed: a key may come just before the minute that the wait was for.
  private func tick() {
    if let time = clock?.time, time != state.view.clock { take(.clockTurned(time)) }
    if millisecondsToRest == 0 { take(.rested) }
    if millisecondsToForgetting == 0, let now = stopwatch?.milliseconds { take(.momentReached(now)) }
  }

  /// - Returns: False when the loop has to end.
  private func handle(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      typedAt = stopwatch?.milliseconds
      return take(.pasted(text))
    case .pointer(let event):
      return take(.pointed(event.gesture, at: frames.target(at: event.place, of: state)))
    case .resized(let size): return take(.resized(size))
    case .resumed: return take(.resized(device.size))
    case .othersReady: return listen()
    case .timeout: return true
    case .ended:
      take(.rested)
      if let now = stopwatch?.milliseconds { take(.momentReached(now)) }
      if let show = state.view.presentation { witness?.note(show.minutes, of: state.dossier) }
      return false
    }
  }

  /// Takes in what those who follow ask for.
  private func listen() -> Bool {
    guard let broadcast else { return true }
    for wish in broadcast.listen() {
      if let now = stopwatch?.milliseconds { take(.momentReached(now)) }
      switch wish {
      case .command(let command): if gate.admits(command) { take(.commandAsked(command)) }
      case .scene(let number): take(.sceneAsked(number))
      // A number does not change under somebody who answers a question with it.
      case .take(let hash): if !state.view.isAnswering { present(hash) }
      case .readBack(let words): take(.readBackAsked(words))
      }
    }
    return true
  }

  /// Presents the edition with a content hash in place of the other; one that cannot be read leaves everything as it is, and
  /// consoles are told why.
  private func present(_ hash: String) {
    guard state.view.presentation != nil, let broadcast else { return }
    do throws(DossierFailure) {
      // The same rows may be published once more under another number.
      guard let (path, reader) = try broadcast.edition(hash, of: librarian.edition.session),
        reader.edition != librarian.edition
      else { return }
      let notes = try SpeakerNotes(reading: reader)
      try librarian.exchange(for: reader, in: &state)
      ahead.forget()
      broadcast.turn(to: EditionPointer(path: path, hash: hash), notes: notes)
      witness?.turned(to: path)
    } catch {
      broadcast.couldNotTake(hash, Unfitness.unreadable(error).text)
    }
  }

  private func press(_ key: Key) -> Bool {
    let now = stopwatch?.milliseconds
    typedAt = now
    guard gate.admits(key, in: state.view.mode, at: now) else { return true }
    if let now, state.view.presentation != nil { take(.momentReached(now)) }
    return take(.keyPressed(key))
  }

  @discardableResult
  private func take(_ action: Action) -> Bool {
    let effects = librarian.take(action, in: &state)
    if !effects.isEmpty { ahead.forget() }
    for effect in effects {
      switch effect {
      case .quit:
        broadcast?.end()
        return false
      case .suspend: device.suspend()
      case .repaint: device.repaint()
      case .noteMinutes(let minutes): witness?.note(minutes, of: state.dossier)
      case .readSeries, .readTable, .readChecks, .readProceedings, .readElsewhere, .readComparison, .readTrends,
        .readStatements, .readFigures, .readShelf, .openEdition, .desk:
        break
      }
    }
    return true
  }
}
