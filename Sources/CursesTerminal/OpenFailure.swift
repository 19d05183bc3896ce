/// Why no terminal could be taken.
public enum OpenFailure: Error, Hashable, Sendable {
  /// Neither the standard streams nor `/dev/tty` are a terminal.
  case notATerminal
  /// `TERM` says that the terminal can only print lines.
  case dumb(term: String)
  /// The terminal cannot place its cursor, so no screen can be drawn on it.
  case noCursorAddressing(term: String)
  /// The library could not start; the system knows neither this name nor xterm-256color, or a screen is open already.
  case cannotStart(term: String)
}

/// Whether a mouse is listened to, as the option `--mouse` says.
public enum MouseChoice: String, CaseIterable, Sendable {
  /// Where the terminal tells what it does: in windows, not on a console. Marking text then takes Shift, as everywhere.
  case auto
  /// Never; the mouse belongs to the terminal alone.
  case off
}

/// How many colours to use, as the option `--color` says.
public enum ColourChoice: String, CaseIterable, Sendable {
  /// As many as the terminal offers; none where `NO_COLOR` is set and not empty (no-color.org).
  case auto
  /// None: weight, underline and reverse only.
  case never
  /// At most the sixteen of a plain terminal; the eight basic ones are drawn.
  case sixteen = "16"
  /// At most the 256 of xterm's palette.
  case all = "256"
}
