/// What spreadsheet programs show where a formula fails, and write into files of separated values.
enum SpreadsheetError {
  /// True for a text that is such a word and nothing else: `#REF!`, `#N/A`, `Err:502`.
  static func isWord(_ text: String) -> Bool {
    switch text.utf8.first {
    case UInt8(ascii: "#"): return words.contains(text.uppercased())
    case UInt8(ascii: "E"), UInt8(ascii: "e"):
      let parts = text.split(separator: ":", omittingEmptySubsequences: false)
      return parts.count == 2 && parts[0].lowercased() == "err" && parts[1].utf8.count == 3
        && parts[1].utf8.allSatisfy(\.isDigit)
    default: return false
    }
  }

  private static let words: Set = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!",
    "#BLOCKED!", "#CONNECT!", "#UNKNOWN!",
  ]
}
