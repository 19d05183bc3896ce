import CellGrid

/// What the name in `TERM` tells about a terminal.
struct TerminalKind: Equatable {
  /// The name; empty where `TERM` is not set.
  let term: String

  init(environment: [String: String]) {
    term = environment["TERM"] ?? ""
  }

  /// Prints lines and can do nothing else.
  var isDumb: Bool { term == "dumb" }

  /// A console without a font of its own choice: Linux's, or a DEC terminal.
  var isConsole: Bool { ["linux", "vt"].contains { term.hasPrefix($0) } && !term.hasPrefix("vte") }

  /// Understands xterm's sequences for the title and for pasting; an unknown name is taken for an emulator.
  var isWindowed: Bool {
    let others = ["ansi", "cons25", "cygwin", "hurd", "mach", "pcansi", "sun", "wsvt"]
    return !isConsole && !isDumb && !others.contains { term.hasPrefix($0) }
  }

  /// Glyphs it can be trusted with.
  func tier(speaksUTF8: Bool) -> GlyphTier {
    if !speaksUTF8 { return .ascii }
    return isConsole ? .console : .full
  }
}

extension ColourChoice {
  /// Number of colours to use of the `offered` ones: 0, 8, 16 or 256.
  func colours(of offered: Int, environment: [String: String]) -> Int {
    let limit =
      switch self {
      case .auto: environment["NO_COLOR", default: ""].isEmpty ? 256 : 0
      case .never: 0
      case .sixteen: 16
      case .all: 256
      }
    return [256, 16, 8].first { $0 <= min(offered, limit) } ?? 0
  }
}
