/// What speaks for text being in an encoding from before Unicode, and what speaks against it.
///
/// Word by word: one that is no Vietnamese syllable as it stands and becomes one when decoded is evidence for that
/// encoding; correct Vietnamese and foreign words with accents are evidence against. Words that read either way
/// (`sè` is `số` in TCVN3), abbreviations (`§VT`) and signs by themselves (`µg`, `®`, `°C`) say nothing. One cell may be too little; a column
/// or a file is weighed together.
public struct LegacyEvidence: Hashable, Sendable {
  private var tcvn3 = 0
  private var vni = 0
  private var contrary = 0

  /// Begins without any evidence.
  public init() {}

  /// Adds the words of `text`, as the file stores it, not scrubbed.
  public mutating func weigh(_ text: String) {
    guard text.utf8.contains(where: { $0 >= 0xC2 }) else { return }
    var word: [UInt32] = []
    var kind = WordKind.plain
    for scalar in text.unicodeScalars {
      let code = scalar.value
      switch code {
      case 0x41...0x5A, 0x61...0x7A: word.append(code)
      // Superscripts, degrees and other signs that are letters in no encoding part words.
      case 0xA1...0xAE, 0xB5...0xB9, 0xBB...0xBE, 0xC0...0xFF:
        word.append(code)
        kind = max(kind, .marked)
      case 0x100...0x24F, 0x300...0x36F, 0x1E00...0x1EFF:
        word.append(code)
        kind = .unicode
      default:
        judge(word[...], kind)
        word.removeAll(keepingCapacity: true)
        kind = .plain
      }
    }
    judge(word[...], kind)
  }

  /// The encoding that the evidence is clear about; `nil` where there is none, too little, or as much against it.
  public var verdict: LegacyEncoding? {
    guard tcvn3 != vni, max(tcvn3, vni) >= Self.enough, max(tcvn3, vni) > contrary else { return nil }
    return tcvn3 > vni ? .tcvn3 : .vni
  }

  /// True when nothing speaks for any encoding or against.
  var isSilent: Bool { tcvn3 == 0 && vni == 0 && contrary == 0 }

  /// True when more speaks for `encoding` than against it.
  func speaksFor(_ encoding: LegacyEncoding) -> Bool { points(for: encoding) > contrary }

  /// True when ten times as much speaks for `encoding` as against it.
  func isNearlyAll(_ encoding: LegacyEncoding) -> Bool { points(for: encoding) > contrary * 10 }

  private func points(for encoding: LegacyEncoding) -> Int { encoding == .tcvn3 ? tcvn3 : vni }

  private static let enough = 2
}

extension LegacyEncoding {
  /// The encoding that a single text is clearly in; `nil` for everything that may be right as it stands, as is any text
  /// with a Vietnamese letter that only Unicode has.
  public static func suspected(in text: String) -> LegacyEncoding? {
    var isMarked = false
    for byte in text.utf8 where byte >= 0xC2 {
      // Lead bytes of ă đ ơ ư and of the letters from U+1E00 on.
      if byte == 0xC4 || byte == 0xC6 || byte == 0xE1 { return nil }
      isMarked = true
    }
    guard isMarked else { return nil }
    var evidence = LegacyEvidence()
    evidence.weigh(text)
    return evidence.verdict
  }
}

// MARK: - Words

extension LegacyEvidence {
  private enum WordKind: Int, Comparable {
    case plain, marked, unicode
    static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
  }

  private mutating func judge(_ word: ArraySlice<UInt32>, _ kind: WordKind) {
    if kind == .unicode {
      contrary += Self.weightOfUnicode
      return
    }
    guard kind == .marked, word.count > 1, !Self.isAbbreviation(word) else { return }
    let isTCVN3 = isSpelled(word, .tcvn3)
    let isVNI = isSpelled(word, .vni)
    if VietnameseSyllable.isSpelled(word), !Self.hasCapitalInside(word) {
      if !isTCVN3, !isVNI { contrary += 1 }
      return
    }
    if isTCVN3 { tcvn3 += Self.weight(of: word) }
    if isVNI { vni += Self.weight(of: word) }
    if !isTCVN3, !isVNI { contrary += 2 }
  }

  /// `§VT` (`ĐVT`), `C§S`, `H§ND`, and the same with the Ñ of VNI: no syllables, and no words of other languages either.
  private static func isAbbreviation(_ word: ArraySlice<UInt32>) -> Bool {
    word.allSatisfy { isCapital($0) && !vowels.contains($0) || stroked.contains($0) }
  }

  /// The capitals A, E, I, O, U and Y.
  private static let vowels: Set<UInt32> = [0x41, 0x45, 0x49, 0x4F, 0x55, 0x59]
  /// What stands for Đ: `§` and `Ñ`.
  private static let stroked: Set<UInt32> = [0xA7, 0xD1]

  /// In `tÕ` (`tế`) the capital is none; a small letter before a capital is rare in correct words.
  private static func hasCapitalInside(_ word: ArraySlice<UInt32>) -> Bool {
    zip(word, word.dropFirst()).contains { first, second in
      first &- 0x61 < 26 && (isCapital(second) || second >= 0xC0 && second <= 0xDE)
    }
  }

  /// A word with letters that only Unicode has was hardly written in an encoding that has none of them.
  private static let weightOfUnicode = 3

  private func isSpelled(_ word: ArraySlice<UInt32>, _ encoding: LegacyEncoding) -> Bool {
    let decoded = encoding.decoded(word)
    return !decoded.elementsEqual(word) && VietnameseSyllable.isSpelled(decoded)
  }

  /// 2 for a word that correct text hardly holds, 1 for one that it may: units, footnote marks, ordinals, products.
  private static func weight(of word: ArraySlice<UInt32>) -> Int {
    guard let first = word.first, let last = word.last else { return 0 }
    let inner = word.dropLast()
    let isFootnote = last == superscriptOne && (VietnameseSyllable.isSpelled(inner) || inner.allSatisfy(isCapital))
    let isProduct = word.count == 3 && products.contains(word[word.startIndex + 1])
    if isFootnote || isProduct || first == micro { return 1 }
    if word.count > 2 { return 2 }
    // Two letters: `Hµ`, `Lª`, `®Ó`, `tÕ` are no words of any language, `Bø` and `®a` may be.
    if quotes.contains(first) || quotes.contains(last) { return 1 }
    return isSign(last) || hasCapitalInside(word) || !isASCII(first) && !isASCII(last) ? 2 : 1
  }

  private static let superscriptOne: UInt32 = 0xB9
  private static let micro: UInt32 = 0xB5
  /// `·`, `×`, `÷` between two letters.
  private static let products: Set<UInt32> = [0xB7, 0xD7, 0xF7]

  /// `«` and `»`.
  private static let quotes: Set<UInt32> = [0xAB, 0xBB]

  private static func isASCII(_ code: UInt32) -> Bool { code < 0x80 }
  private static func isCapital(_ code: UInt32) -> Bool { code &- 0x41 < 26 }
  private static func isSign(_ code: UInt32) -> Bool { code >= 0xA1 && code <= 0xBF }
}
