import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Stories
import Testing

/// One thing looks alike on all scenes of a session, and two things do not.
@Suite("Signs on a stage") struct StageSignTests {
  private static let size = Size(120, 33)

  /// Every scene of an edition, its pages after one another.
  private func frames(_ dossier: any DossierReading) throws -> [Frame] {
    var stage = try Stage(dossier, size: Self.size)
    try stage.press("F5")
    let count = try #require(stage.state.view.presentation?.script.scenes.count)
    return try (1...count).flatMap { number in
      try stage.press(String(number).map(String.init).joined(separator: " ") + " Enter")
      var frames = [stage.frame]
      for _ in 1..<max(1, stage.frame.pages) {
        try stage.press(",")
        frames.append(stage.frame)
      }
      return frames
    }
  }

  private func rows(_ frame: Frame) -> [String] { (0..<frame.size.height).map { frame.row($0) } }

  /// The edition with one scene more, which shows its parts one after the other.
  private func revealing(_ edition: FixtureEdition, _ address: String) throws -> Stage {
    let scene = Record.scene("1", of: edition.session, address, [.isRevealed: "có"])
    var stage = try Stage(
      RecordDossier(
        edition: edition.dossier.edition, records: edition.records + [scene], checks: edition.checks), size: Self.size)
    try stage.press("F5")
    return stage
  }

  // MARK: - Shares

  /// Of two roundings of one share a committee asks which is right.
  @Test(arguments: FixtureEdition.allCases) func aShareIsRoundedInOneWay(_ edition: FixtureEdition) throws {
    let dossier = try Dossier(reading: edition.dossier)
    let shares = dossier.figures.levels.values.compactMap { level -> Fraction? in
      if case .value(.fraction(let fraction)) = level.figure { fraction } else { nil }
    }
    for share in shares where share.percent(scale: 1) != share.percent(scale: 2) {
      let rough = try #require(share.percent(scale: 1).map { " \(VietnameseNumber.format($0)) %" })
      for frame in try frames(edition.dossier) {
        #expect(!frame.text.contains(rough), "\(share.text) is no\(rough)\n\(frame.text)")
      }
    }
  }

  // MARK: - Signs

  /// The ring says that a figure is missing and nothing else.
  @Test(arguments: FixtureEdition.allCases) func theRingMeansAMissingFigure(_ edition: FixtureEdition) throws {
    for row in try frames(edition.dossier).flatMap(rows) where row.contains("○") {
      #expect(row.contains("chưa có số liệu"), "\(row)")
    }
  }

  @Test func aListOfConclusionsSaysWhatItsSignsMean() throws {
    let frames = try frames(FixtureEdition.bacGiangFirst.dossier)
    let list = try #require(frames.first { $0.text.contains("KẾT LUẬN VÀ GIAO VIỆC") })
    #expect(list.text.contains("□ 9 mới giao · 8 không nêu chủ trì · 4 không nêu thời hạn"), "\(list.text)")
    #expect(rows(list).count { $0.contains("□  ") } == 9, "\(list.text)")
  }

  /// A conclusion with several tasks is one row: the room would hear another number than the overview's.
  @Test func theTasksOfAConclusionAreCountedOneByOne() throws {
    let frames = try frames(FixtureEdition.ngheAn.dossier)
    let list = try #require(frames.first { $0.text.contains("KẾT LUẬN VÀ GIAO VIỆC") })
    #expect(list.text.contains("□ 21 mới giao"), "\(list.text)")
  }

  /// What nobody stated is told, but not louder than what somebody did.
  @Test(arguments: FixtureEdition.allCases) func whatIsNotStatedIsQuiet(_ edition: FixtureEdition) throws {
    let cell = Array("  không nêu  ".unicodeScalars)
    for frame in try frames(edition.dossier) {
      for (y, row) in rows(frame).enumerated() {
        let scalars = Array(row.unicodeScalars + "  ".unicodeScalars)
        for x in scalars.indices where scalars[x...].starts(with: cell) {
          #expect(frame[x + 2, y].style.ink == .remark, "\(row)")
        }
      }
    }
  }

  // MARK: - Part by part

  /// A figure must not stand before a room without its period until the last one has come.
  @Test func aRevealedFigureComesWithItsPeriod() throws {
    var stage = try revealing(.bacKan, "overview")
    #expect(!stage.frame.text.contains("‼"), "\(stage.frame.text)")
    try stage.press("PgDn")
    #expect(stage.frame.text.contains("‼ phải trả lời, * lưu ý: xem Kiểm tra số liệu"), "\(stage.frame.text)")
    #expect(!stage.frame.text.contains("Cấp hành chính thông suốt"), "\(stage.frame.text)")
    try stage.press("PgDn PgDn PgDn")
    #expect(stage.frame.text.contains("Cấp hành chính thông suốt: không nêu kỳ"), "\(stage.frame.text)")
  }

  /// What stands below the pillars says which of it they do not show.
  @Test func whatAsksForAttentionElsewhereSaysSo() throws {
    let frames = try frames(FixtureEdition.bacGiangFirst.dossier)
    let pillars = try #require(frames.first { $0.text.contains("‼ phải trả lời: ") })
    #expect(
      pillars.text.contains("Cơ sở y tế tư vấn từ xa; ngoài trang này: Cầu truyền hình khám từ xa"), "\(pillars.text)")
  }

  /// On a small screen a name weighs more than where it stands.
  @Test func noNameGivesWayToWhereItStands() throws {
    var stage = try Stage(.ngheAn, size: Size(80, 24))
    try stage.press("F5 3 Enter")
    #expect(
      stage.frame.text.contains("▽ một phần ba cuối bảng hạng: Hạng DTI cấp tỉnh 52/63 (2022)"), "\(stage.frame.text)")
  }
}
