import CellGrid
import FixtureEditions
import Testing

/// What a screen has no room for it names, and what has room somewhere is told there once.
@Suite("What has no room is named") struct ToldRoomTests {
  private func rows(_ edition: FixtureEdition, _ address: String, at size: Size) throws -> [String] {
    let frame = try Stage(edition, at: address, size: size).frame
    return (0..<size.height).map { frame.row($0) }
  }

  // MARK: - Tables of sections

  @Test(
    arguments: [
      (FixtureEdition.bacGiangDialogue, "section/lv", 45), (.ngheAn, "section/lv", 45), (.bacKan, "section/cqs", 20),
    ])
  func aWiderScreenLeavesATableNoLessRoom(_ edition: FixtureEdition, _ address: String, _ height: Int) throws {
    var before = 0
    for width in 100...170 {
      let rows = try rows(edition, address, at: Size(width, height))
      let edge = try #require(rows.first { $0.contains("┓╭") })
      let columns = edge.distance(from: edge.startIndex, to: try #require(edge.firstIndex(of: "┓"))) + 1
      #expect(columns >= before && width - columns >= 38, "\(width): \(columns) after \(before)")
      before = columns
    }
  }

  @Test func aTableTakesFromTheDetailOnlyWhatItsWordsLack() throws {
    let rows = try rows(.bacGiangDialogue, "section/lv", at: Size(140, 45))
    let edge = try #require(rows.first { $0.contains("┓╭") })
    #expect(rows.contains { $0.contains("Đánh giá") }, "\(rows.joined(separator: "\n"))")
    #expect((edge.split(separator: "╭").last?.count ?? 0) > 50, "\(edge)")
    #expect(!rows.contains { $0.contains("so-lieu.c │") }, "\(rows.joined(separator: "\n"))")
  }

  @Test(arguments: FixtureEdition.allCases) func theEdgeExplainsEverySignThatStandsAlone(_ edition: FixtureEdition)
    throws
  {
    for address in ["section/cqs", "section/kts", "section/xhs", "section/lv"] {
      for (width, height) in [(40, 24), (50, 24), (60, 24), (80, 24), (100, 30), (120, 20)] {
        let rows = try rows(edition, address, at: Size(width, height))
        // A judgement that stands as a sign is parted from the frame by one blank.
        let alone = Set(
          rows.compactMap { row in
            ["‼", "▼", "▲", "●", "◆", "◐", "✗", "◇", "○"].first { row.contains(" \($0) ┃") }
          })
        let edge = rows.first { $0.hasPrefix("┗") } ?? ""
        for sign in alone {
          #expect(edge.contains("\(sign) ") || edge.contains("F1"), "\(address) \(width)x\(height): \(sign)\n\(edge)")
        }
      }
    }
  }
}
