internal import CommitteeModel

/// Rows out of a sheet of Excel 97 to 2003.
final class XLSRows: RowReading {
  private let sheet: XLSSheet
  private var place = 0
  private var sheetText = 0

  init(_ sheet: XLSSheet) { self.sheet = sheet }

  func next() throws(WorkbookFault.Kind) -> SheetRow? {
    while place < sheet.cells.count {
      let row = sheet.cells[place].row
      let cells = try takeRow(row)
      if cells.isEmpty { continue }
      return SheetRow(number: Int(row) + 1, isHidden: sheet.hiddenRows.contains(row), cells: cells)
    }
    return nil
  }

  private func takeRow(_ row: UInt16) throws(WorkbookFault.Kind) -> [SheetCell] {
    var cells: [SheetCell] = []
    var textLength = 0
    while place < sheet.cells.count, sheet.cells[place].row == row {
      let cell = sheet.cells[place]
      place += 1
      guard cells.last?.column != Int(cell.column) else { throw .damaged(part: XLSBook.part) }
      guard let value = try value(of: cell) else { continue }
      if case .text(let text) = value { textLength += text.utf8.count }
      guard textLength <= WorkbookLimits.rowText else { throw .tooLarge(.rowText) }
      cells.append(SheetCell(column: Int(cell.column), value: value, mark: mark(of: cell, value)))
    }
    sheetText += textLength
    guard sheetText <= WorkbookLimits.sheetText else { throw .tooLarge(.sheetText) }
    return cells
  }

  private func mark(of cell: XLSSheet.Cell, _ value: CellValue) -> CellMark? {
    let style = Int(cell.style)
    let mark = sheet.facts.marks.indices.contains(style) ? sheet.facts.marks[style] : []
    guard case .shared(let index) = cell.content else { return mark.mark(of: value) }
    return mark.mark(of: value, sheet.facts.shared.strikes(of: Int(index)))
  }

  private func value(of cell: XLSSheet.Cell) throws(WorkbookFault.Kind) -> CellValue? {
    switch cell.content {
    case .value(let value): return value
    case .number(let number):
      let style = Int(cell.style)
      let format = sheet.facts.formats.indices.contains(style) ? sheet.facts.formats[style] : .plain
      return format.value(written: Array(number.description.utf8), days: sheet.facts.days)
    case .shared(let index):
      guard let bytes = sheet.facts.shared[Int(index)] else { throw .damaged(part: XLSBook.part) }
      return bytes.isEmpty ? nil : .text(String(decoding: bytes, as: UTF8.self))
    }
  }
}
