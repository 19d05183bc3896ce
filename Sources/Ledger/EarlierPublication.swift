internal import CommitteeModel
internal import GRDB

/// An edition as the ledger noted it.
struct EarlierPublication {
  let number: Int
  let session: String
  let publishedAt: String
  let contentHash: String
  let audience: Audience
  /// The last import that it was made of; 0 when the ledger did not note that yet.
  let lastImport: Int
  /// How far deliveries counted; `nil` for all.
  let until: ReceivedMoment?

  /// The newest edition of a session for the same eyes; `nil` when there is none.
  static func newest(of session: String, for audience: Audience, in db: Database) throws -> EarlierPublication? {
    let row = try Row.fetchOne(
      db, sql: "SELECT * FROM publication WHERE session = ? AND audience = ? ORDER BY number DESC LIMIT 1",
      arguments: [session, audience.rawValue])
    guard let row else { return nil }
    return EarlierPublication(
      number: row["number"], session: session, publishedAt: row["published_at"], contentHash: row["content_hash"],
      audience: Audience(rawValue: row["audience"]) ?? .committee, lastImport: row["last_import"],
      until: ReceivedMoment(row["received_until"]))
  }
}

extension Ledger {
  /// What tells the ledger from every other one.
  func identity() throws(LedgerFailure) -> String? {
    do {
      return try queue.read { try String.fetchOne($0, sql: "SELECT id FROM ledger") }
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
}

/// An edition that is noted in the ledger while its file still has its temporary name.
enum PendingEdition {
  /// Gives editions their names when the program that wrote them was stopped before it could.
  static func finish(of queue: DatabaseQueue) throws {
    let rows = try queue.read { db in
      try Row.fetchAll(db, sql: "SELECT number, file FROM publication ORDER BY number")
    }
    for row in rows {
      let writer = EditionWriter(path: row["file"], number: row["number"])
      // Where that cannot be done now, the ledger opens all the same.
      if writer.isPending { try? writer.publish() }
    }
  }
}
