internal import CommitteeModel

/// Makes UTF-8 of the bytes of another encoding, piece by piece.
///
/// What the encoding does not know becomes a byte that UTF-8 does not know either, so that the cell is named by whoever
/// reads it and nothing is mended in silence.
struct TextTranscoder {
  private let encoding: TextEncoding
  /// The end of the last piece, which may belong to what the next one begins with.
  private var rest: [UInt8] = []

  private static let unknown: UInt8 = 0xFF
  /// Longer than this is no word, and not worth waiting for a tone.
  private static let longestWord = 1 << 16

  init(_ encoding: TextEncoding) { self.encoding = encoding }

  /// The UTF-8 of all that is certain after `piece`; with `isLast` of everything.
  mutating func utf8(_ piece: UnsafeRawBufferPointer, isLast: Bool) -> [UInt8] {
    rest.append(contentsOf: piece)
    let taken = isLast ? rest.count : certain
    defer { rest.removeSubrange(..<taken) }
    switch encoding {
    case .utf8: return Array(rest[..<taken])
    case .utf16LittleEndian, .utf16BigEndian: return Self.utf8(of: rest[..<taken], highByte: highByte)
    case .codePage(let page): return Self.utf8(of: rest[..<taken], page)
    }
  }

  private var highByte: Int { encoding == .utf16LittleEndian ? 1 : 0 }

  /// How many bytes cannot be changed by what follows: whole pairs of UTF-16; in a code page up to the last sign that no
  /// tone can join.
  private var certain: Int {
    if case .codePage = encoding {
      return rest.lastIndex { $0 < 0x41 } ?? (rest.count < Self.longestWord ? 0 : rest.count)
    }
    let units = rest.count & ~1
    return units >= 2 && rest[units - 2 + highByte] & 0xFC == 0xD8 ? units - 2 : units
  }

  private static func utf8(of bytes: ArraySlice<UInt8>, highByte: Int) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count * 3 / 2)
    var place = 0
    func unit(_ place: Int) -> UInt16? {
      guard place + 1 < bytes.count else { return nil }
      return UInt16(bytes[place + highByte]) << 8 | UInt16(bytes[place + 1 - highByte])
    }
    while place < bytes.count {
      guard let first = unit(place) else {
        text.append(unknown)
        break
      }
      place += 2
      if let scalar = Unicode.Scalar(first) {
        text.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
      } else if first < 0xDC00, let second = unit(place), second & 0xFC00 == 0xDC00 {
        place += 2
        let code = 0x10000 + (UInt32(first & 0x3FF) << 10 | UInt32(second & 0x3FF))
        text.append(contentsOf: Unicode.Scalar(code).flatMap(UTF8.encode) ?? UTF8.encodedReplacementCharacter)
      } else {
        text.append(unknown)
      }
    }
    return text
  }

  private static func utf8(of bytes: ArraySlice<UInt8>, _ page: CodePage) -> [UInt8] {
    let decoded = Array(page.text(of: bytes).utf8)
    // Of the code pages only an open place gives U+FFFD, and nothing else begins with EF BF.
    var text: [UInt8] = []
    text.reserveCapacity(decoded.count)
    var place = 0
    while place < decoded.count {
      let isOpen = decoded[place] == 0xEF && decoded[place + 1] == 0xBF
      text.append(isOpen ? unknown : decoded[place])
      place += isOpen ? 3 : 1
    }
    return text
  }
}
