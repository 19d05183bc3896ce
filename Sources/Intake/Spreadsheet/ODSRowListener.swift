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
  private let formats: [String: NumberFormat]
  /// Columns whose cells are of a format that is not plain, where they name none themselves, from left to right.
  private var formattedColumns: [(columns: Range<Int>, format: NumberFormat)] = []
  private var rowFormat: NumberFormat?

  /// `formats` are by the names of cell styles how they show numbers and days.
  init(table: Int, formats: [String: NumberFormat] = [:]) {
    self.table = table
    self.formats = formats
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    let step = cursor.begin(name, attributes)
    guard cursor.table == table else { return }
    switch step {
    case .column:
      guard let format = format(attributes["default-cell-style-name"]), format != .plain else { return }
      guard formattedColumns.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      formattedColumns.append((cursor.column..<(cursor.column + cursor.columnCount), format))
    case .row:
      isHidden = attributes.hides
      rowText = 0
      rowFormat = format(attributes["default-cell-style-name"])
    case .cell: cell = ODSCell(attributes, format: format(of: attributes))
    case .coveredCell: cell = ODSCell()
    case .inside: try cell.begin(name, attributes)
    default: break
    }
  }

  /// The format of a style that is named; `nil` where none is.
  private func format(_ name: XMLValue?) -> NumberFormat? {
    if formats.isEmpty { return nil }
    return name.map { formats[$0.text] ?? .plain }
  }

  /// The format of a cell, or else that of its row or its column.
  private func format(of attributes: XMLAttributes) -> NumberFormat {
    if formats.isEmpty { return .plain }
    return format(attributes["style-name"]) ?? rowFormat ?? format(ofColumn: cursor.column)
  }

  /// The format of a column; each cell without one of its own asks for it.
  private func format(ofColumn column: Int) -> NumberFormat {
    var (first, behind) = (0, formattedColumns.count)
    while first < behind {
      let middle = (first + behind) / 2
      if formattedColumns[middle].columns.upperBound <= column { first = middle + 1 } else { behind = middle }
    }
    guard first < formattedColumns.count, formattedColumns[first].columns.contains(column) else { return .plain }
    return formattedColumns[first].format
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
