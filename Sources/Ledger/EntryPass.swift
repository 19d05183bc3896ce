internal import CommitteeModel
internal import Threads

/// One way through all rows of a delivery: each is judged, and written into the book.
final class EntryPass {
  /// The import that is written.
  let run: Int
  private(set) var counts: [ImportReport.Count] = []
  /// What stops single rows.
  private(set) var badRows: [Finding] = []
  /// For each table the rows of the book that were stated again as they stand.
  private(set) var confirmed: [Table: RowMarks] = [:]
  /// Rows and hash of the files that were read on the way, by name.
  private(set) var streamed: [String: (rows: Int, sha256: String?)] = [:]

  private let entry: ImportEntry
  private var check: RowCheck
  private var log = FindingLog()

  init(_ entry: ImportEntry, run: Int, knowledge: RowCheck.Knowledge) {
    self.entry = entry
    self.run = run
    check = RowCheck(knowledge)
  }

  private var delivery: Delivery { entry.delivery }

  /// All that is to be said, in the order in which a person reads it.
  var findings: [Finding] { ReadingOrder(files: delivery.files.map(\.name)).sorted(log.findings) }

  /// How many findings of a kind are not among these.
  var untold: [FindingCode: Int] { log.untold }

  /// Notes findings, except of rows that are left out; those that stop a single row are bad rows, too.
  func note(_ findings: [Finding], areOfRows isOfRow: (Finding) -> Bool) {
    for finding in findings {
      let isOfRow = isOfRow(finding)
      if isOfRow, entry.leavingOut.contains(finding.origin) { continue }
      let placed = delivery.placed(finding)
      if isOfRow, finding.severity == .blocking { badRows.append(placed) }
      log.add(CollectionOfOne(placed))
    }
  }

  private func note(rows findings: [Finding]) { note(findings) { $0.fact.isAboutOneRow } }

  /// Takes in all rows of a table.
  func take(_ table: Table) throws {
    let held = heldBatches(of: table)
    let streams = delivery.streams.filter { $0.table == table }
    if held.isEmpty, streams.isEmpty { return }
    let book = try TableEntry(entry.connection, table, run: run)
    for batch in held {
      note(rows: check.findings(about: batch))
      try book.take(batch, leavingOut: entry.leavingOut)
    }
    for stream in streams { try take(stream, into: book) }
    if table.holdsFigures { note(rows: check.findingsOfColumns()) }
    try note(book.repeated, of: table)
    counts.append(book.count)
    confirmed[table] = book.confirmed
  }

  /// Reads and judges on a thread of its own while what was read before is written.
  private func take(_ stream: RowStream, into book: TableEntry) throws {
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
      note(rows: batch.findings)
      try book.take(batch, leavingOut: entry.leavingOut)
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
  private func note(_ repeated: [TableEntry.RepeatedRow], of table: Table) throws {
    if repeated.isEmpty { return }
    let keyless = sheetsWithoutKey(of: table)
    let repeated = repeated.filter { !keyless.contains($0.origin.sheetAlone) }
    if repeated.isEmpty { return }
    let first = try firstPlaces(of: Set(repeated.map(\.key)), in: table)
    note(
      rows: repeated.map { row in
        let cells = row.key.split(separator: "\u{1F}").joined(separator: "; ")
        return Finding(.duplicateKey(first: first[row.key] ?? row.origin, in: table), at: row.origin, read: cells)
      })
  }

  /// The sheets that lack a column which the key needs: all their rows would be the same, and none of it true.
  private func sheetsWithoutKey(of table: Table) -> Set<Origin> {
    let keys = Set(TableSchema.of(table).columns.filter(\.isKey).map(\.field.rawValue))
    let lacking = delivery.findings.filter { $0.fact == .missingColumn && $0.column.map(keys.contains) ?? false }
    return Set(lacking.map(\.origin.sheetAlone))
  }

  /// Where each key stands first; the rows are gone through once more, which only happens where something is wrong.
  private func firstPlaces(of keys: Set<String>, in table: Table) throws -> [String: Origin] {
    var first: [String: Origin] = [:]
    func look(_ batch: RowBatch) {
      batch.forEachRow { row in
        let key = String(decoding: row.key, as: UTF8.self)
        guard keys.contains(key), first[key] == nil, !entry.leavingOut.contains(row.origin) else { return }
        first[key] = row.origin
      }
    }
    for batch in heldBatches(of: table) { look(batch) }
    for stream in delivery.streams where stream.table == table && first.count < keys.count {
      let source = try opened(stream)
      do {
        while first.count < keys.count, let batch = try source.next() { look(batch) }
      } catch {
        throw UnreadableStream(reason: error)
      }
    }
    return first
  }
}

extension Origin {
  /// The file and the sheet, whatever the line.
  fileprivate var sheetAlone: Origin { Origin(file: file, line: 0, sheet: sheet) }
}
