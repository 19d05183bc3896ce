import CellGrid
import CommitteeModel
import Dashboard
import Widgets

extension StatusMark {
  /// Of a rank in the last third of its table, for which nobody set a target.
  static let lastThird = StatusMark(shape: "▽", word: "nhóm cuối", ink: .bad)

  /// Shape, word and colour of a status.
  init(_ standing: Status.Standing) {
    switch standing {
    case .reached: self.init(shape: "●", word: standing.rawValue, ink: .good)
    case .ahead: self.init(shape: "▲", word: standing.rawValue, ink: .good)
    case .onPace: self.init(shape: "◆", word: standing.rawValue, ink: .good)
    case .inProgress: self.init(shape: "◐", word: standing.rawValue, ink: .caution)
    case .behind: self.init(shape: "▼", word: standing.rawValue, ink: .bad)
    case .missed: self.init(shape: "✗", word: standing.rawValue, ink: .bad)
    case .stale: self.init(shape: "◇", word: standing.rawValue, ink: .caution)
    case .noFigure: self.init(shape: "○", word: standing.rawValue, ink: .remark)
    case .notAssessed: self.init(shape: "·", word: standing.rawValue, ink: .remark)
    }
  }

  /// Shape, word and colour of a task's state.
  init(_ state: TaskState) {
    switch state {
    case .completedOnTime, .completed: self.init(shape: "●", word: state.rawValue, ink: .good)
    case .completedLate: self.init(shape: "●", word: state.rawValue, ink: .caution)
    case .overdue: self.init(shape: "▼", word: state.rawValue, ink: .bad)
    case .inProgress: self.init(shape: "◐", word: state.rawValue, ink: .caution)
    case .notStarted, .unreported, .justGiven: self.init(shape: "□", word: state.rawValue, ink: .remark)
    case .recurring: self.init(shape: "↻", word: state.rawValue, ink: .remark)
    case .dropped: self.init(shape: "⊘", word: state.rawValue, ink: .remark)
    }
  }
}

extension Sign {
  /// How it looks.
  var mark: (shape: Unicode.Scalar, ink: Ink) {
    switch self {
    case .standing(let standing):
      let mark = StatusMark(standing)
      return (mark.shape, mark.ink)
    case .task(let state):
      let mark = StatusMark(state)
      return (mark.shape, mark.ink)
    case .absence(let absence): return (absence.mark.unicodeScalars.first!, .text)
    case .agreement: return Check.mark(of: .agrees)
    case .contradiction: return Check.mark(of: .disagrees)
    case .remark:
      let mark = CheckMark(.note)
      return (mark.shape, mark.ink)
    case .undecided: return Check.mark(of: .undecided(""))
    case .response: return ("→", .remark)
    case .tie: return ("=", .remark)
    case .lastThird: return (StatusMark.lastThird.shape, StatusMark.lastThird.ink)
    case .target: return ("┃", .tick)
    case .elapsed: return ("║", .tick)
    case .incompletePeriod: return ("▒", .previous)
    case .periodBreak: return ("≠", .caution)
    }
  }
}

/// The sign that stands beside whatever a check speaks of.
struct CheckMark {
  let shape: Unicode.Scalar
  let ink: Ink

  init(_ severity: CheckSeverity) {
    switch severity {
    case .blocking, .mustAnswer: (shape, ink) = ("‼", .bad)
    case .note: (shape, ink) = ("*", .caution)
    }
  }
}

extension CheckSeverity {
  /// What whoever passes by a wall reads of it, who is told no finding.
  var publicWords: String {
    switch self {
    case .blocking, .mustAnswer: "số đang được đối chiếu"
    case .note: "số còn điểm cần xem lại"
    }
  }

  /// What its sign means to those who read an edition.
  func words(to audience: Audience) -> String {
    guard audience.readsFindings else { return publicWords }
    return self == .note ? "lưu ý" : "phải trả lời"
  }
}

extension Check {
  /// Shape and colour of what a check found.
  var mark: (shape: Unicode.Scalar, ink: Ink) { Check.mark(of: verdict) }

  fileprivate static func mark(of verdict: Verdict) -> (shape: Unicode.Scalar, ink: Ink) {
    switch verdict {
    case .agrees: ("✔", .remark)
    case .disagrees: ("‼", .bad)
    case .undecided: ("?", .caution)
    }
  }

  /// What was checked and what was found, as one sentence: one that begins with what was checked, or with what is not
  /// clear, says it once.
  var titledSentence: String {
    switch rule {
    case .statedRate, .partsAgainstTotal, .changeAgainstBase, .rankAgainstTotal, .countAgainstRows, .repeatedFigure,
      .documentPeriod:
      return "\(rule.shortTitle) \(sentence)"
    default:
      let isSaid = Folding.accented(sentence).hasPrefix(Folding.accented(rule.shortTitle) + " ")
      if case .undecided = verdict { return sentence }
      return isSaid ? sentence : "\(rule.shortTitle): \(sentence)"
    }
  }

  /// A contradiction in few words, the recomputed side first: `‼ tính lại 16,52 %, công bố 16,6 %`.
  var shortSentence: String {
    result.isEmpty ? "\(mark.shape) \(titledSentence)" : "\(mark.shape) tính lại \(result), công bố \(stated)"
  }
}
