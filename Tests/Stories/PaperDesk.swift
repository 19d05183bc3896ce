public import CommitteeModel

/// The record of a session on paper: what a desk tells it stays as long as this object lives, also when the program is gone.
public final class PaperDesk: DeskKeeping, DeskDraftKeeping {
  /// The session.
  public let session: String
  /// Who else holds the desk.
  public var otherHolder: DeskHolder?
  /// What the next call fails with.
  public var failure: DeskFailure?
  /// What reading the record fails with.
  public var bookFailure: DeskFailure?
  /// The figures that can be revised.
  public var figures: [Record] = []
  /// What was done, in order.
  public private(set) var deeds: [DeskDeed] = []
  /// Every row.
  public private(set) var rows: [DeskRecord] = []
  /// What is kept of what is being typed.
  public private(set) var kept: DeskDraft?
  /// How often a draft was kept.
  public private(set) var timesKept = 0
  private var past: [(rows: [DeskRecord], step: DeskStep)] = []
  private var future: [(rows: [DeskRecord], step: DeskStep)] = []

  /// A record on which nothing stands.
  public init(_ session: String) { self.session = session }

  public func takeDesk() -> DeskHolder? { otherHolder }

  public func record(_ entry: DeskEntry) throws(DeskFailure) -> DeskRecord { try put(entry, .record, reason: "") }

  public func rehearse(_ entry: DeskEntry, reason: String?) throws(DeskFailure) -> DeskRecord {
    let before = (deeds, rows, past, future)
    defer { (deeds, rows, past, future) = before }
    return try put(entry, reason == nil ? .record : .amend, reason: reason ?? "")
  }

  public func amend(_ entry: DeskEntry, reason: String) throws(DeskFailure) -> DeskRecord {
    if reason.isEmpty { throw .lacksReason }
    return try put(entry, .amend, reason: reason)
  }

  public func confirm(_ key: String) throws(DeskFailure) -> DeskRecord {
    guard let place = rows.firstIndex(where: { $0.key == key }) else { throw .unknownRow(.conclusion, key: key) }
    guard [.unread, .amended].contains(rows[place].state) else { throw .notToConfirm(rows[place].state) }
    let moment = "2022-01-17T09:00:00+0700"
    let heard = DeskRecord(
      rows[place].record, state: .readBack, moment: moment, who: "thư ký", reason: rows[place].reason,
      firstWording: rows[place].firstWording, boundary: .readBack(at: moment))
    return try change(.confirm) {
      $0[place] = heard
    } then: {
      (past, future) = ([], [])
    }
  }

  public func undo() throws(DeskFailure) -> DeskRecord {
    try fail()
    guard let last = past.popLast() else { throw boundary.map(DeskFailure.fixed) ?? .nothingToUndo }
    future.append((rows, last.step))
    rows = last.rows
    deeds.append(.undo)
    let standing = rows.first { $0.key == last.step.record.key && $0.record.table == last.step.record.table }
    return standing ?? DeskRecord(last.step.record, state: .undone, moment: "", who: "thư ký")
  }

  public func redo() throws(DeskFailure) -> DeskRecord {
    try fail()
    guard let next = future.popLast() else { throw .nothingToRedo }
    past.append((rows, next.step))
    rows = next.rows
    deeds.append(.redo)
    return rows.first { $0.key == next.step.record.key } ?? rows[0]
  }

  public func figures(of indicator: String) throws(DeskFailure) -> [Record] {
    figures.filter { $0[.indicator] == indicator }
  }

  public func book() throws(DeskFailure) -> DeskBook {
    if let bookFailure { throw bookFailure }
    return DeskBook(records: rows, undoable: past.last?.step, redoable: future.last?.step, boundary: boundary)
  }

  public func draft(of session: String) -> DeskDraft? { kept }

  public func keep(_ draft: DeskDraft) {
    kept = draft
    timesKept += 1
  }

  public func forgetDraft(of session: String) { kept = nil }

  private var boundary: DeskBoundary? { past.isEmpty ? rows.compactMap(\.boundary).last : nil }

  private func fail() throws(DeskFailure) {
    if let otherHolder { throw .held(by: otherHolder) }
    defer { failure = nil }
    if let failure { throw failure }
  }

  private func put(_ entry: DeskEntry, _ deed: DeskDeed, reason: String) throws(DeskFailure) -> DeskRecord {
    if entry.table == .observation { return try revise(entry, reason: reason) }
    let place = entry.key.flatMap { key in rows.firstIndex { $0.key == key } }
    var cells = entry.values.filter { !$0.value.isEmpty }
    let old = place.map { rows[$0] }
    let code = old?.key ?? entry.key ?? "\(entry.table.rawValue)-\(rows.count + 1)"
    (cells[.code], cells[.session], cells[.source]) = (code, session, "ghi")
    if entry.table == .conclusion, cells[.number] == nil {
      cells[.number] = old?.record[.number] ?? String(rows.count { $0.record.table == .conclusion } + 1)
    }
    let record = Record(
      entry.table, cells: TableSchema.of(entry.table).columns.map { cells[$0.field] ?? "" },
      origin: Origin(file: "ghi tại phiên \(session)", line: 1))
    let state: DeskState = deed == .amend ? .amended : entry.table == .conclusion ? .unread : .recorded
    let next = DeskRecord(
      record, state: state, moment: "2022-01-17T08:30:00+0700", who: "thư ký", reason: reason,
      firstWording: deed == .amend ? old?.firstWording ?? old?.record : nil, boundary: old?.boundary)
    return try change(deed) {
      if let place { $0[place] = next } else { $0.append(next) }
    } then: {
      past.append((rows: pastRows, step: DeskStep(record, deed)))
      future = []
    }
  }

  private func revise(_ entry: DeskEntry, reason: String) throws(DeskFailure) -> DeskRecord {
    guard let old = figures.first(where: { $0.key == entry.key }) else { throw .unknownRow(.observation, key: "") }
    let cells = zip(TableSchema.of(.observation).columns, old.cells).map { entry.values[$0.field] ?? $1 }
    let record = Record(.observation, cells: cells, origin: Origin(file: "sửa tay tại phiên \(session)", line: 1))
    let next = DeskRecord(
      record, state: .byHand, moment: "2022-01-17T08:30:00+0700", who: "thư ký", reason: reason, firstWording: old,
      boundary: .stated(old.origin))
    return try change(.amend) {
      $0.append(next)
    } then: {
      past.append((rows: pastRows, step: DeskStep(record, .amend)))
      future = []
    }
  }

  private var pastRows: [DeskRecord] = []

  private func change(
    _ deed: DeskDeed, _ change: (inout [DeskRecord]) -> Void, then: () -> Void
  ) throws(DeskFailure) -> DeskRecord {
    try fail()
    pastRows = rows
    change(&rows)
    then()
    deeds.append(deed)
    return rows.first { row in !pastRows.contains(row) } ?? rows[rows.count - 1]
  }
}
