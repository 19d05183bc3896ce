import CellGrid
import Foundation
import Testing

@Suite("Tiers of glyphs")
struct GlyphTierTests {
  private static let vietnamese: Set<Unicode.Scalar> = Set(
    ("àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
      + "ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ").unicodeScalars)
  /// What the fonts Vietnamese-Fixed13 to 18 hold besides letters.
  private static let console: Set<Unicode.Scalar> = Set(
    "─━│┃┌┐└┘├┤┬┴┼┏┓┗┛┣┫┳┻╋═║╔╗╚╝╠╣╦╩╬█░▒■▮●▲▼▶◀☐☑✗≤≥≠−…•←↑→↓“”–—°±·×÷".unicodeScalars)

  private func isAllowed(_ glyph: Unicode.Scalar, in tier: GlyphTier) -> Bool {
    let isPrintable = (0x20..<0x7F).contains(glyph.value)
    switch tier {
    case .full:
      // What a terminal obeys instead of drawing it, above all the signs that turn the direction of writing around.
      let obeyed: [Unicode.GeneralCategory] = [
        .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
      ]
      return !obeyed.contains(glyph.properties.generalCategory)
    case .console: return isPrintable || Self.vietnamese.contains(glyph) || Self.console.contains(glyph)
    case .ascii: return isPrintable
    }
  }

  @Test(arguments: GlyphTier.allCases)
  func everyScalarBecomesAGlyphOfTheTier(tier: GlyphTier) {
    let strangers = (UInt32(0)...0x1FFFF).compactMap(Unicode.Scalar.init).filter { scalar in
      !isAllowed(tier.glyph(for: scalar), in: tier)
    }
    #expect(strangers == [])
  }

  @Test(arguments: GlyphTier.allCases)
  func aGlyphOfTheTierStaysItself(tier: GlyphTier) {
    for glyph in (UInt32(0)...0x2FFF).compactMap(Unicode.Scalar.init) {
      let shown = tier.glyph(for: glyph)
      #expect(tier.glyph(for: shown) == shown)
      if tier != .full, isAllowed(glyph, in: tier) { #expect(shown == glyph) }
    }
  }

  @Test func theConsoleHoldsEveryVietnameseLetterAndAsciiItsBase() {
    #expect(Self.vietnamese.count == 134)
    for letter in Self.vietnamese {
      #expect(GlyphTier.console.glyph(for: letter) == letter)
      let plain = String(letter).decomposedStringWithCanonicalMapping.unicodeScalars.first
      let base = letter == "đ" ? "d" : letter == "Đ" ? "D" : plain
      #expect(GlyphTier.ascii.glyph(for: letter) == base)
    }
  }

  @Test func signsThatMeanADifferentThingStayDifferent() {
    for tier in GlyphTier.allCases {
      for group in ["▲▼●○□◆◇◐", "█▒░┃", "☐☑✗", "←↑→↓"] {
        #expect(Set(group.unicodeScalars.map(tier.glyph)).count == group.unicodeScalars.count, "\(group) \(tier)")
      }
    }
  }
}
