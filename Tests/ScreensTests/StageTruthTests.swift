import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// Nothing on a scene claims more than its edition states.
@Suite("Scenes say no more than is stated") struct StageTruthTests {
  /// Every scene of an edition with its text.
  private func scenes(
    of edition: FixtureEdition, at size: Size = Size(160, 45)
  ) throws -> [(scene: ScriptScene, text: String, dossier: Dossier)] {
    var stage = try Stage(edition, size: size)
    try stage.press("F5")
    return try (try #require(stage.state.view.presentation)).script.scenes.map { scene in
      try stage.press(String(scene.number).map(String.init).joined(separator: " ") + " Enter")
      return (scene, stage.frame.text, stage.state.dossier)
    }
  }

  /// Ranks of several years are not all stated by the newest one's source.
  @Test(arguments: FixtureEdition.allCases) func theLineOfSourcesNamesThoseOfAllYears(_ edition: FixtureEdition) throws
  {
    for (scene, text, dossier) in try scenes(of: edition) {
      guard case .route(.subject(.ranking(let index))) = scene.content, text.contains("Hạng qua các năm") else {
        continue
      }
      let sources = Set(dossier.ranks(in: index).map(\.source))
      for source in sources where sources.count > 1 {
        #expect(text.contains(dossier.shortName(of: source)), "\(source)\n\(text)")
      }
    }
  }

  /// In June nobody knows how a year ends.
  @Test(arguments: FixtureEdition.allCases) func noFigureIsThatOfAPeriodsEndBeforeIt(_ edition: FixtureEdition) throws {
    for (scene, text, dossier) in try scenes(of: edition) {
      guard case .route(.subject(.indicator(let code))) = scene.content, text.contains("số cuối kỳ") else { continue }
      let end = try #require(dossier.figures.levels[code]?.period.end)
      #expect(end <= dossier.seenFrom.earliest, "\(text)")
    }
  }

  @Test func aYearThatGoesOnIsSaidToGoOn() throws {
    let scene = try #require(try scenes(of: .bacKan).first { $0.text.contains("TỶ LỆ DỊCH VỤ CÔNG MỨC ĐỘ 3, 4") })
    #expect(scene.text.contains("Kỳ 2021 · số thời điểm, kỳ chưa hết"), "\(scene.text)")
  }

  /// What the stage counts as deadlines in words is what lists call unclear.
  @Test func deadlinesInWordsAreCountedAsOnes() throws {
    let scene = try #require(
      try scenes(of: .bacGiangFirst).first { $0.scene.content == .route(.section(.conclusions)) })
    let tasks = scene.dossier.conclusions.flatMap { scene.dossier.tasks(of: $0.code) }
    let vague = tasks.count { $0.deadline.reading == .vague }
    #expect(vague > 0 && scene.text.contains("4 không nêu thời hạn · \(vague) nêu thời hạn chung"), "\(scene.text)")
    #expect(tasks.count(where: \.deadline.isUnclear) == 4 + vague)
  }
}
