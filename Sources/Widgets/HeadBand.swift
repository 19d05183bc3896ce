public import CellGrid

/// The band at the top of a screen: who and what at the left, when and which edition at the right.
public struct HeadBand: Widget {
  /// Texts of the rows at the left, the first one bold; shortened where they would meet the right ones.
  public var left: [String]
  /// Texts of the rows at the right, not bold; too long ones lose their first parts, as `·` and wide gaps divide them.
  public var right: [String]

  /// Makes a band; it has two rows, or one where the area has one.
  public init(left: [String], right: [String]) {
    self.left = left
    self.right = right
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    let band = area.splitTop(2).top
    frame.fill(band, " ", Style(.band, on: .band))
    let width = area.width - 2
    guard width > 0 else { return }
    for row in 0..<band.height {
      let style = Style(.band, on: .band, bold: row == 0)
      let name = row < left.count ? left[row] : ""
      let nameRoom = min(GlyphWidth.of(name), max(12, width / 2))
      let gap = name.isEmpty ? 0 : 2
      let fact = row < right.count ? tail(of: right[row], within: width - nameRoom - gap) : ""
      let factWidth = GlyphWidth.of(fact)
      frame.put(fact, before: band.maxX - 1, y: band.y + row, Style(.band, on: .band), in: band)
      let room = factWidth == 0 ? width : width - factWidth - gap
      frame.put(
        Shortening.of(beginning(of: name, within: room), to: room), x: band.x + 1, y: band.y + row, style, clip: band)
    }
  }

  /// The longest beginning of `text` that ends before three blanks and fits; its first part where none does.
  private func beginning(of text: String, within columns: Int) -> String {
    if GlyphWidth.of(text) <= columns { return text }
    let scalars = text.unicodeScalars
    var fitting: Substring?
    var place = scalars.startIndex
    var gap = place
    var blanks = 0
    while place < scalars.endIndex {
      if scalars[place] == " " {
        if blanks == 0 { gap = place }
        blanks += 1
        if blanks == 3 {
          let beginning = text[text.startIndex..<gap]
          if fitting != nil, GlyphWidth.of(beginning) > columns { break }
          fitting = beginning
        }
      } else {
        blanks = 0
      }
      place = scalars.index(after: place)
    }
    return fitting.map(String.init) ?? text
  }

  /// The longest end of `text` that begins at a part of its own and fits.
  private func tail(of text: String, within columns: Int) -> String {
    var rest = text.unicodeScalars[...]
    while true {
      while let first = rest.first, first == " " || first == "·" { rest.removeFirst() }
      if rest.isEmpty || GlyphWidth.of(Substring(rest)) <= columns { return String(rest) }
      var blanks = 0
      while let first = rest.first {
        rest.removeFirst()
        blanks = first == " " ? blanks + 1 : 0
        if first == "·" || blanks == 2 { break }
      }
    }
  }
}
