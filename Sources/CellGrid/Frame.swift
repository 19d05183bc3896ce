/// Everything a terminal shows at one moment: cells, cursor, title, and the theme that colours them.
public struct Frame: Hashable, Sendable {
  /// Its measures.
  public let size: Size
  /// Glyphs it may hold; others are replaced as they are put.
  public let tier: GlyphTier
  /// Colours of its roles.
  public var theme: Theme
  /// Where the cursor blinks, in a field that takes typing; `nil` hides it.
  public var cursor: Point?
  /// Title of the terminal's window.
  public var title: String
  /// Rows one after the other, `size.width` cells each.
  public private(set) var cells: ContiguousArray<Cell>

  /// A blank frame.
  public init(_ size: Size, tier: GlyphTier = .full, theme: Theme = .light, title: String = "batru") {
    self.size = size
    self.tier = tier
    self.theme = theme
    self.title = title
    cells = ContiguousArray(repeating: .blank, count: size.width * size.height)
  }

  /// The whole of it.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank outside the frame.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// Puts `text` in one row from column `x`, cut at the right edge of `clip` (the whole frame by default).
  ///
  /// Letters with marks stay whole; a wide glyph that does not fit leaves a blank; controls, and clusters that no single
  /// glyph holds, become the tier's replacement sign.
  /// - Returns: The column after the last glyph, counting what was cut off.
  @discardableResult
  public mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, _ style: Style = Style(), clip: Rect? = nil
  ) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    let visible = y >= area.y && y < area.maxY
    var column = x
    var lastGlyph = -1
    for scalar in text.unicodeScalars {
      let width = GlyphWidth.of(scalar)
      if width == 0 {
        if lastGlyph >= 0, scalar.value < 0x2000 { replaceGlyph(at: lastGlyph) }
        continue
      }
      lastGlyph = -1
      if visible {
        let glyph = tier.glyph(for: scalar)
        if width == 1 || GlyphWidth.of(glyph) == 1, column >= area.x, column < area.maxX {
          lastGlyph = y * size.width + column
          set(lastGlyph, Cell(glyph, style))
          if width == 2, column + 1 < area.maxX { set(lastGlyph + 1, Cell(" ", style)) }
        } else if width == 2, column >= area.x, column + 1 < area.maxX {
          lastGlyph = y * size.width + column
          set(lastGlyph, Cell(glyph, style, width: 2))
          cells[lastGlyph + 1] = .continuation(of: style)
        }
      }
      column += width
    }
    return column
  }

  /// Puts one glyph of width 1; nothing outside the frame.
  public mutating func put(_ scalar: Unicode.Scalar, x: Int, y: Int, _ style: Style = Style()) {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
    set(y * size.width + x, Cell(tier.glyph(for: scalar), style))
  }

  /// Fills `area` with one glyph of width 1.
  public mutating func fill(_ area: Rect, _ scalar: Unicode.Scalar = " ", _ style: Style = Style()) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(tier.glyph(for: scalar), style)
    for y in area.y..<area.maxY {
      let row = y * size.width
      for x in area.x..<area.maxX { set(row + x, cell) }
    }
  }

  /// Changes the ground of `area`, glyphs and inks kept.
  public mutating func shade(_ area: Rect, _ paper: Paper) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX { cells[y * size.width + x] = cells[y * size.width + x].on(paper) }
    }
  }

  /// Writes a cell and blanks the half that a wide glyph there would leave behind.
  private mutating func set(_ index: Int, _ cell: Cell) {
    let old = cells[index]
    if old.width != 1 {
      if old.width == 2, index + 1 < cells.count { cells[index + 1] = Cell(" ", old.style) }
      if old.width == 0, index > 0 { cells[index - 1] = Cell(" ", old.style) }
    }
    cells[index] = cell
  }

  private mutating func replaceGlyph(at index: Int) {
    set(index, Cell(tier.replacement, cells[index].style))
  }
}
