internal import CellGrid

/// Fits names into columns; figures stay whole or go.
public enum Shortening {
  /// `text` within `columns`, its end replaced by `…` where it is too long.
  ///
  /// A word that holds a digit is never cut and never stands before the `…`, where it would look cut: `Kế hoạch 586 đã
  /// xong` becomes `Kế hoạch…`, not `Kế hoạch 5…`.
  public static func of(_ text: String, to columns: Int) -> String {
    guard GlyphWidth.of(text) > columns else { return text }
    guard columns > 0 else { return "" }
    let scalars = text.unicodeScalars
    var end = GlyphWidth.prefix(of: text, columns: columns - 1).endIndex
    let wordEnd = scalars[end...].firstIndex(of: " ") ?? scalars.endIndex
    if wordEnd > end, scalars[end..<wordEnd].contains(where: isDigit) { end = wordStart(before: end, in: scalars) }
    while true {
      while end > scalars.startIndex, " ·,–-+=(".unicodeScalars.contains(scalars[scalars.index(before: end)]) {
        end = scalars.index(before: end)
      }
      let start = wordStart(before: end, in: scalars)
      guard scalars[start..<end].contains(where: isDigit) else { break }
      end = start
    }
    return String(scalars[..<end]) + "…"
  }

  private static func wordStart(
    before end: String.Index, in scalars: String.UnicodeScalarView
  ) -> String.Index {
    var start = end
    while start > scalars.startIndex, scalars[scalars.index(before: start)] != " " {
      start = scalars.index(before: start)
    }
    return start
  }

  /// Lines of at most `columns`, broken at blanks and line ends; a figure wider than that becomes `…`.
  public static func lines(of text: String, columns: Int) -> [String] {
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
