import CommitteeModel

/// Texts as files of other encodings hold them.
enum Bytes {
  static func utf16(_ text: String, isLittle: Bool) -> [UInt8] {
    text.utf16.flatMap { unit in
      let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
      return isLittle ? bytes : bytes.reversed()
    }
  }

  /// One byte a letter, for letters below U+0100.
  static func latin(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8($0.value) } }

  /// Windows-1258: the letter that holds all marks but the tone, and the tone behind it.
  static func windows1258(_ text: String) -> [UInt8] {
    text.unicodeScalars.flatMap { scalar -> [UInt8] in
      for letter in letters where letter.text.unicodeScalars.elementsEqual([scalar]) { return letter.bytes }
      return [UInt8(scalar.value)]
    }
  }

  private static let letters: [(text: String, bytes: [UInt8])] = {
    let single = (0x80...0xFF as ClosedRange<UInt8>).compactMap { byte in
      CodePage.windows1258.scalar(byte).map { (scalar: $0, byte: byte) }
    }
    let plain = "aeiouyAEIOUY".unicodeScalars.map { (scalar: $0, byte: UInt8($0.value)) }
    let tones = single.filter { (0x300...0x323).contains($0.scalar.value) }
    let whole = single.map { (text: String(Character($0.scalar)), bytes: [$0.byte]) }
    let toned = (plain + single).flatMap { letter in
      tones.map { tone in
        let composed = Composition.composed(String(String.UnicodeScalarView([letter.scalar, tone.scalar])))
        return (text: composed, bytes: [letter.byte, tone.byte])
      }
    }
    return whole + toned
  }()
}
