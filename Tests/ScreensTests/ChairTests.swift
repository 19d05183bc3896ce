import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Stories
import Testing

/// What a chair has to see without asking.
@Suite struct ChairTests {
  private func frame(_ edition: FixtureEdition, _ address: String, _ keys: String = "") throws -> String {
    var stage = try Stage(edition, at: address, size: Size(120, 33))
    try stage.press(keys)
    return stage.frame.text
  }

  /// An edition with more rows than its fixture has.
  private func stage(
    _ edition: FixtureEdition, telling more: [Record], at address: String? = nil, size: Size = Size(120, 33)
  ) throws -> Stage {
    let port = RecordDossier(edition: edition.dossier.edition, records: edition.records + more, checks: edition.checks)
    return try Stage(port, at: address, size: size)
  }

  // MARK: - What is late comes first

  @Test func aTaskThatIsOverTimeStandsFirstWhicheverSessionGaveIt() throws {
    let late = Record.task(
      "nv-muon", of: "bg-2022-01-17", "Nộp danh sách cán bộ chuyên trách",
      [.dueDate: "31/01/2022", .source: "bt-2022-01-17"])
    let text = try stage(.bacGiangDialogue, telling: [late]).frame.text
    #expect(text.contains("Phiên trước  ▼ 1  □ 8"), "\(text)")
    let lines = text.split(separator: "\n")
    let pane = try #require(lines.firstIndex { $0.contains("5 KẾT LUẬN VÀ GIAO VIỆC") })
    #expect(lines[pane].contains("1 quá hạn"))
    #expect(lines[pane + 1].contains("▼    Nộp danh sách cán bộ chuyên trách"))
  }

  @Test func aSessionWithoutADayCountsNoDaysOfLateness() throws {
    let text = try frame(.bacGiangOversight, "tasks/bg-nv2-06")
    #expect(!text.contains("quá hạn 275 ngày"))
    #expect(text.contains("năm 2022, không nêu ngày họp"))
    #expect(text.contains("phiên chỉ nêu năm 2022"))
  }

  @Test func theOverviewAddsUpWhatIsGoodAndBadInWordsBesideTheSigns() throws {
    let text = try frame(.ngheAn, "overview")
    #expect(text.contains("□ 21") && text.contains("Mục tiêu  ▼ 1  ○ 1  ◆ 2  ▲ 3  ● 1"))
    #expect(text.contains("‼ 9 phải trả lời  * 12 lưu ý"))
    let wide = try Stage(.ngheAn, size: Size(160, 45)).frame.text
    #expect(wide.contains("Mục tiêu  ▼ 1 chậm  ○ 1 chưa có số liệu  ◆ 2 đúng nhịp  ▲ 3 vượt nhịp  ● 1 đạt"))
    #expect(wide.contains("‼ 9 phải trả lời  * 12 lưu ý"))
    let console = try Stage(.ngheAn, size: Size(80, 24), tier: .console).frame.text
    let counts = ["▼ 1", "▲ 3", "! 9", "* 12"]
    #expect(counts.allSatisfy { console.contains($0) }, "words give way and no number does")
  }

  // MARK: - What does not concern a screen is not on it

  @Test func anotherUnitHasNeitherTheHostsChairNorItsConclusions() throws {
    let text = try frame(.ngheAn, "overview", "F6 Down Down Enter")
    #expect(text.contains("BÀ RỊA - VŨNG TÀU · hồ sơ của UBND tỉnh Nghệ An"))
    #expect(!text.contains("Nguyễn Đức Trung") && !text.contains("Thể chế số: bám sát"))
    #expect(text.contains("Phiên này không có kết luận, việc hay kiến nghị nào"))
  }

  @Test func findingsOfOtherProvincesStandBehindUnderTheirOwnHead() throws {
    let text = try frame(.ngheAn, "checks", "End")
    #expect(text.contains("CỦA PHIÊN KHÁC, TỈNH KHÁC (1 điều)"))
  }

  @Test func theSessionBeforeStandsAloneAndOlderOnesUnderTheirHeads() throws {
    let last = try frame(.bacGiangOversight, "last-session")
    #expect(last.contains("1/8") && !last.contains("Ưu tiên kế hoạch nâng chất lượng DTI"))
    #expect(last.contains("phiên trước: Đối thoại cán bộ CNTT, CĐS, 23/02/2022"))
    let all = try frame(.bacGiangOversight, "last-session", "Shift-Tab End")
    #expect(all.contains("PHIÊN HỌP LẦN THỨ NHẤT, 17/01/2022 (13)"))
  }

  @Test func onlySourcesInUseAreListedUntilOthersAreAskedFor() throws {
    #expect(try frame(.bacGiangFirst, "sources").contains("1/1"))
    #expect(try frame(.bacGiangFirst, "sources", "Shift-Tab").contains("1/5"))
  }

  // MARK: - What is said is true

  @Test func aTitleSaysHowManyOfTheGoalsAreReached() throws {
    #expect(try frame(.ngheAn, "indicator/cqs.kh-muc-tieu").contains("8/11 MỤC TIÊU VỀ CHÍNH QUYỀN SỐ"))
    #expect(try frame(.ngheAn, "plan").contains("8/11 mục tiêu về chính quyền số của Kế"))
    let untargeted = try frame(.bacGiangFirst, "indicator/cqs.mot-cua.ty-le")
    #expect(untargeted.contains("Tỷ lệ trên tổng số"), "nobody set a target")
  }

  @Test func noWordsStandTwiceBeforeAFinding() throws {
    let text = try frame(.bacGiangFirst, "indicator/kts.dn-ho-tro-cds")
    #expect(text.contains("‼ K10 mục tiêu 1.000 doanh nghiệp") && !text.contains("mục tiêu mục tiêu"))
  }

  @Test func aRankWithoutATotalSaysSo() throws {
    #expect(try frame(.bacGiangDialogue, "section/cqs").contains("2020, suy ra"))
    #expect(try frame(.bacGiangDialogue, "rank/dti.cqs").contains("Nguồn không nêu tổng số tỉnh được xếp hạng"))
  }

  @Test func oneUnitAloneIsComparedWithNobody() throws {
    let text = try frame(.bacGiangFirst, "compare/kts.gia-tri-sx")
    #expect(text.contains("Chỉ Bắc Giang nêu chỉ tiêu này (kỳ 2021: 169.353 tỷ đồng)"))
    #expect(!text.contains("━━━━━━━━━━  169.353"))
  }

  @Test func aTableOfRanksSaysWhichAreMissing() throws {
    let text = try frame(.bacGiangOversight, "table/dti/2021/63")
    #expect(text.contains("thiếu hạng 19–50: bản này không có"))
    #expect(text.contains("thiếu hạng 52–63: bản này không có"))
    #expect(try frame(.bacGiangOversight, "rank/dti").contains("thiếu hạng 52–63"))
  }

  @Test func noTwoProvincesOfAMapShareTheirLetters() throws {
    let text = try frame(.ngheAn, "table/dti/2022/63", "t")
    #expect(text.contains("thứ hạng: ██ 1–16  ▒▒ 17–32  ░░ 33–48  ·· 49–63"))
    let tiles = text.matches(of: /[█▒░·]{2} (?<code>\p{L}{3}) +\d/).map { String($0.output.code) }
    #expect(tiles.count == 63 && Set(tiles).count == 63)
    #expect(tiles.contains("HCM") && tiles.contains("BRV"))
  }

  @Test func anEmptyListSaysWhatIsMissingAndWhatOneCanDo() throws {
    let text = try frame(.bacKan, "sites")
    #expect(text.contains("Hồ sơ không nêu điểm cầu của phiên này."))
    #expect(text.contains("thư ký bổ sung vào hồ sơ") && text.contains("F4 phiên khác"))
  }

  // MARK: - What is seen at a glance

  /// Room goes to what there is to see.
  @Test func aPaneWithoutFiguresLeavesItsColumnsToTheOthers() throws {
    let row = try #require(try frame(.bacKan, "overview").split(separator: "\n").first { $0.contains("2 KINH TẾ SỐ") })
    let panes = row.split { "┓╮".contains($0) }.map(\.count)
    #expect(panes.count == 3 && panes[1] < panes[0] && panes[1] < panes[2], "\(row)")
  }

  @Test(arguments: [Size(120, 33), Size(160, 45)]) func aRankInTheLastThirdBearsASign(_ size: Size) throws {
    let text = try Stage(.ngheAn, size: size).frame.text
    #expect(text.contains("▽ nhóm cuối  52/63 (2022)"), "\(text)")
    let own = try Stage(.ngheAn, at: "rank/dti", size: size).frame.text
    #expect(own.contains("▽ nhóm cuối: một phần ba cuối bảng"), "its own screen says the same, and by which rule")
  }

  /// The mean of all provinces tells about the index; no province is ranked by it.
  @Test func scoresOfAnIndexStayScoresThoughFiguresTellAboutIt() throws {
    let stage = try Stage(.ngheAn, at: "table/dti/2022/63", size: Size(120, 33))
    let mean = try #require(stage.state.dossier.indicators[Code("nt.dti-tinh-tb")])
    #expect(mean.rankedBy == nil)
    #expect(stage.frame.text.contains("Điểm"), "\(stage.frame.text)")
  }

  @Test func aDoubtfulFigureIsMarkedAmongItsNeighboursToo() throws {
    let lines = try frame(.bacKan, "indicator/cqs.dvc34-xu-huong").split(separator: "\n")
    #expect(lines.contains { $0.contains("* Xu hướng hồ sơ trực tuyến") })
  }

  @Test func fileAndLineStandBeforeAllThatIsSaidOfAFigure() throws {
    let lines = try frame(.bacKan, "overview").split(separator: "\n")
    let place = "Nguồn  Bản tin 02/6/2021 · bac-kan/so-lieu.csv dòng 20 · ‼ tỷ lệ công bố 16,6 %"
    #expect(lines.contains { $0.contains(place) }, "\(lines)")
    let small = try Stage(.bacKan, size: Size(80, 24)).frame.text
    #expect(small.contains("‼ tính lại 16,52 %, công bố 16,6 %"), "where not both have room F2 leads to the place")
  }

  @Test func findingsUnderAnotherUnitsNameAreSaidToBeOfTheWholeRecord() throws {
    #expect(try frame(.ngheAn, "checks", "F6 Down Down Enter").contains("KIỂM TRA CẢ HỒ SƠ"))
    #expect(!(try frame(.ngheAn, "checks").contains("CẢ HỒ SƠ")))
  }

  @Test func aPeriodThatWasChosenDoesNotSayThatThereIsNothingAtAll() throws {
    var stage = try Stage(.ngheAn, size: Size(120, 33))
    try stage.press("F7")
    stage.type("2022")
    try stage.press("Enter")
    #expect(stage.frame.text.contains("Khung này"), "\(stage.frame.text)")
    #expect(!stage.frame.text.contains("Chưa có số"), "\(stage.frame.text)")
  }

  /// Eighty columns and twenty-four rows hold most of the country, the own province among it.
  @Test func aSmallScreenHasTheMapToo() throws {
    var stage = try Stage(.ngheAn, at: "table/dti/2022/63", size: Size(80, 24))
    try stage.press("t")
    #expect(stage.frame.text.contains("NAn 52") && stage.frame.text.contains("↓"), "\(stage.frame.text)")
    #expect(stage.frame.text.contains("Nghệ An hạng 52/63"), "of the selected one the whole name is told")
  }

  // MARK: - A row of a list as a scene

  @Test(
    arguments: [
      ("tasks/bg-nv2-06", "Tập huấn cán bộ Một cửa để số hóa thủ tục hành chính", "tháng 3/2022"),
      ("opinions/bg-yk1-01", "Thu hút doanh nghiệp công nghệ cao, điện tử", "kiến nghị"),
      ("systems/bg.lgsp", "Nền tảng LGSP: tích hợp, chia sẻ dữ liệu", "đã triển khai"),
      ("rankings/dti", "CHUYỂN ĐỔI SỐ CẤP TỈNH (DTI)", "Kỳ chỉ số 2020"),
    ])
  func aSceneOfARowShowsItByItself(_ address: String, _ name: String, _ fact: String) throws {
    let scenes = [Record.scene("1", of: "bg-2022-02-23", address), .scene("2", of: "bg-2022-02-23", "tasks")]
    var stage = try stage(.bacGiangDialogue, telling: scenes)
    try stage.press("F5")
    #expect(stage.frame.text.contains(name) && stage.frame.text.contains(fact))
    #expect(!stage.frame.text.contains("Thẩm định phần mềm các đơn vị tự đầu tư"), "no other row")
    try stage.press("PgDn PgUp")
    #expect(stage.frame.text.contains(name) && stage.state.view.presentation?.isAway == false)
  }

  @Test func aSceneOfARowThatTheEditionLacksHasNothingToShow() throws {
    var stage = try stage(.bacGiangDialogue, telling: [.scene("1", of: "bg-2022-02-23", "tasks/khong-co")])
    try stage.press("F5")
    #expect(stage.state.view.presentation?.script.scenes.map(\.content) == [.unknown("tasks/khong-co")])
    #expect(stage.frame.text.contains("Chưa có nội dung cho cảnh này."))
  }
}
