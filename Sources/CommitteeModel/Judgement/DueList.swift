/// The open tasks of all sessions by the day that they are due: what is over time on a day, and what comes due soon after.
public struct DueList: Hashable, Sendable {
  /// An open task that names a day.
  public struct Entry: Hashable, Sendable {
    /// The task.
    public let task: CommitteeTask
    /// Where it stands on the day of the list.
    public let state: TaskState
    /// The last day on which it is done in time.
    public let due: CalendarDay
    /// Days from the day of the list to `due`; negative where it is over time.
    public let daysLeft: Int
  }

  /// The day from which days are counted.
  public let day: CalendarDay
  /// The last day that belongs to the list.
  public let lastDay: CalendarDay
  /// What is over time, the longest first.
  public let overdue: [Entry]
  /// What comes due from the day of the list to the last one, in that order.
  public let coming: [Entry]
  /// How many come due after the last day.
  public let later: Int
  /// Open tasks whose deadline is no day: none stated, a rhythm, or words alone.
  public let undated: [CommitteeTask]

  /// Lists tasks; `sessions` tell when those that a session fulfilled were done: before that day they were open.
  /// - Parameters:
  ///   - day: The day from which days are counted.
  ///   - days: How many days ahead belong to the list, from 0.
  public init(_ tasks: [CommitteeTask], of sessions: [Session], on day: CalendarDay, within days: Int) {
    self.day = day
    lastDay = day.adding(days: max(0, days))
    var dated: [Entry] = []
    var undated: [CommitteeTask] = []
    for task in tasks {
      if let session = task.fulfilledBy {
        // A session that is not known fulfilled it all the same.
        guard let fulfilledAt = sessions.first(where: { $0.code == session }), AsOf(fulfilledAt.date).latest > day
        else { continue }
      }
      let state = TaskState(of: task, fulfilledOn: nil, asOf: AsOf(day))
      guard !state.isClosed else { continue }
      if let due = task.deadline.lastDay {
        dated.append(Entry(task: task, state: state, due: due, daysLeft: day.days(until: due)))
      } else {
        undated.append(task)
      }
    }
    let inOrder = dated.enumerated().sorted { ($0.element.due, $0.offset) < ($1.element.due, $1.offset) }.map(\.element)
    let end = lastDay
    overdue = inOrder.filter { $0.daysLeft < 0 }
    coming = inOrder.filter { $0.daysLeft >= 0 && $0.due <= end }
    later = inOrder.count { $0.due > end }
    self.undated = undated
  }
}
