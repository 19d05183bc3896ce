import CellGrid

/// What a style is for the device: a colour pair and attributes.
struct Rendition: Hashable {
  /// Indices in the palette; `nil` leaves the terminal's own two colours.
  var colours: Colours?
  var bold = false
  var dim = false
  var underline = false
  var reverse = false

  /// A foreground and a background.
  struct Colours: Hashable {
    var foreground: UInt8
    var background: UInt8
  }

  /// The rendition of `style` under `theme` where `colours` (0, 8, 16 or 256) can be shown.
  init(_ style: Style, theme: Theme, colours: Int) {
    let look = (colours == 0 ? Theme.mono : theme).look(of: style)
    bold = look.bold
    underline = look.underline
    reverse = look.reverse
    guard let foreground = look.foreground, let background = look.background else { return }
    if colours >= 256 {
      self.colours = Colours(foreground: foreground.indexed, background: background.indexed)
    } else {
      let ink = BasicColours.legible(foreground.basic, on: background.basic)
      self.colours = Colours(foreground: ink, background: background.basic)
      // Many consoles show heavy letters as bright ones, and bright black is grey.
      if ink == BasicColours.black { bold = false }
      // Their red and brown are too dark on black for what must not be missed.
      if background.basic == BasicColours.black, [.good, .caution, .bad].contains(style.ink) { bold = true }
      dim = style.ink == .rule || style.ink == .track
    }
  }
}

/// The eight colours that every terminal with colours has.
enum BasicColours {
  static let black: UInt8 = 0
  static let white: UInt8 = 7

  /// Relative luminance in thousandths of the eight at two thirds of full strength, as a console shows them (WCAG 2.1).
  private static let luminance = [0, 85, 287, 373, 29, 115, 317, 402]

  /// `foreground`, or black or white where it could not be told from `background`.
  static func legible(_ foreground: UInt8, on background: UInt8) -> UInt8 {
    if contrast(foreground, background) >= 22 { return foreground }
    return contrast(black, background) >= contrast(white, background) ? black : white
  }

  /// Contrast in tenths, from 10.
  static func contrast(_ one: UInt8, _ other: UInt8) -> Int {
    let (a, b) = (luminance[Int(one)], luminance[Int(other)])
    return (max(a, b) + 50) * 10 / (min(a, b) + 50)
  }

  /// The pair for two different colours, 1 to 56: a terminal of eight colours has 63 at most.
  static func pair(_ colours: Rendition.Colours) -> Int32 {
    let (ink, paper) = (Int32(colours.foreground), Int32(colours.background))
    return paper * 7 + (ink < paper ? ink : ink - 1) + 1
  }
}
