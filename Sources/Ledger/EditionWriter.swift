internal import CommitteeModel
internal import GRDBSQLite

#if canImport(Darwin)
  internal import Darwin
#else
  internal import Glibc
#endif

/// Writes an edition under a temporary name, so that nobody ever sees half of one.
///
/// The temporary name follows from the number, so that whoever finds a number without its file knows where to look.
struct EditionWriter {
  let path: String
  private let temporaryPath: String

  init(path: String, number: Int) {
    self.path = path
    temporaryPath = FilePlace(path).neighbour(".\(FilePlace(path).name).\(number).part")
  }

  /// Writes the rows of an edition beside `path`; `publish` gives it its name. `pageLimit` makes a full disk.
  func write(
    _ records: [Record], as edition: EditionRecord, of ledger: LedgerStamp, checks: [Check], pageLimit: Int? = nil
  ) throws(LedgerFailure) {
    guard access(path, F_OK) != 0 else { throw .alreadyThere(path: path) }
    unlink(temporaryPath)
    do {
      let file = try SQLiteConnection(temporaryPath, flags: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE)
      if let pageLimit { try file.execute("PRAGMA max_page_count = \(pageLimit)") }
      // The file is nobody's until it is renamed, so a journal would protect nothing.
      try file.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN")
      try file.execute(EditionLayout.definition)
      try fill(file, with: records, edition: edition, ledger: ledger)
      try CheckStore.insert(checks, for: edition.audience, into: file)
      try file.execute(EditionLayout.indices)
      try file.execute("COMMIT; PRAGMA journal_mode = DELETE")
    } catch {
      discard()
      throw LedgerFailure(error, path: path)
    }
    guard FilePlace(temporaryPath).synchronise() else {
      discard()
      throw .cannotWrite(path: path)
    }
  }

  /// Gives the written file its name; from then on it is an edition.
  func publish() throws(LedgerFailure) {
    // Another process may have finished this for us.
    guard rename(temporaryPath, path) == 0 || access(path, F_OK) == 0 else { throw .cannotWrite(path: path) }
    FilePlace(path).synchroniseFolder()
  }

  /// Whether the file was written and not yet named.
  var isPending: Bool { access(path, F_OK) != 0 && access(temporaryPath, F_OK) == 0 }

  /// Takes away the temporary file.
  func discard() { unlink(temporaryPath) }
}

/// What an edition says of the ledger that it was made of.
struct LedgerStamp {
  /// Identity of the ledger.
  let identity: String
  /// How far its deliveries counted; `nil` for all.
  let until: ReceivedMoment?
}

// MARK: - Rows

extension EditionWriter {
  private func fill(
    _ file: SQLiteConnection, with records: [Record], edition: EditionRecord, ledger: LedgerStamp
  ) throws(SQLiteFault) {
    let entry = try file.prepare("INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    try entry.bind(edition.number, at: 1)
    try entry.bind(edition.session, at: 2)
    try entry.bind(edition.asOf.iso, at: 3)
    try entry.bind(edition.publishedAt, at: 4)
    try entry.bind(edition.contentHash, at: 5)
    try entry.bind(ledger.identity, at: 6)
    try entry.bind(edition.audience.rawValue, at: 7)
    try entry.bind(ledger.until?.text ?? "", at: 8)
    try entry.run()
    // The order of the rows in the file is the order in which the dossier answers.
    let dossier = RecordDossier(edition: edition, records: records)
    let unit = try file.prepare("INSERT INTO unit_with_figures VALUES (?)")
    for code in dossier.unitsWithFigures() {
      try unit.bind(code, at: 1)
      try unit.run()
    }
    let count = try file.prepare("INSERT INTO row_count VALUES (?, ?)")
    for table in Table.allCases {
      try count.bind(table.storeName, at: 1)
      try count.bind(dossier.records(of: table).count, at: 2)
      try count.run()
    }
    for table in Table.allCases where table != .observation {
      try insert(dossier.records(of: table), into: table, of: file)
    }
    let observations = dossier.records(of: .observation)
    try insert(observations, into: .observation, of: file, marks: FigureOrder.isNewest(observations))
  }

  private func insert(
    _ records: [Record], into table: Table, of file: SQLiteConnection, marks: [Bool] = []
  ) throws(SQLiteFault) {
    let width = TableSchema.of(table).columns.count + 4 + (table == .observation ? 1 : 0)
    let parameters = Array(repeating: "?", count: width).joined(separator: ", ")
    let statement = try file.prepare("INSERT INTO \(table.storeName) VALUES (\(parameters))")
    for (row, record) in records.enumerated() {
      try statement.bind(record.origin.file, at: 1)
      try statement.bind(record.origin.sheet, at: 2)
      try statement.bind(record.origin.line, at: 3)
      try statement.bind(record.revision, at: 4)
      for (place, cell) in record.cells.enumerated() { try statement.bind(cell, at: Int32(place) + 5) }
      if !marks.isEmpty { try statement.bind(marks[row] ? 1 : 0, at: Int32(width)) }
      try statement.run()
    }
  }
}
