/// Where in the tables of an OpenDocument part the reading stands.
struct ODSCursor {
  /// What an element is to a reader of sheets.
  enum Step { case table, column, row, cell, coveredCell, comment, inside }

  private enum Level: Int { case outside, spreadsheet, table, row, cell }
  private var level = Level.outside
  /// Elements within one that is passed over with all that is in it.
  private var foreign = 0

  private(set) var isSpreadsheet = false
  /// The table, from 0 in the order of the file.
  private(set) var table = -1
  /// The row, from 1; of repeated ones the first.
  private(set) var row = 0
  /// How often the row stands there.
  private(set) var rowCount = 1
  /// The cell's column, from 0; of repeated ones the first.
  private(set) var column = 0
  /// How often the cell, or the column, stands there.
  private(set) var columnCount = 1

  /// Numbers in files may be of any size; rows and columns beyond every sheet are all the same.
  private static let nowhere = 1 << 40

  /// True within a cell, and not within anything that is passed over.
  var isInOwnText: Bool { level == .cell && foreign == 0 }

  /// Goes into an element; `nil` when it is to be passed over.
  mutating func begin(_ name: XMLName, _ attributes: XMLAttributes) -> Step? {
    guard foreign == 0 else {
      foreign += 1
      return nil
    }
    switch (level, name) {
    case (.outside, "spreadsheet"):
      isSpreadsheet = true
      level = .spreadsheet
    case (.spreadsheet, "table"):
      level = .table
      table += 1
      (row, rowCount, column, columnCount) = (1, 0, 0, 0)
      return .table
    case (.table, "table-column"):
      column = min(column + columnCount, Self.nowhere)
      columnCount = Self.count(attributes["number-columns-repeated"])
      return .column
    case (.table, "table-row"):
      level = .row
      row = min(row + rowCount, Self.nowhere)
      rowCount = Self.count(attributes["number-rows-repeated"])
      (column, columnCount) = (0, 0)
      return .row
    case (.row, "table-cell"), (.row, "covered-table-cell"):
      level = .cell
      column = min(column + columnCount, Self.nowhere)
      columnCount = Self.count(attributes["number-columns-repeated"])
      if case "table-cell" = name { return .cell } else { return .coveredCell }
    case (.cell, "annotation"):
      foreign = 1
      return .comment
    // Drawings and tables within a cell are not its text; changes kept for review are no rows.
    case (.cell, "table"), (.cell, "ruby-text"), (_, "shapes"), (_, "tracked-changes"):
      foreign = 1
      return nil
    case (.cell, _) where name.hasPrefix("draw:"):
      foreign = 1
      return nil
    default: break
    }
    return .inside
  }

  /// Goes out of an element; what it was, `nil` when it was passed over.
  mutating func end(_ name: XMLName) -> Step? {
    guard foreign == 0 else {
      foreign -= 1
      return nil
    }
    switch (level, name) {
    case (.cell, "table-cell"):
      level = .row
      return .cell
    case (.cell, "covered-table-cell"):
      level = .row
      return .coveredCell
    case (.row, "table-row"):
      level = .table
      return .row
    case (.table, "table"):
      level = .spreadsheet
      return .table
    case (.spreadsheet, "spreadsheet"): level = .outside
    default: break
    }
    return .inside
  }

  private static func count(_ value: XMLValue?) -> Int { max(1, value.map { $0.number ?? nowhere } ?? 1) }
}
