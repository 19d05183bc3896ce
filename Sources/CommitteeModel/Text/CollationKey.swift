/// Place of a text in a Vietnamese list; made once a text, compared by bytes.
///
/// Letters come first: a ă â b c d đ e ê … o ô ơ … u ư … y. Equal letters are parted by tones in the order ngang,
/// huyền, hỏi, ngã, sắc, nặng, then by capitals (small before capital). That is the Vietnamese tailoring of CLDR; root
/// Unicode order would take `ă` for an accented `a` and put nặng elsewhere. Signs stand before digits, digits before
/// letters. Digits count as whole numbers, so that the codes 4.2, 4.10 and 4.22.11 stand in this order.
///
/// Foundation's comparison for `vi_VN` follows the same tailoring (without the numbers); its first call alone would
/// take most of the time that the program has for starting.
public struct CollationKey: Hashable, Sendable {
  private let bytes: [UInt8]

  /// Makes the key of `text`; texts that differ only in leading noughts or unlisted marks are parted by their bytes.
  public init(_ text: String) {
    let text = Composition.composed(text)
    var maker = KeyMaker(capacity: text.utf8.count)
    for scalar in text.unicodeScalars { maker.append(scalar) }
    bytes = maker.finished(with: text)
  }
}

extension CollationKey: Comparable {
  /// True where `left` stands before `right`.
  public static func < (left: CollationKey, right: CollationKey) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}

/// Writes letters, tones and capitals of a key side by side.
private struct KeyMaker {
  private var letters: [UInt8] = []
  private var tones: [UInt8] = []
  private var capitals: [UInt8] = []
  private var digits: [UInt8] = []

  init(capacity: Int) {
    letters.reserveCapacity(4 * capacity + 4)
    tones.reserveCapacity(capacity)
    capitals.reserveCapacity(capacity)
  }

  /// Least bytes of the classes, in their order; 0 ends a level.
  private static let firstSign: UInt8 = 0x02
  private static let number: UInt8 = 0x30
  private static let firstLetter: UInt8 = 0x40
  private static let otherScript: UInt8 = 0xF0
  /// Blank and ASCII signs in the order of CLDR.
  private static let signs: [UInt8] = Array(" _-,;:!?.'\"()[]{}@*/\\&#%`^+<=>|~$".utf8)

  mutating func append(_ scalar: Unicode.Scalar) {
    let base = LatinFold.base(scalar.value)
    if base &- 0x30 < 10 {
      digits.append(UInt8(base))
      return
    }
    writeNumber()
    if base == LatinFold.nothing { return }
    if base &- 0x61 < 26 {
      let parts = LatinFold.parts(scalar.value)
      letters.append(Self.weight(UInt8(base), parts.shape))
      tones.append(Self.toneWeight(of: UInt8(base), parts))
      let isCapital = LatinFold.lowercase(scalar).map { $0 != scalar } ?? scalar.properties.isUppercase
      capitals.append(isCapital ? 2 : 1)
    } else if base < 0x80, let place = Self.signs.firstIndex(of: UInt8(base)) {
      letters.append(Self.firstSign + UInt8(place))
      tones.append(1)
      capitals.append(1)
    } else {
      let code = scalar.value
      letters.append(contentsOf: [
        scalar.properties.isAlphabetic ? Self.otherScript : Self.number - 1,
        UInt8(code >> 16), UInt8(code >> 8 & 0xFF), UInt8(code & 0xFF),
      ])
      tones.append(1)
      capitals.append(1)
    }
  }

  /// The three levels, and the text itself so that only equal texts have equal keys.
  mutating func finished(with text: String) -> [UInt8] {
    writeNumber()
    var key = letters
    key.append(0)
    key.append(contentsOf: tones)
    key.append(0)
    key.append(contentsOf: capitals)
    key.append(0)
    key.append(contentsOf: text.utf8)
    return key
  }

  /// A number weighs by its count of digits, then by the digits.
  private mutating func writeNumber() {
    guard !digits.isEmpty else { return }
    let value = digits.drop { $0 == 0x30 }
    letters.append(Self.number)
    letters.append(UInt8(clamping: value.count + 1))
    letters.append(contentsOf: value)
    tones.append(1)
    capitals.append(1)
    digits.removeAll(keepingCapacity: true)
  }

  /// Four places a letter: plain and up to three kin (a ă â; o ô ơ).
  private static func weight(_ base: UInt8, _ shape: UInt8) -> UInt8 {
    let kin: UInt8 =
      switch (base, shape) {
      case (UInt8(ascii: "a"), LatinFold.Parts.breve), (UInt8(ascii: "d"), LatinFold.Parts.stroke),
        (UInt8(ascii: "e"), LatinFold.Parts.circumflex), (UInt8(ascii: "o"), LatinFold.Parts.circumflex),
        (UInt8(ascii: "u"), LatinFold.Parts.horn):
        1
      case (UInt8(ascii: "a"), LatinFold.Parts.circumflex), (UInt8(ascii: "o"), LatinFold.Parts.horn): 2
      default: 0
      }
    return firstLetter + 4 * (base - UInt8(ascii: "a")) + kin
  }

  /// Tones first, then marks of other languages.
  private static func toneWeight(of base: UInt8, _ parts: LatinFold.Parts) -> UInt8 {
    let isForeign = parts.shape != 0 && weight(base, parts.shape) == weight(base, 0)
    return isForeign ? 0x10 + (parts.shape & 0x7F) : parts.tone + 1
  }
}
