public import CellGrid

/// Pieces of work on one axis of time, each on a line of its own from when it was given to when it is due.
///
/// What has passed of a line is heavy, what is left is thin; `┤` ends it at the day it is due, and what goes on behind
/// that day is dashed. What has no end is dashed to the end of the axis, so that it does not seem due today. The mark of
/// its state stands where something happened: at the day it was done, at today where it is late. Names that are too long go
/// on up to their lines, and in a second line where all rows fit even then. Days are numbers of any one count.
public struct Timeline: Widget, Hashable, Sendable {
  /// What stands in a row.
  public enum Row: Hashable, Sendable {
    /// The head of the lines below.
    case head(String)
    /// A piece of work.
    case line(Line)
    /// Parts groups where there is room.
    case blank
  }

  /// A piece of work.
  public struct Line: Hashable, Sendable {
    /// What it is.
    public var title: String
    /// Its state, told by the shape alone.
    public var mark: StatusMark
    /// A sign before it, in the columns of the selection mark; empty for none.
    public var sign: CellText
    /// The day it was given; `nil` where nobody knows.
    public var start: Int?
    /// The day it is due; `nil` where it has no end.
    public var end: Int?
    /// The day it was done; `nil` where it was not, or nobody knows when.
    public var done: Int?
    /// True where it was done, on whatever day.
    public var isDone: Bool

    /// Makes a line.
    public init(
      title: String, mark: StatusMark, sign: CellText = CellText(""), start: Int?, end: Int?, done: Int?, isDone: Bool
    ) {
      self.title = title
      self.mark = mark
      self.sign = sign
      self.start = start
      self.end = end
      self.done = done
      self.isDone = isDone
    }
  }

  /// What of time is shown.
  public struct Axis: Hashable, Sendable {
    /// The first day.
    public var first: Int
    /// The last day.
    public var last: Int
    /// The day at which everything stands, marked through all lines.
    public var now: Int
    /// Named days by ever wider steps, months before quarters; the first steps whose names have room are shown.
    public var steps: [[Tick]]

    /// Makes an axis.
    public init(first: Int, last: Int, now: Int, steps: [[Tick]]) {
      self.first = first
      self.last = last
      self.now = now
      self.steps = steps
    }
  }

  /// A named day.
  public struct Tick: Hashable, Sendable {
    /// The day.
    public var day: Int
    /// Its name, or that of the month or year that it begins.
    public var label: String

    /// Makes a named day.
    public init(day: Int, label: String) {
      self.day = day
      self.label = label
    }
  }

  /// Heads and lines.
  public var rows: [Row]
  /// The axis.
  public var axis: Axis
  /// The selected row; `nil` for none.
  public var selected: Int?

  /// Makes a timeline.
  public init(rows: [Row], axis: Axis, selected: Int? = nil) {
    self.rows = rows
    self.axis = axis
    self.selected = selected
  }

  /// The least area in which lines can be told from one another.
  public static let leastSize = Size(52, 4)

  /// Where the rows stand in an area, as far as they are seen.
  public func places(in area: Rect) -> [Rows.Place] {
    let (_, body, _, viewport) = split(area)
    let heights = heights(of: viewport.items, in: body)
    var y = body.y
    return zip(viewport.items, heights).map { index, height in
      defer { y += height }
      return Rows.Place(index: index, area: Rect(x: area.x, y: y, width: area.width, height: height))
    }
  }

  /// Two lines for a name that needs them where nothing is hidden for that, else one.
  private func heights(of items: Range<Int>, in body: Rect) -> [Int] {
    guard items.count == rows.count else { return items.map { _ in 1 } }
    let scale = scale(in: body)
    let wanted = rows.map { row in
      if case .line(let line) = row {
        min(2, Paragraph(text: line.title).height(for: nameRoom(of: line, scale, in: body)))
      } else {
        1
      }
    }
    return wanted.reduce(0, +) <= body.height ? wanted : rows.map { _ in 1 }
  }

  /// The axis behind the names in an area.
  private func scale(in area: Rect) -> TimelineScale {
    TimelineScale(axis, in: area.splitLeft(Timeline.markColumns + nameColumns(in: area.width) + 2).rest)
  }

  /// Columns for the name of a line: those of all names, and up to its line what is blank.
  private func nameRoom(of line: Line, _ scale: TimelineScale, in area: Rect) -> Int {
    let first = min(firstColumn(of: line, scale), scale.column(of: axis.now))
    return max(scale.area.x - 2, first - 1) - area.x - Timeline.markColumns
  }

  /// Columns before the names for the mark of the selection, a sign and the state.
  private static let markColumns = 4

  /// Columns of the names in a timeline of so many.
  private func nameColumns(in width: Int) -> Int {
    let widest = rows.reduce(0) { widest, row in
      if case .line(let line) = row { max(widest, GlyphWidth.of(line.title)) } else { widest }
    }
    return min(widest, max(20, width * 2 / 5))
  }

  /// The axis, the rows and the line below them that tells of more.
  private func split(_ area: Rect) -> (head: Rect, body: Rect, foot: Rect, viewport: Viewport) {
    let (head, below) = area.splitTop(2)
    let (body, foot) = below.splitBottom(rows.count > below.height && below.height > 1 ? 1 : 0)
    return (head, body, foot, Viewport(count: rows.count, rows: body.height, selected: selected))
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard area.size.holds(Timeline.leastSize), axis.last > axis.first else { return }
    let scale = scale(in: area)
    let (head, _, foot, viewport) = split(area)
    drawHead(scale, on: &frame, in: head)
    if viewport.above > 0 { Viewport.draw(" ↑ \(viewport.above)", on: &frame, in: head.splitBottom(1).bottom) }
    for place in places(in: area) {
      let (index, band) = (place.index, place.area)
      let paper: Paper = index == selected ? .selection : .plain
      frame.fill(band, " ", Style(.text, on: paper))
      for y in band.y..<band.maxY {
        frame.put("│", x: scale.column(of: axis.now), y: y, Style(.tick, on: paper), in: band)
      }
      switch rows[index] {
      case .head(let title):
        frame.put(title, x: band.x + 2, y: band.y, Style(.accent, bold: true), clip: band)
      case .line(let line):
        let columns = Timeline.markColumns + nameRoom(of: line, scale, in: area)
        drawName(line, paper, on: &frame, in: band.splitLeft(columns).left)
        draw(line, paper, scale, y: band.y, on: &frame)
      case .blank: break
      }
    }
    Viewport.draw(Viewport.mark(above: 0, below: viewport.below), on: &frame, in: foot)
  }

  private func drawHead(_ scale: TimelineScale, on frame: inout Frame, in area: Rect) {
    let rule = area.maxY - 1
    frame.run("─", x: area.x, y: rule, count: area.width, Style(.rule), in: area)
    for (tick, x) in scale.ticks {
      frame.put(tick.label, x: x, y: area.y, Style(.remark), clip: area)
      frame.put("┬", x: x, y: rule, Style(.rule), in: area)
    }
    frame.put("▼", x: scale.column(of: axis.now), y: rule, Style(.tick), in: area)
  }

  private func drawName(_ line: Line, _ paper: Paper, on frame: inout Frame, in area: Rect) {
    let isSelected = paper == .selection
    if isSelected { frame.put("▶", x: area.x, y: area.y, Style(.accent, on: paper), in: area) }
    frame.put(line.sign.text, x: area.x + (isSelected ? 1 : 0), y: area.y, line.sign.style.on(paper), clip: area)
    frame.put(line.mark.shape, x: area.x + 2, y: area.y, Style(line.mark.ink, on: paper), in: area)
    Paragraph(text: line.title, style: Style(.text, on: paper)).draw(
      on: &frame, in: area.splitLeft(Timeline.markColumns).rest)
  }

  /// The day up to which a line tells what happened.
  private func present(of line: Line) -> Int { line.done ?? (line.isDone ? line.end ?? axis.now : axis.now) }

  private func firstColumn(of line: Line, _ scale: TimelineScale) -> Int {
    let now = present(of: line)
    return scale.column(of: line.start ?? min(line.end ?? now, now))
  }

  private func draw(_ line: Line, _ paper: Paper, _ scale: TimelineScale, y: Int, on frame: inout Frame) {
    let area = Rect(x: scale.area.x, y: y, width: scale.area.width, height: 1)
    let here = scale.column(of: present(of: line))
    let first = firstColumn(of: line, scale)
    // A rule is too faint to be seen on the ground of the selection.
    let rule = Style(paper == .selection ? .text : .rule, on: paper)
    guard let end = line.end else {
      let last = line.isDone ? here : area.maxX - 1
      run("╌", from: first, through: last, rule, on: &frame, in: area)
      if line.isDone {
        put(line.mark, x: here, paper, on: &frame, in: area)
      } else {
        frame.put("│", x: here, y: y, Style(.tick, on: paper), in: area)
      }
      return
    }
    let due = scale.column(of: end)
    run("─", from: first, through: due, rule, on: &frame, in: area)
    run("━", from: first, through: min(here, due), Style(.bar, on: paper), on: &frame, in: area)
    run("╌", from: due, through: here, Style(line.mark.ink, on: paper), on: &frame, in: area)
    if line.start != nil { frame.put("├", x: first, y: y, Style(.bar, on: paper), in: area) }
    frame.put("┤", x: due, y: y, Style(.text, on: paper), in: area)
    if line.isDone || here > due { put(line.mark, x: here, paper, on: &frame, in: area) }
  }

  private func run(
    _ scalar: Unicode.Scalar, from first: Int, through last: Int, _ style: Style, on frame: inout Frame, in area: Rect
  ) {
    frame.run(scalar, x: first, y: area.y, count: last - first + 1, style, in: area)
  }

  private func put(_ mark: StatusMark, x: Int, _ paper: Paper, on frame: inout Frame, in area: Rect) {
    frame.put(mark.shape, x: x, y: area.y, Style(mark.ink, on: paper, bold: true), in: area)
  }
}
