internal import CellGrid

/// How many columns of a chart are shown, how wide, and how high they may grow.
struct ColumnLayout {
  let area: Rect
  /// The row of remarks above the plot; empty where there is none.
  let notes: Rect
  /// Values, bars and, in the last row, labels are right of the axis; this is the part above the labels.
  let plot: Rect
  let hasLabels: Bool
  /// Columns shown, the newest ones.
  let shown: Int
  /// Columns left out.
  let hidden: Int
  let slotWidth: Int
  let barWidth: Int
  /// Rows that the greatest column fills; one row above is kept for its value.
  let barRows: Int
  /// The value that fills them.
  let greatest: Int

  private static let axis = 4
  private static let widestSlot = 18

  /// `nil` where not even one column fits.
  init?(_ chart: ColumnChart, in area: Rect) {
    let needed = chart.columns.reduce(3) { widest, column in
      max(widest, GlyphWidth.of(column.gap?.words ?? column.figure), min(8, GlyphWidth.of(column.label)))
    }
    let least = needed + 2
    let axis = area.width >= least + ColumnLayout.axis ? ColumnLayout.axis : 0
    let label = chart.target.map { GlyphWidth.of($0.label) + 1 } ?? 0
    let isLabelShown = area.width - axis - label >= least * min(chart.columns.count, 3)
    let room = area.width - axis - (isLabelShown ? label : 0)
    shown = min(chart.columns.count, max(0, room) / least)
    guard shown > 0 else { return nil }
    hidden = chart.columns.count - shown
    slotWidth = min(room / shown, max(least, ColumnLayout.widestSlot))
    barWidth = min(slotWidth - 2, max(3, slotWidth * 2 / 5))
    self.area = area
    let hasNotes = hidden > 0 ? area.height >= 3 : !chart.axisNote.isEmpty && area.height >= 6
    let (notes, below) = area.splitTop(hasNotes ? 1 : 0)
    self.notes = notes
    hasLabels = below.height >= 2
    plot = below.splitBottom(hasLabels ? 1 : 0).rest.splitLeft(axis).rest
    barRows = max(0, plot.height - 1)
    let values = chart.columns.suffix(shown).lazy.filter { $0.gap == nil }.map(\.magnitude)
    greatest = max(values.max() ?? 0, chart.target?.magnitude ?? 0, 0)
  }

  /// The cells of the column at `place`, from 0 at the left, its label included.
  func slot(_ place: Int) -> Rect {
    Rect(x: plot.x + place * slotWidth, y: plot.y, width: slotWidth, height: plot.height + (hasLabels ? 1 : 0))
  }
}
