internal import CommitteeModel
public import Dashboard

/// Where a presentation stands, so that it can go on there when its process ended by force.
public struct KeptPresentation: Hashable, Sendable {
  /// The edition that was presented.
  public var edition: EditionPointer
  /// What was shown.
  public var shown: Shown
  /// All that is stated otherwise than in the edition before.
  public var restated: [Restatement]
  /// Time taken.
  public var timer: SessionTimer
  /// True where the recess holds the time.
  public var isPaused: Bool
  /// The moment at which it stood so, in milliseconds of a clock that goes on while nobody runs.
  public var moment: Int

  /// Says where a presentation stands.
  public init(
    edition: EditionPointer, shown: Shown, restated: [Restatement] = [], timer: SessionTimer, isPaused: Bool,
    moment: Int
  ) {
    self.restated = restated
    self.edition = edition
    self.shown = shown
    self.timer = timer
    self.isPaused = isPaused
    self.moment = moment
  }
}

extension KeptPresentation {
  /// Milliseconds after which a presentation that ended by force is no more the same meeting.
  public static let longestBreak = 2 * 3_600_000

  /// The timer with which it goes on at `now`; `nil` where too much time has passed.
  ///
  /// Time went on while nobody presented, as it did for the meeting. A moment that has not come yet is one of the clock
  /// before the machine was started anew: what has passed since is not known and does not count.
  public func timer(at now: Int) -> SessionTimer? {
    guard now < moment else { return now - moment <= Self.longestBreak ? timer : nil }
    guard let running = timer.running else { return timer }
    var spent = timer.spent
    spent[running.scene, default: 0] += max(0, moment - running.since)
    return SessionTimer(
      spent: spent, running: SessionTimer.Running(scene: running.scene, since: now), hasStarted: timer.hasStarted)
  }

  /// True where another stands in the same place, whenever.
  public func says(_ other: KeptPresentation) -> Bool {
    var other = other
    other.moment = moment
    return self == other
  }

  /// As it is kept.
  public var message: [UInt8] {
    var writer = WireWriter()
    writer.pointer(edition)
    writer.text(shown.text)
    writer.list(restated) {
      $0.text($1.indicator.text)
      $0.text($1.former)
    }
    writer.flag(timer.hasStarted)
    writer.optional(timer.running) {
      $0.number($1.scene)
      $0.number($1.since)
    }
    writer.list(timer.spent.sorted { $0.key < $1.key }) {
      $0.number($1.key)
      $0.number($1.value)
    }
    writer.flag(isPaused)
    writer.number(moment)
    return Envelope.seal(.kept, writer.bytes)
  }

  /// Reads what was kept.
  public init(message: [UInt8]) throws(WireFault) {
    let (kind, body) = try Envelope.open(message)
    guard kind == .kept else { throw .value }
    var reader = WireReader(body)
    edition = try reader.pointer()
    guard let shown = Shown(text: try reader.text()) else { throw .value }
    self.shown = shown
    restated = try reader.list(upTo: 100_000) { reader throws(WireFault) in
      Restatement(Code(try reader.text()), former: try reader.text())
    }
    let hasStarted = try reader.flag()
    let running = try reader.optional { reader throws(WireFault) in
      SessionTimer.Running(scene: try reader.number(upTo: 100_000), since: try reader.number(upTo: WireReader.longest))
    }
    let spent = try reader.list(upTo: 100_000) { reader throws(WireFault) in
      (try reader.number(upTo: 100_000), try reader.number(upTo: WireReader.longest))
    }
    timer = SessionTimer(
      spent: Dictionary(spent) { first, _ in first }, running: running, hasStarted: hasStarted)
    isPaused = try reader.flag()
    moment = try reader.number(upTo: WireReader.longest)
    try reader.end()
  }
}
