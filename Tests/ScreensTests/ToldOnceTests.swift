import CellGrid
import CommitteeModel
import FixtureEditions
import Testing

/// One thing is told once on a screen, whole, and in one form.
@Suite("What is told once") struct ToldOnceTests {
  private static let sizes = ["80x24", "120x33", "160x45"].map { Size(notation: $0)! }

  /// The words right of the list, or all words of a screen without one; frames and large digits left out.
  private func words(_ edition: FixtureEdition, _ address: String, at size: Size) throws -> String {
    let frame = try Stage(edition, at: address, size: size).frame
    let rows = (0..<frame.size.height).map { frame.row($0) }
    let isBeside = rows.contains { $0.contains("┃│ ") }
    let beside = rows.compactMap { row -> Substring? in
      guard isBeside else { return row[...] }
      return row.ranges(of: "┃│ ").first.map { row[$0.upperBound...] }
    }
    return beside.joined(separator: " ").split { " │┃█▀▄\n".contains($0) }.joined(separator: " ")
  }

  private func count(_ part: String, in text: String) -> Int { text.ranges(of: part).count }

  // MARK: - Findings

  private static let rate = [
    "‼ K01 tỷ lệ công bố 16,6 %, tính lại 9.784 / 59.234 = 16,52 %",
    "‼ K07 khác phạm vi: tử số gồm “từ năm 2018, gồm cả hệ thống ngành dọc”; đặt cạnh: mẫu số gồm “từ năm 2018”",
    "* K13 tăng hằng năm: kỳ cuối chưa trọn năm, không so với cả năm được (Tỷ lệ hồ sơ trực tuyến: 10,47 % (2018) → 16,41 % "
      + "(2019) → 19,56 % (2020), riêng 16,52 % (5T/2021); Hồ sơ trực tuyến: 7.654 (2018) → 21.957 (2019) → 32.483 (2020), "
      + "riêng 9.784 (5T/2021))",
  ]

  @Test(arguments: [Size(120, 33), Size(160, 45)], ["section/cqs", "indicator/cqs.hs-truc-tuyen-ty-le"])
  func whatTheChecksFoundStandsOnceAndWholeBesideTheFigure(_ size: Size, _ address: String) throws {
    let text = try words(.bacKan, address, at: size)
    for finding in Self.rate { #expect(count(finding, in: text) == 1, "\(finding)\n\(text)") }
    for part in ["công bố 16,6 %", "ngành dọc”; đặt cạnh", "kỳ cuối chưa trọn năm"] {
      #expect(count(part, in: text) == 1, "\(part)\n\(text)")
    }
    let frame = try Stage(.bacKan, at: address, size: size).frame
    #expect(!frame.row(size.height - 2).contains("16,52"), "the row of the source tells it again")
  }

  @Test func aFindingThatHasNoRoomIsNamedWithTheWayToIt() throws {
    for address in ["section/cqs", "indicator/cqs.hs-truc-tuyen-ty-le"] {
      let frame = try Stage(.bacKan, at: address, size: Size(80, 24)).frame
      #expect(frame.text.contains("* K13: F2 xem đủ"), "\(frame.text)")
      #expect(!frame.text.contains("riêng…"), "\(frame.text)")
    }
  }

  @Test(arguments: sizes) func theFindingsOfARankAndOfAShareStandOnceToo(_ size: Size) throws {
    let rank = try words(.bacKan, "rank/ict", at: size)
    let baseline =
      "‼ K14 mốc so sánh: 57 (2016) → 26 (2018) → 16 (2019); đủ các kỳ: 57 (2016) → 13 (2017) → 26 (2018) → 16 (2019)"
    #expect(count(baseline, in: rank) == 1 && count("đủ các kỳ", in: rank) == 1, "\(rank)")
    guard size.width > 80 else { return }
    let share = try words(.ngheAn, "indicator/nt.bang-rong-di-dong", at: size)
    #expect(count("là của chỉ tiêu khác: Thôn, bản có băng rộng", in: share) == 1, "\(share)")
  }

  @Test func theOverviewHasNoDetailSoItsLastRowTellsTheContradiction() throws {
    let frame = try Stage(.bacKan, size: Size(120, 33)).frame
    #expect(frame.row(31).contains("‼ tỷ lệ công bố 16,6 %, tính lại 9.784 / 59.234 = 16,52 %"), "\(frame.row(31))")
  }

  @Test func limitsSayWhatWasFoundAndNotWhatWasChecked() throws {
    let text = try words(.bacKan, "overview+source", at: Size(90, 60))
    #expect(text.contains("kiểm tra thấy: tỷ lệ không khớp, khác phạm vi, kỳ cuối chưa trọn năm"), "\(text)")
    #expect(text.contains("đã đối chiếu: tỷ lệ") && !text.contains("đã đối chiếu: tỷ lệ, khác phạm vi"), "\(text)")
  }

  @Test func theNameOfAFindingOfAnotherProvinceIsWholeAndNamesItOnce() throws {
    var stage = try Stage(.ngheAn, at: "checks", size: Size(120, 33))
    try stage.press("End")
    let rows = (0..<33).map { stage.frame.row($0) }
    let place = try #require(rows.firstIndex { $0.contains("*  Trùng hạng") })
    #expect(rows[place].contains("Bắc Giang: hạng DTI kinh tế số"), "\(stage.frame.text)")
  }

  // MARK: - Counts

  @Test func theFiguresOfASourceAreCountedByOneRule() throws {
    let text = try words(.bacKan, "sources", at: Size(160, 45))
    #expect(text.contains("8 số mới nhất, 7 điều nêu bằng lời"), "\(text)")
    #expect(text.contains("14 số của 8 chỉ tiêu trong Bản tin 02/6/2021: không nêu ngày chốt"), "\(text)")
  }

  @Test func tasksWithoutAClearLeadAreCountedAndCalledAlike() throws {
    for edition in [FixtureEdition.bacGiangFirst, .ngheAn] {
      let count = edition == .ngheAn ? 18 : 8
      #expect(try Stage(edition, at: "tasks", size: Size(120, 33)).frame.text.contains("Chưa rõ ai \(count)"))
      #expect(try Stage(edition, at: "section/kl", size: Size(160, 45)).frame.text.contains("\(count) chưa rõ ai"))
    }
  }

  @Test func whatWasFoundIsNamedInAScene() throws {
    var stage = try Stage(.bacKan, size: Size(120, 33))
    try stage.press("F5 3 Enter")
    let text = stage.frame.text
    #expect(text.contains("Hồ sơ qua một cửa điện tử: khác phạm vi"), "\(text)")
    #expect(text.contains("‼ Hạng ứng dụng CNTT: bỏ qua kỳ đã biết"), "\(text)")
    #expect(!text.contains("2 điều phải trả lời"), "\(text)")
  }

  // MARK: - Judgements

  @Test func judgementsOfAListStandInWords() throws {
    for (address, size) in [
      ("section/lv", Size(120, 33)), ("section/lv", Size(160, 45)), ("section/kts", Size(80, 24)),
      ("section/kts", Size(120, 33)),
    ] {
      let frame = try Stage(.ngheAn, at: address, size: size).frame
      #expect(frame.text.contains("Đánh giá"), "\(frame.text)")
      let signs = (0..<size.height).map { frame.row($0) }.filter { row in
        ["▼ ┃", "▲ ┃", "● ┃", "◆ ┃", "○ ┃"].contains { row.contains($0) }
      }
      #expect(signs.isEmpty, "\(signs)")
    }
  }

  @Test(arguments: [Size(80, 24), Size(100, 30)]) func whereNoWordsHaveRoomTheEdgeSaysWhatSignsMean(_ size: Size) throws
  {
    let text = try Stage(.ngheAn, at: "section/lv", size: size).frame.text
    #expect(text.contains("▼ chậm · ▲ vượt nhịp · ● đạt · ○ chưa có số liệu"), "\(text)")
  }

  @Test(arguments: FixtureEdition.allCases) func theSumsOfAGroupAllHaveWordsOrNoneHas(_ edition: FixtureEdition) throws
  {
    for size in Self.sizes + [Size(100, 30)] {
      let row = try Stage(edition, size: size).frame.row(2)
      for group in row.ranges(of: "Mục tiêu").map({ row[$0.upperBound...] }) {
        let own = group.ranges(of: "Cần xem").first.map { group[..<$0.lowerBound] } ?? group
        let parts = own.split { "▼○◆▲●·◐✗◇".contains($0) }.dropFirst()
        let worded = parts.filter { part in part.contains { $0.isLetter } }
        #expect(worded.isEmpty || worded.count == parts.count, "\(size): \(row)")
      }
    }
  }

  @Test func theSignOfAFindingStandsBeforeTheNameOfItsFigure() throws {
    for (edition, name) in [(FixtureEdition.bacKan, "Cấp hành chính"), (.ngheAn, "Thôn, bản có băng rộng")] {
      let text = try Stage(edition, size: Size(120, 33)).frame.text
      #expect(text.contains("Hạ tầng   ‼ \(name)"), "\(text)")
      #expect(!text.contains("‼ Hạ tầng"))
    }
  }

  @Test func aMissingFigureBearsItsSignAtEverySize() throws {
    for size in ["40x12", "60x20", "80x24", "100x30", "120x33", "160x45", "240x67"].map({ Size(notation: $0)! }) {
      var stage = try Stage(.ngheAn, size: size)
      // Small screens show its pane, or its row, when it is chosen.
      try stage.press("4 j j j j")
      let rows = (0..<size.height).map { stage.frame.row($0) }
      let place = try #require(rows.firstIndex { $0.contains("bản có sóng") }, "\(stage.frame.text)")
      #expect(rows[place...].prefix(2).contains { $0.contains("○") }, "\(stage.frame.text)")
    }
  }

  // MARK: - Ranks

  @Test func aTableSaysWhichRankWasInferredAndWhoseItsSourceIs() throws {
    var stage = try Stage(.bacGiangDialogue, at: "table/dti/2020/63", size: Size(120, 33))
    let text = stage.frame.text
    #expect(text.contains("kỳ 2020 · dòng"), "\(text)")
    #expect(text.contains("của hạng này: ") && text.contains("? 2020, suy ra"), "\(text)")
    try stage.press("Home")
    #expect(stage.frame.text.contains("của hạng này: ") && !stage.frame.text.contains("? 2020"), "\(stage.frame.text)")
  }

  // MARK: - Words

  @Test func theKeyOfATimelineLeadsBackToTheTable() throws {
    var stage = try Stage(.bacGiangFirst, at: "tasks", size: Size(120, 33))
    #expect(stage.frame.row(32).contains("b  thời gian"), "\(stage.frame.row(32))")
    try stage.press("b")
    #expect(stage.frame.row(32).contains("b  bảng"), "\(stage.frame.row(32))")
  }

  @Test func theWholeCountryIsNoOtherKindOfUnit() throws {
    var stage = try Stage(.ngheAn, size: Size(120, 33))
    try stage.press("F6")
    let row = (0..<33).map { stage.frame.row($0) }.first { $0.contains("Cả nước") } ?? ""
    #expect(!row.isEmpty && !row.contains("khác"), "\(row)")
  }

  @Test func aSystemIsOfOneKindEverywhere() throws {
    let size = Size(160, 45)
    var stage = try Stage(.bacKan, at: "foundation", size: size)
    let row = (0..<45).map { stage.frame.row($0) }.first { $0.contains("Trung tâm tích hợp dữ liệu") } ?? ""
    #expect(row.contains("trung tâm "), "\(row)")
    try stage.press("/")
    stage.type("trung tam tich hop")
    let found = (0..<45).map { stage.frame.row($0) }.filter { $0.contains("▶ Trung tâm Tích hợp") }
    #expect(found.contains { $0.contains("trung tâm ┃") }, "\(stage.frame.text)")
  }
}
