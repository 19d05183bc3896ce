public import CellGrid

/// A judgement as shape, word and ink: `● đạt`.
public struct StatusMark: Widget, Hashable, Sendable {
  /// The shape, which alone must tell the judgement where colour cannot.
  public var shape: Unicode.Scalar
  /// The judgement in words.
  public var word: String
  /// Colour role.
  public var ink: Ink
  /// True to stand at the right edge of its area.
  public var isTrailing: Bool

  /// Makes a mark.
  public init(shape: Unicode.Scalar, word: String, ink: Ink, isTrailing: Bool = false) {
    self.shape = shape
    self.word = word
    self.ink = ink
    self.isTrailing = isTrailing
  }

  /// Columns of shape and word.
  public var width: Int { word.isEmpty ? 1 : 2 + GlyphWidth.of(word) }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty else { return }
    let isWhole = width <= area.width
    let x = isTrailing ? area.maxX - (isWhole ? width : 1) : area.x
    frame.put(shape, x: x, y: area.y, Style(ink), in: area)
    if isWhole { frame.put(word, x: x + 2, y: area.y, Style(ink), clip: area) }
  }
}
