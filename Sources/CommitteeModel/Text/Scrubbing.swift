/// Text made fit for a terminal and for comparison, with a note of whether anything had to be done.
public struct Scrubbing: Hashable, Sendable {
  /// The clean text: NFC, no controls, blanks single and none at the edges.
  public let text: String
  /// True when something besides plain blanks at the edges changed; an import report names such cells.
  public let wasCleaned: Bool

  /// Cleans `text`: drops controls, bidirectional and zero-width signs, byte order marks, tags and private-use
  /// characters, turns every kind of blank and line break into one space, trims, and composes to NFC.
  ///
  /// A tab or a line break parts words and becomes a space; other controls vanish, so an escape sequence loses its
  /// escape and stays as harmless letters.
  public static func scrub(_ text: String) -> Scrubbing {
    if isPlain(text) { return Scrubbing(text: text, wasCleaned: false) }
    var clean = UTF8Writer(capacity: text.utf8.count)
    var blankIsDue = false
    for scalar in text.unicodeScalars {
      switch fate(of: scalar.value) {
      case .keep:
        if blankIsDue, !clean.isEmpty { clean.append(0x20) }
        blankIsDue = false
        clean.append(scalar.value)
      case .blank: blankIsDue = true
      case .drop: break
      }
    }
    let result = Composition.composed(clean.text)
    return Scrubbing(text: result, wasCleaned: !trimmed(text.utf8).elementsEqual(result.utf8))
  }

  private init(text: String, wasCleaned: Bool) {
    self.text = text
    self.wasCleaned = wasCleaned
  }

  private static func trimmed(_ bytes: String.UTF8View) -> Substring.UTF8View {
    var rest = bytes[...]
    while rest.first == 0x20 { rest.removeFirst() }
    while rest.last == 0x20 { rest.removeLast() }
    return rest
  }
}

extension Scrubbing {
  /// True for single-spaced printable ASCII and Vietnamese letters only: nearly every cell, and no copy is needed.
  private static func isPlain(_ text: String) -> Bool {
    var previous: UInt8 = 0x20
    for byte in text.utf8 {
      switch byte {
      case ..<0x20, 0x7F: return false
      case 0x20: if previous == 0x20 { return false }
      // After E1 only U+1E00–U+1FFF are letters alone.
      case 0x80...0xBF: if previous == 0xE1, byte < 0xB8 { return false }
      // Lead bytes of U+00C0–U+01BF.
      case 0xC3...0xC6, 0xE1: break
      case 0xC0...: return false
      default: break
      }
      previous = byte
    }
    return previous != 0x20 || text.isEmpty
  }

  private enum Fate { case keep, blank, drop }

  private static func fate(of code: UInt32) -> Fate {
    switch code {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000:
      return .blank
    case 0x00...0x1F, 0x7F...0x9F, 0xAD, 0x34F, 0x61C, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x206F,
      0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF, 0xE000...0xF8FF, 0xE0000...0xE0FFF, 0xF0000...0x10FFFF:
      return .drop
    default:
      return .keep
    }
  }
}
