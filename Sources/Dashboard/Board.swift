public import CommitteeModel

/// What each section lists for the unit and period shown; made anew only when these change.
public struct Board: Hashable, Sendable {
  private let short: [[Subject]]
  private let whole: [[Subject]]
  /// The tables of ranks in which the unit shown stands, by index, the oldest year first.
  public let tables: [Archive.TableKey]

  /// Lists the subjects of every section.
  public init(_ dossier: Dossier) {
    short = Section.allCases.map { Board.subjects(of: $0, in: dossier, withParts: false) }
    whole = Section.allCases.map { Board.subjects(of: $0, in: dossier, withParts: true) }
    tables = Pillar.allCases.flatMap { dossier.indices(of: $0) }.flatMap { index in
      dossier.ranks(in: index).map(Archive.TableKey.init)
    }
  }

  /// What the overview lists: totals without their parts.
  public func overview(_ section: Section) -> [Subject] { short[section.rawValue] }

  /// What the section's own screen lists: totals followed by their parts.
  public func table(_ section: Section) -> [Subject] { whole[section.rawValue] }

  /// The sections that stand side by side before a committee: the pillars that list anything, and what is common to them
  /// where it is short and a pillar leaves room for it.
  public var abreast: [Section] {
    let pillars = Section.allCases.prefix(3).filter { !overview($0).isEmpty }
    let isRoom = pillars.count < 3 && (1...3).contains(overview(.common).count)
    return pillars + (isRoom ? [.common] : [])
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

  /// What gives rise to work before what does not, dated work first; otherwise in the order of the session.
  private static func workFirst(_ decisions: [Subject], in dossier: Dossier) -> [Subject] {
    func urgency(_ subject: Subject) -> Int {
      let tasks =
        switch subject {
        case .conclusion(let code): dossier.tasks(of: code)
        case .task(let code): dossier.tasks.filter { $0.code == code }
        case .indicator, .ranking, .recommendation: [CommitteeTask]()
        }
      return tasks.isEmpty ? 2 : tasks.contains { $0.deadline.lastDay != nil } ? 0 : 1
    }
    return (0...2).flatMap { level in decisions.filter { urgency($0) == level } }
  }

  /// Conclusions and the tasks outside them; where a session has neither, what was recommended to others.
  private static func decisions(in dossier: Dossier) -> [Subject] {
    let decided =
      dossier.conclusions.map { Subject.conclusion($0.code) }
      + dossier.tasks.filter { $0.conclusion == nil }.map { Subject.task($0.code) }
    if !decided.isEmpty { return decided }
    return dossier.opinions.filter { $0.kind == .recommendation }.map { .recommendation($0.code) }
  }
}
