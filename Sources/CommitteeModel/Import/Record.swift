/// Where something was read: a file and a line of it, both as a person would look them up.
public struct Origin: Hashable, Sendable {
  /// Name of the file with its folder: `bac-giang/so-lieu.csv`.
  public let file: String
  /// Line of the row, from 1; the header stands in line 1, and 0 means the file as a whole.
  public let line: Int
  /// Name of the sheet; empty for a file that has none.
  public let sheet: String

  /// Makes an origin.
  public init(file: String, line: Int, sheet: String = "") {
    self.file = file
    self.line = line
    self.sheet = sheet
  }

  /// `bac-giang/so-lieu.csv dòng 9`, `so-y-te/bao-cao.xlsx trang “Số liệu” dòng 9`.
  public var text: String {
    let place = sheet.isEmpty ? file : "\(file) trang “\(sheet)”"
    return line > 0 ? "\(place) dòng \(line)" : place
  }
}

/// One row of a table as text: scrubbed, NFC, otherwise as the file states it.
public struct Record: Hashable, Sendable {
  /// Which table.
  public let table: Table
  /// The cells in the order of the schema's columns; an empty text where the file states nothing.
  public let cells: [String]
  /// Where it was read.
  public let origin: Origin
  /// How often the row was restated: 1 for a first statement.
  public let revision: Int

  /// Makes a record; `cells` has one text for each column of the table's schema.
  public init(_ table: Table, cells: [String], origin: Origin, revision: Int = 1) {
    precondition(cells.count == TableSchema.of(table).columns.count, "one cell for each column")
    self.table = table
    self.cells = cells
    self.origin = origin
    self.revision = revision
  }

  /// The cell of a column; empty when the table has no such column.
  public subscript(field: Field) -> String {
    TableSchema.of(table).position(of: field).map { cells[$0] } ?? ""
  }

  /// What makes this row the same row in a later file: its key cells, joined by U+001F.
  public var key: String {
    let places = TableSchema.of(table).keyPlaces
    guard let first = places.first else { return "" }
    var key = cells[first]
    for place in places.dropFirst() {
      key += "\u{1F}"
      key += cells[place]
    }
    return key
  }
}
