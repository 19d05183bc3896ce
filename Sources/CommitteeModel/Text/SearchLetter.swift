/// A letter as searching sees it: what is under the marks, the marks, and the character it belongs to.
struct SearchLetter: Hashable, Sendable {
  /// The letter without marks, lower case; `LatinFold.blank` for blanks.
  var base: UInt32
  /// The mark that makes another letter: circumflex, breve, horn or the bar of `đ`; 0 for none.
  var shape: UInt8
  /// The tone; 0 for none.
  var tone: UInt8
  /// The tone of an `oa`, `oe`, `uy` that this letter is part of, whichever of the two carries it; 0 for none.
  var sharedTone: UInt8 = 0
  /// Number of the character, from 0.
  var position: Int32
  /// True after anything that is neither letter nor digit.
  var startsWord: Bool

  /// The letter without its place, for a query.
  var asTyped: SearchLetter {
    SearchLetter(base: base, shape: shape, tone: tone, sharedTone: sharedTone, position: 0, startsWord: false)
  }

  /// True for `0` to `9`.
  var isDigit: Bool { base &- 0x30 < 10 }

  /// True where a mark stands over or in it.
  var isMarked: Bool { shape != 0 || tone != 0 }

  /// 1 where `candidate` carries a mark that this typed letter lacks, 0 where they agree, `nil` where a typed mark or
  /// the letter differs.
  func excess(of candidate: SearchLetter) -> Int? {
    guard base == candidate.base, shape == 0 || shape == candidate.shape else { return nil }
    guard tone == 0 || tone == candidate.tone || tone == candidate.sharedTone else { return nil }
    let lacksTone = tone == 0 && candidate.tone != 0 && candidate.tone != sharedTone
    return lacksTone || shape != candidate.shape ? 1 : 0
  }

  /// The letters of `text`; signs without width are left out.
  static func letters(of text: String) -> [SearchLetter] {
    let text = Composition.composed(text)
    var letters: [SearchLetter] = []
    letters.reserveCapacity(text.utf8.count)
    if text.unicodeScalars.allSatisfy({ standsAlone($0.value) }) {
      for (position, scalar) in text.unicodeScalars.enumerated() { append(scalar, at: Int32(position), to: &letters) }
    } else {
      for (position, character) in text.enumerated() {
        for scalar in character.unicodeScalars { append(scalar, at: Int32(position), to: &letters) }
      }
    }
    shareTones(&letters)
    return letters
  }

  /// True for scalars that are a character each, whatever stands beside them.
  private static func standsAlone(_ code: UInt32) -> Bool {
    (0x20..<0x300).contains(code) || (0x1E00..<0x1F00).contains(code) || (0x2010...0x2027).contains(code)
  }

  private static func append(_ scalar: Unicode.Scalar, at position: Int32, to letters: inout [SearchLetter]) {
    var base = LatinFold.base(scalar.value)
    if base == LatinFold.nothing { return }
    if base >= 0x80, let lower = scalar.properties.lowercaseMapping.unicodeScalars.first { base = lower.value }
    let parts = LatinFold.parts(scalar.value)
    let startsWord = letters.last.map { !$0.isWordLetter } ?? true
    letters.append(
      SearchLetter(base: base, shape: parts.shape, tone: parts.tone, position: position, startsWord: startsWord))
  }

  /// True for letters and digits: what words are made of.
  var isWordLetter: Bool {
    base &- 0x30 < 10 || base &- 0x61 < 26 || (base >= 0x80 && Unicode.Scalar(base)?.properties.isAlphabetic == true)
  }

  /// Lets a tone on either vowel of `oa`, `oe`, `uy` count for both, except after `q`.
  private static func shareTones(_ letters: inout [SearchLetter]) {
    guard letters.count > 1 else { return }
    for index in 1..<letters.count where letters[index - 1].shape == 0 && letters[index].shape == 0 {
      switch (letters[index - 1].base, letters[index].base) {
      case (0x6F, 0x61), (0x6F, 0x65): break
      case (0x75, 0x79): if index > 1, letters[index - 2].base == 0x71 { continue }
      default: continue
      }
      let tone = max(letters[index - 1].tone, letters[index].tone)
      letters[index - 1].sharedTone = tone
      letters[index].sharedTone = tone
    }
  }
}
