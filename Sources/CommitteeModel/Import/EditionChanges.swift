/// What an edition says otherwise than an earlier one.
public struct EditionChanges: Hashable, Sendable {
  /// A row by what makes it the same row.
  public struct Row: Hashable, Sendable {
    /// Which table.
    public let table: Table
    /// Its key cells that state something.
    public let key: [String]

    /// Names a row.
    public init(_ table: Table, key: [String]) {
      self.table = table
      self.key = key
    }

    /// Names the row of a record.
    public init(_ record: Record) {
      table = record.table
      key = record.key.split(separator: "\u{1F}").map(String.init)
    }
  }

  /// A cell of a row that says something else now.
  public struct Restatement: Hashable, Sendable {
    /// The row.
    public let row: Row
    /// Its column.
    public let field: Field
    /// What it said.
    public let old: String
    /// What it says.
    public let new: String
  }

  /// Rows that the earlier edition did not hold.
  public private(set) var added: [Row] = []
  /// Cells that differ, row by row.
  public private(set) var restated: [Restatement] = []
  /// Rows that are no longer there.
  public private(set) var withdrawn: [Row] = []

  /// True when both say the same.
  public var isEmpty: Bool { added.isEmpty && restated.isEmpty && withdrawn.isEmpty }

  /// Compares row by row, by key.
  public init(from earlier: [Record], to later: [Record]) {
    var old = [[String: Record]](repeating: [:], count: Table.allCases.count)
    for record in earlier { old[record.table.index][record.key] = record }
    for record in later {
      guard let before = old[record.table.index].removeValue(forKey: record.key) else {
        added.append(Row(record))
        continue
      }
      let columns = TableSchema.of(record.table).columns
      for (place, column) in columns.enumerated() where before.cells[place] != record.cells[place] {
        restated.append(
          Restatement(row: Row(record), field: column.field, old: before.cells[place], new: record.cells[place]))
      }
    }
    for record in earlier where old[record.table.index][record.key] != nil { withdrawn.append(Row(record)) }
  }
}
