import CellGrid
import Testing
import Widgets

/// Draws `widget` alone on a blank frame and compares the rows, blanks at their ends cut.
func expectPicture(
  of widget: some Widget, _ width: Int, _ height: Int, _ tier: GlyphTier = .full, is picture: String,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let text = drawn(widget, width, height, tier).text
  #expect(text == picture, "\(text)", sourceLocation: sourceLocation)
}

/// A frame that `widget` fills.
func drawn(_ widget: some Widget, _ width: Int, _ height: Int, _ tier: GlyphTier = .full) -> Frame {
  var frame = Frame(Size(width, height), tier: tier)
  widget.draw(on: &frame, in: frame.bounds)
  return frame
}
