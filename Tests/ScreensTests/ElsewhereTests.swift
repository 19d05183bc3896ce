import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Stories
import Testing

/// What the province does not state and other units do is found from its screens, and opens.
@Suite struct ElsewhereTests {
  /// Two districts that tell of a figure, and of ranks among themselves, of which their province says nothing.
  private static let districts = Story.bacGiangFirstSession.telling(
    [.unit("h1", "Huyện 1", [.kind: "UBND cấp huyện"]), .unit("h2", "Huyện 2", [.kind: "UBND cấp huyện"])]
      + [("h1", "40", "2"), ("h2", "50", "1")].flatMap { unit, value, place in
        [
          Record.figure("cqs.hs-truc-tuyen", of: unit, "2021", value),
          .rank("huyen", of: unit, "2021", place, [.indexName: "Chuyển đổi số cấp huyện", .total: "2", .map: ""]),
        ]
      })

  private func stage(_ size: Size = Size(120, 33), at address: String? = nil) throws -> Stage {
    try Stage(Self.districts.port, at: address, size: size)
  }

  @Test(arguments: ["/", "Ctrl-P"]) func itIsFoundByItsNameAndSaysThatTheProvinceHasNone(_ key: String) throws {
    var stage = try stage()
    try stage.press(key)
    stage.type("ho so truc tuyen")
    #expect(stage.frame.text.contains("chỉ đơn vị khác nêu"), "\(stage.frame.text)")
    try stage.press("Enter")
    let text = stage.frame.text
    #expect(text.contains("SO SÁNH CÁC ĐƠN VỊ") && text.contains("kỳ 2021"), "\(text)")
    #expect(text.contains("Huyện 2") && text.contains("Huyện 1") && text.contains("Bắc Giang không nêu"), "\(text)")
  }

  @Test(arguments: ["indicator/cqs.hs-truc-tuyen", "compare/cqs.hs-truc-tuyen"])
  func itsAddressOpensTheComparison(_ address: String) throws {
    for size in sizes where size.width >= 80 {
      let text = try stage(size, at: address).frame.text
      #expect(text.contains("Huyện 2") && text.contains("50") && text.contains("Bắc Giang không nêu"), "\(text)")
    }
  }

  @Test func enterLeadsToTheDistrictAndEscBack() throws {
    var stage = try stage(at: "compare/cqs.hs-truc-tuyen")
    try stage.press("Down Enter")
    #expect(stage.frame.row(1).contains("Huyện 1") && stage.frame.text.contains("40"), "\(stage.frame.text)")
    try stage.press("Esc")
    #expect(stage.frame.text.contains("SO SÁNH CÁC ĐƠN VỊ"), "\(stage.frame.text)")
    try stage.press("Esc")
    #expect(stage.state.view.route == .overview && stage.state.dossier.figures.unit == "bac-giang")
  }

  @Test func ranksInWhichTheProvinceDoesNotStandAreFoundAndOpen() throws {
    var stage = try stage(Size(160, 45))
    try stage.press("/")
    stage.type("chuyen doi so cap huyen")
    try stage.press("Enter")
    let text = stage.frame.text
    #expect(text.contains("BẢNG HẠNG") && text.contains("CHUYỂN ĐỔI SỐ CẤP HUYỆN"), "\(text)")
    #expect(text.contains("Huyện 2") && text.contains("2 đơn vị cấp huyện trong 2"), "\(text)")
    #expect(text.contains("Bắc Giang không có trong bảng") && text.contains("không có trong bảng này"), "\(text)")
    #expect(ScreenTable(stage.state).title == "Chuyển đổi số cấp huyện")
    #expect(try self.stage(at: "rank/huyen").frame.text == self.stage(at: "table/huyen/2021/-").frame.text)
  }

  @Test func whatOneUnitAloneStatesIsToldWithItsFigure() throws {
    let text = try Stage(Story.bacGiangFirstSession.port, at: "compare/cqs.hs-truc-tuyen", size: Size(80, 24)).frame
      .text
    #expect(text.contains("Chỉ Bắc Kạn nêu chỉ tiêu này") && text.contains("9.784"), "\(text)")
    #expect(text.contains("Bắc Giang không nêu"), "\(text)")
  }

  /// Of the newest period others state that it grew; what it was they state of the one before.
  @Test func whereTheNewestPeriodHoldsOnlyChangesTheOneBeforeIsCompared() throws {
    let story = Self.districts.telling(
      ["h1", "h2"].map { .change("cqs.hs-truc-tuyen", of: $0, "2022", "5", against: "2021") })
    let text = try Stage(story.port, at: "compare/cqs.hs-truc-tuyen", size: Size(120, 33)).frame.text
    #expect(text.contains("kỳ 2021") && text.contains("Huyện 2") && text.contains("50"), "\(text)")
    let alone = Story.bacGiangFirstSession.telling([.change("kts.moi", of: "bac-kan", "2020", "5")])
      .telling([.indicator("kts.moi", "Chỉ tiêu mới", .count, of: .digitalEconomy, order: 99)])
    let notice = try Stage(alone.port, at: "compare/kts.moi", size: Size(120, 33)).frame.text
    let words = notice.split { " │┃\n".contains($0) }.joined(separator: " ")
    #expect(words.contains("các đơn vị khác chỉ nêu mức tăng, giảm, không nêu số"), "\(notice)")
  }

  @Test func aPeriodForWhichNobodyStatesItIsSaid() throws {
    var stage = try stage(at: "compare/cqs.hs-truc-tuyen")
    try stage.press("F7")
    stage.type("2020")
    try stage.press("Enter")
    #expect(
      stage.frame.text.contains("chưa có số liệu ở kỳ 2020 và không đơn vị nào khác có"), "\(stage.frame.text)")
  }

  /// What the province states for another period is no figure of others alone.
  @Test func inAPeriodOnlyWhatOthersStateForItIsOffered() throws {
    var stage = try stage()
    try stage.press("F7")
    stage.type("2020")
    try stage.press("Enter /")
    stage.type("doanh nghiep cntt")
    #expect(!stage.frame.text.contains("chỉ đơn vị khác nêu"), "\(stage.frame.text)")
    try stage.press("Esc F7")
    stage.type("2021")
    try stage.press("Enter /")
    stage.type("ho so truc tuyen")
    #expect(stage.frame.text.contains("chỉ đơn vị khác nêu"), "\(stage.frame.text)")
  }

  @Test func aScriptShowsIt() throws {
    let session = Self.districts.edition.session
    let story = Self.districts.telling([.scene("1", of: session, "compare/cqs.hs-truc-tuyen")])
    var stage = try Stage(story.port, size: Size(120, 33))
    try stage.press("F5")
    #expect(stage.frame.text.contains("Huyện 2") && stage.frame.text.contains("50"), "\(stage.frame.text)")
  }

  @Test func whatNobodyStatesIsNoScreen() throws {
    #expect(throws: (any Error).self) { try stage(at: "compare/cqs.khong-co") }
    #expect(throws: (any Error).self) { try stage(at: "table/huyen/1999/-") }
  }

  @Test(arguments: FixtureEdition.allCases) func everythingThatAnybodyStatesOpensByItsAddress(
    _ edition: FixtureEdition
  ) throws {
    var searching = try Stage(edition, size: Size(120, 33))
    try searching.press("/")
    let addresses = searching.state.foreignAddresses
    for address in addresses {
      let stage = try Stage(edition, at: address.text, size: Size(120, 33))
      #expect(stage.state.view.route == address.route)
      #expect(!stage.frame.text.contains("không đơn vị nào khác có"), "\(address.text)\n\(stage.frame.text)")
    }
  }
}
