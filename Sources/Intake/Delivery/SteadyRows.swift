internal import CommitteeModel

/// Rows of a file that must be the same behind the last row as it was before the first.
final class SteadyRows: RowSource {
  private let rows: any RowSource
  private let check: () throws(IntakeFailure) -> Void

  init(_ rows: any RowSource, check: @escaping () throws(IntakeFailure) -> Void) {
    self.rows = rows
    self.check = check
  }

  var rowsSeen: Int { rows.rowsSeen }
  var sha256: String? { rows.sha256 }

  func next() throws -> RowBatch? {
    let batch = try rows.next()
    if batch == nil { try check() }
    return batch
  }
}
