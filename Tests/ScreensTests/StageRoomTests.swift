import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// A committee reads from its seats: whose figures these are, what they are measured by, and what has no room.
@Suite("What a scene tells beside its figures") struct StageRoomTests {
  private func text(_ edition: FixtureEdition, _ content: ScriptScene.Content, at size: String) throws -> String {
    var stage = try Stage(edition, size: Size(notation: size)!)
    try stage.press("F5")
    let script = try #require(stage.state.view.presentation?.script)
    let scene = try #require(script.scenes.first { $0.content == content }, "\(content)")
    try stage.press(String(scene.number).map(String.init).joined(separator: " ") + " Enter")
    return stage.frame.text
  }

  private func text(_ edition: FixtureEdition, _ route: Route, at size: String) throws -> String {
    try text(edition, .route(route), at: size)
  }

  // MARK: - Sources

  @Test func aSourceIsNamedInFullWhereThatFits() throws {
    let name = "Bài báo về hội nghị sơ kết Kế hoạch 586 của Nghệ An, 21/9/2023"
    #expect(try text(.ngheAn, .register(.plan), at: "120x33").contains("Nguồn: \(name)"))
    #expect(try text(.ngheAn, .register(.plan), at: "64x20").contains("Nguồn: Báo Nghệ An 21/9/2023"))
  }

  /// Of two sources nobody has to guess which states which year.
  @Test func ofTwoSourcesEachSaysWhatItStates() throws {
    let text = try text(.bacKan, .subject(.ranking("ict")), at: "120x33")
    #expect(text.contains("(hạng 2017)") && text.contains("(các năm khác)"), "\(text)")
  }

  // MARK: - Measures

  @Test(arguments: ["80x24", "120x33", "160x45"]) func whatPaceIsMeasuredByIsTold(_ size: String) throws {
    let text = try text(.ngheAn, .register(.plan), at: size).split(separator: "\n").map { $0.filter { $0 != " " } }
    #expect(text.joined().contains("thờigianđãqua32%(từ") && text.joined().contains("đến31/12/2025)"), "\(text)")
  }

  @Test func aColumnThatHasNoRoomIsNamed() throws {
    #expect(try text(.ngheAn, .register(.plan), at: "80x24").contains("không đủ chỗ cho cột Thời hạn"))
    #expect(!(try text(.ngheAn, .register(.plan), at: "120x33").contains("không đủ chỗ")))
  }

  /// The bar of a part alone would be read as that of the large figure above it.
  @Test(arguments: ["120x33", "160x45"]) func theLargeFigureHasItsOwnBar(_ size: String) throws {
    let text = try text(.bacKan, .subject(.indicator("cqs.dvc34-ty-le")), at: size)
    let whole = try #require(
      text.split(separator: "\n").firstIndex {
        $0.contains("71,78 %") && $0.contains("Tỷ lệ DVC") && !$0.contains("kỳ")
      })
    let part = try #require(
      text.split(separator: "\n").firstIndex { $0.contains("mức độ 4") && $0.contains("71,01 %") })
    #expect(whole < part, "\(text)")
    #expect(text.contains("phần khác không nêu"), "\(text)")
  }

  /// A rank on a line says which end is the better one.
  @Test func aRankOnALineSaysWhichEndIsBest() throws {
    let text = try text(.ngheAn, .subject(.ranking("kts-grdp")), at: "120x33")
    #expect(text.contains("hạng 1 tốt nhất ở bên trái"), "\(text)")
  }

  // MARK: - Rows

  @Test func aUnitBelowItsFigureSaysThatItIsOne() throws {
    let text = try text(.bacGiangFirst, .overview, at: "120x33")
    #expect(text.contains("đơn vị: thuê bao"), "\(text)")
  }

  @Test func dotsStandApartFromTheWordsThatTheyLeadTo() throws {
    let text = try text(.bacKan, .section(.digitalGovernment), at: "120x33")
    #expect(text.contains(" đều tăng") && !text.contains("·đều tăng"), "\(text)")
  }

  // MARK: - Points of the agenda

  /// What was shown at a point that nobody spoke at in words of the record: the systems that it names.
  @Test(arguments: [("3", "Quản lý dịch Covid-19"), ("5", "SOC"), ("1", "IOC")])
  func aPointThatNamesSystemsShowsThem(_ point: String, _ system: String) throws {
    var stage = try Stage(.bacKan, size: Size(120, 33))
    try stage.press("F5")
    let script = try #require(stage.state.view.presentation?.script)
    let scene = try #require(
      script.scenes.first { scene in
        if case .agendaItem(let item) = scene.content { item.ordinal == point } else { false }
      })
    try stage.press(String(scene.number).map(String.init).joined(separator: " ") + " Enter")
    let text = stage.frame.text
    #expect(text.contains("Hệ thống") && text.contains("Tình trạng") && text.contains(system), "\(text)")
    #expect(!text.contains("▶") && text.contains("Nguồn: "), "\(text)")
  }
}
