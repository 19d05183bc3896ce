public import CommitteeModel
internal import Files
internal import GRDB

public import struct CommitteeModel.Record

/// An edition that was made.
public struct Publication: Hashable, Sendable {
  /// Counts the editions of the ledger, from 1.
  public let number: Int
  /// SHA-256 over its rows, 64 hexadecimal digits; equal when two editions say the same.
  public let contentHash: String
  /// The short code that its screens show.
  public let mark: String
  /// The day whose knowledge it holds.
  public let asOf: CalendarDay
  /// How many rows it holds.
  public let rows: Int
  /// What it says otherwise than the edition of the same session and for the same audience before it.
  public let difference: Difference
  /// How much the checks found in it.
  public let checks: CheckTally
  /// What it leaves out because the room has not heard it: conclusions, and the tasks that follow from them.
  public let drafts: [Record]
  /// Short names of the sources that were there by that day and that nothing in it names: they are not in it.
  public let sourcesLeftOut: [String]

  /// What an edition says otherwise than the one of the same session and for the same audience before it.
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
  /// the note and the name leaves both to the next that opens the ledger. `when` is ISO 8601 text, `who` answers for it. What the
  /// checks find blocking must be accepted for a reason, and every acceptance must speak of something they find.
  public func publish(
    _ order: EditionOrder, to path: String, when: String, who: String = ""
  ) throws(LedgerFailure) -> Publication {
    try publish(order, to: path, when: when, who: who, pageLimit: nil)
  }

  /// `pageLimit` makes a disk that is full behind so many pages; `beforeNaming` is called when the ledger has noted the
  /// edition and its file has no name yet.
  func publish(
    _ order: EditionOrder, to path: String, when: String, who: String = "", pageLimit: Int?,
    beforeNaming: () -> Void = {}
  ) throws(LedgerFailure) -> Publication {
    guard let place = FilePlace(path).absolute else { throw .folderMissing(path: path) }
    var writer: EditionWriter?
    let publication: Publication
    do {
      publication = try queue.write { db in
        let number = try Int.fetchOne(db, sql: "SELECT coalesce(max(number), 0) + 1 FROM publication") ?? 1
        let making = try EditionMaking(order, of: self.path, in: db.openConnection())
        let earlier = try EarlierPublication.newest(of: order.session, for: order.audience, in: db)
        let file = EditionWriter(path: place.path, number: number)
        writer = file
        let made = try file.write(pageLimit: pageLimit) { file in
          let made = try making.write(
            to: file, at: place.path, number: number, when: when, comparedWith: earlier)
          guard made.checks.blockingCount == 0 else { throw LedgerFailure.blockedByChecks(made.checks) }
          return made
        }
        try db.execute(
          sql: """
            INSERT INTO publication (number, session, as_of, published_at, content_hash, rows, file, audience,
              last_import, received_until, seal)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, (SELECT coalesce(max(id), 0) FROM import), ?, ?)
            """,
          arguments: [
            number, order.session, made.edition.asOf.iso, when, made.edition.contentHash, made.rows, place.path,
            order.audience.rawValue, order.until?.text ?? "", made.seal,
          ])
        try JournalChain(db).addEdition(number, when: when, who: who)
        try db.reserveRoom()
        return Publication(
          number: number, contentHash: made.edition.contentHash, mark: made.edition.mark, asOf: made.edition.asOf,
          rows: made.rows, difference: made.difference, checks: made.checks, drafts: making.drafts,
          sourcesLeftOut: made.sourcesLeftOut)
      }
    } catch {
      writer?.discard()
      throw LedgerFailure(error, path: self.path)
    }
    beforeNaming()
    do throws(LedgerFailure) {
      try writer?.publish()
    } catch {
      throw .notNamed(path: place.path, number: publication.number)
    }
    return publication
  }

  /// Opens what the edition would be, without making one: the ledger notes nothing, and the file at `path` is the
  /// caller's to take away, also while it is open.
  public func preview(_ order: EditionOrder, at path: String, when: String) throws -> EditionFile {
    let writer = EditionWriter(path: path, number: 0)
    do {
      try queue.read { db in
        let making = try EditionMaking(order, of: self.path, in: db.openConnection())
        _ = try writer.write { file in
          try making.write(to: file, at: path, number: 0, when: when, comparedWith: nil)
        }
      }
      try writer.publish()
    } catch {
      throw LedgerFailure(error, path: self.path)
    }
    return try EditionFile(path: path)
  }
}
