public import CellGrid

/// Ranks from the first down, the own one marked; where rungs are left out stands `⋮`, and where there are none for some
/// ranks, which these are, or that some are among those left out.
///
/// As rows grow fewer the ladder keeps the own rung, then the first, the neighbours and the last.
public struct RankLadder: Widget, Hashable, Sendable {
  /// One of those ranked.
  public struct Rung: Hashable, Sendable {
    /// Its rank, from 1; equal for ties.
    public var rank: Int
    /// Its name.
    public var label: String
    /// A figure or remark at the right edge, such as the score; dropped whole where it does not fit.
    public var detail: String
    /// True for the one that is looked at.
    public var isOwn: Bool

    /// Makes a rung.
    public init(rank: Int, label: String, detail: String = "", isOwn: Bool = false) {
      self.rank = rank
      self.label = label
      self.detail = detail
      self.isOwn = isOwn
    }
  }

  /// Rungs in the order of their ranks; some may be left out.
  public var rungs: [Rung]
  /// Number of those ranked.
  public var total: Int
  /// True where that number may stand behind the own rank.
  public var tellsTotal: Bool

  /// Makes a ladder.
  public init(rungs: [Rung], total: Int, tellsTotal: Bool = true) {
    self.rungs = rungs
    self.total = total
    self.tellsTotal = tellsTotal
  }

  public func draw(on frame: inout Frame, in area: Rect) {
    guard !area.isEmpty, !rungs.isEmpty else { return }
    var y = area.y
    var previous: Int?
    let chosen = chosen(rows: area.height)
    let showsGaps = lines(of: chosen) <= area.height
    for index in chosen {
      if showsGaps, isGap(previous, index) {
        drawGap(above: index, after: previous, on: &frame, y: y, in: area)
        y += 1
      }
      draw(rungs[index], on: &frame, in: Rect(x: area.x, y: y, width: area.width, height: 1).intersection(area))
      y += 1
      previous = index
    }
    if showsGaps, isGap(previous, nil) { drawGap(above: nil, after: previous, on: &frame, y: y, in: area) }
  }

  private func drawGap(above index: Int?, after previous: Int?, on frame: inout Frame, y: Int, in area: Rect) {
    let x = area.x + 1 + String(total).utf8.count
    frame.put("⋮", x: x, y: y, Style(.remark), in: area)
    let hidden = (index ?? rungs.count) - (previous ?? -1) - 1
    let first = previous.map { rungs[$0].rank + ties(at: $0) } ?? 1
    let last = index.map { rungs[$0].rank - 1 } ?? total
    let missing = last - first + 1 - hidden
    // Rungs that are there are only hidden; nobody needs to be told their ranks.
    if missing <= 0, index != nil { return }
    let ranks = first == last ? "hạng \(first)" : "hạng \(first)–\(last)"
    let words = hidden == 0 ? "thiếu \(ranks)" : missing <= 0 ? "còn \(ranks)" : "ẩn bớt; có hạng thiếu"
    let column = Rect(x: x, y: y, width: area.maxX - x, height: 1).splitLeft(suffixWidth + 3).rest
    guard GlyphWidth.of(words) <= column.width else { return }
    frame.put(words, x: column.x, y: y, Style(.remark), clip: column)
  }

  /// Columns of `/63`.
  private var suffixWidth: Int { String(total).utf8.count + 1 }

  private func draw(_ rung: Rung, on frame: inout Frame, in line: Rect) {
    let paper: Paper = rung.isOwn ? .selection : .plain
    if rung.isOwn {
      frame.fill(line, " ", Style(.text, on: paper))
      frame.put("▶", x: line.x, y: line.y, Style(.accent, on: paper), in: line)
    }
    let digits = String(total).utf8.count
    let place = line.x + 2 + digits
    let rank = String(rung.rank)
    let suffix = "/\(total)"
    let inner = line.splitLeft(2).rest
    guard digits + suffix.utf8.count <= inner.width else {
      if rank.utf8.count <= inner.width {
        frame.put(rank, before: min(place, inner.maxX), y: line.y, Style(.value, on: paper), in: inner)
      }
      return
    }
    frame.put(rank, before: place, y: line.y, Style(rung.isOwn ? .value : .text, on: paper), in: inner)
    if rung.isOwn, tellsTotal { frame.put(suffix, x: place, y: line.y, Style(.remark, on: paper), clip: inner) }
    var room = inner.splitLeft(digits + suffix.utf8.count + 2).rest
    let detail = GlyphWidth.of(rung.detail)
    if detail > 0, min(GlyphWidth.of(rung.label), 6) + 2 + detail <= room.width {
      frame.put(rung.detail, before: room.maxX, y: line.y, Style(rung.isOwn ? .value : .remark, on: paper), in: room)
      room.width -= detail + 2
    }
    let name = Shortening.of(rung.label, to: room.width)
    frame.put(name, x: room.x, y: line.y, Style(.text, on: paper, bold: rung.isOwn), clip: room)
  }

  /// True when ranks are left out between two rungs, before the first (`nil`, first) or after the last (last, `nil`).
  private func isGap(_ upper: Int?, _ lower: Int?) -> Bool {
    guard let lower else {
      guard let upper else { return false }
      return rungs[upper].rank + ties(at: upper) <= total
    }
    guard let upper else { return rungs[lower].rank > 1 || lower > 0 }
    return lower > upper + 1 || rungs[lower].rank > rungs[upper].rank + ties(at: upper)
  }

  /// Rungs that share the rank of this one, itself included.
  private func ties(at index: Int) -> Int {
    var count = 1
    while index - count >= 0, rungs[index - count].rank == rungs[index].rank { count += 1 }
    return count
  }

  /// The rungs that fit, their gaps counted, by importance.
  private func chosen(rows: Int) -> [Int] {
    let own = rungs.firstIndex(where: \.isOwn) ?? 0
    var wishes = [own, 0, own - 1, own + 1, rungs.count - 1]
    for distance in 2..<max(3, min(rungs.count, rows + 2)) { wishes += [own - distance, own + distance] }
    var chosen: [Int] = []
    for wish in wishes where rungs.indices.contains(wish) && !chosen.contains(wish) {
      let trial = (chosen + [wish]).sorted()
      if lines(of: trial) <= rows || chosen.isEmpty { chosen = trial }
    }
    // A gap row that hides a single rung is better spent on that rung.
    for wish in rungs.indices.prefix(rows + own) where !chosen.contains(wish) {
      let trial = (chosen + [wish]).sorted()
      if lines(of: trial) <= rows { chosen = trial }
    }
    return chosen
  }

  private func lines(of chosen: [Int]) -> Int {
    var count = 0
    var previous: Int?
    for index in chosen {
      count += isGap(previous, index) ? 2 : 1
      previous = index
    }
    return count + (isGap(previous, nil) ? 1 : 0)
  }
}
