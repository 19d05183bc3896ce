/// A file as it was read.
public struct FileReading: Hashable, Sendable {
  /// Its name with its folder: `bac-giang/so-lieu.csv`.
  public let name: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  public let sha256: String
  /// How many rows were read from it, without the header.
  public let rows: Int

  /// Makes a reading.
  public init(name: String, sha256: String, rows: Int) {
    self.name = name
    self.sha256 = sha256
    self.rows = rows
  }
}

/// In which columns of a sheet the fields of a table stand.
public struct SheetColumns: Hashable, Sendable {
  /// The file, as its `FileReading` names it.
  public let file: String
  /// The sheet; empty for a file that has none.
  public let sheet: String
  /// The table whose rows stand there.
  public let table: Table
  /// For each field that was found its column, from 0.
  public let columns: [Field: Int]
  /// For each field the header of its column, as the file states it; none for a file that is named as a table, whose headers
  /// are the fields.
  public let headers: [Field: String]
  /// The columns that hold figures of one period each; empty where figures have one column.
  public let periods: [PeriodColumn]
  /// The columns of rates beside amounts, of which each row states one or the other.
  public var shares: [PeriodColumn] = []
  /// True for a sheet of a template that was filled in, which tells its filler how to write numbers.
  public var isOfForm = false

  /// A column that holds the figures of one period.
  public struct PeriodColumn: Hashable, Sendable {
    /// Its place, from 0.
    public let column: Int
    /// The period as the rows state it.
    public let period: String
    /// Its header, as the file states it.
    public let header: String

    /// Makes a column.
    public init(column: Int, period: String, header: String) {
      self.column = column
      self.period = period
      self.header = header
    }
  }

  /// Describes a sheet by its header.
  public init(file: String, sheet: String, _ header: HeaderMatch) {
    let spread = header.figures
    let named = header.columns.compactMap { column in column.field.map { (field: $0, column: column) } }
      .filter { spread.isEmpty || $0.field != .value }
    self.init(
      file: file, sheet: sheet, table: header.table,
      columns: Dictionary(named.map { ($0.field, $0.column.index) }) { first, _ in first },
      headers: Dictionary(named.map { ($0.field, $0.column.header) }) { first, _ in first },
      periods: spread.map { PeriodColumn(column: $0.index, period: $0.period ?? "", header: $0.header) })
    shares = header.shareColumns.map { PeriodColumn(column: $0.index, period: $0.period ?? "", header: $0.header) }
  }

  /// Makes a description of a sheet.
  public init(
    file: String, sheet: String = "", table: Table, columns: [Field: Int], headers: [Field: String] = [:],
    periods: [PeriodColumn] = []
  ) {
    self.periods = periods
    self.file = file
    self.sheet = sheet
    self.table = table
    self.columns = columns
    self.headers = headers
  }
}

/// How a cell is spelled in its file, where that differs from what was read.
public struct RawCell: Hashable, Sendable {
  /// The table of the row.
  public let table: Table
  /// Where the row stands.
  public let origin: Origin
  /// The column.
  public let field: Field
  /// The text as the file states it.
  public let text: String

  /// Makes a spelling.
  public init(_ table: Table, at origin: Origin, field: Field, text: String) {
    self.table = table
    self.origin = origin
    self.field = field
    self.text = text
  }
}

/// What a folder delivered: its rows, its files, and all that is to be said about them.
public struct Delivery {
  /// The folder's own name, without the way to it.
  public let folder: String
  /// Rows in memory, table by table, in the order of the files: at least those that other rows may name.
  public let records: [Record]
  /// Rows that are read while they are taken in.
  public let streams: [RowStream]
  /// What a secretary must know so far, in the order of files, lines and columns.
  public let findings: [Finding]
  /// The files that were read, with the rows of theirs that are in memory.
  public let files: [FileReading]
  /// Where the columns of the sheets stand; files whose columns were not placed are left out.
  public let sheets: [SheetColumns]
  /// Cells of the rows in memory whose spelling differs from their reading.
  public let rawCells: [RawCell]

  /// The finding with the column of its sheet and its header there, where it names a field whose place is known.
  public func placed(_ finding: Finding) -> Finding {
    let field = finding.column.flatMap(Field.init)
    guard finding.columnIndex == nil, !sheets.isEmpty, field != nil || finding.origin.column != nil else {
      return finding
    }
    let sheet = sheets.first { $0.file == finding.origin.file && $0.sheet == finding.origin.sheet }
    if let own = sheet.flatMap({ $0.periods + $0.shares })?.first(where: { $0.column == finding.origin.column }),
      field.map({ [.value, .period].contains($0) }) ?? true
    {
      return Finding(finding.fact, at: finding.origin, column: own.header, columnIndex: own.column, read: finding.read)
    }
    guard let field, let column = sheet?.columns[field], let header = sheet?.headers[field] else { return finding }
    return Finding(finding.fact, at: finding.origin, column: header, columnIndex: column, read: finding.read)
  }

  /// Makes a delivery.
  public init(
    folder: String, records: [Record], streams: [RowStream] = [], findings: [Finding], files: [FileReading],
    sheets: [SheetColumns] = [], rawCells: [RawCell] = []
  ) {
    self.sheets = sheets
    self.rawCells = rawCells
    self.folder = folder
    self.records = records
    self.streams = streams
    self.findings = findings
    self.files = files
  }

  /// The delivery without the tables that something makes doubtful as a whole; what is to be said of them stays.
  public var withoutDoubtfulTables: Delivery {
    let doubtful = Set(
      findings.filter { $0.severity == .blocking && $0.fact.isAboutOneTable }.map { Self.place($0.origin) })
    if doubtful.isEmpty { return self }
    func stays(_ origin: Origin) -> Bool { !doubtful.contains(Self.place(origin)) }
    return Delivery(
      folder: folder, records: records.filter { stays($0.origin) },
      streams: streams.filter { stays(Origin(file: $0.file, line: 0, sheet: $0.sheet)) }, findings: findings,
      files: files, sheets: sheets.filter { stays(Origin(file: $0.file, line: 0, sheet: $0.sheet)) },
      rawCells: rawCells.filter { stays($0.origin) })
  }

  private static func place(_ origin: Origin) -> Origin { Origin(file: origin.file, line: 0, sheet: origin.sheet) }

  /// The delivery with the rows of all its streams in memory.
  public func heldWhole() throws -> Delivery {
    var (records, findings, rawCells, files) = (records, findings, rawCells, files)
    for stream in streams {
      let source = try stream.open()
      while let batch = try source.next() {
        batch.forEachRow { records.append($0.record) }
        findings += batch.findings
        rawCells += batch.spellings
      }
      files = files.map { file in
        guard file.name == stream.file else { return file }
        return FileReading(name: file.name, sha256: source.sha256 ?? file.sha256, rows: file.rows + source.rowsSeen)
      }
    }
    let order = ReadingOrder(files: files.map(\.name))
    return Delivery(
      folder: folder, records: records, findings: order.sorted(findings), files: files,
      sheets: sheets, rawCells: rawCells)
  }
}

/// The order in which a person reads what is said about a delivery: by file, by sheet, by line.
public struct ReadingOrder {
  private let files: [String: Int]

  /// Makes the order of files that were read in this order.
  public init(files: [String]) {
    self.files = Dictionary(files.enumerated().map { ($1, $0) }) { first, _ in first }
  }

  /// The findings in that order; those of one line stay as they are.
  public func sorted(_ findings: [Finding]) -> [Finding] {
    var sheets: [String: [String: Int]] = [:]
    let placed = findings.enumerated().map { place, finding in
      let origin = finding.origin
      let next = sheets[origin.file]?.count ?? 0
      let sheet = sheets[origin.file]?[origin.sheet] ?? next
      sheets[origin.file, default: [:]][origin.sheet] = sheet
      return (finding: finding, file: files[origin.file] ?? .max, sheet: sheet, line: origin.line, place: place)
    }
    return placed.sorted { ($0.file, $0.sheet, $0.line, $0.place) < ($1.file, $1.sheet, $1.line, $1.place) }
      .map(\.finding)
  }
}
