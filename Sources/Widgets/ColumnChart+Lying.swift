public import CellGrid

extension ColumnChart {
  /// True where columns that differ by more than a fifth are of different heights when it is drawn in so many cells, on a
  /// console as elsewhere: what is drawn alike would be read as equal. A chart with a target is never laid down, for its
  /// line has no place among bars.
  public func isHigh(in size: Size) -> Bool {
    guard target == nil, columns.count <= size.height else { return true }
    guard let layout = ColumnLayout(self, in: Rect(x: 0, y: 0, width: size.width, height: size.height)) else {
      return false
    }
    guard layout.hidden == 0, layout.barRows > 0 else { return false }
    let drawn = columns.filter { $0.gap == nil && $0.magnitude > 0 }.sorted { $0.magnitude < $1.magnitude }
    return drawn.indices.allSatisfy { place in
      let less = drawn[place]
      guard let more = drawn[place...].first(where: { $0.magnitude - less.magnitude > less.magnitude / 5 }) else {
        return true
      }
      return height(of: less, layout, .console) < height(of: more, layout, .console)
    }
  }

  /// The same as bars that lie below one another: what each column says, the oldest first.
  public var lying: BarList {
    let greatest = columns.filter { $0.gap == nil }.map(\.magnitude).max() ?? 0
    return BarList(
      rows: columns.map { column in
        let figure = column.gap.map { $0.words.isEmpty ? String(Character($0.mark)) : $0.words } ?? column.figure
        return BarList.Row(
          label: (column.breakBefore ? "≠ " : "") + column.label, figure: FigureText(opaque: figure),
          share: column.gap == nil && greatest > 0 ? ExactShare(max(0, column.magnitude), greatest) : nil,
          isIncomplete: column.isIncomplete)
      })
  }
}
