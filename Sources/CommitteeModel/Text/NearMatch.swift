/// What a person may have meant who named something that does not exist.
public enum NearMatch {
  /// The codes nearest to `text`, nearest first, at most `most`: spelled nearly so, or of rows whose name is nearly so.
  public static func codes(
    near text: String, among rows: some Sequence<(code: String, names: [String])>, most: Int = 3
  ) -> [String] {
    let (wanted, words) = (Folding.folded(text), WordSet(text))
    let found = rows.compactMap { row -> (code: String, steps: Int)? in
      let spellings = ([row.code] + row.names).filter { !$0.isEmpty }
      return spellings.compactMap { steps(from: wanted, words, to: $0) }.min().map { (row.code, $0) }
    }
    let ordered = found.enumerated().sorted { ($0.element.steps, $0.offset) < ($1.element.steps, $1.offset) }
    return Array(ordered.map(\.element.code).withoutRepetition.prefix(most))
  }

  /// How far a spelling is from what was typed; `nil` when nobody would take one for the other.
  private static func steps(from wanted: String, _ words: WordSet, to spelling: String) -> Int? {
    let folded = Folding.folded(spelling)
    let reach = max(2, min(wanted.utf8.count, folded.utf8.count) / 5)
    if abs(wanted.utf8.count - folded.utf8.count) <= reach {
      let steps = steps(from: wanted, to: folded)
      if steps <= reach { return steps }
    }
    // A part of a code or the beginning of a name, if it is more than a word.
    let (short, long) = wanted.utf8.count < folded.utf8.count ? (wanted, folded) : (folded, wanted)
    if long.hasPrefix(short + ".") || short.utf8.count >= 4 && long.firstRange(of: short) != nil { return reach + 1 }
    let other = WordSet(spelling)
    return min(words.words.count, other.words.count) > 1 && words.isNear(other) ? reach + 2 : nil
  }

  /// Letters to add, drop or change between two words.
  public static func steps(from one: String, to other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var row = Array(0...other.count)
    for (place, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for (column, wanted) in other.enumerated() {
        let change = corner + (letter == wanted ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, corner + 1)
      }
    }
    return row[other.count]
  }
}
