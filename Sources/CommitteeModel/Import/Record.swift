/// Where something was read: a file and a line of it, both as a person would look them up.
public struct Origin: Hashable, Sendable {
  /// Name of the file with its folder: `bac-giang/so-lieu.csv`.
  public let file: String
  /// Line of the row, from 1; the header stands in line 1, and 0 means the file as a whole.
  public let line: Int
  /// Name of the sheet; empty for a file that has none.
  public let sheet: String
  /// Column of the cell that a row stands in, from 0, where its line holds several rows; `nil` for nearly all.
  public let column: Int?

  /// Makes an origin.
  public init(file: String, line: Int, sheet: String = "", column: Int? = nil) {
    self.file = file
    self.line = line
    self.sheet = sheet
    self.column = column
  }

  /// The line as a whole, whatever cell of it was meant.
  public var ofLine: Origin { column == nil ? self : Origin(file: file, line: line, sheet: sheet) }

  /// `bac-giang/so-lieu.csv dòng 9`, `so-y-te/bao-cao.xlsx trang “Số liệu” dòng 9`.
  public var text: String {
    let place = sheet.isEmpty ? file : "\(file) trang “\(sheet)”"
    if let column, line > 0 { return "\(place) ô \(CellAddress(column: column, row: line).text)" }
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

  /// What makes this row the same row in a later file: its key cells, joined by U+001F; a period, a day or a number counts
  /// as what it says, however it is spelled.
  public var key: String {
    let schema = TableSchema.of(table)
    return joined(schema.keyPlaces) { place in schema.columns[place].kind.keyForm(of: cells[place]) }
  }

  /// The key cells as the file spells them, joined by U+001F.
  public var spelledKey: String { joined(TableSchema.of(table).keyPlaces) { cells[$0] } }

  private func joined(_ places: [Int], _ text: (Int) -> String) -> String {
    guard let first = places.first else { return "" }
    var key = text(first)
    for place in places.dropFirst() {
      key += "\u{1F}"
      key += text(place)
    }
    return key
  }

  /// True for a row of the same key that states the same; how its key is spelled does not count.
  public func says(sameAs other: Record) -> Bool {
    TableSchema.of(table).statedPlaces.allSatisfy { cells[$0] == other.cells[$0] }
  }
}
