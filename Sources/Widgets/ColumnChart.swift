public import CellGrid

/// Columns by period, all from zero, each with its value on top; the newest stand at the right.
///
/// Incomplete periods are hatched, gaps say their kind, and `≠` on a dashed line parts periods that must not be
/// compared. Where columns are few the oldest are left out and counted: `‹ 3 kỳ trước`.
public struct ColumnChart: Widget {
  /// A period.
  public struct Column: Hashable, Sendable {
    /// Name of the period; shortened where it must.
    public var label: String
    /// The value as written; never cut.
    public var figure: String
    /// The value in any scale that all columns share; below 0 counts as 0.
    public var magnitude: Int
    /// True for a period that is not over.
    public var isIncomplete: Bool
    /// What stands there for a period without a value; `nil` for one with a value.
    public var gap: Gap?
    /// True where this period must not be compared with the one before.
    public var breakBefore: Bool

    /// Makes a column.
    public init(
      label: String, figure: String, magnitude: Int, isIncomplete: Bool = false, gap: Gap? = nil,
      breakBefore: Bool = false
    ) {
      self.label = label
      self.figure = figure
      self.magnitude = magnitude
      self.isIncomplete = isIncomplete
      self.gap = gap
      self.breakBefore = breakBefore
    }
  }

  /// A kind of nothing: its mark, and its words where there is room.
  public struct Gap: Hashable, Sendable {
    /// One column wide.
    public var mark: Unicode.Scalar
    /// `chưa có`.
    public var words: String

    /// Makes a gap.
    public init(mark: Unicode.Scalar, words: String) {
      self.mark = mark
      self.words = words
    }
  }

  /// A level that the columns are held against.
  public struct Target: Hashable, Sendable {
    /// Its value in the scale of the columns.
    public var magnitude: Int
    /// Its value as written, set right of its line; dropped where columns are few.
    public var label: String

    /// Makes a target.
    public init(magnitude: Int, label: String) {
      self.magnitude = magnitude
      self.label = label
    }
  }

  /// The periods, oldest first.
  public var columns: [Column]
  /// What the axis says of itself, such as `trục đứng từ 0`; set in the first row.
  public var axisNote: String
  /// The target; `nil` for none.
  public var target: Target?

  /// Makes a chart.
  public init(columns: [Column], axisNote: String = "", target: Target? = nil) {
    self.columns = columns
    self.axisNote = axisNote
    self.target = target
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty, let newest = columns.last else { return }
    guard let layout = ColumnLayout(self, in: area) else {
      let figure = newest.gap.map { String(Character($0.mark)) } ?? newest.figure
      frame.put(GlyphWidth.of(figure) <= area.width ? figure : "…", x: area.x, y: area.y, Style(.value), clip: area)
      return
    }
    drawNotes(layout, on: &frame)
    if let target, layout.barRows > 0 { draw(target, layout, on: &frame) }
    for (place, column) in columns.suffix(layout.shown).enumerated() {
      let slot = layout.slot(place)
      if column.breakBefore, place > 0 || layout.hidden > 0 {
        drawBreak(on: &frame, in: slot.splitBottom(layout.hasLabels ? 1 : 0).rest)
      }
      draw(column, layout, on: &frame, in: slot)
    }
  }

  private func drawNotes(_ layout: ColumnLayout, on frame: inout Frame) {
    let notes = layout.notes
    if !notes.isEmpty {
      var hidden = layout.hidden > 0 ? "‹ \(layout.hidden) kỳ trước" : ""
      if GlyphWidth.of(hidden) > notes.width { hidden = "‹ \(layout.hidden)" }
      let left = GlyphWidth.of(hidden)
      if left <= notes.width { frame.put(hidden, x: notes.x, y: notes.y, Style(.remark), clip: notes) }
      if GlyphWidth.of(axisNote) + (left > 0 ? left + 2 : 0) <= notes.width {
        frame.put(axisNote, before: notes.maxX, y: notes.y, Style(.remark), in: notes)
      }
    }
    if layout.plot.x > layout.area.x, layout.barRows > 0 {
      frame.put("0 ┤", x: layout.area.x, y: layout.plot.maxY - 1, Style(.remark), clip: layout.area)
    }
  }

  private func draw(_ target: Target, _ layout: ColumnLayout, on frame: inout Frame) {
    let height = ExactShare(max(0, target.magnitude), layout.greatest).steps(of: layout.barRows * 8)
    let y = layout.plot.maxY - max(1, (height + 7) / 8)
    let width = layout.slotWidth * layout.shown
    frame.run("╌", x: layout.plot.x, y: y, count: width, Style(.tick), in: layout.area)
    let room = layout.area.maxX - layout.plot.x - width
    if GlyphWidth.of(target.label) + 1 <= room {
      frame.put(target.label, x: layout.plot.x + width + 1, y: y, Style(.tick), clip: layout.area)
    }
  }

  /// A line above the labels, which need every column of their slots.
  private func drawBreak(on frame: inout Frame, in slot: Rect) {
    let line: Unicode.Scalar = frame.tier == .full ? "┊" : "│"
    for y in slot.y..<slot.maxY { frame.put(line, x: slot.x, y: y, Style(.caution), in: slot) }
    frame.put("≠", x: slot.x, y: slot.maxY - 1, Style(.caution), in: slot)
  }

  private func draw(_ column: Column, _ layout: ColumnLayout, on frame: inout Frame, in slot: Rect) {
    let (plot, labels) = slot.splitBottom(layout.hasLabels ? 1 : 0)
    let room = slot.width - 2
    let centre = { (text: String) in slot.x + 1 + (room - GlyphWidth.of(text)) / 2 }
    if !labels.isEmpty {
      let label = Shortening.of(column.label, to: room)
      frame.put(label, x: centre(label), y: labels.y, Style(.remark), clip: labels)
    }
    if let gap = column.gap {
      let words = room >= GlyphWidth.of(gap.words) && plot.height > 1 ? gap.words : ""
      if !words.isEmpty { frame.put(words, x: centre(words), y: plot.maxY - 1, Style(.remark), clip: plot) }
      let row = plot.maxY - (words.isEmpty ? 1 : 2)
      frame.put(gap.mark, x: slot.x + 1 + (room - 1) / 2, y: row, Style(.caution), in: plot)
      return
    }
    let width = layout.barWidth
    let bar = Rect(x: slot.x + 1 + (room - width) / 2, y: plot.y, width: width, height: plot.height).intersection(plot)
    let rows = draw(column, ofHeight: layout, on: &frame, in: bar)
    let clear = plot.splitLeft(1).rest
    frame.put(
      " \(column.figure) ", x: centre(column.figure) - 1, y: plot.maxY - 1 - rows, Style(.value), clip: clear)
  }

  /// The height of a column in eighths of a row: whole rows where the glyphs of a tier have no parts of one.
  func height(of column: Column, _ layout: ColumnLayout, _ tier: GlyphTier) -> Int {
    let share = ExactShare(max(0, column.magnitude), layout.greatest)
    return tier == .full ? share.steps(of: layout.barRows * 8) : share.steps(of: layout.barRows) * 8
  }

  /// Draws one bar and tells how many rows it has touched.
  private func draw(
    _ column: Column, ofHeight layout: ColumnLayout, on frame: inout Frame, in bar: Rect
  ) -> Int {
    guard layout.barRows > 0, column.magnitude > 0 else { return 0 }
    let eighths = height(of: column, layout, frame.tier)
    let style = Style(column.isIncomplete ? .previous : .bar)
    frame.fill(bar.splitBottom(eighths / 8).bottom, column.isIncomplete ? "▒" : "█", style)
    guard eighths % 8 > 0 else { return eighths / 8 }
    let top: [Unicode.Scalar] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇"]
    frame.run(top[eighths % 8 - 1], x: bar.x, y: bar.maxY - 1 - eighths / 8, count: bar.width, style, in: bar)
    return eighths / 8 + 1
  }
}
