import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// What a committee reads from four metres: whole, sourced, the worst first.
@Suite("Scenes") struct StageTests {
  /// A scene of an edition, found by what it shows.
  private func stage(
    _ edition: FixtureEdition, at size: Size = Size(120, 33), where isWanted: (ScriptScene) -> Bool
  ) throws -> Stage {
    var stage = try Stage(edition, size: size)
    try stage.press("F5")
    let found = stage.state.view.presentation?.script.scenes.first(where: isWanted)
    let scene = try #require(found)
    try stage.press(String(scene.number).map(String.init).joined(separator: " ") + " Enter")
    #expect(stage.state.view.presentation?.scene == scene)
    return stage
  }

  private func stage(_ edition: FixtureEdition, _ route: Route, at size: Size = Size(120, 33)) throws -> Stage {
    try stage(edition, at: size) { $0.content == .route(route) }
  }

  private func stage(_ edition: FixtureEdition, item: String, at size: Size = Size(120, 33)) throws -> Stage {
    try stage(edition, at: size) { scene in
      if case .agendaItem(let point) = scene.content { point.ordinal == item } else { false }
    }
  }

  /// True where all of these stand in a text, one after the other.
  private func stand(_ words: [String], in text: String) -> Bool {
    var rest = text[...]
    for word in words {
      guard let place = rest.firstRange(of: word) else { return false }
      rest = rest[place.upperBound...]
    }
    return true
  }

  // MARK: - What was voiced

  @Test(arguments: ["80x24", "120x33", "160x45"].map { Size(notation: $0)! })
  func aDiscussionShowsWhatWasVoicedAndWhatBecameOfIt(_ size: Size) throws {
    let text = try stage(.bacGiangDialogue, item: "3", at: size).frame.text
    #expect(text.contains("3. TIẾP NHẬN Ý KIẾN CỦA CÁN BỘ CNTT, CĐS"))
    #expect(text.contains("7 khó khăn · 3 kiến nghị · 6 chưa rõ kết quả"))
    #expect(text.contains("Nêu: Cán bộ làm CNTT, CĐS"))
    let statements = ["Vướng mắc trong số hóa dữ liệu", "Hỗ trợ kinh phí CNTT"]
    #expect(stand(statements, in: text), "what nobody answered stands first")
  }

  @Test func anAnswerStandsBesideItsQuestion() throws {
    let text = try stage(.bacGiangDialogue, item: "5", at: Size(160, 45)).frame.text
    #expect(text.contains("Trả lời: Nguyễn Văn Phương, Phó Giám đốc Sở Nội vụ"))
    #expect(text.contains("Bố trí cán bộ CNTT theo Đề án vị trí việc làm"))
    #expect(text.contains("Ít cán bộ CNTT chuyên trách"))
  }

  @Test func aPointAtWhichNothingWasVoicedTellsWhereTheAgendaIs() throws {
    let frame = try stage(.bacKan, item: "4").frame
    let here = (0..<frame.size.height).map { frame.row($0) }.first { $0.contains("▶") }
    #expect(here?.contains("Hoàn thiện dữ liệu số theo Nghị định") == true)
    #expect(frame.text.contains("Xây dựng hệ thống quản lý dịch Covid-19"))
  }

  // MARK: - Nothing unsaid

  @Test(arguments: FixtureEdition.allCases, ["80x24", "100x30"].map { Size(notation: $0)! })
  func rowsWithoutRoomAreCounted(_ edition: FixtureEdition, _ size: Size) throws {
    var opened = try Stage(edition, size: size)
    try opened.press("F5")
    let script = try #require(opened.state.view.presentation?.script)
    for section in Section.allCases where section != .conclusions {
      guard let scene = script.scenes.first(where: { $0.content == .route(.section(section)) }) else { continue }
      var stage = try stage(edition, at: size) { $0 == scene }
      let names = stage.state.board.overview(section).compactMap { subject in
        subject.indicator.flatMap { stage.state.dossier.indicators[$0]?.shortName }
      }
      let text = stage.frame.text
      let isWhole = names.allSatisfy { text.contains($0.prefix(14)) }
      #expect(isWhole || stage.frame.pages > 1, "\(section)\n\(text)")
      #expect(text.contains("trang 1/") == (stage.frame.pages > 1), "\(section)\n\(text)")
      stage.resize(Size(120, 60))
      #expect(!stage.frame.text.contains("· còn "), "\(section)")
    }
  }

  /// What has no room on the first page stands on a further one, and behind the last comes the first.
  @Test(arguments: FixtureEdition.allCases, ["80x24", "60x20"].map { Size(notation: $0)! })
  func everyRowOfALongSceneIsOnOneOfItsPages(_ edition: FixtureEdition, _ size: Size) throws {
    var stage = try Stage(edition, size: size)
    try stage.press("F5")
    for scene in try #require(stage.state.view.presentation?.script.scenes) {
      let first = stage.frame
      var texts = [first.text]
      for page in 1..<max(1, first.pages) {
        try stage.press(",")
        texts.append(stage.frame.text)
        #expect(stage.frame.text.contains("trang \(page + 1)/\(first.pages)"), "\(stage.frame.text)")
      }
      if first.pages > 1 {
        try stage.press(",")
        // Only the code by which it may be cited counts on.
        let rows = 0..<size.height - 3
        #expect(rows.allSatisfy { stage.frame.row($0) == first.row($0) }, "scene \(scene.number)\n\(stage.frame.text)")
      }
      if case .route(.section(let section)) = scene.content, section != .conclusions {
        for subject in stage.state.board.overview(section) {
          guard let code = subject.indicator, let name = stage.state.dossier.indicators[code]?.shortName else {
            continue
          }
          #expect(texts.contains { $0.contains(name.prefix(14)) }, "\(name), scene \(scene.number)")
        }
      }
      try stage.press("PgDn")
      if stage.state.view.presentation?.scene == scene { try stage.press("PgDn") }
    }
  }

  @Test(arguments: FixtureEdition.allCases) func everySceneWithFiguresTellsItsSource(_ edition: FixtureEdition) throws {
    var stage = try Stage(edition, size: Size(80, 24))
    try stage.press("F5")
    for scene in try #require(stage.state.view.presentation?.script.scenes) {
      let isStated = if case .route = scene.content { true } else { false }
      if isStated {
        #expect(stage.frame.text.lowercased().contains("nguồn"), "\(scene.number)\n\(stage.frame.text)")
      }
      try stage.press("PgDn")
    }
  }

  @Test func figuresOfTheSessionBeforeAreDatedOnce() throws {
    #expect(try stage(.bacGiangDialogue, .overview).frame.text.contains("Bản tin 17/01/2022"))
    #expect(try !stage(.bacGiangDialogue, .overview).frame.text.contains("số của 17/01/2022"), "once is enough")
  }

  @Test func aDoubtAboutARankIsNotCrowdedOutByItsTarget() throws {
    let text = try stage(.bacGiangDialogue, .subject(.ranking("dti")), at: Size(80, 24)).frame.text
    #expect(text.contains("giữ hạng 10, hạn năm 2022"))
    let parts = try stage(.bacGiangDialogue, .subject(.ranking("dti.cqs")), at: Size(80, 24)).frame.text
    #expect(parts.contains("chưa đối chiếu") && parts.contains("không nêu tổng số tỉnh"), "\(parts)")
  }

  @Test func aRankSaysThatItIsOneAndWhatItsScoreMeasures() throws {
    let text = try stage(.ngheAn, .subject(.ranking("kts-grdp"))).frame.text
    #expect(text.contains("HẠNG VỀ TỶ TRỌNG KINH TẾ SỐ TRONG GRDP"))
    #expect(text.contains("7,38 % (số ước). Theo báo cáo của Bộ TT&TT"))
    #expect(!text.contains("Điểm 7,38"))
  }

  @Test func theBarOfAPercentageIsAsLongAsItSays() throws {
    let frame = try stage(.bacKan, .subject(.indicator("cqs.dvc34-ty-le"))).frame
    let row = try #require((0..<frame.size.height).map { frame.row($0) }.first { $0.contains("mức độ 4") })
    let full = row.unicodeScalars.count { $0 == "█" }
    #expect((50...58).contains(full), "71,01 % of 76 columns: \(row)")
  }

  // MARK: - The worst first

  @Test func thePillarsSayWhatIsLate() throws {
    let text = try stage(.ngheAn, .overview).frame.text
    #expect(text.contains("▼ chậm, ngoài trang này: Nhiệm vụ các lĩnh vực 2/9"))
    #expect(text.contains("Hạng DTI cấp tỉnh 52/63 (2022)"))
    #expect(text.contains("○ chưa có số liệu, ngoài trang này: Thôn, bản có sóng di động"))
  }

  @Test func aPlanListsWhatIsLateFirst() throws {
    let text = try stage(.ngheAn, .register(.plan), at: Size(80, 24)).frame.text
    let targets = ["Nhiệm vụ các lĩnh", "Thôn, bản có sóng", "Mục tiêu kinh tế số"]
    #expect(stand(targets, in: text), "\(text)")
  }

  @Test func paceIsToldInFigures() throws {
    let text = try stage(.ngheAn, .subject(.indicator("lv.kh-nhiem-vu"))).frame.text
    #expect(text.contains("22,22 %, thời gian đã qua 32 % (tự tính)"), "what is worked out here says so: \(text)")
    #expect(text.contains("cần đạt 9 nhiệm vụ, dự án, hạn 2025"))
  }

  @Test func theSessionBeforeIsNamedWithItsDayAndItsTotals() throws {
    let text = try stage(.bacGiangDialogue, .register(.lastSession), at: Size(80, 24)).frame.text
    #expect(text.contains("PHIÊN TRƯỚC: PHIÊN HỌP LẦN THỨ NHẤT, 17/01/2022"))
    #expect(text.contains("8 chưa xong · 1 đã xong · 4 không giao việc"))
    #expect(text.contains("Chủ trì"))
  }

  // MARK: - Around the scene

  @Test(arguments: FixtureEdition.allCases) func theTopLeftIsThePointOfTheAgendaOrTheSession(_ edition: FixtureEdition)
    throws
  {
    var stage = try Stage(edition, size: Size(120, 33))
    try stage.press("F5")
    for scene in try #require(stage.state.view.presentation?.script.scenes) {
      let wanted = scene.agendaItem.map { "\($0.ordinal). \($0.content)" } ?? stage.state.dossier.session.shortName
      let top = stage.frame.row(1).drop { $0 == " " }
      #expect(top.hasPrefix(wanted.uppercased().prefix(60)), "\(scene.number): \(top)")
      try stage.press("PgDn")
    }
  }

  @Test func aNumberWithoutASceneIsAnswered() throws {
    var stage = try Stage(.ngheAn, size: Size(80, 24))
    try stage.press("F5 9 9 9 Enter")
    #expect(stage.frame.text.contains("Không có cảnh 999"))
    let answer = ProjectedScreen(stage.state)?.shown
    #expect(answer?.notice?.contains("Không có cảnh 999") == true, "all screens of the room say the same")
    try stage.press("PgDn")
    #expect(!stage.frame.text.contains("Không có cảnh"))
  }

  @Test func theDarkIsBlack() throws {
    var stage = try Stage(.ngheAn, size: Size(80, 24))
    try stage.press("F5 .")
    let ground = stage.frame.theme.look(of: stage.frame[0, 0].style).background
    #expect(ground.map { [$0.rgb.red, $0.rgb.green, $0.rgb.blue] } == [0, 0, 0])
  }

  @Test func whoSearchedInVainIsBackAtTheSceneWithOneKey() throws {
    var stage = try Stage(.ngheAn, size: Size(80, 24))
    try stage.press("F5 PgDn")
    let scene = stage.frame
    try stage.press("/")
    stage.type("qwxz")
    try stage.press("F5")
    #expect(stage.frame == scene)
  }

  @Test(arguments: [
    ("quá hạn", "Nhiệm vụ"), ("chậm", "Kế hoạch, mục tiêu"), ("kiến nghị", "Ý kiến và trả lời"),
    ("chưa có số liệu", "Kiểm tra"),
  ]) func aJudgementFindsTheListOfIt(_ word: String, _ title: String) throws {
    var stage = try Stage(.ngheAn, size: Size(120, 33))
    try stage.press("/")
    stage.type(word)
    #expect(stage.frame.text.contains(title), "\(stage.frame.text)")
  }
}
