import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Lobby
import Runtime
import Screens
import Testing

/// What a passer-by learns at once: how old all of it is.
@Suite("Age of a wall") struct WallAgeTests {
  /// An edition that was made for walls on the day of its session.
  private func edition(_ fixture: FixtureEdition) -> RecordDossier {
    let whole = fixture.dossier.edition
    let record = EditionRecord(
      number: 1, session: whole.session, asOf: whole.asOf, publishedAt: "2020-01-01T08:00:00+0700",
      contentHash: whole.contentHash, audience: .wall)
    return RecordDossier(edition: record, records: fixture.records, checks: fixture.checks)
  }

  private func text(_ fixture: FixtureEdition, after days: Int, at size: Size = Size(80, 24)) throws -> String {
    let edition = edition(fixture)
    let lobby = Lobby(
      edition, lasting: 1000, on: CalendarDay(ordinal: edition.edition.asOf.ordinal + days), size: size)
    lobby.run()
    return try #require(lobby.frames.last?.frame.text)
  }

  @Test(arguments: [
    (1, "1 ngày trước"), (89, "89 ngày trước"), (90, "3 tháng trước"), (365, "12 tháng trước"), (731, "2 năm trước"),
    (1162, "hơn 3 năm trước"), (1774, "gần 5 năm trước"), (2003, "hơn 5 năm trước"),
  ]) func ageIsToldInWordsThatCanBeWeighed(_ days: Int, _ words: String) throws {
    let text = try text(.bacGiangFirst, after: days)
    #expect(text.contains("bản tính đến 17/01/2022, \(words)"), "\(text)")
  }

  /// What is old is told before what the number of the scene tells, too.
  @Test(arguments: FixtureEdition.allCases) func ageComesBeforeOrnament(_ fixture: FixtureEdition) throws {
    let text = try text(fixture, after: 2003)
    #expect(text.contains("hơn 5 năm trước"), "\(text)")
  }

  @Test func theAgendaOfASessionThatIsOverIsNoNews() throws {
    let lobby = Lobby(edition(.bacKan), lasting: 20_000 * 30)
    lobby.run()
    #expect(lobby.frames.count > 10)
    for (_, frame) in lobby.frames { #expect(!frame.text.contains("▶  "), "\(frame.text)") }
    #expect(!lobby.frames.contains { $0.frame.text.contains("Trình bày:") })
  }
}
