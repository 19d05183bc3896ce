import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Stories
import Testing

/// “Số này ở đâu ra?” is asked of every scene, be it of one figure or of many.
@Suite("Sources of scenes") struct SceneSourceTests {
  private typealias Room = PresentingTests.Room

  private static func room(_ edition: FixtureEdition, _ page: String) throws -> Room {
    let scene = Record.scene("1", of: edition.session, page)
    return try Room(RecordDossier(edition: edition.dossier.edition, records: edition.records + [scene]))
  }

  @Test(arguments: ["overview", "section/cqs", "conclusions", "section/kl", "tasks", "plan", "systems"], ["F2", "n"])
  func theArrowsLeadThroughTheSourcesOfAllThatASceneShows(page: String, key: String) throws {
    for edition in FixtureEdition.allCases {
      var room = try Self.room(edition, page)
      try room.press(key)
      let count = room.state.sourcesToChoose
      guard count > 0 else {
        #expect(room.state.view.notice != nil && room.state.view.overlay == nil, "\(edition) says that there is none")
        continue
      }
      var asked: [Shown] = []
      for _ in 1...count + 2 {
        asked.append(Shown(room.state))
        #expect(room.state.subject != nil || room.state.item != nil)
        #expect(room.state.view.overlay == .source() && room.show?.isAway == false, "\(edition)")
        try room.press("Down")
      }
      #expect(Set(asked).count == count, "\(edition): each once, and none behind the last")
      #expect(asked.allSatisfy { Shown(text: $0.text) == $0 })
      try room.press("Esc")
      #expect(room.state.view.overlay == nil && room.show?.isAway == false)
    }
  }

  /// No key of a remote leads from an open source away from the agenda.
  @Test(arguments: ["overview", "tasks", "indicator/cqs.dvc34", "opening", "checks"])
  func aRemoteLeavesNoSceneWhoseSourceIsOpen(page: String) throws {
    for first in PresentingTests.clicker {
      for second in PresentingTests.clicker {
        var room = try Self.room(.bacGiangFirst, page)
        try room.press("F2")
        try room.press(first)
        try room.press(second)
        #expect(room.show?.isAway == false && room.others == [], "\(first.notation) \(second.notation)")
      }
    }
  }

  /// What nobody chose is not compared.
  @Test(arguments: ["overview", "tasks", "opening"]) func noFigureIsComparedThatNobodyChose(page: String) throws {
    var room = try Self.room(.bacGiangFirst, page)
    try room.press("u")
    #expect(room.show?.isAway == false && room.state.view.notice?.contains("gõ /") == true)
  }
}
