public import CellGrid
import CommitteeModel

extension State {
  /// Takes in what happened and says what is to be done outside.
  ///
  /// Whatever figures the screen that results needs and the archive does not hold are asked for.
  public mutating func update(_ action: Action) -> [Effect] {
    var effects = take(in: action)
    if view.wishToPresent != nil, archive.proceedings != nil { effects += present() }
    noticeLeaving(after: action)
    arrange()
    prepareSearch()
    if !effects.contains(.quit) { effects += needs.filter { archive.unread[$0] == nil } }
    return effects
  }

  private mutating func take(in action: Action) -> [Effect] {
    switch action {
    case .keyPressed(let key): return press(key)
    case .pasted(let text):
      if case .picker(var picker) = view.overlay {
        picker.type(text, in: self)
        view.overlay = .picker(picker)
      } else if view.mode == .form {
        view.desk?.paste(text)
      }
    case .pointed(let gesture, let target): return point(gesture, at: target)
    case .resized(let size):
      if size != view.size { view.desk?.cutAnew() }
      view.size = size
    case .sceneChosen(let number): return goToScene(number - 1, whole: true)
    case .commandAsked(let command): return steer(command)
    case .sceneAsked(let number): return steer(toScene: number)
    case .momentReached(let moment):
      view.presentation?.now = moment
      view.presentation?.number.forget(at: moment)
    case .clockTurned(let time):
      view.clock = time
      return lookAtDesk()
    case .seriesRead(let key, let series): archive.series[key] = series
    case .tableRead(let key, let table): archive.tables[key] = table
    case .checksRead(let checks): take(checks)
    case .proceedingsRead(let proceedings): archive.proceedings = proceedings
    case .elsewhereRead(let elsewhere): archive.elsewhere = elsewhere
    case .comparisonRead(let key, let figures): archive.comparisons[key] = compared(figures, of: key.indicator)
    case .trendsRead(let key, let trends): take(trends, of: key)
    case .statementsRead(let question, let statements): archive.statements[question] = statements
    case .figuresRead(let figures):
      show(figures)
      let isHome = figures.unit == dossier.session.province && figures.period == nil
      let period = figures.period.map { "kỳ \($0.label)" } ?? "số mới nhất"
      view.notice = isHome ? nil : "Đang xem \(dossier.name(of: figures.unit)), \(period)."
    case .shelfRead(let entries):
      shelf = entries
      view.overlay = .picker(Picker(.session, in: self))
    case .editionOpened(let opened): show(opened.dossier)
    case .lookRenewed(let opened, let elsewhere): renewLook(with: opened.dossier, elsewhere)
    case .failed(let text, let effect): note(text, during: effect)
    case .dayTurned(let day): dossier = Dossier(dossier, seenOn: day)
    case .deskAnswered(let answer): return takeDeskAnswer(answer)
    case .rested: return restAtDesk()
    case .readBackAsked(let words): readBack(words)
    case .readBackCut(let least): view.presentation?.cutReadBack(for: least)
    }
    return []
  }

  /// Tells what failed, and keeps why, so that no key asks for it again and no screen takes it for nothing.
  private mutating func note(_ text: String, during effect: Effect) {
    view.notice = text
    switch effect {
    case .readSeries, .readTable, .readChecks, .readProceedings, .readElsewhere, .readComparison, .readTrends,
      .readStatements:
      archive.unread[effect] = text
      if effect == .readProceedings { view.wishToPresent = nil }
    case .readFigures(let unit, let period):
      if let last = view.trail.last, last.unit == unit, last.period == period { view.trail.removeLast() }
      if let next = view.ahead.last, next.unit == unit, next.period == period { view.ahead.removeLast() }
      leaveUnlisted()
    case .readShelf, .openEdition, .repaint, .suspend, .noteMinutes, .desk, .quit: break
    }
  }

  /// Takes in what the checks found, with what concerns other sessions and units behind the rest.
  private mutating func take(_ checks: [Check]) {
    let concern = OwnFindings(of: dossier)
    let own = checks.filter(concern.holds)
    archive.ownChecks = own.count
    archive.checks = own + checks.filter { !concern.holds($0) }
  }

  private mutating func press(_ key: Key) -> [Effect] {
    view.notice = nil
    if coverDetour(key) || view.mode == .presenting && type(key) { return [] }
    if let effects = pressAtDesk(key) { return effects }
    if let command = Keymap.of(view.mode)[key] {
      forgetNumber(before: key)
      return perform(command)
    }
    if view.mode == .leaving { view.presentation?.panel = nil }
    if case .picker(var picker) = view.overlay, picker.take(key, in: self) { view.overlay = .picker(picker) }
    return []
  }

  /// Performs a command, as if its key had been pressed.
  public mutating func perform(_ command: Command) -> [Effect] {
    if let effects = performOnStage(command) ?? performAtDesk(command) { return effects }
    switch command {
    case .quit: return restAtDesk() + [.quit]
    case .suspend: return [.suspend]
    case .present: return view.mode == .picker ? [] : present()
    case .repaint: return [.repaint]
    case .theme: view.theme = view.theme.next
    case .help: toggle(.help(offset: 0))
    case .source: if subject != nil || item != nil || isOnFinding || awaitsListing { toggle(.source()) }
    case .search: view.overlay = .picker(Picker(.search, in: self))
    case .sessions: return [.readShelf]
    case .units: view.overlay = .picker(Picker(.unit, in: self))
    case .periods: view.overlay = .picker(Picker(.period, in: self))
    case .checks: go(to: .checks)
    case .screens: view.overlay = .picker(Picker(.screen, in: self))
    case .compare: compare()
    case .back: return goBack()
    case .forward: return goForward()
    default: return navigate(command)
    }
    return []
  }

  private mutating func toggle(_ overlay: Overlay) {
    let isOpen =
      switch (view.overlay, overlay) {
      case (.help, .help), (.source, .source): true
      default: false
      }
    view.overlay = isOpen ? nil : overlay
  }

  /// Shows another edition from its overview; theme, size and clock stay, and the desk of its own session.
  private mutating func show(_ opened: Dossier) {
    let desk = view.desk.flatMap { $0.names.session.code == opened.session.code ? $0 : nil }
    var view = ViewState(size: view.size, tier: view.tier, theme: view.theme, clock: view.clock)
    view.desk = desk
    view.notice = "Đã mở \(opened.session.shortName), \(opened.session.date.text)."
    self = State(opened, view: view)
  }
}

extension Theme {
  /// The next in the round of themes.
  public var next: Theme {
    let all = Theme.allCases
    return all[(all.firstIndex(of: self)! + 1) % all.count]
  }
}
