import CommitteeModel
import Testing

/// What became of a conclusion: never better than the worst of its tasks.
@Suite struct OutcomeTests {
  @Test(
    arguments: [
      ([], .withoutWork), ([.completedOnTime], .kept), ([.completed, .completedOnTime], .kept),
      ([.completedOnTime, .completedLate], .late), ([.completedOnTime, .unreported], .open), ([.recurring], .open),
      ([.completedLate, .inProgress], .open), ([.completedOnTime, .overdue], .missed),
      ([.dropped], .dropped), ([.dropped, .completed], .kept), ([.dropped, .overdue], .missed),
    ] as [([TaskState], Outcome)])
  func theWorstTaskDecides(_ states: [TaskState], _ wanted: Outcome) {
    #expect(Outcome(of: states) == wanted)
  }

  @Test func everyStateOfATaskLeadsSomewhere() {
    for state in TaskState.allCases { #expect(Outcome(of: [state]) != .withoutWork, "\(state)") }
  }
}
