public import CellGrid
public import Dashboard

/// What the console of the person who presents knows and has chosen; a frame is a function of it.
///
/// It changes nothing itself: what its keys ask for goes to the presenter, who alone does it.
public struct Console: Hashable, Sendable {
  /// What the presenter said last; `nil` before anything came.
  public var update: PresenterUpdate?
  /// How it stands to the presenter.
  public var link = LinkCondition.waiting
  /// Milliseconds now on the clock that all programs of the machine share.
  public var now = 0
  /// The wall clock: hours and minutes, and seconds.
  public var time: ClockTime, seconds: Int
  /// How far the notes are scrolled down; a screen that shows fewer rows than that shows the last.
  public internal(set) var noteOffset = 0
  /// Digits typed so far, for the number of a scene.
  public internal(set) var typed = ""
  /// What is open over it.
  public internal(set) var panel: Panel?
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

  /// A console that has heard nothing yet.
  public init(size: Size, tier: GlyphTier = .full, theme: Theme = .light) {
    time = ClockTime(hour: 0, minute: 0)
    seconds = 0
    self.size = size
    self.tier = tier
    self.theme = theme
  }

  /// Where keys go.
  public var mode: Mode {
    switch panel {
    case nil: .console
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
    self.update = update
  }
}

/// What a key at a follower's terminal leads to outside it.
public enum FollowerEffect: Hashable, Sendable {
  /// The presenter is asked for something.
  case ask(Wish)
  /// Paint the whole screen anew.
  case repaint
  /// End the program.
  case quit
}

extension Console {
  /// Takes in a key.
  public mutating func press(_ key: Key) -> [FollowerEffect] {
    let command = Keymap.of(mode)[key]
    switch panel {
    case .leaving: return answer(command, with: .quit)
    case .taking(let edition): return answer(command, with: .ask(.take(edition.hash)))
    case .help(let offset):
      scrollHelp(command, from: offset)
      return []
    case .scenes(let selected): return choose(command, from: selected)
    case nil:
      if type(key) { return [] }
      guard let command else { return [] }
      return perform(command)
    }
  }

  /// Only the key of the question itself says yes.
  private mutating func answer(_ command: Command?, with yes: FollowerEffect) -> [FollowerEffect] {
    panel = nil
    return command == .confirm ? [yes] : []
  }

  private mutating func perform(_ command: Command) -> [FollowerEffect] {
    defer { typed = "" }
    switch command {
    case .nextScene where Int(typed) != nil: return [.ask(.scene(Int(typed) ?? 0))]
    case .back: return []
    case .notesDown: noteOffset += 1
    case .notesUp: noteOffset = max(0, noteOffset - 1)
    case .scenes: if let update { panel = .scenes(update.place) }
    case .takeEdition: panel = update?.waiting.map { .taking($0) }
    case .quit: panel = .leaving
    case .help: panel = .help(0)
    case .theme: theme = theme.next
    case .repaint: return [.repaint]
    default: return command.isSteering ? [.ask(.command(command))] : []
    }
    return []
  }

  private mutating func choose(_ command: Command?, from selected: Int) -> [FollowerEffect] {
    let last = (update?.scenes.count ?? 1) - 1
    switch command {
    case .open:
      panel = nil
      return [.ask(.scene(selected + 1))]
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
    let last = HelpLayout(in: Size(size.width, size.height - 1), onStage: true).lastOffset
    guard let step = command?.step(last: last) else {
      panel = nil
      return
    }
    panel = .help(max(0, min(last, offset + step)))
  }

  /// Takes a digit of a scene's number; false for other keys.
  private mutating func type(_ key: Key) -> Bool {
    guard case .character(let scalar) = key, ("0"..."9").contains(scalar) else { return false }
    typed = String((typed + String(scalar)).suffix(3))
    return true
  }

  /// Milliseconds that have passed since the presenter told its times, as far as they run.
  private var since: Int {
    guard let times = update?.times, times.isRunning else { return 0 }
    return max(0, now - times.now)
  }

  /// Milliseconds taken for the point of the agenda by now.
  public var itemElapsed: Int { (update?.times.itemElapsed ?? 0) + since }

  /// Milliseconds taken for the session by now.
  public var sessionElapsed: Int { (update?.times.sessionElapsed ?? 0) + since }
}
