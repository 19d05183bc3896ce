internal import CommitteeModel
public import Dashboard

/// Where a presentation stands, so that it can go on there when its process ended by force.
public struct KeptPresentation: Hashable, Sendable {
  /// The edition that was presented.
  public var edition: EditionPointer
  /// What was shown; whoever goes on does it with the scene, for who read a conclusion back may be gone.
  public let shown: Shown
  /// All that is stated otherwise than in the edition before.
  public var restated: [Restatement]
  /// Time taken.
  public var timer: SessionTimer
  /// True where the recess holds the time.
  public var isPaused: Bool
  /// When it was last known to stand so.
  public var moment: MachineMoment

  /// Says where a presentation stands.
  public init(
    edition: EditionPointer, shown: Shown, restated: [Restatement] = [], timer: SessionTimer, isPaused: Bool,
    moment: MachineMoment
  ) {
    self.restated = restated
    self.edition = edition
    self.shown = shown.withoutReadBack
    self.timer = timer
    self.isPaused = isPaused
    self.moment = moment
  }
}

extension KeptPresentation {
  /// Milliseconds after which a presentation that ended by force is no more the same meeting.
  public static let longestBreak = 15 * 60_000
  /// Milliseconds after which word is left again though nothing changed: it tells how long nobody has presented.
  public static let lifeSign = 2 * 60_000

  /// As it goes on at `now`; `nil` where too much time has passed, or no clock tells how much.
  ///
  /// Time went on while nobody presented, as it did for the meeting.
  public func goingOn(at now: MachineMoment) -> KeptPresentation? {
    guard let passed = now.passed(since: moment), passed <= Self.longestBreak else { return nil }
    var next = self
    next.moment = now
    if let running = timer.running {
      var spent = timer.spent
      spent[running.scene, default: 0] += max(0, moment.milliseconds - running.since) + passed
      next.timer = SessionTimer(
        spent: spent, running: SessionTimer.Running(scene: running.scene, since: now.milliseconds),
        hasStarted: timer.hasStarted)
    }
    return next
  }

  /// What is told of it where it goes on at `now`; `nil` where no clock tells how long nobody presented.
  public func resumption(at now: MachineMoment) -> PresenterUpdate.Resumption? {
    now.passed(since: moment).map { PresenterUpdate.Resumption(moment: now.milliseconds, gap: $0) }
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
    writer.shown(shown)
    writer.list(restated, upTo: WireLimit.marks) {
      $0.text($1.indicator.text)
      $0.text($1.former)
    }
    writer.flag(timer.hasStarted)
    writer.optional(timer.running) {
      $0.number($1.scene, upTo: WireLimit.scenes)
      $0.number($1.since, upTo: WireLimit.longest)
    }
    writer.list(timer.spent.sorted { $0.key < $1.key }, upTo: WireLimit.scenes) {
      $0.number($1.key, upTo: WireLimit.scenes)
      $0.number($1.value, upTo: WireLimit.longest)
    }
    writer.flag(isPaused)
    writer.number(moment.milliseconds, upTo: WireLimit.longest)
    writer.number(moment.wall, upTo: WireLimit.longest)
    writer.text(moment.boot, upTo: WireLimit.name)
    return Envelope.seal(.kept, writer.bytes)
  }

  /// Reads what was kept.
  public init(message: [UInt8]) throws(WireFault) {
    let (kind, body) = try Envelope.open(message)
    guard kind == .kept else { throw .value }
    var reader = WireReader(body)
    edition = try reader.pointer()
    shown = try reader.shown().withoutReadBack
    restated = try reader.list(upTo: WireLimit.marks) { reader throws(WireFault) in
      Restatement(Code(try reader.text()), former: try reader.text())
    }
    let hasStarted = try reader.flag()
    let running = try reader.optional { reader throws(WireFault) in
      SessionTimer.Running(
        scene: try reader.number(upTo: WireLimit.scenes), since: try reader.number(upTo: WireLimit.longest))
    }
    let spent = try reader.list(upTo: WireLimit.scenes) { reader throws(WireFault) in
      (try reader.number(upTo: WireLimit.scenes), try reader.number(upTo: WireLimit.longest))
    }
    timer = SessionTimer(
      spent: Dictionary(spent) { first, _ in first }, running: running, hasStarted: hasStarted)
    isPaused = try reader.flag()
    moment = MachineMoment(
      milliseconds: try reader.number(upTo: WireLimit.longest), wall: try reader.number(upTo: WireLimit.longest),
      boot: try reader.text(upTo: WireLimit.name))
    try reader.end()
  }
}

extension Shown {
  fileprivate var withoutReadBack: Shown {
    var shown = self
    shown.readBack = nil
    return shown
  }
}
