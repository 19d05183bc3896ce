public import CommitteeModel
internal import GRDB

/// How deliveries are taken in.
public struct ImportOrder: Sendable {
  /// The moment, ISO 8601 text.
  public var when: String
  /// Who answers for them.
  public var who: String
  /// True to withdraw rows that a delivered file stated before and states no longer.
  public var withdrawsMissing = false
  /// True to take in the good rows of a delivery that has bad ones too.
  public var leavesOutBadRows = false
  /// True to write nothing and tell what would be written.
  public var isRehearsal = false

  /// An order for all or nothing.
  public init(when: String, who: String) {
    self.when = when
    self.who = who
  }
}

extension Ledger {
  /// Takes in deliveries in turn, all of them whole or nothing at all, in one transaction.
  ///
  /// A row whose key is known becomes a new revision when its cells differ from what the same file said last of it,
  /// or, when that file has not spoken of it, from its newest revision: so two folders that describe the same unit in
  /// their own words can be delivered in turn without restating one another. Deliveries that change nothing leave
  /// no trace where none of the command does. Rows that a delivered file stated before and states no longer are named in the report; on command
  /// each of them is withdrawn by a revision of its own.
  ///
  /// Throws a `LedgerFailure`, or what kept a stream of rows from being read.
  /// - Returns: A report for each delivery, in the order given.
  public func importDossiers(_ deliveries: [Delivery], _ order: ImportOrder) throws -> [ImportReport] {
    try refuseTwins(among: deliveries)
    var reports: [ImportReport] = []
    let bulk = Set(deliveries.flatMap(\.streams).map(\.table))
    do {
      try queue.writeWithoutTransaction { db in
        // Pages of the index of a long table are wanted again and again while rows come in.
        if !bulk.isEmpty { try db.execute(sql: "PRAGMA cache_size = -\(Self.cacheForBulk)") }
        try db.inTransaction(.immediate) {
          reports = []
          var guardian = try AppendGuard(try db.openConnection(), of: path)
          for table in bulk { try guardian.stepAside(for: table) }
          let before = try Int.fetchOne(db, sql: "SELECT coalesce(max(id), 0) FROM import") ?? 0
          let journal = JournalChain(db)
          let marks = try journal.marks()
          reports = try takeAll(deliveries, after: before, order, db)
          try guardian.comeBack()
          let changes = IndicatorChanges(connection: try db.openConnection(), before: before)
          // Where a delivery is kept out, its figures are not those that the indicators will have.
          if !reports.contains(where: \.isBlocked) {
            for (place, delivery) in deliveries.enumerated() { reports[place].add(try changes.findings(of: delivery)) }
          }
          let isBlocked = reports.contains(where: \.isBlocked)
          for place in reports.indices { reports[place].isTakenBack = isBlocked || order.isRehearsal }
          let hasChanged = reports.contains(where: \.hasChanged)
          if isBlocked || order.isRehearsal || !hasChanged { return .rollback }
          try journal.addImports(after: before, marks, when: order.when, who: order.who)
          try db.reserveRoom()
          return .commit
        }
      }
    } catch let failure as UnreadableStream {
      throw failure.reason
    } catch {
      throw LedgerFailure(error, path: path)
    }
    return reports
  }

  /// The book knows a file by its name and that of its folder, so two of one name would speak for one another.
  private func refuseTwins(among deliveries: [Delivery]) throws(LedgerFailure) {
    var seen: Set<String> = []
    for file in deliveries.flatMap(\.files) where !seen.insert(file.name).inserted {
      throw .fileNamedTwice(file.name)
    }
  }

  /// In KiB.
  private static let cacheForBulk = 32 * 1024

  /// Takes in all deliveries in turn; on command without tables that are doubtful as a whole, and again without the rows in which
  /// they contradict one another.
  private func takeAll(
    _ deliveries: [Delivery], after before: Int, _ order: ImportOrder, _ db: Database
  ) throws -> [ImportReport] {
    let deliveries = order.leavesOutBadRows ? deliveries.map(\.withoutDoubtfulTables) : deliveries
    var contradicting = Contradictions()
    while true {
      var reports: [ImportReport] = []
      var earlier = EarlierDeliveries(after: before)
      var found = Contradictions()
      func take() throws {
        for (place, delivery) in deliveries.enumerated() {
          let others = deliveries.enumerated().filter { $0.offset != place }.flatMap(\.element.records)
          let entry = ImportEntry(
            connection: try db.openConnection(), delivery: delivery, others: others, behind: earlier, order)
          let (report, pass) = try self.take(entry, without: contradicting.leftOut(of: delivery), order, db)
          reports.append(report)
          found.add(pass.contradictions)
          earlier.add(delivery, pass)
        }
      }
      // Only what may be taken again needs a way back.
      guard order.leavesOutBadRows, deliveries.count > 1 else {
        try take()
        return reports
      }
      try db.inSavepoint {
        try take()
        return found.isEmpty ? .commit : .rollback
      }
      if found.isEmpty { return reports }
      contradicting.add(found)
    }
  }

  /// Takes in a delivery but some rows of it, or leaves the book as it was before it.
  private func take(
    _ entry: ImportEntry, without contradicting: (rows: LeftOutRows, told: FindingLog), _ order: ImportOrder,
    _ db: Database
  ) throws -> ImportEntry.Outcome {
    var entry = entry
    entry.leaveOut(contradicting.rows)
    var leftOut = contradicting.told
    while true {
      // A row that was left out is still stated by its file, and of some it is not even known which they are.
      entry.withdrawsMissing = order.withdrawsMissing && entry.leavingOut.isEmpty
      var outcome: ImportEntry.Outcome?
      try db.inSavepoint {
        let written = try entry.write()
        outcome = written
        return written.report.isBlocked ? .rollback : .commit
      }
      guard let outcome else { continue }
      if !outcome.pass.badRows.isEmpty {
        leftOut.add(outcome.pass.told)
        entry.leaveOut(outcome.pass.badRows)
        continue
      }
      var report = outcome.report
      let files = ReadingOrder(files: entry.delivery.files.map(\.name))
      report.noteLeftOut(
        leftOut, rows: entry.leavingOut.count, columns: outcome.pass.ofColumns, files: outcome.pass.ofFiles,
        sheets: outcome.pass.ofSheets, in: files)
      return (report, outcome.pass)
    }
  }

  /// Takes in one delivery, whole or not at all.
  public func importDossier(
    _ delivery: Delivery, when: String, who: String, withdrawingMissing: Bool = false
  ) throws -> ImportReport {
    var order = ImportOrder(when: when, who: who)
    order.withdrawsMissing = withdrawingMissing
    return try importDossiers([delivery], order)[0]
  }
}

/// A stream of rows that broke off, which is no fault of the book.
struct UnreadableStream: Error {
  let reason: any Error
}
