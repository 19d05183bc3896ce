internal import CellGrid
internal import CursesTerminal

/// `batru open E.batru` with its options, read without the parser of arguments.
///
/// The parser looks up types by name for every command it knows, which costs as much as all the rest of opening an
/// edition. What is not plainly this form — help, mistakes, other spellings — is left to the parser, so that there is one
/// place for words.
struct ShortOpen {
  /// The edition's path.
  private(set) var edition = ""
  /// Its options.
  private(set) var options = ScreenSettings()

  /// Reads the arguments behind the program's name; `nil` when the parser has to look at them.
  init?(_ arguments: some Sequence<String>) {
    var rest = Array(arguments)[...]
    guard rest.popFirst() == "open" else { return nil }
    while let argument = rest.popFirst() {
      switch argument {
      case "--no-clock": options.noClock = true
      case "--at", "--theme", "--tier", "--color", "--mouse":
        guard let value = rest.popFirst(), !value.hasPrefix("-"), options.take(value, for: argument) else { return nil }
      default:
        guard edition.isEmpty, !argument.isEmpty, !argument.hasPrefix("-") else { return nil }
        edition = argument
      }
    }
    if edition.isEmpty { return nil }
  }
}

/// How an edition is opened on a terminal, however it was said.
struct ScreenSettings: Hashable {
  /// Address of the first screen; `nil` for the overview.
  var at: String?
  /// How many colours to use.
  var color = ColourChoice.auto
  /// Whether a mouse is listened to.
  var mouse = MouseChoice.auto
  /// True to leave out the clock.
  var noClock = false
  /// Colours of the roles.
  var theme = Theme.light
  /// Glyphs to use; `nil` for those the terminal can be trusted with.
  var tier: GlyphTier?
  /// The file that is to tell all that happens; `nil` for none.
  var actions: String?
  /// The largest size that is drawn; `nil` for that of the terminal.
  var limit: Size?

  /// Takes the value of an option; false when it has no such value.
  fileprivate mutating func take(_ value: String, for option: String) -> Bool {
    switch option {
    case "--at": at = value
    case "--theme":
      guard let theme = Theme(rawValue: value) else { return false }
      self.theme = theme
    case "--tier":
      guard let tier = GlyphTier(rawValue: value) else { return false }
      self.tier = tier
    case "--color":
      guard let color = ColourChoice(rawValue: value) else { return false }
      self.color = color
    case "--mouse":
      guard let mouse = MouseChoice(rawValue: value) else { return false }
      self.mouse = mouse
    default: return false
    }
    return true
  }
}
