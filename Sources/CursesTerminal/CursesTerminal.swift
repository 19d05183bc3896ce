public import CellGrid
import CursesShim

/// The terminal of this process, driven by ncurses: one at a time, used from one thread.
public final class CursesTerminal: TerminalDevice {
  /// Glyphs it can be trusted with: those of the console's font where `TERM` is `linux` or a `vt`, seven bits where the
  /// locale cannot be made UTF-8, else all.
  public let tier: GlyphTier
  /// Number of colours in use: 0, 8, 16 or 256.
  public let colours: Int

  private var painter: Painter
  private var title: String?
  private var cursor: Point?
  private var mustShow = true
  private var isOpen = true
  private var resumed = false

  private init(kind: TerminalKind, environment: [String: String], choice: ColourChoice, tier: GlyphTier?) {
    let wanted = choice.colours(of: 256, environment: environment)
    colours = wanted == 0 ? 0 : choice.colours(of: Int(shim_start_colours()), environment: environment)
    self.tier = tier ?? kind.tier(speaksUTF8: shim_speaks_utf8())
    painter = Painter(colours: colours)
  }

  deinit { close() }

  /// Takes the terminal: its second screen where it has one, raw keys, no echo, no cursor.
  ///
  /// Until `close`, an exit or a crash gives it back, what is written to standard error is appended to the file `log` (or
  /// dropped), and SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT and SIGWINCH are told as events.
  /// - Parameters:
  ///   - environment: `TERM` and `NO_COLOR` are looked at; an unknown `TERM` is taken for xterm-256color.
  ///   - log: Path of the file for standard error, made with mode 0600; `nil` drops it.
  ///   - colours: How many colours to use at most.
  ///   - tier: The glyphs to use, against the rule of ``tier``.
  ///   - mouse: Whether a mouse is listened to.
  ///   - endsByTermOnly: True where nothing that a keyboard sends may end or stop the process: SIGINT, SIGQUIT, SIGTSTP and
  ///     SIGHUP are ignored.
  public static func open(
    environment: [String: String], log: String? = nil, colours: ColourChoice = .auto, tier: GlyphTier? = nil,
    mouse: MouseChoice = .auto, endsByTermOnly: Bool = false
  ) throws(OpenFailure) -> CursesTerminal {
    let kind = TerminalKind(environment: environment)
    if kind.isDumb { throw .dumb(term: kind.term) }
    switch shim_open(kind.term, log, kind.isWindowed, mouse == .auto) {
    case SHIM_OPENED:
      if endsByTermOnly { shim_outlive_keyboard() }
      return CursesTerminal(kind: kind, environment: environment, choice: colours, tier: tier)
    case SHIM_NOT_A_TERMINAL: throw .notATerminal
    case SHIM_NO_CURSOR_ADDRESSING: throw .noCursorAddressing(term: kind.term)
    default: throw .cannotStart(term: kind.term)
    }
  }

  /// True when it was lost, not closed.
  public var isGone: Bool { shim_is_gone() }

  /// Its size now; nothing after `close`.
  public var size: Size { isOpen ? Size(Int(shim_columns()), Int(shim_rows())) : Size(0, 0) }

  /// Shows `frame` as far as it fits: only what differs from the last one is sent, and nothing where nothing differs.
  public func present(_ frame: Frame) {
    guard isOpen else { return }
    var changed = painter.paint(frame, on: size) || mustShow
    if changed || frame.cursor != cursor {
      cursor = frame.cursor
      changed = true
      shim_place_cursor(Int32(clamping: cursor?.y ?? -1), Int32(clamping: cursor?.x ?? 0))
    }
    if changed { shim_show() }
    mustShow = false
    if frame.title != title { name(frame.title) }
  }

  /// Waits for the next event; signals come before keys. Until the deadline or an event the process sleeps.
  public func nextEvent(within milliseconds: Int?) -> TerminalEvent {
    guard isOpen else { return .ended }
    if resumed { return tellResumed() }
    let deadline = shim_deadline(milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1)
    while true {
      let event = shim_next(deadline)
      switch event.kind {
      case SHIM_NOTHING: return .timeout
      case SHIM_ENDED: return .ended
      case SHIM_OTHERS: return .othersReady
      case SHIM_ESCAPE: return .key(.escape)
      case SHIM_PASTE: return .paste(pasted())
      case SHIM_POINTER:
        return .pointer(PointerEvent(gesture(of: event), at: Point(Int(event.column), Int(event.row))))
      case SHIM_RESIZED:
        repaint()
        return .resized(size)
      case SHIM_CONTINUED:
        repaint()
        return .resumed
      case SHIM_STOP_ASKED:
        suspend()
        return tellResumed()
      case SHIM_KEY:
        if let key = Key(cursesCode: event.value) { return .key(key) }
      case SHIM_ALT:
        if let scalar = Unicode.Scalar(UInt32(event.value)) { return .key(.alt(scalar)) }
      default:
        if let key = Unicode.Scalar(UInt32(event.value)).flatMap(Key.init(typed:)) { return .key(key) }
      }
    }
  }

  public func watch(_ others: [Watch]) {
    let others = others.map { shim_other(descriptor: $0.descriptor, writing: $0.wantsWriting) }
    shim_watch(others, Int32(others.count))
  }

  /// Gives the terminal back, stops the process group as Ctrl-Z does, and takes the terminal again when it goes on; the next
  /// event is `resumed`. Without a shell that could wake it the process is not stopped.
  public func suspend() {
    guard isOpen else { return }
    shim_suspend()
    repaint()
    resumed = true
  }

  /// Gives the terminal back as it was found; harmless when said twice. Afterwards every event is `ended`.
  public func close() {
    guard isOpen else { return }
    isOpen = false
    shim_close()
  }

  private func tellResumed() -> TerminalEvent {
    resumed = false
    return .resumed
  }

  public func repaint() {
    painter.forget()
    title = nil
    mustShow = true
  }

  private func name(_ title: String) {
    self.title = title
    var clean = ContiguousArray<UInt8>()
    for scalar in title.unicodeScalars where scalar.value >= 0x20 && !(0x7F..<0xA0).contains(scalar.value) {
      clean.append(contentsOf: UTF8.encode(scalar).map(Array.init) ?? [])
    }
    clean.withUnsafeBytes { shim_set_title($0.bindMemory(to: CChar.self).baseAddress, $0.count) }
  }

  private func gesture(of event: shim_event) -> PointerEvent.Gesture {
    switch Int(event.value) {
    case SHIM_WHEEL_UP: .wheelUp
    case SHIM_WHEEL_DOWN: .wheelDown
    default: .click
    }
  }

  private func pasted() -> String {
    var length = 0
    let bytes = shim_pasted(&length)
    return String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self)
  }
}
