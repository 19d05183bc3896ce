import CellGrid
import Dashboard
import FixtureEditions
import Testing

/// What a chair would take for something else than it is, were it said or drawn less exactly.
@Suite struct ChairWordsTests {
  private func frame(
    _ edition: FixtureEdition, _ address: String, _ keys: String = "", _ size: Size = Size(120, 33)
  ) throws -> String {
    var stage = try Stage(edition, at: address, size: size)
    try stage.press(keys)
    return stage.frame.text
  }

  // MARK: - Blame and doubt

  @Test func whatASessionHasJustGivenIsNewAndNotUnreported() throws {
    #expect(try frame(.bacGiangFirst, "overview").contains("Việc  □ 9 mới giao"))
    #expect(try !frame(.bacGiangFirst, "tasks").contains("chưa báo cáo"))
    let later = try frame(.bacGiangDialogue, "tasks", "", Size(160, 45))
    #expect(later.contains("mới giao") && later.contains("chưa báo cáo"), "the next session asks what became of it")
  }

  @Test func aFindingOfAListSaysWhatIsMissingAndNothingIsCalledLateThatIsNot() throws {
    let text = try frame(.ngheAn, "checks", "", Size(160, 60))
    #expect(text.contains("Chủ trì nêu chung") && text.contains("Không nêu chủ trì, hạn"))
    #expect(!text.contains("Việc chưa rõ"))
  }

  @Test func theNumberOfFindingsIsToldBesideTheNumberOfSignsOnTheOverview() throws {
    #expect(try frame(.ngheAn, "overview").contains("Cần xem  ‼ 9 phải trả lời  * 12 lưu ý"))
    #expect(try frame(.ngheAn, "checks").contains("PHẢI TRẢ LỜI (11 điều; 9 mục ở tổng quan)"))
  }

  @Test func anOpenTaskIsAsUnclearAtTheNextSessionAsWhenItWasGiven() throws {
    for edition in [FixtureEdition.bacGiangFirst, .bacGiangDialogue] {
      let line = try frame(edition, "tasks").split(separator: "\n").first { $0.contains("Lập kế hoạch nâng chất") }
      #expect(line?.contains("‼") == true, "\(edition)")
    }
  }

  @Test func thePeriodOfFiguresTakesNoSignFromDecisions() throws {
    let text = try frame(.ngheAn, "overview", "F7 Down Enter")
    #expect(text.contains("Đang xem kỳ") && text.contains("‼ □  3"))
  }

  // MARK: - Ranks

  @Test func aYearThatNobodyStatesIsToldAsInferred() throws {
    let overview = try frame(.bacGiangDialogue, "overview")
    #expect(overview.contains("DTI cấp tỉnh (2020, suy ra): hạng 10/63") && !overview.contains("/?"))
    #expect(try frame(.bacGiangDialogue, "rankings").contains("Không nêu kỳ 4"))
    let rank = try frame(.bacGiangDialogue, "rank/dti")
    #expect(rank.contains("Kỳ chỉ số 2020, suy ra vì nguồn không nêu"))
    #expect(!rank.contains("Các kỳ xếp hạng"), "one rank, told once with the year and once without, is one rank")
    let source = try frame(.bacGiangDialogue, "rank/dti", "F2")
    #expect(source.contains("toan-quoc/xep-hang.csv dòng 38"))
    #expect(source.contains("Nêu thiếu kỳ") && source.contains("bac-giang/xep-hang.csv dòng 2"), "both places are told")
  }

  @Test func aShareOfTheEconomyIsNoScore() throws {
    let text = try frame(.ngheAn, "rankings", "", Size(160, 45))
    #expect(text.contains("7,38 %") && !text.contains("Điểm"))
    #expect(try frame(.ngheAn, "rank/kts-grdp").contains("7,38 %"))
  }

  @Test func anEmptyListOfRanksSpeaksOfTheSession() throws {
    #expect(try frame(.bacGiangFirst, "rankings").contains("Phiên này không nêu hạng nào của đơn vị đang xem."))
  }

  @Test func aBarAloneIsComparedWithNobody() throws {
    let lines = try frame(.bacKan, "table/ict/2017/63").split(separator: "\n")
    #expect(lines.contains { $0.contains("0,651") && !$0.contains("━━") })
  }

  /// Who stands next nobody knows where the rank between is not there.
  @Test func theNextInATableIsNotWhoeverIsListedNext() throws {
    let text = try frame(.ngheAn, "table/dti.cqs/2022/63", "", Size(160, 45))
    #expect(text.contains("Liền dưới  hạng 2: bản này không có; gần nhất là 3"), "\(text)")
  }

  /// A rank that nobody published as it stands bears a sign among those that somebody did.
  @Test func anUncheckedRankBearsASignInItsTable() throws {
    #expect(try frame(.bacGiangDialogue, "table/dti/2020/63").contains(/10 +\? +● Bắc Giang/))
  }

  @Test func theHeadOfWhatIsRankedIsWhole() throws {
    #expect(try frame(.ngheAn, "table/kts-grdp/2022/63").contains("Số liệu"))
  }

  @Test(arguments: [Size(80, 24), Size(120, 33), Size(160, 45)])
  func theFirstScreenTellsWhatTheSessionsBeforeLeftOpen(_ size: Size) throws {
    let text = try frame(.bacGiangDialogue, "overview", "", size)
    #expect(text.contains(/Việc phiên này +□ 6/) && text.contains(/Phiên trước +□ 8/), "\(text)")
    #expect(try frame(.bacGiangFirst, "overview", "", size).contains(/Việc +□ 9/), "none were before the first")
  }

  @Test func aSystemIsOfOneKindInAllLists() throws {
    for address in ["foundation", "systems"] {
      let row = try #require(
        try frame(.bacKan, address, "", Size(160, 45)).split(separator: "\n")
          .first { $0.contains("Trung tâm tích hợp dữ liệu") })
      #expect(row.contains("trung tâm"), "\(row)")
    }
  }

  @Test func timeLeftAndNoDeadlineAreTwoLinesOnTheConsole() throws {
    var stage = try Stage(.bacGiangFirst, at: "tasks", size: Size(120, 33), tier: .console)
    try stage.press("b")
    #expect(stage.frame.text.contains("─ còn lại · ┤ hạn · - không có ngày hạn"), "\(stage.frame.text)")
  }

  // MARK: - Units and periods

  @Test func aTargetWithoutAFigureStandsWithItsUnit() throws {
    let text = try frame(.bacGiangFirst, "plan")
    #expect(text.contains(/— \/ 1\.000 +doanh nghiệp/) && text.contains(/— \/ 20 +người/))
    #expect(try frame(.ngheAn, "plan").contains("— / 100 %"))
  }

  @Test func figuresOfSeveralPeriodsStandWithTheirs() throws {
    let text = try frame(.bacKan, "overview")
    #expect(text.contains("5T/2021") && text.contains("2019 · "))
    #expect(try frame(.bacKan, "section/cqs").contains("Kỳ"))
  }

  @Test func aUnitStandsBesideItsFigureOrInItsName() throws {
    let lines = try frame(.bacGiangFirst, "overview").split(separator: "\n")
    #expect(!lines.contains { $0.contains(/[┃│] +cấp +[┃│]/) || $0.contains(/[┃│] +điểm cầu +[┃│]/) })
  }

  /// A share that a fraction tells anyway takes no letter from a name.
  @Test func aNameIsNotCutForWhatIsOnlySaidBesides() throws {
    let text = try frame(.bacGiangFirst, "overview", "", Size(80, 24))
    #expect(text.contains("AI chẩn đoán hình ảnh"), "\(text)")
  }

  @Test func aRecomputedFigureIsCalledSo() throws {
    #expect(try frame(.bacKan, "overview", "", Size(80, 24)).contains("tính 16,52 %"))
  }

  // MARK: - What works here

  @Test(
    arguments: [
      (.bacGiangFirst, "agenda", "so đơn vị"), (.bacGiangFirst, "documents", "so đơn vị"),
      (.bacGiangFirst, "tasks", "so đơn vị"), (.bacGiangFirst, "agenda", "lọc"),
      (.bacGiangFirst, "last-session", "xếp"),
      (.ngheAn, "tasks", "thời gian"),
    ] as [(FixtureEdition, String, String)])
  func theFooterNamesNoKeyThatDoesNothing(_ edition: FixtureEdition, _ address: String, _ label: String) throws {
    let text = try frame(edition, address, "", Size(160, 45))
    #expect(text.split(separator: "\n").last.map { !$0.contains(label) } == true)
  }

  @Test func theFooterNamesTheKeysOfATimelineAndOfAComparison() throws {
    let tasks = try frame(.bacGiangFirst, "tasks", "", Size(160, 45))
    #expect(tasks.split(separator: "\n").last?.contains("thời gian") == true)
    let section = try frame(.bacGiangFirst, "section/cqs", "", Size(160, 45))
    #expect(section.split(separator: "\n").last?.contains("so đơn vị") == true)
  }

  @Test func whatOneUnitAloneStatesCannotBeTurned() throws {
    #expect(try frame(.bacGiangFirst, "compare/kts.gia-tri-sx", "t").contains("Chỉ một đơn vị nêu chỉ tiêu này"))
  }

  @Test func aScreenIsFoundByItsNameBeforeWhatBeginsWithIt() throws {
    var stage = try Stage(.ngheAn, size: Size(120, 33))
    try stage.press("/")
    stage.type("kinh te so")
    guard case .picker(let picker)? = stage.state.view.overlay else {
      Issue.record("the field is gone")
      return
    }
    #expect(picker.rows.first?.title == "Kinh tế số" && picker.rows.first?.detail == "màn hình")
    #expect(!picker.rows.contains { $0.title.hasPrefix("Mục tiêu: Mục tiêu") })
  }

  @Test func conclusionsThatDoNotStandByTheirNumbersSayByWhat() throws {
    let text = try frame(.bacGiangFirst, "overview")
    #expect(text.contains("có việc, có hạn đứng trước"))
  }
}
