import CellGrid
import Testing

@testable import CursesTerminal

@Suite("Styles on terminals of few colours")
struct RenditionTests {
  private static let styles: [Style] = Ink.allCases.flatMap { ink in
    Paper.allCases.flatMap { paper in
      [Style(ink, on: paper), Style(ink, on: paper, bold: true, underline: true)]
    }
  }

  @Test(arguments: Theme.allCases, [8, 16])
  func everyInkCanBeToldFromItsGround(theme: Theme, colours: Int) {
    for style in Self.styles {
      guard let pair = Rendition(style, theme: theme, colours: colours).colours else {
        #expect(theme == .mono)
        continue
      }
      #expect(BasicColours.contrast(pair.foreground, pair.background) >= 22, "\(style)")
      #expect(pair.foreground < 8 && pair.background < 8)
    }
  }

  @Test func twoHundredFiftySixColoursAreTheThemesOwn() {
    for theme in [Theme.light, .dark, .contrast] {
      for style in Self.styles {
        let look = theme.look(of: style)
        let rendition = Rendition(style, theme: theme, colours: 256)
        #expect(rendition.colours?.foreground == look.foreground?.indexed)
        #expect(rendition.colours?.background == look.background?.indexed)
        #expect(rendition.bold == look.bold && rendition.underline == look.underline && !rendition.dim)
      }
    }
  }

  @Test func withoutColoursEveryThemeIsMonochrome() {
    for theme in Theme.allCases {
      for style in Self.styles {
        let rendition = Rendition(style, theme: theme, colours: 0)
        #expect(rendition.colours == nil)
        #expect(rendition == Rendition(style, theme: .mono, colours: 0))
      }
    }
    #expect(Rendition(Style(on: .selection), theme: .light, colours: 0).reverse)
  }

  @Test func heavyBlackIsNeverAskedOfAConsole() {
    for theme in Theme.allCases {
      for style in Self.styles {
        let rendition = Rendition(style, theme: theme, colours: 8)
        if rendition.colours?.foreground == BasicColours.black { #expect(!rendition.bold) }
      }
    }
  }

  /// The red and the brown of a console are dark; heavy letters are bright ones there.
  @Test(arguments: [Theme.dark, .contrast], [8, 16]) func whatMustNotBeMissedIsBrightOnBlack(theme: Theme, colours: Int)
  {
    for ink in [Ink.bad, .caution, .good] {
      #expect(Rendition(Style(ink), theme: theme, colours: colours).bold, "\(ink)")
    }
    #expect(!Rendition(Style(.text), theme: theme, colours: colours).bold)
  }

  @Test func pairsOfEightColoursAreDifferentAndFitSixtyThree() {
    var seen: Set<Int32> = []
    for ink in UInt8(0)..<8 {
      for paper in UInt8(0)..<8 where paper != ink {
        seen.insert(BasicColours.pair(.init(foreground: ink, background: paper)))
      }
    }
    #expect(seen == Set(1...56))
  }
}

@Suite("What TERM tells")
struct TerminalKindTests {
  @Test(arguments: [
    ("linux", true, false), ("vt220", true, false), ("vte-256color", false, true), ("xterm", false, true),
    ("", false, true), ("ansi", false, false), ("dumb", false, false), ("xterm-kitty", false, true),
  ])
  func aNameTellsConsolesFromWindows(term: String, console: Bool, windowed: Bool) {
    let kind = TerminalKind(environment: ["TERM": term])
    #expect(kind.isConsole == console)
    #expect(kind.isWindowed == windowed)
    #expect(kind.tier(speaksUTF8: true) == (console ? .console : .full))
    #expect(kind.tier(speaksUTF8: false) == .ascii)
  }

  @Test func coloursAreCutToWhatIsOfferedAndAllowed() {
    let offered = [0, 8, 16, 88, 256, 16_777_216]
    #expect(offered.map { ColourChoice.auto.colours(of: $0, environment: [:]) } == [0, 8, 16, 16, 256, 256])
    #expect(offered.map { ColourChoice.sixteen.colours(of: $0, environment: [:]) } == [0, 8, 16, 16, 16, 16])
    #expect(offered.map { ColourChoice.never.colours(of: $0, environment: [:]) } == [0, 0, 0, 0, 0, 0])
    #expect(ColourChoice.auto.colours(of: 256, environment: ["NO_COLOR": "1"]) == 0)
    #expect(ColourChoice.auto.colours(of: 256, environment: ["NO_COLOR": ""]) == 256)
    #expect(ColourChoice.all.colours(of: 256, environment: ["NO_COLOR": "1"]) == 256)
  }
}
