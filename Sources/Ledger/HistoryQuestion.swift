internal import CommitteeModel

/// Asks a table for all that it says of an indicator.
struct HistoryQuestion: ~Copyable {
  private let table: Table
  private let statement: SQLiteStatement

  init(_ connection: OpaquePointer, _ table: Table) throws(SQLiteFault) {
    self.table = table
    let name = table.storeName
    // A sheet may have a column of figures for each period.
    let period = table == .observation ? "row.\(Field.period.storeName)" : "''"
    statement = try SQLiteStatement(
      connection,
      """
      SELECT row.file, row.sheet, row.line, row.revision, \(TableSchema.of(table).storeColumns), row.withdrawn,
        import.imported_at, import.who, coalesce(file.sha256, ''), coalesce(letters, ''), coalesce(raw, ''), row.import
      FROM \(name) AS row JOIN import ON import.id = row.import
      LEFT JOIN file ON file.import = row.import AND file.name = row.file
      LEFT JOIN sheet_column ON sheet_column.import = row.import AND sheet_column.file = row.file
        AND sheet_column.sheet = row.sheet AND sheet_column.record_table = '\(name)'
        AND sheet_column.field IN ('\(Field.value.storeName)', '\(Field.value.storeName) ' || \(period))
      LEFT JOIN raw_cell ON raw_cell.record_table = '\(name)' AND raw_cell.row = row.id
        AND raw_cell.field = '\(Field.value.storeName)'
      WHERE row_key IN (SELECT row_key FROM \(name) WHERE chi_tieu = ?)
      ORDER BY (SELECT min(id) FROM \(name) WHERE row_key = row.row_key), row.revision
      """)
  }

  /// `reasons` are those that were given at desks, by their imports.
  func revisions(of indicator: String, reasons: [Int: String]) throws(SQLiteFault) -> [RowHistory] {
    try statement.bind(indicator, at: 1)
    var rows: [[Revision]] = []
    var run = 0
    var reader = RecordReader(table)
    let mark = Int32(TableSchema.of(table).columns.count + 4)
    while try statement.step() {
      let record = try reader.read(statement)
      let letters = statement.text(mark + 4)
      let raw = statement.text(mark + 5)
      let before = rows.last.flatMap { $0.last?.record.key == record.key ? $0 : nil } ?? []
      // What stands again since the same import withdrew another file's statement was read when it first came.
      let isBack = before.last?.isWithdrawal == true && run == statement.integer(mark + 6)
      run = statement.integer(mark + 6)
      let read = isBack ? before.last { !$0.isWithdrawal && $0.stands(as: record) } : nil
      let revision = Revision(
        record: record, isWithdrawal: statement.integer(mark) != 0, receivedAt: statement.text(mark + 1),
        who: statement.text(mark + 2), fileHash: read?.fileHash ?? statement.text(mark + 3),
        cell: read.map(\.cell)
          ?? (letters.isEmpty || record.origin.line == 0 ? nil : CellAddress(letters + "\(record.origin.line)")),
        raw: read.map(\.raw) ?? (raw.isEmpty ? nil : raw), reason: reasons[run] ?? "")
      if before.isEmpty { rows.append([revision]) } else { rows[rows.count - 1].append(revision) }
    }
    return rows.map(RowHistory.init)
  }
}

extension Revision {
  /// True where it says what a record says, read at the same place.
  fileprivate func stands(as other: Record) -> Bool { record.origin == other.origin && record.cells == other.cells }
}
