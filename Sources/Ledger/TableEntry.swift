internal import CommitteeModel
internal import GRDBSQLite

/// Rows of one table on their way into the book, one after the other.
final class TableEntry {
  private(set) var count: ImportReport.Count
  /// Rows of the book that were stated again as they stand.
  private(set) var confirmed = RowMarks()
  /// Rows whose key came before in the same delivery.
  private(set) var repeated = RepeatedRows()
  /// Rows that another file of the command states differently.
  private(set) var contradictions = Contradictions()
  /// Files that state rows again which they stated before.
  private(set) var filesThatGoOn: Set<String> = []

  private let table: Table
  private let run: Int
  private let insertion: RevisionInsertion
  private let history: RowHistoryReader
  private let newest: NewestRow
  private let spelling: SQLiteStatement
  /// True when the book held no row of the table before, so that there is no history to ask for.
  private let isNew: Bool
  /// What the deliveries before this one stated.
  private let earlier: EarlierDeliveries
  /// By the files of the delivery whose hash is known those whose bytes are the same, whatever their names.
  private let copies: [String: Set<String>]
  /// Whether rows of the same key are told of.
  private var hasKeys = true
  /// Whether a row of the batch was stated by its file before.
  private var goesOn = false

  /// `copies` are by the files of the delivery those of earlier ones whose bytes are the same, none where these are new: a
  /// file says under another name what it said before, and no correction of that is undone by it.
  init(
    _ connection: OpaquePointer, _ table: Table, run: Int, behind earlier: EarlierDeliveries,
    copies: [String: Set<String>]
  ) throws(SQLiteFault) {
    self.table = table
    self.copies = copies
    self.earlier = earlier
    self.run = run
    count = ImportReport.Count(table: table)
    insertion = try RevisionInsertion(connection, table)
    history = try RowHistoryReader(connection, table)
    newest = try NewestRow(connection, table)
    spelling = try SQLiteStatement(
      connection, "INSERT INTO raw_cell (record_table, row, field, raw) VALUES (?, ?, ?, ?)")
    isNew = try !SQLiteStatement(connection, "SELECT 1 FROM \(table.storeName) LIMIT 1").step()
  }

  /// Takes in the rows of a batch but those in `leavingOut`; that its keys are whole is what `hasKeys` says.
  func take(_ batch: RowBatch, leavingOut: LeftOutRows, hasKeys: Bool = true) throws {
    self.hasKeys = hasKeys
    goesOn = false
    defer { if goesOn { filesThatGoOn.insert(batch.file) } }
    try insertion.begin(import: run, file: batch.file, sheet: batch.sheet)
    var spellings = batch.spellings[...]
    try batch.forEachRow { row in
      let own = spellings.prefix { row.stands(at: $0.origin) }
      spellings = spellings.dropFirst(own.count)
      if !leavingOut.isEmpty, leavingOut.contains(row.origin) { return }
      guard let place = try take(row, of: batch) else { return }
      for raw in own { try add(raw, to: place) }
    }
  }

  /// Takes in a row and answers its place in the book; `nil` where nothing was written.
  private func take(_ row: RowBatch.Row, of batch: RowBatch) throws -> Int? {
    if isNew {
      if let place = try insertion.addFirst(row) {
        count.added += 1
        return place
      }
      guard let first = try newest.find(row, of: batch) else { return nil }
      return note(repeated: row, of: first.place)
    }
    guard let newest = try newest.find(row, of: batch) else {
      count.added += 1
      return try insertion.addFirst(row)
    }
    if newest.run == run || confirmed.contains(newest.place) {
      return note(repeated: row, of: newest.place)
    }
    goesOn = goesOn || newest.isOfTheFile
    if newest.stands, newest.isOfTheFile, newest.saysTheSame {
      count.unchanged += 1
      confirmed.insert(newest.place)
      return nil
    }
    return try restate(row.record, newest)
  }

  /// Takes in a row of which the book knows something else, unless its own file has said it before.
  private func restate(_ record: Record, _ found: NewestRow.Found) throws -> Int? {
    let revisions = try history.revisions(of: record.key)
    guard let newest = revisions.first else { return nil }
    goesOn = goesOn || revisions.contains { $0.record.origin.file == record.origin.file }
    if !newest.isWithdrawn {
      let file = record.origin.file
      let said =
        revisions.first { $0.record.origin.file == file || copies[file]?.contains($0.record.origin.file) == true }
        ?? newest
      let isOfHand = newest.record.deskOrigin?.kind == .byHand && newest.record.says(sameAs: record)
      let isKnown = isOfHand ? isOld(record, among: revisions) : said.record.says(sameAs: record)
      if !said.isWithdrawn, isKnown {
        // What two files have stated side by side before stays as it was settled then.
        if earlier.hasWritten(found) { noteContradiction(of: record, found, among: revisions) }
        count.unchanged += 1
        confirmed.insert(found.place)
        if !newest.record.says(sameAs: record) {
          count.note(ImportReport.Overruled(row: record.origin, by: newest.record.origin))
        }
        return nil
      }
    }
    if earlier.hasStated(found, of: table) { noteContradiction(of: record, found, among: revisions) }
    count.restated += 1
    count.note(EditionChanges(from: [newest.record], to: [record]).restated)
    return try insertion.add(record, revision: newest.record.revision + 1, import: run)
  }

  /// True for a row that its file stated before anybody revised it by hand, so that it is no answer to that; what a file states
  /// later than the hand confirms it, and is the file's from then on.
  private func isOld(_ record: Record, among revisions: [RowHistoryReader.Revision]) -> Bool {
    let file = record.origin.file
    // Of a file that is hashed while it is read nobody knows whether its bytes came before.
    return copies[file].map { !$0.isEmpty }
      ?? revisions.contains { $0.record.origin.file == file && $0.record.says(sameAs: record) }
  }

  private func noteContradiction(
    of record: Record, _ newest: NewestRow.Found, among revisions: [RowHistoryReader.Revision]
  ) {
    if let contradiction = earlier.contradiction(of: record, newest, among: revisions) {
      contradictions.add(contradiction)
    }
  }

  private func add(_ raw: RawCell, to place: Int) throws(SQLiteFault) {
    try spelling.bind(table.storeName, at: 1)
    try spelling.bind(place, at: 2)
    try spelling.bind(raw.field.storeName, at: 3)
    try spelling.bind(raw.text, at: 4)
    try spelling.run()
  }

  private func note(repeated row: RowBatch.Row, of first: Int) -> Int? {
    if hasKeys { repeated.note(row, of: first) }
    return nil
  }

  /// The findings of a batch, those about figures that are struck through with what the book held of their keys before.
  func withStandingFigures(_ batch: RowBatch) throws -> [Finding] {
    guard TableSchema.of(table).position(of: .value) != nil else { return batch.findings }
    let lines = Set(batch.findings.filter { $0.code == .struck }.map(\.origin.line))
    if lines.isEmpty { return batch.findings }
    var figures: [Int: String] = [:]
    try batch.forEachRow { row in
      guard lines.contains(row.origin.line), row.origin.column == nil, let found = try newest.find(row, of: batch),
        found.run < run
      else { return }
      let record = row.record
      guard let last = try history.revisions(of: record.key).first, !last.isWithdrawn else { return }
      figures[row.origin.line] = last.record[.value]
    }
    return batch.findings.map { finding in
      guard let figure = figures[finding.origin.line], !figure.isEmpty, case .cell(let fact) = finding.fact,
        fact == .struckRow || fact == .struck
      else { return finding }
      return Finding(
        .cell(.struckStanding(isRow: fact == .struckRow, figure: figure)), at: finding.origin, column: finding.column,
        columnIndex: finding.columnIndex, read: finding.read)
    }
  }

  /// The place in the book of the row of the same key, as the delivery wrote or confirmed it.
  func place(of row: RowBatch.Row, of batch: RowBatch) throws -> Int? { try newest.find(row, of: batch)?.place }
}

/// Rows that were not taken in since one of their key was: some in words, all of them as marks.
struct RepeatedRows {
  /// A row, and the place in the book of the one that has its key.
  struct Row {
    let record: Record
    let first: Int
  }

  /// The first of them, in their order.
  private(set) var told: [Row] = []
  /// How many there are.
  private(set) var count = 0
  /// All of them.
  private(set) var rows = LeftOutRows()
  /// The places in the book of the rows that have their keys.
  private(set) var firsts = RowMarks()

  mutating func note(_ row: RowBatch.Row, of first: Int) {
    count += 1
    firsts.insert(first)
    rows.insert(row.origin)
    guard told.count < FindingLog.most else { return }
    told.append(Row(record: row.record, first: first))
  }
}
