extension Period {
  /// True where a figure of this period may stand under words that name `other`: it is a part of it, or its state.
  ///
  /// Under the state at a day stand figures of that state and of the periods that hold the day; what has no bounds fits
  /// everywhere.
  public func fits(in other: Period) -> Bool {
    guard let first = earliest, let last = end, let otherFirst = other.earliest, let otherLast = other.end else {
      return true
    }
    if other.kind == .asAt { return first <= otherLast && last >= otherFirst }
    return first >= otherFirst && last <= otherLast
  }

  /// The period that a text of several words names, the longest wording of it; `nil` where it names none.
  ///
  /// A bare number is none, nor is a day on which something was signed: `ngày 15/7/2025`.
  static func named(in text: String) -> (words: String, period: Period)? {
    let words = text.split { " ()[],;:–".contains($0) }
    for start in words.indices {
      let before = start > 0 ? Folding.folded(String(words[start - 1])) : ""
      guard before != "ngay", opens(words[start], before: words[(start + 1)...].first) else { continue }
      let longest = min(words.count, start + longestWording)
      for end in stride(from: longest, to: start, by: -1) {
        let wording = words[start..<end].joined(separator: " ")
        if let period = parse(wording), period.kind != .unstated { return (wording, period) }
      }
    }
    return nil
  }

  private static let longestWording = 8

  /// True for a word that a period begins with: `quý`, `năm`, `đến`, a number of months, or what is short for these.
  private static func opens(_ word: Substring, before next: Substring?) -> Bool {
    let folded = Folding.folded(String(word))
    if ["quy", "nam", "thang", "den", "tinh", "giai"].contains(folded) { return true }
    if let first = folded.utf8.first, folded.utf8.last?.isDigit == true {
      let isShort = first.isDigit ? folded.drop { $0.isNumber }.first == "t" : "tq".utf8.contains(first)
      if isShort { return true }
    }
    return folded.utf8.allSatisfy(\.isDigit) && next.map { Folding.folded(String($0)) } == "thang"
  }
}
