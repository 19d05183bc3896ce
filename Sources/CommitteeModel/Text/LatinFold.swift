/// The letter under the marks, by table, for the hot paths of folding, searching and sorting.
enum LatinFold {
  /// Stands for every kind of blank.
  static let blank: UInt32 = 0x20
  /// Stands for a mark or a sign without width, which folding drops.
  static let nothing: UInt32 = 0

  /// What a Latin letter is made of.
  struct Parts: Hashable, Sendable {
    /// The lower-case ASCII letter, or 0 where there is none.
    var base: UInt8 = 0
    /// The mark that makes it another letter, one of the constants below or another number; 0 for none.
    var shape: UInt8 = 0
    /// The tone in dictionary order: 1 huyền, 2 hỏi, 3 ngã, 4 sắc, 5 nặng; 0 for none.
    var tone: UInt8 = 0

    static let circumflex: UInt8 = 0x02
    static let breve: UInt8 = 0x06
    static let horn: UInt8 = 0x1B
    static let stroke: UInt8 = 0x80
  }

  /// The lower-case ASCII letter of a Latin letter, `blank`, `nothing`, or `code` itself where there is no such letter.
  static func base(_ code: UInt32) -> UInt32 {
    if code < 0x80 {
      if code &- 0x41 < 26 { return code | 0x20 }
      return code &- 0x09 < 5 ? blank : code
    }
    if let index = index(of: code) {
      let letter = table[index].base
      return letter == 0 ? code : UInt32(letter)
    }
    switch code {
    case 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return nothing
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return blank
    default: return code
    }
  }

  /// The small letter of a scalar that Vietnamese text is written with; `nil` where only Unicode's tables know.
  static func lowercase(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    let code = scalar.value
    switch code {
    case 0x41...0x5A, 0xC0...0xD6, 0xD8...0xDE: return Unicode.Scalar(code + 0x20)
    case ..<0xC0, 0xD7, 0xDF...0xFF: return scalar
    case 0x102, 0x110, 0x128, 0x168, 0x1A0: return Unicode.Scalar(code + 1)
    case 0x103, 0x111, 0x129, 0x169, 0x1A1, 0x1B0: return scalar
    case 0x1AF: return Unicode.Scalar(0x1B0)
    case 0x1EA0...0x1EFF: return Unicode.Scalar(code | 1)
    default: return nil
    }
  }

  /// Letter and marks of a Latin letter outside ASCII; without base and marks for anything else.
  static func parts(_ code: UInt32) -> Parts { index(of: code).map { table[$0] } ?? Parts() }

  private static func index(of code: UInt32) -> Int? {
    if code >= 0xA0, code < 0x250 { return Int(code - 0xA0) }
    return code >= 0x1E00 && code < 0x1F00 ? Int(code - 0x1E00) + 0x1B0 : nil
  }

  /// Parts of U+00A0–U+024F and U+1E00–U+1EFF.
  private static let table: [Parts] = {
    var table = [Parts](repeating: Parts(), count: 0x1B0 + 0x100)
    table[0].base = UInt8(blank)
    // Iterators side by side: a pair of sequences would be looked up by name at every start of the program.
    var plains = "dddoollhhtt".utf8.makeIterator()
    for letter in "ĐđÐØøŁłĦħŦŧ".unicodeScalars {
      guard let plain = plains.next(), let index = index(of: letter.value) else { continue }
      table[index] = Parts(base: plain, shape: Parts.stroke)
    }
    // A letter with two marks is made of one with one mark, which a later row may define: three rounds reach all.
    for _ in 0..<3 {
      for row in LatinMark.all {
        var composed = row.composed.unicodeScalars.makeIterator()
        for letter in row.letters.unicodeScalars {
          guard let composed = composed.next() else { break }
          let code = letter.value
          var parts = code < 0x80 ? Parts(base: UInt8(code) | 0x20) : index(of: code).map { table[$0] } ?? Parts()
          guard parts.base > 0, let index = index(of: composed.value) else { continue }
          if let tone = tone(of: row.mark) { parts.tone = tone } else { parts.shape = UInt8(row.mark & 0x7F) }
          table[index] = parts
        }
      }
    }
    return table
  }()

  private static func tone(of mark: UInt32) -> UInt8? {
    switch mark {
    case 0x300: 1
    case 0x309: 2
    case 0x303: 3
    case 0x301: 4
    case 0x323: 5
    default: nil
    }
  }
}
