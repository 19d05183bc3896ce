import CellGrid
import Dashboard
import Screens
import Testing

/// Before a session the secretary sees what the machine can show and what the remote sends.
@Suite("Trying machine and remote") struct TrialTests {
  @Test func everyKeyIsToldWithWhatItDoesOverAScene() {
    let keys: [Key] = [.pageDown, .escape, .function(5), .character("."), .function(9), .control("x")]
    let text = KeyTrial.frame(of: keys, size: Size(120, 33), tier: .full, theme: .light).text
    #expect(text.contains("PgDn"))
    let told = text.split(separator: "\n").first { $0.contains("Ctrl-X") }
    #expect(told?.contains("không làm gì khi trình chiếu") == true)
    let next = text.split(separator: "\n").first { $0.contains("PgDn") }
    #expect(next?.contains("không làm gì") == false)
  }

  @Test func theNewestKeyStaysInSight() {
    let many = Array(repeating: Key.pageDown, count: 100) + [.pageUp]
    #expect(KeyTrial.frame(of: many, size: Size(80, 24), tier: .full, theme: .light).text.contains("PgUp"))
  }

  @Test(arguments: GlyphTier.allCases) func theSampleHoldsEveryGlyphOfTheTier(tier: GlyphTier) {
    let frame = GlyphSample.frame(tier: tier, theme: .light)
    let shown = Set(frame.cells.map(\.scalar))
    #expect(tier.repertoire.allSatisfy { shown.contains($0) })
    #expect(frame.size.width <= 80)
  }

  @Test(arguments: GlyphTier.allCases) func everyGlyphOfTheRepertoireStandsForItself(tier: GlyphTier) {
    for scalar in tier.repertoire { #expect(tier.glyph(for: scalar) == scalar) }
  }
}
