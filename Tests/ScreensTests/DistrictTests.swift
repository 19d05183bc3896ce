import CellGrid
import CommitteeModel
import FixtureEditions
import Screens
import Stories
import Testing

/// Districts are shown as what they are, and ranks of whatever index are ranks.
@Suite struct DistrictTests {
  /// Three units of a province, ranked among themselves, of which no figure besides is known.
  private static let story = Story(
    session: "p1", asOf: "17/01/2022",
    records: [
      .unit("tinh", "Tỉnh"), .session("p1", of: "tinh", on: "17/01/2022", "Phiên 1"),
      .row(.source, [.code: "bt", .name: "Bản tin", .shortName: "Bản tin", .kind: "bản tin", .session: "p1"]),
    ]
      + (1...3).flatMap { place -> [Record] in
        [
          .unit("h\(place)", "Huyện \(place)", [.kind: place == 1 ? "thành phố" : "UBND cấp huyện"]),
          .rank("huyen", of: "h\(place)", "2021", "\(place)", [.total: "3", .map: ""]),
        ]
      })

  private func ofDistrict(_ address: String? = nil) throws -> Stage {
    var stage = try Stage(Self.story.port, at: address, size: Size(160, 45))
    try stage.press("F6")
    stage.type("huyen 2")
    try stage.press("Enter")
    return stage
  }

  @Test func aRankInAnyIndexIsToldInTheHead() throws {
    let text = try ofDistrict().frame.text
    #expect(text.contains("2021: hạng 2/3") && !text.contains("Chưa có hạng"), "\(text)")
  }

  @Test func aTableOfDistrictsSpeaksOfDistricts() throws {
    var stage = try ofDistrict()
    try stage.press("4 u")
    let text = stage.frame.text
    #expect(text.contains("Đơn vị cấp huyện") && text.contains("3 đơn vị cấp huyện trong 3"), "\(text)")
    #expect(!text.contains("Tỉnh, thành phố") && !text.contains("3 tỉnh"), "\(text)")
    #expect(ScreenTable(stage.state).columns.contains("Đơn vị cấp huyện"))
  }

  @Test func aFigureThatIsStatedTwiceIsCountedOnce() throws {
    let text = try Stage(.ngheAn, at: "sources", size: Size(160, 45)).frame.text
    #expect(text.contains("9 số mới nhất, 5 điều nêu bằng lời, 1 hạng"), "\(text)")
    #expect(text.contains("8 số của Báo Nghệ An"), "\(text)")
  }
}
