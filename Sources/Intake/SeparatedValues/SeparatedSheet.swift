public import CommitteeModel

/// The rows of a file of separated values, in whatever encoding and with whatever delimiter it was saved.
///
/// Rows come one at a time, and what is kept of the file is one piece of it, so that memory does not grow with its
/// length. A file whose encoding is not certain has no rows: `answer` says so.
public struct SeparatedSheet {
  /// What was found out about the file's encoding.
  public let answer: TextDecoding.Answer
  /// The sign that parts its cells; `nil` where every row is one cell.
  public let delimiter: Delimiter?
  private var reader: CSVReader
  private var pieces: TextPieces?
  private var undecodable: [CSVReader.Fault] = []

  /// Stands before the first row of bytes in memory.
  public init(_ bytes: [UInt8]) throws(IntakeFailure) { try self.init(MemoryBytes(bytes: bytes)) }

  /// Stands before the first row of the file at `path`, which is open as long as the sheet is.
  public init(path: String) throws(IntakeFailure) { try self.init(FileBytes(path)) }

  init(_ source: some ByteSource, pieceSize: Int = 1 << 18) throws(IntakeFailure) {
    answer = try TextDecoding.decide(source)
    guard case .decided(let decoding) = answer else {
      delimiter = nil
      reader = CSVReader([])
      return
    }
    delimiter = DelimiterEvidence.delimiter(of: try TextPieces.head(of: source, decoding, size: 1 << 16))
    reader = CSVReader(delimiter: delimiter ?? .comma)
    pieces = TextPieces(source, decoding, pieceSize: pieceSize)
  }

  /// What could not be read so far and was not taken, by line, the first 262 144 of each kind.
  public var faults: [CSVReader.Fault] { Self.inOrder(reader.faults + undecodable) }

  /// Hands over what could not be read since it was taken last, by line; who does so row by row misses nothing.
  mutating func takeFaults() -> [CSVReader.Fault] {
    defer { undecodable = [] }
    return Self.inOrder(reader.takeFaults() + undecodable)
  }

  private static func inOrder(_ faults: [CSVReader.Fault]) -> [CSVReader.Fault] {
    faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
  }

  /// The next row that holds something; `nil` behind the last.
  public mutating func next() throws(IntakeFailure) -> SheetRow? {
    while true {
      if reader.next() {
        if let row = row() { return row }
      } else if try pieces?.feed(&reader) != true {
        return nil
      }
    }
  }

  private mutating func row() -> SheetRow? {
    var cells: [SheetCell] = []
    cells.reserveCapacity(reader.cells.count)
    let isParted = delimiter == .comma
    for (column, cell) in reader.cells.enumerated() where !reader.isBlank(cell) {
      if let text = reader.text(of: cell) {
        cells.append(SheetCell(column: column, value: .text(text), isBare: isParted && !cell.isQuoted))
      } else if undecodable.count < CSVReader.mostFaults {
        undecodable.append(
          CSVReader.Fault(kind: .undecodable, line: reader.line, row: reader.row, column: column + 1))
      }
    }
    return cells.isEmpty ? nil : SheetRow(number: reader.line, cells: cells)
  }
}
