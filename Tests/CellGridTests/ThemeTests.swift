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

  /// What is read from the last row of a hall.
  @Test(arguments: [Theme.light, .dark, .contrast]) func everyWordOfASceneStandsOutSevenToOne(theme: Theme) throws {
    for ink in [Ink.text, .value, .remark, .accent, .good, .caution, .bad] {
      let contrast = try contrast(of: theme.look(of: Style(ink)))
      #expect(contrast >= 7, "\(ink): \(contrast)")
    }
  }

  /// Attention and alarm are parted by their hue, by a good part of the circle, and neither looks like what is good or like
  /// the focus.
  @Test(arguments: [Theme.light, .dark, .contrast]) func attentionDoesNotLookLikeAlarm(theme: Theme) throws {
    func hue(_ ink: Ink) throws -> Double {
      let rgb = try #require(theme.look(of: Style(ink)).foreground).rgb
      let (red, green, blue) = (Double(rgb.red), Double(rgb.green), Double(rgb.blue))
      let (most, least) = (max(red, green, blue), min(red, green, blue))
      try #require(most > least, "\(ink) is a grey")
      let turn =
        most == red
        ? (green - blue) / (most - least)
        : most == green ? 2 + (blue - red) / (most - least) : 4 + (red - green) / (most - least)
      return turn * 60
    }
    for other in [Ink.bad, .good, .accent] {
      let apart = abs(try hue(.caution) - hue(other)).truncatingRemainder(dividingBy: 360)
      #expect(min(apart, 360 - apart) >= 40, "\(other): \(apart) degrees")
    }
  }

  /// Values that the standard's own examples give.
  @Test func contrastIsMeasuredAsTheStandardMeasuresIt() throws {
    let white = Colour(231, basic: 7)
    #expect(abs(white.luminance - 1) < 1e-9)
    #expect(Colour(16, basic: 0).luminance == 0)
    let black = try contrast(of: Theme.contrast.look(of: Style(.text)))
    #expect(abs(black - 21) < 1e-9, "white on black")
    // Mid grey, #808080: 0.2159.
    #expect(abs(Colour(244, basic: 0).luminance - 0.2159) < 0.0001)
  }

  private func contrast(of look: Look) throws -> Double { try #require(look.contrast) }
}
