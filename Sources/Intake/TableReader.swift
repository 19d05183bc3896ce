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
  /// For each column of the file its place in the schema; `nil` for one that the schema does not know.
  private var places: [Int?] = []
  private var headers: [String] = []

  /// Makes a reader of a table; `file` is its name as findings and records show it.
  public init(_ table: Table, file: String) {
    schema = TableSchema.of(table)
    self.file = file
  }

  /// Reads the bytes of the file.
  public mutating func read(_ bytes: [UInt8]) {
    var reader = CSVReader(bytes)
    if reader.next() { readHeader(reader) } else if reader.faults.isEmpty { note(.emptyFile, line: 0) }
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
      note(fault.kind == .unclosedQuote ? .unclosedQuote : .strayQuote, line: fault.line, column: column)
    }
    // Faults were found last but belong among the rows.
    let placed = findings.enumerated().map { (line: $1.origin.line, offset: $0, finding: $1) }
    findings = placed.sorted { ($0.line, $0.offset) < ($1.line, $1.offset) }.map(\.finding)
  }

  private mutating func note(_ fact: FindingFact, line: Int, column: String? = nil, read: String = "") {
    findings.append(Finding(fact, at: Origin(file: file, line: line), column: column, read: read))
  }
}

// MARK: - Rows

extension TableReader {
  private mutating func readHeader(_ reader: CSVReader) {
    headers = reader.cells.map { Scrubbing.scrub(reader.text(of: $0) ?? "").text }
    if reader.cells.contains(where: { reader.text(of: $0) == nil }) {
      note(.notUTF8, line: reader.line)
      headers = []
      return
    }
    if headers.count == 1, let separator = Self.separator(in: headers[0], or: reader) {
      note(.wrongSeparator(separator), line: reader.line)
      headers = []
      return
    }
    let expected = schema.columns.map(\.field.rawValue)
    for (place, header) in headers.enumerated() {
      let isKnown = expected.contains(header)
      let isRepeated = headers[..<place].contains(header)
      places.append(isKnown && !isRepeated ? expected.firstIndex(of: header) : nil)
      if isRepeated {
        note(.duplicateHeader, line: reader.line, column: header)
      } else if !isKnown {
        note(.unknownColumn, line: reader.line, column: header)
      }
    }
    for header in expected where !headers.contains(header) {
      note(.missingColumn, line: reader.line, column: header)
    }
  }

  /// The sign that parts the headers when it is not a comma.
  private static func separator(in header: String, or reader: CSVReader) -> String? {
    let raw = reader.text(of: reader.cells[0]) ?? ""
    if raw.utf8.contains(UInt8(ascii: "\t")) { return "dấu tab" }
    return header.utf8.contains(UInt8(ascii: ";")) ? "dấu chấm phẩy" : nil
  }

  private mutating func readRow(_ reader: CSVReader) {
    var cells = [String](repeating: "", count: schema.columns.count)
    for (cell, place) in zip(reader.cells, places) {
      guard let place else { continue }
      let column = schema.columns[place]
      guard let raw = reader.text(of: cell) else {
        note(.notUTF8, line: reader.line, column: column.field.rawValue)
        continue
      }
      let scrubbed = Scrubbing.scrub(raw)
      if scrubbed.wasCleaned {
        let isOnlyComposed = Composition.composed(raw).utf8.elementsEqual(scrubbed.text.utf8)
        let fact: FindingFact = isOnlyComposed ? .notComposed : .textWasCleaned
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
