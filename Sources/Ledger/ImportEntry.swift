internal import CommitteeModel
internal import GRDBSQLite

/// One delivery on its way into the book.
struct ImportEntry {
  let connection: OpaquePointer
  let delivery: Delivery

  func write(when: String, who: String) throws -> ImportReport {
    var findings = delivery.findings + RowCheck.repeated(in: delivery.records)
    findings += try RowCheck.dangling(in: delivery.records, known: codes)
    findings += try RowCheck.misread(in: delivery.records, known: kinds)
    if findings.contains(where: { $0.severity == .blocking }) {
      return ImportReport(counts: [], findings: findings)
    }
    let run = try addRun(when: when, who: who)
    var counts: [ImportReport.Count] = []
    for table in Table.allCases {
      let records = delivery.records.filter { $0.table == table }
      if !records.isEmpty { counts.append(try add(records, to: table, run: run)) }
    }
    return ImportReport(counts: counts, findings: findings)
  }

  /// The codes of a table that the book holds.
  private func codes(of table: Table) throws -> Set<String> {
    let statement = try SQLiteStatement(connection, "SELECT row_key FROM \(table.storeName) WHERE revision = 1")
    var codes: Set<String> = []
    while try statement.step() { codes.insert(statement.text(0)) }
    return codes
  }

  /// The kinds of the indicators that the book holds, as they were stated last.
  private func kinds() throws -> [String: ValueKind] {
    let statement = try SQLiteStatement(
      connection,
      """
      SELECT row_key, \(Field.valueKind.storeName) FROM \(Table.indicator.storeName) ORDER BY row_key, revision
      """)
    var kinds: [String: ValueKind] = [:]
    while try statement.step() { kinds[statement.text(0)] = ValueKind(rawValue: statement.text(1)) }
    return kinds
  }

  private func addRun(when: String, who: String) throws -> Int {
    let run = try SQLiteStatement(connection, "INSERT INTO import (imported_at, who, folder) VALUES (?, ?, ?)")
    try run.bind(when, at: 1)
    try run.bind(who, at: 2)
    try run.bind(delivery.folder, at: 3)
    try run.run()
    let id = Int(sqlite3_last_insert_rowid(connection))
    let entry = try SQLiteStatement(connection, "INSERT INTO file (import, name, sha256, rows) VALUES (?, ?, ?, ?)")
    for file in delivery.files {
      try entry.bind(id, at: 1)
      try entry.bind(file.name, at: 2)
      try entry.bind(file.sha256, at: 3)
      try entry.bind(file.rows, at: 4)
      try entry.run()
    }
    return id
  }

  private func add(_ records: [Record], to table: Table, run: Int) throws -> ImportReport.Count {
    let schema = TableSchema.of(table)
    let marks = Array(repeating: "?", count: schema.columns.count + 5).joined(separator: ", ")
    let earlier = try SQLiteStatement(
      connection,
      """
      SELECT file, line, revision, \(schema.storeColumns) FROM \(table.storeName)
      WHERE row_key = ? ORDER BY revision DESC
      """)
    let insertion = try SQLiteStatement(
      connection,
      """
      INSERT INTO \(table.storeName) (row_key, revision, import, file, line, \(schema.storeColumns))
      VALUES (\(marks))
      """)
    var count = ImportReport.Count(table: table)
    for record in records {
      let key = record.key
      let known = try known(record, key: key, by: earlier)
      if let known, known.said == record.cells {
        count.unchanged += 1
        if known.newest.cells != record.cells {
          count.overruled.append(ImportReport.Overruled(row: record.origin, by: known.newest.origin))
        }
        continue
      }
      if known == nil { count.added += 1 } else { count.restated += 1 }
      try insertion.bind(key, at: 1)
      try insertion.bind((known?.newest.revision ?? 0) + 1, at: 2)
      try insertion.bind(run, at: 3)
      try insertion.bind(record.origin.file, at: 4)
      try insertion.bind(record.origin.line, at: 5)
      for (place, cell) in record.cells.enumerated() { try insertion.bind(cell, at: Int32(place) + 6) }
      try insertion.run()
    }
    return count
  }

  /// The newest revision of the row that `record` states, and the cells that its file said last of it, or else the
  /// newest cells; `nil` when the book does not know the row.
  private func known(
    _ record: Record, key: String, by statement: borrowing SQLiteStatement
  ) throws -> (newest: Record, said: [String])? {
    defer { statement.reset() }
    try statement.bind(key, at: 1)
    var revisions: [Record] = []
    var reader = RecordReader(record.table)
    try reader.readAll(statement, into: &revisions)
    guard let newest = revisions.first else { return nil }
    let said = revisions.first { $0.origin.file == record.origin.file } ?? newest
    return (newest, said.cells)
  }
}
