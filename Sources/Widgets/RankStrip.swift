public import CellGrid

/// A rank on a line from first to last: `1 ───●──────── 63`.
///
/// Only the first stands at the left end and only the last at the right; a rank outside 1 to `total` has no mark.
public struct RankStrip: Widget, Hashable, Sendable {
  /// The rank, from 1.
  public var rank: Int
  /// Number of those ranked.
  public var total: Int
  /// Style of the mark.
  public var style: Style

  /// Makes a strip.
  public init(rank: Int, of total: Int, style: Style = Style(.value)) {
    self.rank = rank
    self.total = total
    self.style = style
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    let row = area.splitTop(1).top
    guard !row.isEmpty else { return }
    let end = String(total)
    let line = Rect(x: row.x + 2, y: row.y, width: row.width - end.utf8.count - 3, height: 1)
    guard line.width >= 5 else {
      let text = "\(rank)/\(total)"
      frame.put(text.utf8.count <= row.width ? text : "…", x: row.x, y: row.y, style, clip: row)
      return
    }
    frame.put("1", x: row.x, y: row.y, Style(.remark, on: style.paper), clip: row)
    frame.put(end, before: row.maxX, y: row.y, Style(.remark, on: style.paper), in: row)
    frame.fill(line, "─", Style(.rule, on: style.paper))
    guard total > 0, (1...total).contains(rank) else { return }
    let place = ExactShare(rank - 1, total - 1).steps(of: line.width - 1)
    frame.put("●", x: line.x + place, y: row.y, style, in: line)
  }
}
