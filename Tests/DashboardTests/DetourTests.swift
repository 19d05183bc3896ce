import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Stories
import Testing

/// A question is answered on another screen, and the scene is there again.
@Suite("Detours") struct DetourTests {
  private typealias Room = PresentingTests.Room

  @Test func aQuestionIsAnsweredAndTheSceneIsThereAgain() throws {
    for back in ["Esc", "F5"] {
      var room = try Room()
      try room.press("PgDn PgDn F9")
      #expect(room.state.view.route == .checks)
      #expect(room.show?.isAway == true)
      try room.press(back)
      #expect(room.show?.isAway == false)
      #expect(room.state.view.route == room.show?.scene.route, "after \(back)")
      #expect(room.show?.place == 2)
    }
  }

  /// The screen of which a scene is made can be asked for by itself: there a row can be chosen and asked about.
  @Test(arguments: [
    (FixtureEdition.bacGiangFirst, Register.tasks, "Ctrl-G n h i e m Enter"), (.ngheAn, .plan, "Ctrl-G k e Enter"),
  ]) func theScreenOfTheSceneIsADetourToo(edition: FixtureEdition, register: Register, keys: String) throws {
    let scene = Record.scene("1", of: edition.session, register.rawValue)
    var room = try Room(RecordDossier(edition: edition.dossier.edition, records: edition.records + [scene]))
    #expect(room.state.view.route == .register(register))
    try room.press("\(keys) j")
    #expect(room.show?.isAway == true && room.state.view.route == .register(register))
    #expect(room.state.item != nil && room.state.view.mode == .register)
    try room.press("Esc")
    #expect(room.show?.isAway == false && room.state.view.registers == [:])
  }

  @Test func theFigureOfTheSceneIsADetourToo() throws {
    let edition = FixtureEdition.bacGiangFirst
    let scene = Record.scene("1", of: edition.session, "indicator/cqs.dvc34")
    var room = try Room(RecordDossier(edition: edition.dossier.edition, records: edition.records + [scene]))
    try room.press("/")
    for scalar in "muc do 3, 4".unicodeScalars { try room.press(.character(scalar)) }
    try room.press("Enter")
    #expect(room.show?.isAway == true && room.state.view.mode == .subject)
    try room.press("F5")
    #expect(room.show?.isAway == false)
  }

  /// A screen that answers a question can be hidden like a scene, and nothing is lost when it comes back.
  @Test(arguments: ["F9", "Ctrl-G t i Enter", "F9 F1"], [".", "b", "w"])
  func aDetourCanBeDarkenedAndTheFirstKeyOnlyBringsLight(way: String, key: String) throws {
    for step in ["PgDn", "Esc", "F5", "Enter", "/", key] {
      var room = try Room()
      try room.press("PgDn \(way)")
      let before = room.state.view
      try room.press(key)
      #expect(room.show?.cover == (key == "w" ? .bright : .dark) && room.show?.isAway == true)
      try room.press(step)
      #expect(room.state.view == before, "\(step) brings light and no more")
    }
  }

  @Test func whatIsLookedForInTheDarkIsSeen() throws {
    for key in ["/", "Ctrl-G", "F6", "F9", "F1"] {
      var room = try Room()
      try room.press("PgDn . \(key)")
      #expect(room.show?.cover == nil, "\(key)")
      #expect(room.state.view.overlay != nil || room.show?.isAway == true, "\(key)")
    }
  }

  @Test func theKeyThatPresentsClosesTheListOfScenes() throws {
    var room = try Room()
    try room.press("PgDn Tab Down F5")
    #expect(room.show?.panel == nil && room.show?.place == 1)
  }

  @Test func anotherUnitsFiguresAreADetourToo() throws {
    var room = try Room(.ngheAn)
    try room.press("PgDn F6 Down Enter")
    #expect(room.show?.isAway == true)
    #expect(room.state.dossier.figures.unit != room.state.dossier.session.province)
    try room.press("F5")
    #expect(room.show?.isAway == false)
    #expect(room.state.dossier.figures.unit == room.state.dossier.session.province)
  }

  @Test func deepInADetourEscGoesBackStepByStep() throws {
    var room = try Room()
    try room.press("PgDn Ctrl-P")
    for scalar in "tong quan".unicodeScalars { try room.press(.character(scalar)) }
    try room.press("Esc PgDn F9")
    #expect(room.show?.isAway == true)
    try room.press("Ctrl-G Up Up Enter")
    #expect(room.state.view.route != .checks)
    try room.press("Esc")
    #expect(room.state.view.route == .checks)
    try room.press("Esc")
    #expect(room.show?.isAway == false)
  }
}
