/// What remarks of rows and footnotes say of the figures.
extension GivenCheck {
  /// True for words of the figures themselves: `số liệu tính đến 30/6/2024`, `(*) Số năm 2023`.
  ///
  /// `Số liệu năm 2023 là 6.100` states that figure itself and says nothing of others.
  static func isAboutFigures(_ text: String) -> Bool {
    guard text.utf8.count <= longestLine else { return false }
    let line = " " + VowelSpelling.long(Folding.folded(text))
    if line.contains(" so voi") || statesItsFigure(line) { return false }
    let start = line.drop { !$0.isLetter }
    return line.contains(" so lieu") || figures.contains(where: start.hasPrefix)
      || Period.parse(text).map { $0.kind != .unstated } == true
  }

  private static let figures = ["so nam ", "so quy ", "so thang ", "so den ", "so tinh den ", "so cua "]

  /// True where a number follows that is no day: `là 6.100`, `đạt 95%`.
  private static func statesItsFigure(_ line: String) -> Bool {
    let words = line.split(separator: " ")
    return zip(words, words.dropFirst()).contains { word, next in
      (["la", "dat", "bang"].contains(word) || word.last == ":") && next.first?.isNumber == true
        && !next.contains("/")
    }
  }

  /// A unit that words name; without a code one that the ledger does not know.
  struct NamedUnit: Sendable {
    let name: String
    let code: String?
  }

  /// The unit that a remark says its figure is of: `Số của huyện Việt Yên`.
  func owner(in text: String) -> NamedUnit? {
    guard text.utf8.count <= Self.longestOwner else { return nil }
    let words = text.split(separator: " ")
    let folded = words.map { Folding.folded(String($0)) }
    guard let opening = Self.ownerOpenings.first(where: { folded.starts(with: $0) }) else { return nil }
    let rest = words[opening.count...].joined(separator: " ").prefix { !",;.(".contains($0) }
    if let known = names.territories(in: String(rest)).first { return NamedUnit(name: known.name, code: known.code) }
    return Self.place(String(rest)).map { NamedUnit(name: $0, code: nil) }
  }

  private static let longestOwner = 120
  private static let ownerOpenings = [
    "so lieu cua rieng", "so lieu cua", "so lieu rieng", "so lieu tai", "so cua rieng", "so cua", "so rieng", "so tai",
    "chi tinh", "tinh rieng", "rieng",
  ].map { $0.split(separator: " ").map(String.init) }
}
