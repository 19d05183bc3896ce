public import CellGrid

/// A frame as text for places that are no terminal: standard output, files, documents.
public enum FrameText {
  /// The glyphs alone, blanks at the ends of rows cut, one newline after each row.
  public static func plain(_ frame: Frame) -> String {
    frame.size.height == 0 ? "" : frame.text + "\n"
  }

  /// The glyphs with the sequences that colour them (ECMA-48 SGR, palette of 256); plain again at the end of each row.
  ///
  /// The theme `mono` needs no colours, only weight, underline and reverse.
  public static func ansi(_ frame: Frame) -> String {
    var text = ""
    for y in 0..<frame.size.height {
      for run in frame.runs(inRow: y) {
        text += "\u{1B}[0\(parameters(of: frame.theme.look(of: run.style)))m"
        text.unicodeScalars.append(contentsOf: run.glyphs)
      }
      text += "\u{1B}[0m\n"
    }
    return text
  }

  private static func parameters(of look: Look) -> String {
    var list = ""
    if look.bold { list += ";1" }
    if look.underline { list += ";4" }
    if look.reverse { list += ";7" }
    if let colour = look.foreground { list += ";38;5;\(colour.indexed)" }
    if let colour = look.background { list += ";48;5;\(colour.indexed)" }
    return list
  }
}

/// Cells side by side in one style.
struct Run {
  let style: Style
  let columns: Range<Int>
  let glyphs: [Unicode.Scalar]
}

extension Frame {
  /// Row `y` cut where the style changes; right halves of wide glyphs go with the left ones and give no glyph.
  func runs(inRow y: Int) -> [Run] {
    var runs: [Run] = []
    var start = 0
    var glyphs: [Unicode.Scalar] = []
    for x in 0..<size.width {
      let cell = self[x, y]
      if x > start, cell.width > 0, cell.styleIndex != self[start, y].styleIndex {
        runs.append(Run(style: self[start, y].style, columns: start..<x, glyphs: glyphs))
        start = x
        glyphs = []
      }
      if cell.width > 0 { glyphs.append(cell.scalar) }
    }
    if size.width > 0 { runs.append(Run(style: self[start, y].style, columns: start..<size.width, glyphs: glyphs)) }
    return runs
  }
}
