/// A way of writing Vietnamese from before Unicode, in which letters of Western European fonts stand for Vietnamese ones.
///
/// Such text reaches a program as Unicode letters below U+0100: `B¾c Giang` in TCVN3, `Baéc Giang` in VNI. Whoever asks
/// must have the text as the file stores it: scrubbing drops the soft hyphen, which is `ư` in TCVN3.
public enum LegacyEncoding: String, CaseIterable, Hashable, Sendable {
  /// TCVN 5712:1993, VN3, called ABC after its first program. Capitals with a tone are in the font (`.VnTimeH`), so text
  /// without its font has lost which letters were capitals.
  case tcvn3
  /// VNI-Windows: a base letter, and behind it one that stands for its marks.
  case vni

  /// Its name in Vietnamese offices.
  public var name: String {
    switch self {
    case .tcvn3: "TCVN3 (ABC)"
    case .vni: "VNI"
    }
  }

  /// False when decoded text may have small letters in place of capitals, so that a person must look it over.
  public var keepsCase: Bool { self == .vni }

  /// `text` with its letters as Unicode has them; what is no letter of the encoding stays as it is.
  public func decoded(_ text: String) -> String {
    let codes = text.unicodeScalars.map(\.value)
    var writer = UTF8Writer(capacity: text.utf8.count * 2)
    switch self {
    case .tcvn3: TCVN3.decode(codes, into: &writer)
    case .vni: for code in VNI.decoded(codes[...]) { writer.append(code) }
    }
    return writer.text
  }

  /// `text` decoded on command, unless it is correct as it stands.
  ///
  /// Where its words alone read either way, `surroundings` decide, the evidence of its column or file: only where hardly
  /// anything there is in Unicode already is such text decoded.
  public func converted(_ text: String, among surroundings: LegacyEvidence) -> String {
    var evidence = LegacyEvidence()
    evidence.weigh(text)
    let isOld = evidence.isSilent ? surroundings.isNearlyAll(self) : evidence.speaksFor(self)
    return isOld ? decoded(text) : text
  }

  /// The scalars of one word, decoded letter by letter.
  func decoded(_ word: ArraySlice<UInt32>) -> [UInt32] {
    switch self {
    case .tcvn3: word.map(TCVN3.letter)
    case .vni: VNI.decoded(word)
    }
  }
}

/// The letters of TCVN 5712:1993, VN3.
enum TCVN3 {
  /// U+00A0–U+00FF in rows of sixteen: the Vietnamese letter in that place, or the sign itself where there is none.
  private static let letters: [UInt32] = """
    \u{A0}ĂÂÊÔƠƯĐăâêôơưđ¯\
    °±²³´àảãáạºằẳẵắ¿\
    ÀÁÂÃÄÅặầẩẫấậèÍẻẽ\
    éẹềểễếệìỉÙÚÛĩíịò\
    àỏõóọồổỗốộờởỡớợù\
    ðủũúụừửữứựỳỷỹýỵÿ
    """.unicodeScalars.map(\.value)

  static func letter(_ code: UInt32) -> UInt32 {
    code >= 0xA0 && code <= 0xFF ? letters[Int(code - 0xA0)] : code
  }

  /// Decodes text; words whose plain letters are all capitals were typed for a font of capitals and get them.
  ///
  /// One capital alone says nothing (`X·`, `M· GSO`) but beside such words, in a text without a small letter.
  static func decode(_ codes: [UInt32], into writer: inout UTF8Writer) {
    let words = codes.split(omittingEmptySubsequences: false) { $0 == 0x20 }
    let isCapitalText = isCapital(codes[...]) && words.contains { isCapital($0) && $0.contains { letter($0) != $0 } }
    for word in words {
      if word.startIndex > 0 { writer.append(0x20) }
      let isCapital = isCapitalText || isCapital(word)
      for code in word { writer.append(isCapital ? VietnameseCapital.of(letter(code)) : letter(code)) }
    }
  }

  private static func isCapital(_ codes: ArraySlice<UInt32>) -> Bool {
    !codes.contains { $0 &- 0x61 < 26 } && codes.count { $0 &- 0x41 < 26 } > 1
  }
}

/// The letters of VNI-Windows.
enum VNI {
  private struct Pair: Hashable {
    let letter: UInt32
    let mark: UInt32
  }

  /// Letters that stand for one Vietnamese letter by themselves.
  private static let single: [UInt32: UInt32] = table("íìæóòîñôö", "íìỉĩịỵđơư")

  private static let pairs: [Pair: UInt32] = {
    let tones = "ùøûõï"
    let circumflex = "âáàåãä"
    let rows = [
      ("a", tones, "áàảãạ"), ("a", circumflex, "âấầẩẫậ"), ("a", "êéèúüë", "ăắằẳẵặ"), ("e", tones, "éèẻẽẹ"),
      ("e", circumflex, "êếềểễệ"), ("o", tones, "óòỏõọ"), ("o", circumflex, "ôốồổỗộ"), ("ô", tones, "ớờởỡợ"),
      ("u", tones, "úùủũụ"), ("ö", tones, "ứừửữự"), ("y", "ùøûõ", "ýỳỷỹ"),
    ]
    var pairs: [Pair: UInt32] = [:]
    for (letter, marks, composed) in rows {
      for (mark, code) in table(marks, composed) {
        for base in letter.unicodeScalars { pairs[Pair(letter: base.value, mark: mark)] = code }
      }
    }
    return pairs
  }()

  private static func table(_ from: String, _ to: String) -> [UInt32: UInt32] {
    Dictionary(uniqueKeysWithValues: zip(from.unicodeScalars.map(\.value), to.unicodeScalars.map(\.value)))
  }

  /// Decodes codes; the base letter says whether the result is a capital.
  static func decoded(_ codes: ArraySlice<UInt32>) -> [UInt32] {
    var decoded: [UInt32] = []
    decoded.reserveCapacity(codes.count)
    var place = codes.startIndex
    while place < codes.endIndex {
      let code = codes[place]
      let small = small(code)
      let next = codes.index(after: place)
      var letter = single[small] ?? small
      if next < codes.endIndex, let joined = pairs[Pair(letter: small, mark: self.small(codes[next]))] {
        letter = joined
        place = next
      }
      decoded.append(letter == small ? code : small == code ? letter : VietnameseCapital.of(letter))
      place += 1
    }
    return decoded
  }

  private static func small(_ code: UInt32) -> UInt32 {
    let isCapital = code &- 0x41 < 26 || code >= 0xC0 && code <= 0xDE && code != 0xD7
    return isCapital ? code + 0x20 : code
  }
}

/// Capitals of the letters that Vietnamese is written with.
enum VietnameseCapital {
  /// The capital of a small letter; anything else as it is.
  static func of(_ code: UInt32) -> UInt32 {
    switch code {
    case 0x61...0x7A, 0xE0...0xF6, 0xF8...0xFE: code - 0x20
    case 0x103, 0x111, 0x129, 0x169, 0x1A1: code - 1
    case 0x1B0: 0x1AF
    case 0x1EA0...0x1EF9: code & ~1
    default: code
    }
  }
}
