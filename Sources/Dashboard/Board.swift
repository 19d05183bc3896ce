public import CommitteeModel

/// What each section lists for the unit and period shown; made anew only when these change.
public struct Board: Hashable, Sendable {
  private let short: [[Subject]]
  private let whole: [[Subject]]
  /// The tables of ranks in which the unit shown stands, by index, the oldest year first.
  public let tables: [Archive.TableKey]
  /// How many tasks of the session count and have nobody of whom it is clear that they lead.
  public let tasksWithoutClearLead: Int

  /// Lists the subjects of every section.
  public init(_ dossier: Dossier) {
    short = Section.allCases.map { Board.subjects(of: $0, in: dossier, withParts: false) }
    whole = Section.allCases.map { Board.subjects(of: $0, in: dossier, withParts: true) }
    tables = Pillar.allCases.flatMap { dossier.indices(of: $0) }.flatMap { index in
      dossier.ranks(in: index).map(Archive.TableKey.init)
    }
    tasksWithoutClearLead = dossier.decisions.tasks.counting.count(where: dossier.hasNoClearLead)
  }

  /// What the overview lists: totals without their parts.
  public func overview(_ section: Section) -> [Subject] { short[section.rawValue] }

  /// What the section's own screen lists: totals followed by their parts.
  public func table(_ section: Section) -> [Subject] { whole[section.rawValue] }

  /// The sections that stand side by side before a committee: all pillars where one lists anything, so that one without
  /// figures is missed, and what is common to them where it is short and such a pillar leaves room for it.
  public var abreast: [Section] {
    let pillars = Array(Section.allCases.prefix(3))
    let filled = pillars.count { !overview($0).isEmpty }
    let isRoom = filled < 3 && (1...3).contains(overview(.common).count)
    return (filled == 0 ? [] : pillars) + (isRoom ? [.common] : [])
  }

  /// The section that lists `subject`.
  public func section(of subject: Subject) -> Section? {
    Section.allCases.first { whole[$0.rawValue].contains(subject) }
  }

  private static func subjects(of section: Section, in dossier: Dossier, withParts: Bool) -> [Subject] {
    if section == .conclusions {
      let decisions = decisions(in: dossier)
      return withParts ? decisions : workFirst(decisions, in: dossier)
    }
    return section.pillars.flatMap { pillar in
      dossier.indicators(of: pillar, withParts: withParts).map(Subject.indicator)
        + dossier.indices(of: pillar).map(Subject.ranking)
    }
  }

  /// What is over time first, then what gives rise to work, dated work before other; otherwise in the order of the
  /// session.
  private static func workFirst(_ decisions: [Subject], in dossier: Dossier) -> [Subject] {
    func urgency(_ subject: Subject) -> Int {
      let given =
        switch subject {
        case .conclusion(let code): dossier.tasks(of: code)
        case .task(let code): [dossier.task(code)].compactMap { $0 }
        case .indicator, .ranking, .recommendation: [CommitteeTask]()
        }
      let tasks = given.filter { $0.reported != .dropped }
      if tasks.contains(where: { dossier.state(of: $0) == .overdue }) { return 0 }
      return tasks.isEmpty ? 3 : tasks.contains { $0.deadline.lastDay != nil } ? 1 : 2
    }
    let levels = decisions.map(urgency)
    return (0...3).flatMap { level in zip(decisions, levels).filter { $1 == level }.map(\.0) }
  }

  /// Tasks of sessions before that are over time, then conclusions and the tasks outside them; where the session has
  /// neither, what was recommended to others.
  private static func decisions(in dossier: Dossier) -> [Subject] {
    let decisions = dossier.decisions
    let decided =
      decisions.conclusions.map { Subject.conclusion($0.code) }
      + decisions.tasks.filter { $0.conclusion == nil }.map { Subject.task($0.code) }
    let late = decisions.overdue.filter { $0.session != dossier.session.code }.map { Subject.task($0.code) }
    return late + (decided.isEmpty ? decisions.recommendations.map { .recommendation($0.code) } : decided)
  }
}
