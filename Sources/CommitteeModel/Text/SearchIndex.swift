/// Texts prepared for being searched with every key: it finds what `SearchQuery` finds, in many texts at once.
///
/// Blanks part typed words and texts alike, so a typed word never lies across two words of a text. Each word is
/// compared once for each key, however many texts it stands in, and the texts only look up what came out.
public struct SearchIndex: Sendable {
  /// What an entry can be found by.
  public struct Entry: Hashable, Sendable {
    /// Its name; found here, nothing else counts.
    public var title: String
    /// Other names.
    public var aliases: [String]
    /// What it belongs to; found when nothing of its own is, and then in the order of the entries.
    public var groups: [String]
    /// How much nearer it is than others in which the words stand as well, 0 for the nearest to 3.
    public var tier: UInt8

    /// Makes an entry.
    public init(title: String, aliases: [String] = [], groups: [String] = [], tier: UInt8 = 0) {
      self.title = title
      self.aliases = aliases
      self.groups = groups
      self.tier = min(3, tier)
    }
  }

  /// What a query found.
  public struct Hits: Hashable, Sendable {
    /// Places of the best entries, the best first.
    public let best: [Int]
    /// How many entries match in all.
    public let count: Int
  }

  /// A word where it stands in a text.
  struct Occurrence {
    let word: UInt32
    /// Letters before it in its text.
    let start: UInt32
  }

  /// A text of an entry's own: its title, or else one of its aliases.
  struct Text {
    let isTitle: Bool
    /// Where its occurrences end.
    let end: UInt32
  }

  /// Where the texts of an entry and its groups end.
  struct Bounds {
    let texts: UInt32
    let groups: UInt32
  }

  /// How many entries there are.
  public var count: Int { bounds.count }
  /// How many different words there are: what a key compares with what was typed.
  public var wordCount: Int { ends.count }
  private(set) var letters: [SearchLetter] = []
  /// Where the letters of each word end.
  private(set) var ends: [UInt32] = []
  /// Which letters each word holds.
  private(set) var masks: [LetterMask] = []
  private var occurrences: [Occurrence] = []
  private var texts: [Text] = []
  private var bounds: [Bounds] = []
  private var tiers: [UInt8] = []
  /// The groups of the entries by their places in `groupEnds`.
  private var memberships: [UInt32] = []
  private var groupOccurrences: [Occurrence] = []
  private var groupEnds: [UInt32] = []

  /// Prepares entries; takes about as long as reading them.
  public init(_ entries: [Entry]) {
    var words = WordBook()
    var groups: [String: UInt32] = [:]
    bounds.reserveCapacity(entries.count)
    for entry in entries {
      add(entry.title, isTitle: true, &words)
      for alias in entry.aliases where !alias.isEmpty { add(alias, isTitle: false, &words) }
      for group in entry.groups where !group.isEmpty {
        if groups[group] == nil {
          groups[group] = UInt32(groupEnds.count)
          groupOccurrences += place(group, &words)
          groupEnds.append(UInt32(groupOccurrences.count))
        }
        memberships.append(groups[group]!)
      }
      bounds.append(Bounds(texts: UInt32(texts.count), groups: UInt32(memberships.count)))
      tiers.append(entry.tier)
    }
  }

  private mutating func add(_ text: String, isTitle: Bool, _ words: inout WordBook) {
    occurrences += place(text, &words)
    texts.append(Text(isTitle: isTitle, end: UInt32(occurrences.count)))
  }

  private mutating func place(_ text: String, _ words: inout WordBook) -> [Occurrence] {
    var found: [Occurrence] = []
    var start: UInt32 = 0
    words.read(text) { word, number in
      guard let number else {
        start += 1
        return
      }
      if number == ends.count {
        let learnt = SearchLetter.letters(of: String(decoding: word, as: UTF8.self))
        letters += learnt
        ends.append(UInt32(letters.count))
        masks.append(LetterMask(learnt))
      }
      found.append(Occurrence(word: UInt32(number), start: start))
      start += ends[number] - (number == 0 ? 0 : ends[number - 1])
    }
    return found
  }
}

// MARK: - Searching

extension SearchIndex {
  /// The best entries for a query: in the order of `SearchMatch`, but where the words stand alike those of a nearer tier
  /// first; among equally good ones those of `recent` first, the first of these before the others, then what is found
  /// nearer the start, then the order of the entries.
  public func search(_ query: SearchQuery, recent: [Int] = [], limit: Int) -> Hits {
    var ages = [UInt8](repeating: 0x3F, count: count)
    for (age, entry) in recent.enumerated().reversed() where entry < count { ages[entry] = UInt8(min(age, 0x3E)) }
    var best = BestKeys(limit: limit)
    let words = query.words.map { TypedWord($0, in: self) }.sorted { $0.found < $1.found }
    if words.isEmpty {
      for entry in 0..<count { best.offer(SearchKey(age: ages[entry], entry: entry)) }
    } else if words[0].found > 0 {
      collect(words, ages, into: &best)
    }
    return Hits(best: best.keys.map(\.entry), count: best.offered)
  }

  private func collect(_ words: [TypedWord], _ ages: [UInt8], into best: inout BestKeys) {
    let isFound = groupEnds.indices.map { group in
      rank(of: (group == 0 ? 0 : Int(groupEnds[group - 1]))..<Int(groupEnds[group]), in: groupOccurrences, words) != nil
    }
    let hasGroups = isFound.contains(true)
    var (text, member, start) = (0, 0, 0)
    for (entry, bound) in bounds.enumerated() {
      var known: SearchKey?
      var isSettled = false
      while text < Int(bound.texts) {
        let end = Int(texts[text].end)
        if !isSettled, var rank = rank(of: start..<end, in: occurrences, words) {
          rank.isAlias = texts[text].isTitle ? 0 : 1
          let key = SearchKey(rank, tier: tiers[entry], age: ages[entry], entry: entry)
          known = known.map { min($0, key) } ?? key
          isSettled = texts[text].isTitle
        }
        start = end
        text += 1
      }
      if known == nil, hasGroups, memberships[member..<Int(bound.groups)].contains(where: { isFound[Int($0)] }) {
        known = SearchKey(byGroupOf: entry, tier: tiers[entry], age: ages[entry])
      }
      member = Int(bound.groups)
      if let known { best.offer(known) }
    }
  }

  /// How well all words occur among occurrences; `nil` where one does not.
  @inline(__always)
  private func rank(of range: Range<Int>, in occurrences: [Occurrence], _ words: [TypedWord]) -> SearchMatch.Rank? {
    var rank = SearchMatch.Rank.none
    for word in words {
      var best = WordScore.none
      var distance = 0
      for place in range {
        let occurrence = occurrences[place]
        let score = word.scores[Int(occurrence.word)]
        guard score.quality < best.quality else { continue }
        best = score
        distance = Int(occurrence.start) + score.start
        if best.quality == 0 { break }
      }
      if best == .none { return nil }
      if word.isMarked { rank.lostMarks += best.missingMarks }
      rank.midWord += best.midWord
      rank.begun += best.begun
      rank.missingMarks += best.missingMarks
      rank.distance += distance
    }
    return rank
  }
}
