/// The letter under the marks, by table, for the hot paths of folding and searching.
enum LatinFold {
  /// Stands for every kind of blank.
  static let blank: UInt32 = 0x20
  /// Stands for a mark or a sign without width, which folding drops.
  static let nothing: UInt32 = 0

  /// The lower-case ASCII letter of a Latin letter, `blank`, `nothing`, or `code` itself where there is no such letter.
  static func base(_ code: UInt32) -> UInt32 {
    if code < 0x80 {
      if code &- 0x41 < 26 { return code | 0x20 }
      return code &- 0x09 < 5 ? blank : code
    }
    if code >= 0xA0, code < 0x250 { return latin(code, at: Int(code - 0xA0)) }
    if code >= 0x1E00, code < 0x1F00 { return latin(code, at: Int(code - 0x1E00) + 0x1B0) }
    switch code {
    case 0x300...0x36F, 0x200B...0x200F, 0x2060...0x2064, 0xFEFF: return nothing
    case 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: return blank
    default: return code
    }
  }

  private static func latin(_ code: UInt32, at index: Int) -> UInt32 {
    let letter = table[index]
    return letter == 0 ? code : UInt32(letter)
  }

  /// ASCII letters of U+00A0–U+024F and U+1E00–U+1EFF; 0 where there is none.
  private static let table: [UInt8] = {
    var table = [UInt8](repeating: 0, count: 0x1B0 + 0x100)
    func place(_ code: UInt32) -> Int { code < 0x1E00 ? Int(code) - 0xA0 : Int(code) - 0x1E00 + 0x1B0 }
    table[place(0xA0)] = UInt8(blank)
    for (letter, plain) in zip("ĐđÐØøŁłĦħŦŧı".unicodeScalars, "dddoollhhtti".utf8) {
      table[place(letter.value)] = plain
    }
    // A letter with two marks is made of one with one mark, which another row may define: two marks need two rounds.
    for _ in 0..<3 {
      for row in LatinMark.all {
        for (letter, composed) in zip(row.letters.unicodeScalars, row.composed.unicodeScalars) {
          let code = letter.value
          let plain = code < 0x80 ? UInt8(code) | 0x20 : code < 0xA0 ? 0 : table[place(code)]
          if plain > 0 { table[place(composed.value)] = plain }
        }
      }
    }
    return table
  }()
}
