/// What a glyph is for; a theme gives it a colour and weight.
public enum Ink: UInt8, CaseIterable, Sendable {
  /// Names and running text.
  case text
  /// A figure: the brightest thing on the screen.
  case value
  /// Remarks, units, explanations: quieter than text, still legible on a projector.
  case remark
  /// Titles of panes, labels of groups, the frame of the focused pane.
  case accent
  /// Frames and rules of panes without focus.
  case rule
  /// The actual part of a bar or column.
  case bar
  /// The part of a bar that is not reached.
  case track
  /// A previous or incomplete period.
  case previous
  /// The tick that marks plan or target.
  case tick
  /// A judgement that is good.
  case good
  /// A judgement that asks for attention.
  case caution
  /// A judgement that is bad, a figure that does not agree.
  case bad
  /// Text on the head band.
  case band
  /// The name of a key.
  case key
  /// The part of a name that a search matched.
  case match
}

/// What lies behind a glyph; a theme gives it a colour.
public enum Paper: UInt8, CaseIterable, Sendable {
  /// The ground of the screen.
  case plain
  /// The head band.
  case band
  /// The selected row.
  case selection
  /// A key cap.
  case keycap
  /// A field that takes typing.
  case field
  /// The track of a bar, behind a partial block.
  case track
}

/// How a cell looks, in roles: what it is for, not which colour it has.
public struct Style: Hashable, Sendable {
  /// Role of the glyph.
  public var ink: Ink
  /// Role of the ground.
  public var paper: Paper
  /// Heavier than its role asks for.
  public var bold: Bool
  /// Underlined.
  public var underline: Bool

  /// Makes a style.
  public init(_ ink: Ink = .text, on paper: Paper = .plain, bold: Bool = false, underline: Bool = false) {
    self.ink = ink
    self.paper = paper
    self.bold = bold
    self.underline = underline
  }

  /// The same style on another ground.
  public func on(_ paper: Paper) -> Style {
    var copy = self
    copy.paper = paper
    return copy
  }
}
