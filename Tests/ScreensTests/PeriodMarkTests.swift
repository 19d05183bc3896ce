import CellGrid
import CommitteeModel
import FixtureEditions
import Stories
import Testing

/// A figure bears the sign of its findings whichever way its period was chosen.
@Suite struct PeriodMarkTests {
  private func lines(_ period: String, at address: String? = nil, _ size: Size = Size(160, 45)) throws -> [String] {
    var stage = try Stage(.bacKan, at: address, size: size)
    try stage.press("F7")
    stage.type(period)
    try stage.press("Enter")
    return stage.frame.text.split(separator: "\n").map(String.init)
  }

  @Test(arguments: [
    ("Tỷ lệ hồ sơ trực tuyến", "16,6 %"), ("Hồ sơ trực tuyến", "9.784"), ("Hồ sơ qua một cửa", "59.234"),
  ])
  func theSignStaysInThePeriodOfTheFigure(_ name: String, _ figure: String) throws {
    let row = try #require(try lines("5 thang").first { $0.contains(name) && $0.contains(figure) })
    #expect(row.contains("‼ \(name)"), "\(row)")
    let head = try lines("5 thang").prefix(4).joined()
    #expect(head.contains("‼ 6 phải trả lời"), "\(head)")
  }

  @Test func theSectionAndItsSourcePanelTellTheSame() throws {
    let section = try lines("5 thang", at: "section/cqs")
    #expect(section.contains { $0.contains("‼") && $0.contains("59.234") }, "\(section)")
  }

  @Test func aFigureOfAnotherPeriodBearsNone() throws {
    let rows = try lines("2020").filter { $0.contains("Hồ sơ") }
    #expect(!rows.isEmpty && !rows.contains { $0.contains("‼ Hồ sơ") }, "\(rows)")
  }

  /// A rate that did not follow from its counts in 2020 and does in 2021, each stated in a line of its own.
  private static let story = Story.bacGiangFirstSession.telling([
    .figure("xhs.ngan-hang-dien-tu", of: "bac-giang", "2020", "90", [.numerator: "17", .denominator: "20"])
  ])

  @Test(arguments: [("2020", true), ("2021", false)])
  func aFindingAboutAnOlderFigureIsMarkedWhereThatIsShown(_ period: String, _ isMarked: Bool) throws {
    let port = Self.story.port
    let dossier = RecordDossier(
      edition: Self.story.edition, records: Self.story.records, checks: try CheckCatalogue.checks(reading: port))
    var stage = try Stage(dossier, at: "section/xhs", size: Size(160, 45))
    try stage.press("F7")
    stage.type(period)
    try stage.press("Enter")
    let text = stage.frame.text
    let row = try #require(text.split(separator: "\n").first { $0.contains("Ngân hàng điện tử") && $0.contains("%") })
    #expect(row.contains("‼ Ngân hàng điện tử") == isMarked, "\(row)")
    #expect(!isMarked || text.contains("tính lại 85"), "\(text)")
  }
}
