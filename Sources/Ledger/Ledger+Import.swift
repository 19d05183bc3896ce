public import CommitteeModel
internal import GRDB

extension Ledger {
  /// Takes in what a folder delivered, whole or not at all, in one transaction.
  ///
  /// A row whose key is known becomes a new revision when its cells differ from what the same file said last of it,
  /// or, when that file has not spoken of it, from its newest revision: so two folders that describe the same unit in
  /// their own words can be delivered in turn without restating one another. A delivery that changes nothing leaves
  /// no trace. `when` is ISO 8601 text, `who` the name of whoever answers for the delivery.
  public func importDossier(
    _ delivery: Delivery, when: String, who: String
  ) throws(LedgerFailure) -> ImportReport {
    var report = ImportReport(counts: [], findings: delivery.findings)
    do {
      try queue.writeWithoutTransaction { db in
        try db.inTransaction(.immediate) {
          let entry = ImportEntry(connection: try db.openConnection(), delivery: delivery)
          report = try entry.write(when: when, who: who)
          return report.isBlocked || report.added + report.restated == 0 ? .rollback : .commit
        }
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
    return report
  }
}
