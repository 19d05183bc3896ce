internal import CommitteeModel
internal import GRDB

/// The rows of an edition to be.
struct EditionRows {
  /// What was known on the day of the session.
  let scope: EditionScope
  /// Those of its rows that the audience may see.
  let records: [CommitteeModel.Record]
  private let order: EditionOrder

  init(_ scope: EditionScope, for order: EditionOrder) {
    self.scope = scope
    self.order = order
    records = order.audience.admitted(scope.records)
  }

  /// What the edition says of itself.
  func edition(number: Int, when: String) -> EditionRecord {
    EditionRecord(
      number: number, session: order.session, asOf: scope.asOf, publishedAt: when,
      contentHash: ContentHash.of(records), audience: order.audience)
  }

  /// What the checks find in them, with the reasons for which some of it may stand; refuses acceptances of nothing.
  func checks(of edition: EditionRecord) throws -> [Check] {
    let found = try CheckCatalogue.checks(reading: RecordDossier(edition: edition, records: records))
    let idle = found.idle(order.acceptances)
    guard idle.isEmpty else { throw LedgerFailure.idleAcceptance(idle.map(\.target)) }
    return found.accepting(order.acceptances)
  }
}

extension Ledger {
  /// Chooses the rows for an edition.
  func rows(for order: EditionOrder, in db: Database) throws -> EditionRows {
    let imports = order.until.map(ImportSelection.received) ?? .all
    let records = try CurrentRecords.all(in: db.openConnection(), after: imports)
    if let until = order.until, records.isEmpty {
      let first = try String.fetchOne(db, sql: "SELECT imported_at FROM import ORDER BY id LIMIT 1")
      throw LedgerFailure.nothingReceived(path: path, until: until, first: first.flatMap(ReceivedMoment.init(stated:)))
    }
    guard let scope = EditionScope(session: order.session, of: records) else {
      throw LedgerFailure.unknownSession(
        order.session, known: records.filter { $0.table == .session }.map { $0[.code] }.sorted())
    }
    return EditionRows(scope, for: order)
  }

  /// What an edition says of this ledger.
  func stamp(for order: EditionOrder, in db: Database) throws -> LedgerStamp {
    LedgerStamp(identity: try String.fetchOne(db, sql: "SELECT id FROM ledger") ?? "", until: order.until)
  }

  /// Compares with the edition of the same session before; for whom either was made does not count.
  static func difference(
    of rows: EditionRows, for order: EditionOrder, in db: Database
  ) throws -> Publication.Difference {
    guard let earlier = try EarlierPublication.newest(of: order.session, in: db) else { return .first }
    guard let before = try earlier.records(in: db) else { return .unknown(since: earlier.number) }
    return .changes(since: earlier.number, EditionChanges(from: before, to: rows.scope.records))
  }
}
