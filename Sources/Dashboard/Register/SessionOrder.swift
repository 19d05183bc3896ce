import CommitteeModel

/// Sessions as groups, this one first and then back in time.
struct SessionOrder {
  private var groups: [Code<Session>: (place: Int, title: String)] = [:]

  init(_ dossier: Dossier) {
    for (place, session) in ([dossier.session] + dossier.earlierSessions).enumerated() {
      groups[session.code] = (place, "\(session.shortName), \(session.date.text)")
    }
  }

  func group(_ code: Code<Session>) -> (place: Int, title: String) { groups[code] ?? (Int.max, code.text) }

  func newestFirst<Row>(_ rows: [Row], by session: (Row) -> Code<Session>) -> [Row] {
    rows.enumerated().sorted {
      (group(session($0.element)).place, $0.offset) < (group(session($1.element)).place, $1.offset)
    }.map(\.element)
  }
}

extension Deadline {
  /// What a task is due with.
  func group(on asOf: AsOf, isDone: Bool) -> (place: Int, title: String) {
    switch reading {
    case .by, .before:
      guard let day = lastDay else { return (Int.max, raw) }
      if !isDone, hasPassed(on: asOf) { return (0, "Quá hạn") }
      return (day.ordinal, "Đến \(day.text)")
    case .recurring: return (Int.max - 2, "Thường xuyên, định kỳ")
    case .vague: return (Int.max - 1, "Hạn nêu chung")
    case .none: return (Int.max, "Không nêu hạn")
    }
  }
}

extension TaskState {
  /// What asks for attention first.
  var urgency: Int {
    switch self {
    case .overdue: 0
    case .notStarted: 1
    case .unreported: 2
    case .justGiven: 3
    case .inProgress: 4
    case .recurring: 5
    case .completedLate: 6
    case .completedOnTime: 7
    case .completed: 8
    case .dropped: 9
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
