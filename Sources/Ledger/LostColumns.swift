internal import CommitteeModel

/// Columns that a sheet had when its file was taken in before, be it long ago, and lacks now.
struct LostColumns {
  /// The fields of its table that stood in them; not the figures themselves, without which a sheet is not taken in.
  private(set) var fields: [Field] = []
  /// True where figures of a period stood in one of them.
  private(set) var hadFigures = false

  /// Of a sheet that lacks nothing.
  init() {}

  /// Holds a sheet against what was noted of it by all imports before `run` that brought it: the one that came last may have
  /// lacked the column already, and then its cells were stated before that.
  init(of sheet: SheetColumns, before run: Int, in connection: OpaquePointer) throws(SQLiteFault) {
    let statement = try SQLiteStatement(
      connection,
      """
      SELECT DISTINCT field FROM sheet_column WHERE file = ? AND sheet = ? AND record_table = ? AND import < ?
      """)
    try statement.bind(sheet.file, at: 1)
    try statement.bind(sheet.sheet, at: 2)
    try statement.bind(sheet.table.storeName, at: 3)
    try statement.bind(run, at: 4)
    var noted: Set<String> = []
    while try statement.step() { noted.insert(statement.text(0)) }
    fields = TableSchema.of(sheet.table).columns.map(\.field).filter { field in
      // The headers of figures may state their period.
      let isStated = field == .value || field == .period && !sheet.periods.isEmpty
      return !isStated && noted.contains(field.storeName) && sheet.columns[field] == nil
    }
    let periods = Set(sheet.periods.map { Period.parse($0.period) })
    let start = Field.value.storeName(of: "")
    let before = noted.filter { $0.hasPrefix(start) }.map { Period.parse(String($0.dropFirst(start.count))) }
    hadFigures = before.contains { !periods.contains($0) }
  }
}
