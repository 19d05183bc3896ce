public import CellGrid

/// A box in the middle of what it interrupts, in rows of its own: cleared ground from edge to edge, heavy frame.
///
/// What would be left of a row at its sides would be torn words and other numbers.
public struct Dialog: Widget, Hashable, Sendable {
  /// Its title.
  public var title: String
  /// Wanted measures, frame included; a smaller area is taken whole.
  public var size: Size
  /// Remark at the right of the lower edge, such as `↓ 6`.
  public var footnote: String

  /// Makes a dialog.
  public init(title: String, size: Size, footnote: String = "") {
    self.title = title
    self.size = size
    self.footnote = footnote
  }

  /// The box itself when it is shown over `area`.
  public func box(in area: Rect) -> Rect {
    let width = min(size.width, area.width)
    let height = min(size.height, area.height)
    return Rect(
      x: area.x + (area.width - width) / 2, y: area.y + (area.height - height) / 2, width: width, height: height)
  }

  /// The part for its content: inside the frame, one blank column left and right.
  public func inner(of area: Rect) -> Rect { Pane.inner(of: box(in: area)) }

  public func draw(on frame: inout Frame, in area: Rect) {
    let box = box(in: area)
    let band = Rect(x: area.x, y: box.y, width: area.width, height: box.height).intersection(area)
    clearCutDigits(at: band, on: &frame, in: area)
    frame.fill(band)
    Pane(title: title, footnote: footnote, isFocused: true).draw(on: &frame, in: box)
  }

  /// Takes away large digits where `band` covers some of their rows, with the small words beside them: a row that is left
  /// over would be another number.
  private func clearCutDigits(at band: Rect, on frame: inout Frame, in area: Rect) {
    guard let digits = largeDigits(on: frame, in: area), !digits.intersection(band).isEmpty else { return }
    frame.fill(digits)
    let base = digits.maxY - 1
    // The forms of digits begin with up to three blanks; what lies further off are other words.
    for (columns, gap) in [(Array(digits.maxX..<area.maxX), 4), (Array((area.x..<digits.x).reversed()), 6)] {
      var blanks = 0
      for x in columns {
        let cell = frame[x, base]
        blanks = cell.scalar == " " ? blanks + 1 : 0
        if blanks == gap || (cell.scalar != " " && !isWord(cell)) { break }
        frame.put(" ", x: x, y: base, cell.style)
      }
    }
  }

  /// The cells round all block digits in `area`; `nil` where there are none.
  private func largeDigits(on frame: Frame, in area: Rect) -> Rect? {
    var (left, right, top, bottom) = (Int.max, Int.min, Int.max, Int.min)
    for y in area.y..<area.maxY {
      for x in area.x..<area.maxX {
        let cell = frame[x, y]
        guard cell.style.ink == .value, BlockDigits.isMade(of: cell.scalar, in: frame.tier) else { continue }
        (left, right, top, bottom) = (min(left, x), max(right, x), min(top, y), max(bottom, y))
      }
    }
    return left > right ? nil : Rect(x: left, y: top, width: right - left + 1, height: bottom - top + 1)
  }

  /// True for letters, digits and signs between them; not for blanks, lines and blocks.
  private func isWord(_ cell: Cell) -> Bool {
    cell.scalar != " " && !(0x2500...0x259F).contains(cell.scalar.value)
  }
}
