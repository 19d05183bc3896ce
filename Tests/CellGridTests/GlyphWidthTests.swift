import CellGrid
import Foundation
import TestKit
import Testing

@Suite("Widths of glyphs")
struct GlyphWidthTests {
  /// Every Vietnamese letter: base letters with and without horn, breve or circumflex, times the tones.
  private static let letters: [String] = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y", "đ"].flatMap {
    base in
    ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"].flatMap { tone in
      [base + tone, (base + tone).uppercased()]
    }
  }

  /// A sign at the end of a line says nothing of the word that begins the next.
  @Test func aSignStaysWithTheWordThatItMarks() {
    #expect(GlyphWidth.wrapped("bảy số · ‼ phải trả lời", to: 10) == ["bảy số ·", "‼ phải trả", "lời"])
    #expect(GlyphWidth.wrapped("12345678 * ghi chú", to: 10) == ["12345678", "* ghi chú"])
    #expect(GlyphWidth.wrapped("‼ mộttừrấtdài", to: 6).joined() == "‼mộttừrấtdài")
    #expect(GlyphWidth.wrapped("mức độ 3, 4 trên cổng", to: 9) == ["mức độ", "3, 4 trên", "cổng"])
    #expect(GlyphWidth.wrapped("năm 2021, quý", to: 9) == ["năm 2021,", "quý"])
    #expect(GlyphWidth.wrapped("cuối *", to: 5) == ["cuối", "*"])
  }

  @Test func composedAndDecomposedLettersTakeTheSameColumns() {
    for letter in Self.letters {
      #expect(GlyphWidth.of(letter.precomposedStringWithCanonicalMapping) == 1, "\(letter)")
      #expect(GlyphWidth.of(letter.decomposedStringWithCanonicalMapping) == 1, "\(letter)")
    }
    let name = "Chuyển đổi số"
    #expect(GlyphWidth.of(name.decomposedStringWithCanonicalMapping) == 13)
  }

  @Test func marksTakeNothingAndWideSignsTwo() {
    for mark: Unicode.Scalar in ["\u{300}", "\u{323}", "\u{200D}", "\u{FE0F}", "\u{FEFF}", "\u{5B0}", "\u{E31}"] {
      #expect(GlyphWidth.of(mark) == 0)
    }
    for sign: Unicode.Scalar in ["日", "한", "🙂", "✅", "Ａ", "⌛"] { #expect(GlyphWidth.of(sign) == 2) }
    for sign: Unicode.Scalar in ["a", "đ", "ộ", "█", "─", "●", "…", "₫", "⣷", "⚠", "\u{7}"] {
      #expect(GlyphWidth.of(sign) == 1)
    }
  }

  /// The short cut for the common blocks must not hide a mark or a wide sign.
  @Test func theQuickAnswersAgreeWithUnicode() {
    for code in (UInt32(0x20)...0x2FFF).compactMap(Unicode.Scalar.init) where GlyphWidth.of(code) == 1 {
      let category = code.properties.generalCategory
      #expect(category != .nonspacingMark && category != .enclosingMark, "\(code.value)")
      #expect(!code.properties.isEmojiPresentation, "\(code.value)")
    }
  }

  @Test func aPrefixIsAsLongAsFitsAndCutsNoLetter() {
    let text = "Tỷ lệ 日本 ".decomposedStringWithCanonicalMapping
    withEvery("columns", in: 0...12) { columns in
      let prefix = GlyphWidth.prefix(of: text, columns: columns)
      #expect(GlyphWidth.of(prefix) <= columns)
      #expect(text.hasPrefix(prefix) || prefix.isEmpty)
      let next = text[prefix.endIndex...].first
      #expect(next.map { GlyphWidth.of(String($0)) + GlyphWidth.of(prefix) > columns } ?? true)
    }
  }

  @Test func wrappedTextKeepsEveryLetterInItsWidth() {
    let text = "Nghị quyết 57-NQ/TW về đột phá phát triển"
    withEvery("columns", in: 1...45) { columns in
      let lines = GlyphWidth.wrapped(text, to: columns)
      #expect(lines.allSatisfy { GlyphWidth.of($0) <= columns && !$0.isEmpty })
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
    }
    #expect(GlyphWidth.wrapped(text, to: 0) == [])
  }
}
