/// What happened at a terminal.
public enum TerminalEvent: Hashable, Sendable {
  /// A key was pressed.
  case key(Key)
  /// Text was pasted in one piece (bracketed paste), as received.
  case paste(String)
  /// A mouse did something; only where the terminal was asked to tell.
  case pointer(PointerEvent)
  /// The terminal has another size now.
  case resized(Size)
  /// The process was stopped and goes on; the screen must be painted anew.
  case resumed
  /// Something that `watch` named is ready, and no key waits.
  case othersReady
  /// The waiting time given to `nextEvent` has passed.
  case timeout
  /// Somebody asked the process to end (SIGTERM, SIGHUP, SIGINT), or the terminal is gone.
  case ended
}

/// A screen with a keyboard.
public protocol TerminalDevice: AnyObject {
  /// Its size now.
  var size: Size { get }
  /// Glyphs it can be trusted with.
  var tier: GlyphTier { get }
  /// Number of colours it offers: 0, 8, 16, 256.
  var colours: Int { get }

  /// Shows `frame`: only what differs from the last one is sent.
  func present(_ frame: Frame)

  /// Forgets what is shown, so that the next frame is painted whole.
  func repaint()

  /// Waits for the next event, at most `milliseconds`; `nil` waits without end, 0 only looks.
  func nextEvent(within milliseconds: Int?) -> TerminalEvent

  /// Names what `nextEvent` waits for beside the terminal, from now on; an empty list for nothing.
  func watch(_ others: [Watch])

  /// Gives the terminal back, stops the process as Ctrl-Z does, and takes the terminal again when it goes on.
  func suspend()

  /// Gives the terminal back as it was found; harmless when said twice.
  func close()
}
