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

  init(table: Int) { self.table = table }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    let step = cursor.begin(name, attributes)
    guard cursor.table == table else { return }
    switch step {
    case .row:
      isHidden = attributes.hides
      rowText = 0
    case .cell: cell = ODSCell(attributes)
    case .coveredCell: cell = ODSCell()
    case .inside: try cell.begin(name, attributes)
    default: break
    }
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
