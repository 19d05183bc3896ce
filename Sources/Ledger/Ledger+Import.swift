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
  /// no trace. Rows that a delivered file stated before and states no longer are named in the report; on command
  /// each of them is withdrawn by a revision of its own.
  /// - Returns: A report for each delivery, in the order given.
  public func importDossiers(
    _ deliveries: [Delivery], _ order: ImportOrder
  ) throws(LedgerFailure) -> [ImportReport] {
    var reports: [ImportReport] = []
    do {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          reports = []
          for delivery in deliveries { reports.append(try take(delivery, order, db)) }
          let isBlocked = reports.contains(where: \.isBlocked)
          for place in reports.indices { reports[place].isTakenBack = isBlocked || order.isRehearsal }
          let hasChanged = reports.contains(where: \.hasChanged)
          return isBlocked || order.isRehearsal || !hasChanged ? .rollback : .commit
        }
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
    return reports
  }

  private func take(_ delivery: Delivery, _ order: ImportOrder, _ db: Database) throws -> ImportReport {
    func entry(_ delivery: Delivery) throws -> ImportEntry {
      ImportEntry(connection: try db.openConnection(), delivery: delivery, withdrawsMissing: order.withdrawsMissing)
    }
    guard order.leavesOutBadRows else { return try entry(delivery).write(when: order.when, who: order.who) }
    let (rest, leftOut) = try entry(delivery).withoutBadRows()
    var report = try entry(rest).write(when: order.when, who: order.who)
    report.leftOut = leftOut
    return report
  }

  /// Takes in one delivery, whole or not at all.
  public func importDossier(
    _ delivery: Delivery, when: String, who: String, withdrawingMissing: Bool = false
  ) throws(LedgerFailure) -> ImportReport {
    var order = ImportOrder(when: when, who: who)
    order.withdrawsMissing = withdrawingMissing
    return try importDossiers([delivery], order)[0]
  }
}
