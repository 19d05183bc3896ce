import CommitteeModel

extension Presentation {
  /// Milliseconds of the point of the agenda to which the scene belongs, by `now`: of all scenes that belong to it.
  public func elapsedOfItem(at now: Int) -> Int {
    let item = scene.agendaItem
    return script.scenes.indices.filter { script.scenes[$0].agendaItem == item }
      .reduce(0) { $0 + timer.elapsed(of: $1, at: now) }
  }
}

extension Presentation {
  /// Milliseconds that the points behind the present one still have by their plan, by `now`; `nil` where one of them has no
  /// plan. What the script came by before does not come again.
  public func millisecondsAhead(at now: Int) -> Int? {
    let present = scene.agendaItem
    var spent: [AgendaItem?: Int] = [:]
    for (place, scene) in script.scenes.enumerated() {
      spent[scene.agendaItem, default: 0] += timer.elapsed(of: place, at: now)
    }
    var sum = 0
    for item in Set(script.scenes[place...].map(\.agendaItem)) where item != present {
      guard let minutes = script.minutes(of: item) else { return nil }
      sum += max(0, minutes * 60_000 - spent[item, default: 0])
    }
    return sum
  }
}

extension State {
  /// Lets the presentation go on with the time that was taken before its process began.
  public mutating func resume(_ timer: SessionTimer, isPaused: Bool, restated: [Restatement], at now: Int) {
    view.restated = restated
    view.presentation?.timer = timer
    view.presentation?.isPaused = isPaused
    view.presentation?.now = now
  }
}
