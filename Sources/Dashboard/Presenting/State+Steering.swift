extension Command {
  /// True for what a console may ask of a presentation: what leads through its scenes, and no more.
  public var isSteering: Bool {
    switch self {
    case .nextScene, .previousScene, .firstScene, .lastScene, .dark, .bright, .recess, .moreRows, .present: true
    default: false
    }
  }
}

extension State {
  /// Does what somebody at the console asks for.
  ///
  /// While a question is answered at the terminal of the presentation no step is made from elsewhere, or else what is typed
  /// there next would be one: the scene comes back with the key that says so.
  mutating func steer(_ command: Command) -> [Effect] {
    guard let show = view.presentation, command.isSteering else { return [] }
    view.notice = nil
    guard view.isAnswering else { return perform(command) }
    switch command {
    case .recess: toggleRecess()
    case .dark: cover(.dark)
    case .bright: cover(.bright)
    case .present:
      view.presentation?.number = TypedNumber()
      return returnToScene()
    default: if show.cover != nil { uncover() }
    }
    return []
  }

  /// Shows a scene by its number, from 1, for which somebody at the console asks.
  mutating func steer(toScene number: Int) -> [Effect] {
    guard !view.isAnswering else { return [] }
    view.notice = nil
    return goToScene(number - 1)
  }
}

extension ViewState {
  /// True while the person at the terminal of the presentation answers a question, or is about to: on another screen, in a
  /// list, over a panel, with a number half typed.
  public var isAnswering: Bool {
    guard let presentation else { return false }
    return presentation.isAway || presentation.panel != nil || overlay != nil || !presentation.typed.isEmpty
  }
}
