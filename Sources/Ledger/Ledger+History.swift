internal import GRDB

internal import enum CommitteeModel.Table

extension Ledger {
  /// Every revision of every figure, then of every target of an indicator, rows in the order of their first statement.
  public func history(indicator: String) throws(LedgerFailure) -> [RowHistory] {
    do {
      return try queue.read { db in
        let connection = try db.openConnection()
        let reasons = try DeskLine.reasons(in: db)
        let found = try [CommitteeModel.Table.observation, .target].flatMap { table in
          try HistoryQuestion(connection, table).revisions(of: indicator, reasons: reasons)
        }
        if found.isEmpty {
          let known = try NamedRows(in: connection, of: .indicator)
          guard known.has(indicator) else {
            throw LedgerFailure.unknownIndicator(indicator, near: known.near(indicator), count: known.count)
          }
        }
        return found
      }
    } catch {
      throw LedgerFailure(error, path: path)
    }
  }
}
