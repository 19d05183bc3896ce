/// What a rule found in one place. Nothing is corrected: both sides stand on the screen.
public struct Check: Hashable, Sendable {
  /// How the two sides stand to each other.
  public enum Verdict: Hashable, Sendable {
    case agrees
    case disagrees
    /// It cannot be decided, or something is missing, for this reason.
    case undecided(String)
  }

  /// The rule.
  public let rule: CheckRule
  /// How the two sides stand to each other.
  public let verdict: Verdict
  /// How much it weighs.
  public let severity: CheckSeverity
  /// What the secretary does about it.
  public let remedy: CheckRemedy
  /// What it speaks of, the foremost first.
  public let subjects: [CheckSubject]
  /// Whose figures it speaks of; `nil` where it speaks of no unit's.
  public let unit: Code<ReportingUnit>?
  /// Files and lines of the rows it speaks of.
  public let origins: [Origin]
  /// What the source states: `16,6 %`.
  public let stated: String
  /// What follows, with the way to it: `9.784 / 59.234 = 16,52 %`.
  public let computed: String
  /// What follows, without the way to it: `16,52 %`.
  public let result: String
  /// Why it was let stand when the edition was published; `nil` where nobody said so.
  public let acceptance: String?
  /// Periods of the figures that it speaks of, until it is placed; empty where it speaks of no periods alone. One line of a
  /// sheet may state many.
  let periods: Set<Period>

  /// Makes a check; `severity` and `remedy` speak of the case that it does not agree.
  public init(
    _ rule: CheckRule, _ verdict: Verdict = .disagrees, _ severity: CheckSeverity, _ remedy: CheckRemedy,
    of subjects: [CheckSubject], unit: Code<ReportingUnit>? = nil, at origins: [Origin], in periods: Set<Period> = [],
    stated: String, computed: String = "", result: String = "", acceptance: String? = nil
  ) {
    self.rule = rule
    self.verdict = verdict
    self.severity = severity
    self.remedy = remedy
    self.subjects = subjects
    self.unit = unit
    self.origins = origins
    self.periods = periods
    self.stated = stated
    self.computed = computed
    self.result = result
    self.acceptance = acceptance
  }

  /// True when the two sides differ.
  public var isContradiction: Bool { verdict == .disagrees }

  /// How much it weighs beside a figure: accepted, it is no more than a note.
  public var weight: CheckSeverity { acceptance == nil ? severity : .note }

  /// True when nothing is to be said about it.
  public var agrees: Bool { verdict == .agrees }

  /// The same, placed: it speaks of these rows.
  func speaking(of subjects: [CheckSubject]) -> Check {
    Check(
      rule, verdict, severity, remedy, of: subjects, unit: unit, at: origins, stated: stated, computed: computed,
      result: result, acceptance: acceptance)
  }

  /// The same, let stand for a reason.
  public func accepted(_ reason: String) -> Check {
    Check(
      rule, verdict, severity, remedy, of: subjects, unit: unit, at: origins, stated: stated, computed: computed,
      result: result, acceptance: reason)
  }
}

extension [Check] {
  /// The weightiest finding about each row that a unit's screens show.
  public func marks(of unit: Code<ReportingUnit>) -> [CheckSubject: CheckSeverity] {
    var marks: [CheckSubject: CheckSeverity] = [:]
    for check in self where check.unit == unit || check.unit == nil {
      for subject in check.subjects { marks[subject] = Swift.max(marks[subject] ?? .note, check.weight) }
    }
    return marks
  }
}
