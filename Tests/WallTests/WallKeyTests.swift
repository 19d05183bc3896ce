import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Lobby
import Runtime
import Testing

/// Whatever command the table holds, a wall does nothing with it but page.
@Suite struct WallKeyTests {
  @Test func noKeyOfTheTableLeadsAnywhereButToTheNextSceneOrTheOneBefore() {
    let keys = Set(Binding.table.flatMap(\.keys))
    for key in keys {
      let command = Keymap.of(.presenting)[key]
      let step = command?.visitorStep
      #expect(step == nil || command?.access == .reads, "\(key.notation)")
      let lobby = Lobby(FixtureEdition.bacGiangFirst.dossier, lasting: 10_000, size: Size(40, 12))
      lobby.press(key.notation, at: 5000)
      let wall = lobby.run()
      let moved = (wall.rotation.place + wall.rotation.slots.count) % wall.rotation.slots.count
      #expect(moved == ((step ?? 0) + wall.rotation.slots.count) % wall.rotation.slots.count, "\(key.notation)")
      #expect(lobby.milliseconds >= 10_000, "\(key.notation) ended it")
    }
  }

  @Test func whatAWallAsksOfTheStateOnlyReads() throws {
    let librarian = Librarian(FixtureEdition.bacGiangFirst.dossier)
    let view = ViewState(size: Size(80, 24), tier: .full, theme: .dark)
    var state = try librarian.opening(at: nil, in: view, presenting: true)
    let scenes = state.view.presentation?.script.scenes.count ?? 0
    let actions: [Action] =
      (1...scenes).map { .sceneChosen($0) } + [.resized(Size(100, 30)), .dayTurned(state.dossier.asOf)]
    for action in actions + actions.reversed() {
      // What is left is what concerns the terminal, the process or the disk.
      #expect(librarian.take(action, in: &state) == [], "\(action)")
    }
  }
}
