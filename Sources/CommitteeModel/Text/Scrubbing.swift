/// Text made fit for a terminal and for comparison, with a note of whether anything had to be done.
public struct Scrubbing: Hashable, Sendable {
  /// The clean text: NFC, no controls, blanks single and none at the edges.
  public let text: String
  /// What was taken out or changed, by kind; plain blanks at the edges do not count.
  public let cleaning: Cleaning

  /// True when something besides plain blanks at the edges changed; an import report names such cells.
  public var wasCleaned: Bool { !cleaning.isEmpty }

  /// Cleans `text`: drops controls, bidirectional and zero-width signs, byte order marks, tags and private-use
  /// characters, turns every kind of blank and line break into one space, trims, and composes to NFC.
  ///
  /// A tab or a line break parts words and becomes a space; other controls vanish, so an escape sequence loses its
  /// escape and stays as harmless letters.
  public static func scrub(_ text: String) -> Scrubbing {
    if isPlain(text) { return Scrubbing(text: text, cleaning: []) }
    var clean = UTF8Writer(capacity: text.utf8.count)
    var cleaning: Cleaning = []
    var composition: Cleaning = []
    var blanks = 0
    var previous: UInt32 = 0
    for scalar in text.unicodeScalars {
      let code = scalar.value
      switch fate(of: code) {
      case .keep:
        if blanks > 0, !clean.isEmpty {
          if blanks > 1 { cleaning.insert(.repeatedBlank) }
          clean.append(0x20)
        }
        blanks = 0
        clean.append(code)
        if isMark(code), !isMark(previous) { composition.insert(previous < 0x80 ? .decomposed : .halfComposed) }
        previous = code
      case .blank(let kind):
        cleaning.formUnion(kind)
        blanks += 1
      case .drop(let kind): cleaning.formUnion(kind)
      }
    }
    let kept = clean.text
    let result = Composition.composed(kept)
    if !composition.isEmpty, !result.utf8.elementsEqual(kept.utf8) { cleaning.formUnion(composition) }
    return Scrubbing(text: result, cleaning: cleaning)
  }

  private init(text: String, cleaning: Cleaning) {
    self.text = text
    self.cleaning = cleaning
  }

  private static func isMark(_ code: UInt32) -> Bool { code >= 0x300 && code < 0x370 }
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

  private enum Fate {
    case keep
    case blank(Cleaning)
    case drop(Cleaning)
  }

  private static func fate(of code: UInt32) -> Fate {
    switch code {
    case 0x20: .blank([])
    case 0x09...0x0D, 0x85, 0x2028, 0x2029: .blank(.lineBreak)
    case 0xA0, 0x202F: .blank(.noBreakSpace)
    case 0x1680, 0x2000...0x200A, 0x205F, 0x3000: .blank(.oddBlank)
    // ESC, and the C1 controls DCS, SOS, CSI, ST, OSC, PM, APC.
    case 0x1B, 0x90, 0x98, 0x9B...0x9F: .drop(.escape)
    case 0x00...0x1F, 0x7F...0x9F: .drop(.control)
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .drop(.bidirectional)
    case 0x34F, 0x180E, 0x200B...0x200D, 0x2060...0x2065, 0x206A...0x206F: .drop(.zeroWidth)
    case 0xFEFF, 0xFFFE: .drop(.byteOrderMark)
    case 0xE000...0xF8FF, 0xF0000...0x10FFFF: .drop(.privateUse)
    case 0xAD, 0xFFF9...0xFFFB, 0xFFFF, 0xE0000...0xE0FFF: .drop(.invisible)
    default: .keep
    }
  }
}
