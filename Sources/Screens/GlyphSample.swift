public import CellGrid
import Widgets

/// Every letter, sign and colour that screens are made of, for a person to look at.
public enum GlyphSample {
  private static let perRow = 38

  /// Letters and signs in rows, the signs of the legend in their colours, and a bar as charts draw it.
  public static func frame(tier: GlyphTier, theme: Theme) -> Frame {
    let glyphs = tier.repertoire.isEmpty ? Array("AaBbCcDdEeGgHhIiKkLlMm 0123456789".unicodeScalars) : tier.repertoire
    let rows = (glyphs.count + perRow - 1) / perRow
    var frame = Frame(Size(2 * perRow + 2, rows + 4), tier: tier, theme: theme)
    frame.fill(frame.bounds)
    for (place, glyph) in glyphs.enumerated() {
      frame.put(glyph, x: 1 + place % perRow * 2, y: place / perRow)
    }
    let inks: [(Ink, String)] = [
      (.value, "số liệu"), (.text, "chữ"), (.remark, "ghi chú"), (.accent, "tiêu đề"), (.good, "tốt"),
      (.caution, "cần chú ý"), (.bad, "xấu"),
    ]
    var x = 1
    for (ink, word) in inks {
      x = frame.put(word, x: x, y: rows + 1, Style(ink, bold: ink == .accent)) + 3
    }
    frame.put("62,4 %", x: 1, y: rows + 2, Style(.value))
    ThinBar(share: ExactShare(624, 1000), target: ExactShare(800, 1000)).draw(
      on: &frame, in: Rect(x: 9, y: rows + 2, width: 40, height: 1))
    return frame
  }
}
