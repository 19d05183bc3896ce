internal import CommitteeModel

/// Takes in what stands around the cells of an OpenDocument spreadsheet.
final class ODSOutline: XMLListener {
  /// A table of the part.
  struct Table {
    let position: Int
    let name: String
    let isHidden: Bool
    var layout = Workbook.Layout()
  }

  private(set) var tables: [Table] = []
  private(set) var cursor = ODSCursor()
  private var style: String?
  private var hiddenStyles: Set<String> = []
  /// What cell styles say of numbers and days.
  private(set) var styles: ODSStyles

  /// `styles` are those that stand in a part of their own.
  init(_ styles: ODSStyles) { self.styles = styles }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    switch cursor.begin(name, attributes) {
    case .table:
      guard tables.count < WorkbookLimits.sheets else { throw .tooLarge(.sheets) }
      let isHidden = attributes["style-name"].map { hiddenStyles.contains($0.text) } ?? false
      tables.append(
        Table(
          position: cursor.table, name: (attributes[whole: "table:name"] ?? attributes["name"])?.text ?? "",
          isHidden: isHidden))
    case .column:
      guard attributes.hides, cursor.column < WorkbookLimits.columns else { return }
      let end = min(cursor.column + cursor.columnCount, WorkbookLimits.columns)
      tables[tables.count - 1].layout.hide(cursor.column...(end - 1))
    case .cell:
      let columns = attributes["number-columns-spanned"]?.number ?? 1
      let rows = attributes["number-rows-spanned"]?.number ?? 1
      guard columns > 1 || rows > 1, columns > 0, rows > 0, cursor.column < WorkbookLimits.columns,
        cursor.row <= WorkbookLimits.rows
      else { return }
      try tables[tables.count - 1].layout.merge(
        CellRange(
          columns: cursor.column...(cursor.column + columns - 1), rows: cursor.row...(cursor.row + rows - 1)))
    case .comment:
      guard cursor.column < WorkbookLimits.columns, cursor.row <= WorkbookLimits.rows else { return }
      tables[tables.count - 1].layout.addComment(at: CellAddress(column: cursor.column, row: cursor.row))
    case .inside where !cursor.isSpreadsheet: try takeStyle(name, attributes)
    default: break
    }
  }

  func end(_ name: XMLName) throws(WorkbookFault.Kind) {
    if !cursor.isSpreadsheet { try styles.end(name) }
    _ = cursor.end(name)
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { styles.text(bytes) }

  private func takeStyle(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    try styles.begin(name, attributes)
    switch name {
    case "style": style = attributes[whole: "style:name"]?.text
    case "table-properties":
      guard let style, let display = attributes["display"], case "false" = display else { return }
      guard hiddenStyles.count < WorkbookLimits.relations else { throw .tooLarge(.held) }
      hiddenStyles.insert(style)
    default: break
    }
  }
}

extension XMLAttributes {
  /// Whether a row or column is not shown, by hand or by a filter.
  var hides: Bool {
    switch self["visibility"] {
    case .some("collapse"), .some("filter"): true
    default: false
    }
  }
}
