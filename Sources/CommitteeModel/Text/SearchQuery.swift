/// Words typed to find something, with or without accents, whole or begun.
///
/// Every typed word must occur. A letter typed without a mark stands for all its kin (`so` finds `số` and `sợ`); a
/// mark that was typed must be there (`số` does not find `sợ`), and one not typed yet may be (`sô`, on the way to
/// `số`, finds it). `đ` finds `đ` alone, `d` finds both. Where the tone of `oa`, `oe`, `uy` stands plays no part, nor
/// do signs at the edges of words.
public struct SearchQuery: Hashable, Sendable {
  let words: [[SearchLetter]]

  /// Takes what was typed, as it came from the keyboard; blanks part the words, and one typed again asks for nothing more.
  public init(_ typed: String) {
    let letters = SearchLetter.letters(of: typed)
    let typed = letters.split { $0.base == LatinFold.blank }.compactMap { word -> [SearchLetter]? in
      guard let first = word.firstIndex(where: \.isWordLetter), let last = word.lastIndex(where: \.isWordLetter) else {
        return nil
      }
      return word[first...last].map(\.asTyped)
    }
    words = typed.withoutRepetition
  }

  /// The same with signs within words taken for blanks, for where nothing is found otherwise: `dti-kinh te` finds
  /// `DTI – kinh tế`; `nil` where no word has one.
  public var parted: SearchQuery? {
    let parts = words.flatMap { word in word.split { !$0.isWordLetter }.map(Array.init) }
    return parts.count == words.count ? nil : SearchQuery(words: parts.withoutRepetition)
  }

  private init(words: [[SearchLetter]]) { self.words = words }

  /// True where no letter or digit was typed; such a query finds everything.
  public var isEmpty: Bool { words.isEmpty }

  /// Where and how well the typed words occur in `candidate`; `nil` where one of them does not.
  public func match(_ candidate: String) -> SearchMatch? {
    guard !words.isEmpty else { return SearchMatch(rank: .none, ranges: []) }
    let letters = SearchLetter.letters(of: candidate)
    var rank = SearchMatch.Rank.none
    var ranges: [Range<Int>] = []
    for word in words {
      guard let place = Self.bestPlace(of: word, in: letters[...]) else { return nil }
      if word.contains(where: \.isMarked) { rank.lostMarks += place.missingMarks }
      rank.missingMarks += place.missingMarks
      rank.midWord += place.midWord
      rank.begun += place.begun
      rank.distance += place.start
      let (first, last) = (letters[place.start], letters[place.start + word.count - 1])
      ranges.append(Int(first.position)..<Int(last.position) + 1)
    }
    return SearchMatch(rank: rank, ranges: Self.merged(ranges))
  }

  /// Where a typed word occurs, and how well.
  struct Place {
    var missingMarks: Int
    /// 1 where it begins within a word.
    var midWord: Int
    /// 1 where the word goes on behind what was typed.
    var begun: Int
    var start: Int
  }

  /// The first of the best places: at a word start before within a word, whole words before begun ones, then with the
  /// fewest marks missing.
  static func bestPlace(of word: [SearchLetter], in letters: ArraySlice<SearchLetter>) -> Place? {
    guard letters.count >= word.count else { return nil }
    var best: Place?
    for start in letters.startIndex...(letters.endIndex - word.count) where letters[start].base == word[0].base {
      guard let missing = missingMarks(of: word, in: letters, at: start) else { continue }
      let end = start + word.count
      let place = Place(
        missingMarks: missing, midWord: letters[start].startsWord ? 0 : 1,
        begun: end < letters.endIndex && letters.goesOn(at: end) ? 1 : 0,
        start: start)
      if let known = best,
        (known.midWord, known.begun, known.missingMarks) <= (place.midWord, place.begun, missing)
      {
        continue
      }
      best = place
      if missing == 0, place.midWord == 0, place.begun == 0 { break }
    }
    return best
  }

  /// Letters that carry marks which were not typed; `nil` where the word does not occur here.
  private static func missingMarks(
    of word: [SearchLetter], in letters: ArraySlice<SearchLetter>, at start: Int
  ) -> Int? {
    var missing = 0
    for index in word.indices {
      guard let excess = word[index].excess(of: letters[start + index]) else { return nil }
      missing += excess
    }
    return missing
  }

  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = result.last, range.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        result.append(range)
      }
    }
    return result
  }
}

/// A candidate that a query found; the smaller match is the better one, so sorting puts the best first.
public struct SearchMatch: Hashable, Sendable {
  /// Reasons for the order, the weightier first.
  struct Rank: Hashable, Sendable {
    /// Marks that the candidate has and words typed with marks lack.
    var lostMarks = 0
    var midWord = 0
    var begun = 0
    /// 1 where it was found in another name than its title.
    var isAlias = 0
    var missingMarks = 0
    var distance = 0

    static let none = Rank()
  }

  private(set) var rank: Rank
  /// Characters of the candidate that were found, counted from 0, in order and apart; for highlighting.
  public let ranges: [Range<Int>]

  /// The same, found in another name than the title.
  public var inAlias: SearchMatch {
    var copy = self
    copy.rank.isAlias = 1
    return copy
  }
}

extension ArraySlice<SearchLetter> {
  /// True for a letter or digit that may belong to the word before it, and for a sign between digits: `1.380`, `2018–2021`.
  fileprivate func goesOn(at place: Int) -> Bool {
    if self[place].isWordLetter { return true }
    return place > startIndex && place + 1 < endIndex && self[place - 1].isDigit && self[place + 1].isDigit
  }
}

extension SearchMatch: Comparable {
  /// True where `left` is better: accents as typed where some were, then at word starts, whole words before begun ones,
  /// titles before other names, accents as typed where none were, then nearer the start. What is equally good stays in
  /// the order of its list.
  public static func < (left: SearchMatch, right: SearchMatch) -> Bool {
    let (a, b) = (left.rank, right.rank)
    return (a.lostMarks, a.midWord, a.begun, a.isAlias, a.missingMarks, a.distance)
      < (b.lostMarks, b.midWord, b.begun, b.isAlias, b.missingMarks, b.distance)
  }
}
