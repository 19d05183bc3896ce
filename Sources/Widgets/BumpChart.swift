public import CellGrid

/// Ranks over the years, the first above: the own line in full, others thin beside it.
///
/// A rank stands as its number where its year is; lines lead from year to year and stop where two years must not be
/// compared. Where numbers of two lines would meet, the own one stands. Where columns are few the oldest years are left out.
public struct BumpChart: Widget, Hashable, Sendable {
  /// A year.
  public struct Period: Hashable, Sendable {
    /// Its name.
    public var label: String
    /// Why it must not be compared with the year before: `khác bộ chỉ số`; empty where it may.
    public var breakBefore: String

    /// Makes a year.
    public init(label: String, breakBefore: String = "") {
      self.label = label
      self.breakBefore = breakBefore
    }
  }

  /// One of those ranked.
  public struct Line: Hashable, Sendable {
    /// Its name, at the right of its last rank.
    public var name: String
    /// Its rank in each year; `nil` where none is known.
    public var ranks: [Int?]
    /// True for the one that is looked at.
    public var isOwn: Bool

    /// Makes a line.
    public init(name: String, ranks: [Int?], isOwn: Bool = false) {
      self.name = name
      self.ranks = ranks
      self.isOwn = isOwn
    }
  }

  /// The years, oldest first.
  public var periods: [Period]
  /// The lines.
  public var lines: [Line]

  /// Makes a chart.
  public init(periods: [Period], lines: [Line]) {
    self.periods = periods
    self.lines = lines
  }

  private static let narrowestSlot = 9
  private static let longestName = 16

  /// True where ranks lie as far apart as they are when it is drawn in so many cells, as far as whole rows allow; where rows
  /// are few, ranks that differ are moved apart.
  public func isToScale(in size: Size) -> Bool {
    layout(in: Rect(x: 0, y: 0, width: size.width, height: size.height)).map(\.scale.isTrue) ?? true
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard let layout = layout(in: area) else { return }
    let (scale, names, shown) = (layout.scale, layout.names, layout.scale.slots.count)
    let (plot, labels) = (layout.plot, layout.labels)
    let first = periods.count - shown
    var taken: Set<[Int]> = []
    let ordered = lines.filter(\.isOwn) + lines.filter { !$0.isOwn }
    let drawn = ordered.map { line in
      line.ranks.suffix(shown).enumerated().map { place, rank in
        rank.flatMap { taken.insert([place, scale.row(of: $0)]).inserted ? $0 : nil }
      }
    }
    for (place, period) in periods[first...].enumerated() {
      let rows = taken.filter { $0[0] == place }.map { $0[1] }
      drawPeriod(period, isFirst: place == 0, avoiding: rows, in: scale.slots[place], labels, on: &frame)
    }
    for (line, ranks) in zip(ordered, drawn).reversed() {
      draw(line, ranks, from: first, scale, on: &frame)
      guard names > 0, let last = ranks.last ?? nil else { continue }
      let slot = scale.slots[shown - 1]
      frame.put(
        Shortening.of(line.name, to: names - 1), x: slot.maxX + 1, y: scale.row(of: last),
        Style(line.isOwn ? .accent : .remark, bold: line.isOwn), clip: plot)
    }
  }

  /// Where everything lies, and the columns for names; `nil` where there is nothing to draw.
  private func layout(in area: Rect) -> (scale: Scale, names: Int, plot: Rect, labels: Rect)? {
    guard !area.isEmpty, !periods.isEmpty else { return nil }
    let (plot, labels) = area.splitBottom(area.height >= 3 ? 1 : 0)
    let widest = lines.reduce(0) { max($0, min(BumpChart.longestName, GlyphWidth.of($1.name))) }
    let names = plot.width - widest - 1 >= 3 * BumpChart.narrowestSlot ? widest + 1 : 0
    let room = plot.width - names
    let shown = max(1, min(periods.count, room / BumpChart.narrowestSlot))
    let ranks = Set(lines.flatMap { $0.ranks.suffix(shown).compactMap { $0 } })
    guard !ranks.isEmpty else { return nil }
    let own = Set(lines.filter(\.isOwn).flatMap { $0.ranks.suffix(shown).compactMap { $0 } })
    let scale = Scale(
      slots: Rect(x: plot.x, y: plot.y, width: room, height: plot.height).columns(shown),
      ranks: ranks.sorted(), apart: ranks.count <= plot.height ? ranks : own)
    return (scale, names, plot, labels)
  }

  /// Where years and ranks lie.
  private struct Scale {
    let slots: [Rect]
    /// True where no rank was moved to stand apart from another.
    private(set) var isTrue = true
    private var levels: [Int: Int] = [:]

    /// Lays ranks, in order, out by how far they are apart; those of `apart` that differ stand on levels that differ, as
    /// far as there are rows.
    init(slots: [Rect], ranks: [Int], apart: Set<Int>) {
      self.slots = slots
      let rows = slots[0].height
      let (best, worst) = (ranks[0], ranks[ranks.count - 1])
      guard worst > best, rows > 1 else {
        for rank in ranks { levels[rank] = rows / 2 }
        return
      }
      for rank in ranks {
        levels[rank] = ((rank - best) * (rows - 1) * 2 + (worst - best)) / ((worst - best) * 2)
      }
      let proportional = levels
      defer { isTrue = levels == proportional }
      let parted = ranks.filter(apart.contains)
      guard parted.count <= rows else { return }
      for (rank, better) in zip(parted.dropFirst(), parted) {
        levels[rank] = max(levels[rank] ?? 0, (levels[better] ?? 0) + 1)
      }
      var last = rows
      for rank in parted.reversed() {
        levels[rank] = min(levels[rank] ?? 0, last - 1)
        last = levels[rank] ?? 0
      }
    }

    func row(of rank: Int) -> Int { slots[0].y + (levels[rank] ?? 0) }
  }

  /// The name of a year and, where it must not be compared with the one before, why: far from the ranks in `rows`.
  private func drawPeriod(
    _ period: Period, isFirst: Bool, avoiding rows: [Int], in slot: Rect, _ labels: Rect, on frame: inout Frame
  ) {
    if !labels.isEmpty {
      let label = Shortening.of(period.label, to: slot.width - 1)
      frame.put(label, x: slot.x + (slot.width - GlyphWidth.of(label)) / 2, y: labels.y, Style(.remark), clip: labels)
    }
    guard !period.breakBefore.isEmpty, !isFirst else { return }
    for y in slot.y..<slot.maxY {
      frame.put(frame.tier == .full ? "┊" : "│", x: slot.x, y: y, Style(.caution), in: slot)
    }
    frame.put("≠", x: slot.x, y: slot.maxY, Style(.caution), in: labels)
    func distance(_ y: Int) -> Int { rows.map { abs($0 - y) }.min() ?? 0 }
    guard slot.width > GlyphWidth.of(period.breakBefore) + 1,
      let y = (slot.y..<slot.maxY).max(by: { distance($0) < distance($1) }), distance(y) > 0
    else { return }
    frame.put(period.breakBefore, x: slot.x + 2, y: y, Style(.caution), clip: slot)
  }

  private func draw(_ line: Line, _ ranks: [Int?], from first: Int, _ scale: Scale, on frame: inout Frame) {
    let ink: Ink = line.isOwn ? .bar : .rule
    for (place, rank) in ranks.enumerated() {
      guard let rank else { continue }
      let (x, y) = (scale.slots[place].x + scale.slots[place].width / 2, scale.row(of: rank))
      if place > 0, let before = ranks[place - 1], periods[first + place].breakBefore.isEmpty {
        let start = scale.slots[place - 1].x + scale.slots[place - 1].width / 2
        connect(
          (start + BumpChart.digits(before) / 2 + 2, scale.row(of: before)),
          (x - (BumpChart.digits(rank) - 1) / 2 - 2, y), Style(ink), on: &frame)
      }
      let style = line.isOwn ? Style(.value) : Style(.remark)
      frame.put(String(rank), x: x - (BumpChart.digits(rank) - 1) / 2, y: y, style)
    }
  }

  private static func digits(_ rank: Int) -> Int { String(rank).utf8.count }

  /// A line from one place to another: level, then down or up in the middle, then level.
  private func connect(
    _ start: (x: Int, y: Int), _ end: (x: Int, y: Int), _ style: Style, on frame: inout Frame
  ) {
    guard end.x >= start.x else { return }
    let middle = (start.x + end.x) / 2
    for x in start.x...end.x { frame.put("─", x: x, y: x <= middle ? start.y : end.y, style) }
    guard start.y != end.y else { return }
    let falls = end.y > start.y
    for y in min(start.y, end.y)...max(start.y, end.y) { frame.put("│", x: middle, y: y, style) }
    frame.put(falls ? "╮" : "╯", x: middle, y: start.y, style)
    frame.put(falls ? "╰" : "╭", x: middle, y: end.y, style)
  }
}
