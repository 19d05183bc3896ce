import CellGrid
import Link
import Widgets

/// Where the parts of a console stand: the copy of the room with the notes below it and the rest at the right, or, where
/// that would leave out of the copy what a wider one holds, the copy across and everything else below it.
struct ConsolePanes {
  let copy: Rect
  let content: ScreenCopy
  let notes: Rect
  let next: Rect
  let time: Rect

  init(showing update: PresenterUpdate, in area: Rect) {
    let screen = update.screen
    let beside = ConsolePanes(beside: screen, in: area)
    guard beside.content.loss != .nothing else {
      self = beside
      return
    }
    let across = ConsolePanes(across: screen, above: update.note.isEmpty ? 5 : 7, in: area)
    self = across.content.loss < beside.content.loss ? across : beside
  }

  private init(beside screen: Frame, in area: Rect) {
    let (left, right) = area.splitLeft(area.width - max(28, min(44, area.width * 34 / 100)))
    // The copy is shown whole where that leaves room for notes.
    let rows = max(5, min(14, left.height * 3 / 10, left.height - screen.size.height - 2))
    (copy, notes) = left.splitBottom(rows)
    content = ScreenCopy(of: screen, in: Pane.inside(of: copy).size)
    (next, time) = right.splitTop(right.height >= 18 ? 6 : 5)
  }

  /// The panes below the copy take so many rows at least, their edges with them.
  private init(across screen: Frame, above rows: Int, in area: Rect) {
    let highest = area.splitBottom(rows).rest
    content = ScreenCopy(of: screen, in: Pane.inside(of: highest).size)
    let below: Rect
    (copy, below) = area.splitTop(min(highest.height, content.lines.count + 2))
    let (left, right) = below.splitLeft(below.width - max(38, below.width / 3))
    time = right
    (notes, next) = left.splitLeft(left.width - max(20, left.width * 3 / 8))
  }
}
