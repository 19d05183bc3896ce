/// A row as a desk put it on record; it is on the disk.
public struct DeskRecord: Hashable, Sendable {
  /// The row as it stands; of one that was undone as it stood.
  public let record: Record
  /// What it counts for.
  public let state: DeskState
  /// When it was put on record last, as ISO 8601 text.
  public let moment: String
  /// Who answers for that.
  public let who: String
  /// Why it was changed; empty where nobody had to say.
  public let reason: String
  /// The row as it stood before it was first amended, where it is amended now.
  public let firstWording: Record?
  /// Why it cannot be undone any more; `nil` while it can.
  public let boundary: DeskBoundary?
  /// What a secretary should look at again; nothing in it stopped the record.
  public let remarks: [Finding]

  /// Makes a record.
  public init(
    _ record: Record, state: DeskState, moment: String, who: String, reason: String = "",
    firstWording: Record? = nil, boundary: DeskBoundary? = nil, remarks: [Finding] = []
  ) {
    self.record = record
    self.state = state
    self.moment = moment
    self.who = who
    self.reason = reason
    self.firstWording = firstWording
    self.boundary = boundary
    self.remarks = remarks
  }

  /// The key by which it is changed, confirmed or looked up.
  public var key: String { record.key }

  /// True for a task that nobody has to do any more.
  public var isDropped: Bool {
    record.table == .task && state != .undone && record[.state] == CommitteeTask.Reported.dropped.rawValue
  }

  /// What it counts for in words: that a task was dropped says more than that it is on record, and a file is named.
  public var standing: String {
    if isDropped { return TaskState.dropped.rawValue }
    return switch state {
    case .confirmed: "tệp \(record.origin.file) đã xác nhận"
    case .restated: "tệp \(record.origin.file) đã nêu lại"
    default: state.rawValue
    }
  }

  /// The number of a conclusion; `nil` for all else.
  public var number: Int? { record.table == .conclusion ? Int(record[.number]) : nil }
}

/// What a row on record counts for.
public enum DeskState: String, CaseIterable, Hashable, Sendable {
  /// It counts as it stands.
  case recorded = "đã ghi"
  /// A conclusion that nobody read back to the room yet: it counts for nothing.
  case unread = "chưa đọc lại"
  /// A conclusion that was read back to the room.
  case readBack = "đã đọc lại"
  /// It says something else than what was read back or published, for a reason.
  case amended = "đã sửa đổi"
  /// A figure that was revised by hand, for a reason.
  case byHand = "sửa tay"
  /// A file has stated since what the desk did.
  case confirmed = "tệp xác nhận"
  /// A file has stated something else since.
  case restated = "tệp nêu lại"
  /// What the desk stated was taken back: a new row stands no more, another as it stood before.
  case undone = "đã hoàn tác"
}

/// Behind what nothing is undone; what lies there is amended, for a reason.
public enum DeskBoundary: Hashable, Sendable {
  /// It stands in an edition: its number, and when that was made, as ISO 8601 text.
  case published(edition: Int, at: String)
  /// The room has heard it and agreed, at a moment as ISO 8601 text.
  case readBack(at: String)
  /// What stands is what a delivered file states: the place that says so.
  case stated(Origin)
}

/// A step that can be undone or done again.
public struct DeskStep: Hashable, Sendable {
  /// The statement that is taken back, or that is made again.
  public let record: Record
  /// What was done.
  public let deed: DeskDeed

  /// What was done in a word: that a task was dropped says more than that it was recorded.
  public var word: String {
    let isDropped = record.table == .task && record[.state] == CommitteeTask.Reported.dropped.rawValue
    return deed == .record && isDropped ? CommitteeTask.Reported.dropped.rawValue : deed.rawValue
  }

  /// Makes a step.
  public init(_ record: Record, _ deed: DeskDeed) {
    self.record = record
    self.deed = deed
  }
}

/// What is done at a desk; the raw values are its words, also in the journal of a ledger.
public enum DeskDeed: String, CaseIterable, Hashable, Sendable {
  /// A row was recorded, or changed while nobody had heard it.
  case record = "ghi"
  /// A row was changed behind a boundary, or a figure by hand, for a reason.
  case amend = "sửa đổi"
  /// A conclusion was read back to the room.
  case confirm = "đọc lại"
  /// The step before was taken back.
  case undo = "hoàn tác"
  /// A step that was taken back was done again.
  case redo = "làm lại"
}

/// All that a desk has on record of its session.
public struct DeskBook: Hashable, Sendable {
  /// Every row that the desk ever recorded or changed, also undone ones, in the order of their first record.
  public let records: [DeskRecord]
  /// What the next undoing takes back; `nil` where nothing can be.
  public let undoable: DeskStep?
  /// What the next doing again brings back; `nil` where nothing can be.
  public let redoable: DeskStep?
  /// What keeps the last step from being undone; `nil` while it can be, or where there is none.
  public let boundary: DeskBoundary?

  /// Makes a book.
  public init(records: [DeskRecord], undoable: DeskStep?, redoable: DeskStep?, boundary: DeskBoundary?) {
    self.records = records
    self.undoable = undoable
    self.redoable = redoable
    self.boundary = boundary
  }
}
