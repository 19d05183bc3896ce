/// What became of a conclusion of an earlier session: derived from its tasks at the as-of day, never typed in.
public enum Outcome: String, CaseIterable, Hashable, Sendable {
  case missed = "quá hạn"
  case late = "xong quá hạn"
  case open = "chưa xong"
  case kept = "đã xong"
  case withoutWork = "không giao việc"

  /// Derives it from the states of all tasks that follow from the conclusion: the worst of them counts.
  public init(of states: [TaskState]) {
    if states.isEmpty {
      self = .withoutWork
    } else if states.contains(.overdue) {
      self = .missed
    } else if !states.allSatisfy(\.isDone) {
      self = .open
    } else {
      self = states.contains(.completedLate) ? .late : .kept
    }
  }
}
