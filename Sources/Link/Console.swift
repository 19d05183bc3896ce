public import CellGrid
public import Dashboard

/// What the console of the person who presents knows and has chosen; a frame is a function of it.
///
/// It changes nothing itself: what its keys ask for goes to the presenter, who alone does it.
public struct Console: Hashable, Sendable {
  /// What the presenter said last; `nil` before anything came.
  public var update: PresenterUpdate?
  /// How it stands to the presenter.
  public var link = LinkCondition.waiting {
    // Whoever presents no more shows the room nothing.
    didSet { if link != .live { desk?.room = Desk.Room(seen: nil) } }
  }
  /// Where a presenter is looked for.
  public var places: [String] = []
  /// Milliseconds now on the clock that all programs of the machine share.
  public var now = 0 { didSet { number.forget(at: now) } }
  /// The wall clock: hours and minutes, and seconds.
  public var time: ClockTime, seconds: Int
  /// How many rows the notes are scrolled down.
  public internal(set) var noteOffset = 0
  /// The number of a scene that is being typed.
  public internal(set) var number = TypedNumber()
  /// What the last key met with, until the next.
  public internal(set) var answer: Answer?
  /// What is open over it.
  public internal(set) var panel: Panel?
  /// The desk of the session; `nil` where no ledger is open beside.
  public internal(set) var desk: Desk?
  /// True while the desk is shown in the place of the rest.
  public internal(set) var isAtDesk = false
  /// Measures of the terminal.
  public var size: Size
  /// Glyphs that may be used.
  public var tier: GlyphTier
  /// Colours.
  public internal(set) var theme: Theme

  /// What is open over a console.
  public enum Panel: Hashable, Sendable {
    /// The list of all scenes, one of them selected.
    case scenes(Int)
    /// Whether the edition that waits is to take the place of the other.
    case taking(WaitingEdition)
    /// Whether the console is to be left.
    case leaving
    /// The keys, scrolled down by so many rows.
    case help(Int)
  }

  /// What a key meets with that cannot do what it is there for.
  public enum Answer: Hashable, Sendable {
    /// The script has no scene of this number.
    case noScene(Int)
    /// No edition waits to be taken.
    case nothingWaits
    /// A question is being answered at the terminal of the presentation, and nothing leads on until it is done.
    case answering
    /// No ledger is open to record in.
    case noLedger
  }

  /// Digits typed so far, for the number of a scene.
  public var typed: String { number.digits }

  /// A console that has heard nothing yet, with a desk where a ledger is open beside.
  public init(size: Size, tier: GlyphTier = .full, theme: Theme = .light, desk: Desk? = nil) {
    self.desk = desk
    self.desk?.room = Desk.Room(seen: nil)
    time = ClockTime(hour: 0, minute: 0)
    seconds = 0
    self.size = size
    self.tier = tier
    self.theme = theme
  }

  /// Where keys go.
  public var mode: Mode {
    switch panel {
    case nil: isAtDesk ? desk?.mode ?? .console : .console
    case .scenes: .scenes
    case .help: .panel
    case .taking, .leaving: .leaving
    }
  }

  /// Takes in what the presenter says.
  public mutating func take(_ update: PresenterUpdate) {
    if update.place != self.update?.place || update.note != self.update?.note { noteOffset = 0 }
    // An edition that was taken, or is followed by a newer one, is asked about no more.
    if case .taking(let asked) = panel, update.waiting != asked { panel = nil }
    if answer == .answering, !update.isAway { answer = nil }
    // What a key met with hides no edition that has come since.
    if update.waiting != nil, update.waiting != self.update?.waiting { answer = nil }
    self.update = update
    desk?.room = Desk.Room(seen: update.readBack)
  }
}

/// What a key at a follower's terminal leads to outside it.
public enum FollowerEffect: Hashable, Sendable {
  /// The presenter is asked for something.
  case ask(Wish)
  /// Do what the desk asks for.
  case desk(DeskOrder)
  /// Paint the whole screen anew.
  case repaint
  /// End the program.
  case quit
}

extension Command {
  /// True for what leads from what is shown to another scene, page or edition.
  fileprivate var leadsOn: Bool {
    switch self {
    case .nextScene, .previousScene, .firstScene, .lastScene, .moreRows, .takeEdition: true
    default: false
    }
  }
}

extension Console {
  /// Takes in a key.
  public mutating func press(_ key: Key) -> [FollowerEffect] {
    answer = nil
    if panel == nil, isAtDesk, let orders = desk?.press(key) { return obey(orders) }
    let command = Keymap.of(mode)[key]
    switch panel {
    case .leaving: return answer(command, with: .quit)
    case .taking(let edition): return answer(command, with: .ask(.take(edition.hash)))
    case .help(let offset):
      scrollHelp(command, from: offset)
      return []
    case .scenes(let selected): return choose(command, from: selected)
    case nil:
      if !isAtDesk, number.take(key, at: now) { return [] }
      guard let command else { return [] }
      // What a remote sends is a step, whatever was typed before it.
      return perform(command, to: key == .enter ? number.value : nil)
    }
  }

  /// Only the key of the question itself says yes.
  private mutating func answer(_ command: Command?, with yes: FollowerEffect) -> [FollowerEffect] {
    panel = nil
    return command == .confirm ? [yes] : []
  }

  private mutating func perform(_ command: Command, to wanted: Int?) -> [FollowerEffect] {
    number = TypedNumber()
    if command.leadsOn, let update, update.isAway, update.cover == nil {
      answer = .answering
      return []
    }
    switch command {
    case .nextScene:
      if let wanted { return go(to: wanted) }
      return [.ask(.command(command))]
    case .back: isAtDesk = false
    case .desk, .record: return goToDesk(command)
    case .notesDown: noteOffset += 1
    case .notesUp: noteOffset = max(0, noteOffset - 1)
    case .scenes: if let update { panel = .scenes(update.place) }
    case .takeEdition:
      panel = update?.waiting.map { .taking($0) }
      if panel == nil { answer = .nothingWaits }
    case .quit:
      panel = .leaving
      return rest()
    case .help: panel = .help(0)
    case .theme: theme = theme.next
    case .repaint: return [.repaint]
    default: return command.isSteering ? [.ask(.command(command))] : []
    }
    return []
  }

  /// Asks for a scene by its number, where the script has one of that number.
  private mutating func go(to scene: Int) -> [FollowerEffect] {
    if let update, !(1...update.scenes.count).contains(scene) {
      answer = .noScene(scene)
      return []
    }
    if update?.isAway == true {
      answer = .answering
      return []
    }
    return [.ask(.scene(scene))]
  }

  private mutating func choose(_ command: Command?, from selected: Int) -> [FollowerEffect] {
    let last = (update?.scenes.count ?? 1) - 1
    switch command {
    case .open:
      panel = nil
      return go(to: selected + 1)
    case .present:
      panel = nil
      return [.ask(.command(.present))]
    case .help: panel = .help(0)
    case .scenes, .back: panel = nil
    case .quit: panel = .leaving
    case .repaint: return [.repaint]
    case let command?:
      if let step = command.step(last: last) { panel = .scenes(max(0, min(last, selected + step))) }
    case nil: break
    }
    return []
  }

  private mutating func scrollHelp(_ command: Command?, from offset: Int) {
    let last = HelpLayout(in: Size(size.width, size.height - 1), at: helpPlace).lastOffset
    guard let step = command?.step(last: last) else {
      panel = nil
      return
    }
    panel = .help(max(0, min(last, offset + step)))
  }

  /// Scrolls the copy of what is read back no further than to its last row.
  public mutating func holdCopy(to last: Int) { desk?.holdCopy(to: last) }

  /// Scrolls the notes no further than to their last row.
  public mutating func holdNotes(to last: Int) { noteOffset = min(noteOffset, max(0, last)) }

  /// Milliseconds that have passed since the presenter told its times, as far as they run.
  private var since: Int {
    guard let times = update?.times, times.isRunning else { return 0 }
    return max(0, now - times.now)
  }

  /// Milliseconds taken for the point of the agenda by now.
  public var itemElapsed: Int { (update?.times.itemElapsed ?? 0) + since }

  /// Milliseconds until the session is over by what is planned from here on: the rest of the present point, and those
  /// behind it; `nil` where not all of them have a plan.
  public var millisecondsLeft: Int? {
    guard let times = update?.times, let minutes = times.itemMinutes, let ahead = times.ahead else { return nil }
    return max(0, minutes * 60_000 - itemElapsed) + ahead
  }

  /// Milliseconds taken for the session by now.
  public var sessionElapsed: Int { (update?.times.sessionElapsed ?? 0) + since }
}
