/// The words of a name, for telling names that speak of nearly the same from others.
struct WordSet {
  /// The words in small letters with their accents, without those that every indicator's name may have.
  let words: Set<String>

  private static let common: Set<String> = ["số", "tỷ", "lệ", "tổng", "các", "về", "của", "và", "trong"]

  init(_ name: String) {
    let letters = Folding.accented(name).unicodeScalars
    let parts = letters.split { !$0.properties.isAlphabetic && $0.properties.numericType == nil }
    words = Set(parts.map { String(String.UnicodeScalarView($0)) }).subtracting(Self.common)
  }

  /// True where every word of this name stands in the other.
  func isWithin(_ other: WordSet) -> Bool { words.isSubset(of: other.words) }

  /// True where at least half of all the words of both names are in both.
  func isNear(_ other: WordSet) -> Bool {
    let shared = words.intersection(other.words).count
    return shared > 0 && shared * 2 >= words.union(other.words).count
  }

  /// True where at least half of the words of the shorter name stand in the other.
  func overlaps(_ other: WordSet) -> Bool {
    let shared = words.intersection(other.words).count
    return shared > 1 && shared * 2 >= min(words.count, other.words.count)
  }
}
