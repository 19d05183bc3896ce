internal import GRDB

public import struct CommitteeModel.CalendarDay
public import struct CommitteeModel.EditionRecord
public import struct CommitteeModel.EditionScope

/// An edition that was made.
public struct Publication: Hashable, Sendable {
  /// Counts the editions of the ledger, from 1.
  public let number: Int
  /// SHA-256 over its rows, 64 hexadecimal digits; equal when two editions say the same.
  public let contentHash: String
  /// The day whose knowledge it holds.
  public let asOf: CalendarDay
  /// How many rows it holds.
  public let rows: Int
}

extension Ledger {
  /// Makes the edition of a session at `path`, with what was known on its day, and notes it in the ledger.
  ///
  /// The file appears whole or not at all, and an existing one is never overwritten. `when` is ISO 8601 text.
  public func publish(session: String, to path: String, when: String) throws(LedgerFailure) -> Publication {
    try publish(session: session, to: path, when: when, pageLimit: nil)
  }

  /// `pageLimit` makes a disk that is full behind so many pages.
  func publish(
    session: String, to path: String, when: String, pageLimit: Int?
  ) throws(LedgerFailure) -> Publication {
    let writer = EditionWriter(path: path)
    var isPublished = false
    do {
      return try queue.write { db in
        let records = try CurrentRecords.all(in: db.openConnection())
        guard let scope = EditionScope(session: session, of: records) else {
          throw LedgerFailure.unknownSession(
            session, known: records.filter { $0.table == .session }.map { $0[.code] }.sorted())
        }
        let number = try Int.fetchOne(db, sql: "SELECT coalesce(max(number), 0) + 1 FROM publication") ?? 1
        let identity = try String.fetchOne(db, sql: "SELECT id FROM ledger") ?? ""
        let edition = EditionRecord(
          number: number, session: session, asOf: scope.asOf, publishedAt: when,
          contentHash: ContentHash.of(scope.records))
        try db.execute(
          sql: "INSERT INTO publication VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            number, session, scope.asOf.iso, when, edition.contentHash, scope.records.count, path,
          ])
        try writer.write(scope.records, as: edition, of: identity, pageLimit: pageLimit)
        try writer.publish()
        isPublished = true
        return Publication(
          number: number, contentHash: edition.contentHash, asOf: scope.asOf, rows: scope.records.count)
      }
    } catch {
      if isPublished { writer.withdraw() }
      throw LedgerFailure(error, path: self.path)
    }
  }
}
