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
    switch self {
    case .full: return GlyphTier.isDrawn(scalar) ? scalar : replacement
    case .console: return GlyphTier.consoleTable[code] ?? replacement
    case .ascii: return GlyphTier.asciiTable[code] ?? replacement
    }
  }

  /// True for what terminals draw as one sign; not for what they obey, such as a change of the direction of writing, nor
  /// for what no font has.
  private static func isDrawn(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    // Letters, punctuation and the signs of nearly all of a screen, told without a look-up.
    case 0xAE..<0x300, 0x1E00..<0x1F00, 0x2010..<0x2028, 0x2190..<0x2400, 0x2500..<0x2700: return true
    case ..<0xA0, 0x1F1E6...0x1F1FF: return false
    default: break
    }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }

  /// The letters with marks, those of one base letter beside one another, and the signs that screens of this tier may show.
  public var repertoire: [Unicode.Scalar] {
    if self == .ascii { return [] }
    let letters = VietnameseLetters.base.sorted { ($0.value, $0.key) < ($1.value, $1.key) }.map(\.key)
    let more = self == .full ? GlyphTier.consoleStandIns.keys.filter { $0 != "\u{A0}" } : []
    return letters + GlyphTier.consoleSigns.union(more).sorted()
  }

  private static let consoleTable = GlyphTable { table in
    for (sign, standIn) in consoleStandIns { table[sign] = standIn }
    for sign in consoleSigns { table[sign] = sign }
    for letter in VietnameseLetters.base.keys { table[letter] = letter }
  }

  private static let asciiTable = GlyphTable { table in
    for (sign, standIn) in consoleStandIns {
      table[sign] = standIn.isASCII ? standIn : VietnameseLetters.base[standIn] ?? asciiStandIns[standIn]
    }
    for (sign, standIn) in asciiStandIns { table[sign] = standIn }
    for (letter, plain) in VietnameseLetters.base { table[letter] = plain }
  }

  /// Signs besides letters that all of Debian's console fonts for Vietnamese hold.
  static let consoleSigns: Set<Unicode.Scalar> = Set(
    "─━│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋═║╔╗╚╝╠╣╦╩╬█░▒■▮●▲▼▶◀☐☑✗≤≥≠−…•←↑→↓“”–—°±·×÷".unicodeScalars)

  private static let consoleStandIns: [Unicode.Scalar: Unicode.Scalar] = [
    "╭": "┌", "╮": "┐", "╰": "└", "╯": "┘", "╸": "━", "╺": "─", "╶": "─", "╴": "─",
    "▏": "░", "▎": "░", "▍": "▒", "▌": "▒", "▋": "▒", "▊": "█", "▉": "█", "▓": "▒",
    "▁": "_", "▂": "_", "▃": "▒", "▄": "▒", "▅": "▒", "▆": "█", "▇": "█", "▀": "█",
    "○": "°", "◐": "▮", "◆": "■", "◇": "◀", "▸": "▶", "►": "▶", "◄": "◀", "▾": "▼", "□": "☐",
    "✔": "☑", "✓": "☑", "‼": "!", "⚠": "!", "↻": "•", "≈": "~", "›": ">", "‹": "<", "↵": "<", "⏎": "<",
    "«": "<", "»": ">", "‘": "'", "’": "'", "„": "“", "\u{A0}": " ", "₫": "đ", "½": "?", "Δ": "?", "╌": "-", "┄": "-",
    "⋮": ":", "⊘": "÷", "▽": "v",
  ]

  private static let asciiStandIns: [Unicode.Scalar: Unicode.Scalar] = [
    "─": "-", "━": "=", "│": "|", "┃": "|", "┌": "+", "┐": "+", "└": "+", "┘": "+", "├": "+", "┤": "+", "┬": "+",
    "┴": "+", "┼": "+", "┏": "+", "┓": "+", "┗": "+", "┛": "+", "┣": "+", "┫": "+", "┳": "+", "┻": "+", "╋": "+",
    "═": "=", "║": "]", "╔": "+", "╗": "+", "╚": "+", "╝": "+", "╠": "+", "╣": "+", "╦": "+", "╩": "+", "╬": "+",
    "█": "#", "░": ".", "▒": ":", "■": "#", "▮": "%", "●": "@", "▲": "^", "▼": "v", "▶": ">", "◀": "<", "☐": "o",
    "☑": "Y", "✗": "#", "≤": "<", "≥": ">", "≠": "/", "−": "-", "…": "~", "•": "*", "←": "<", "↑": "^", "→": ">",
    "↓": "v", "“": "\"", "”": "\"", "–": "-", "—": "_", "°": "o", "±": "~", "·": "-", "×": "x", "÷": "/", "╸": "=",
    "╺": "-", "○": "o", "□": "[", "◐": "%", "◇": "&", "◆": "+", "↻": "R", "»": "}", "⊘": ";", "▽": "V", "╌": ".",
    "┄": ".",
  ]
}

/// What stands for each scalar below U+2800; looked up once per glyph drawn.
private struct GlyphTable {
  private var codes = ContiguousArray<UInt16>(repeating: 0, count: 0x2800)

  init(_ fill: (inout GlyphTable) -> Void) { fill(&self) }

  subscript(code: UInt32) -> Unicode.Scalar? {
    guard code < UInt32(codes.count), case let found = codes[Int(code)], found != 0 else { return nil }
    return Unicode.Scalar(found)
  }

  subscript(scalar: Unicode.Scalar) -> Unicode.Scalar? {
    get { self[scalar.value] }
    set { codes[Int(scalar.value)] = UInt16(newValue?.value ?? 0) }
  }
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
