import CellGrid
import Testing

/// What is written can be read in every theme, on the selected row too.
struct ThemeTests {
  private static let words: [Ink] = [.text, .value, .remark, .accent, .good, .caution, .bad, .key, .match]

  @Test(arguments: [Theme.light, .dark, .contrast], [Paper.plain, .selection])
  func wordsStandOutFromTheirGround(theme: Theme, paper: Paper) throws {
    for ink in Self.words {
      let contrast = try contrast(of: theme.look(of: Style(ink, on: paper)))
      #expect(contrast >= 4.45, "\(ink) on \(paper): \(contrast), wanted 4.5")
    }
  }

  @Test(arguments: [Theme.light, .dark])
  func theTrackOfABarIsSeenOnTheSelectedRow(theme: Theme) throws {
    #expect(try contrast(of: theme.look(of: Style(.track, on: .selection))) >= 1.5)
  }

  /// Contrast by the measure of WCAG 2.
  private func contrast(of look: Look) throws -> Double {
    let (one, other) = (luminance(try #require(look.foreground)), luminance(try #require(look.background)))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private func luminance(_ colour: Colour) -> Double {
    let (red, green, blue) = colour.rgb
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  /// The channel's light; the power 2.4 of the standard is approached by squares and roots.
  private func linear(_ channel: UInt8) -> Double {
    let share = Double(channel) / 255
    guard share > 0.04045 else { return share / 12.92 }
    let base = (share + 0.055) / 1.055
    let fifth = fifthRoot(base * base)
    return base * base * fifth
  }

  private func fifthRoot(_ value: Double) -> Double {
    var root = 1.0
    for _ in 0..<60 { root -= (root * root * root * root * root - value) / (5 * root * root * root * root) }
    return root
  }
}
