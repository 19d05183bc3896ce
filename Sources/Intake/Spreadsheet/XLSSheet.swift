internal import CommitteeModel

/// A sheet of Excel 97 to 2003: its cells in the order of the file, and what stands around them.
struct XLSSheet {
  /// A cell that holds something.
  struct Cell {
    enum Content {
      case shared(UInt32)
      case number(Double)
      case value(CellValue)
    }

    let row: UInt16
    let column: UInt16
    let style: UInt16
    let content: Content
  }

  var cells: [Cell] = []
  private(set) var hiddenRows: Set<UInt16> = []
  private(set) var layout = Workbook.Layout()
  let bytes: [UInt8]
  let facts: XLSFacts
  /// Columns of a sheet in this form.
  private static let columns = 256
  /// The formula whose text is still to come.
  var waiting: (row: UInt16, column: UInt16, style: UInt16)?

  /// Reads the sheet whose records begin at `start`.
  init(_ bytes: [UInt8], from start: Int, _ facts: XLSFacts) throws(WorkbookFault.Kind) {
    self.bytes = bytes
    self.facts = facts
    var records = BIFFRecords(bytes, from: start)
    var depth = 0
    repeat {
      guard let record = records.next(), depth > 0 || record.kind == 0x809 else { throw .damaged(part: XLSBook.part) }
      switch record.kind {
      case 0x809: depth += 1
      case 0x0A: depth -= 1
      case 0x204, 0x207, 0xD6: if depth == 1 { try takeText(record, records.text(of: record)) }
      default:
        // Charts within a sheet have records of their own.
        if depth == 1, !take(record) { throw .damaged(part: XLSBook.part) }
      }
    } while depth > 0
    flushWaiting()
    guard cells.allSatisfy({ $0.column < Self.columns }) else { throw .damaged(part: XLSBook.part) }
    cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
  }

  /// Takes in a record; false when it is too short for what it says.
  private mutating func take(_ record: BIFFRecord) -> Bool {
    let place = record.content.lowerBound
    let length = record.content.count
    switch record.kind {
    case 0x208:
      guard length >= 14, let row = bytes.little16(place), let flags = bytes.little16(place + 12) else { return false }
      if flags & 0x20 != 0 { hiddenRows.insert(UInt16(row)) }
    case 0x7D: return length >= 10 && takeColumns(place)
    case 0xE5: return takeMerged(place, length)
    case 0x1C:
      guard length >= 4, let row = bytes.little16(place), let column = bytes.little16(place + 2) else { return false }
      layout.addComment(at: CellAddress(column: column, row: row + 1))
    case 0xFD, 0x203, 0x27E, 0x205, 0x06:
      guard length >= 6, let row = bytes.little16(place), let column = bytes.little16(place + 2),
        let style = bytes.little16(place + 4)
      else { return false }
      flushWaiting()
      return takeCell(record.kind, place + 6, length - 6, UInt16(row), UInt16(column), UInt16(style))
    case 0xBD: return takeNumbers(place, length)
    default: break
    }
    return true
  }

  /// Takes in a cell with a text of its own, or the text that a formula has given.
  private mutating func takeText(_ record: BIFFRecord, _ source: BIFFText) throws(WorkbookFault.Kind) {
    var source = source
    if record.kind == 0x207 {
      guard let cell = waiting, let text = source.text() else { throw .damaged(part: XLSBook.part) }
      waiting = nil
      append(cell, text)
    } else {
      flushWaiting()
      guard let row = source.little16(), let column = source.little16(), let style = source.little16(),
        let text = source.text()
      else { throw .damaged(part: XLSBook.part) }
      append((UInt16(row), UInt16(column), UInt16(style)), text)
    }
  }

  private mutating func append(_ cell: (row: UInt16, column: UInt16, style: UInt16), _ text: String) {
    guard !text.isEmpty else { return }
    cells.append(Cell(row: cell.row, column: cell.column, style: cell.style, content: .value(.text(text))))
  }

  /// A formula that promised a text which does not come has none.
  mutating func flushWaiting() {
    guard let cell = waiting else { return }
    waiting = nil
    cells.append(Cell(row: cell.row, column: cell.column, style: cell.style, content: .value(.withoutResult)))
  }
}

// MARK: - Columns and merged cells

extension XLSSheet {
  private mutating func takeColumns(_ place: Int) -> Bool {
    guard let first = bytes.little16(place), let last = bytes.little16(place + 2),
      let flags = bytes.little16(place + 8),
      first <= last
    else { return false }
    if flags & 1 != 0, first < Self.columns { layout.hide(first...min(last, Self.columns - 1)) }
    return true
  }

  private mutating func takeMerged(_ place: Int, _ length: Int) -> Bool {
    guard length >= 2, let count = bytes.little16(place), length >= 2 + count * 8 else { return false }
    for index in 0..<count {
      let entry = place + 2 + index * 8
      guard let top = bytes.little16(entry), let bottom = bytes.little16(entry + 2),
        let left = bytes.little16(entry + 4),
        let right = bytes.little16(entry + 6), top <= bottom, left <= right
      else { return false }
      guard (try? layout.merge(CellRange(columns: left...right, rows: (top + 1)...(bottom + 1)))) != nil else {
        return false
      }
    }
    return true
  }
}
