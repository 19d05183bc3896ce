import CommitteeModel

extension State {
  mutating func navigate(_ command: Command) -> [Effect] {
    switch view.overlay {
    case .help(let offset): scrollHelp(command, from: offset)
    case .picker(let picker): return steer(picker, command)
    case .source(let page) where command == .pageDown || command == .pageUp:
      let next = max(0, page + (command == .pageDown ? 1 : -1))
      // One page has one number, and so one code.
      view.overlay = .source(page: view.sourcePages.map { next % max(1, $0) } ?? next)
    case .source, nil:
      if view.isSourceOpen { view.overlay = .source() }
      return view.isOnStage && view.isSourceOpen ? steerSceneSource(command) : steerScreen(command)
    }
    return []
  }

  private mutating func scrollHelp(_ command: Command, from offset: Int) {
    let last = HelpLayout(in: view.panelRoom, at: view.helpPlace).lastOffset
    guard let step = command.step(last: last) else { return }
    view.overlay = .help(offset: max(0, min(last, offset + step)))
  }

  private mutating func steer(_ picker: Picker, _ command: Command) -> [Effect] {
    var picker = picker
    if let step = command.step(last: picker.rows.count) {
      picker.move(by: step)
      view.overlay = .picker(picker)
    } else if command == .open, picker.rows.indices.contains(picker.selected) {
      view.overlay = nil
      let choice = picker.rows[picker.selected].choice
      if picker.purpose == .search { note(choice) }
      if case .route(.register(let register)) = choice {
        begin(register, soughtBy: picker.query)
        return []
      }
      return choose(choice)
    }
    return []
  }

  mutating func steerScreen(_ command: Command) -> [Effect] {
    if let section = command.section {
      choose(section)
      return []
    }
    switch view.route {
    case .overview: steerOverview(command)
    case .section(let section): steerSection(section, command)
    case .subject(let subject): steerSubject(subject, command)
    case .checks: return steerChecks(command)
    case .register(let register): steerRegister(register, command)
    case .comparison(let code): return steerComparison(code, command)
    case .standings(let key): return steerStandings(key, command)
    case .desk: break
    }
    return []
  }

  private mutating func steerOverview(_ command: Command) {
    let subjects = board.overview(view.focus)
    if let step = command.step(last: subjects.count) {
      select(step, in: view.focus, among: subjects)
      return
    }
    switch command {
    case .nextSection: view.focus = view.focus.neighbour(1)
    case .previousSection: view.focus = view.focus.neighbour(-1)
    case .left, .right: view.focus = view.focus.beside(command == .left ? -1 : 1)
    case .open: if !subjects.isEmpty { go(to: .section(view.focus)) }
    default: break
    }
  }

  private mutating func steerSection(_ section: Section, _ command: Command) {
    let subjects = board.table(section)
    if let step = command.step(last: subjects.count) {
      select(step, in: section, among: subjects)
      return
    }
    switch command {
    case .nextSection, .right: change(to: section.neighbour(1))
    case .previousSection, .left: change(to: section.neighbour(-1))
    case .open: if let subject, subject.hasScreen { go(to: .subject(subject)) }
    default: break
    }
  }

  /// On the screen of a subject every movement leads to the one before or after it in its section.
  private mutating func steerSubject(_ subject: Subject, _ command: Command) {
    guard let section = board.section(of: subject) else { return }
    let subjects = board.table(section).filter(\.hasScreen)
    guard let index = subjects.firstIndex(of: subject) else { return }
    let step: Int? =
      switch command {
      case .left, .up: -1
      case .right, .down: 1
      default: command.step(last: subjects.count)
      }
    guard let step else { return }
    let next = subjects[max(0, min(subjects.count - 1, index + step))]
    view.selection[section] = next
    view.route = .subject(next)
  }

  private mutating func select(_ step: Int, in section: Section, among subjects: [Subject]) {
    guard let index = selectedIndex(in: section, among: subjects) else { return }
    view.selection[section] = subjects[max(0, min(subjects.count - 1, index + step))]
  }

  /// A digit chooses a pane of the overview; said again, or on another screen, it opens the section.
  private mutating func choose(_ section: Section) {
    switch view.route {
    case .overview:
      if view.focus == section { go(to: .section(section)) } else { view.focus = section }
    case .section: change(to: section)
    case .subject, .checks, .register, .comparison, .standings, .desk: change(to: section)
    }
  }

  /// Changes the section; of the screens with these figures the way back keeps the overview alone.
  private mutating func change(to section: Section) {
    view.focus = section
    view.route = .section(section)
    view.trail.removeAll { $0.shows(dossier.figures) }
    remember(.overview)
  }

  /// Goes to the screen of a subject, or to its section where it has none.
  mutating func visit(_ subject: Subject) {
    guard let section = board.section(of: subject) else { return }
    view.focus = section
    view.selection[section] = subject
    go(to: subject.hasScreen ? .subject(subject) : .section(section))
  }

  /// Keeps what was chosen from a search, to offer it first the next time.
  private mutating func note(_ choice: Picker.Choice) {
    view.recent.removeAll { $0 == choice }
    view.recent.insert(choice, at: 0)
    if view.recent.count > State.longestTrail { view.recent.removeLast() }
  }

  private mutating func choose(_ choice: Picker.Choice) -> [Effect] {
    switch choice {
    case .item(let register, let item):
      show(item, in: register)
      return []
    case .command(let command): return perform(command)
    case .route(let route):
      if case .section(let section) = route { view.focus = section }
      go(to: route)
      return []
    case .subject(let subject):
      visit(subject)
      return []
    case .session(let code):
      return code == dossier.session.code ? [] : [.openEdition(code)]
    case .unit(let unit):
      return unit == dossier.figures.unit ? [] : [.readFigures(unit: unit, period: nil)]
    case .period(let period):
      return period == dossier.figures.period ? [] : [.readFigures(unit: dossier.figures.unit, period: period)]
    }
  }

  /// Opens an address, as the command line names it.
  public mutating func open(_ address: Address) -> [Effect] {
    view.trail = address.route == .overview ? [] : [place(.overview)]
    view.route = address.route
    sought = address.row
    switch address.route {
    case .overview, .checks, .register, .desk: break
    case .section(let section): view.focus = section
    case .subject, .comparison, .standings:
      if let subject = address.route.subject, let section = board.section(of: subject) {
        view.focus = section
        view.selection[section] = subject
        view.trail = [place(.overview), place(.section(section))]
        if address.route != .subject(subject) { view.trail.append(place(.subject(subject))) }
      }
    }
    let command: Command? =
      switch address.panel {
      case .help: .help
      case .source: .source
      case .search: .search
      case .screens: .screens
      case .sessions: .sessions
      case .units: .units
      case .periods: .periods
      case nil: nil
      }
    var effects = command.map { perform($0) } ?? []
    effects += update(.resized(view.size))
    return effects
  }
}

extension Command {
  /// How far a movement goes in a list whose last place is `last`; `nil` for commands that are no movement.
  public func step(last: Int) -> Int? {
    switch self {
    case .up: -1
    case .down: 1
    case .pageUp: -10
    case .pageDown: 10
    case .first: -last
    case .last: last
    default: nil
    }
  }
}

extension Section {
  /// The section so many places on, round and round.
  func neighbour(_ step: Int) -> Section {
    let count = Section.allCases.count
    return Section(rawValue: (rawValue + step + count) % count)!
  }

  /// The section to the left or right in the same row of the overview.
  func beside(_ step: Int) -> Section {
    let row: ClosedRange<Int> = rawValue < 3 ? 0...2 : 3...4
    return Section(rawValue: max(row.lowerBound, min(row.upperBound, rawValue + step)))!
  }
}
