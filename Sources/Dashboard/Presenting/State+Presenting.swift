import CellGrid
import CommitteeModel

extension State {
  /// Begins to present from the first scene. `isAlone` makes leaving it end the program.
  public mutating func present(alone isAlone: Bool = false) -> [Effect] {
    guard let proceedings = archive.proceedings else {
      view.wishToPresent = isAlone
      return [.readProceedings]
    }
    let script = Script(proceedings, in: dossier, board: board, elsewhere: archive.elsewhere)
    if script.lacksScreens, archive.elsewhere == nil, archive.unread[.readElsewhere] == nil {
      view.wishToPresent = view.wishToPresent ?? isAlone
      return [.readElsewhere]
    }
    view.presentation = Presentation(script, endsProgram: view.wishToPresent ?? isAlone)
    view.wishToPresent = nil
    return showScene()
  }

  /// Does what a command asks for while a presentation lasts; `nil` where it does the same as at other times.
  mutating func performOnStage(_ command: Command) -> [Effect]? {
    guard let show = view.presentation else { return nil }
    if view.mode != .presenting { view.presentation?.number = TypedNumber() }
    if show.panel == .leaving { return answerLeaving(command) }
    switch command {
    case .quit:
      view.presentation?.panel = .leaving
      return []
    case .suspend: return []
    case .sessions:
      view.notice = "Đang trình chiếu phiên này; kết thúc trình chiếu rồi mới mở phiên khác."
      return []
    case .present: return show.isAway || view.overlay != nil || show.panel != nil ? returnToScene() : []
    case .source where !show.isAway && !view.isSourceOpen: return askForSource()
    // Where a scene shows many figures, none of them is the one that could be meant.
    case .compare where !show.isAway && view.overlay == nil && view.route.subject == nil:
      if show.cover != nil { uncover() }
      view.notice = "Cảnh này không chỉ một số: gõ / rồi tên số cần so các đơn vị."
      return []
    case .back where view.overlay == nil && show.isAway && view.trail.isEmpty: return returnToScene()
    default: break
    }
    guard view.overlay == nil, !show.isAway else { return nil }
    return steerPresentation(command)
  }

  /// Whether the presentation is to end: only the key of the question itself says yes.
  private mutating func answerLeaving(_ command: Command) -> [Effect] {
    view.presentation?.panel = nil
    guard command == .confirm, let show = view.presentation else { return [] }
    let minutes = show.minutes
    let notes: [Effect] = minutes.isEmpty ? [] : [.noteMinutes(minutes)]
    if show.endsProgram { return notes + [.quit] }
    view.presentation = nil
    return notes
  }

  /// The keys that hide a scene hide what answers a question too, and there every key brings light first; false for what a
  /// key does otherwise.
  mutating func coverDetour(_ key: Key) -> Bool {
    guard let show = view.presentation, show.isAway || view.overlay != nil, show.panel == nil else { return false }
    let command = Keymap.of(.presenting)[key]
    if show.cover != nil {
      if command == .quit || command == .repaint { return false }
      uncover()
      return true
    }
    guard view.mode != .picker, command == .dark || command == .bright else { return false }
    cover(command == .dark ? .dark : .bright)
    return true
  }

  /// Takes a digit of a scene's number, or takes the last one back; false for other keys.
  mutating func type(_ key: Key) -> Bool {
    guard let now = view.presentation?.now else { return false }
    return view.presentation?.number.take(key, at: now) ?? false
  }

  /// A number leads to its scene with Enter alone: what a clicker sends is a step, whatever was typed before it.
  mutating func forgetNumber(before key: Key) {
    if key != .enter { view.presentation?.number = TypedNumber() }
  }

  /// Another screen, or after `action` other figures than the session's own, are a detour; the scene waits.
  mutating func noticeLeaving(after action: Action) {
    guard let show = view.presentation, !show.isAway else { return }
    let isOtherUnit = if case .figuresRead = action { !showsOwnFigures } else { false }
    // Whose source is asked for is no other look at a register.
    let (looks, own) = (looksBesideSelection(view.registers), looksBesideSelection(show.scene.registers))
    // What is a scene alone has no screen on which other figures could be looked at.
    if isOtherUnit, view.route.subject?.hasScreen == false { view.route = .overview }
    if view.route != show.scene.route || looks != own || isOtherUnit { leaveScene() }
    view.trail = []
    view.ahead = []
  }

  private func looksBesideSelection(_ looks: [Register: RegisterLook]) -> [Register: RegisterLook] {
    looks.mapValues(\.withoutSelection).filter { $0.value != RegisterLook() }
  }

  /// From now on a screen is shown that answers a question, be it the one that the scene is made of; the scene waits.
  mutating func leaveScene() {
    guard view.isOnStage else { return }
    view.presentation?.isAway = true
    view.trail = []
    view.ahead = []
  }

  private var showsOwnFigures: Bool {
    dossier.figures.unit == dossier.session.province && dossier.figures.period == nil
  }

  /// Does what a key asks for while a scene is shown; `nil` for what it does not concern.
  private mutating func steerPresentation(_ command: Command) -> [Effect]? {
    guard let show = view.presentation else { return nil }
    if case .scenes(let selected) = show.panel { return steerScenes(command, selected) }
    defer { view.presentation?.number = TypedNumber() }
    // A number that was typed in the dark leads to its scene, and that is lit.
    if show.cover != nil, show.number.value == nil,
      [.nextScene, .previousScene, .firstScene, .lastScene, .back].contains(command)
    {
      uncover()
      return []
    }
    // Behind a conclusion that is read back nothing moves unseen: the keys of a remote turn its pages.
    if let words = show.readBackSeen, show.number.value == nil, let turned = words.turned(at: command) {
      view.presentation?.readBack = turned
      return []
    }
    switch command {
    case .back: view.presentation?.readBack = nil
    case .lastScene where show.readBackSeen != nil && show.number.value == nil: view.presentation?.readBack = nil
    case .dark: cover(.dark)
    case .bright: cover(.bright)
    case .recess: toggleRecess()
    // Of a scene that stands on one page there is no other, and so no other code.
    case .moreRows: view.presentation?.page = show.pages.map { (show.page + 1) % max(1, $0) } ?? show.page + 1
    case .scenes: view.presentation?.panel = .scenes(show.place)
    case .nextScene:
      if let wanted = show.number.value {
        let count = show.script.scenes.count
        if !(1...count).contains(wanted) { view.notice = "Không có cảnh \(wanted): kịch bản có \(count) cảnh." }
        return goToScene(wanted - 1)
      }
      if show.step < steps(of: show.scene) {
        view.presentation?.step += 1
        keepTime(started: true)
        return []
      }
      return goToScene(show.place + 1)
    case .previousScene:
      return show.step > 0 && show.scene.isRevealed ? takeBackStep() : goToScene(show.place - 1, whole: true)
    case .firstScene: return goToScene(0)
    case .lastScene: return goToScene(show.script.scenes.count - 1)
    default:
      // What is looked for in the dark is not to be typed unseen.
      if show.cover != nil, ![.quit, .repaint, .theme].contains(command) { uncover() }
      return nil
    }
    return []
  }

  /// Shows a conclusion read back in the place of the scene, or the scene again; not while somebody at the terminal answers a
  /// question.
  mutating func readBack(_ words: ReadBack?) {
    guard let show = view.presentation, words == nil || !view.isAnswering else { return }
    guard let words else {
      view.presentation?.readBack = nil
      return
    }
    // On how many pages it stands is known here alone.
    let shown = show.readBack.flatMap { $0.says(words) ? $0.turned(to: words.page) : nil }
    view.presentation?.readBack = shown ?? words.unshown
    uncover()
  }

  /// Hides the scene, or shows it again where it is hidden so already.
  mutating func cover(_ cover: Presentation.Cover) {
    let isHidden = view.presentation?.cover == cover
    view.presentation?.cover = isHidden ? nil : cover
    keepTime()
  }

  mutating func uncover() {
    view.presentation?.cover = nil
    keepTime()
  }

  /// Lets the time of the session stand, or go on.
  mutating func toggleRecess() {
    view.presentation?.isPaused.toggle()
    keepTime()
  }

  private mutating func takeBackStep() -> [Effect] {
    view.presentation?.step -= 1
    return []
  }

  /// The overview of all scenes: movement selects, Enter goes there.
  private mutating func steerScenes(_ command: Command, _ selected: Int) -> [Effect]? {
    let last = (view.presentation?.script.scenes.count ?? 1) - 1
    switch command {
    case .open: return goToScene(selected)
    case .scenes, .back: view.presentation?.panel = nil
    default:
      guard let step = command.step(last: last) else { return nil }
      let next = max(0, min(last, selected + step))
      view.presentation?.panel = .scenes(next)
    }
    return []
  }

  /// Shows a scene by its place, from 0; nothing beyond the script's ends. `whole` shows all its parts at once.
  mutating func goToScene(_ place: Int, whole: Bool = false) -> [Effect] {
    guard var show = view.presentation, show.script.scenes.indices.contains(place) else { return [] }
    show.place = place
    show.isAway = false
    show.readBack = nil
    show.step = whole ? steps(of: show.scene) : 0
    (show.page, show.pages) = (0, nil)
    show.cover = nil
    show.panel = nil
    show.number = TypedNumber()
    view.presentation = show
    keepTime(started: true)
    return showScene()
  }

  /// What is shown was drawn: a scene on so many pages, and over it the panel of a source where one is open.
  public mutating func drew(pages: Int, ofSource sourcePages: Int?) {
    if view.isOnStage {
      if view.presentation?.readBackSeen == nil { view.presentation?.pages = pages }
      view.presentation?.drewReadBack(on: pages)
    } else if view.mode == .reading {
      view.desk?.drew(pages: pages)
    }
    view.sourcePages = sourcePages
  }

  /// Shows the scene of the script again after another screen.
  mutating func returnToScene() -> [Effect] {
    guard view.presentation != nil else { return [] }
    view.presentation?.isAway = false
    view.presentation?.panel = nil
    return showScene()
  }

  /// Makes the screen below that of the scene, with the figures of the session's own province.
  mutating func showScene() -> [Effect] {
    guard let show = view.presentation else { return [] }
    view.overlay = nil
    view.trail = []
    view.ahead = []
    // A scene looks the same whatever was looked at before it.
    view.focus = .digitalGovernment
    view.selection = [:]
    view.registers = show.scene.registers
    view.finding = 0
    view.compared = nil
    view.route = show.scene.route
    if let subject = view.route.subject, let section = board.section(of: subject) {
      view.focus = section
      view.selection[section] = subject
    }
    return showsOwnFigures ? [] : [.readFigures(unit: dossier.session.province, period: nil)]
  }

  /// Lets the time of the scene run, or stand while the screen is dark or the session pauses.
  private mutating func keepTime(started: Bool = false) {
    guard var show = view.presentation, started || show.timer.hasStarted else { return }
    if show.cover == nil, !show.isPaused {
      show.timer.run(show.place, at: show.now)
    } else {
      show.timer.stop(at: show.now)
    }
    view.presentation = show
  }

  /// How many steps a scene takes until all its parts are shown.
  public func steps(of scene: ScriptScene) -> Int {
    guard scene.isRevealed, case .route(let route) = scene.content else { return 0 }
    return switch route {
    case .overview: board.abreast.count
    case .section(let section): board.overview(section).count
    case .subject(.indicator(let code)): dossier.parts(of: code).count
    default: 0
    }
  }
}
