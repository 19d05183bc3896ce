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
  /// On how many pages that what is drawn has, of which one is seen: 1 where all of it is, 0 where it has no room for any.
  public private(set) var pages = 1
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

  /// What it says of its page and of what stands behind it: `trang 1/2 · còn 7 dòng`; empty where all is seen.
  public private(set) var pageWords = ""
  /// Says that something drawn on it takes so many pages, or with 0 that there is no room for it, and in which words it tells
  /// of that.
  public mutating func note(pages: Int, words: String = "") {
    self.pages = pages == 0 ? 0 : max(self.pages, pages)
    if !words.isEmpty { pageWords = words }
  }

  /// The whole of it.
  public var bounds: Rect { Rect(size) }

  /// The cell at a place; a blank outside the frame.
  public subscript(x: Int, y: Int) -> Cell {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return .blank }
    return cells[y * size.width + x]
  }

  /// Puts `text` in one row from column `x`, cut at the edges of `clip` (the whole frame by default).
  ///
  /// Letters with marks stay whole; a wide glyph that an edge cuts leaves a blank; controls, and clusters that no single
  /// glyph holds, become the tier's replacement sign.
  /// - Returns: The column after the last glyph, counting what was cut off.
  @discardableResult
  @inlinable
  public mutating func put(
    _ text: some StringProtocol, x: Int, y: Int, _ style: Style = Style(), clip: Rect? = nil
  ) -> Int {
    let end = text.utf8.withContiguousStorageIfAvailable { putUTF8($0, x: x, y: y, style, clip: clip) }
    if let end { return end }
    return Array(text.utf8).withUnsafeBufferPointer { putUTF8($0, x: x, y: y, style, clip: clip) }
  }

  /// Puts one glyph of width 1; nothing outside the frame. A glyph of another width becomes the replacement sign.
  public mutating func put(_ scalar: Unicode.Scalar, x: Int, y: Int, _ style: Style = Style()) {
    guard x >= 0, y >= 0, x < size.width, y < size.height else { return }
    let cell = Cell(narrowGlyph(for: scalar), style)
    let width = size.width
    cells.withUnsafeMutableBufferPointer { Row($0, y: y, width: width).set(x, cell) }
  }

  /// Fills `area` with one glyph of width 1; a glyph of another width becomes the replacement sign.
  public mutating func fill(_ area: Rect, _ scalar: Unicode.Scalar = " ", _ style: Style = Style()) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let cell = Cell(narrowGlyph(for: scalar), style)
    let width = size.width
    cells.withUnsafeMutableBufferPointer { cells in
      for y in area.y..<area.maxY {
        let row = Row(cells, y: y, width: width)
        for x in area.x..<area.maxX { row.set(x, cell) }
      }
    }
  }

  /// Changes the ground of `area`, glyphs and inks kept.
  public mutating func shade(_ area: Rect, _ paper: Paper) {
    let area = area.intersection(bounds)
    guard !area.isEmpty else { return }
    let width = size.width
    cells.withUnsafeMutableBufferPointer { cells in
      for y in area.y..<area.maxY {
        for index in y * width + area.x..<y * width + area.maxX { cells[index] = cells[index].on(paper) }
      }
    }
  }

  /// The cells of `area` as they stand now, as far as it lies in the frame.
  public func picture(of area: Rect) -> Picture {
    let area = area.intersection(bounds)
    var copied = ContiguousArray<Cell>()
    copied.reserveCapacity(area.width * area.height)
    for y in area.y..<area.maxY { copied += cells[y * size.width + area.x..<y * size.width + area.maxX] }
    return Picture(area: area, cells: copied)
  }

  /// Puts a picture where it was taken; nothing where it does not lie in the frame whole.
  public mutating func put(_ picture: Picture) {
    let area = picture.area
    guard !area.isEmpty, area.intersection(bounds) == area else { return }
    let width = size.width
    cells.withUnsafeMutableBufferPointer { cells in
      picture.cells.withUnsafeBufferPointer { picture in
        for row in 0..<area.height {
          let start = (area.y + row) * width + area.x
          let line = UnsafeBufferPointer(rebasing: picture[row * area.width..<(row + 1) * area.width])
          _ = UnsafeMutableBufferPointer(rebasing: cells[start..<start + area.width]).update(fromContentsOf: line)
        }
      }
    }
  }

  /// Puts cells side by side where the frame has room for all of them.
  mutating func copy(_ line: ArraySlice<Cell>, x: Int, y: Int) {
    let start = y * size.width + x
    for (offset, cell) in line.enumerated() { cells[start + offset] = cell }
  }

  /// A part of a frame, kept to be put into a frame of the same glyph tier again; its roles are coloured there.
  public struct Picture: Sendable {
    fileprivate let area: Rect
    fileprivate let cells: ContiguousArray<Cell>
  }

  private func narrowGlyph(for scalar: Unicode.Scalar) -> Unicode.Scalar {
    GlyphWidth.of(scalar) == 1 ? tier.glyph(for: scalar) : tier.replacement
  }

  /// Puts valid UTF-8; see `put(_:x:y:_:clip:)`.
  @usableFromInline
  mutating func putUTF8(_ bytes: UnsafeBufferPointer<UInt8>, x: Int, y: Int, _ style: Style, clip: Rect?) -> Int {
    let area = clip.map { $0.intersection(bounds) } ?? bounds
    let visible = y >= area.y && y < area.maxY && !area.isEmpty
    let (tier, width, styleIndex) = (tier, size.width, style.index)
    return cells.withUnsafeMutableBufferPointer { cells in
      let row = Row(cells, y: visible ? y : 0, width: width)
      var scalars = ScalarReader(bytes)
      var column = x
      var lastGlyph: Int?
      while let scalar = scalars.next() {
        let columns = GlyphWidth.of(scalar)
        if columns == 0 {
          if let lastGlyph, scalar.value < 0x2000 {
            row.set(lastGlyph, Cell(tier.replacement, styleIndex: styleIndex, width: 1))
          }
          continue
        }
        lastGlyph = nil
        if visible, column + columns > area.x, column < area.maxX {
          if column >= area.x, column + columns <= area.maxX {
            row.setGlyph(column, tier.glyph(for: scalar), styleIndex, columns: columns)
            lastGlyph = column
          } else {
            row.set(max(column, area.x), Cell(" ", styleIndex: styleIndex, width: 1))
          }
        }
        column += columns
      }
      return column
    }
  }
}
