/// Places of rows in a table that were marked: a bit each, for there may be millions.
struct RowMarks {
  private var words: [UInt64] = []

  mutating func insert(_ place: Int) {
    let word = place / 64
    if word >= words.count { words += [UInt64](repeating: 0, count: max(word + 1 - words.count, words.count)) }
    words[word] |= 1 << UInt64(place % 64)
  }

  func contains(_ place: Int) -> Bool {
    place / 64 < words.count && words[place / 64] & 1 << UInt64(place % 64) != 0
  }
}
