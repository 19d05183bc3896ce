internal import CommitteeModel
internal import Dashboard

extension PresenterUpdate {
  /// As it goes over the line.
  public var message: [UInt8] {
    var writer = WireWriter()
    writer.pointer(edition)
    writer.text(heading)
    writer.frame(screen)
    writer.text(pageWords)
    writer.number(place, upTo: WireLimit.scenes - 1)
    let share = min(WireLimit.text, WireLimit.sceneNames / 2 / max(1, scenes.count))
    writer.list(scenes, upTo: WireLimit.scenes) {
      $0.text($1.name, upTo: max(3, share))
      $0.text($1.agendaItem, upTo: max(3, share))
    }
    writer.number(step, upTo: WireLimit.scenes)
    writer.number(steps, upTo: WireLimit.scenes)
    writer.text(cover?.rawValue ?? "", upTo: WireLimit.name)
    writer.flag(isAway)
    writer.flag(isPaused)
    writer.times(times)
    writer.text(note, upTo: WireLimit.note)
    writer.list(followers, upTo: WireLimit.followers) {
      $0.text($1.role.rawValue)
      $0.number($1.since)
    }
    writer.optional(waiting) {
      $0.text($1.hash, upTo: WireLimit.hash)
      $0.number($1.number)
      $0.text($1.publishedAt, upTo: WireLimit.hash)
      $0.optional($1.failure) { $0.text($1) }
    }
    writer.optional(resumption) {
      $0.number($1.moment, upTo: WireLimit.longest)
      $0.number($1.gap, upTo: WireLimit.longest)
    }
    writer.optional(readBack) { $0.readBack($1) }
    writer.text(link.indicator?.text ?? "")
    writer.text(link.screen, upTo: WireLimit.name)
    return Envelope.seal(.presenter, writer.bytes)
  }

  /// Reads such a message.
  public init(message: [UInt8]) throws(WireFault) {
    let (kind, body) = try Envelope.open(message)
    guard kind == .presenter else { throw .value }
    var reader = WireReader(body)
    try self.init(&reader)
    try reader.end()
  }

  private init(_ reader: inout WireReader) throws(WireFault) {
    edition = try reader.pointer()
    heading = try reader.text()
    screen = try reader.frame()
    pageWords = try reader.text()
    place = try reader.number(upTo: WireLimit.scenes)
    scenes = try reader.list(upTo: WireLimit.scenes) { reader throws(WireFault) in
      SceneLine(name: try reader.text(), agendaItem: try reader.text())
    }
    guard scenes.indices.contains(place) else { throw .value }
    step = try reader.number(upTo: WireLimit.scenes)
    steps = try reader.number(upTo: WireLimit.scenes)
    let name = try reader.text(upTo: WireLimit.name)
    cover = Presentation.Cover(rawValue: name)
    guard (cover == nil) == name.isEmpty else { throw .value }
    isAway = try reader.flag()
    isPaused = try reader.flag()
    times = try reader.times()
    note = try reader.text(upTo: WireLimit.note)
    followers = try reader.list(upTo: WireLimit.followers) { reader throws(WireFault) in
      Follower(role: try reader.named(Role.self), since: try reader.number())
    }
    waiting = try reader.optional { reader throws(WireFault) in
      WaitingEdition(
        hash: try reader.text(upTo: WireLimit.hash), number: try reader.number(),
        publishedAt: try reader.text(upTo: WireLimit.hash),
        failure: try reader.optional { reader throws(WireFault) in try reader.text() })
    }
    resumption = try reader.optional { reader throws(WireFault) in
      Resumption(
        moment: try reader.number(upTo: WireLimit.longest), gap: try reader.number(upTo: WireLimit.longest))
    }
    readBack = try reader.optional { reader throws(WireFault) in try reader.readBack() }
    let indicator = try reader.text()
    link.indicator = indicator.isEmpty ? nil : Code(indicator)
    link.screen = try reader.text(upTo: WireLimit.name)
  }
}

extension WireWriter {
  fileprivate mutating func times(_ times: PresenterUpdate.Times) {
    number(times.now, upTo: WireLimit.longest)
    text(times.item)
    for (minutes, elapsed) in [(times.itemMinutes, times.itemElapsed), (times.sessionMinutes, times.sessionElapsed)] {
      optional(minutes) { $0.number($1, upTo: WireLimit.minutes) }
      number(elapsed, upTo: WireLimit.longest)
    }
    optional(times.ahead) { $0.number($1, upTo: WireLimit.longest) }
    flag(times.isRunning)
  }
}

extension WireReader {
  fileprivate mutating func times() throws(WireFault) -> PresenterUpdate.Times {
    var times = PresenterUpdate.Times()
    times.now = try number(upTo: WireLimit.longest)
    times.item = try text()
    times.itemMinutes = try minutes()
    times.itemElapsed = try number(upTo: WireLimit.longest)
    times.sessionMinutes = try minutes()
    times.sessionElapsed = try number(upTo: WireLimit.longest)
    times.ahead = try optional { reader throws(WireFault) in try reader.number(upTo: WireLimit.longest) }
    times.isRunning = try flag()
    return times
  }

  private mutating func minutes() throws(WireFault) -> Int? {
    try optional { reader throws(WireFault) in try reader.number(upTo: WireLimit.minutes) }
  }
}
