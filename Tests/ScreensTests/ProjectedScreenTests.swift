import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Runtime
import Screens
import TestKit
import Testing

/// What was projected can be shown again a year later, cell for cell, from the line that was kept of it.
@Suite("Screens shown again") struct ProjectedScreenTests {
  /// Lines come from books, kept files and the line to a presenter: whoever writes one by hand may write any number.
  @Test(arguments: ["overview", "indicator/cqs.dvc34", "tasks", "checks", "section/kts", "rankings"])
  func noNumberOfALineBringsAScreenDown(route: String) throws {
    let fields = ["scene", "step", "page", "finding", "filter", "order", "source", "help"]
    for field in fields {
      for number in [Int.min, -5, 0, 99_999, Int.max] {
        for away in ["", " scene=2 away=1"] {
          let base = field == "scene" || away.isEmpty ? "scene=1" : ""
          let shown = try #require(Shown(text: "\(base)\(away) at=\(route) \(field)=\(number)"))
          let librarian = Librarian(FixtureEdition.bacGiangFirst.dossier)
          var state = try librarian.opening(at: nil, in: ViewState(size: Size(80, 24)), presenting: true)
          librarian.show(shown, in: &state)
          #expect(Screen.frame(of: state).size == Size(80, 24), "\(shown.text)")
        }
      }
    }
  }

  private static let keys: [Key] = [
    .pageDown, .pageDown, .pageDown, .pageUp, .down, .up, .right, .left, .enter, .escape, .tab, .home, .end,
    .function(2),
    .function(5), .function(6), .function(7), .function(8), .function(9), .control("g"), .control("t"), .control("u"),
    .character("j"), .character("k"), .character("t"), .character("."), .character("3"),
  ]

  @Test(arguments: FixtureEdition.allCases) func everyProjectedScreenIsDrawnAgainCellForCell(_ edition: FixtureEdition)
    throws
  {
    var dice = Dice(seed: 20_220_117)
    let librarian = Librarian(edition.dossier)
    let view = ViewState(size: Size(120, 33))
    var state = try librarian.opening(at: nil, in: view, presenting: true)
    var seen = 0
    for step in 0..<600 {
      let key = Self.keys.randomElement(using: &dice)!
      librarian.take(.keyPressed(key), in: &state)
      guard let screen = ProjectedScreen(state) else { continue }
      let kept = try #require(ProjectedScreen(text: screen.text), "\(screen.text)")
      #expect(kept == screen)
      let other = Librarian(edition.dossier)
      var again = try other.opening(
        at: nil, in: ViewState(size: kept.size, tier: kept.tier, theme: kept.theme), presenting: true)
      other.show(kept.shown, in: &again)
      let (wanted, drawn) = (Screen.frame(of: state), Screen.frame(of: again))
      if wanted != drawn {
        Issue.record(
          "step \(step), \(key.notation): \(screen.text)\n\(wanted.text)\n--- shown again ---\n\(drawn.text)")
        return
      }
      seen += 1
    }
    #expect(seen > 150)
  }
}
