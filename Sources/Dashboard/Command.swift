public import CellGrid

/// Something a person can ask for with a key.
public enum Command: String, CaseIterable, Hashable, Sendable {
  case up, down, left, right, pageUp, pageDown, first, last
  case nextSection, previousSection
  case nextFilter, previousFilter, order, draw
  case section1, section2, section3, section4, section5
  case open, back, forward
  case source, search, sessions, units, periods, checks, screens, compare
  case present, nextScene, previousScene, firstScene, lastScene, scenes, dark, bright, recess, moreRows
  case notesUp, notesDown, takeEdition
  case desk, record, save, nextField, previousField, readBack, agree, undo, redo
  case help, theme, repaint, suspend, quit, confirm

  /// What a command may do to the world outside the screen; a keymap for a wall is made from this.
  public enum Access: Sendable {
    case reads, writes, exports, quits
  }

  /// What it may do. Without a default, so that a new command does not compile until this is declared.
  public var access: Access {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .nextSection, .previousSection, .section1,
      .section2, .section3, .section4, .section5, .nextFilter, .previousFilter, .order, .draw, .open, .back, .forward,
      .source,
      .search,
      .sessions, .units, .periods, .checks, .screens, .compare, .present, .nextScene, .previousScene, .firstScene,
      .lastScene, .scenes, .dark, .bright, .recess, .moreRows, .notesUp, .notesDown, .takeEdition, .help, .theme,
      .repaint, .desk, .nextField, .previousField:
      .reads
    case .record, .save, .readBack, .agree, .undo, .redo: .writes
    case .suspend, .quit, .confirm: .quits
    }
  }

  /// The section that a digit chooses.
  public var section: Section? {
    switch self {
    case .section1: .digitalGovernment
    case .section2: .digitalEconomy
    case .section3: .digitalSociety
    case .section4: .common
    case .section5: .conclusions
    default: nil
    }
  }
}

/// Where a key is pressed; each mode has a keymap of its own.
public enum Mode: CaseIterable, Hashable, Sendable {
  /// The overview.
  case overview
  /// The screen of a section.
  case section
  /// The screen of one subject.
  case subject
  /// The screen of what the checks found.
  case checks
  /// The screen of all that is of one kind.
  case register
  /// The screen of all units' figures of one indicator, or of all provinces' ranks of one year.
  case comparison
  /// A panel that is read: help, source.
  case panel
  /// A list with a field that takes typing: letters are text there, never commands.
  case picker
  /// What a desk has put on record.
  case desk
  /// The form of a row that is to be put on record: letters are text there, never commands.
  case form
  /// A conclusion that is read back to the room.
  case reading
  /// A scene of the session.
  case presenting
  /// The list of all scenes over one of them.
  case scenes
  /// The question whether the presentation is to end.
  case leaving
  /// The console of the person who presents.
  case console
  /// A further screen for the room.
  case following
}

extension Mode {
  /// Where scenes are shown: the keys of a clicker do nothing else here.
  public static let onStage: Set<Mode> = [.presenting, .scenes, .leaving, .console, .following]
  /// Where something is put on record.
  public static let atDesk: Set<Mode> = [.desk, .form, .reading]
}

/// One row of the action table: the keys of a command, where they work, and the words for footer and help.
public struct Binding: Sendable {
  /// What the keys ask for.
  public let command: Command
  /// The keys; at least one of them survives an active Telex input method.
  public let keys: [Key]
  /// Where they work.
  public let modes: Set<Mode>
  /// What the help says.
  public let help: String
  /// Key cap and label in the footer; `nil` keeps it out.
  public let footer: (cap: String, label: String)?
  /// What the footer drops first where it is narrow.
  public let weight: FooterWeight

  /// How much a footer that lacks room holds on to a key.
  public enum FooterWeight: Sendable {
    /// Movement that people try unasked: goes first.
    case obvious
    case usual
    /// Help and the way out: stay.
    case essential
  }

  init(
    _ command: Command, _ keys: [Key], in modes: Set<Mode>, _ help: String,
    footer: (String, String)? = nil, weight: FooterWeight = .usual
  ) {
    self.command = command
    self.keys = keys
    self.modes = modes
    self.help = help
    self.footer = footer.map { (cap: $0.0, label: $0.1) }
    self.weight = weight
  }
}
