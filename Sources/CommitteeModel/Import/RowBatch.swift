/// Rows of one table beside one another in memory, their cells as UTF-8.
///
/// What is read in bulk travels so: one stretch of bytes for a thousand rows, and no object for a cell. Texts are scrubbed
/// and composed, as those of a `Record` are.
public struct RowBatch: Sendable {
  /// The table of all the rows.
  public let table: Table
  /// Name of their file with its folder.
  public let file: String
  /// Name of their sheet; empty for a file that has none.
  public let sheet: String
  /// What is to be said about the rows, in their order.
  public var findings: [Finding] = []
  /// Cells whose spelling in the file differs from their reading, in the order of the rows.
  public var spellings: [RawCell] = []
  /// How many rows there are.
  public private(set) var count = 0

  private var lines: [Int] = []
  /// For each row its column where lines hold several rows; empty where none does.
  private var columns: [Int?] = []
  /// For each row its cells and then its key, one behind the other.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private let width: Int
  private let keyPlaces: [Int]
  private var keyForms: KnownKeyForms

  /// Makes a batch without rows.
  public init(_ table: Table, file: String, sheet: String = "") {
    self.table = table
    self.file = file
    self.sheet = sheet
    width = TableSchema.of(table).columns.count
    keyPlaces = TableSchema.of(table).keyPlaces
    keyForms = KnownKeyForms(TableSchema.of(table))
  }

  /// Makes a batch without rows for those that follow in the same sheet.
  public init(after batch: RowBatch) {
    self.init(batch.table, file: batch.file, sheet: batch.sheet)
    keyForms = batch.keyForms
  }

  /// Whether neither a row nor a finding is in it.
  public var isEmpty: Bool { count == 0 && findings.isEmpty }

  /// Adds a row; its origin must be of the file and sheet of the batch.
  public mutating func append(_ record: Record) {
    beginRow(line: record.origin.line, column: record.origin.column)
    for cell in record.cells {
      var cell = cell
      cell.withUTF8 { appendCell(UnsafeRawBufferPointer($0)) }
    }
    endRow()
  }

  /// Begins a row, which wants a cell for each column of the table; `column` is its own where its line holds several.
  public mutating func beginRow(line: Int, column: Int? = nil) {
    lines.append(line)
    guard column != nil || !columns.isEmpty else { return }
    columns += repeatElement(nil, count: lines.count - 1 - columns.count) + [column]
  }

  /// Adds the next cell of the row that was begun.
  public mutating func appendCell(_ text: UnsafeRawBufferPointer) {
    bytes.append(contentsOf: text)
    ends.append(bytes.count)
  }

  /// Adds a cell that states nothing.
  public mutating func appendEmptyCell() { ends.append(bytes.count) }

  /// Ends the row and makes its key.
  public mutating func endRow() {
    let first = count * (width + 1)
    precondition(ends.count == first + width, "one cell for each column")
    let cells = keyPlaces.map { start(first + $0)..<ends[first + $0] }
    let forms = cells.enumerated().map { keyForms.form(of: bytes[$1], at: $0) }
    var end = bytes.count
    let length = zip(cells, forms).reduce(max(0, cells.count - 1)) { $0 + ($1.1?.count ?? $1.0.count) }
    bytes.append(contentsOf: repeatElement(0x1F, count: length))
    bytes.withUnsafeMutableBytes { bytes in
      for (cell, form) in zip(cells, forms) {
        let count = form?.count ?? cell.count
        let place = UnsafeMutableRawBufferPointer(rebasing: bytes[end..<end + count])
        if let form {
          place.copyBytes(from: form)
        } else {
          place.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[cell]))
        }
        end += count + 1
      }
    }
    ends.append(bytes.count)
    count += 1
  }

  /// Where the cell begins that ends at a place of `ends`.
  private func start(_ place: Int) -> Int { place == 0 ? 0 : ends[place - 1] }

  /// Hands the rows to `body` one by one; a row is valid within the call only.
  public func forEachRow(_ body: (Row) throws -> Void) rethrows {
    try bytes.withUnsafeBytes { bytes in
      try ends.withUnsafeBufferPointer { ends in
        for place in 0..<count {
          try body(
            Row(
              line: lines[place], column: columns.isEmpty ? nil : columns[place], place: place, width: width,
              bytes: bytes, ends: ends,
              batch: self))
        }
      }
    }
  }

  /// A row of a batch, which lives no longer than the call that was given it.
  public struct Row {
    /// Line of the row in its file.
    public let line: Int
    /// Column of its cell where its line holds several rows.
    public let column: Int?
    private let first: Int
    private let width: Int
    private let bytes: UnsafeRawBufferPointer
    private let ends: UnsafeBufferPointer<Int>
    private let batch: RowBatch

    fileprivate init(
      line: Int, column: Int?, place: Int, width: Int, bytes: UnsafeRawBufferPointer, ends: UnsafeBufferPointer<Int>,
      batch: RowBatch
    ) {
      self.line = line
      self.column = column
      first = place * (width + 1)
      self.width = width
      self.bytes = bytes
      self.ends = ends
      self.batch = batch
    }

    /// The UTF-8 of a cell, by its place in the schema.
    public subscript(place: Int) -> UnsafeRawBufferPointer {
      let start = first + place == 0 ? 0 : ends[first + place - 1]
      return UnsafeRawBufferPointer(rebasing: bytes[start..<ends[first + place]])
    }

    /// The UTF-8 of what makes the row the same row in a later file, as `Record.key`.
    public var key: UnsafeRawBufferPointer { self[width] }

    /// Where it was read.
    public var origin: Origin { Origin(file: batch.file, line: line, sheet: batch.sheet, column: column) }

    /// True for the place of the row in the sheet of its batch.
    public func stands(at origin: Origin) -> Bool { origin.line == line && origin.column == column }

    /// The row as a record of its own.
    public var record: Record {
      Record(batch.table, cells: (0..<width).map { String(decoding: self[$0], as: UTF8.self) }, origin: origin)
    }
  }
}

/// Rows that are read while they are taken in, since there may be more of them than memory holds.
public struct RowStream {
  /// Their table.
  public let table: Table
  /// Name of their file with its folder.
  public let file: String
  /// Name of their sheet; empty for a file that has none.
  public let sheet: String
  /// Begins to read at the first row.
  public let open: () throws -> any RowSource

  /// Makes a stream; `open` may be called again and then reads anew.
  public init(_ table: Table, file: String, sheet: String = "", open: @escaping () throws -> any RowSource) {
    self.table = table
    self.file = file
    self.sheet = sheet
    self.open = open
  }
}

/// A reading of rows on its way through a file.
public protocol RowSource: AnyObject {
  /// The next rows with what is to be said about them; `nil` behind the last ones.
  func next() throws -> RowBatch?

  /// Rows that stand in the file as far as it was read, also those that could not be told apart.
  var rowsSeen: Int { get }

  /// SHA-256 of what was read, once all of it was; `nil` where the file was hashed before.
  var sha256: String? { get }
}

extension Table {
  /// True where rows of other tables may name its rows; then all of them must be known before the first is judged.
  public var isNamedByOthers: Bool { Table.named.contains(self) }

  private static let named = Set(TableSchema.all.flatMap(\.references).map(\.table))
}
