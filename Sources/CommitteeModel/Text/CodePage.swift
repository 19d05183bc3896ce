/// A table of Windows for text of one byte a letter.
public enum CodePage: Hashable, Sendable {
  /// Western European; what programs take fonts of TCVN3 and VNI for.
  case windows1252
  /// Vietnamese: letters with their shape, and tones as marks behind them.
  case windows1258

  /// The scalar of a byte; `nil` for the few that the table leaves open.
  public func scalar(_ byte: UInt8) -> Unicode.Scalar? {
    switch byte {
    case ..<0x80: return Unicode.Scalar(byte)
    case ..<0xA0:
      if self == .windows1258, Self.onlyIn1252.contains(byte) { return nil }
      let code = Self.middle[Int(byte - 0x80)]
      return code == 0 ? nil : Unicode.Scalar(code)
    default:
      if self == .windows1258, let code = Self.vietnamese[byte] { return Unicode.Scalar(code) }
      return Unicode.Scalar(byte)
    }
  }

  /// `bytes` as text, letters composed with the tones behind them; U+FFFD for bytes that the table leaves open.
  public func text(of bytes: some Sequence<UInt8>) -> String {
    var writer = UTF8Writer(capacity: bytes.underestimatedCount * 2)
    for byte in bytes { writer.append(scalar(byte)?.value ?? 0xFFFD) }
    return Composition.composed(writer.text)
  }

  /// 0x80–0x9F; 0 where nothing stands.
  private static let middle: [UInt32] = [
    0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017D, 0,
    0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0, 0x017E,
    0x0178,
  ]

  /// Š, Ž, š, ž.
  private static let onlyIn1252: Set<UInt8> = [0x8A, 0x8E, 0x9A, 0x9E]

  /// Where the Vietnamese table differs from Latin-1: Ă Đ Ơ Ư, the five tones, ₫.
  private static let vietnamese: [UInt8: UInt32] = [
    0xC3: 0x102, 0xCC: 0x300, 0xD0: 0x110, 0xD2: 0x309, 0xD5: 0x1A0, 0xDD: 0x1AF, 0xDE: 0x303, 0xE3: 0x103,
    0xEC: 0x301, 0xF0: 0x111, 0xF2: 0x323, 0xF5: 0x1A1, 0xFD: 0x1B0, 0xFE: 0x20AB,
  ]
}
