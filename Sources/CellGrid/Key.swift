/// A key as a person presses it.
public enum Key: Hashable, Sendable {
  /// A letter, digit or sign, as committed by the input method.
  case character(Unicode.Scalar)
  /// Ctrl with a lower-case letter or one of `\ ] ^ _`.
  case control(Unicode.Scalar)
  /// Alt with a letter.
  case alt(Unicode.Scalar)
  /// F1 to F24.
  case function(Int)
  /// Keys with a name of their own.
  case up, down, left, right, home, end, pageUp, pageDown, insert, delete, backspace, enter, tab, backTab, escape
  /// Ctrl with an arrow: a word to the left or right.
  case wordLeft, wordRight

  private static let named: [(name: String, key: Key)] = [
    ("Up", .up), ("Down", .down), ("Left", .left), ("Right", .right), ("Home", .home), ("End", .end),
    ("PgUp", .pageUp), ("PgDn", .pageDown), ("Ins", .insert), ("Del", .delete), ("Backspace", .backspace),
    ("Enter", .enter), ("Tab", .tab), ("Shift-Tab", .backTab), ("Esc", .escape), ("Space", .character(" ")),
    ("Ctrl-Left", .wordLeft), ("Ctrl-Right", .wordRight),
  ]

  /// Reads the notation of tests, logs and documents: `Tab`, `j`, `Ctrl-P`, `Alt-x`, `F1`.
  public init?(notation: String) {
    if let found = Key.named.first(where: { $0.name == notation }) {
      self = found.key
    } else if let scalar = Key.only(notation[...]) {
      self = .character(scalar)
    } else if notation.hasPrefix("Ctrl-"), let scalar = Key.only(notation.lowercased().dropFirst(5)) {
      self = .control(scalar)
    } else if notation.hasPrefix("Alt-"), let scalar = Key.only(notation.dropFirst(4)) {
      self = .alt(scalar)
    } else if let number = (1...24).first(where: { notation == "F\($0)" }) {
      self = .function(number)
    } else {
      return nil
    }
  }

  private static func only(_ text: Substring) -> Unicode.Scalar? {
    text.unicodeScalars.count == 1 ? text.unicodeScalars.first : nil
  }

  /// Its notation, as the footer and the log write it.
  public var notation: String {
    switch self {
    case .character(" "): return "Space"
    case .character(let scalar): return String(scalar)
    case .control(let scalar): return "Ctrl-" + String(scalar).uppercased()
    case .alt(let scalar): return "Alt-" + String(scalar)
    case .function(let number): return "F\(number)"
    default: return Key.named.first { $0.key == self }?.name ?? "?"
    }
  }
}
