extension Dossier {
  /// Name of a unit for a screen; the code where the edition does not know it.
  public func name(of unit: Code<ReportingUnit>) -> String { units[unit]?.shortName ?? unit.text }

  /// Name of a source for one row; the code where the edition does not know it.
  public func shortName(of source: Code<Source>) -> String { sources[source]?.shortName ?? source.text }

  /// True when the unit shown has something to say on an indicator: a figure or a target.
  public func concerns(_ indicator: Code<Indicator>) -> Bool {
    figures.levels[indicator] != nil || index.targets[indicator] != nil && figures.period == nil
  }

  /// Indicators of which the unit shown states no figure, in the order of screens.
  public var unstatedIndicators: [Code<Indicator>] { order.filter { figures.levels[$0] == nil } }

  /// Indicators of a pillar that concern the unit shown, in the order of screens.
  public func indicators(of pillar: Pillar, withParts: Bool) -> [Code<Indicator>] {
    order.filter {
      guard let indicator = indicators[$0], indicator.pillar == pillar else { return false }
      return (withParts || indicator.partOf == nil) && concerns($0)
    }
  }

  /// Parts of a total that have figures, in the order of screens.
  public func parts(of indicator: Code<Indicator>) -> [Code<Indicator>] { index.parts[indicator] ?? [] }

  /// The target of the unit shown for an indicator.
  public func target(for indicator: Code<Indicator>) -> Target? { index.targets[indicator] }

  /// The target of the unit shown for its rank in an index of provinces.
  public func target(forIndex name: String) -> Target? { index.rankTargets[name] }

  /// The status of an indicator; `nil` without a target, for then nothing can be judged.
  public func status(of indicator: Code<Indicator>) -> Status? {
    guard let target = target(for: indicator) else { return nil }
    let catalogued = indicators[indicator]
    let level = figures.levels[indicator].map {
      Status.Level($0.figure, in: $0.period, as: catalogued?.kind ?? .count, basis: $0.basis ?? catalogued?.basis)
    }
    return Status(of: level, against: target, freshness: freshness(of: indicator), asOf: seenFrom)
  }

  /// The freshness of the figure shown for an indicator.
  public func freshness(of indicator: Code<Indicator>) -> Freshness {
    guard let level = figures.levels[indicator] else { return .unknown }
    return Freshness(of: level.period, rhythm: indicators[indicator]?.rhythm, asOf: agedTo)
  }

  /// The rank of the unit shown in the newest edition of an index; one without a stated year only where no other is known.
  public func newestRanking(in name: String) -> Ranking? { index.newestRankings[name] }

  /// Indices that rank the unit shown, for a pillar; those of no pillar belong to the foundation.
  public func indices(of pillar: Pillar) -> [String] {
    var seen: [String] = []
    for ranking in figures.rankings where Pillar(rankedBy: ranking.index) == pillar && !seen.contains(ranking.index) {
      if newestRanking(in: ranking.index) != nil { seen.append(ranking.index) }
    }
    return seen
  }

  /// What can be checked from the figures shown alone: stated rates and sums of parts.
  public func quickChecks(of indicator: Code<Indicator>) -> [Check] {
    guard let level = figures.levels[indicator] else { return [] }
    let partFigures = parts(of: indicator).compactMap { figures.levels[$0] }
    let absent = index.absentParts[indicator] ?? []
    return [
      Check.statedRate(level),
      Check.parts(partFigures, lacking: absent.compactMap { indicators[$0]?.nameAsPart }, of: level),
    ].compactMap { $0 }
  }

  /// The tasks that follow from a conclusion.
  public func tasks(of conclusion: Code<Conclusion>) -> [CommitteeTask] { tasks.filter { $0.conclusion == conclusion } }

  /// Sessions before this one, newest first.
  public var earlierSessions: [Session] { sessions.filter { $0.code != session.code }.reversed() }

  /// A session by its code.
  public func session(_ code: Code<Session>) -> Session? { sessions.first { $0.code == code } }

  /// Where a task stands at the as-of day.
  public func state(of task: CommitteeTask) -> TaskState {
    let fulfilledAt = task.fulfilledBy.flatMap { code in sessions.first { $0.code == code } }
    let state = TaskState(of: task, fulfilledOn: fulfilledAt.map { AsOf($0.date) }, asOf: seenFrom)
    return task.session == session.code ? state.whenGiven : state
  }
}

extension Pillar {
  /// The pillar under which an index is shown: the three pillar indices of the DTI and what measures the same subject,
  /// everything else with the common foundation.
  public init(rankedBy index: String) {
    switch index {
    case "dti.cqs", "par", "ict", "dti.hd-cqs": self = .digitalGovernment
    case "dti.kts", "kts-grdp", "dti.hd-kts": self = .digitalEconomy
    case "dti.xhs", "dti.hd-xhs": self = .digitalSociety
    default: self = .foundation
    }
  }
}

extension Dossier {
  /// The rate that has this indicator above its line.
  public func rate(over numerator: Code<Indicator>) -> Indicator? { index.rates[numerator] }
}

extension [Observation] {
  /// The firmest statement of the level of each period: an unstated period first, then from the oldest to the newest.
  public var levels: [Observation] {
    var seen: Set<Period> = []
    return filter { $0.kind == .actual && seen.insert($0.period).inserted }.sorted { $0.period < $1.period }
  }

  /// Less firm statements of the level that `shown` states: its estimate, its preliminary figure.
  public func forerunners(of shown: Observation) -> [Observation] {
    filter { $0.kind == .actual && $0.period == shown.period && $0.release != shown.release }
  }

  /// Statements in their order, those of one period at a time.
  var ofOnePeriod: [ArraySlice<Observation>] {
    var stretches: [ArraySlice<Observation>] = []
    var start = startIndex
    for place in indices where place + 1 == endIndex || self[place + 1].period != self[start].period {
      stretches.append(self[start...place])
      start = place + 1
    }
    return stretches
  }

  /// Stated changes, in order.
  public var changes: [Observation] { filter { $0.kind != .actual } }
}

/// A rate computed from two stated counts of one period.
public struct ComputedRate: Hashable, Sendable {
  /// The period of both counts.
  public let period: Period
  /// The two counts.
  public let fraction: Fraction

  /// The rates of all periods for which both series state an exact count, oldest first; counts without a stated period
  /// need not be of one period and give none.
  public static func series(numerators: [Observation], denominators: [Observation]) -> [ComputedRate] {
    let below = denominators.levels
    return numerators.levels.compactMap { above in
      guard above.period.kind != .unstated, let base = below.first(where: { $0.period == above.period }),
        case .value(.count(let numerator)) = above.figure, numerator.qualifier == .exactly,
        case .value(.count(let denominator)) = base.figure, denominator.qualifier == .exactly,
        !denominator.number.isZero
      else { return nil }
      return ComputedRate(
        period: above.period, fraction: Fraction(numerator: numerator.number, denominator: denominator.number))
    }
  }
}
