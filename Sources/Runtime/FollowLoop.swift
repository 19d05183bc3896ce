public import CellGrid
public import Dashboard
public import Link

/// What a process that follows a presentation shows.
public protocol FollowerScreen: AnyObject {
  /// What it is there for.
  var role: Role { get }
  /// Where keys go.
  var mode: Mode { get }

  /// Takes in a message of the presenter, as it came; false for one that it cannot read.
  func take(_ message: [UInt8]) -> Bool

  /// Takes in a key.
  func press(_ key: Key) -> [FollowerEffect]

  /// Takes in a paste.
  func paste(_ text: String)

  /// The program ends, and nothing more is shown.
  func leave()

  /// The terminal has another size.
  func resize(_ size: Size)

  /// Time has passed.
  func turn(to moment: FollowerMoment)

  /// What it shows now.
  func frame() -> Frame
}

/// A moment as a follower knows it.
public struct FollowerMoment: Hashable, Sendable {
  /// Milliseconds on the clock that all programs of the machine share.
  public var milliseconds: Int
  /// Hours and minutes on the wall, and seconds.
  public var time: ClockTime, seconds: Int
  /// How it stands to the presenter.
  public var link: LinkCondition
  /// Where a presenter is looked for.
  public var places: [String]

  /// Makes a moment.
  public init(milliseconds: Int, time: ClockTime, seconds: Int, link: LinkCondition, places: [String] = []) {
    self.places = places
    self.milliseconds = milliseconds
    self.time = time
    self.seconds = seconds
    self.link = link
  }
}

/// Waits for a terminal and for a presenter, and shows what the latter presents.
///
/// Without a presenter it looks for one a few times a second, for as long as it runs.
public final class FollowLoop {
  /// Milliseconds between two looks for a presenter.
  public static let lookout = 200
  /// Milliseconds until a presenter that refused is asked again.
  public static let restAfterRefusal = 5_000

  private let screen: any FollowerScreen
  private let device: any TerminalDevice
  private let end: any LinkEnd
  private let clock: any Stopwatch & SecondClock
  private var watch = LinkWatch()
  private var gate = KeyGate()
  private var refusedAt: Int?

  /// A loop of a screen over a line.
  public init(
    _ screen: any FollowerScreen, on device: any TerminalDevice, over end: any LinkEnd,
    clock: any Stopwatch & SecondClock
  ) {
    self.screen = screen
    self.device = device
    self.end = end
    self.clock = clock
  }

  /// Runs until the person quits, the process is asked to end, or the terminal is gone.
  public func run() {
    screen.resize(device.size)
    listen()
    show()
    while handle(device.nextEvent(within: patience)) && drain() {
      listen()
      show()
    }
  }

  private var patience: Int {
    device.watch(end.watches)
    return end.isConnected ? clock.millisecondsToNextSecond : Self.lookout
  }

  /// Looks for a presenter where there is none, and takes in what has come.
  private func listen() {
    let rests = refusedAt.map { clock.milliseconds - $0 < Self.restAfterRefusal } ?? false
    if !rests, end.connect() { greet() }
    for message in end.exchange() {
      if Farewell.isOne(message) {
        watch.tookLeave()
      } else if let refusal = Refusal(message: message) {
        watch.wasRefused(refusal)
        refusedAt = clock.milliseconds
      } else if screen.take(message) {
        watch.heard(at: clock.milliseconds)
      }
    }
    let (time, seconds) = clock.timeAndSeconds
    let now = clock.milliseconds
    let link = watch.condition(at: now, isConnected: end.isConnected)
    screen.turn(to: FollowerMoment(milliseconds: now, time: time, seconds: seconds, link: link, places: end.places))
  }

  /// Tells the presenter what this screen is there for, and how large it is.
  private func greet() { end.send(Request.hello(screen.role, device.size).message) }

  private func resize(_ size: Size) {
    screen.resize(size)
    if end.isConnected { greet() }
  }

  private func show() {
    device.present(screen.frame())
    gate.drawn()
  }

  private func drain() -> Bool {
    while true {
      let event = device.nextEvent(within: 0)
      if event == .timeout || event == .othersReady { return true }
      if !handle(event) { return false }
    }
  }

  /// - Returns: False when the loop has to end.
  private func handle(_ event: TerminalEvent) -> Bool {
    switch event {
    case .key(let key): return press(key)
    case .resized(let size): resize(size)
    case .resumed: resize(device.size)
    case .paste(let text): screen.paste(text)
    case .pointer, .othersReady, .timeout: break
    case .ended:
      screen.leave()
      return false
    }
    return true
  }

  private func press(_ key: Key) -> Bool {
    guard gate.admits(key, in: screen.mode, at: clock.milliseconds) else { return true }
    // A key means what it does beside a presenter who is still there.
    listen()
    for effect in screen.press(key) {
      switch effect {
      case .ask(let wish): end.send(Request.wish(wish).message)
      // What a desk asks for is done before it comes here.
      case .desk: break
      case .repaint: device.repaint()
      case .quit: return false
      }
    }
    return true
  }
}
