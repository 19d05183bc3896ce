import CommitteeModel

/// The way through the screens: where one came from, and where one went back from.
extension State {
  /// Screens that the way back remembers; the oldest are forgotten.
  static let longestTrail = 32

  mutating func go(to route: Route) {
    guard view.route != route else { return leaveScene() }
    remember(view.route)
    view.route = route
  }

  /// Adds a screen with the figures shown to the way back.
  mutating func remember(_ route: Route) {
    // The overview stays at the start; what was left longest ago is forgotten.
    view.ahead = []
    if view.trail.count == State.longestTrail { view.trail.remove(at: 1) }
    view.trail.append(place(route))
  }

  func place(_ route: Route) -> Place {
    let look: RegisterLook? = if case .register(let register) = route { view.look(at: register) } else { nil }
    return Place(route, focus: view.focus, unit: dossier.figures.unit, period: dossier.figures.period, look: look)
  }

  /// Shows the figures of another unit or period, and what they list.
  ///
  /// Figures that the last place on the way back shows lead back to that place, those of the next one ahead lead on to
  /// it, others leave the present one behind.
  mutating func show(_ figures: UnitFigures) {
    if let last = view.trail.last, last.shows(figures) {
      view.ahead.append(place(view.route))
      view.trail.removeLast()
      arrive(at: last)
    } else if let next = view.ahead.last, next.shows(figures) {
      view.trail.append(place(view.route))
      view.ahead.removeLast()
      arrive(at: next)
    } else {
      remember(view.route)
    }
    dossier = Dossier(dossier, showing: figures)
    view.compared = nil
    board = Board(dossier)
    leaveUnlisted()
    leaveEmptyPane()
  }

  private mutating func arrive(at place: Place) {
    stand(at: place)
    view.focus = place.focus
  }

  /// Shows a screen again, a register with the row that was selected there.
  private mutating func stand(at place: Place) {
    view.route = place.route
    if case .register(let register) = place.route, let look = place.look { view.look(at: register, look) }
  }

  /// Leaves the screen of a subject that is not listed for the nearest one on the way back that is.
  mutating func leaveUnlisted() {
    func isGone(_ place: Place) -> Bool { place.shows(dossier.figures) && !isListed(place.route) }
    view.trail = view.trail.filter { !isGone($0) }
    view.ahead = view.ahead.filter { !isGone($0) }
    guard !isListed(view.route) else { return }
    view.route = view.trail.map(\.route).last(where: isListed) ?? .overview
    if let last = view.trail.last, last.route == view.route, last.shows(dossier.figures) { view.trail.removeLast() }
  }

  /// Moves the focus of the overview from a pane that lists nothing to the first that lists something.
  mutating func leaveEmptyPane() {
    guard board.overview(view.focus).isEmpty,
      let filled = Section.allCases.first(where: { !board.overview($0).isEmpty })
    else { return }
    view.focus = filled
  }

  /// Closes the panel, else goes back to the last place, with the figures that it showed, else to the overview.
  mutating func goBack() -> [Effect] {
    guard view.overlay == nil else {
      view.overlay = nil
      return []
    }
    guard let last = view.trail.last else {
      view.route = .overview
      return []
    }
    guard last.shows(dossier.figures) else { return [.readFigures(unit: last.unit, period: last.period)] }
    view.ahead.append(place(view.route))
    view.trail.removeLast()
    stand(at: last)
    return []
  }

  /// Goes to the screen that one went back from last, with the figures that it showed.
  mutating func goForward() -> [Effect] {
    guard let next = view.ahead.last else {
      view.notice = "Không có màn hình nào để đi tiếp."
      return []
    }
    guard next.shows(dossier.figures) else { return [.readFigures(unit: next.unit, period: next.period)] }
    view.trail.append(place(view.route))
    view.ahead.removeLast()
    stand(at: next)
    return []
  }
}
