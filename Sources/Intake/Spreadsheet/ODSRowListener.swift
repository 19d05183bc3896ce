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
  private let scales: [String: Int]
  /// Columns whose cells are of a style that shows thousandths, where they name none themselves, from left to right.
  private var scaledColumns: [(columns: Range<Int>, scale: Int)] = []
  private var rowScale: Int?

  /// `scales` are by the names of cell styles how many times over their numbers are shown by a thousandth.
  init(table: Int, scales: [String: Int] = [:]) {
    self.table = table
    self.scales = scales
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    let step = cursor.begin(name, attributes)
    guard cursor.table == table else { return }
    switch step {
    case .column:
      guard let scale = scale(attributes["default-cell-style-name"]), scale > 0 else { return }
      guard scaledColumns.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      scaledColumns.append((cursor.column..<(cursor.column + cursor.columnCount), scale))
    case .row:
      isHidden = attributes.hides
      rowText = 0
      rowScale = scale(attributes["default-cell-style-name"])
    case .cell: cell = ODSCell(attributes, shownThousandths: scale(of: attributes))
    case .coveredCell: cell = ODSCell()
    case .inside: try cell.begin(name, attributes)
    default: break
    }
  }

  /// What a style that is named says; `nil` where none is.
  private func scale(_ style: XMLValue?) -> Int? {
    if scales.isEmpty { return nil }
    return style.map { scales[$0.text] ?? 0 }
  }

  /// What the style of a cell says, or else that of its row or its column.
  private func scale(of attributes: XMLAttributes) -> Int {
    if scales.isEmpty { return 0 }
    return scale(attributes["style-name"]) ?? rowScale ?? scale(ofColumn: cursor.column)
  }

  /// What the style of a column says; each cell without one of its own asks for it.
  private func scale(ofColumn column: Int) -> Int {
    var (first, behind) = (0, scaledColumns.count)
    while first < behind {
      let middle = (first + behind) / 2
      if scaledColumns[middle].columns.upperBound <= column { first = middle + 1 } else { behind = middle }
    }
    guard first < scaledColumns.count, scaledColumns[first].columns.contains(column) else { return 0 }
    return scaledColumns[first].scale
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
