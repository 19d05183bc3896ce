/// A mark behind a text that leads to a footnote: `*`, `(*)`, `(1)`, `¹`.
enum FootnoteMark {
  private static let raised: [Character] = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]

  /// `text` without the mark at its end, and the mark; `nil` where there is none or nothing would be left.
  ///
  /// `m²` and `km³` end with an exponent, not with a mark.
  static func part(_ text: String) -> (text: String, mark: String)? {
    guard let last = text.utf8.last, canEndAMark(last) else { return nil }
    var rest = text[...]
    if last == UInt8(ascii: ")") {
      guard let open = rest.lastIndex(of: "(") else { return nil }
      let inside = rest[rest.index(after: open)...].dropLast()
      let isNumber = inside.utf8.count <= 2 && inside.utf8.allSatisfy(\.isDigit)
      guard !inside.isEmpty, isNumber || inside.allSatisfy({ $0 == "*" }) else { return nil }
      rest = rest[..<open]
    } else if last == UInt8(ascii: "*") {
      while rest.last == "*" { rest.removeLast() }
    } else {
      while let sign = rest.last, raised.contains(sign) { rest.removeLast() }
      guard rest.endIndex < text.endIndex, rest.last != "m" else { return nil }
    }
    let mark = String(text[rest.endIndex...])
    while rest.last == " " { rest.removeLast() }
    return rest.isEmpty ? nil : (String(rest), mark)
  }

  /// True for a text behind a raised digit, which says what the mark leads to: `¹ Không kể trường tư thục`.
  static func begins(_ text: String) -> Bool {
    guard let byte = text.utf8.first, byte >= 0x80, let first = text.first else { return false }
    return raised.contains(first) && text.contains(where: \.isLetter)
  }

  /// The last bytes of raised digits are B0 and B2 to B9, which few Vietnamese letters end with.
  private static func canEndAMark(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "*") || byte == UInt8(ascii: ")") || (0xB0...0xB9).contains(byte)
  }
}

/// A cell that says what the one above it says: `nt`, `như trên`, `"`.
enum DittoMark {
  private static let spellings: Set<String> = [
    "nt", "n.t", "n.t.", "-nt-", "- nt -", "-nt", "nhu tren", "-nhu tren-", "\"", "''", "”", "“", "-\"-", "- \" -", "〃",
    "//", "-//-",
  ]
  private static let longest = 16
  /// Most cells begin with something else, and are not folded to find that out.
  private static let beginnings = Set(spellings.compactMap(\.utf8.first)).union([UInt8(ascii: "N")])

  /// True for a ditto mark.
  static func isDitto(_ text: String) -> Bool {
    guard text.utf8.count <= longest, let first = text.utf8.first, beginnings.contains(first) else { return false }
    return spellings.contains(Folding.folded(text))
  }
}
