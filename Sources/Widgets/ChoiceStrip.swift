public import CellGrid

/// Choices side by side, the one that holds marked; they go on in further rows as far as there are any, and where that is
/// not enough one row moves along with it.
public struct ChoiceStrip: Widget, Hashable, Sendable {
  /// A choice.
  public struct Choice: Hashable, Sendable {
    /// What it lets through.
    public var title: String
    /// How many that are.
    public var count: Int

    /// Makes a choice.
    public init(title: String, count: Int) {
      self.title = title
      self.count = count
    }

    fileprivate var text: String { "\(title) \(count)" }
    fileprivate var width: Int { GlyphWidth.of(text) }
  }

  /// The choices in order.
  public var choices: [Choice]
  /// The one that holds, from 0.
  public var selected: Int

  /// Makes a row of choices.
  public init(choices: [Choice], selected: Int) {
    self.choices = choices
    self.selected = selected
  }

  /// Rows in which all choices stand at that many columns.
  public func height(for columns: Int) -> Int { lines(of: columns).count }

  /// The choices of each row.
  private func lines(of columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (first, x) = (0, 0)
    for index in choices.indices {
      let width = choices[index].width + ChoiceStrip.gap
      if x > 0, x + width > columns {
        lines.append(first..<index)
        (first, x) = (index, 0)
      }
      x += width
    }
    return choices.isEmpty ? [] : lines + [first..<choices.count]
  }

  /// The choices that are seen when it is drawn in `area`, and where.
  public func places(in area: Rect) -> [Rows.Place] {
    let lines = lines(of: area.width)
    if lines.count > 1, lines.count <= area.height {
      return zip(lines, lines.indices).flatMap { range, y in
        var x = area.x
        return range.map { index in
          defer { x += choices[index].width + ChoiceStrip.gap }
          let width = choices[index].width + ChoiceStrip.gap
          return Rows.Place(
            index: index, area: Rect(x: x, y: area.y + y, width: width, height: 1).intersection(area))
        }
      }
    }
    let row = area.splitTop(1).top
    guard !row.isEmpty, choices.indices.contains(selected) else { return [] }
    let gap = ChoiceStrip.gap
    let shown = shown(in: row.width, gap: gap)
    var x = row.x + (shown.lowerBound > 0 ? 1 : 0)
    return shown.map { index in
      defer { x += choices[index].width + gap }
      let area = Rect(x: x, y: row.y, width: choices[index].width + gap, height: 1)
      return Rows.Place(index: index, area: area.intersection(row))
    }
  }

  /// Each choice has a blank at both sides of its own: words and numbers that follow one another closer run together.
  private static let gap = 2

  public func draw(on frame: inout Frame, in area: Rect) {
    let lines = lines(of: area.width)
    if lines.count > 1, lines.count <= area.height, choices.indices.contains(selected) {
      for place in places(in: area) { put(place.index, at: place.area, on: &frame) }
      return
    }
    let row = area.splitTop(1).top
    guard !row.isEmpty, choices.indices.contains(selected) else { return }
    let gap = ChoiceStrip.gap
    let shown = shown(in: row.width, gap: gap)
    var x = row.x
    if shown.lowerBound > 0 {
      frame.put("‹", x: x, y: row.y, Style(.remark))
      x += 1
    }
    for index in shown {
      let room = Rect(x: x, y: row.y, width: row.maxX - x, height: 1)
      x = put(index, at: room, on: &frame) + gap - 1
    }
    if shown.upperBound < choices.count {
      frame.put("›", x: min(x + 1, row.maxX - 1), y: row.y, Style(.remark), in: row)
    }
  }

  /// Puts a choice at the left edge of a row.
  /// - Returns: The column behind its words.
  @discardableResult
  private func put(_ index: Int, at room: Rect, on frame: inout Frame) -> Int {
    let isSelected = index == selected
    let style =
      isSelected ? Style(.accent, on: .selection, bold: true) : Style(choices[index].count > 0 ? .text : .remark)
    if isSelected {
      let ground = Rect(x: room.x, y: room.y, width: choices[index].width + 2, height: 1)
      frame.fill(ground.intersection(room), " ", style)
    }
    let text = Shortening.of(choices[index].text, to: room.width - (index + 1 < choices.count ? 2 : 1))
    return frame.put(text, x: room.x + 1, y: room.y, style, clip: room)
  }

  /// The choices that fit, from the first where the selected one is among them then.
  private func shown(in columns: Int, gap: Int) -> Range<Int> {
    var first = 0
    while true {
      var x = first > 0 ? 1 : 0
      var end = first
      while end < choices.count, x + choices[end].width + gap + (end + 1 < choices.count ? 2 : 0) <= columns {
        x += choices[end].width + gap
        end += 1
      }
      if end > selected { return first..<end }
      if first == selected { return first..<first + 1 }
      first += 1
    }
  }
}
