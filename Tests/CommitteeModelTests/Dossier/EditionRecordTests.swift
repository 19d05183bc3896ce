import CommitteeModel
import Testing

/// What an edition says of itself.
@Suite struct EditionRecordTests {
  private static func edition(
    _ number: Int, of session: String = "phien-1", for audience: Audience = .committee
  ) -> EditionRecord {
    EditionRecord(
      number: number, session: session, asOf: CalendarDay(ordinal: 1), publishedAt: "", contentHash: "7f",
      audience: audience)
  }

  /// A presenter who takes the edition of a wall loses every note.
  @Test(arguments: [
    (edition(3), true), (edition(2), false), (edition(1), false), (edition(3, of: "phien-2"), false),
    (edition(3, for: .wall), false),
  ]) func onlyALaterEditionForTheCommitteeTakesThePlaceOfAnother(next: EditionRecord, follows: Bool) {
    #expect(next.follows(Self.edition(2)) == follows)
    #expect(next.follows(Self.edition(2, for: .wall)) == follows)
  }
}
