import CommitteeModel
import Testing

/// Text of one byte a letter as Windows wrote it.
@Suite struct CodePageTests {
  /// The bytes of Windows-1258 for each small letter of `LegacyLetters.unicode`.
  private static func bytes(of letter: String) -> [UInt8] {
    let shapes: [Unicode.Scalar: UInt8] = ["ă": 0xE3, "â": 0xE2, "đ": 0xF0, "ê": 0xEA, "ô": 0xF4, "ơ": 0xF5, "ư": 0xFD]
    let tones: [Unicode.Scalar: UInt8] = [
      "\u{300}": 0xCC, "\u{309}": 0xD2, "\u{303}": 0xDE, "\u{301}": 0xEC, "\u{323}": 0xF2,
    ]
    for base in "aeiouy".unicodeScalars + Array(shapes.keys) {
      let byte = shapes[base] ?? UInt8(base.value)
      if letter.unicodeScalars.elementsEqual([base]) { return [byte] }
      for (tone, mark) in tones {
        let composed = Composition.composed(String(String.UnicodeScalarView([base, tone])))
        if composed.unicodeScalars.elementsEqual(letter.unicodeScalars) { return [byte, mark] }
      }
    }
    return []
  }

  @Test func everyLetterOfTheVietnamesePageIsComposed() {
    for letter in LegacyLetters.unicode {
      let text = CodePage.windows1258.text(of: Self.bytes(of: letter))
      #expect(text.unicodeScalars.elementsEqual(letter.unicodeScalars), "\(letter)")
    }
  }

  @Test func theVietnamesePageReadsNamesAndSigns() {
    #expect(CodePage.windows1258.text(of: [0x42, 0xE3, 0xEC, 0x63]) == "Bắc")
    #expect(CodePage.windows1258.text(of: [0xD0, 0x80, 0xFE, 0x93, 0xC3, 0xD5, 0xDD]) == "Đ€₫“ĂƠƯ")
    #expect(CodePage.windows1258.text(of: [0xE9, 0xE0, 0xED]) == "éàí", "letters that it has whole")
  }

  @Test func theWesternPageShowsOldFontsAsTheirLettersLook() {
    #expect(CodePage.windows1252.text(of: [0x42, 0xBE, 0x63, 0x20, 0x4B, 0xB9, 0x6E]) == "B¾c K¹n")
    #expect(CodePage.windows1252.text(of: [0x8A, 0x9E, 0x96]) == "Šž–")
  }

  @Test func bytesThatAPageLeavesOpenAreNoLetters() {
    let open1252 = (0...255 as ClosedRange<UInt8>).filter { CodePage.windows1252.scalar($0) == nil }
    let open1258 = (0...255 as ClosedRange<UInt8>).filter { CodePage.windows1258.scalar($0) == nil }
    #expect(open1252 == [0x81, 0x8D, 0x8F, 0x90, 0x9D])
    #expect(open1258 == [0x81, 0x8A, 0x8D, 0x8E, 0x8F, 0x90, 0x9A, 0x9D, 0x9E])
  }
}
