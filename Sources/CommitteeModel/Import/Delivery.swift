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

  /// Makes a description of a sheet.
  public init(file: String, sheet: String = "", table: Table, columns: [Field: Int]) {
    self.file = file
    self.sheet = sheet
    self.table = table
    self.columns = columns
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
public struct Delivery: Sendable {
  /// The folder's own name, without the way to it.
  public let folder: String
  /// The rows whose cells could be told apart, table by table, in the order of the files.
  public let records: [Record]
  /// What a secretary must know, in the order of files, lines and columns.
  public let findings: [Finding]
  /// The files that were read.
  public let files: [FileReading]
  /// Where the columns of the sheets stand; files whose columns were not placed are left out.
  public let sheets: [SheetColumns]
  /// Cells whose spelling differs from their reading.
  public let rawCells: [RawCell]

  /// The finding with the column of its sheet, where the header is a field's own and the place of the field is known.
  public func placed(_ finding: Finding) -> Finding {
    guard finding.columnIndex == nil, !sheets.isEmpty, let field = finding.column.flatMap(Field.init) else {
      return finding
    }
    let sheet = sheets.first { $0.file == finding.origin.file && $0.sheet == finding.origin.sheet }
    guard let column = sheet?.columns[field] else { return finding }
    return Finding(
      finding.fact, at: finding.origin, column: finding.column, columnIndex: column, read: finding.read)
  }

  /// Makes a delivery.
  public init(
    folder: String, records: [Record], findings: [Finding], files: [FileReading], sheets: [SheetColumns] = [],
    rawCells: [RawCell] = []
  ) {
    self.sheets = sheets
    self.rawCells = rawCells
    self.folder = folder
    self.records = records
    self.findings = findings
    self.files = files
  }
}
