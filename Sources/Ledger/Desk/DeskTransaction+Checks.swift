internal import CommitteeModel
internal import GRDB

internal import struct CommitteeModel.Record
internal import enum CommitteeModel.Table

extension DeskTransaction {
  /// A column that the table does not have, or whose cells nobody but the store writes; `nil` where all can be written.
  func closedField(among fields: some Sequence<Field>, of table: Table) -> Field? {
    let columns = TableSchema.of(table).columns
    let open = columns.filter { !$0.isKey && $0.field != .session && $0.field != .source }.map(\.field)
    return fields.sorted { $0.rawValue < $1.rawValue }.first { !open.contains($0) }
  }

  /// Holds a row against what an import would ask of it: what stops it is thrown, what does not is answered. Of a row that is
  /// changed only the fields that change are looked at.
  func remarks(about row: Record, changing fields: Set<Field>?) throws -> [Finding] {
    var findings = zip(TableSchema.of(row.table).columns, row.cells).compactMap { column, cell in
      CellCheck.fact(cell, in: column).map { Finding($0, at: row.origin, column: column.field.rawValue, read: cell) }
    }
    var knowledge = try BookKnowledge.needed(for: [row.table], in: connection)
    // The source of the session's record is made with its first row.
    knowledge.codes[Table.source.index].insert(sourceCode)
    if row.table.holdsFigures {
      for record in try CurrentRecords.all(of: [.indicator], in: connection) { knowledge.add(record) }
    }
    var check = RowCheck(knowledge, on: CalendarDay(iso: String(when.prefix(10))))
    findings += check.findings(about: row)
    if let fields {
      findings.removeAll { finding in finding.column.map { !fields.map(\.rawValue).contains($0) } ?? false }
    }
    let blocking = findings.filter { $0.severity == .blocking }
    if !blocking.isEmpty { throw DeskFailure.rejected(blocking) }
    let isDropped = row.table == .task && row[.state] == CommitteeTask.Reported.dropped.rawValue
    // What showed how a task went is no reason to drop it.
    let isOldGround = fields.map { $0.contains(.state) && !$0.contains(.evidence) } ?? false
    if isDropped, row[.evidence].isEmpty || isOldGround { throw DeskFailure.lacksGround }
    return findings
  }

  // MARK: - Conclusions

  /// The conclusions of a session.
  private func conclusions(of session: String) throws -> [Record] {
    try CurrentRecords.all(of: [.conclusion], in: connection).filter { $0[.session] == session }
  }

  /// The number of the next conclusion of the session.
  func nextNumber() throws -> Int {
    (try conclusions(of: session.key).compactMap { Self.number(of: $0) }.max() ?? 0) + 1
  }

  /// Refuses a number that another conclusion of the same session has.
  func refuseTakenNumber(of row: Record) throws {
    guard let number = Self.number(of: row) else { return }
    let other = try conclusions(of: row[.session]).first { $0.key != row.key && Self.number(of: $0) == number }
    if let other { throw DeskFailure.numberTaken(number, by: other.key) }
  }

  private static func number(of conclusion: Record) -> Int? { Int(conclusion[.number]) }

  // MARK: - Keys

  /// The code of the source that is the record of the session.
  var sourceCode: String { "\(session.key).ghi" }

  /// The source that is the record of the session, where the book does not have it yet.
  func missingSource() throws -> Record? {
    if try DeskRow(.source, key: sourceCode, in: connection)?.standing != nil { return nil }
    let values: [Field: String] = [
      .code: sourceCode, .name: "Biên bản ghi tại phiên: \(session[.sessionName])", .shortName: "Ghi tại phiên",
      .kind: "văn bản", .agency: session[.agency], .session: session.key,
    ]
    let cells = TableSchema.of(.source).columns.map { values[$0.field] ?? "" }
    return Record(.source, cells: cells, origin: Origin(file: "", line: 0))
  }

  /// A code that no row has, nor one that anybody delivers later, be it out of a copy of the same book: it counts what was
  /// done at the desk, and holds some of a hash over the moment, the row and all that the book did before.
  func newCode(of table: Table, _ cells: [String], number: Int) throws -> String {
    let last = try String.fetchOne(db, sql: "SELECT hash FROM journal ORDER BY id DESC LIMIT 1") ?? ""
    var salt = 0
    while true {
      let hash = JournalChain.hash(after: last, [when, who, "\(salt)"] + cells)
      let code = "\(session.key).ghi\(number)-\(hash.prefix(6))"
      if try DeskRow(table, key: code, in: connection) == nil { return code }
      salt += 1
    }
  }

  /// Refuses to let a row go that others name.
  func refuseIfNamed(_ row: DeskRow) throws {
    let tables = TableSchema.all.filter { schema in
      schema.columns.contains { $0.kind.referredTable == row.table }
    }.map(\.table)
    let others = try CurrentRecords.all(of: tables, in: connection).filter { other in
      zip(TableSchema.of(other.table).columns, other.cells).contains { column, cell in
        column.kind.referredTable == row.table && CellCheck.codes(in: cell).contains { $0 == row.key }
      }
    }
    if !others.isEmpty { throw DeskFailure.namedByOthers(others.map(\.key)) }
  }
}
