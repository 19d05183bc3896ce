/// Whether a word is written as a Vietnamese syllable can be: onset, rhyme, and one tone where the spelling puts it.
///
/// Vietnamese has few rhymes and strict rules for tones, so text that was read in a wrong encoding hardly ever keeps
/// them. Both places of the tone in an open `oa`, `oe`, `uy` are right; capitals do not count.
enum VietnameseSyllable {
  /// True when the scalars of `word` are one syllable. Words without any mark are read like others.
  static func isSpelled(_ word: some Collection<UInt32>) -> Bool {
    guard word.count <= longest, let letters = Letters(word) else { return false }
    let onset = letters.onset
    if isSpelled(letters, onset: onset) { return true }
    // `gi` and `qu` are onsets before a vowel: `giá`, `quê`; in `gì` and `giếng` the i belongs to the rhyme.
    let glide = onset + 1
    guard onset == 1, letters.count > glide, letters.tone == 0 || letters.tonePlace != onset else { return false }
    switch letters.key(0..<glide) {
    case gi, qu: return isSpelled(letters, onset: glide)
    default: return false
    }
  }

  /// `nghiêng` has seven letters.
  private static let longest = 7

  private static func isSpelled(_ letters: Letters, onset: Int) -> Bool {
    guard onset < letters.count, letters.count - onset <= 4, onset <= 3 else { return false }
    let head = letters.key(0..<onset)
    guard onsets.contains(head), rhymes.contains(letters.key(onset..<letters.count)) else { return false }
    let isBright = [e, i, y].contains(letters[onset] & 0x1F)
    if bright.contains(head), !isBright { return false }
    if dark.contains(head), isBright, head != g || letters[onset] & 0x1F != i { return false }
    return letters.isToneInPlace(from: onset)
  }

  private static let e: UInt8 = 5
  private static let i: UInt8 = 9
  private static let y: UInt8 = 25
  private static let g = key("g")
  private static let gi = key("gi")
  private static let qu = key("qu")

  /// Onsets that stand only before e, ê, i, y, and those that never do but for `gi`. In names k stands anywhere: Bắc Kạn.
  private static let bright: Set = [key("gh"), key("ngh")]
  private static let dark: Set = [key("c"), g, key("ng")]

  private static let onsets: Set<UInt32> = keys(
    "b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x", and: [0])

  private static let rhymes: Set<UInt32> = keys(
    """
    a ac ach ai am an ang anh ao ap at au ay ăc ăk ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
    e ec em en eng eo ep et ê êch êm ên ênh êp êt êu
    i ia ich im in inh ip it iu iêc iêm iên iêng iêp iêt iêu y ych ynh yt yêm yên yêng yêt yêu
    o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong oong op ot
    ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
    u ua uc ui um un ung up ut uân uâng uât uây uê uêch uênh uôc uôi uôm uôn uông uôt uơ
    uy uya uych uynh uyt uyu uyên uyêt ư ưa ưc ưi ưm ưng ưt ưu ươc ươi ươm ươn ương ươp ươt ươu
    """)

  private static func key(_ text: String) -> UInt32 {
    Letters(text.unicodeScalars.map(\.value))?.wholeKey ?? 0
  }

  private static func keys(_ text: String, and others: Set<UInt32> = []) -> Set<UInt32> {
    Set(text.split { $0 == " " || $0 == "\n" }.map { key(String($0)) }).union(others)
  }
}

/// The letters of a word without their tone, seven bits each, and where its only tone stands.
private struct Letters {
  private var codes: (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (0, 0, 0, 0, 0, 0, 0, 0)
  private(set) var count = 0
  /// The tone as `LatinFold` numbers it; 0 for none.
  private(set) var tone: UInt8 = 0
  private(set) var tonePlace = 0

  /// Fails at a letter that Vietnamese is not written with, and at a second tone.
  init?(_ word: some Collection<UInt32>) {
    for code in word {
      var parts = LatinFold.Parts(base: UInt8(truncatingIfNeeded: code | 0x20))
      if code >= 0x80 { parts = LatinFold.parts(code) }
      guard parts.base &- 0x61 < 26, count < 8, let shape = Self.shape(of: parts) else { return nil }
      if parts.tone > 0 {
        guard tone == 0 else { return nil }
        tone = parts.tone
        tonePlace = count
      }
      withUnsafeMutableBytes(of: &codes) { $0[count] = (parts.base & 0x1F) | shape }
      count += 1
    }
  }

  subscript(_ place: Int) -> UInt8 { withUnsafeBytes(of: codes) { $0[place] } }

  /// Letters of a range as one number; different for different ranges of at most four letters.
  func key(_ range: Range<Int>) -> UInt32 { range.reduce(0) { $0 << 7 | UInt32(self[$1]) } }

  var wholeKey: UInt32 { key(0..<count) }

  /// How many consonants the word begins with.
  var onset: Int { (0..<count).first { isVowel($0) } ?? count }

  private func isVowel(_ place: Int) -> Bool { Self.vowels >> UInt32(self[place] & 0x1F) & 1 == 1 }

  /// a, e, i, o, u, y by their place in the alphabet.
  private static let vowels: UInt32 = [1, 5, 9, 15, 21, 25].reduce(0) { $0 | 1 << $1 }

  /// Two bits for what makes a letter another one; `nil` for marks of other languages.
  private static func shape(of parts: LatinFold.Parts) -> UInt8? {
    switch (parts.base, parts.shape) {
    case (_, 0): 0
    case (UInt8(ascii: "a"), LatinFold.Parts.circumflex), (UInt8(ascii: "e"), LatinFold.Parts.circumflex),
      (UInt8(ascii: "o"), LatinFold.Parts.circumflex):
      0x20
    case (UInt8(ascii: "a"), LatinFold.Parts.breve), (UInt8(ascii: "d"), LatinFold.Parts.stroke): 0x40
    case (UInt8(ascii: "o"), LatinFold.Parts.horn), (UInt8(ascii: "u"), LatinFold.Parts.horn): 0x60
    default: nil
    }
  }

  /// True when the tone stands on the main vowel of the rhyme that begins at `start`, and fits a stop at its end.
  func isToneInPlace(from start: Int) -> Bool {
    let coda = (start..<count).first { !isVowel($0) } ?? count
    if coda < count, [UInt8(3), 11, 16, 20].contains(self[coda] & 0x1F) || endsInCH(coda) {
      // After c, k, p, t, ch: sắc or nặng only.
      guard tone == 4 || tone == 5 else { return false }
    }
    guard tone > 0 else { return true }
    if let shaped = (start..<coda).last(where: { self[$0] & 0x60 != 0 }) { return tonePlace == shaped }
    switch (coda - start, coda < count) {
    case (1, _): return tonePlace == start
    case (2, true), (3, _): return tonePlace == start + 1
    default:
      let isOpenGlide = [Self.oa, Self.oe, Self.uy].contains(key(start..<coda))
      return tonePlace == start || isOpenGlide && tonePlace == start + 1
    }
  }

  private func endsInCH(_ coda: Int) -> Bool { self[coda] & 0x1F == 3 && coda + 1 < count }

  private static let oa: UInt32 = 15 << 7 | 1
  private static let oe: UInt32 = 15 << 7 | 5
  private static let uy: UInt32 = 21 << 7 | 25
}
