import CellGrid
import Link
import Widgets

/// Where the parts of a console stand: the copy of the room with the notes below it and the rest at the right, or, where
/// that would leave out of the copy what a wider one holds, the copy across and everything else below it. Where there are no
/// notes, their rows are the copy's as soon as it needs them.
struct ConsolePanes {
  let copy: Rect
  let content: ScreenCopy
  /// Empty where there are no notes and the copy takes their rows.
  let notes: Rect
  let next: Rect
  let time: Rect

  init(showing update: PresenterUpdate, in area: Rect) {
    let screen = update.screen
    var best = ConsolePanes(beside: screen, above: ConsolePanes.leastNotes, in: area)
    if best.content.loss != .nothing, update.note.isEmpty {
      best = ConsolePanes(beside: screen, above: 0, in: area)
    }
    if best.content.loss != .nothing {
      let across = ConsolePanes(across: screen, isNoted: !update.note.isEmpty, in: area)
      if across.content.loss < best.content.loss { best = across }
    }
    self = best
  }

  /// Rows of notes, the edges of their pane with them.
  private static let leastNotes = 5

  /// The notes take so many rows at least.
  private init(beside screen: Frame, above rows: Int, in area: Rect) {
    let (left, right) = area.splitLeft(area.width - max(28, min(44, area.width * 34 / 100)))
    // The copy is shown whole where that leaves room for notes.
    let free = min(14, left.height * 3 / 10, left.height - screen.size.height - 2)
    (copy, notes) = left.splitBottom(rows == 0 ? 0 : max(rows, free))
    content = ScreenCopy(of: screen, in: Pane.inside(of: copy).size)
    (next, time) = right.splitTop(right.height >= 18 ? 6 : 5)
  }

  /// The panes below the copy take five rows at least, with notes seven.
  private init(across screen: Frame, isNoted: Bool, in area: Rect) {
    let highest = area.splitBottom(isNoted ? 7 : 5).rest
    content = ScreenCopy(of: screen, in: Pane.inside(of: highest).size)
    let below: Rect
    (copy, below) = area.splitTop(min(highest.height, content.lines.count + 2))
    let (left, right) = below.splitLeft(below.width - max(38, isNoted ? below.width / 3 : below.width * 3 / 5))
    time = right
    (notes, next) = left.splitLeft(isNoted ? left.width - max(20, left.width * 3 / 8) : 0)
  }
}
