internal import CellGrid

/// Which columns of a table are shown, and where.
struct TableLayout {
  struct Place {
    let column: Int
    var x = 0
    var width: Int
  }

  private(set) var places: [Place] = []

  /// Blank columns between two columns of a table.
  private static let gap = 2
  /// Tables up to so many rows are measured whole, so that scrolling does not move their figures.
  private static let measured = 256

  init(_ table: TableView, width: Int, visible: Range<Int>) {
    let gutter = table.gutter
    let sample = table.rows.count <= TableLayout.measured ? table.rows[...] : table.rows[visible]
    places = table.columns.indices.map { index in
      let column = table.columns[index]
      var figures = 0
      if column.alignment == .figure {
        for row in sample where row.count > index && row[index].span == nil {
          figures = max(figures, GlyphWidth.of(row[index].text))
        }
      }
      switch column.width {
      case .fixed(let width), .flexible(min: let width, weight: _):
        return Place(column: index, width: max(1, width, figures))
      }
    }
    dropColumns(table.columns, room: width - gutter)
    growTexts(table.columns, room: width - gutter)
    shareSpare(table.columns, room: width - gutter)
    var x = gutter
    for index in places.indices {
      places[index].x = x
      x += places[index].width + TableLayout.gap
    }
  }

  /// Columns of the screen for a cell that begins in a column and takes so many of the table.
  func width(ofCellAt order: Int, spanning span: Int?) -> Int {
    let last = places[min(order + max(1, span ?? 1), places.count) - 1]
    return last.x + last.width - places[order].x
  }

  private var used: Int { places.reduce(-TableLayout.gap) { $0 + $1.width + TableLayout.gap } }

  /// Drops columns by priority, then narrows texts down to four letters, then drops from the right.
  private mutating func dropColumns(_ columns: [TableColumn], room: Int) {
    while used > room {
      let droppable = places.indices.filter { columns[places[$0].column].priority > 0 }
      let first = droppable.max { columns[places[$0].column].priority < columns[places[$1].column].priority }
      guard let first else { break }
      places.remove(at: first)
    }
    while used > room {
      let texts = places.indices.filter { columns[places[$0].column].alignment != .figure && places[$0].width > 4 }
      if let widest = texts.max(by: { places[$0].width < places[$1].width }) {
        places[widest].width -= 1
      } else if places.count > 1 {
        places.removeLast()
      } else {
        if !places.isEmpty { places[0].width = max(0, room) }
        return
      }
    }
  }

  /// Gives what is left over to texts that are cut, first those of flexible columns.
  private mutating func growTexts(_ columns: [TableColumn], room: Int) {
    let (flexible, fixed) = (
      places.indices.filter { columns[places[$0].column].isFlexible },
      places.indices.filter { !columns[places[$0].column].isFlexible }
    )
    for index in flexible + fixed {
      let lacking = columns[places[index].column].wanted - places[index].width
      places[index].width += max(0, min(lacking, room - used))
    }
  }

  /// Gives what is left over to the flexible columns by weight, the remainder to the first ones.
  private mutating func shareSpare(_ columns: [TableColumn], room: Int) {
    let weights = places.map { place in
      if case .flexible(_, let weight) = columns[place.column].width { max(0, weight) } else { 0 }
    }
    let total = weights.reduce(0, +)
    let spare = room - used
    guard total > 0, spare > 0 else { return }
    var passed = 0
    for index in places.indices {
      places[index].width += spare * (passed + weights[index]) / total - spare * passed / total
      passed += weights[index]
    }
  }
}

extension TableColumn {
  fileprivate var isFlexible: Bool { if case .flexible = width { true } else { false } }
}
