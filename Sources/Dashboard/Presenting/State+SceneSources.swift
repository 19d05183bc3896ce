import CommitteeModel

/// The sources of what a scene shows: of much, each can be asked for in turn.
extension State {
  /// The figures, or rows, of the scene that is shown, of each of which the source can be asked for; those of a scene about
  /// one thing are not counted.
  public var sourcesToChoose: Int {
    if !sceneSubjects.isEmpty { return sceneSubjects.count }
    return sceneItems.count
  }

  /// The place of the one whose source is told, from 0.
  public var chosenSource: Int {
    if !sceneSubjects.isEmpty { return subject.flatMap { sceneSubjects.firstIndex(of: $0) } ?? 0 }
    return item.flatMap { sceneItems.firstIndex(of: $0) } ?? 0
  }

  /// The figures and decisions that are seen of a scene of many.
  private var sceneSubjects: [Subject] {
    guard let show = view.presentation, !show.isAway, case .route(let route) = show.scene.content, route.subject == nil
    else { return [] }
    if route == .section(.conclusions) {
      return Array(board.table(.conclusions).prefix(show.scene.isRevealed ? show.step : .max))
    }
    return subjects(of: show.scene, upTo: show.scene.isRevealed ? show.step : .max)
  }

  /// The rows of a scene that lists a register.
  private var sceneItems: [Item] {
    guard let show = view.presentation, !show.isAway, case .route(.register) = show.scene.content,
      show.scene.item == nil
    else { return [] }
    return listing?.items ?? []
  }

  /// Opens the source of what the scene shows; of much, that of the first.
  mutating func askForSource() -> [Effect] {
    guard let show = view.presentation else { return [] }
    if show.cover != nil { uncover() }
    let isOfOne = view.route.subject != nil || isOnFinding || show.scene.item != nil
    guard isOfOne || sourcesToChoose > 0 else {
      view.notice = "Cảnh này chưa nêu số nào; gõ / để tìm một số và nguồn của nó."
      return []
    }
    if !isOfOne { chooseSource(0) }
    view.overlay = .source()
    return []
  }

  /// Moves from source to source while one is open over a scene.
  mutating func steerSceneSource(_ command: Command) -> [Effect] {
    switch view.route {
    case .checks, .comparison, .standings: return steerScreen(command)
    default: break
    }
    let last = sourcesToChoose - 1
    if last > 0, let step = command.step(last: last) { chooseSource(max(0, min(last, chosenSource + step))) }
    return []
  }

  private mutating func chooseSource(_ place: Int) {
    if !sceneSubjects.isEmpty {
      let subject = sceneSubjects[place]
      guard let section = board.section(of: subject) else { return }
      view.focus = section
      view.selection[section] = subject
    } else if case .register(let register) = view.route, let item = listing?.items[place] {
      var look = view.look(at: register)
      look.item = item
      view.look(at: register, look)
    }
  }
}
