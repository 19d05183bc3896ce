/// What a session decided, as far as it concerns a unit: all of it for the province whose session it is, for any other
/// unit what names it.
public struct Decisions: Hashable, Sendable {
  /// Conclusions, in order.
  public let conclusions: [Conclusion]
  /// Tasks that the session assigned, in order.
  public let tasks: [CommitteeTask]
  /// What the session was asked for, or asks others for, in order.
  public let recommendations: [Opinion]
  /// Tasks that are over time, due first first; also those of sessions before.
  public let overdue: [CommitteeTask]

  /// True where there is nothing of all this.
  public var isEmpty: Bool { conclusions.isEmpty && tasks.isEmpty && recommendations.isEmpty && overdue.isEmpty }
}

extension Dossier {
  /// What the session decided, as far as it concerns the unit shown.
  public var decisions: Decisions {
    let asked = opinions.filter { $0.kind == .recommendation }
    guard figures.unit != session.province else {
      return Decisions(conclusions: conclusions, tasks: tasks, recommendations: asked, overdue: overdueTasks)
    }
    let names = NamesOfUnit(units[figures.unit])
    let own = tasks.filter(names.stand)
    let follows = Set(own.compactMap(\.conclusion))
    return Decisions(
      conclusions: conclusions.filter { follows.contains($0.code) }, tasks: own,
      recommendations: asked.filter { names.stand(in: $0.addressee) || names.stand(in: $0.raisedBy) },
      overdue: overdueTasks.filter(names.stand))
  }

  /// A task of the session, or one of a session before that is over time.
  public func task(_ code: Code<CommitteeTask>) -> CommitteeTask? {
    tasks.first { $0.code == code } ?? overdueTasks.first { $0.code == code }
  }
}

/// All names of a unit, in whatever letters they are written.
private struct NamesOfUnit {
  private let names: Set<String>

  init(_ unit: ReportingUnit?) {
    names = Set((unit.map { [$0.name, $0.shortName] + $0.aliases } ?? []).map { Folding.folded($0) })
  }

  /// True for a task that the unit leads or helps with.
  func stand(in task: CommitteeTask) -> Bool { task.leads.contains(where: stand) || stand(in: task.coordinating) }

  /// True where a cell names the unit, alone or among others.
  func stand(in cell: String) -> Bool {
    cell.split { $0 == ";" || $0 == "," }.contains { names.contains(Folding.folded(Scrubbing.scrub(String($0)).text)) }
  }
}
