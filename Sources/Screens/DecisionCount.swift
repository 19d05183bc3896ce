import CommitteeModel
import Dashboard

/// How many conclusions and tasks there are, and what is still open about them.
struct DecisionCount {
  private let decisions: Decisions
  private let tasks: [CommitteeTask]
  private let unowned: Int

  init(_ scene: Scene) {
    decisions = scene.dossier.decisions
    tasks = decisions.tasks.counting
    unowned = scene.board.tasksWithoutClearLead
  }

  private var overdue: Int { decisions.overdue.count }

  /// What of sessions before is late, and what is asked for, where this one decided nothing; else `nil`.
  private var asked: [String]? {
    guard tasks.isEmpty, decisions.conclusions.isEmpty else { return nil }
    let asked = decisions.recommendations.count
    let parts = [overdue > 0 ? "\(overdue) việc quá hạn" : "", asked > 0 ? "\(asked) kiến nghị" : ""]
    return [parts.filter { !$0.isEmpty }.joined(separator: " · "), parts.first { !$0.isEmpty } ?? ""]
  }

  /// In words, the longest form first.
  var forms: [String] {
    if let asked { return asked }
    let late = overdue > 0 ? " · \(overdue) quá hạn" : ""
    let work = "\(tasks.count) việc" + late
    // What is late stays to the last.
    return ["\(decisions.conclusions.count) kết luận · \(work)", work, overdue > 0 ? "\(overdue) quá hạn" : work]
  }

  /// What asks for attention, in the longest form first: deadlines, overdue tasks, tasks without an owner.
  var open: [String] {
    if let asked { return asked }
    let dated = "\(tasks.filter { $0.deadline.lastDay != nil }.count) có hạn"
    let (all, due, unclear) = ("\(tasks.count) việc", "\(overdue) quá hạn", "\(unowned) chưa rõ ai")
    return [[dated, due, unclear], [due, unclear], [due], []].map { parts in
      parts.isEmpty ? all : "\(all): \(parts.joined(separator: ", "))"
    }
  }
}
