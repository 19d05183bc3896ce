/// Columns that text takes on a terminal, by this project's own table: a locale's `wcwidth` differs between machines.
public enum GlyphWidth {
  /// Columns of one scalar: 0 for marks that join the letter before them, 2 for East Asian wide and emoji, else 1.
  /// Controls count as 1: a frame draws them as a replacement sign.
  public static func of(_ scalar: Unicode.Scalar) -> Int {
    let code = scalar.value
    if code < 0x300 { return 1 }
    switch code {
    // Vietnamese letters, punctuation with arrows and signs, box drawing with blocks and shapes: nearly all of a screen.
    case 0x1E00...0x1FFF, 0x2010...0x205F, 0x2070...0x20CF, 0x2100...0x2319, 0x2500...0x25FC: return 1
    default: break
    }
    if code < 0x1100 { return isJoining(scalar) ? 0 : 1 }
    if isJoining(scalar) { return 0 }
    return isWide(code) ? 2 : 1
  }

  /// Columns of a text; equal for its composed and decomposed forms.
  public static func of(_ text: String) -> Int {
    text.utf8.withContiguousStorageIfAvailable(of) ?? Array(text.utf8).withUnsafeBufferPointer(of)
  }

  /// Columns of a part of a text.
  public static func of(_ text: Substring) -> Int {
    text.utf8.withContiguousStorageIfAvailable(of) ?? Array(text.utf8).withUnsafeBufferPointer(of)
  }

  /// Columns of valid UTF-8. Letters up to U+02FF and those of Vietnamese take one and are not even decoded.
  private static func of(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var columns = 0
    var place = 0
    while place < bytes.count {
      let lead = bytes[place]
      if lead < 0x80 {
        columns += 1
        place += 1
      } else if lead < 0xCC {
        columns += 1
        place += 2
      } else if lead == 0xE1, bytes[place + 1] >= 0xB8 {
        columns += 1
        place += 3
      } else {
        var scalars = ScalarReader(UnsafeBufferPointer(rebasing: bytes[place...]))
        if let scalar = scalars.next() { columns += of(scalar) }
        place += lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      }
    }
    return columns
  }

  /// The longest beginning of `text` that fits `columns`, letters with their marks kept whole.
  public static func prefix<Text: StringProtocol>(of text: Text, columns: Int) -> Text.SubSequence {
    var used = 0
    let scalars = text.unicodeScalars
    var index = scalars.startIndex
    while index < scalars.endIndex {
      let width = of(scalars[index])
      if used + width > columns { break }
      used += width
      index = scalars.index(after: index)
    }
    return text[text.startIndex..<index]
  }

  /// `text` broken at blanks into lines of at most `columns`; a longer word is broken where it must, and a sign stays with
  /// the word that it marks, as a number does with the next of its row.
  public static func wrapped(_ text: String, to columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    var lines: [String] = []
    var line = ""
    var used = 0
    var words = text.utf8.split(separator: UInt8(ascii: " "))[...]
    while let first = words.popFirst() {
      var word = first
      if let next = words.first, marks(Substring(first)) || goes(first, on: next),
        next.startIndex == text.utf8.index(after: first.endIndex)
      {
        let marked = text.utf8[first.startIndex..<next.endIndex]
        if of(Substring(marked)) <= columns {
          words.removeFirst()
          word = marked
        }
      }
      var rest = Substring(word)
      var width = of(rest)
      if used > 0, used + 1 + width > columns {
        lines.append(line)
        line = ""
        used = 0
      }
      while width > columns {
        let head = prefix(of: rest, columns: columns)
        if head.isEmpty { break }
        lines.append(String(head))
        rest = rest[head.endIndex...]
        width = of(rest)
      }
      line += (used > 0 ? " " : "") + rest
      used += (used > 0 ? 1 : 0) + width
    }
    if used > 0 { lines.append(line) }
    return lines
  }

  /// True for a sign that says something of the word behind it.
  private static func marks(_ word: Substring) -> Bool {
    guard word.utf8.count <= 3, let sign = word.unicodeScalars.first, word.unicodeScalars.count == 1 else {
      return false
    }
    return "‼*▲▼▽●○□■✗✓◆◐◇▶≠↑↓┃║".unicodeScalars.contains(sign)
  }

  /// True for a number of a row, such as `3,` before `4`.
  private static func goes(_ word: Substring.UTF8View, on next: Substring.UTF8View) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return word.last == UInt8(ascii: ",") && digits.contains(word.first ?? 0) && digits.contains(next.first ?? 0)
  }

  private static func isJoining(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F,
      0x200B...0x200F, 0x2060...0x2064, 0x2CEF...0x2CF1, 0x2D7F, 0x2DE0...0x2DFF, 0x302A...0x302D, 0x3099...0x309A,
      0xFEFF, 0x1F3FB...0x1F3FF, 0xE0100...0xE01EF:
      return true
    case 0x300..<0x1100, 0x1100..<0x2000:
      let category = scalar.properties.generalCategory
      return category == .nonspacingMark || category == .enclosingMark
    default:
      return false
    }
  }

  private static func isWide(_ code: UInt32) -> Bool {
    switch code {
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x23F0, 0x23F3, 0x25FD...0x25FE,
      0x2614...0x2615, 0x2648...0x2653, 0x267F, 0x2693, 0x26A1, 0x26AA...0x26AB, 0x26BD...0x26BE, 0x26C4...0x26C5,
      0x26CE, 0x26D4, 0x26EA, 0x26F2...0x26F3, 0x26F5, 0x26FA, 0x26FD, 0x2705, 0x270A...0x270B, 0x2728, 0x274C,
      0x274E, 0x2753...0x2755, 0x2757, 0x2795...0x2797, 0x27B0, 0x27BF, 0x2B1B...0x2B1C, 0x2B50, 0x2B55,
      0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF, 0xA960...0xA97F,
      0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1B000...0x1B2FF, 0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F320, 0x1F32D...0x1F335,
      0x1F337...0x1F37C, 0x1F37E...0x1F393, 0x1F3A0...0x1F3CA, 0x1F3CF...0x1F3D3, 0x1F3E0...0x1F3F0, 0x1F3F4,
      0x1F3F8...0x1F43E, 0x1F440, 0x1F442...0x1F4FC, 0x1F4FF...0x1F53D, 0x1F54B...0x1F54E, 0x1F550...0x1F567,
      0x1F57A, 0x1F595...0x1F596, 0x1F5A4, 0x1F5FB...0x1F64F, 0x1F680...0x1F6C5, 0x1F6CC, 0x1F6D0...0x1F6D2,
      0x1F6D5...0x1F6D7, 0x1F6DC...0x1F6DF, 0x1F6EB...0x1F6EC, 0x1F6F4...0x1F6FC, 0x1F7E0...0x1F7EB, 0x1F7F0,
      0x1F90C...0x1F93A, 0x1F93C...0x1F945, 0x1F947...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x2FFFD, 0x30000...0x3FFFD:
      return true
    default:
      return false
    }
  }
}
