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
      row.last.run == steps.lastRuns[step.line.row], let statement = row.statement(by: step.run)
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
    let state = row.state
    let own = lines.filter { $0.table == row.table && $0.key == row.key }
    let run = state == .undone ? row.last.run : row.run
    let receipt = try receipt(of: run)
    return DeskRecord(
      row.standing ?? row.last.record, state: state, moment: receipt.moment, who: receipt.who,
      reason: own.last { $0.run == run }?.reason ?? "", firstWording: row.firstWording,
      boundary: state == .undone ? nil : try boundary(of: row), remarks: remarks)
  }

  private func receipt(of run: Int) throws -> (moment: String, who: String) {
    let row = try Row.fetchOne(db, sql: "SELECT imported_at, who FROM import WHERE id = ?", arguments: [run])
    return (row?[0] ?? "", row?[1] ?? "")
  }

  // MARK: - Boundaries

  /// What keeps a row from being changed without a reason; `nil` for a row of the desk that nobody has heard or published.
  func boundary(of row: DeskRow) throws -> DeskBoundary? {
    guard let standing = row.standing else { return nil }
    if standing.isUnread { return nil }
    if let heard = row.revisions.last(where: { $0.record.deskOrigin?.kind == .readBack && !$0.isWithdrawn }) {
      return .readBack(at: try receipt(of: heard.run).moment)
    }
    if let published = try publication(of: row.run) { return published }
    let stated = row.revisions.first { !$0.isWithdrawn && $0.record.deskOrigin == nil }
    if let stated, standing.deskOrigin == nil || !row.isOfDesk { return .stated(stated.record.origin) }
    guard standing.deskOrigin?.kind == .amendment else { return nil }
    for revision in row.revisions where !revision.isWithdrawn {
      if let published = try publication(of: revision.run) { return published }
    }
    return nil
  }

  /// What keeps a step from being taken back.
  func boundary(of step: DeskSteps.Step, _ row: DeskRow, _ steps: DeskSteps) throws -> DeskBoundary? {
    if step.line.deed == .confirm { return .readBack(at: try receipt(of: step.run).moment) }
    guard row.last.run == steps.lastRuns[step.line.row] else { return .stated(row.last.record.origin) }
    return row.standing?.isUnread == true ? nil : try publication(of: step.run)
  }

  /// The first edition that may hold what an import brought to the session.
  private func publication(of run: Int) throws -> DeskBoundary? {
    let asOf = PartialDate.parse(session[.date])?.last.iso ?? ""
    let editions = try Row.fetchCursor(
      db,
      sql: """
        SELECT number, published_at, received_until FROM publication WHERE last_import >= ? AND as_of >= ? ORDER BY number
        """, arguments: [run, asOf])
    while let edition = try editions.next() {
      if let until = ReceivedMoment(edition[2] as String) {
        let isIn = try Bool.fetchOne(
          db, sql: "SELECT \(until.condition(on: "imported_at")) FROM import WHERE id = ?", arguments: [run])
        if isIn != true { continue }
      }
      return .published(edition: edition[0], at: edition[1])
    }
    return nil
  }
}
