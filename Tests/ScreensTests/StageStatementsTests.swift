import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Testing

/// What was voiced, as the room reads it: nobody is blamed for not answering what asked nothing.
@Suite("Statements on a stage") struct StageStatementsTests {
  private func frame(_ edition: FixtureEdition, item: String, at size: Size = Size(120, 33)) throws -> Frame {
    var stage = try Stage(edition, size: size)
    try stage.press("F5")
    let scene = stage.state.view.presentation?.script.scenes.first { scene in
      if case .agendaItem(let point) = scene.content { point.ordinal == item } else { false }
    }
    try stage.press(String(try #require(scene).number).map(String.init).joined(separator: " ") + " Enter")
    return stage.frame
  }

  private func inks(of frame: Frame) -> Set<Ink> {
    var inks: Set<Ink> = []
    for y in 0..<frame.size.height {
      for x in 0..<frame.size.width where frame[x, y].scalar != " " { inks.insert(frame[x, y].style.ink) }
    }
    return inks
  }

  @Test(
    arguments: [(FixtureEdition.ngheAn, "2"), (.bacGiangFirst, "3")], ["80x24", "120x33"].map { Size(notation: $0)! })
  func whatTheChairSaysAwaitsNoAnswer(_ point: (edition: FixtureEdition, item: String), _ size: Size) throws {
    let frame = try frame(point.edition, item: point.item, at: size)
    #expect(frame.text.contains("khó khăn"))
    #expect(!frame.text.contains("trả lời") && !frame.text.contains("Kết quả"), "\(frame.text)")
    #expect(!inks(of: frame).contains(.bad))
  }

  @Test func aRecommendationOfTheDelegatesAwaitsOne() throws {
    let frame = try frame(.bacGiangFirst, item: "2")
    #expect(frame.text.contains("9 kiến nghị · 9 chưa rõ kết quả"))
    #expect(!inks(of: frame).contains(.bad), "what a record does not tell is no alarm")
  }

  /// A column means one thing: what is answered, or what it is about.
  @Test(arguments: [("4", true), ("5", true), ("6", false)])
  func theHeadSaysWhetherQuestionsOrTopicsStandBelow(_ item: String, _ hasQuestions: Bool) throws {
    let text = try frame(.bacGiangDialogue, item: item, at: Size(160, 45)).text
    #expect(text.contains("Câu trả lời"))
    #expect(text.contains("Trả lời cho") == hasQuestions, "\(text)")
    #expect(hasQuestions || text.contains("Chủ đề"), "\(text)")
  }
}
