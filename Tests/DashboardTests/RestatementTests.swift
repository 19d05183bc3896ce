import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Stories
import Testing

/// What another edition states otherwise stays marked until it is what it was.
@Suite("Figures that were restated") struct RestatementTests {
  private static let edition = FixtureEdition.bacGiangFirst
  private static let start = String(repeating: "đang làm ", count: 8)

  private func port(stating words: String) -> RecordDossier {
    RecordDossier(
      edition: Self.edition.dossier.edition,
      records: Self.edition.records + [
        .indicator("cqs.chu", "Nội dung", .text, of: .digitalGovernment, order: 900),
        .figure("cqs.chu", of: "bac-giang", "2021", words),
      ])
  }

  /// Texts that begin alike for longer than a room reads are not the same.
  @Test func aTextThatWasCorrectedTwiceAndBeginsAlikeIsNotTakenBack() throws {
    var state = try PresentingTests.Room(port(stating: Self.start + "một")).state
    func take(_ words: String) throws {
      let next = port(stating: Self.start + words)
      _ = state.exchange(for: try Dossier(reading: next), try Proceedings(reading: next))
    }
    for (words, count) in [("hai", 1), ("ba", 1), ("một", 0)] {
      try take(words)
      #expect(state.view.restated.count == count, "\(words)")
    }
    try take("hai")
    let told = try #require(state.view.restated.first).former(beside: nil)
    #expect(told.count <= 60 + " (kỳ 2021)".count && told.hasSuffix("… (kỳ 2021)"), "\(told)")
  }
}
