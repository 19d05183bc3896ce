/// A mark that counts the lines of a list before a name: `- `, `+ `, `a) `, `1.2. `.
enum ListMark {
  /// The text behind the mark; `nil` where it begins with none.
  static func part(_ text: String) -> String? {
    guard let first = text.first else { return nil }
    if dashes.contains(first) { return rest(of: text.dropFirst()) }
    guard let end = text.firstIndex(where: { !$0.isNumber && $0 != "." && $0 != "(" }), text[end] != " " else {
      return counted(text)
    }
    let isLetter = text[end].isLetter && text[..<end].allSatisfy { $0 == "(" }
    let behind = isLetter ? text.index(after: end) : end
    guard behind < text.endIndex, text[behind] == ")" || isLetter && text[behind] == "." else { return nil }
    return rest(of: text[text.index(after: behind)...])
  }

  /// The text behind `1. ` or `1.2 `; a bare number may belong to the name.
  private static func counted(_ text: String) -> String? {
    guard let blank = text.firstIndex(of: " "), text[..<blank].contains("."), text.first?.isNumber == true else {
      return nil
    }
    return rest(of: text[blank...])
  }

  private static func rest(of text: Substring) -> String? {
    let rest = Scrubbing.scrub(String(text)).text
    return rest.isEmpty ? nil : rest
  }

  private static let dashes: Set<Character> = ["-", "–", "—", "+", "•", "*", "·", "▪"]
}
