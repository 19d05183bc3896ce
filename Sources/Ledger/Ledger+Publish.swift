public import CommitteeModel
internal import GRDB

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
  /// What the checks found in it, with the reasons for which some of it stands.
  public let checks: [Check]
}

extension Ledger {
  /// Makes the edition of a session at `path`, with what was known on its day, and notes it in the ledger.
  ///
  /// The file appears whole or not at all, and an existing one is never overwritten. `when` is ISO 8601 text. What the
  /// checks find blocking must be accepted for a reason, and every acceptance must speak of something they find.
  public func publish(
    session: String, to path: String, when: String, accepting acceptances: [CheckAcceptance] = []
  ) throws(LedgerFailure) -> Publication {
    try publish(session: session, to: path, when: when, accepting: acceptances, pageLimit: nil)
  }

  /// `pageLimit` makes a disk that is full behind so many pages.
  func publish(
    session: String, to path: String, when: String, accepting acceptances: [CheckAcceptance] = [], pageLimit: Int?
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
        let checks = try Self.checks(of: scope, as: edition, accepting: acceptances)
        try db.execute(
          sql: "INSERT INTO publication VALUES (?, ?, ?, ?, ?, ?, ?)",
          arguments: [
            number, session, scope.asOf.iso, when, edition.contentHash, scope.records.count, path,
          ])
        try writer.write(scope.records, as: edition, of: identity, checks: checks, pageLimit: pageLimit)
        try writer.publish()
        isPublished = true
        return Publication(
          number: number, contentHash: edition.contentHash, asOf: scope.asOf, rows: scope.records.count,
          checks: checks)
      }
    } catch {
      if isPublished { writer.withdraw() }
      throw LedgerFailure(error, path: self.path)
    }
  }
  /// What the checks find in the rows of an edition, with what was accepted; refuses what blocks it.
  private static func checks(
    of scope: EditionScope, as edition: EditionRecord, accepting acceptances: [CheckAcceptance]
  ) throws -> [Check] {
    let found = try CheckCatalogue.checks(reading: RecordDossier(edition: edition, records: scope.records))
    let idle = found.idle(acceptances)
    guard idle.isEmpty else { throw LedgerFailure.idleAcceptance(idle.map(\.target)) }
    let checks = found.accepting(acceptances)
    guard checks.blocking.isEmpty else { throw LedgerFailure.blockedByChecks(checks.blocking) }
    return checks
  }
}
