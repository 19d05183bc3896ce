public import CellGrid

/// Choices side by side in one row, the one that holds marked; where columns are few the row moves along with it.
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

  /// The choices that are seen when it is drawn in `area`, and where.
  public func places(in area: Rect) -> [Rows.Place] {
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
      let isSelected = index == selected
      let style =
        isSelected ? Style(.accent, on: .selection, bold: true) : Style(choices[index].count > 0 ? .text : .remark)
      if isSelected {
        frame.fill(Rect(x: x, y: row.y, width: choices[index].width + 2, height: 1).intersection(room), " ", style)
      }
      let text = Shortening.of(choices[index].text, to: room.width - (index + 1 < choices.count ? 2 : 1))
      x = frame.put(text, x: x + 1, y: row.y, style, clip: room) + gap - 1
    }
    if shown.upperBound < choices.count {
      frame.put("›", x: min(x + 1, row.maxX - 1), y: row.y, Style(.remark), in: row)
    }
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
