/// Places of rows in a table that were marked: a bit each, for there may be millions.
struct RowMarks {
  private var words: [UInt64] = []

  /// True when none is marked.
  var isEmpty: Bool { words.isEmpty }

  mutating func insert(_ place: Int) {
    let word = place / 64
    if word >= words.count { words += [UInt64](repeating: 0, count: max(word + 1 - words.count, words.count)) }
    words[word] |= 1 << UInt64(place % 64)
  }

  mutating func formUnion(_ others: RowMarks) {
    if others.words.count > words.count {
      words += [UInt64](repeating: 0, count: others.words.count - words.count)
    }
    for (place, word) in others.words.enumerated() { words[place] |= word }
  }

  func contains(_ place: Int) -> Bool {
    place / 64 < words.count && words[place / 64] & 1 << UInt64(place % 64) != 0
  }

  /// How many there are from a place on, which is less than 64.
  func count(from first: Int) -> Int {
    guard let head = words.first else { return 0 }
    return words.dropFirst().reduce((head >> UInt64(first)).nonzeroBitCount) { $0 + $1.nonzeroBitCount }
  }
}
