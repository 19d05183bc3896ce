internal import CommitteeModel

/// Makes rows of a worksheet part.
final class XLSXRowListener: RowListener {
  /// Unchecked, for there are several events for each cell, and the parser tells of one after the other.
  @exclusivity(unchecked) private var rows: XLSXRows

  var queue: RowQueue {
    get { rows.queue }
    _modify { yield &rows.queue }
  }

  var isSated: Bool { rows.queue.isFull }

  /// `formats` and `marks` are by the numbers of styles.
  init(part: String, shared: SharedTexts, formats: [NumberFormat], marks: [StyleMarks], days: DaySystem) {
    rows = XLSXRows(part: part, shared: shared, formats: formats, marks: marks, days: days)
  }

  func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    try rows.begin(name, attributes)
  }

  func end(_ name: XMLName) throws(WorkbookFault.Kind) { try rows.end(name) }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault.Kind) { try rows.text(bytes) }
}

/// The rows of a worksheet as they come about, a value: whether it may be changed is asked once for each event and not for
/// each of its parts.
private struct XLSXRows {
  var queue = RowQueue()

  private enum Place { case outside, rows, row, cell }
  private enum Kind { case number, shared, written, inline, truth, error, day }

  private let part: String
  private let shared: SharedTexts
  private let formats: [NumberFormat]
  private let marks: [StyleMarks]
  private let days: DaySystem

  private var place = Place.outside
  private var row = 0
  private var isHidden = false
  private var cells: [SheetCell] = []
  private var rowText = 0

  private var column = -1
  private var kind = Kind.number
  private var style = 0
  private var hasFormula = false
  private var hasValue = false
  private var isInValue = false
  private var value: [UInt8] = []
  private var inline = TextRun()
  private var strikes = RunStrikes.asCell

  init(part: String, shared: SharedTexts, formats: [NumberFormat], marks: [StyleMarks], days: DaySystem) {
    self.part = part
    self.shared = shared
    self.formats = formats
    self.marks = marks
    self.days = days
  }

  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    switch place {
    case .cell:
      switch name {
      case "v":
        isInValue = true
        hasValue = true
      case "f": hasFormula = true
      case "c", "row": throw .damaged(part: part)
      default: inline.begin(name, attributes)
      }
    case .row:
      if case "c" = name { try beginCell(attributes) } else if case "row" = name { throw .damaged(part: part) }
    case .rows:
      if case "row" = name { try beginRow(attributes) }
    case .outside:
      if case "sheetData" = name { place = .rows }
    }
  }

  mutating func end(_ name: XMLName) throws(WorkbookFault.Kind) {
    switch place {
    case .cell:
      switch name {
      case "v": isInValue = false
      case "c":
        place = .row
        if let value = try cellValue() {
          let mark = marks.indices.contains(style) ? marks[style] : []
          cells.append(SheetCell(column: column, value: value, mark: mark.mark(of: value, strikes)))
        }
      default: inline.end(name)
      }
    case .row:
      guard case "row" = name else { return }
      place = .rows
      guard !cells.isEmpty else { return }
      try queue.append(SheetRow(number: row, isHidden: isHidden, cells: cells), textLength: rowText)
      // The next row is mostly as long; a very long one tells nothing of those that wait beside it.
      let count = cells.count
      cells = []
      cells.reserveCapacity(min(count, 32))
    case .rows:
      if case "sheetData" = name { place = .outside }
    case .outside: break
    }
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(WorkbookFault.Kind) {
    guard place == .cell else { return }
    guard isInValue else { return try inline.take(bytes) }
    guard value.count + bytes.count <= WorkbookLimits.cellText else { throw .tooLarge(.cellText) }
    value += bytes
  }

  // MARK: - Rows and cells

  private mutating func beginRow(_ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    var number = row + 1
    if let written = attributes["r"] {
      guard let read = written.number else { throw .damaged(part: part) }
      number = read
    }
    guard number > row, number <= WorkbookLimits.rows else { throw .damaged(part: part) }
    row = number
    isHidden = attributes["hidden"]?.isTrue == true
    column = -1
    rowText = 0
    place = .row
  }

  private mutating func beginCell(_ attributes: XMLAttributes) throws(WorkbookFault.Kind) {
    var next = column + 1
    if let written = attributes["r"] {
      guard let cell = written.cell, cell.row == row else { throw .damaged(part: part) }
      next = cell.column
    }
    guard next > column, next < WorkbookLimits.columns else { throw .damaged(part: part) }
    column = next
    kind = .number
    if let written = attributes["t"] {
      switch written {
      case "s": kind = .shared
      case "str": kind = .written
      case "inlineStr": kind = .inline
      case "b": kind = .truth
      case "e": kind = .error
      case "d": kind = .day
      default: break
      }
    }
    style = attributes["s"]?.number ?? 0
    hasFormula = false
    hasValue = false
    isInValue = false
    value.removeAll(keepingCapacity: true)
    inline.clear()
    strikes = .asCell
    place = .cell
  }

  /// What the cell that just ended holds; `nil` when it is empty.
  private mutating func cellValue() throws(WorkbookFault.Kind) -> CellValue? {
    if hasFormula, value.isEmpty, !(kind == .written && hasValue) { return .withoutResult }
    switch kind {
    case .inline:
      strikes = inline.strikes
      return try text(inline.unescaped[...])
    case .written: return try text(TextRun.unescaped(value)[...])
    case _ where value.isEmpty: return nil
    case .shared:
      guard let index = value.withUnsafeBufferPointer(Self.index), let bytes = shared[index] else {
        throw .damaged(part: part)
      }
      strikes = shared.strikes(of: index)
      return try text(bytes)
    case .truth: return .truth(value != [UInt8(ascii: "0")] && !value.elementsEqual("false".utf8))
    case .error: return .error(String(decoding: value, as: UTF8.self))
    case .day:
      let written = String(decoding: value, as: UTF8.self)
      return CalendarDay(iso: String(written.prefix(10))).map(CellValue.day) ?? .text(written)
    case .number:
      let format = formats.indices.contains(style) ? formats[style] : .plain
      return format.value(written: value, days: days)
    }
  }

  private mutating func text(_ bytes: ArraySlice<UInt8>) throws(WorkbookFault.Kind) -> CellValue? {
    guard !bytes.isEmpty else { return nil }
    rowText += bytes.count
    guard rowText <= WorkbookLimits.rowText else { throw .tooLarge(.rowText) }
    return .text(String(decoding: bytes, as: UTF8.self))
  }

  private static func index(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count <= 9 else { return nil }
    var index = 0
    for byte in bytes {
      guard byte &- 0x30 < 10 else { return nil }
      index = index * 10 + Int(byte &- 0x30)
    }
    return index
  }
}
