/// How many words of a text are Vietnamese: what decides between encodings that all give letters.
public struct SpellingCensus: Hashable, Sendable {
  /// Words with marks that are Vietnamese syllables.
  public private(set) var fitting = 0
  /// Words with marks, Vietnamese or not.
  public private(set) var marked = 0

  /// Counts the words of `text`; plain words say nothing and are left out.
  public init(of text: String) {
    var word: [UInt32] = []
    for scalar in text.unicodeScalars {
      let code = scalar.value
      switch code {
      case 0x41...0x5A, 0x61...0x7A, 0xA1...0x24F, 0x300...0x36F, 0x1E00...0x1EFF: word.append(code)
      default:
        count(word)
        word.removeAll(keepingCapacity: true)
      }
    }
    count(word)
  }

  private mutating func count(_ word: [UInt32]) {
    guard word.contains(where: { $0 >= 0x80 }) else { return }
    marked += 1
    if VietnameseSyllable.isSpelled(word) { fitting += 1 }
  }
}
