import CommitteeModel
import Foundation
import Testing

/// Forms for joining and searching.
struct FoldingTests {
  @Test func everyVietnameseLetterFoldsToTheLetterUnderItsMarks() {
    let marked = "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬĐÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴ"
    let plain = "aaaaaaaaaaaaaaaaadeeeeeeeeeeeiiiiiooooooooooooooooouuuuuuuuuuuyyyyy"
    #expect(Folding.folded(marked) == plain)
    #expect(Folding.folded(marked.lowercased()) == plain)
    #expect(Folding.folded(marked.decomposedStringWithCanonicalMapping) == plain)
  }

  @Test func everyComposedLatinLetterFoldsAsFoundationDoes() {
    for code in [0xC0...0x24F, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(code) else { continue }
      let letter = String(Character(scalar))
      let parts = letter.decomposedStringWithCanonicalMapping.unicodeScalars
      guard parts.count > 1, let base = parts.first, base.isASCII else { continue }
      #expect(Folding.folded(letter) == String(Character(base)).lowercased(), "\(letter)")
    }
  }

  @Test func everyLetterIsLoweredAsUnicodeDoes() {
    for code in [0x21...0x24F, 0x370...0x3FF, 0x1E00...0x1EFF].joined() {
      guard let scalar = Unicode.Scalar(code), !scalar.properties.isWhitespace else { continue }
      let expected = Composition.composed(scalar.properties.lowercaseMapping)
      #expect(Folding.accented(String(Character(scalar))).utf8.elementsEqual(expected.utf8), "\(scalar)")
    }
  }

  @Test(arguments: [
    ("  Thành phố\u{A0} Hồ  Chí Minh ", "thanh pho ho chi minh"),
    ("ĐỒNG ĐĂNG", "dong dang"),
    ("Quý II/2025", "quy ii/2025"),
    ("≥ 80 %", "≥ 80 %"),
    ("ΑΒΓ Жук", "αβγ жук"),
    ("", ""),
  ])
  func foldedTextIsLowerCaseWithoutAccents(_ text: String, _ folded: String) {
    #expect(Folding.folded(text) == folded)
  }

  @Test(arguments: [
    ("hoà", "hòa"), ("Tỉnh Uỷ", "tỉnh ủy"), ("THUỶ", "thủy"), ("khoẻ", "khỏe"), ("toả", "tỏa"), ("số hoá", "số hóa"),
    ("Hoà Bình", "hòa bình"), ("loè loẹt", "lòe loẹt"), ("tuỵ", "tụy"), ("Tuỳ", "tùy"),
    ("quý", "quý"), ("Quỷ", "quỷ"), ("quả", "quả"), ("hoàng", "hoàng"), ("hoài", "hoài"), ("khoét", "khoét"),
    ("thuyền", "thuyền"), ("huỳnh", "huỳnh"), ("suýt", "suýt"), ("giỏi", "giỏi"), ("hòa", "hòa"), ("ủy", "ủy"),
    ("hoa\u{300}", "hòa"), ("  hai  chỗ ", "hai chỗ"),
  ])
  func tonesStandWhereThePresentSpellingPutsThem(_ text: String, _ accented: String) {
    #expect(Folding.accented(text).utf8.elementsEqual(accented.utf8))
  }
}
