public import CellGrid

/// A frame around a part of the screen, with its title and a note in the upper edge.
///
/// The focused pane has a heavy frame in accent ink; the others are thin and quiet.
public struct Pane: Widget {
  /// Digit that jumps here; `nil` for panes without one.
  public var number: Int?
  /// Name, written as given (the house style is capitals).
  public var title: String
  /// Remark at the right of the upper edge; shortened before the title is, dropped where it would lose its figures.
  public var note: String
  /// Style of the note.
  public var noteStyle: Style
  /// Remark at the right of the lower edge, such as `↓ 6`; dropped whole where it does not fit.
  public var footnote: String
  /// True for the pane that takes the keys.
  public var isFocused: Bool

  /// Makes a pane.
  public init(
    number: Int? = nil, title: String, note: String = "", noteStyle: Style = Style(.remark), footnote: String = "",
    isFocused: Bool = false
  ) {
    self.number = number
    self.title = title
    self.note = note
    self.noteStyle = noteStyle
    self.footnote = footnote
    self.isFocused = isFocused
  }

  /// The part for text: inside the frame, one blank column left and right.
  public static func inner(of area: Rect) -> Rect { area.inset(columns: 2, rows: 1) }

  /// All cells inside the frame, for rows whose selection mark stands in the first column.
  public static func inside(of area: Rect) -> Rect { area.inset(columns: 1, rows: 1) }

  /// True where the lower edge of a pane of so many columns has room for a remark.
  public static func holds(footnote: String, in columns: Int) -> Bool { GlyphWidth.of(footnote) + 6 <= columns }

  /// The first of some remarks, the longest first, that the lower edge of a pane of so many columns has room for; empty
  /// where it has for none.
  public static func footnote(_ forms: [String], in columns: Int) -> String {
    forms.first { holds(footnote: $0, in: columns) } ?? ""
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard area.width >= 2, area.height >= 1 else { return }
    let style = Style(isFocused ? .accent : .rule)
    let glyphs: [Unicode.Scalar] =
      isFocused ? ["━", "┃", "┏", "┓", "┗", "┛"] : ["─", "│", "╭", "╮", "╰", "╯"]
    let right = area.maxX - 1
    let bottom = area.maxY - 1
    frame.run(glyphs[0], x: area.x, y: area.y, count: area.width, style, in: area)
    if area.height > 1 {
      frame.run(glyphs[0], x: area.x, y: bottom, count: area.width, style, in: area)
      for y in area.y..<bottom {
        frame.put(glyphs[1], x: area.x, y: y, style, in: area)
        frame.put(glyphs[1], x: right, y: y, style, in: area)
      }
      frame.put(glyphs[2], x: area.x, y: area.y, style, in: area)
      frame.put(glyphs[3], x: right, y: area.y, style, in: area)
      frame.put(glyphs[4], x: area.x, y: bottom, style, in: area)
      frame.put(glyphs[5], x: right, y: bottom, style, in: area)
      let width = GlyphWidth.of(footnote)
      if width > 0, Pane.holds(footnote: footnote, in: area.width) {
        frame.put(" \(footnote) ", before: right - 1, y: bottom, Style(.remark), in: area)
        inkShades(
          of: frame.bounds.intersection(Rect(x: right - 1 - width - 2, y: bottom, width: width + 2, height: 1)),
          on: &frame)
      }
    }
    drawTitle(on: &frame, in: area)
  }

  /// Shades in a legend have the ink of what they explain.
  private func inkShades(of row: Rect, on frame: inout Frame) {
    for x in row.x..<row.maxX where ["█", "▓", "▒", "░"].contains(frame[x, row.y].scalar) {
      frame.put(frame[x, row.y].scalar, x: x, y: row.y, Style(.bar), in: row)
    }
  }

  private func drawTitle(on frame: inout Frame, in area: Rect) {
    let room = area.width - 6
    guard room > 0 else { return }
    let name = Shortening.of(number.map { title.isEmpty ? "\($0)" : "\($0) \(title)" } ?? title, to: room)
    if !name.isEmpty { frame.put(" \(name) ", x: area.x + 2, y: area.y, Style(.accent, bold: true), clip: area) }
    let noteRoom = room - GlyphWidth.of(name) - (name.isEmpty ? 0 : 3)
    guard noteRoom > 0, !note.isEmpty else { return }
    let text = Shortening.of(note, to: noteRoom)
    let figures = { (text: String) in text.unicodeScalars.contains(where: Shortening.isDigit) }
    if text != "…", figures(text) || !figures(note) {
      frame.put(" \(text) ", before: area.maxX - 2, y: area.y, noteStyle, in: area)
    }
  }
}
