/// Reads rows of separated values (RFC 4180) out of bytes, one at a time, and says where each cell stands.
///
/// Bytes come whole or piece by piece; what is kept of them is one piece and the row that it begins. Lines end with LF,
/// CRLF or CR, also inside quoted cells; empty lines count and are passed over. Cells are ranges of the bytes and cost no
/// copy. A row with a fault is left out and named in `faults`; a quotation mark that nobody closes ends the reading,
/// since what follows cannot be told apart.
public struct CSVReader {
  /// A cell of the current row.
  public struct Cell: Equatable, Sendable {
    /// Where its content stands in the bytes that the reader keeps, without the quotation marks around it.
    public let range: Range<Int>
    /// True when quotation marks stood around it.
    public let isQuoted: Bool
    let hasDoubledQuotes: Bool
  }

  /// A row that cannot be read.
  public struct Fault: Hashable, Sendable {
    /// What is wrong with it.
    public enum Kind: Hashable, Sendable {
      case unclosedQuote, strayQuote
      /// No line end within the length and the cells that a row may have; nothing behind it was read.
      case endlessRow
      /// Bytes that the file's encoding does not have; only a sheet says so, and leaves the cell out.
      case undecodable
    }
    /// What is wrong with it.
    public let kind: Kind
    /// Line of the quotation mark, otherwise of the row's beginning, from 1.
    public let line: Int
    /// Row, from 1; the header is row 1.
    public let row: Int
    /// Column of the cell within its row, from 1.
    public let column: Int
  }

  /// The cells of the current row.
  public var cells: [Cell] { scan.cells }
  /// The line where the current row begins, from 1.
  public var line: Int { scan.line }
  /// The current row, from 1; rows with a fault count, empty lines do not.
  public var row: Int { scan.row }
  /// What could not be read so far and was not taken, the first 262 144 of it.
  public var faults: [Fault] { scan.faults }

  private var bytes: [UInt8]
  private var scan: RowScan
  private var isWhole: Bool

  /// The most bytes of one row that are kept, four times a thousand cells of a thousand letters. Without an end to it
  /// one forgotten quotation mark would draw a whole file into memory.
  static let longestRow = 1 << 22
  /// The most cells of one row, as many as a spreadsheet has columns: a cell of one letter takes many times its length.
  static let mostCells = 1 << 14
  /// The most faults that are kept until somebody takes them: more than rows have room in a piece of a file.
  static let mostFaults = 1 << 18

  /// Makes a reader that stands before the first row of `bytes`; a byte order mark of UTF-8 is passed over.
  public init(_ bytes: [UInt8], delimiter: Delimiter = .comma) {
    self.bytes = bytes
    scan = RowScan(delimiter: delimiter, position: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0)
    isWhole = true
  }

  /// Makes a reader whose bytes are still to come.
  public init(delimiter: Delimiter) {
    bytes = []
    scan = RowScan(delimiter: delimiter, position: 0)
    isWhole = false
  }

  /// Takes the next piece of the bytes; the ranges of the current row's cells end to be valid.
  public mutating func append(_ piece: UnsafeRawBufferPointer) {
    bytes.removeSubrange(..<scan.position)
    scan.position = 0
    if !scan.isBroken { bytes.append(contentsOf: piece) }
  }

  /// Says that no more bytes come, so that the last row may lack a line end.
  public mutating func finish() { isWhole = true }

  /// Goes to the next row that can be read; false behind the last one and where its bytes are still to come.
  public mutating func next() -> Bool { bytes.withUnsafeBytes { scan.next(in: $0.bytes, isWhole: isWhole) } }

  /// Hands over what could not be read since it was taken last; who does so row by row misses nothing.
  mutating func takeFaults() -> [Fault] { scan.takeFaults() }

  /// True when a cell holds nothing but blanks.
  func isBlank(_ cell: Cell) -> Bool {
    bytes[cell.range].allSatisfy { $0 == 0x20 || $0 &- 0x09 < 5 }
  }

  /// Hands over the bytes that the ranges of the current row's cells are of.
  func withBytes<Answer>(_ body: (UnsafeRawBufferPointer) throws -> Answer) rethrows -> Answer {
    try bytes.withUnsafeBytes(body)
  }

  /// The text of a cell; `nil` when its bytes are no UTF-8.
  public func text(of cell: Cell) -> String? {
    guard cell.hasDoubledQuotes else {
      return bytes.withUnsafeBytes { Self.decoded(UnsafeRawBufferPointer(rebasing: $0[cell.range])) }
    }
    var content: [UInt8] = []
    content.reserveCapacity(cell.range.count)
    var isSecond = false
    for byte in bytes[cell.range] {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { content.append(byte) }
    }
    return content.withUnsafeBytes(Self.decoded)
  }

  /// Decoding mends what is no UTF-8 and thereby changes it.
  private static func decoded(_ bytes: UnsafeRawBufferPointer) -> String? {
    var text = String(decoding: bytes, as: UTF8.self)
    let isUnchanged = text.withUTF8 { $0.elementsEqual(bytes) }
    return isUnchanged ? text : nil
  }
}
