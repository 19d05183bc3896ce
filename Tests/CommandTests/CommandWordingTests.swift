import Testing

/// What the command line answers to one who mistypes it.
@Suite struct CommandWordingTests {
  @Test(
    arguments: [
      ["import", "a", "--ledger", "b", "--table", "foo"], ["import", "a", "--ledger", "b", "--map=yes"],
      ["import", "a", "--ledger", "b", "--format", "foo"], ["import", "a", "--ledger"], ["import"],
      ["history", "a", "b", "--ledger", "c"], ["publish", "--frmat", "x"], ["--generate-completion-script", "foo"],
      ["help"], ["--version"], ["import", "--help"], ["render", "--help"],
    ])
  func noEnglishIsLeftInIt(_ arguments: [String]) throws {
    let answer = try Program.run(arguments).text
    // Names of options are English, as commands are.
    let sentences = answer.split { $0 == " " || $0 == "\n" }.filter { !$0.contains("--") }.joined(separator: " ")
    let words = Set(sentences.lowercased().split { !$0.isLetter }.map(String.init))
    let english = [
      "the", "following", "one", "of", "option", "value", "missing", "invalid", "please", "usage", "see", "or",
    ]
    #expect(words.isDisjoint(with: english), "\(words.intersection(english)): \(answer)")
  }

  @Test func theVersionIsSaidWithWhatItReads() throws {
    let answer = try Program.run("--version")
    let lines = answer.text.split(separator: "\n")
    #expect(answer.status == 0 && lines.count == 3, "\(answer.text)")
    #expect(lines.first?.wholeMatch(of: /batru \d+\.\d+\.\d+/) != nil, "\(answer.text)")
    #expect(lines.dropFirst().allSatisfy { $0.contains(/đọc cấu trúc phiên bản 1–(\d+), ghi phiên bản \d+\./) })
  }
}
