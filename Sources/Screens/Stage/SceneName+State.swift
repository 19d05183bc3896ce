public import Dashboard

extension FrameMaker {
  /// What the screen of a state is called in lists: its scene, or the screen that was gone to besides.
  public mutating func name(of state: State) -> String {
    let scene = scene(of: state)
    guard let show = state.view.presentation, !show.isAway else {
      return SceneName.name(of: state.view.route, in: scene)
    }
    return SceneName.of(show.scene, in: scene)
  }
}
