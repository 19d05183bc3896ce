internal import CommitteeModel
internal import GRDB

internal import struct CommitteeModel.Record

extension DeskTransaction {
  /// What keeps a row from being changed without a reason; `nil` for a row of the desk that nobody has heard or published.
  func boundary(of row: DeskRow) throws -> DeskBoundary? {
    guard let standing = row.standing else { return nil }
    if let run = row.runOfReading { return .readBack(at: try receipt(of: run).moment) }
    if let published = try publication(of: row, since: 0) { return published }
    let stated = row.revisions.first { !$0.isWithdrawn && $0.record.deskOrigin == nil }
    guard let stated, standing.deskOrigin == nil || !row.isOfDesk else { return nil }
    return .stated(stated.record.origin)
  }

  /// What keeps a step from being taken back.
  func boundary(of step: DeskSteps.Step, _ row: DeskRow, _ steps: DeskSteps) throws -> DeskBoundary? {
    if step.line.deed == .confirm { return .readBack(at: try receipt(of: step.run).moment) }
    guard row.last.run == steps.lastRuns[step.line.row] else { return .stated(row.last.record.origin) }
    return try publication(of: row, since: step.run)
  }

  /// What keeps a step from being done again that would change what stands without a reason.
  func boundary(before statement: Record, again deed: DeskDeed, _ row: DeskRow) throws -> DeskBoundary? {
    guard deed == .record, let standing = row.standing, !Self.isFollowUp(from: standing, to: statement) else {
      return nil
    }
    return try boundary(of: row)
  }

  /// True for a row that counts for nothing yet.
  func isDraft(_ record: Record) throws -> Bool {
    try record.isDraft { try DeskRow(.conclusion, key: $0, in: connection)?.standing?.isUnread == true }
  }

  // MARK: - Editions

  /// The first edition, of those made after the import `run`, that the row may stand in.
  private func publication(of row: DeskRow, since run: Int) throws -> DeskBoundary? {
    for edition in editions where run == 0 || edition.holds(run) {
      guard let statement = row.statement(in: edition), try firstDay(of: statement) <= edition.day,
        try !statement.isDraft(where: { code in
          try DeskRow(.conclusion, key: code, in: connection)?.statement(in: edition)?.isUnread == true
        })
      else { continue }
      return .published(edition: edition.number, at: edition.moment)
    }
    return nil
  }

  /// The first day on which an edition may hold a row, as ISO 8601 text: that of its session, else that of its source; empty
  /// where neither says one.
  private func firstDay(of record: Record) throws -> String {
    var dated = record[.session].isEmpty ? nil : try DeskRow(.session, key: record[.session], in: connection)?.standing
    if dated == nil, !record[.source].isEmpty {
      let source = try DeskRow(.source, key: record[.source], in: connection)?.standing
      let session = try source.flatMap { source in
        source[.session].isEmpty ? nil : try DeskRow(.session, key: source[.session], in: connection)?.standing
      }
      dated = session ?? source
    }
    return dated.flatMap { PartialDate.parse($0[.date])?.last.iso } ?? ""
  }
}

/// An edition as far as the book has noted it.
struct MadeEdition {
  let number: Int
  let moment: String
  /// Its day, as ISO 8601 text.
  let day: String
  /// The last import before it.
  private let last: Int
  /// The imports that count for it, where not all do.
  private let received: Set<Int>?

  /// All of the book, the first first.
  static func all(in db: Database) throws -> [MadeEdition] {
    try Row.fetchAll(
      db, sql: "SELECT number, published_at, as_of, last_import, received_until FROM publication ORDER BY number"
    ).map { row in
      let until = ReceivedMoment(row[4] as String)
      let received = try until.map { until in
        Set(try Int.fetchAll(db, sql: "SELECT id FROM import WHERE \(until.condition(on: "imported_at"))"))
      }
      return MadeEdition(number: row[0], moment: row[1], day: row[2], last: row[3], received: received)
    }
  }

  /// True for an import that it holds something of.
  func holds(_ run: Int) -> Bool { run <= last && received?.contains(run) ?? true }
}
