internal import CellGrid

/// Fits names into columns; figures stay whole or go.
public enum Shortening {
  /// `text` within `columns`, its end replaced by `…` where it is too long.
  ///
  /// A word that holds a digit is never cut: `Kế hoạch 586` becomes `Kế hoạch…`, not `Kế hoạch 5…`.
  public static func of(_ text: String, to columns: Int) -> String {
    guard GlyphWidth.of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    let scalars = text.unicodeScalars
    var end = GlyphWidth.prefix(of: text, columns: columns - 1).endIndex
    var wordStart = end
    while wordStart > scalars.startIndex, scalars[scalars.index(before: wordStart)] != " " {
      wordStart = scalars.index(before: wordStart)
    }
    let wordEnd = scalars[end...].firstIndex(of: " ") ?? scalars.endIndex
    if end < wordEnd, scalars[wordStart..<wordEnd].contains(where: isDigit) { end = wordStart }
    while end > scalars.startIndex, " ·,–-(".unicodeScalars.contains(scalars[scalars.index(before: end)]) {
      end = scalars.index(before: end)
    }
    return String(scalars[..<end]) + "…"
  }

  /// Lines of at most `columns`, broken at blanks and line ends; a figure wider than that becomes `…`.
  static func lines(of text: String, columns: Int) -> [String] {
    guard columns > 0 else { return [] }
    if GlyphWidth.of(text) <= columns, !text.utf8.contains(UInt8(ascii: "\n")) { return [text] }
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var words = String(paragraph)
      if columns < 32, words.unicodeScalars.contains(where: isDigit) {
        words = words.split(separator: " ").map { word in
          GlyphWidth.of(word) > columns && word.unicodeScalars.contains(where: isDigit) ? "…" : String(word)
        }.joined(separator: " ")
      }
      let wrapped = GlyphWidth.wrapped(words, to: columns)
      lines += wrapped.isEmpty ? [""] : wrapped
    }
    return lines
  }

  static func isDigit(_ scalar: Unicode.Scalar) -> Bool { (0x30...0x39).contains(scalar.value) }
}
