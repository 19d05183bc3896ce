import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// No figure stands before a room without what must be known of it: its period, its unit, its doubts.
@Suite("Cautions on a stage") struct StageCautionTests {
  private static let sizes = ["80x24", "120x33", "160x45"].map { Size(notation: $0)! }

  private func stage(_ dossier: any DossierReading, _ route: Route, at size: Size) throws -> Stage {
    var stage = try Stage(dossier, size: size)
    try stage.press("F5")
    let script = try #require(stage.state.view.presentation?.script)
    let scene = try #require(script.scenes.first { $0.content == .route(route) }, "\(route)")
    try stage.press(String(scene.number).map(String.init).joined(separator: " ") + " Enter")
    return stage
  }

  private func stage(_ edition: FixtureEdition, _ route: Route, at size: Size) throws -> Stage {
    try stage(edition.dossier, route, at: size)
  }

  /// The edition as whoever passes by a wall reads it.
  private func wall(_ edition: FixtureEdition) -> RecordDossier {
    let whole = edition.dossier.edition
    let record = EditionRecord(
      number: whole.number, session: whole.session, asOf: whole.asOf, publishedAt: whole.publishedAt,
      contentHash: whole.contentHash, audience: .wall)
    return RecordDossier(edition: record, records: edition.records, checks: edition.checks)
  }

  private func row(_ words: String, of frame: Frame) -> String? {
    (0..<frame.size.height).map { frame.row($0) }.first { $0.contains(words) }
  }

  // MARK: - Doubts

  @Test(arguments: sizes) func whatMayNotBeReadTogetherBearsItsSign(_ size: Size) throws {
    let frame = try stage(.ngheAn, .section(.common), at: size).frame
    for name in ["Thôn, bản có băng rộng", "Thôn, bản có sóng di động"] {
      #expect(row(name, of: frame)?.contains("‼") == true, "\(frame.text)")
    }
    #expect(row("Internet 5G", of: frame)?.contains("‼") == false)
  }

  @Test func whereThereIsRoomTheDoubtIsSaidInWords() throws {
    let text = try stage(.ngheAn, .section(.common), at: Size(120, 33)).frame.text
    #expect(text.contains("số thực hiện 3.743/3.806 là của chỉ"), "\(text)")
  }

  @Test func aDoubtStandsRightBelowTheListItSpeaksOf() throws {
    let frame = try stage(.ngheAn, .section(.common), at: Size(160, 45)).frame
    let rows = (0..<frame.size.height).map { frame.row($0) }
    let last = try #require(rows.firstIndex { $0.contains("Hạng DTI cấp tỉnh") })
    #expect(rows[last + 2].contains("‼"), "\(frame.text)")
  }

  /// A wall edition has no words of findings; its signs are explained.
  @Test(arguments: [FixtureEdition.ngheAn, .bacKan, .bacGiangDialogue], sizes)
  func noFigureLosesItsSignInPublic(_ edition: FixtureEdition, _ size: Size) throws {
    var stage = try Stage(wall(edition), size: size)
    try stage.press("F5")
    for scene in try #require(stage.state.view.presentation?.script.scenes) {
      let marks = stage.state.subjects(of: scene).filter(\.hasScreen)
        .compactMap { stage.state.dossier.figures.marks[$0.checked] }
      let text = stage.frame.text
      if marks.contains(where: { $0 != .note }) { #expect(text.contains("‼"), "\(scene.number)\n\(text)") }
      if case .route(.subject) = scene.content, marks.contains(where: { $0 == .note }) {
        #expect(text.contains("* số còn điểm cần xem lại") || text.contains("‼"), "\(scene.number)\n\(text)")
      }
      try stage.press("PgDn")
    }
  }

  @Test func aWallSaysWhatTheSignMeans() throws {
    let text = try stage(wall(.ngheAn), .section(.common), at: Size(120, 33)).frame.text
    #expect(text.contains("‼ số đang được đối chiếu"), "\(text)")
    let rank = try stage(wall(.bacGiangDialogue), .subject(.ranking("dti.kts")), at: Size(120, 33)).frame.text
    #expect(rank.contains("‼ số đang được đối chiếu"), "\(rank)")
  }

  /// What has no room is counted, and whoever asks is told where it stands.
  @Test(arguments: sizes) func noReasonOfASignIsLostWithoutAWord(_ size: Size) throws {
    let text = try stage(.bacKan, .section(.digitalGovernment), at: size).frame.text
    let isWhole = text.contains("‼ Hạng ứng dụng CNTT: mốc so sánh")
    #expect(text.contains("xem Kiểm tra số liệu") != isWhole, "\(text)")
    for line in text.split(separator: "\n") where line.contains("‼ ") {
      #expect(!line.contains("‼ khác phạm vi"), "a reason begins with its figure: \(line)")
    }
  }

  // MARK: - Periods, units, empty pillars

  @Test(arguments: sizes) func aPillarWithoutFiguresSaysSo(_ size: Size) throws {
    let text = try stage(.bacKan, .overview, at: size).frame.text
    #expect(text.contains("KINH TẾ SỐ"), "\(text)")
    #expect(text.contains("Chưa có số liệu"), "\(text)")
  }

  @Test(arguments: sizes) func theSharedPeriodOfAPillarIsTold(_ size: Size) throws {
    #expect(try stage(.bacGiangFirst, .overview, at: size).frame.text.contains("kỳ 2021"))
    #expect(try stage(.bacGiangDialogue, .section(.digitalSociety), at: size).frame.text.contains("kỳ 2021"))
    let frame = try stage(.ngheAn, .overview, at: size).frame
    #expect(frame.text.contains("kỳ 9/2023"), "\(frame.text)")
  }

  /// In its row or, where that has no room, below the list.
  @Test(arguments: sizes) func everyPeriodOfAListThatSharesNoneIsTold(_ size: Size) throws {
    let frame = try stage(.ngheAn, .section(.common), at: size).frame
    let plan = try #require(row("Nhiệm vụ các lĩnh vực", of: frame))
    #expect(plan.contains("9/2023") || frame.text.contains("kỳ 9/2023"), "\(frame.text)")
    let villages = try #require(row("Thôn, bản có băng rộng", of: frame))
    #expect(villages.contains("30/8/2023") || frame.text.contains("băng rộng: kỳ 30/8/2023"), "\(frame.text)")
    let pillars = try stage(.ngheAn, .overview, at: size).frame
    #expect(pillars.text.contains("GRDP: kỳ 2022") || pillars.text.contains("2022 · số ước"), "\(pillars.text)")
  }

  @Test func theTickOfTimeIsExplained() throws {
    #expect(try stage(.ngheAn, .overview, at: Size(120, 33)).frame.text.contains("║ thời gian đã qua"))
    #expect(try stage(.ngheAn, .section(.common), at: Size(120, 33)).frame.text.contains("║ thời gian đã qua"))
  }

  @Test(arguments: ["120x33", "160x45"].map { Size(notation: $0)! })
  func unitsAreToldWhereThereIsRoom(_ size: Size) throws {
    let text = try stage(.bacGiangFirst, .overview, at: size).frame.text
    for unit in ["cấp", "điểm cầu", "doanh nghiệp", "tỷ đồng"] {
      #expect(text.contains("\(unit) ") || text.contains("\(unit)\n"), "\(unit)\n\(text)")
    }
    #expect(text.components(of: "không nêu gốc") == 2, "what a change is measured by is not cut: \(text)")
    #expect(!text.contains("3, 4 1.380"), "a name that ends in a digit stands apart from its figure")
  }

  /// A name that is cut could be another; how many more there are is said.
  @Test(arguments: [FixtureEdition.bacGiangFirst, .bacKan, .ngheAn], sizes)
  func noNameIsCutBelowThePillars(_ edition: FixtureEdition, _ size: Size) throws {
    let frame = try stage(edition, .overview, at: size).frame
    let rows = (0..<size.height).map { frame.row($0) }
    let end = try #require(rows.lastIndex { $0.contains("╰") })
    #expect(!rows[end...].contains { $0.contains("…") }, "\(frame.text)")
  }

  /// Who sits further from a larger screen sees larger digits and bars, and not a smaller part of it.
  @Test(arguments: [("120x33", 7, 3), ("160x45", 14, 3), ("200x60", 21, 5), ("240x67", 21, 5)])
  func aFigureGrowsWithTheScreen(_ size: String, digits: Int, bar: Int) throws {
    let frame = try stage(.bacGiangFirst, .subject(.indicator("cqs.dvc34")), at: Size(notation: size)!).frame
    func rows(_ ink: Ink) -> Int {
      (0..<frame.size.height).count { y in
        (0..<frame.size.width).contains { frame[$0, y].style.ink == ink && frame[$0, y].scalar == "█" }
      }
    }
    #expect(rows(.value) == digits, "\(frame.text)")
    #expect(rows(.bar) == 3 * bar, "\(frame.text)")
  }

  /// On a large screen a list is set large, and nothing of it is lost by that.
  @Test(arguments: ["160x45", "200x60", "240x67"]) func aListGrowsWithTheScreen(_ size: String) throws {
    let frame = try stage(.bacGiangFirst, .section(.digitalGovernment), at: Size(notation: size)!).frame
    let names = ["Dịch vụ công mức độ 3, 4", "TTHC theo cơ chế một cửa", "Cấp liên thông một cửa", "Chứng thư số"]
    for name in names + ["dịch vụ công", "chứng thư số", "tỉnh 1.118 · huyện 183 · xã 79"] {
      #expect(frame.text.contains(name), "\(name)\n\(frame.text)")
    }
    #expect(frame.text.contains("┏━━┓") && !frame.text.contains("…"), "\(frame.text)")
  }

  // MARK: - Said once, said whole

  @Test(arguments: sizes) func aShareIsToldOnce(_ size: Size) throws {
    let text = try stage(.ngheAn, .subject(.indicator("lv.kh-nhiem-vu")), at: size).frame.text
    #expect(text.contains("22,22 %") && !text.contains("Đạt 22 %"), "\(text)")
  }

  @Test func wordsAreNotCutBesideFreeColumns() throws {
    let text = try stage(.ngheAn, .section(.common), at: Size(80, 24)).frame.text
    #expect(text.contains("đang thí điểm tại thành phố Vinh"), "\(text)")
  }

  @Test func theSessionBeforeIsNamedOnce() throws {
    let text = try stage(.bacGiangDialogue, .register(.lastSession), at: Size(80, 24)).frame.text
    #expect(text.components(of: "17/01/2022") == 2, "in the title and at the source: \(text)")
  }

  @Test func aPointOfTheAgendaThatWrapsStandsBehindItsNumber() throws {
    var stage = try Stage(.ngheAn, size: Size(80, 24))
    try stage.press("F5")
    let rows = (0..<24).map { stage.frame.row($0) }
    let point = try #require(rows.firstIndex { $0.contains("4.  Phát động") })
    #expect(rows[point + 1].hasPrefix(String(repeating: " ", count: 8)), "\(stage.frame.text)")
  }

  @Test func aCurveSaysThatUpIsBetterWhereRowsAreFew() throws {
    let text = try stage(.bacKan, .subject(.ranking("ict")), at: Size(78, 22)).frame.text
    #expect(text.contains("cao ở trên"), "\(text)")
  }
}

extension String {
  /// How often a text stands in it.
  fileprivate func components(of text: String) -> Int {
    var (count, rest) = (0, self[...])
    while let place = rest.firstRange(of: text) {
      count += 1
      rest = rest[place.upperBound...]
    }
    return count
  }
}
