internal import CommitteeModel
internal import GRDB

internal import struct CommitteeModel.Record
internal import enum CommitteeModel.Table

/// One deed at the desk of a session, within a transaction of the book.
struct DeskTransaction {
  let db: Database
  let connection: OpaquePointer
  /// The row of the session.
  let session: Record
  /// The editions of the book.
  let editions: [MadeEdition]
  /// ISO 8601 text.
  let when: String
  let who: String

  /// Begins at the desk of a session; refuses a book at `path` that lost its guards.
  init(_ db: Database, of path: String, session: String, when: String, who: String) throws {
    connection = try db.openConnection()
    _ = try AppendGuard(connection, of: path)
    guard let row = try DeskRow(.session, key: session, in: connection)?.standing else {
      let known = try CurrentRecords.all(of: [.session], in: connection).map(\.key)
      throw LedgerFailure.unknownSession(session, known: known.sorted())
    }
    self.db = db
    editions = try MadeEdition.all(in: db)
    self.session = row
    self.when = when
    self.who = who
  }

  /// Puts a new row on record, or changes one; with a reason also behind a boundary.
  func put(_ entry: DeskEntry, reason: String?) throws -> DeskRecord {
    guard DeskEntry.tables.contains(entry.table) else { throw DeskFailure.wrongTable(entry.table) }
    let reason = reason.map { Scrubbing.scrub($0).text }
    if reason?.isEmpty == true { throw DeskFailure.lacksReason }
    let columns = TableSchema.of(entry.table).columns
    let values = Dictionary(
      uniqueKeysWithValues: entry.values.map { field, typed in
        let text = Scrubbing.scrub(typed).text
        return (field, columns.first { $0.field == field }?.kind.word(meantBy: text) ?? text)
      })
    if let field = closedField(among: values.keys, of: entry.table) {
      throw DeskFailure.closedField(field, entry.table)
    }
    guard let key = entry.key else { return try add(entry.table, values, reason: reason ?? "") }
    guard let row = try DeskRow(entry.table, key: key, in: connection), let standing = row.standing else {
      throw DeskFailure.unknownRow(entry.table, key: key)
    }
    return try change(row, standing, values, reason: reason)
  }

  /// Says that a conclusion was read back to the room, or the words to which one was amended.
  func confirm(_ key: String) throws -> DeskRecord {
    guard let row = try DeskRow(.conclusion, key: key, in: connection) else {
      throw DeskFailure.unknownRow(.conclusion, key: key)
    }
    guard let standing = row.standing, standing.isUnread && standing[.session] == session.key || row.state == .amended
    else { throw DeskFailure.notToConfirm(row.state) }
    try write(.confirm, [Statement(standing, as: .readBack)], of: row)
    return try record(of: .conclusion, key)
  }

  /// Takes the last step back.
  func undo() throws -> DeskRecord {
    let steps = try DeskSteps(DeskLine.all(of: session.key, in: db))
    guard let step = steps.done.last, let row = try DeskRow(step.line.table, key: step.line.key, in: connection),
      let standing = row.standing ?? row.statement(by: step.run)
    else { throw DeskFailure.nothingToUndo }
    if let boundary = try boundary(of: step, row, steps) { throw DeskFailure.fixed(boundary) }
    let earlier = row.statement(before: step.line.run)
    if earlier == nil { try refuseIfNamed(row) }
    let silent = Statement(withdrawing: standing)
    try write(.undo, [silent] + (earlier.map { [Statement(again: $0)] } ?? []), of: row, step: step.line.number)
    return try record(of: row.table, row.key)
  }

  /// Does the step again that was taken back last.
  func redo() throws -> DeskRecord {
    let steps = try DeskSteps(DeskLine.all(of: session.key, in: db))
    guard let step = steps.takenBack.last, let row = try DeskRow(step.line.table, key: step.line.key, in: connection),
      let statement = row.statement(by: step.run)
    else { throw DeskFailure.nothingToRedo }
    guard row.last.run == steps.lastRuns[step.line.row] else {
      throw DeskFailure.fixed(.stated(row.last.record.origin))
    }
    if let boundary = try boundary(before: statement, again: step.line.deed, row) { throw DeskFailure.fixed(boundary) }
    if row.table == .conclusion { try refuseTakenNumber(of: statement) }
    try write(.redo, [Statement(again: statement)], of: row, reason: step.line.reason, step: step.line.number)
    return try record(of: row.table, row.key)
  }
}

extension DeskTransaction {
  private func add(_ table: Table, _ values: [Field: String], reason: String) throws -> DeskRecord {
    if table == .observation { throw DeskFailure.wrongTable(table) }
    let number = try DeskLine.count(of: session.key, in: db) + 1
    var values = values
    values[.session] = session.key
    values[.source] = sourceCode
    if table == .conclusion, values[.number]?.isEmpty ?? true { values[.number] = "\(try nextNumber())" }
    let kind: DeskOrigin.Kind = table == .conclusion ? .unread : .record
    let stated = TableSchema.of(table).columns.map { values[$0.field] ?? "" }
    let code = try newCode(of: table, stated, number: number)
    values[.code] = code
    let cells = TableSchema.of(table).columns.map { values[$0.field] ?? "" }
    let row = Record(table, cells: cells, origin: Origin(file: DeskOrigin(kind, at: session.key).file, line: number))
    let remarks = try remarks(about: row, changing: nil)
    if table == .conclusion { try refuseTakenNumber(of: row) }
    try write(.record, [Statement(row, as: kind)], named: DeskLine.RowName(table: table, key: code), reason: reason)
    return try record(of: table, code, remarks: remarks)
  }

  private func change(
    _ row: DeskRow, _ standing: Record, _ values: [Field: String], reason: String?
  ) throws -> DeskRecord {
    let columns = TableSchema.of(row.table).columns
    let cells = zip(columns, standing.cells).map { values[$0.field] ?? $1 }
    let next = Record(row.table, cells: cells, origin: standing.origin)
    let changed = Self.changed(from: standing, to: next)
    if changed.isEmpty { throw DeskFailure.nothingNew }
    if reason == nil, !Self.isFollowUp(from: standing, to: next), let boundary = try boundary(of: row) {
      throw DeskFailure.fixed(boundary)
    }
    let remarks = try remarks(about: next, changing: changed)
    if row.table == .conclusion { try refuseTakenNumber(of: next) }
    let isAmending = reason != nil
    let kind = kind(of: next, isAmended: try isAmending && !isDraft(standing))
    // The journal tells of a task that was dropped, and why, as of any other change that somebody has to answer for.
    let dropped = CommitteeTask.Reported.dropped.rawValue
    let isDropping = row.table == .task && changed.contains(.state) && next[.state] == dropped
    let reason = reason ?? (isDropping ? "\(dropped), \(next[.evidence])" : nil)
    try write(isAmending ? .amend : .record, [Statement(next, as: kind)], of: row, reason: reason ?? "")
    return try record(of: row.table, row.key, remarks: remarks)
  }

  /// As what a changed row is put on record: what nobody has heard stays unheard, and an amendment one.
  private func kind(of changed: Record, isAmended: Bool) -> DeskOrigin.Kind {
    if changed.table == .observation { return .byHand }
    if changed.isUnread { return .unread }
    return isAmended || changed.deskOrigin?.kind == .amendment ? .amendment : .record
  }

  /// What becomes of a task, which is no other wording of it.
  private static let followUp: Set<Field> = [.state, .evidence, .fulfilledBy, .note]

  /// The fields that one statement of a row has otherwise than another.
  private static func changed(from standing: Record, to next: Record) -> Set<Field> {
    let columns = TableSchema.of(standing.table).columns
    return Set(zip(columns, zip(standing.cells, next.cells)).filter { $1.0 != $1.1 }.map(\.0.field))
  }

  /// True where nothing but what became of a task changes.
  static func isFollowUp(from standing: Record, to next: Record) -> Bool {
    standing.table == .task && changed(from: standing, to: next).isSubset(of: followUp)
  }
}
