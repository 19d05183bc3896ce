public import CommitteeModel

/// Makes the rows of one file into records and says what is wrong with its cells.
public struct TableReader {
  /// The rows whose cells could be told apart.
  public private(set) var records: [Record] = []
  /// What a secretary must know, by line.
  public private(set) var findings: [Finding] = []
  /// How many rows stand in the file, without the header and without rows that state nothing.
  public private(set) var rows = 0

  private let schema: TableSchema
  private let file: String
  /// The way out of encodings from before Unicode: of the header, and then of all rows below it together.
  private var legacy: LegacyDecoding
  /// For each column of the file its place in the schema; `nil` for one that the schema does not know.
  private var places: [Int?] = []
  private var headers: [String] = []

  /// Makes a reader of a table; `file` is its name as findings and records show it.
  ///
  /// `decode` says what is done with text that looks as if it were in an encoding from before Unicode.
  public init(_ table: Table, file: String, decode: LegacyTreatment = .ask) {
    schema = TableSchema.of(table)
    self.file = file
    legacy = LegacyDecoding(decode)
  }

  /// Reads the bytes of the file.
  public mutating func read(_ bytes: [UInt8]) {
    guard let text = text(of: bytes) else { return }
    var reader = CSVReader(text, delimiter: DelimiterEvidence.delimiter(of: Array(text.prefix(1 << 16))) ?? .comma)
    if reader.next() { readHeader(reader) } else if reader.faults.isEmpty { note(.emptyFile, line: 0) }
    if legacy.needsEvidence { weighRows(of: reader) }
    while !headers.isEmpty, reader.next() {
      guard reader.cells.contains(where: { !$0.range.isEmpty }) else { continue }
      rows += 1
      if reader.cells.count == headers.count {
        readRow(reader)
      } else {
        note(.raggedRow(found: reader.cells.count, wanted: headers.count), line: reader.line)
      }
    }
    for fault in reader.faults {
      let column = headers.indices.contains(fault.column - 1) ? headers[fault.column - 1] : nil
      note(fault.fact, line: fault.line, column: column)
    }
    // Faults were found last but belong among the rows.
    let placed = findings.enumerated().map { (line: $1.origin.line, offset: $0, finding: $1) }
    findings = placed.sorted { ($0.line, $0.offset) < ($1.line, $1.offset) }.map(\.finding)
  }

  /// The bytes as UTF-8; `nil` where it is not certain how they stand for text.
  private mutating func text(of bytes: [UInt8]) -> [UInt8]? {
    switch TextDecoding.decide(bytes) {
    case .decided(let decoding):
      if decoding.encoding != .utf8 {
        note(.otherEncoding(decoding.encoding, decoding.legacy, decoding.evidence), line: 0)
      }
      return decoding.utf8(of: bytes)
    case .undecided: note(.undecidedEncoding, line: 0)
    case .noText: note(.noText, line: 0)
    }
    return nil
  }

  private mutating func note(_ fact: FindingFact, line: Int, column: String? = nil, read: String = "") {
    findings.append(Finding(fact, at: Origin(file: file, line: line), column: column, read: read))
  }
}

// MARK: - Rows

extension TableReader {
  private mutating func readHeader(_ reader: CSVReader) {
    if reader.cells.contains(where: { reader.text(of: $0) == nil }) {
      note(.undecodable, line: reader.line)
      return
    }
    for cell in reader.cells { legacy.weigh(reader.text(of: cell) ?? "") }
    headers = reader.cells.map { cell in
      Scrubbing.scrub(converted(reader.text(of: cell) ?? "", line: reader.line, column: nil)).text
    }
    for header in headers {
      let place = place(of: header)
      let isRepeated = place != nil && places.contains(place)
      places.append(isRepeated ? nil : place)
      if isRepeated {
        note(.duplicateHeader, line: reader.line, column: header)
      } else if place == nil {
        note(.unknownColumn, line: reader.line, column: header)
      }
    }
    for (place, column) in schema.columns.enumerated() where !places.contains(place) {
      note(.missingColumn, line: reader.line, column: column.field.rawValue)
    }
    // Under a header that is wrong every row would be told of, and none of it would be true.
    if findings.contains(where: { $0.severity == .blocking }) { headers = [] }
  }

  /// The column of the schema that a header names; accents, capitals and runs of blanks do not count.
  private func place(of header: String) -> Int? {
    if let exact = schema.columns.firstIndex(where: { $0.field.rawValue == header }) { return exact }
    return FieldSynonyms.field(Folding.folded(header), in: schema.table).flatMap { schema.position(of: $0) }
  }

  /// Weighs the rows that `reader` has still before it, in place of the header.
  private mutating func weighRows(of reader: CSVReader) {
    var reader = reader
    legacy.forget()
    while reader.next() {
      for cell in reader.cells { legacy.weigh(reader.text(of: cell) ?? "") }
    }
  }

  /// `raw` as it is to be read: converted from an encoding before Unicode on command, otherwise only told of.
  private mutating func converted(_ raw: String, line: Int, column: String?) -> String {
    guard let change = legacy.change(of: raw) else { return raw }
    note(change.fact, line: line, column: column, read: change.read)
    return change.text
  }

  private mutating func readRow(_ reader: CSVReader) {
    var cells = [String](repeating: "", count: schema.columns.count)
    for (cell, place) in zip(reader.cells, places) {
      guard let place else { continue }
      let column = schema.columns[place]
      guard let stored = reader.text(of: cell) else {
        note(.undecodable, line: reader.line, column: column.field.rawValue)
        continue
      }
      let raw = converted(stored, line: reader.line, column: column.field.rawValue)
      let scrubbed = Scrubbing.scrub(raw)
      if scrubbed.wasCleaned {
        let isOnlyComposed = scrubbed.cleaning.isSubset(of: .composition)
        let fact: FindingFact = isOnlyComposed ? .notComposed : .textWasCleaned(scrubbed.cleaning)
        note(fact, line: reader.line, column: column.field.rawValue, read: scrubbed.text)
      }
      if let fact = CellCheck.fact(scrubbed.text, in: column) {
        note(fact, line: reader.line, column: column.field.rawValue, read: scrubbed.text)
      }
      cells[place] = scrubbed.text
    }
    records.append(Record(schema.table, cells: cells, origin: Origin(file: file, line: reader.line)))
  }
}
