internal import CommitteeModel
internal import Threads

/// One way through all rows of a delivery: each is judged, and written into the book.
final class EntryPass {
  /// The import that is written.
  let run: Int
  private(set) var counts: [ImportReport.Count] = []
  /// Rows that something stops, without which the others could be taken in; noted where they are to be left out.
  private(set) var badRows = LeftOutRows()
  /// What stops them.
  private(set) var told = FindingLog()
  /// What concerns single columns, which are left out where bad rows are.
  private(set) var ofColumns = FindingLog()
  /// What concerns whole files that could not be read, which are left out where bad rows are.
  private(set) var ofFiles = FindingLog()
  /// What keeps a sheet, or a file without sheets, from being known as any table, which is then left out as well.
  private(set) var ofSheets = FindingLog()
  /// True where one of the columns may hold figures: which rows their file states no longer is then not known.
  private(set) var mayLackFigures = false
  /// For each table the rows of the book that were stated again as they stand.
  private(set) var confirmed: [Table: RowMarks] = [:]
  /// Files that state rows again which they stated before.
  private(set) var filesThatGoOn: Set<String> = []
  /// Rows and hash of the files that were read on the way, by name.
  private(set) var streamed: [String: (rows: Int, sha256: String?)] = [:]

  private let entry: ImportEntry
  private var check: RowCheck
  /// Rows that contradict other files of the command, where those are to be left out.
  private(set) var contradictions = Contradictions()
  private var log = FindingLog()
  private var lost: [Origin: LostColumns] = [:]
  /// The files and sheets whose tables are known.
  private let tables: Set<Origin>
  private let copies: [String: Set<String>]

  /// `copies` are by the files of the delivery those of earlier ones whose bytes are the same, none where these are new.
  init(_ entry: ImportEntry, run: Int, knowledge: RowCheck.Knowledge, copies: [String: Set<String>]) {
    self.copies = copies
    self.entry = entry
    self.run = run
    tables = Set(entry.delivery.sheets.map { Origin(file: $0.file, line: 0, sheet: $0.sheet) })
    check = RowCheck(knowledge, on: CalendarDay(iso: String(entry.when.prefix(10))))
  }

  private var delivery: Delivery { entry.delivery }

  /// True where rows may stand in what was left out: which rows their file states no longer is then not known.
  var mayLackRows: Bool { mayLackFigures || !ofFiles.findings.isEmpty || !ofSheets.findings.isEmpty }

  /// All that is to be said, in the order in which a person reads it.
  var findings: [Finding] { ReadingOrder(files: delivery.files.map(\.name)).sorted(log.findings) }

  /// All that is to be said, with what is only counted.
  var findingLog: FindingLog { log }

  /// Notes findings, except of rows that are left out; those that stop a single row are bad rows, too.
  func note(_ findings: [Finding], areOfRows isOfRow: (Finding) -> Bool) throws {
    for finding in findings {
      let isOfRow = isOfRow(finding)
      if isOfRow, entry.leavingOut.contains(finding.origin) { continue }
      let placed = delivery.placed(finding)
      if entry.leavesOutBadRows, finding.fact.isAboutOneFile {
        ofFiles.add(CollectionOfOne(placed))
        continue
      }
      if entry.leavesOutBadRows, !isOfRow, isOfUnknownSheet(placed) || finding.fact.isAboutRestOfSheet {
        ofSheets.add(CollectionOfOne(placed))
        continue
      }
      if entry.leavesOutBadRows, finding.fact.isAboutOneColumn, try leavesOutColumn(of: placed) { continue }
      if isOfRow, finding.severity == .blocking { noteBad([finding.origin], placed) }
      log.add(CollectionOfOne(placed))
    }
  }

  /// True for what stops a sheet of which no table is known, and so no row.
  private func isOfUnknownSheet(_ finding: Finding) -> Bool {
    finding.severity == .blocking && !finding.fact.isAboutDelivery
      && !tables.contains(Origin(file: finding.origin.file, line: 0, sheet: finding.origin.sheet))
  }

  /// Leaves out the column that a finding is about; false where it may be one that its sheet had before, whose cells would be
  /// erased.
  private func leavesOutColumn(of finding: Finding) throws -> Bool {
    if finding.fact == .unknownColumn {
      let lost = try lostColumns(under: finding.origin)
      guard lost.fields.isEmpty else { return false }
      mayLackFigures = mayLackFigures || lost.hadFigures
    } else {
      mayLackFigures = true
    }
    ofColumns.add(CollectionOfOne(finding))
    return true
  }

  /// What a sheet lacks under its header that it had before; the fields are told when this is first asked.
  private func lostColumns(under header: Origin) throws -> LostColumns {
    if let known = lost[header] { return known }
    let sheet = delivery.sheets.first { $0.file == header.file && $0.sheet == header.sheet }
    let found = try sheet.map { try LostColumns(of: $0, before: run, in: entry.connection) } ?? LostColumns()
    log.add(found.fields.map { Finding(.missingColumn, at: header, column: $0.rawValue) })
    lost[header] = found
    return found
  }

  private func noteBad(_ rows: [Origin], _ finding: Finding) {
    guard entry.leavesOutBadRows else { return }
    for row in rows { badRows.insert(row) }
    told.add(CollectionOfOne(finding))
  }

  private func note(rows findings: [Finding]) throws { try note(findings) { $0.fact.isAboutOneRow } }

  /// Notes rows that contradict other files; where bad rows are left out, both of a pair are, for neither is known to be right.
  private func note(_ found: Contradictions) {
    if entry.leavesOutBadRows, found.areBlocking {
      contradictions.add(found)
    } else {
      log.add(found.findings(of: delivery))
    }
  }

  /// Takes in all rows of a table.
  func take(_ table: Table) throws {
    let held = heldBatches(of: table)
    let streams = delivery.streams.filter { $0.table == table }
    if held.isEmpty, streams.isEmpty { return }
    let book = try TableEntry(entry.connection, table, run: run, behind: entry.earlier, copies: copies)
    let keyless = sheetsWithoutKey(of: table)
    for batch in held {
      try note(rows: check.findings(about: batch))
      try book.take(batch, leavingOut: entry.leavingOut, hasKeys: !keyless.contains(batch.place))
    }
    for stream in streams { try take(stream, into: book, hasKeys: !keyless.contains(stream.place)) }
    if table.holdsFigures {
      let others = OtherFigures(connection: entry.connection, before: entry.earlier.before)
      try note(rows: check.findingsOfColumns(beside: others.amounts))
    }
    try note(book.repeated, in: book, of: table)
    var found = book.contradictions
    try found.find(in: entry.earlier)
    note(found)
    filesThatGoOn.formUnion(book.filesThatGoOn)
    counts.append(book.count)
    confirmed[table] = book.confirmed
  }

  /// Reads and judges on a thread of its own while what was read before is written.
  private func take(_ stream: RowStream, into book: TableEntry, hasKeys: Bool) throws {
    let source = try opened(stream)
    let batches = ReadAhead { [self] () -> RowBatch? in
      guard var batch = try source.next() else { return nil }
      batch.findings += check.findings(about: batch)
      return batch
    }
    while true {
      let batch: RowBatch?
      do { batch = try batches.next() } catch { throw UnreadableStream(reason: error) }
      guard let batch else { break }
      try note(rows: try book.withStandingFigures(batch))
      try book.take(batch, leavingOut: entry.leavingOut, hasKeys: hasKeys)
    }
    let rows = streamed[stream.file]?.rows ?? 0
    streamed[stream.file] = (rows + source.rowsSeen, source.sha256)
  }

  private func opened(_ stream: RowStream) throws -> any RowSource {
    do { return try stream.open() } catch { throw UnreadableStream(reason: error) }
  }

  /// The rows of a table that are in memory, with the spellings of their cells.
  private func heldBatches(of table: Table) -> [RowBatch] {
    let spellings = Dictionary(grouping: delivery.rawCells.filter { $0.table == table }, by: \.origin)
    var batches: [RowBatch] = []
    for record in delivery.records where record.table == table && !entry.leavingOut.contains(record.origin) {
      if batches.last?.file != record.origin.file || batches.last?.sheet != record.origin.sheet {
        batches.append(RowBatch(table, file: record.origin.file, sheet: record.origin.sheet))
      }
      batches[batches.count - 1].append(record)
      batches[batches.count - 1].spellings += spellings[record.origin] ?? []
    }
    return batches
  }
}

// MARK: - Rows of the same key

extension EntryPass {
  /// Notes rows whose key came before, each with the first row that has it.
  ///
  /// Where bad rows are left out, all rows of such a key are, for none of them is known to be the right one.
  private func note(_ repeated: RepeatedRows, in book: TableEntry, of table: Table) throws {
    if repeated.count == 0 { return }
    if entry.leavesOutBadRows { badRows.formUnion(repeated.rows) }
    let first = try firstRows(of: repeated, in: book, of: table)
    for row in repeated.told {
      let twin = first[row.first] ?? row.record
      let fact = FindingFact.duplicateKey(
        first: twin.origin, in: table, differing: CellDifference.between(twin, row.record))
      let finding = delivery.placed(Finding(fact, at: row.record.origin, read: row.record.spelledCells))
      log.add(CollectionOfOne(finding))
      noteBad([], finding)
    }
    let rest = repeated.count - repeated.told.count
    log.leaveUntold(rest, of: .duplicateKey, .blocking)
    if entry.leavesOutBadRows { told.leaveUntold(rest, of: .duplicateKey, .blocking) }
  }

  /// The sheets that lack a column which the key needs: all their rows would be the same, and none of it true.
  private func sheetsWithoutKey(of table: Table) -> Set<Origin> {
    let keys = Set(TableSchema.of(table).columns.filter(\.isKey).map(\.field.rawValue))
    let lacking = delivery.findings.filter { $0.fact == .missingColumn && $0.column.map(keys.contains) ?? false }
    return Set(lacking.map { Origin(file: $0.origin.file, line: 0, sheet: $0.origin.sheet) })
  }

  /// The rows whose keys come again, by their places in the book: of those that are told, and where rows are left out, all of
  /// them are marked. The rows are gone through once more, which only happens where something is wrong.
  private func firstRows(of repeated: RepeatedRows, in book: TableEntry, of table: Table) throws -> [Int: Record] {
    var wanted = Set(repeated.told.map(\.first))
    var first: [Int: Record] = [:]
    var isDone: Bool { wanted.isEmpty && !entry.leavesOutBadRows }
    func look(_ batch: RowBatch) throws {
      try batch.forEachRow { row in
        if isDone || entry.leavingOut.contains(row.origin) { return }
        // Of several rows of one line one may repeat another, and the next be the first of its key.
        if row.origin.column == nil, repeated.rows.contains(row.origin) { return }
        guard let place = try book.place(of: row, of: batch), repeated.firsts.contains(place) else { return }
        if wanted.remove(place) != nil { first[place] = row.record }
        if entry.leavesOutBadRows { badRows.insert(row.origin) }
      }
    }
    for batch in heldBatches(of: table) { try look(batch) }
    for stream in delivery.streams where stream.table == table && !isDone {
      let source = try opened(stream)
      while !isDone {
        let batch: RowBatch?
        do { batch = try source.next() } catch { throw UnreadableStream(reason: error) }
        guard let batch else { break }
        try look(batch)
      }
    }
    return first
  }
}

extension RowBatch {
  /// The file and the sheet, whatever the line.
  fileprivate var place: Origin { Origin(file: file, line: 0, sheet: sheet) }
}

extension RowStream {
  /// The file and the sheet, whatever the line.
  fileprivate var place: Origin { Origin(file: file, line: 0, sheet: sheet) }
}
