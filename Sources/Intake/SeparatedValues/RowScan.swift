/// The way of a reader through its bytes: where it stands, and what it found.
struct RowScan {
  var position: Int
  private(set) var cells: [CSVReader.Cell] = []
  private(set) var line = 0
  private(set) var row = 0
  /// What could not be read and was not taken yet, of so many rows at most.
  private(set) var faults: [CSVReader.Fault] = []
  /// True when nothing behind the last fault can be told apart.
  private(set) var isBroken = false

  private let delimiter: UInt8
  private let pattern: UInt64
  private var currentLine = 1
  /// What is wrong with the current row.
  private var fault: CSVReader.Fault?

  init(delimiter: Delimiter, position: Int) {
    self.delimiter = delimiter.byte
    pattern = Self.pattern(delimiter.byte)
    self.position = position
    cells.reserveCapacity(32)
  }

  /// Goes to the next row; false where there is none, or not wholly yet unless the bytes are whole.
  mutating func next(in bytes: RawSpan, isWhole: Bool) -> Bool {
    while position < bytes.byteCount, !isBroken {
      let start = (position: position, line: currentLine, row: row)
      fault = nil
      line = currentLine
      cells.removeAll(keepingCapacity: true)
      let isEmptyLine = takeLineEnd(bytes)
      if !isEmptyLine { row += 1 }
      let isRead = !isEmptyLine && takeRow(bytes)
      if isBroken {
        noteFault()
        break
      }
      if position == bytes.byteCount, !isWhole {
        // A CR at the end of a piece may be half of a CRLF; a LF may stand in a cell whose quotation mark is to come.
        let isInQuotes = fault?.kind == .unclosedQuote
        if isInQuotes || bytes[position - 1] != .lineFeed {
          if position - start.position < CSVReader.longestRow {
            (position, currentLine, row) = (start.position, start.line, start.row)
          } else if isInQuotes {
            isBroken = true
            noteFault()
          } else {
            noteFault()
            _ = endReading()
            noteFault()
          }
          break
        }
      }
      noteFault()
      if isRead { return true }
    }
    cells.removeAll(keepingCapacity: true)
    return false
  }

  /// Hands over what could not be read, which is forgotten here.
  mutating func takeFaults() -> [CSVReader.Fault] {
    defer { faults = [] }
    return faults
  }

  /// Keeps the fault of a row that was gone through; who takes none of them is not told of millions.
  private mutating func noteFault() {
    if let fault, faults.count < CSVReader.mostFaults { faults.append(fault) }
    fault = nil
  }
}

// MARK: - Cells

extension RowScan {
  /// Takes the cells of a row and its end; false when the row has a fault.
  private mutating func takeRow(_ bytes: RawSpan) -> Bool {
    while true {
      let isRead =
        position < bytes.byteCount && bytes[position] == .quote ? takeQuotedCell(bytes) : takePlainCell(bytes)
      guard isRead else { return false }
      guard position < bytes.byteCount, bytes[position] == delimiter else {
        _ = takeLineEnd(bytes)
        return true
      }
      position += 1
      guard cells.count < CSVReader.mostCells else { return endReading() }
    }
  }

  /// Notes that the row does not end where rows do; always false.
  private mutating func endReading() -> Bool {
    isBroken = true
    fault = CSVReader.Fault(kind: .endlessRow, line: line, row: row, column: max(1, cells.count))
    return false
  }

  private mutating func takePlainCell(_ bytes: RawSpan) -> Bool {
    let start = position
    position = stop(bytes, from: start)
    if position < bytes.byteCount, bytes[position] == .quote { return skipRow(bytes, column: cells.count + 1) }
    cells.append(CSVReader.Cell(range: start..<position, isQuoted: false, hasDoubledQuotes: false))
    return true
  }

  private mutating func takeQuotedCell(_ bytes: RawSpan) -> Bool {
    let openingLine = currentLine
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.byteCount {
      let byte = bytes[position]
      if byte == .lineFeed || byte == .carriageReturn {
        _ = takeLineEnd(bytes)
        continue
      }
      position += 1
      guard byte == .quote else { continue }
      guard position < bytes.byteCount, bytes[position] == .quote else {
        cells.append(
          CSVReader.Cell(range: start..<position - 1, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
        return endsCell(bytes) || skipRow(bytes, column: cells.count)
      }
      hasDoubledQuotes = true
      position += 1
    }
    fault = CSVReader.Fault(kind: .unclosedQuote, line: openingLine, row: row, column: cells.count + 1)
    return false
  }

  private func endsCell(_ bytes: RawSpan) -> Bool {
    guard position < bytes.byteCount else { return true }
    return bytes[position] == delimiter || bytes[position] == .lineFeed || bytes[position] == .carriageReturn
  }

  /// Notes a stray quotation mark and goes behind the end of its line; always false.
  private mutating func skipRow(_ bytes: RawSpan, column: Int) -> Bool {
    fault = CSVReader.Fault(kind: .strayQuote, line: currentLine, row: row, column: column)
    while position < bytes.byteCount, !takeLineEnd(bytes) { position += 1 }
    return false
  }

  private mutating func takeLineEnd(_ bytes: RawSpan) -> Bool {
    guard position < bytes.byteCount else { return false }
    switch bytes[position] {
    case .lineFeed: position += 1
    case .carriageReturn:
      position += 1
      if position < bytes.byteCount, bytes[position] == .lineFeed { position += 1 }
    default: return false
    }
    currentLine += 1
    return true
  }
}

// MARK: - Bytes

extension RowScan {
  /// The place of the next delimiter, quotation mark or line end; the end of the bytes where there is none.
  private func stop(_ bytes: RawSpan, from start: Int) -> Int {
    var place = start
    while place + 8 <= bytes.byteCount {
      let word = UInt64(littleEndian: bytes.unsafeLoadUnaligned(fromByteOffset: place, as: UInt64.self))
      let found =
        Self.zeros(word ^ pattern) | Self.zeros(word ^ Self.quotes) | Self.zeros(word ^ Self.lineFeeds)
        | Self.zeros(word ^ Self.carriageReturns)
      if found != 0 { return place + found.trailingZeroBitCount / 8 }
      place += 8
    }
    while place < bytes.byteCount {
      let byte = bytes[place]
      if byte == delimiter || byte == .quote || byte == .lineFeed || byte == .carriageReturn { break }
      place += 1
    }
    return place
  }

  /// The high bit of each byte that is zero, and perhaps of bytes behind the first one.
  private static func zeros(_ word: UInt64) -> UInt64 { (word &- ones) & ~word & (ones << 7) }

  private static func pattern(_ byte: UInt8) -> UInt64 { ones &* UInt64(byte) }

  private static let ones: UInt64 = 0x0101_0101_0101_0101
  private static let quotes = ones &* 0x22
  private static let lineFeeds = ones &* 0x0A
  private static let carriageReturns = ones &* 0x0D
}

extension RawSpan {
  fileprivate subscript(_ place: Int) -> UInt8 { unsafeLoad(fromByteOffset: place, as: UInt8.self) }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
