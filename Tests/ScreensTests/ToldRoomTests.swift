import CellGrid
import FixtureEditions
import Testing

/// What a screen has no room for it names, and what has room somewhere is told there once.
@Suite("What has no room is named") struct ToldRoomTests {
  private static let rate = "indicator/cqs.hs-truc-tuyen-ty-le"

  private func rows(_ edition: FixtureEdition, _ address: String, at size: Size) throws -> [String] {
    let frame = try Stage(edition, at: address, size: size).frame
    return (0..<size.height).map { frame.row($0) }
  }

  // MARK: - Findings

  @Test(arguments: [Size(40, 12), Size(59, 16), Size(50, 20), Size(120, 15)])
  func aSmallScreenOfAFigureNamesTheFindingsThatHaveNoRoom(_ size: Size) throws {
    let text = try rows(.bacKan, Self.rate, at: size).joined(separator: "\n")
    for rule in ["‼ K01", "‼ K07", "* K13"] { #expect(text.contains(rule), "\(text)") }
    #expect(text.contains("F2 xem đủ"), "\(text)")
  }

  @Test(
    arguments: [
      Size(50, 30), Size(60, 20), Size(80, 20), Size(80, 24), Size(110, 16), Size(110, 18), Size(120, 33), Size(60, 15),
    ], ["section/cqs", Self.rate])
  func aContradictionStandsInTheDetailOrInTheRowOfTheSource(_ size: Size, _ address: String) throws {
    let rows = try rows(.bacKan, address, at: size)
    let isInDetail = rows.contains { $0.contains("‼ K01 tỷ lệ") }
    let isInSource = rows[size.height - 2].contains("‼ ")
    #expect(isInDetail != isInSource, "\(rows.joined(separator: "\n"))")
  }

  @Test func theWayToAllLeadsToTheJudgementThatWasCut() throws {
    let address = "indicator/cqs.kh-muc-tieu"
    let panel = try rows(.ngheAn, address + "+source", at: Size(100, 60)).joined(separator: "\n")
    #expect(panel.contains("▲ vượt nhịp · cần đạt 11 mục tiêu"), "\(panel)")
    #expect(panel.contains("thời gian đã qua 32 % (tự tính)"), "\(panel)")
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

  // MARK: - Summary

  @Test(arguments: FixtureEdition.allCases) func noWordOfTheSummaryIsLostToAWiderScreen(_ edition: FixtureEdition)
    throws
  {
    var before: Set<String> = []
    for width in 80...200 {
      let row = try rows(edition, "overview", at: Size(width, 24))[2]
      var groups: [[String]] = []
      for part in row.split(separator: "  ").map({ $0.trimmingPrefix { $0 == " " } }) where !part.isEmpty {
        guard part.first?.isLetter == false else {
          groups.append([])
          continue
        }
        let fields = part.split(separator: " ")
        let isCounted = fields.count > 1 && fields[1].allSatisfy(\.isNumber)
        if isCounted { groups[groups.count - 1].append(fields.dropFirst(2).joined(separator: " ")) }
      }
      for words in groups { #expect(words.allSatisfy(\.isEmpty) || !words.contains(""), "\(width): \(row)") }
      let words = Set(groups.joined().filter { !$0.isEmpty })
      #expect(before.isSubset(of: words), "\(width): \(row)")
      // What must be answered keeps its words to the last.
      if !words.isEmpty, row.contains("‼") { #expect(words.contains("phải trả lời"), "\(width): \(row)") }
      before = words
    }
  }
}
