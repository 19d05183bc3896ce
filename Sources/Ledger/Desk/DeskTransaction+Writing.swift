internal import CommitteeModel
internal import GRDB

internal import struct CommitteeModel.Record

extension DeskTransaction {
  /// A revision to be written.
  struct Statement {
    let record: Record
    /// As what it is put on record; `nil` for one that stands as it stood.
    let kind: DeskOrigin.Kind?
    let isWithdrawal: Bool

    /// Puts a row on record.
    init(_ record: Record, as kind: DeskOrigin.Kind) {
      self.record = record
      self.kind = kind
      isWithdrawal = false
    }

    /// Lets a row stand again as it stood.
    init(again record: Record) {
      self.record = record
      kind = nil
      isWithdrawal = false
    }

    /// Takes back what stands.
    init(withdrawing record: Record) {
      self.record = record
      kind = nil
      isWithdrawal = true
    }
  }

  /// Writes a deed about a row that the book has.
  func write(
    _ deed: DeskDeed, _ statements: [Statement], of row: DeskRow, reason: String = "", step: Int = 0
  ) throws {
    let name = DeskLine.RowName(table: row.table, key: row.key)
    try write(deed, statements, named: name, after: row.last.record.revision, reason: reason, step: step)
  }

  /// Writes a deed: the delivery, its file, its revisions behind the one numbered `last`, and the entry of the journal.
  func write(
    _ deed: DeskDeed, _ statements: [Statement], named name: DeskLine.RowName, after last: Int = 0, reason: String = "",
    step: Int = 0
  ) throws {
    let line = try DeskLine.count(of: session.key, in: db) + 1
    let before = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM import") ?? 0
    let journal = JournalChain(db)
    let marks = try journal.marks()
    let run = before + 1
    // What is taken back and what is made again stands where it stood, so the file is that of the deed's first statement.
    let file = statements.first.map { $0.kind.map { DeskOrigin($0, at: session.key).file } ?? $0.record.origin.file }
    try db.execute(
      sql: "INSERT INTO import (id, imported_at, who, folder) VALUES (?, ?, ?, ?)",
      arguments: [run, when, who, session.key])
    var hash = SHA256()
    hash.update([name.table.rawValue, name.key, deed.rawValue, when].joined(separator: "\u{1F}"))
    let place = Origin(file: file ?? "", line: line)
    var rows = 0
    if deed == .record, let source = try missingSource() {
      let last = try DeskRow(.source, key: source.key, in: connection)?.last.record.revision ?? 0
      try add(source, at: place, key: source.key, revision: last + 1, run, to: &hash)
      rows += 1
    }
    for (number, statement) in statements.enumerated() {
      let origin = statement.kind == nil ? statement.record.origin : place
      try add(
        statement.record, at: origin, key: name.key, revision: last + number + 1, run,
        isWithdrawal: statement.isWithdrawal, to: &hash)
      rows += 1
    }
    try db.execute(
      sql: "INSERT INTO file (import, name, sha256, rows) VALUES (?, ?, ?, ?)",
      arguments: [run, place.file, hash.hexadecimal, rows])
    var details = try journal.additions(after: before, marks).details
    details.append(.deed(table: name.table.storeName, key: name.key, step: step))
    if !reason.isEmpty { details.append(.reason(reason)) }
    try journal.add(JournalEntry.Act(deed), session.key, details, when: when, who: who)
  }

  private func add(
    _ record: Record, at origin: Origin, key: String, revision: Int, _ run: Int, isWithdrawal: Bool = false,
    to hash: inout SHA256
  ) throws {
    let placed = Record(record.table, cells: record.cells, origin: origin, revision: revision)
    hash.update(([record.table.rawValue, key, isWithdrawal ? "-" : "+"] + record.cells).joined(separator: "\u{1F}"))
    _ = try RevisionInsertion(connection, record.table).add(
      placed, key: key, revision: revision, import: run, isWithdrawn: isWithdrawal)
  }
}
