import CellGrid
import Foundation
import TestKit
import Testing

/// What a chair would ask is answered within a few keys.
@Suite struct ChairQuestionTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/cau-hoi.md")

  @Test(arguments: ChairQuestion.all) func theKeysLeadToTheAnswer(_ question: ChairQuestion) throws {
    #expect(question.keyCount <= 4)
    var stage = try Stage(question.edition, size: Size(160, 45))
    for step in question.steps {
      switch step {
      case .key(let key): try stage.press(key)
      case .typing(let text): stage.type(text)
      }
    }
    let screen = stage.frame.text.split(separator: " ").joined(separator: " ")
    for words in question.answer { #expect(screen.contains(words), "“\(words)” is not on:\n\(screen)") }
  }

  @Test func thereAreThirtyAndNoneTwice() {
    #expect(ChairQuestion.all.count >= 30)
    #expect(Set(ChairQuestion.all.map(\.text)).count == ChairQuestion.all.count)
  }

  @Test func thePageOfQuestionsIsTheOneTheTableMakes() throws {
    if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
      try write(QuestionGuide.text, to: Self.file.path)
    }
    let written = try? String(contentsOf: Self.file, encoding: .utf8)
    #expect(written == QuestionGuide.text, "run the tests with RECORD_SNAPSHOTS=1 and commit docs/cau-hoi.md")
  }
}
