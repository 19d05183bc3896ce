internal import CommitteeModel

/// What the files of a delivery stated before and state no longer.
struct MissingRows {
  let connection: OpaquePointer
  let delivery: Delivery
  /// The last import before the command; what its other deliveries state was not stated before.
  let before: Int
  /// The import that takes the delivery in; its rows are written already.
  let run: Int
  /// For each table the rows that the delivery states again as they stand.
  let confirmed: [Table: RowMarks]
  /// Files that state rows again which they stated before. Another one may be a stranger of the same name.
  let filesThatGoOn: Set<String>

  /// The rows whose newest statement is by a file of the delivery that is silent about them now.
  func find() throws -> [ImportReport.Missing] { try candidates().map { missing($0.record) } }

  /// Withdraws them, except those that rows which stay name, those of files that share no row with what was stated under
  /// their name before, and those of sheets that were not read; where another file states a row, that stands again.
  func withdraw() throws -> [ImportReport.Missing] {
    let all = try candidates()
    let candidates = all.filter { reasonToKeep($0.record) == nil }
    let kept = all.filter { reasonToKeep($0.record) != nil }.map { missing($0.record) }
    guard !candidates.isEmpty else { return kept }
    let named = try namesThatStay(candidates.map(\.record))
    let told = try candidates.map { record, key in
      var missing = missing(record)
      let other = try otherStatement(of: record, key: key)
      if other == nil, named[record.table.index].contains(record.key) {
        missing.fate = .keptForItsName
        return missing
      }
      let insertion = try RevisionInsertion(connection, record.table)
      let silent = Record(
        record.table, cells: record.cells,
        origin: Origin(file: record.origin.file, line: 0, sheet: record.origin.sheet))
      _ = try insertion.add(
        silent, key: key, revision: record.revision + 1, import: run, isWithdrawn: true)
      missing.fate = .withdrawn
      if let other {
        _ = try insertion.add(other, key: key, revision: record.revision + 2, import: run)
        missing.fate = .replaced(by: other.origin)
      }
      return missing
    }
    return kept + told
  }

  private func missing(_ record: Record) -> ImportReport.Missing {
    let row = EditionChanges.Row(record)
    return ImportReport.Missing(
      table: row.table, key: row.key, origin: record.origin, fate: reasonToKeep(record) ?? .kept)
  }

  /// Why a row is not withdrawn whatever the command; `nil` where it may be.
  private func reasonToKeep(_ record: Record) -> ImportReport.Missing.Fate? {
    let origin = record.origin
    if !filesThatGoOn.contains(origin.file) { return .keptFromStranger }
    let isRead = delivery.sheets.contains {
      $0.file == origin.file && $0.sheet == origin.sheet && $0.table == record.table
    }
    return isRead ? nil : .keptFromUnreadSheet
  }

  /// The rows with the keys under which the book keeps them.
  private func candidates() throws -> [(record: Record, key: String)] {
    let files = try filesTakenBefore()
    if files.isEmpty { return [] }
    let marks = Array(repeating: "?", count: files.count).joined(separator: ", ")
    var found: [(record: Record, key: String)] = []
    for table in Table.allCases {
      let name = table.storeName
      let statement = try SQLiteStatement(
        connection,
        """
        SELECT \(RecordReader.leadingColumns), \(TableSchema.of(table).storeColumns), row_key, id FROM \(name) AS row
        WHERE import <= ? AND withdrawn = 0 AND file IN (\(marks)) AND NOT EXISTS
          (SELECT 1 FROM \(name) WHERE row_key = row.row_key AND revision > row.revision)
        ORDER BY id
        """)
      try statement.bind(before, at: 1)
      for (place, file) in files.enumerated() { try statement.bind(file, at: Int32(place) + 2) }
      var reader = RecordReader(table)
      let place = statement.width - 1
      while try statement.step() {
        if confirmed[table]?.contains(statement.integer(place)) != true {
          found.append((try reader.read(statement), statement.text(place - 1)))
        }
      }
    }
    return found
  }

  /// The files of the delivery that state rows and never came before under their names; of those nothing can be missing.
  func newFiles(withRows rows: (FileReading) -> Int) throws -> [String] {
    let known = Set(try filesTakenBefore())
    return delivery.files.filter { !known.contains($0.name) && rows($0) > 0 }.map(\.name)
  }

  /// The files of the delivery that came before; only they can have stated anything, and looking through all rows of
  /// the book is spared when there are none.
  private func filesTakenBefore() throws -> [String] {
    let statement = try SQLiteStatement(connection, "SELECT 1 FROM file WHERE name = ? AND import <= ? LIMIT 1")
    return try delivery.files.map(\.name).filter { name in
      defer { statement.reset() }
      try statement.bind(name, at: 1)
      try statement.bind(before, at: 2)
      return try statement.step()
    }
  }

  /// What another file said last of the row and has not taken back.
  private func otherStatement(of record: Record, key: String) throws -> Record? {
    var silent: Set<String> = [record.origin.file]
    for revision in try RowHistoryReader(connection, record.table).revisions(of: key) {
      guard silent.insert(revision.record.origin.file).inserted else { continue }
      if !revision.isWithdrawn { return revision.record }
    }
    return nil
  }

  /// The codes, table by table, that rows name which are not themselves withdrawn.
  private func namesThatStay(_ candidates: [Record]) throws -> [Set<String>] {
    var leaving = [Set<String>](repeating: [], count: Table.allCases.count)
    for record in candidates { leaving[record.table.index].insert(record.key) }
    var names = [Set<String>](repeating: [], count: Table.allCases.count)
    var waiting = candidates.filter(\.table.isNamedByOthers)
    if waiting.isEmpty { return names }
    func note(_ record: Record) {
      for (column, cell) in zip(TableSchema.of(record.table).columns, record.cells) where !cell.isEmpty {
        guard let table = column.kind.referredTable else { continue }
        names[table.index].formUnion(CellCheck.codes(in: cell).map(String.init))
      }
    }
    for record in try CurrentRecords.all(in: connection) where !leaving[record.table.index].contains(record.key) {
      note(record)
    }
    // A row that stays because it is named keeps what it names itself.
    while let place = waiting.firstIndex(where: { names[$0.table.index].contains($0.key) }) {
      note(waiting.remove(at: place))
    }
    return names
  }
}
