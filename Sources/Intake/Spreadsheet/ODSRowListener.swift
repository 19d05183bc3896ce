internal import CommitteeModel

/// Makes rows of one table of an OpenDocument part.
final class ODSRowListener: RowListener {
  var queue = RowQueue()

  private let table: Int
  private var cursor = ODSCursor()
  private var isHidden = false
  private var cells: [SheetCell] = []
  private var rowText = 0
  private var cell = ODSCell()
  private let styles: ODSStyles
  /// Columns whose cells are of a look that is not plain, where they name none themselves, from left to right.
  private var styledColumns: [(columns: Range<Int>, look: ODSStyles.Look)] = []
  private var rowLook: ODSStyles.Look?

  init(table: Int, styles: ODSStyles = ODSStyles()) {
    self.table = table
    self.styles = styles
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    let step = cursor.begin(name, attributes)
    guard cursor.table == table else { return }
    switch step {
    case .column:
      guard let look = look(attributes["default-cell-style-name"]), look != .plain else { return }
      guard styledColumns.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      styledColumns.append((cursor.column..<(cursor.column + cursor.columnCount), look))
    case .row:
      isHidden = attributes.hides
      rowText = 0
      rowLook = look(attributes["default-cell-style-name"])
    case .cell: cell = ODSCell(attributes, look: look(of: attributes))
    case .coveredCell: cell = ODSCell()
    case .inside: try cell.begin(name, attributes, styles.spans)
    default: break
    }
  }

  /// The look of a style that is named; `nil` where none is.
  private func look(_ name: XMLValue?) -> ODSStyles.Look? {
    if styles.cells.isEmpty { return nil }
    return name.map { styles.cells[$0.text] ?? .plain }
  }

  /// The look of a cell, or else that of its row or its column.
  private func look(of attributes: XMLAttributes) -> ODSStyles.Look {
    if styles.cells.isEmpty { return .plain }
    return look(attributes["style-name"]) ?? rowLook ?? look(ofColumn: cursor.column)
  }

  /// The look of a column; each cell without one of its own asks for it.
  private func look(ofColumn column: Int) -> ODSStyles.Look {
    var (first, behind) = (0, styledColumns.count)
    while first < behind {
      let middle = (first + behind) / 2
      if styledColumns[middle].columns.upperBound <= column { first = middle + 1 } else { behind = middle }
    }
    guard first < styledColumns.count, styledColumns[first].columns.contains(column) else { return .plain }
    return styledColumns[first].look
  }

  func end(_ name: XMLName) throws(WorkbookFault.Kind) {
    let step = cursor.end(name)
    guard cursor.table == table else { return }
    switch step {
    case .cell: try endCell()
    case .row:
      guard !cells.isEmpty else { return }
      guard cursor.row + cursor.rowCount - 1 <= WorkbookLimits.rows else { throw .damaged(part: "content.xml") }
      try queue.append(
        SheetRow(number: cursor.row, isHidden: isHidden, cells: cells), times: cursor.rowCount, textLength: rowText)
      cells.removeAll(keepingCapacity: false)
    case .inside: cell.end(name)
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault.Kind) {
    guard cursor.table == table, cursor.isInOwnText else { return }
    try cell.take(bytes)
  }

  private func endCell() throws(WorkbookFault.Kind) {
    guard let value = cell.value else { return }
    guard cursor.column + cursor.columnCount <= WorkbookLimits.columns else { throw .damaged(part: "content.xml") }
    rowText += cell.length * cursor.columnCount
    guard rowText <= WorkbookLimits.rowText else { throw .tooLarge(.rowText) }
    let mark = cell.mark
    for column in cursor.column..<(cursor.column + cursor.columnCount) {
      cells.append(SheetCell(column: column, value: value, mark: mark))
    }
  }
}
