internal import CommitteeModel
internal import GRDB

/// What the ledger noted of an edition when it was published, apart from the edition's file.
struct NotedPublication {
  let contentHash: String
  /// Everything else, part by part; the seal is empty where the edition had none.
  let parts: [EditionFault.NotedPart: String]
}

extension Ledger {
  /// What was noted of the edition of a number; `nil` when the ledger knows none.
  func notedPublication(ofEdition number: Int) throws(LedgerFailure) -> NotedPublication? {
    do {
      let row = try queue.read { db in
        try Row.fetchOne(db, sql: "SELECT * FROM publication WHERE number = ?", arguments: [number])
      }
      guard let row else { return nil }
      let rows: Int = row["rows"]
      // A ledger that is only read may be of a schema that did not note all of it.
      return NotedPublication(
        contentHash: row["content_hash"],
        parts: [
          .session: row["session"], .asOf: row["as_of"], .publishedAt: row["published_at"], .rows: "\(rows)",
          .audience: row["audience"] ?? Audience.committee.rawValue, .receivedUntil: row["received_until"] ?? "",
          .seal: row["seal"] ?? "",
        ])
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
}
