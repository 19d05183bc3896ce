/// The glyphs that a screen can be trusted to show.
public enum GlyphTier: String, CaseIterable, Sendable {
  /// A terminal emulator with a full font.
  case full
  /// A bare console with the font Vietnamese-Fixed: all letters, box drawing, `█ ░ ▒`, few signs.
  case console
  /// Seven bits: letters without marks.
  case ascii

  /// Stands for a sign that cannot be shown.
  public var replacement: Unicode.Scalar { self == .full ? "\u{FFFD}" : "?" }

  /// The glyph that shows `scalar` in this tier: itself, its nearest stand-in, or the replacement sign.
  public func glyph(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    let code = scalar.value
    if code >= 0x20, code < 0x7F { return scalar }
    if code < 0xA0 || (0x1F1E6...0x1F1FF).contains(code) || (0xE000...0xF8FF).contains(code) { return replacement }
    switch self {
    case .full:
      return scalar
    case .console:
      if VietnameseLetters.base[scalar] != nil || GlyphTier.consoleSigns.contains(scalar) { return scalar }
      return GlyphTier.consoleStandIns[scalar] ?? replacement
    case .ascii:
      if let base = VietnameseLetters.base[scalar] { return base }
      return GlyphTier.asciiStandIns[scalar] ?? GlyphTier.consoleStandIns[scalar].map(glyph(for:)) ?? replacement
    }
  }

  /// Signs besides letters that all of Debian's console fonts for Vietnamese hold.
  static let consoleSigns: Set<Unicode.Scalar> = Set(
    "─━│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋═║╔╗╚╝╠╣╦╩╬█░▒■▮●▲▼▶◀☐☑✗≤≥≠−…•←↑→↓“”–—°±·×÷".unicodeScalars)

  private static let consoleStandIns: [Unicode.Scalar: Unicode.Scalar] = [
    "╭": "┌", "╮": "┐", "╰": "└", "╯": "┘", "╸": "━", "╺": "─", "╶": "─", "╴": "─",
    "▏": "░", "▎": "░", "▍": "▒", "▌": "▒", "▋": "▒", "▊": "█", "▉": "█", "▓": "▒",
    "▁": "_", "▂": "_", "▃": "▒", "▄": "▒", "▅": "▒", "▆": "█", "▇": "█", "▀": "█",
    "○": "o", "◐": "▮", "◆": "■", "◇": "o", "▸": "▶", "►": "▶", "◄": "◀", "▾": "▼", "□": "☐",
    "✔": "☑", "✓": "☑", "‼": "!", "⚠": "!", "↻": "•", "≈": "~", "›": ">", "‹": "<", "↵": "<", "⏎": "<",
    "«": "<", "»": ">", "‘": "'", "’": "'", "„": "“", "\u{A0}": " ", "₫": "đ", "½": "?", "Δ": "?", "╌": "─", "┄": "─",
  ]

  private static let asciiStandIns: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "━": "=", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "┏": "+", "┓": "+", "┗": "+", "┛": "+", "┣": "+", "┫": "+", "┳": "+", "┻": "+", "╋": "+",
    "═": "=", "║": "|", "╔": "+", "╗": "+", "╚": "+", "╝": "+", "╠": "+", "╣": "+", "╦": "+", "╩": "+", "╬": "+",
    "█": "#", "░": ".", "▒": ":", "■": "#", "▮": "%", "●": "*", "▲": "^", "▼": "v", "▶": ">", "◀": "<", "☐": "o",
    "☑": "x", "✗": "x", "≤": "<", "≥": ">", "≠": "!", "−": "-", "…": "~", "•": "*", "←": "<", "↑": "^", "→": ">",
    "↓": "v", "“": "\"", "”": "\"", "–": "-", "—": "-", "°": "o", "±": "~", "·": "-", "×": "x", "÷": "/", "╸": "=",
    "╺": "-", "○": "o", "◐": "%",
  ]
}

/// The 134 letters of Vietnamese beyond ASCII, each with its plain base letter.
enum VietnameseLetters {
  static let base: [Unicode.Scalar: Unicode.Scalar] = {
    let families: [(Unicode.Scalar, String)] = [
      ("a", "àáảãạăằắẳẵặâầấẩẫậ"), ("e", "èéẻẽẹêềếểễệ"), ("i", "ìíỉĩị"), ("o", "òóỏõọôồốổỗộơờớởỡợ"),
      ("u", "ùúủũụưừứửữự"), ("y", "ỳýỷỹỵ"), ("d", "đ"),
      ("A", "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ"), ("E", "ÈÉẺẼẸÊỀẾỂỄỆ"), ("I", "ÌÍỈĨỊ"), ("O", "ÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ"),
      ("U", "ÙÚỦŨỤƯỪỨỬỮỰ"), ("Y", "ỲÝỶỸỴ"), ("D", "Đ"),
    ]
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for (plain, letters) in families {
      for letter in letters.unicodeScalars { table[letter] = plain }
    }
    return table
  }()
}
