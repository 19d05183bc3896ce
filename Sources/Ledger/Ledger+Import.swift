public import CommitteeModel
internal import GRDB

extension Ledger {
  /// Takes in what a folder delivered, whole or not at all, in one transaction.
  ///
  /// A row whose key is known becomes a new revision when its cells differ from what the same file said last of it,
  /// or, when that file has not spoken of it, from its newest revision: so two folders that describe the same unit in
  /// their own words can be delivered in turn without restating one another. A delivery that changes nothing leaves
  /// no trace. Rows that a delivered file stated before and states no longer are named in the report; with
  /// `withdrawingMissing` each of them is withdrawn by a revision of its own.
  /// - Parameters:
  ///   - when: ISO 8601 text.
  ///   - who: The name of whoever answers for the delivery.
  public func importDossier(
    _ delivery: Delivery, when: String, who: String, withdrawingMissing: Bool = false
  ) throws(LedgerFailure) -> ImportReport {
    var report = ImportReport(counts: [], missing: [], findings: delivery.findings)
    do {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let entry = ImportEntry(
            connection: try db.openConnection(), delivery: delivery, withdrawsMissing: withdrawingMissing)
          report = try entry.write(when: when, who: who)
          return report.hasChanged ? .commit : .rollback
        }
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
    return report
  }
}
