/// One row of a frame while it is written; wide glyphs never lose one half only.
struct Row {
  private let cells: UnsafeMutableBufferPointer<Cell>

  init(_ all: UnsafeMutableBufferPointer<Cell>, y: Int, width: Int) {
    cells = UnsafeMutableBufferPointer(rebasing: all[y * width..<min((y + 1) * width, all.count)])
  }

  /// Writes a narrow cell and blanks the half that a wide glyph there would leave behind.
  func set(_ x: Int, _ cell: Cell) {
    let old = cells[x].width
    if old == 2, x + 1 < cells.count { cells[x + 1] = Cell(" ", styleIndex: cells[x].styleIndex, width: 1) }
    if old == 0, x > 0 { cells[x - 1] = Cell(" ", styleIndex: cells[x - 1].styleIndex, width: 1) }
    cells[x] = cell
  }

  /// Writes a glyph that took `columns` in its text; a narrow stand-in for a wide one is followed by a blank.
  func setGlyph(_ x: Int, _ glyph: Unicode.Scalar, _ styleIndex: Int, columns: Int) {
    guard columns == 2 else { return set(x, Cell(glyph, styleIndex: styleIndex, width: 1)) }
    set(x + 1, Cell(" ", styleIndex: styleIndex, width: 1))
    let isWide = GlyphWidth.of(glyph) == 2
    set(x, Cell(glyph, styleIndex: styleIndex, width: isWide ? 2 : 1))
    if isWide { cells[x + 1] = .continuation(of: Style(index: styleIndex)) }
  }
}

/// Reads the scalars of valid UTF-8 one by one.
struct ScalarReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func next() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let lead = bytes[position]
    if lead < 0x80 {
      position += 1
      return Unicode.Scalar(lead)
    }
    let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var code = UInt32(lead) & (0x7F >> UInt32(count))
    for offset in 1..<count where position + offset < bytes.count {
      code = code << 6 | UInt32(bytes[position + offset] & 0x3F)
    }
    position += count
    return Unicode.Scalar(code) ?? "\u{FFFD}"
  }
}
