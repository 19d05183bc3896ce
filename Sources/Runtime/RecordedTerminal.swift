public import CellGrid
public import Dashboard
public import Link

/// A terminal and its clocks, with a log of all that they tell.
///
/// The clocks stand still between two events, so that what the log says of a moment is all that the visit knew of it.
public final class RecordedTerminal: TerminalDevice, MinuteClock, Stopwatch {
  private let device: any TerminalDevice
  private let clock: any MinuteClock
  private let stopwatch: any Stopwatch
  private let note: (ActionLine) -> Void
  /// The moment of the last event, or of the beginning.
  public private(set) var moment: ActionMoment

  /// Tells `note` every event and every frame from now on.
  public init(
    _ device: any TerminalDevice, clock: any MinuteClock, stopwatch: any Stopwatch,
    note: @escaping (ActionLine) -> Void
  ) {
    self.device = device
    self.clock = clock
    self.stopwatch = stopwatch
    self.note = note
    moment = ActionMoment(milliseconds: stopwatch.milliseconds, clock: clock.time)
  }

  public var size: Size { device.size }
  public var tier: GlyphTier { device.tier }
  public var colours: Int { device.colours }
  public var time: ClockTime { moment.clock ?? clock.time }
  public var milliseconds: Int { moment.milliseconds }
  public var millisecondsToNextMinute: Int { clock.millisecondsToNextMinute }

  public func present(_ frame: Frame) {
    device.present(frame)
    note(.drawn(frame.fingerprint))
  }

  public func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    let event = device.nextEvent(within: milliseconds)
    // That nothing more is waiting says nothing: the frame that follows does.
    if event == .timeout, milliseconds == 0 { return event }
    moment = ActionMoment(milliseconds: stopwatch.milliseconds, clock: clock.time)
    note(.event(event, at: moment))
    return event
  }

  public func watch(_ others: [Watch]) { device.watch(others) }
  public func repaint() { device.repaint() }
  public func suspend() { device.suspend() }
  public func close() { device.close() }
}

/// The presenter's end of a line, with a log of all that is heard on it.
public final class RecordedLine: LinkHub {
  private let hub: any LinkHub
  private let note: (ActionLine) -> Void

  /// Tells `note` everything that is heard from now on.
  public init(_ hub: any LinkHub, note: @escaping (ActionLine) -> Void) {
    self.hub = hub
    self.note = note
  }

  public var watches: [Watch] { hub.watches }

  public func exchange() -> [LinkEvent] {
    let events = hub.exchange()
    for event in events { note(.heard(event)) }
    return events
  }

  public func send(_ message: [UInt8], to follower: Int) { hub.send(message, to: follower) }
  public func dismiss(_ follower: Int) { hub.dismiss(follower) }
  public func finish(within milliseconds: Int) { hub.finish(within: milliseconds) }
}

/// A log in place of a terminal, its clocks and those who follow: what happened happens again, at once.
public final class ReplayedTerminal: TerminalDevice, MinuteClock, Stopwatch, LinkHub {
  private var lines: ArraySlice<ActionLine>
  private var moment: ActionMoment
  private let see: (Frame, UInt64?) -> Void
  public private(set) var size: Size
  public let tier: GlyphTier
  /// Nobody looks at its colours.
  public let colours = 256

  /// Plays `lines` from `moment` on; `see` is shown every frame with the fingerprint that it had, where the log has one.
  public init(
    _ lines: [ActionLine], from moment: ActionMoment, size: Size, tier: GlyphTier,
    see: @escaping (Frame, UInt64?) -> Void
  ) {
    self.lines = lines[...]
    self.moment = moment
    self.size = size
    self.tier = tier
    self.see = see
  }

  public var time: ClockTime { moment.clock ?? ClockTime(hour: 0, minute: 0) }
  public var milliseconds: Int { moment.milliseconds }
  /// No wait lasts.
  public let millisecondsToNextMinute = 60_000

  public func present(_ frame: Frame) {
    guard case .drawn(let fingerprint) = lines.first else { return see(frame, nil) }
    lines.removeFirst()
    see(frame, fingerprint)
  }

  public func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    if case .drawn = lines.first {
      if milliseconds == 0 { return .timeout }
      // A log that was written by hand may say it twice.
      lines = lines.drop { if case .drawn = $0 { true } else { false } }
    }
    guard case .event(let event, let moment) = lines.popFirst() else { return .ended }
    self.moment = moment
    if case .resized(let size) = event { self.size = size }
    return event
  }

  public var watches: [Watch] { [] }

  public func exchange() -> [LinkEvent] {
    var events: [LinkEvent] = []
    while case .heard(let event) = lines.first {
      events.append(event)
      lines.removeFirst()
    }
    return events
  }

  public func send(_ message: [UInt8], to follower: Int) {}
  public func dismiss(_ follower: Int) {}
  public func finish(within milliseconds: Int) {}
  public func watch(_ others: [Watch]) {}
  public func repaint() {}
  public func suspend() {}
  public func close() {}
}
