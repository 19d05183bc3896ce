import CellGrid
import Dashboard
import FixtureEditions
import Screens
import Testing

/// Charts on paper: the course of a figure or a rank without the screen around it.
@Suite struct PaperChartTests {
  @Test(arguments: FixtureEdition.allCases) func aChartNamesItsFigureAndIsBlackOnWhite(edition: FixtureEdition) throws {
    let stage = try Stage(edition, size: Size(160, 45))
    var drawn = 0
    for subject in Section.allCases.flatMap({ stage.state.board.overview($0) }).filter(\.hasScreen) {
      let state = try Stage(edition, at: Route.subject(subject).text, size: Size(160, 45)).state
      var maker = FrameMaker()
      guard let chart = maker.chart(of: subject, in: state) else { continue }
      drawn += 1
      #expect(chart.theme == .mono && chart.size.width == 100)
      #expect(chart.row(0).contains(chart.title.prefix(40)))
      #expect(!chart.text.contains("F1"), "no keys on paper")
      #expect((3..<chart.size.height).contains { !chart.row($0).allSatisfy { $0 == " " } }, "\(subject) is empty")
    }
    #expect(drawn > 0)
  }
}
