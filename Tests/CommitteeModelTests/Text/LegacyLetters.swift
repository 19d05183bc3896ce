/// The letters of Vietnamese with a mark, each as the encodings from before Unicode write it: a table of its own, held
/// against the program's.
enum LegacyLetters {
  /// Small letters in the order of the alphabet and its tones.
  static let unicode = Array(
    "àảãáạăằẳẵắặâầẩẫấậđèẻẽéẹêềểễếệìỉĩíịòỏõóọôồổỗốộơờởỡớợùủũúụưừửữứựỳỷỹýỵ".unicodeScalars
  ).map { String(Character($0)) }

  /// Bytes of TCVN 5712:1993 (VN3).
  static let tcvn3: [UInt8] = [
    0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xA8, 0xBB, 0xBC, 0xBD, 0xBE, 0xC6, 0xA9, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xAE,
    0xCC, 0xCE, 0xCF, 0xD0, 0xD1, 0xAA, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8, 0xDC, 0xDD, 0xDE,
    0xDF, 0xE1, 0xE2, 0xE3, 0xE4, 0xAB, 0xE5, 0xE6, 0xE7, 0xE8, 0xE9, 0xAC, 0xEA, 0xEB, 0xEC, 0xED, 0xEE,
    0xEF, 0xF1, 0xF2, 0xF3, 0xF4, 0xAD, 0xF5, 0xF6, 0xF7, 0xF8, 0xF9, 0xFA, 0xFB, 0xFC, 0xFD, 0xFE,
  ]

  /// Letters of VNI-Windows.
  static let vni = """
    aø aû aõ aù aï aê aè aú aü aé aë aâ aà aå aã aá aä ñ eø eû eõ eù eï eâ eà eå eã eá eä ì æ ó í ò \
    oø oû oõ où oï oâ oà oå oã oá oä ô ôø ôû ôõ ôù ôï uø uû uõ uù uï ö öø öû öõ öù öï yø yû yõ yù î
    """.split(separator: " ").map(String.init)

  /// `text` in TCVN3 as a program without the font shows it: capitals with a tone come out small.
  static func inTCVN3(_ text: String) -> String {
    let capitals = zip(["Ă", "Â", "Ê", "Ô", "Ơ", "Ư", "Đ"], (0xA1...0xA7) as ClosedRange<UInt8>)
    var table = Dictionary(uniqueKeysWithValues: capitals.map { ($0, latin($1)) })
    for (letter, byte) in zip(unicode, tcvn3) {
      table[letter] = latin(byte)
      if table[letter.uppercased()] == nil { table[letter.uppercased()] = latin(byte) }
    }
    return text.map { table[String($0)] ?? String($0) }.joined()
  }

  /// `text` in VNI as a program without the font shows it.
  static func inVNI(_ text: String) -> String {
    var table = Dictionary(uniqueKeysWithValues: zip(unicode, vni))
    for (letter, spelling) in zip(unicode, vni) { table[letter.uppercased()] = spelling.uppercased() }
    return text.map { table[String($0)] ?? String($0) }.joined()
  }

  private static func latin(_ byte: UInt8) -> String { String(Character(Unicode.Scalar(byte))) }
}
