internal import CommitteeModel
internal import GRDBSQLite

/// Goes through the figures of the book in the order of the bytes of their keys, one key at a time, so that no more
/// than one is ever held.
///
/// The book keeps its rows in that order beside the rows themselves, so nothing is sorted. A key begins with indicator
/// and unit: figures of one series follow one another.
struct FigureWalk: ~Copyable {
  /// A figure as it stands after some imports and after some others.
  struct Step {
    /// Its newest revision; `nil` where it is not there or withdrawn.
    let now: Record?
    /// How that came; `nil` with it.
    let way: RowWay?
    /// The same after the other imports.
    let before: Record?
    /// Place of its first statement among all that were ever made.
    let first: Int
  }

  private let statement: SQLiteStatement
  private var reader = RecordReader(.observation)
  private var key: [UInt8] = []
  /// Whether the statement stands at a row.
  private var stands: Bool
  /// Columns behind those of the reader: identity, withdrawal, whether the row counts now, whether before, key, import.
  private static let behind = Int32(TableSchema.of(.observation).columns.count) + 4

  /// Walks over the figures as they stand after `imports` and after `earlier`; with `indicator` over those of it alone.
  init(
    _ connection: OpaquePointer, after imports: ImportSelection, and earlier: ImportSelection? = nil,
    of indicator: String? = nil
  ) throws(SQLiteFault) {
    let statement = try SQLiteStatement(
      connection, Self.question(after: imports, and: earlier, of: indicator))
    if let indicator {
      try statement.bind(indicator + "\u{1F}", at: 1)
      try statement.bind(indicator + "\u{20}", at: 2)
    }
    let stands = try statement.step()
    self.statement = statement
    self.stands = stands
  }

  /// What is asked of the book.
  static func question(after imports: ImportSelection, and earlier: ImportSelection?, of indicator: String?) -> String {
    """
    SELECT \(RecordReader.leadingColumns), \(TableSchema.of(.observation).storeColumns), id, withdrawn,
      \(imports.condition), \(earlier?.condition ?? "FALSE"), row_key, import
    FROM \(Table.observation.storeName) \(indicator == nil ? "" : "WHERE row_key >= ? AND row_key < ?")
    ORDER BY row_key, revision
    """
  }

  /// The next figure; `nil` behind the last.
  mutating func next() throws(SQLiteFault) -> Step? {
    guard stands else { return nil }
    key.removeAll(keepingCapacity: true)
    key.append(contentsOf: statement.bytes(Self.behind + 4))
    var told = RowTelling()
    var before: Record?
    var first: Int?
    repeat {
      let (counts, counted) = (statement.integer(Self.behind + 2) != 0, statement.integer(Self.behind + 3) != 0)
      if counts || counted {
        let record = statement.integer(Self.behind + 1) == 0 ? try reader.read(statement) : nil
        if counts {
          told.add(record, by: statement.integer(Self.behind + 5))
          first = min(first ?? .max, statement.integer(Self.behind))
        }
        if counted { before = record }
      }
      stands = try statement.step()
    } while stands && key.elementsEqual(statement.bytes(Self.behind + 4))
    return Step(now: told.now, way: told.way, before: before, first: first ?? 0)
  }
}
