internal import CommitteeModel

/// Takes in the merged cells and hidden columns of a worksheet part.
final class XLSXLayoutListener: XMLListener {
  private(set) var layout = Workbook.Layout()
  private let part: String
  private var isInRows = false
  /// Counted from 1, as the file does.
  private var lastColumn = 0

  init(part: String) { self.part = part }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    guard !isInRows else { return }
    switch name {
    case "sheetData": isInRows = true
    case "col" where attributes["hidden"]?.isTrue == true:
      guard let first = attributes["min"]?.number, let last = attributes["max"]?.number, first > lastColumn,
        first <= last,
        last <= WorkbookLimits.columns
      else { throw .damaged(part: part) }
      lastColumn = last
      layout.hide((first - 1)...(last - 1))
    case "mergeCell":
      guard let range = attributes["ref"].flatMap({ CellRange($0.text) }) else { throw .damaged(part: part) }
      try layout.merge(range)
    default: break
    }
  }

  func end(_ name: XMLName) {
    if isInRows, case "sheetData" = name { isInRows = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

extension CellRange {
  /// Reads `A1:C2`, or `A1` for a single cell; `nil` for anything else.
  fileprivate init?(_ text: String) {
    let corners = text.split(separator: ":", omittingEmptySubsequences: false).map { CellAddress(String($0)) }
    guard let first = corners.first.flatMap({ $0 }), let last = corners.last.flatMap({ $0 }), corners.count <= 2,
      first.column <= last.column, first.row <= last.row
    else { return nil }
    self.init(columns: first.column...last.column, rows: first.row...last.row)
  }
}
