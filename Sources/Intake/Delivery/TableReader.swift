internal import CommitteeModel

/// The rows of a file that is named as a table of the import format and read strictly as that.
///
/// Made, it has read the header and says what is wrong with that; the rows then come in batches, each cell held against its
/// column. What is kept of the file is one piece of it.
final class TableReader: RowSource {
  /// What a secretary must know of the file and its header.
  private(set) var findings: [Finding] = []
  /// How many rows stand in the file as far as it was read, without the header and without rows that state nothing.
  private(set) var rowsSeen = 0
  private(set) var sha256: String?

  private let schema: TableSchema
  private let file: String
  private let progress: (_ file: String, _ rows: Int) -> Void
  /// The way out of encodings from before Unicode: of the header, and then of all rows below it together.
  private var legacy: LegacyDecoding
  private let bytes: HashedBytes
  private var pieces: TextPieces?
  private var reader: CSVReader
  private var headers: [String] = []
  /// For each column of the schema its column of the file.
  private var columns: [Int?]
  /// For each column of the schema what was found right in it.
  private var known: [KnownCells]
  private var batch: RowBatch

  /// So many rows come together, or fewer about which there is as much to say.
  private static let batchSize = 1024

  /// Reads the header of a table; `file` is its name as findings and records show it.
  ///
  /// `decode` says what is done with text that looks as if it were in an encoding from before Unicode.
  init(
    _ table: Table, file: String, bytes source: any ByteSource, decode: LegacyTreatment = .ask,
    progress: @escaping (_ file: String, _ rows: Int) -> Void = { _, _ in }
  ) throws(IntakeFailure) {
    schema = TableSchema.of(table)
    self.file = file
    self.progress = progress
    legacy = LegacyDecoding(decode)
    bytes = HashedBytes(source)
    reader = CSVReader(delimiter: .comma)
    columns = [Int?](repeating: nil, count: schema.columns.count)
    known = schema.columns.map { KnownCells(for: $0.kind == .figure ? 4096 : 256) }
    batch = RowBatch(table, file: file)
    try begin(source)
  }

  /// In which columns of the file the fields stand.
  var place: SheetColumns {
    let fields = columns.enumerated().compactMap { place, column in column.map { (schema.columns[place].field, $0) } }
    return SheetColumns(file: file, table: schema.table, columns: Dictionary(uniqueKeysWithValues: fields))
  }

  func next() throws(IntakeFailure) -> RowBatch? {
    guard pieces != nil else { return nil }
    while batch.count < Self.batchSize, batch.findings.count < Self.batchSize {
      let isRow = reader.next()
      noteFaults()
      guard isRow else {
        if try pieces?.feed(&reader) == true { continue }
        if rowsSeen == 0 { note(.sheet(.noRows), line: 0) }
        try end()
        break
      }
      guard reader.cells.contains(where: { !$0.range.isEmpty }) else { continue }
      rowsSeen += 1
      if rowsSeen % 20_000 == 0 { progress(file, rowsSeen) }
      if reader.cells.count == headers.count {
        readRow()
      } else {
        note(.raggedRow(found: reader.cells.count, wanted: headers.count), line: reader.line)
      }
    }
    defer { batch = RowBatch(after: batch) }
    return batch
  }

  private func nextRow() throws(IntakeFailure) -> Bool {
    defer { noteFaults() }
    while !reader.next() {
      guard try pieces?.feed(&reader) == true else { return false }
    }
    return true
  }

  /// Goes on to the first row in which anything stands.
  private func firstRow() throws(IntakeFailure) -> Bool {
    while try nextRow() {
      let isBlank = reader.cells.allSatisfy { reader.text(of: $0).map { Scrubbing.scrub($0).text.isEmpty } ?? false }
      if !isBlank { return true }
    }
    return false
  }

  private func noteFaults() {
    for fault in reader.takeFaults() {
      let column = headers.indices.contains(fault.column - 1) ? headers[fault.column - 1] : nil
      note(fault.fact, line: fault.line, column: column)
    }
  }

  private func note(_ fact: FindingFact, line: Int, column: String? = nil, read: String = "") {
    batch.findings.append(Finding(fact, at: Origin(file: file, line: line), column: column, read: read))
  }
}

// MARK: - The header

extension TableReader {
  private func begin(_ source: any ByteSource) throws(IntakeFailure) {
    defer {
      findings = batch.findings
      batch.findings = []
    }
    guard let decoding = try decide(source) else { return try end() }
    pieces = TextPieces(bytes, decoding, pieceSize: HashedBytes.pieceSize)
    let head = try TextPieces.head(of: source, decoding, size: 1 << 16)
    let delimiter = DelimiterEvidence.delimiter(of: head) ?? .comma
    reader = CSVReader(delimiter: delimiter)
    guard try firstRow() else {
      if reader.faults.isEmpty { note(.emptyFile, line: 0) }
      return try end()
    }
    readHeader()
    // Under a header that is wrong every row would be told of, and none of it would be true.
    if batch.findings.contains(where: { $0.severity == .blocking && !$0.fact.isAboutOneColumn }) { return try end() }
    if legacy.needsEvidence { try weighRows(of: source, decoding, delimiter) }
  }

  /// Ends the reading.
  private func end() throws(IntakeFailure) {
    pieces = nil
    sha256 = try bytes.finish()
  }

  /// How the bytes stand for text; `nil` where that is not certain.
  private func decide(_ source: any ByteSource) throws(IntakeFailure) -> TextDecoding? {
    switch try TextDecoding.decide(source) {
    case .decided(let decoding):
      if decoding.encoding != .utf8 {
        note(.otherEncoding(decoding.encoding, decoding.legacy, decoding.evidence), line: 0)
      }
      return decoding
    case .undecided: note(.undecidedEncoding, line: 0)
    case .noText: note(.noText, line: 0)
    }
    return nil
  }

  private func readHeader() {
    if reader.cells.contains(where: { reader.text(of: $0) == nil }) {
      note(.undecodable, line: reader.line)
      return
    }
    for cell in reader.cells { legacy.weigh(reader.text(of: cell) ?? "") }
    headers = reader.cells.map { cell in
      Scrubbing.scrub(converted(reader.text(of: cell) ?? "", line: reader.line, column: nil)).text
    }
    // A header in an encoding from before Unicode names no column until it is converted.
    if batch.findings.contains(where: { $0.code == .suspectedLegacy }) { return }
    for (column, header) in headers.enumerated() {
      guard let place = place(of: header) else {
        note(.unknownColumn, line: reader.line, column: header)
        continue
      }
      if columns[place] == nil {
        columns[place] = column
      } else {
        note(.duplicateHeader, line: reader.line, column: header)
      }
    }
    for (place, column) in schema.columns.enumerated() where columns[place] == nil {
      note(.missingColumn, line: reader.line, column: column.field.rawValue)
    }
  }

  /// The column of the schema that a header names; accents, capitals and runs of blanks do not count.
  private func place(of header: String) -> Int? {
    if let exact = schema.columns.firstIndex(where: { $0.field.rawValue == header }) { return exact }
    return FieldSynonyms.field(Folding.folded(header), in: schema.table).flatMap { schema.position(of: $0) }
  }

  /// Weighs all rows below the header, in place of the header.
  private func weighRows(
    of source: any ByteSource, _ decoding: TextDecoding, _ delimiter: Delimiter
  ) throws(IntakeFailure) {
    legacy.forget()
    var reader = CSVReader(delimiter: delimiter)
    var pieces = TextPieces(source, decoding, pieceSize: HashedBytes.pieceSize)
    var isHeader = true
    while true {
      while reader.next() {
        if !isHeader { for cell in reader.cells { legacy.weigh(reader.text(of: cell) ?? "") } }
        isHeader = false
      }
      guard try pieces.feed(&reader) else { return }
    }
  }

  /// `raw` as it is to be read: converted from an encoding before Unicode on command, otherwise only told of.
  private func converted(_ raw: String, line: Int, column: String?) -> String {
    guard let change = legacy.change(of: raw) else { return raw }
    note(change.fact, line: line, column: column, read: change.read)
    return change.text
  }
}

// MARK: - Rows

extension TableReader {
  private func readRow() {
    batch.beginRow(line: reader.line)
    reader.withBytes { bytes in
      for place in columns.indices {
        guard let column = columns[place] else { preconditionFailure("a header that lacks columns has no rows") }
        let cell = reader.cells[column]
        let text = UnsafeRawBufferPointer(rebasing: bytes[cell.range])
        if !cell.hasDoubledQuotes, known[place].contains(text) {
          batch.appendCell(text)
        } else {
          readCell(cell, text, in: place)
        }
      }
    }
    batch.endRow()
  }

  /// Reads a cell of which nothing is known yet.
  private func readCell(_ cell: CSVReader.Cell, _ stored: UnsafeRawBufferPointer, in place: Int) {
    let field = schema.columns[place].field.rawValue
    guard let text = reader.text(of: cell) else {
      note(.undecodable, line: reader.line, column: field)
      return batch.appendEmptyCell()
    }
    let told = batch.findings.count
    let raw = converted(text, line: reader.line, column: field)
    let scrubbed = Scrubbing.scrub(raw)
    if scrubbed.wasCleaned {
      let isOnlyComposed = scrubbed.cleaning.isSubset(of: .composition)
      let fact: FindingFact = isOnlyComposed ? .notComposed : .textWasCleaned(scrubbed.cleaning)
      note(fact, line: reader.line, column: field, read: scrubbed.text)
    }
    if let fact = CellCheck.fact(scrubbed.text, in: schema.columns[place]) {
      note(fact, line: reader.line, column: field, read: scrubbed.text)
    }
    var read = scrubbed.text
    read.withUTF8 { batch.appendCell(UnsafeRawBufferPointer($0)) }
    if batch.findings.count == told, !cell.hasDoubledQuotes { known[place].insert(stored) }
  }
}
