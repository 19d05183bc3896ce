internal import Dashboard

extension PresenterUpdate {
  /// As it goes over the line; `sequence` counts what one presenter has sent.
  public func message(_ sequence: Int) -> [UInt8] {
    var writer = WireWriter()
    writer.number(sequence)
    writer.pointer(edition)
    writer.text(heading)
    writer.frame(screen)
    writer.number(place)
    writer.list(scenes) {
      $0.text($1.name)
      $0.text($1.agendaItem)
    }
    writer.number(step)
    writer.number(steps)
    writer.text(cover?.rawValue ?? "")
    writer.flag(isAway)
    writer.flag(isPaused)
    writer.times(times)
    writer.text(note)
    writer.list(followers) {
      $0.text($1.role.rawValue)
      $0.number($1.since)
    }
    writer.optional(waiting) {
      $0.text($1.hash)
      $0.number($1.number)
      $0.text($1.publishedAt)
    }
    writer.optional(resumption) {
      $0.number($1.moment)
      $0.number($1.gap)
    }
    return Envelope.seal(.presenter, writer.bytes)
  }

  /// Reads such a message.
  public static func read(_ message: [UInt8]) throws(WireFault) -> (sequence: Int, update: PresenterUpdate) {
    let (kind, body) = try Envelope.open(message)
    guard kind == .presenter else { throw .value }
    var reader = WireReader(body)
    let sequence = try reader.number()
    let update = try PresenterUpdate(&reader)
    try reader.end()
    return (sequence, update)
  }

  private init(_ reader: inout WireReader) throws(WireFault) {
    edition = try reader.pointer()
    heading = try reader.text()
    screen = try reader.frame()
    place = try reader.number(upTo: 100_000)
    scenes = try reader.list(upTo: 10_000) { reader throws(WireFault) in
      SceneLine(name: try reader.text(), agendaItem: try reader.text())
    }
    guard scenes.indices.contains(place) else { throw .value }
    step = try reader.number(upTo: 100_000)
    steps = try reader.number(upTo: 100_000)
    let name = try reader.text(upTo: 64)
    cover = Presentation.Cover(rawValue: name)
    guard (cover == nil) == name.isEmpty else { throw .value }
    isAway = try reader.flag()
    isPaused = try reader.flag()
    times = try reader.times()
    note = try reader.text(upTo: 1 << 16)
    followers = try reader.list(upTo: 1_000) { reader throws(WireFault) in
      Follower(role: try reader.named(Role.self), since: try reader.number())
    }
    waiting = try reader.optional { reader throws(WireFault) in
      WaitingEdition(
        hash: try reader.text(upTo: 128), number: try reader.number(), publishedAt: try reader.text(upTo: 128))
    }
    resumption = try reader.optional { reader throws(WireFault) in
      Resumption(
        moment: try reader.number(upTo: WireReader.longest), gap: try reader.number(upTo: WireReader.longest))
    }
  }
}

extension WireWriter {
  fileprivate mutating func times(_ times: PresenterUpdate.Times) {
    number(times.now)
    text(times.item)
    for (minutes, elapsed) in [(times.itemMinutes, times.itemElapsed), (times.sessionMinutes, times.sessionElapsed)] {
      optional(minutes) { $0.number($1) }
      number(elapsed)
    }
    flag(times.isRunning)
  }
}

extension WireReader {
  /// Moments and spans beyond a thousand years are none: sums of them stay numbers.
  static let longest = 1 << 45

  fileprivate mutating func times() throws(WireFault) -> PresenterUpdate.Times {
    var times = PresenterUpdate.Times()
    times.now = try number(upTo: Self.longest)
    times.item = try text()
    times.itemMinutes = try minutes()
    times.itemElapsed = try number(upTo: Self.longest)
    times.sessionMinutes = try minutes()
    times.sessionElapsed = try number(upTo: Self.longest)
    times.isRunning = try flag()
    return times
  }

  private mutating func minutes() throws(WireFault) -> Int? {
    try optional { reader throws(WireFault) in try reader.number(upTo: 1_000_000) }
  }
}
