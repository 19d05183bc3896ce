import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Testing

/// A session leaves behind how long its points took, so that the next one is planned by it.
@Suite("Minutes of the agenda") struct AgendaMinutesTests {
  private func point(_ content: String, _ kind: String = "", seconds: Int) -> AgendaMinutes {
    AgendaMinutes(ordinal: "1", kind: kind, content: content, planned: nil, used: seconds)
  }

  private func showing(_ session: String, _ minutes: AgendaMinutes...) -> AgendaExperience.Showing {
    AgendaExperience.Showing(of: Code(session), minutes)
  }

  private func item(_ content: String, _ kind: String) throws -> AgendaItem {
    let agenda = try Proceedings(reading: FixtureEdition.bacGiangFirst.dossier).agenda
    return try #require(agenda.first { $0.content == content || $0.kind == kind })
  }

  @Test func thePointsTakeTheTimeOfTheirScenes() throws {
    var room = try PresentingTests.Room()
    try room.pass(1000)
    try room.press("PgDn")
    try room.pass(61_000)
    try room.press("PgDn")
    try room.pass(71_500)
    let show = try #require(room.show)
    let total = show.minutes.reduce(0) { $0 + $1.used }
    #expect(total == 70, "seventy seconds from the first step on, half of one left out")
    #expect(show.minutes.allSatisfy { $0.used > 0 })
  }

  @Test func leavingTellsWhatThePointsTook() throws {
    var room = try PresentingTests.Room()
    try room.press("PgDn")
    try room.pass(90_000)
    try room.press("Ctrl-Q y")
    let told = room.others.compactMap { if case .noteMinutes(let minutes) = $0 { minutes } else { nil } }
    #expect(told.map { $0.map(\.usedMinutes) } == [[2]])
    #expect(room.others.last == .quit)
  }

  @Test func aPointIsPlannedByWhatItTookBefore() throws {
    let item = try item("", "thảo luận")
    let experience = AgendaExperience(
      [
        showing("a", point(item.content.uppercased(), seconds: 240)),
        showing("b", point(item.content, seconds: 301), point("Khác", "thảo luận", seconds: 3000)),
        showing("c", point(item.content, seconds: 700)),
      ], besides: Code("nay"))
    #expect(experience.proposal(for: item) == 6, "the one in the middle of 4, 6 and 12")
  }

  @Test func withoutThePointItselfItsKindCounts() throws {
    let item = try item("", "thảo luận")
    #expect(
      AgendaExperience([showing("a", point("Khác", item.kind, seconds: 61))], besides: Code("nay"))
        .proposal(for: item) == 2)
    #expect(
      AgendaExperience([showing("a", point("Khác", "kết luận", seconds: 61))], besides: Code("nay"))
        .proposal(for: item) == nil)
  }

  @Test func rehearsalsAndTheSessionItselfDoNotCount() throws {
    let item = try item("", "thảo luận")
    let experience = AgendaExperience(
      [
        showing("a", point(item.content, seconds: 20)), showing("a", point(item.content, seconds: 600)),
        showing("nay", point(item.content, seconds: 60)),
      ], besides: Code("nay"))
    #expect(experience.proposal(for: item) == 10)
  }
}
