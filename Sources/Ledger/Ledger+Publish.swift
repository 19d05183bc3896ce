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
  /// What it says otherwise than the edition of the same session before it.
  public let difference: Difference
  /// What the checks found in it, with the reasons for which some of it stands.
  public let checks: [Check]

  /// What an edition says otherwise than the one of the same session before it.
  public enum Difference: Hashable, Sendable {
    /// There is none before it.
    case first
    /// The edition of that number said these things otherwise.
    case changes(since: Int, EditionChanges)
    /// The edition of that number cannot be made again from the ledger, so nothing can be said.
    case unknown(since: Int)
  }
}

/// Which edition is wanted.
public struct EditionOrder: Hashable, Sendable {
  /// Code of the session.
  public let session: String
  /// For whose eyes.
  public let audience: Audience
  /// Deliveries up to this moment count; `nil` for all.
  public let until: ReceivedMoment?
  /// What the checks find and may stand.
  public let acceptances: [CheckAcceptance]

  /// Orders an edition.
  public init(
    session: String, audience: Audience = .committee, until: ReceivedMoment? = nil,
    accepting acceptances: [CheckAcceptance] = []
  ) {
    self.session = session
    self.audience = audience
    self.until = until
    self.acceptances = acceptances
  }
}

extension Ledger {
  /// Makes an edition at `path`, with what was known on the day of its session, and notes it in the ledger.
  ///
  /// The file appears whole or not at all, and an existing one is never overwritten. A program that is stopped between
  /// the note and the name leaves both to the next that opens the ledger. `when` is ISO 8601 text. What the
  /// checks find blocking must be accepted for a reason, and every acceptance must speak of something they find.
  public func publish(
    _ order: EditionOrder, to path: String, when: String
  ) throws(LedgerFailure) -> Publication {
    try publish(order, to: path, when: when, pageLimit: nil)
  }

  /// `pageLimit` makes a disk that is full behind so many pages.
  func publish(
    _ order: EditionOrder, to path: String, when: String, pageLimit: Int?
  ) throws(LedgerFailure) -> Publication {
    guard let place = FilePlace(path).absolute else { throw .folderMissing(path: path) }
    var writer: EditionWriter?
    let publication: Publication
    do {
      publication = try queue.write { db in
        let number = try Int.fetchOne(db, sql: "SELECT coalesce(max(number), 0) + 1 FROM publication") ?? 1
        let rows = try rows(for: order, in: db)
        let edition = rows.edition(number: number, when: when)
        let difference = try Self.difference(of: rows, for: order, in: db)
        let checks = try rows.checks(of: edition)
        guard checks.blocking.isEmpty else { throw LedgerFailure.blockedByChecks(checks.blocking) }
        let file = EditionWriter(path: place.path, number: number)
        writer = file
        try file.write(
          rows.records, as: edition, of: stamp(for: order, in: db), checks: checks, pageLimit: pageLimit)
        try db.execute(
          sql: """
            INSERT INTO publication (number, session, as_of, published_at, content_hash, rows, file, audience,
              last_import, received_until)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM import), ?)
            """,
          arguments: [
            number, order.session, edition.asOf.iso, when, edition.contentHash, rows.records.count, place.path,
            order.audience.rawValue, order.until?.text ?? "",
          ])
        return Publication(
          number: number, contentHash: edition.contentHash, asOf: edition.asOf, rows: rows.records.count,
          difference: difference, checks: checks)
      }
    } catch {
      writer?.discard()
      throw LedgerFailure(error, path: self.path)
    }
    try writer?.publish()
    return publication
  }

  /// Opens what the edition would be, without making one: the ledger notes nothing, and the file at `path` is the
  /// caller's to take away, also while it is open.
  public func preview(_ order: EditionOrder, at path: String, when: String) throws -> EditionFile {
    let writer = EditionWriter(path: path, number: 0)
    do {
      try queue.read { db in
        let rows = try rows(for: order, in: db)
        let edition = rows.edition(number: 0, when: when)
        try writer.write(rows.records, as: edition, of: stamp(for: order, in: db), checks: rows.checks(of: edition))
      }
      try writer.publish()
    } catch {
      throw LedgerFailure(error, path: self.path)
    }
    return try EditionFile(path: path)
  }
}
