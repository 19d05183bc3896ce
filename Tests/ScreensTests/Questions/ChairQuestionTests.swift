import CellGrid
import Foundation
import TestKit
import Testing

/// What a chair would ask is answered within a few keys.
@Suite struct ChairQuestionTests {
  private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("docs/cau-hoi.md")

  @Test(arguments: ChairQuestion.all, [Size(80, 24), Size(120, 33), Size(160, 45)])
  func theKeysLeadToTheAnswer(_ question: ChairQuestion, _ size: Size) throws {
    #expect(question.keyCount <= 4)
    var stage = try Stage(question.edition, size: size)
    try walk(question.steps, on: &stage)
    var (told, answer) = (words(on: stage.frame), question.answer)
    if size.width < 160, answer.contains(where: { !told.contains($0) }) {
      try walk(question.furtherSteps, on: &stage)
      told += " " + words(on: stage.frame)
      answer = question.furtherAnswer
    }
    for words in answer { #expect(told.contains(words), "“\(words)” is not on:\n\(stage.frame.text)") }
  }

  private func walk(_ steps: [ChairQuestion.Step], on stage: inout Stage) throws {
    for step in steps {
      switch step {
      case .key(let key): try stage.press(key)
      case .typing(let text): stage.type(text)
      }
    }
  }

  /// What the rows say, and then what each pane says from its first row to its last: words go on in further rows of a pane.
  private func words(on frame: Frame) -> String {
    let rows = frame.text.split(separator: "\n").map { String($0) }
    let parts = rows.map { $0.split(omittingEmptySubsequences: false) { "│┃╭╮".contains($0) }.map(String.init) }
    let panes = (0..<(parts.map(\.count).max() ?? 0)).map { pane in
      parts.map { pane < $0.count ? $0[pane] : "" }.joined(separator: " ")
    }
    return (rows + panes).joined(separator: " ").split(separator: " ").joined(separator: " ")
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
