internal import CommitteeModel
internal import GRDB

internal import enum CommitteeModel.Table

extension DeskTransaction {
  /// All that is on record at the desk.
  func book() throws -> DeskBook {
    let lines = try DeskLine.all(of: session.key, in: db)
    var order: [DeskLine.RowName] = []
    var seen: Set<DeskLine.RowName> = []
    for line in lines where seen.insert(line.row).inserted { order.append(line.row) }
    let records = try order.compactMap { name in
      try DeskRow(name.table, key: name.key, in: connection).map { try record($0, lines) }
    }
    let steps = DeskSteps(lines)
    let (undoable, boundary) = try undoable(steps)
    return DeskBook(records: records, undoable: undoable, redoable: try redoable(steps), boundary: boundary)
  }

  private func undoable(_ steps: DeskSteps) throws -> (step: DeskStep?, boundary: DeskBoundary?) {
    guard let step = steps.done.last, let row = try DeskRow(step.line.table, key: step.line.key, in: connection),
      let statement = row.statement(by: step.run)
    else { return (nil, nil) }
    let boundary = try boundary(of: step, row, steps)
    return (boundary == nil ? DeskStep(statement, step.line.deed) : nil, boundary)
  }

  private func redoable(_ steps: DeskSteps) throws -> DeskStep? {
    guard let step = steps.takenBack.last, let row = try DeskRow(step.line.table, key: step.line.key, in: connection),
      row.last.run == steps.lastRuns[step.line.row], let statement = row.statement(by: step.run),
      try boundary(before: statement, again: step.line.deed, row) == nil
    else { return nil }
    return DeskStep(statement, step.line.deed)
  }

  /// A row as it is on record now.
  func record(of table: Table, _ key: String, remarks: [Finding] = []) throws -> DeskRecord {
    guard let row = try DeskRow(table, key: key, in: connection) else {
      throw DeskFailure.unknownRow(table, key: key)
    }
    return try record(row, DeskLine.all(of: session.key, in: db), remarks: remarks)
  }

  private func record(_ row: DeskRow, _ lines: [DeskLine], remarks: [Finding] = []) throws -> DeskRecord {
    let state = try row.standing.map { try isDraft($0) } == true ? .unread : row.state
    let own = lines.filter { $0.table == row.table && $0.key == row.key }
    let run = state == .undone ? row.last.run : row.run
    let receipt = try receipt(of: run)
    let words = state == .confirmed ? row.wordsBeforeFile.map(\.run) : run
    // Why an amendment was made is asked for also when the room has heard it.
    let isHeardAnew = state == .readBack && row.firstWording != nil
    let reason = own.last { isHeardAnew ? $0.deed == .amend : $0.run == words }?.reason
    return DeskRecord(
      row.standing ?? row.last.record, state: state, moment: receipt.moment, who: receipt.who,
      reason: reason ?? "", firstWording: row.firstWording,
      boundary: state == .undone ? nil : try boundary(of: row), remarks: remarks)
  }

  /// When an import came, and who answers for it.
  func receipt(of run: Int) throws -> (moment: String, who: String) {
    let row = try Row.fetchOne(db, sql: "SELECT imported_at, who FROM import WHERE id = ?", arguments: [run])
    return (row?[0] ?? "", row?[1] ?? "")
  }
}
