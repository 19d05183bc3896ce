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

  /// Derives the state of `task`; `fulfilledOn` is the last possible day of the session that fulfilled it.
  public init(of task: CommitteeTask, fulfilledOn: CalendarDay?, asOf: CalendarDay) {
    if let fulfilledOn {
      switch task.deadline.lastDay {
      case .some(let due): self = fulfilledOn <= due ? .completedOnTime : .completedLate
      case .none: self = .completed
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

  /// True when nothing is left to do.
  public var isDone: Bool { self == .completedOnTime || self == .completedLate || self == .completed }
}
