import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// What a screen of 80 columns and 24 rows still says whole.
@Suite("Small screens cut no name and end on no head") struct SmallScreenTests {
  private let size = Size(80, 24)

  private func lines(_ edition: FixtureEdition, _ address: String) throws -> [Substring] {
    try Stage(edition, at: address, size: size).frame.text.split(separator: "\n")
  }

  @Test(arguments: FixtureEdition.allCases) func theFiguresOfTheLowerPaneStandWithTheirWholeNames(
    _ edition: FixtureEdition
  ) throws {
    let lines = try lines(edition, "overview")
    let top = try #require(lines.firstIndex { $0.contains("4 LĨNH VỰC") })
    for line in lines[top...] where line.hasPrefix("│") {
      #expect(!line.dropFirst().prefix { $0 != "│" }.contains("…"), "\(line)")
    }
  }

  @Test(arguments: FixtureEdition.allCases) func theTableOfASectionNamesItsFiguresWhole(
    _ edition: FixtureEdition
  ) throws {
    let lines = try lines(edition, "section/lv")
    let named = lines.filter { $0.hasPrefix("┃") }.map { $0.prefix(34) }
    #expect(!named.contains { $0.contains("…") }, "\(named.joined(separator: "\n"))")
  }

  @Test(arguments: [FixtureEdition.bacKan, .bacGiangFirst]) func whatATableOfRanksLacksIsToldToItsEnd(
    _ edition: FixtureEdition
  ) throws {
    let lines = try lines(edition, "table/ict/2017/63")
    #expect(!lines.contains { $0.hasPrefix("┃") && $0.contains("…") }, "\(lines.joined(separator: "\n"))")
  }

  /// A head whose rows are all below the edge says nothing.
  @Test func thePlanEndsWithARowAndNotWithAHead() throws {
    let lines = try lines(.ngheAn, "plan")
    let end = try #require(lines.firstIndex { $0.contains("↓ 5") })
    let last = try #require(lines[..<end].last { $0.contains { $0.isLetter } })
    #expect(last.contains("Mục tiêu xã hội số"), "\(last)")
  }
}
