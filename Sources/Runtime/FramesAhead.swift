import CellGrid
import Dashboard
import Screens

/// Frames made while nobody waits: the one on the screen, and those of the scenes beside it, so that the key of a remote
/// has only to be shown.
struct FramesAhead {
  private var made: [(view: ViewState, frame: Frame)] = []

  /// The frame of a state, where it was made before.
  func frame(of state: State) -> Frame? { made.first { $0.view.draws(like: state.view) }?.frame }

  /// Makes those around a state whose frame is on the screen.
  ///
  /// What they need of the edition is read for them; what cannot be read is left until somebody asks for it.
  mutating func prepare(
    around state: State, shown frame: Frame, by maker: inout FrameMaker, reading librarian: Librarian
  ) {
    guard state.view.isOnStage else { return made = [] }
    if let first = made.first, first.view.draws(like: state.view) { return }
    let before = self
    made = [(state.view, frame)]
    librarian.forgetForeseen()
    for command in [Command.nextScene, .previousScene] {
      var neighbour = state
      guard librarian.foresee(.commandAsked(command), in: &neighbour) else { continue }
      made.append((neighbour.view, before.frame(of: neighbour) ?? maker.frame(of: neighbour)))
    }
  }

  /// Something was read, or another edition is shown: what was made may be of something else.
  mutating func forget() { made = [] }
}
