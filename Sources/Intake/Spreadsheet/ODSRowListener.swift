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
  private let styles: [String: ODSStyles.Style]
  /// Columns whose cells are of a style that says something, where they name none themselves, from left to right.
  private var styledColumns: [(columns: Range<Int>, style: ODSStyles.Style)] = []
  private var rowStyle: ODSStyles.Style?

  /// `styles` are by the names of cell styles what they say of numbers and days.
  init(table: Int, styles: [String: ODSStyles.Style] = [:]) {
    self.table = table
    self.styles = styles
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    let step = cursor.begin(name, attributes)
    guard cursor.table == table else { return }
    switch step {
    case .column:
      guard let style = style(attributes["default-cell-style-name"]), style != ODSStyles.Style() else { return }
      guard styledColumns.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      styledColumns.append((cursor.column..<(cursor.column + cursor.columnCount), style))
    case .row:
      isHidden = attributes.hides
      rowText = 0
      rowStyle = style(attributes["default-cell-style-name"])
    case .cell: cell = ODSCell(attributes, style: style(of: attributes))
    case .coveredCell: cell = ODSCell()
    case .inside: try cell.begin(name, attributes)
    default: break
    }
  }

  /// What a style that is named says; `nil` where none is.
  private func style(_ name: XMLValue?) -> ODSStyles.Style? {
    if styles.isEmpty { return nil }
    return name.map { styles[$0.text] ?? ODSStyles.Style() }
  }

  /// What the style of a cell says, or else that of its row or its column.
  private func style(of attributes: XMLAttributes) -> ODSStyles.Style {
    if styles.isEmpty { return ODSStyles.Style() }
    return style(attributes["style-name"]) ?? rowStyle ?? style(ofColumn: cursor.column)
  }

  /// What the style of a column says; each cell without one of its own asks for it.
  private func style(ofColumn column: Int) -> ODSStyles.Style {
    var (first, behind) = (0, styledColumns.count)
    while first < behind {
      let middle = (first + behind) / 2
      if styledColumns[middle].columns.upperBound <= column { first = middle + 1 } else { behind = middle }
    }
    guard first < styledColumns.count, styledColumns[first].columns.contains(column) else { return ODSStyles.Style() }
    return styledColumns[first].style
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
    for column in cursor.column..<(cursor.column + cursor.columnCount) {
      cells.append(SheetCell(column: column, value: value))
    }
  }
}
