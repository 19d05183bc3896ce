import CommitteeModel
import Stories
import Testing

/// A table of ranks: ties, neighbours and the most certain of several statements.
@Suite struct StandingsTests {
  private func ranking(_ unit: String, _ rank: String, _ more: [Field: String] = [:]) -> Ranking {
    let cells: [Field: String] = [
      .index: "dti", .indexName: "DTI", .unit: unit, .figureKind: "hạng", .rank: rank, .source: "s",
    ]
    return Ranking(Record.row(.ranking, cells.merging(more) { _, new in new }))
  }

  private var table: Standings {
    Standings([
      ranking("d", "14"), ranking("a", "1", [.score: "0,8", .total: "63"]), ranking("c", "12"), ranking("b", "12"),
      ranking("e", "40", [.certainty: "chưa đối chiếu"]), ranking("e", "15", [.certainty: "công bố"]),
      ranking("f", ""),
    ])
  }

  @Test func theBestStandsFirstAndOfSeveralStatementsTheMostCertain() {
    #expect(
      table.entries.map { "\($0.unit.text) \($0.ranking.rank!.lowerBound)" } == ["a 1", "b 12", "c 12", "d 14", "e 15"])
    #expect(table.total == 63)
  }

  @Test func equalRanksAreTiesWhereTheNextOneIsLeftOut() {
    #expect(table.entries.filter { $0.sharing == .tie }.map(\.unit.text) == ["b", "c"])
    #expect(table.entries.allSatisfy { $0.sharing != .conflict })
  }

  @Test(arguments: [
    ("15", "0,3", "0,3", true), ("15", "0,3", "0,4", false), ("15", "", "0,4", false), ("16", "", "", true),
    ("57", "", "", false),
  ])
  func oneRankOfTwoIsATieOnlyByEqualScoresOrTheGapBehindIt(
    _ next: String, _ one: String, _ other: String, _ isTie: Bool
  ) {
    let table = Standings([
      ranking("a", "14", [.score: one]), ranking("b", "14", [.score: other]), ranking("c", next, [.total: "63"]),
    ])
    #expect(table.entries.map(\.sharing) == [isTie ? .tie : .conflict, isTie ? .tie : .conflict, .none])
    // What stands behind a conflict is missing: 15 is nobody's.
    let words = table.gaps.map(\.words)
    if next == "57" { #expect(words == ["hạng 1–13", "hạng 15–56", "hạng 58–63"]) }
    if next == "16" { #expect(words == ["hạng 1–13", "hạng 17–63"]) }
  }

  @Test func neighboursOfATieAreBeyondIt() throws {
    let tied = try #require(table.entry(of: "b"))
    #expect(table.neighbours(of: tied).above?.unit == "a" && table.neighbours(of: tied).below?.unit == "d")
    let first = try #require(table.entry(of: "a"))
    #expect(table.neighbours(of: first).above == nil)
  }

  @Test func ranksThatNobodyStatesAreGapsAndThoseBehindATieAreNot() {
    #expect(table.gaps.map(\.words) == ["hạng 2–11", "hạng 16–63"])
    #expect(table.gaps.map(\.place) == [1, 5])
    let whole = Standings([ranking("a", "1", [.total: "4"]), ranking("b", "2-3"), ranking("c", "4")])
    #expect(whole.gaps.isEmpty)
    #expect(Standings([ranking("a", "3", [.total: "4"])]).gaps.map(\.words) == ["hạng 1–2", "hạng 4"])
    #expect(Standings([ranking("a", "3")]).gaps.map(\.words) == ["hạng 1–2"], "behind the last nobody knows how many")
  }
}
