extension Presentation {
  /// Milliseconds of the point of the agenda to which the scene belongs, by `now`: of all scenes that belong to it.
  public func elapsedOfItem(at now: Int) -> Int {
    let item = scene.agendaItem
    return script.scenes.indices.filter { script.scenes[$0].agendaItem == item }
      .reduce(0) { $0 + timer.elapsed(of: $1, at: now) }
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
