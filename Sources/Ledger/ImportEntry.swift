internal import CommitteeModel
internal import GRDBSQLite

/// One delivery on its way into the book.
struct ImportEntry {
  let connection: OpaquePointer
  let delivery: Delivery
  /// True to withdraw what the files of the delivery stated before and state no longer.
  let withdrawsMissing: Bool

  /// Writes the delivery; where something blocks it, the report says so and the transaction must be taken back.
  ///
  /// A blocked delivery is written all the same, so that others of the same command are judged beside what it states.
  func write(when: String, who: String) throws -> ImportReport {
    let findings = try delivery.findings + rowFindings(delivery.records)
    let run = try addRun(when: when, who: who)
    var counts: [ImportReport.Count] = []
    for table in Table.allCases {
      let records = delivery.records.filter { $0.table == table }
      if !records.isEmpty { counts.append(try add(records, to: table, run: run)) }
    }
    if findings.contains(where: { $0.severity == .blocking }) {
      return ImportReport(counts: [], missing: [], findings: findings)
    }
    let missing = MissingRows(connection: connection, delivery: delivery, run: run)
    return ImportReport(
      counts: counts, missing: withdrawsMissing ? try missing.withdraw() : try missing.find(), findings: findings)
  }

  /// Whether the rows fit together and with what the book holds.
  private func rowFindings(_ records: [Record]) throws -> [Finding] {
    let findings =
      try RowCheck.repeated(in: records) + RowCheck.dangling(in: records, known: codes)
      + RowCheck.misread(in: records, known: kinds)
    return findings.map(delivery.placed)
  }

  /// The delivery without the rows that something blocks, and what blocked them; rows that named them go with them.
  func withoutBadRows() throws -> (delivery: Delivery, leftOut: [Finding]) {
    var records = delivery.records
    var told = delivery.findings
    var leftOut: [Finding] = []
    while true {
      let blocking = try (told + rowFindings(records)).filter { $0.severity == .blocking && $0.fact.isAboutOneRow }
      if blocking.isEmpty { break }
      let places = Set(blocking.map(\.origin))
      leftOut += blocking
      told.removeAll { places.contains($0.origin) }
      records.removeAll { places.contains($0.origin) }
    }
    let rest = Delivery(
      folder: delivery.folder, records: records, findings: told, files: delivery.files, sheets: delivery.sheets,
      rawCells: delivery.rawCells)
    return (rest, leftOut)
  }

  /// The codes of a table that the book holds and that are not withdrawn.
  private func codes(of table: Table) throws -> Set<String> {
    let statement = try SQLiteStatement(
      connection,
      """
      SELECT row_key FROM \(table.storeName) AS row WHERE withdrawn = 0 AND NOT EXISTS
        (SELECT 1 FROM \(table.storeName) WHERE row_key = row.row_key AND revision > row.revision)
      """)
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
    let place = try SQLiteStatement(
      connection,
      "INSERT INTO sheet_column (import, file, sheet, record_table, field, letters) VALUES (?, ?, ?, ?, ?, ?)")
    for sheet in delivery.sheets {
      for (field, column) in sheet.columns.sorted(by: { $0.value < $1.value }) {
        try place.bind(id, at: 1)
        try place.bind(sheet.file, at: 2)
        try place.bind(sheet.sheet, at: 3)
        try place.bind(sheet.table.storeName, at: 4)
        try place.bind(field.storeName, at: 5)
        try place.bind(CellAddress.letters(of: column), at: 6)
        try place.run()
      }
    }
    return id
  }

  private func add(_ records: [Record], to table: Table, run: Int) throws -> ImportReport.Count {
    let earlier = try RowHistoryReader(connection, table)
    let insertion = try RevisionInsertion(connection, table)
    let spelling = try SQLiteStatement(
      connection, "INSERT INTO raw_cell (record_table, row, field, raw) VALUES (?, ?, ?, ?)")
    let spellings = Dictionary(grouping: delivery.rawCells.filter { $0.table == table }, by: \.origin)
    var count = ImportReport.Count(table: table)
    for record in records {
      let key = record.key
      let revisions = try earlier.revisions(of: key)
      if let newest = revisions.first, !newest.isWithdrawn {
        let said = revisions.first { $0.record.origin.file == record.origin.file } ?? newest
        if !said.isWithdrawn, said.record.cells == record.cells {
          count.unchanged += 1
          if newest.record.cells != record.cells {
            count.overruled.append(ImportReport.Overruled(row: record.origin, by: newest.record.origin))
          }
          continue
        }
      }
      if let newest = revisions.first {
        count.restated += 1
        if count.restatements.count < ImportReport.Count.mostRestatements {
          count.restatements += EditionChanges(from: [newest.record], to: [record]).restated
        }
      } else {
        count.added += 1
      }
      let row = try insertion.add(
        record, key: key, revision: (revisions.first?.record.revision ?? 0) + 1, import: run)
      for raw in spellings[record.origin] ?? [] {
        try spelling.bind(table.storeName, at: 1)
        try spelling.bind(row, at: 2)
        try spelling.bind(raw.field.storeName, at: 3)
        try spelling.bind(raw.text, at: 4)
        try spelling.run()
      }
    }
    return count
  }
}
