internal import CommitteeModel
internal import GRDBSQLite

/// One delivery on its way into the book.
struct ImportEntry {
  let connection: OpaquePointer
  let delivery: Delivery
  /// Rows of the other deliveries of the command, whose codes count as known.
  let others: [Record]
  let when: String
  let who: String
  /// What the deliveries of the command stated that came before.
  let earlier: EarlierDeliveries
  /// True to note which rows are bad, so that they can be left out.
  let leavesOutBadRows: Bool
  /// True to withdraw what the files of the delivery stated before and state no longer.
  var withdrawsMissing = false
  /// Rows that are passed over as if their files did not hold them.
  private(set) var leavingOut = LeftOutRows()
  /// The line below which the rows in memory of each sheet begin.
  private let firstHeld: [Origin: Int]

  init(
    connection: OpaquePointer, delivery: Delivery, others: [Record], behind earlier: EarlierDeliveries,
    _ order: ImportOrder
  ) {
    self.connection = connection
    self.delivery = delivery
    self.others = others
    self.earlier = earlier
    when = order.when
    who = order.who
    leavesOutBadRows = order.leavesOutBadRows
    firstHeld = delivery.records.reduce(into: [:]) { lines, record in
      let origin = record.origin
      lines[Origin(file: origin.file, line: 0, sheet: origin.sheet), default: .max].lower(to: origin.line)
    }
  }

  /// What was written, or what stops it, and the pass that knows which rows, columns and files that concerns.
  typealias Outcome = (report: ImportReport, pass: EntryPass)

  /// Passes over rows; of those that contradict one another none is the right one.
  mutating func leaveOut(_ badRows: LeftOutRows) { leavingOut.formUnion(badRows) }

  /// Writes the delivery. Where something blocks it, all that blocks it is found, and what was written must be taken back.
  func write() throws -> Outcome {
    let pass = EntryPass(self, run: try addRun(), knowledge: try knowledge(), copies: try copies())
    try pass.note(delivery.findings, areOfRows: isOfHeldRow)
    for table in Table.allCases { try pass.take(table) }
    try addFiles(pass)
    var report = ImportReport(counts: pass.counts, missing: [], findings: try withNearCodes(pass.findings))
    report.noteUntold(pass.findingLog)
    if report.isBlocked {
      report.block()
    } else {
      let missing = MissingRows(
        connection: connection, delivery: delivery, before: earlier.before, run: pass.run, confirmed: pass.confirmed,
        filesThatGoOn: pass.filesThatGoOn.union(filesWithoutRows(pass)))
      // Each cell of a column that was left out may be a row that seems to be missing, and so may each row of a file.
      if !pass.mayLackRows {
        report.missing = withdrawsMissing ? try missing.withdraw() : try missing.find()
        if withdrawsMissing, earlier.before > 0 { report.newFiles = try missing.newFiles { rows(of: $0, pass) } }
      }
    }
    return (report, pass)
  }

  /// Files with a header and no row below it. Whoever withdraws what is missing says by them that nothing is left; no row can
  /// show that they are strangers of the same name.
  private func filesWithoutRows(_ pass: EntryPass) -> [String] {
    delivery.files.filter { file in
      rows(of: file, pass) == 0 && delivery.sheets.contains { $0.file == file.name }
    }.map(\.name)
  }

  private func rows(of file: FileReading, _ pass: EntryPass) -> Int {
    file.rows + (pass.streamed[file.name]?.rows ?? 0)
  }

  /// True for a finding about a row below the header, without which the others can be taken in.
  private func isOfHeldRow(_ finding: Finding) -> Bool {
    let origin = finding.origin
    guard finding.fact.isAboutOneRow else { return false }
    return firstHeld[Origin(file: origin.file, line: 0, sheet: origin.sheet)].map { $0 <= origin.line } ?? false
  }
}

extension Int {
  fileprivate mutating func lower(to other: Int) { self = Swift.min(self, other) }
}

// MARK: - What the book knows

extension ImportEntry {
  /// What the rows are held against: the book, the other deliveries and the delivery itself.
  private func knowledge() throws -> RowCheck.Knowledge {
    let tables = Set((delivery.records.map(\.table) + delivery.streams.map(\.table)))
    var knowledge = try BookKnowledge.needed(for: tables, in: connection)
    for record in try CurrentRecords.all(of: [.indicator, .source], in: connection) { knowledge.add(record) }
    for record in others { knowledge.add(record) }
    for record in delivery.records where !leavingOut.contains(record.origin) { knowledge.add(record) }
    return knowledge
  }

  /// For files whose hash is known before they are read the names under which the same bytes came before; none for new ones.
  private func copies() throws -> [String: Set<String>] {
    let statement = try SQLiteStatement(connection, "SELECT DISTINCT name FROM file WHERE sha256 = ?")
    var copies: [String: Set<String>] = [:]
    for file in delivery.files where !file.sha256.isEmpty {
      try statement.bind(file.sha256, at: 1)
      copies[file.name] = []
      while try statement.step() { copies[file.name, default: []].insert(statement.text(0)) }
      statement.reset()
    }
    return copies
  }
}

// MARK: - What is noted of an import

extension ImportEntry {
  private func addRun() throws -> Int {
    let run = try SQLiteStatement(connection, "INSERT INTO import (imported_at, who, folder) VALUES (?, ?, ?)")
    try run.bind(when, at: 1)
    try run.bind(who, at: 2)
    try run.bind(delivery.folder, at: 3)
    try run.run()
    let id = Int(sqlite3_last_insert_rowid(connection))
    let place = try SQLiteStatement(
      connection,
      "INSERT INTO sheet_column (import, file, sheet, record_table, field, letters) VALUES (?, ?, ?, ?, ?, ?)")
    for sheet in delivery.sheets {
      // Where a row states its figure in one of two columns no cell is better than the wrong one.
      let known = sheet.columns.filter { sheet.shares.isEmpty || $0.key != .value }
      let columns = known.sorted { $0.value < $1.value }.map { (name: $0.key.storeName, column: $0.value) }
      let spread = sheet.shares.isEmpty ? sheet.periods : []
      let periods = spread.map { (name: Field.value.storeName(of: $0.period), column: $0.column) }
      for (name, column) in columns + periods {
        try place.bind(id, at: 1)
        try place.bind(sheet.file, at: 2)
        try place.bind(sheet.sheet, at: 3)
        try place.bind(sheet.table.storeName, at: 4)
        try place.bind(name, at: 5)
        try place.bind(CellAddress.letters(of: column), at: 6)
        try place.run()
      }
    }
    return id
  }

  /// Notes the files behind their rows, for only then it is known how many these are and what their hash is.
  private func addFiles(_ pass: EntryPass) throws {
    let entry = try SQLiteStatement(connection, "INSERT INTO file (import, name, sha256, rows) VALUES (?, ?, ?, ?)")
    for file in delivery.files {
      let streamed = pass.streamed[file.name]
      try entry.bind(pass.run, at: 1)
      try entry.bind(file.name, at: 2)
      try entry.bind(streamed?.sha256 ?? file.sha256, at: 3)
      try entry.bind(file.rows + (streamed?.rows ?? 0), at: 4)
      try entry.run()
    }
  }
}
