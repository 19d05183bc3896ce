/// What became of a conclusion of an earlier session: derived from its tasks at the as-of day, never typed in.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  case missed = "quá hạn"
  case late = "xong quá hạn"
  case open = "chưa xong"
  case kept = "đã xong"
  case dropped = "đã huỷ"
  case withoutWork = "không giao việc"

  /// Derives it from the states of all tasks that follow from the conclusion: the worst of those that were not dropped counts.
  public init(of tasks: [TaskState]) {
    let states = tasks.filter { $0 != .dropped }
    if states.isEmpty {
      self = tasks.isEmpty ? .withoutWork : .dropped
    } else if states.contains(.overdue) {
      self = .missed
    } else if !states.allSatisfy(\.isDone) {
      self = .open
    } else {
      self = states.contains(.completedLate) ? .late : .kept
    }
  }
}
