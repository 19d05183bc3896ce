/// Reads rows of comma-separated values (RFC 4180) out of bytes, one at a time, and says where each cell stands.
///
/// A byte order mark is passed over. Lines end with LF, CRLF or CR, also inside quoted cells; empty lines count and
/// are passed over. Cells are ranges of the bytes and cost no copy. A row with a fault is left out and named in
/// `faults`; a quotation mark that nobody closes ends the reading, since what follows cannot be told apart.
public struct CSVReader {
  /// A cell of the current row.
  public struct Cell: Equatable, Sendable {
    /// Where its content stands in the bytes, without the quotation marks around it.
    public let range: Range<Int>
    /// True when quotation marks stood around it.
    public let isQuoted: Bool
    let hasDoubledQuotes: Bool
  }

  /// A row that cannot be read.
  public struct Fault: Equatable, Sendable {
    /// What is wrong with it.
    public enum Kind: Equatable, Sendable { case unclosedQuote, strayQuote }
    /// What is wrong with it.
    public let kind: Kind
    /// Line of the quotation mark, from 1.
    public let line: Int
    /// Row, from 1; the header is row 1.
    public let row: Int
    /// Column of the cell within its row, from 1.
    public let column: Int
  }

  /// The cells of the current row.
  public private(set) var cells: [Cell] = []
  /// The line where the current row begins, from 1.
  public private(set) var line = 0
  /// The current row, from 1; rows with a fault count, empty lines do not.
  public private(set) var row = 0
  /// What could not be read so far.
  public private(set) var faults: [Fault] = []

  private let bytes: [UInt8]
  private var position: Int
  private var currentLine = 1

  /// Makes a reader that stands before the first row.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    position = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    cells.reserveCapacity(32)
  }

  /// Goes to the next row that can be read; false behind the last.
  public mutating func next() -> Bool {
    while position < bytes.count {
      line = currentLine
      cells.removeAll(keepingCapacity: true)
      if takeLineEnd() { continue }
      row += 1
      if takeRow() { return true }
    }
    cells.removeAll(keepingCapacity: true)
    return false
  }

  /// The text of a cell; `nil` when its bytes are no UTF-8.
  public func text(of cell: Cell) -> String? {
    guard cell.hasDoubledQuotes else { return Self.decoded(bytes[cell.range]) }
    var content: [UInt8] = []
    content.reserveCapacity(cell.range.count)
    var isSecond = false
    for byte in bytes[cell.range] {
      isSecond = byte == .quote && !isSecond
      if !isSecond { content.append(byte) }
    }
    return Self.decoded(content[...])
  }

  /// Decoding mends what is no UTF-8 and thereby changes it.
  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return text.utf8.elementsEqual(bytes) ? text : nil
  }
}

// MARK: - Scanning

extension CSVReader {
  /// Takes the cells of a row and its end; false when the row has a fault.
  private mutating func takeRow() -> Bool {
    while true {
      let isWhole = position < bytes.count && bytes[position] == .quote ? takeQuotedCell() : takePlainCell()
      guard isWhole else { return false }
      guard position < bytes.count, bytes[position] == .comma else {
        _ = takeLineEnd()
        return true
      }
      position += 1
    }
  }

  private mutating func takePlainCell() -> Bool {
    let start = position
    while position < bytes.count {
      let byte = bytes[position]
      if byte <= .comma, byte == .comma || byte == .lineFeed || byte == .carriageReturn { break }
      if byte == .quote { return skipRow(column: cells.count + 1) }
      position += 1
    }
    cells.append(Cell(range: start..<position, isQuoted: false, hasDoubledQuotes: false))
    return true
  }

  private mutating func takeQuotedCell() -> Bool {
    let openingLine = currentLine
    position += 1
    let start = position
    var hasDoubledQuotes = false
    while position < bytes.count {
      let byte = bytes[position]
      if byte == .lineFeed || byte == .carriageReturn {
        _ = takeLineEnd()
        continue
      }
      position += 1
      guard byte == .quote else { continue }
      guard position < bytes.count, bytes[position] == .quote else {
        cells.append(Cell(range: start..<position - 1, isQuoted: true, hasDoubledQuotes: hasDoubledQuotes))
        return endsCell || skipRow(column: cells.count)
      }
      hasDoubledQuotes = true
      position += 1
    }
    faults.append(Fault(kind: .unclosedQuote, line: openingLine, row: row, column: cells.count + 1))
    return false
  }

  private var endsCell: Bool {
    guard position < bytes.count else { return true }
    return bytes[position] == .comma || bytes[position] == .lineFeed || bytes[position] == .carriageReturn
  }

  /// Notes a stray quotation mark and goes behind the end of its line; always false.
  private mutating func skipRow(column: Int) -> Bool {
    faults.append(Fault(kind: .strayQuote, line: currentLine, row: row, column: column))
    while position < bytes.count, !takeLineEnd() { position += 1 }
    return false
  }

  private mutating func takeLineEnd() -> Bool {
    guard position < bytes.count else { return false }
    switch bytes[position] {
    case .lineFeed: position += 1
    case .carriageReturn:
      position += 1
      if position < bytes.count, bytes[position] == .lineFeed { position += 1 }
    default: return false
    }
    currentLine += 1
    return true
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let comma = UInt8(ascii: ",")
  fileprivate static let lineFeed = UInt8(ascii: "\n")
  fileprivate static let carriageReturn = UInt8(ascii: "\r")
}
