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
      key = record.spelledKey.split(separator: "\u{1F}").map(String.init)
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

    /// True for a figure that was stated and whose cell is blank now.
    public var isEmptied: Bool { field == .value && new.isEmpty }
  }

  /// So many of each kind are kept; the others are counted.
  public static let kept = 100

  /// The first rows that the earlier edition did not hold.
  public private(set) var added: [Row] = []
  /// How many rows it did not hold.
  public private(set) var addedCount = 0
  /// The first cells that differ, row by row.
  public private(set) var restated: [Restatement] = []
  /// How many cells differ.
  public private(set) var restatedCount = 0
  /// The first rows that are no longer there.
  public private(set) var withdrawn: [Row] = []
  /// How many rows are no longer there.
  public private(set) var withdrawnCount = 0

  /// True when both say the same.
  public var isEmpty: Bool { addedCount == 0 && restatedCount == 0 && withdrawnCount == 0 }

  /// Begins with nothing compared.
  public init() {}

  /// Compares row by row, by key.
  public init(from earlier: [Record], to later: [Record]) { compare(from: earlier, to: later) }

  /// Compares more rows, by key; those of one key must be compared at once.
  public mutating func compare(from earlier: [Record], to later: [Record]) {
    var old = [[String: Record]](repeating: [:], count: Table.allCases.count)
    for record in earlier { old[record.table.index][record.key] = record }
    for record in later { compare(from: old[record.table.index].removeValue(forKey: record.key), to: record) }
    for record in earlier where old[record.table.index][record.key] != nil { compare(from: record, to: nil) }
  }

  /// Compares one row, `nil` where it was or is not there.
  public mutating func compare(from before: Record?, to now: Record?) {
    guard let before, let now else {
      if let now { Self.add(Row(now), to: &added, &addedCount) }
      if let before { Self.add(Row(before), to: &withdrawn, &withdrawnCount) }
      return
    }
    let schema = TableSchema.of(now.table)
    for place in schema.statedPlaces where before.cells[place] != now.cells[place] {
      Self.add(
        Restatement(
          row: Row(now), field: schema.columns[place].field, old: before.cells[place], new: now.cells[place]),
        to: &restated, &restatedCount)
    }
  }

  private static func add<Change>(_ change: @autoclosure () -> Change, to list: inout [Change], _ count: inout Int) {
    count += 1
    if list.count < kept { list.append(change()) }
  }
}
