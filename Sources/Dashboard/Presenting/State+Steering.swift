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
  /// Does what somebody at the console asks for, whatever is open at the terminal of the presentation.
  mutating func steer(_ command: Command) -> [Effect] {
    guard let show = view.presentation, command.isSteering else { return [] }
    closePanels()
    guard show.isAway else { return perform(command) }
    switch command {
    case .recess: toggleRecess()
    case .dark: cover(.dark)
    case .bright: cover(.bright)
    // From another screen a step leads back to the scene; in the dark it brings light.
    case .present: return returnToScene()
    default:
      if show.cover == nil { return returnToScene() }
      uncover()
    }
    return []
  }

  /// Shows a scene by its number, from 1, for which somebody at the console asks.
  mutating func steer(toScene number: Int) -> [Effect] {
    guard view.presentation?.script.scenes.indices.contains(number - 1) == true else { return [] }
    closePanels()
    return goToScene(number - 1)
  }

  private mutating func closePanels() {
    view.overlay = nil
    view.presentation?.panel = nil
    view.presentation?.typed = ""
  }
}
