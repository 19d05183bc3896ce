/// A colour, with its nearest neighbours where a terminal has fewer.
public struct Colour: Hashable, Sendable {
  /// Index in the 256-colour palette of xterm.
  public let indexed: UInt8
  /// Index among the eight colours of a console: 0 black, 1 red, 2 green, 3 yellow, 4 blue, 5 magenta, 6 cyan, 7 white.
  public let basic: UInt8

  /// Makes a colour from its two palette indices.
  public init(_ indexed: UInt8, basic: UInt8) {
    self.indexed = indexed
    self.basic = basic
  }

  /// Red, green and blue, 0 to 255 each, as xterm's palette defines `indexed`.
  public var rgb: (red: UInt8, green: UInt8, blue: UInt8) {
    let index = Int(indexed)
    if index >= 232 {
      let grey = UInt8(8 + 10 * (index - 232))
      return (grey, grey, grey)
    }
    if index >= 16 {
      let steps: [UInt8] = [0, 95, 135, 175, 215, 255]
      return (steps[(index - 16) / 36], steps[(index - 16) / 6 % 6], steps[(index - 16) % 6])
    }
    let level: UInt8 = index > 7 ? 255 : 205
    return (index & 1 != 0 ? level : 0, index & 2 != 0 ? level : 0, index & 4 != 0 ? level : 0)
  }
}

/// What a style looks like under a theme.
public struct Look: Hashable, Sendable {
  /// Colour of the glyph; `nil` leaves the terminal's own.
  public var foreground: Colour?
  /// Colour of the ground; `nil` leaves the terminal's own.
  public var background: Colour?
  /// Heavy weight.
  public var bold = false
  /// Underlined.
  public var underline = false
  /// Foreground and background exchanged.
  public var reverse = false
}

/// A set of colours for the roles of `Style`.
public enum Theme: String, CaseIterable, Sendable {
  /// Dark letters on white, for projectors.
  case light
  /// Light letters on dark grey, for desks and walls.
  case dark
  /// White and yellow on black, for tired eyes and weak projectors.
  case contrast
  /// No colour at all: weight, underline and reverse only.
  case mono

  /// The look of `style`.
  public func look(of style: Style) -> Look {
    var look = Look()
    if self == .mono {
      look.reverse = style.paper == .band || style.paper == .selection || style.paper == .keycap
      look.underline = style.paper == .field
    } else {
      look.foreground = foreground(style.ink, on: style.paper)
      look.background = background(style.paper)
    }
    look.bold = style.bold || isHeavy(style.ink)
    look.underline = look.underline || style.underline || (self == .mono && style.ink == .match)
    return look
  }

  private func isHeavy(_ ink: Ink) -> Bool {
    switch ink {
    case .value, .accent, .key, .match: true
    case .bad, .tick: self == .mono || self == .contrast
    default: false
    }
  }

  private func background(_ paper: Paper) -> Colour {
    switch self {
    case .light:
      switch paper {
      case .plain: Colour(231, basic: 7)
      case .band: Colour(24, basic: 4)
      case .selection: Colour(153, basic: 6)
      case .keycap: Colour(254, basic: 7)
      case .field: Colour(230, basic: 7)
      case .track: Colour(252, basic: 7)
      }
    case .dark:
      switch paper {
      case .plain: Colour(234, basic: 0)
      case .band: Colour(24, basic: 4)
      case .selection: Colour(24, basic: 4)
      case .keycap: Colour(237, basic: 0)
      case .field: Colour(236, basic: 0)
      case .track: Colour(239, basic: 0)
      }
    case .contrast, .mono:
      switch paper {
      case .plain, .track, .field: Colour(16, basic: 0)
      case .band, .selection: Colour(19, basic: 4)
      case .keycap: Colour(238, basic: 0)
      }
    }
  }

  private func foreground(_ ink: Ink, on paper: Paper) -> Colour {
    if paper == .band { return Colour(231, basic: 7) }
    switch self {
    case .light: return lightInk(ink, selected: paper == .selection)
    case .dark: return darkInk(ink, selected: paper == .selection)
    case .contrast, .mono: return contrastInk(ink)
    }
  }

  private func lightInk(_ ink: Ink, selected: Bool) -> Colour {
    switch ink {
    case .text, .band: Colour(235, basic: 0)
    case .value: Colour(16, basic: 0)
    case .remark: Colour(238, basic: 0)
    case .accent, .key: Colour(24, basic: 4)
    case .rule: Colour(250, basic: 0)
    case .bar: Colour(25, basic: 4)
    case .track: Colour(selected ? 67 : 252, basic: 0)
    case .previous: Colour(110, basic: 4)
    case .tick: Colour(16, basic: 0)
    case .good: Colour(22, basic: 2)
    // No yellow stands out seven to one on white, and a brown that does is a red.
    case .caution: Colour(91, basic: 5)
    case .bad: Colour(124, basic: 1)
    case .match: Colour(125, basic: 5)
    }
  }

  private func darkInk(_ ink: Ink, selected: Bool) -> Colour {
    switch ink {
    case .text, .band: Colour(selected ? 255 : 252, basic: 7)
    case .value: Colour(231, basic: 7)
    case .remark: Colour(selected ? 252 : 249, basic: 7)
    case .accent, .key: Colour(selected ? 153 : 117, basic: 6)
    case .rule: Colour(240, basic: 7)
    case .bar: Colour(selected ? 117 : 74, basic: 6)
    case .track: Colour(selected ? 67 : 239, basic: 7)
    case .previous: Colour(selected ? 110 : 66, basic: 6)
    case .tick: Colour(231, basic: 7)
    case .good: Colour(selected ? 157 : 114, basic: 2)
    case .caution: Colour(selected ? 222 : 221, basic: 3)
    case .bad: Colour(selected ? 224 : 210, basic: 1)
    case .match: Colour(222, basic: 3)
    }
  }

  private func contrastInk(_ ink: Ink) -> Colour {
    switch ink {
    case .text, .band, .remark, .tick: Colour(231, basic: 7)
    case .value: Colour(226, basic: 3)
    case .accent, .key, .bar: Colour(51, basic: 6)
    case .rule: Colour(250, basic: 7)
    case .track: Colour(244, basic: 7)
    case .previous: Colour(37, basic: 6)
    case .good: Colour(46, basic: 2)
    case .caution: Colour(214, basic: 3)
    case .bad: Colour(217, basic: 1)
    case .match: Colour(213, basic: 5)
    }
  }
}
