/// How a typed word stands to every word of an index.
struct TypedWord {
  /// By the numbers of the words.
  let scores: [WordScore]
  /// How many words it occurs in.
  let found: Int
  /// True where a mark was typed.
  let isMarked: Bool

  init(_ typed: [SearchLetter], in index: SearchIndex) {
    var scores = [WordScore](repeating: .none, count: index.ends.count)
    var found = 0
    var start = 0
    let mask = LetterMask(typed)
    for (word, end) in index.ends.enumerated() {
      if index.masks[word].holds(mask),
        let place = SearchQuery.bestPlace(of: typed, in: index.letters[start..<Int(end)])
      {
        scores[word] = WordScore(place, from: start)
        found += 1
      }
      start = Int(end)
    }
    self.scores = scores
    self.found = found
    isMarked = typed.contains(where: \.isMarked)
  }
}

/// How well a typed word occurs in a word, in two bytes: places in a word beyond the 255th letter count as that one.
struct WordScore: Hashable {
  private let bits: UInt16

  /// It does not occur.
  static let none = WordScore(bits: .max)

  private init(bits: UInt16) { self.bits = bits }

  init(_ place: SearchQuery.Place, from start: Int) {
    bits =
      UInt16(place.midWord) << 14 | UInt16(place.begun) << 13 | UInt16(min(place.missingMarks, 31)) << 8
      | UInt16(min(place.start - start, 255))
  }

  /// The smaller the better; where in the word plays no part.
  var quality: UInt16 { bits >> 8 }
  var midWord: Int { Int(bits >> 14 & 1) }
  var begun: Int { Int(bits >> 13 & 1) }
  var missingMarks: Int { Int(bits >> 8 & 31) }
  /// Letters of the word before it.
  var start: Int { Int(bits & 255) }
}

/// An entry with all that decides where it stands, in one number; the smaller stands first.
struct SearchKey: Hashable, Comparable {
  private let bits: UInt64

  /// An entry of an empty query.
  init(age: UInt8, entry: Int) { bits = UInt64(age) << 34 | UInt64(entry) }

  /// An entry that only its group was found by.
  init(byGroupOf entry: Int, tier: UInt8, age: UInt8) {
    bits = 1 << 63 | UInt64(tier) << 47 | UInt64(age) << 34 | UInt64(entry)
  }

  /// An entry found by its name; each reason counts up to what its bits hold.
  init(_ rank: SearchMatch.Rank, tier: UInt8, age: UInt8, entry: Int) {
    func part(_ value: Int, bits: Int, at place: Int) -> UInt64 { UInt64(min(value, 1 << bits - 1)) << UInt64(place) }
    self.bits =
      part(rank.lostMarks, bits: 5, at: 58) | part(rank.midWord, bits: 4, at: 54) | part(rank.begun, bits: 5, at: 49)
      | UInt64(tier) << 47 | UInt64(rank.isAlias) << 46 | part(rank.missingMarks, bits: 6, at: 40)
      | UInt64(age) << 34 | part(rank.distance, bits: 10, at: 24) | UInt64(entry)
  }

  /// The place of the entry; below sixteen million.
  var entry: Int { Int(bits & 0xFF_FFFF) }

  static func < (left: SearchKey, right: SearchKey) -> Bool { left.bits < right.bits }
}

/// The smallest of many keys, without sorting the others.
struct BestKeys {
  private let limit: Int
  private var kept: [SearchKey] = []
  private var worst: SearchKey?
  /// How many keys were offered.
  private(set) var offered = 0

  init(limit: Int) { self.limit = limit }

  mutating func offer(_ key: SearchKey) {
    offered += 1
    if let worst, worst < key { return }
    kept.append(key)
    if kept.count == 4 * limit { cut() }
  }

  private mutating func cut() {
    kept.sort()
    kept.removeLast(kept.count - min(limit, kept.count))
    if kept.count == limit { worst = kept.last }
  }

  /// The best, in order.
  var keys: [SearchKey] {
    var copy = self
    copy.cut()
    return copy.kept
  }
}

/// Which letters a word holds, many letters to a bit, so that most words are passed by without a look at their letters.
struct LetterMask: Hashable {
  private var bits: UInt64 = 0

  init(_ letters: [SearchLetter]) {
    for letter in letters { bits |= 1 << UInt64(letter.base & 63) }
  }

  /// True where it may hold all letters of `other`.
  func holds(_ other: LetterMask) -> Bool { other.bits & ~bits == 0 }
}

/// Numbers the words of texts by their bytes.
struct WordBook {
  private struct Word: Hashable {
    let bytes: [UInt8]

    func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }
  }

  private var numbers: [Word: Int] = [:]

  /// Tells the words of a text in order, a new one by the next number, and `nil` for each blank.
  mutating func read(_ text: String, _ tell: (_ word: [UInt8], _ number: Int?) -> Void) {
    var word: [UInt8] = []
    for scalar in text.unicodeScalars {
      if LatinFold.base(scalar.value) == LatinFold.blank {
        finish(&word, tell)
        tell([], nil)
      } else {
        word.append(contentsOf: UTF8.encode(scalar)!)
      }
    }
    finish(&word, tell)
  }

  private mutating func finish(_ word: inout [UInt8], _ tell: (_ word: [UInt8], _ number: Int?) -> Void) {
    guard !word.isEmpty else { return }
    let key = Word(bytes: word)
    let number = numbers[key] ?? numbers.count
    if number == numbers.count { numbers[key] = number }
    tell(word, number)
    word.removeAll()
  }
}
