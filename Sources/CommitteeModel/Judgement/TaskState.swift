/// Where a task stands at the as-of day: derived from its deadline, its report and what fulfilled it, never typed in.
public enum TaskState: String, CaseIterable, Hashable, Sendable {
  case completedOnTime = "xong đúng hạn"
  case completedLate = "xong quá hạn"
  case completed = "đã xong"
  case overdue = "quá hạn"
  case inProgress = "đang làm"
  case notStarted = "chưa làm"
  case recurring = "thường xuyên"
  case unreported = "chưa báo cáo"
  case justGiven = "mới giao"
  case dropped = "đã huỷ"

  /// Derives the state of `task`; `fulfilledOn` is the date of the session that fulfilled it: where that leaves open
  /// whether it was in time, the task is done and no more is said.
  public init(of task: CommitteeTask, fulfilledOn: AsOf?, asOf: AsOf) {
    if task.reported == .dropped {
      self = .dropped
    } else if let fulfilledOn {
      switch task.deadline.lastDay {
      case .some(let due) where fulfilledOn.latest <= due: self = .completedOnTime
      case .some where task.deadline.hasPassed(on: fulfilledOn): self = .completedLate
      default: self = .completed
      }
    } else if task.reported == .completed {
      self = .completed
    } else if task.deadline.hasPassed(on: asOf) {
      self = .overdue
    } else if task.reported == .inProgress {
      self = .inProgress
    } else if task.reported == .notStarted {
      self = .notStarted
    } else if case .recurring = task.deadline.reading {
      self = .recurring
    } else {
      self = .unreported
    }
  }

  /// The same for a task that the session gives itself: of what was given just now nobody can have reported.
  public var whenGiven: TaskState { self == .unreported ? .justGiven : self }

  /// True when it was done.
  public var isDone: Bool { self == .completedOnTime || self == .completedLate || self == .completed }

  /// True when nothing is left to do: it was done or dropped.
  public var isClosed: Bool { isDone || self == .dropped }
}
