public import CellGrid

/// A box in the middle of what it interrupts: cleared ground, heavy frame.
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
    let margin = Rect(x: box.x - 1, y: box.y, width: box.width + 2, height: box.height).intersection(area)
    clearCutWords(at: margin, on: &frame, in: area)
    frame.fill(margin)
    Pane(title: title, footnote: footnote, isFocused: true).draw(on: &frame, in: box)
  }
  /// Takes away what the sides of `margin` would leave of a word in `area`: `47,85` is not to become `7,85`.
  private func clearCutWords(at margin: Rect, on frame: inout Frame, in area: Rect) {
    guard !margin.isEmpty else { return }
    for y in margin.y..<margin.maxY {
      if isWord(frame[margin.x, y]) {
        clearWord((area.x..<margin.x).reversed(), y: y, on: &frame)
      }
      if isWord(frame[margin.maxX - 1, y]) {
        clearWord(margin.maxX..<area.maxX, y: y, on: &frame)
      }
    }
  }

  private func clearWord(_ columns: some Sequence<Int>, y: Int, on frame: inout Frame) {
    for x in columns {
      guard isWord(frame[x, y]) else { return }
      frame.put(" ", x: x, y: y, frame[x, y].style)
    }
  }

  /// True for letters, digits and signs between them; not for blanks, lines and blocks.
  private func isWord(_ cell: Cell) -> Bool {
    cell.scalar != " " && !(0x2500...0x259F).contains(cell.scalar.value)
  }
}
