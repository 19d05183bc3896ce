public import CellGrid

/// Horizontal bars below one another, labels at the left and figures at the right.
///
/// Bars with blank rows between them are full blocks; bars that touch are thin, so that they do not run into one shape.
/// Where rows are many, bars grow up to `mostRows`.
/// Where columns are few the bars go first, then labels are shortened; where rows are few the last one says `↓ 3`.
public struct BarList: Widget {
  /// A bar with its label and figure.
  public struct Row: Hashable, Sendable {
    /// What is measured.
    public var label: String
    /// The figure.
    public var figure: FigureText
    /// Length of the bar as a share of the track; `nil` draws no bar.
    public var share: ExactShare?
    /// True for a period that is not over, whose bar is hatched.
    public var isIncomplete: Bool

    /// Makes a row.
    public init(label: String, figure: FigureText, share: ExactShare?, isIncomplete: Bool = false) {
      self.label = label
      self.figure = figure
      self.share = share
      self.isIncomplete = isIncomplete
    }
  }

  /// The rows in order.
  public var rows: [Row]
  /// How many of them are seen; the others keep their places. `nil` for all.
  public var revealed: Int?
  /// Rows that a bar of full blocks takes at most.
  public var mostRows = 1

  /// Makes a list of bars.
  public init(rows: [Row]) {
    self.rows = rows
  }

  /// Columns of bars for the sake of which no label is shortened.
  private static let leastBesideLabels = 10

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty, !rows.isEmpty else { return }
    let (body, mark) = area.splitBottom(rows.count > area.height && area.height > 1 ? 1 : 0)
    // Labels stand beside the middle of their bars, and between two are half as many blank rows, at least one.
    let thicknesses = stride(from: 1, through: mostRows, by: 2).reversed()
    let thickness = thicknesses.first { rows.count * ($0 + max(1, $0 / 2)) - 1 <= body.height } ?? 1
    let places = Rows(
      heights: Array(repeating: thickness, count: rows.count), in: body, apart: max(1, thickness / 2))
    let figures = rows.reduce(0) { max($0, $1.figure.width) }
    let widest = rows.reduce(0) { max($0, GlyphWidth.of($1.label)) }
    let holdsLabels = widest <= area.width - figures - 4 - BarList.leastBesideLabels
    let labels = holdsLabels ? widest : min(widest, area.width * 2 / 5)
    let bars = area.width - labels - figures - 4
    let isSpread = body.height >= rows.count * 2 - 1
    for place in places.places where place.index < revealed ?? rows.count {
      let row = rows[place.index]
      guard bars >= 4 else {
        FigureRow(name: row.label, figure: row.figure).draw(on: &frame, in: place.area)
        continue
      }
      let (left, rest) = place.area.splitTop(thickness / 2).rest.splitLeft(labels)
      frame.put(Shortening.of(row.label, to: labels), x: left.x, y: left.y, Style(), clip: left)
      row.figure.draw(on: &frame, before: place.area.maxX, y: left.y, clip: place.area)
      let bar = Rect(x: rest.x + 2, y: place.area.y, width: bars, height: thickness)
      guard let share = row.share else { continue }
      if row.isIncomplete {
        drawHatched(share, on: &frame, in: bar)
      } else if isSpread {
        BlockBar(share: share, style: Style(.bar)).draw(on: &frame, in: bar)
      } else {
        ThinBar(share: share).draw(on: &frame, in: bar)
      }
    }
    Viewport.draw(places.mark, on: &frame, in: mark)
  }

  /// A bar of whole cells, hatched as the column of such a period is, on whatever has few colours too.
  private func drawHatched(_ share: ExactShare, on frame: inout Frame, in area: Rect) {
    for y in area.y..<area.maxY {
      let row = Rect(x: area.x, y: y, width: area.width, height: 1)
      frame.fill(row, frame.tier == .full ? " " : "░", Style(.track, on: frame.tier == .full ? .track : .plain))
      let cells = max(share.isPart ? 1 : 0, share.steps(of: row.width))
      frame.run("▒", x: row.x, y: y, count: cells, Style(.previous), in: row)
    }
  }
}

/// A bar of full blocks with eighth steps on a shaded track, as high as its area.
struct BlockBar: Widget {
  let share: ExactShare
  let style: Style

  /// Seven eighths at most: an eighth to seven eighths of a cell.
  private static let parts: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  func draw(on frame: inout Frame, in area: Rect) {
    for y in area.y..<max(area.y, area.maxY) {
      drawRow(on: &frame, in: Rect(x: area.x, y: y, width: area.width, height: 1))
    }
  }

  private func drawRow(on frame: inout Frame, in row: Rect) {
    guard !row.isEmpty else { return }
    guard frame.tier == .full else {
      frame.fill(row, "░", Style(.track))
      frame.run("█", x: row.x, y: row.y, count: share.steps(of: row.width), style, in: row)
      if row.width == 1, share.isPart { frame.put("▒", x: row.x, y: row.y, style, in: row) }
      return
    }
    frame.fill(row, " ", Style(.track, on: .track))
    let eighths = share.steps(of: row.width * 8)
    frame.run("█", x: row.x, y: row.y, count: eighths / 8, style, in: row)
    if eighths % 8 > 0 {
      frame.put(BlockBar.parts[eighths % 8 - 1], x: row.x + eighths / 8, y: row.y, style.on(.track), in: row)
    }
  }
}
