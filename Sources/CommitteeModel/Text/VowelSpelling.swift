/// The two spellings of one sound at the end of a syllable: `kí` and `ký`, `tỉ` and `tỷ`, `quí` and `quý`.
enum VowelSpelling {
  private static let short: [Unicode.Scalar] = Array("iìíỉĩị".unicodeScalars)
  private static let long: [Unicode.Scalar] = Array("yỳýỷỹỵ".unicodeScalars)
  /// The consonants behind which both are written.
  private static let consonants: Set<Unicode.Scalar> = ["h", "k", "l", "m", "s", "t"]

  /// A text in small letters, with accents or without, in which each such syllable is spelled with `y`.
  static func long(_ text: String) -> String {
    var scalars = Array(text.unicodeScalars)
    var isChanged = false
    var start = 0
    for end in 0...scalars.count where end == scalars.count || !scalars[end].properties.isAlphabetic {
      defer { start = end + 1 }
      guard isOpen(scalars[start..<end]), let tone = short.firstIndex(of: scalars[end - 1]) else { continue }
      scalars[end - 1] = long[tone]
      isChanged = true
    }
    guard isChanged else { return text }
    var spelled = String.UnicodeScalarView()
    spelled.append(contentsOf: scalars)
    return String(spelled)
  }

  /// True for a syllable of such a consonant and one vowel.
  private static func isOpen(_ syllable: ArraySlice<Unicode.Scalar>) -> Bool {
    guard let first = syllable.first else { return false }
    return syllable.count == 2 && consonants.contains(first)
      || syllable.count == 3 && first == "q" && syllable.dropFirst().first == "u"
  }
}
