import TestKit
import Testing

/// What a mistyped first word leads to.
@Suite struct CommandGuessTests {
  @Test(arguments: [("improt", "import"), ("publsh", "publish"), ("Open", "open"), ("histry", "history")])
  func aMistypedCommandIsAnsweredWithTheOneMeant(_ word: String, _ meant: String) throws {
    let answer = try Program.run(word, "x", "--ledger", "y")
    #expect(answer.status == 2)
    #expect(answer.text.contains("Không có lệnh “\(word)”. Có phải là batru \(meant)?"), "\(answer.text)")
  }

  @Test func aWordThatIsNothingIsSaidToBeNone() throws {
    let answer = try Program.run("xyz123")
    #expect(answer.status == 2 && answer.text.contains("Không có lệnh “xyz123”. Gõ batru help"), "\(answer.text)")
  }

  @Test func aFileAloneIsOpened() throws {
    try withTemporaryFolder { folder in
      try write("không phải bản công bố", to: folder + "/a.batru")
      let answer = try Program.run(folder + "/a.batru")
      #expect(answer.status == 2 && answer.text.contains("không phải"), "\(answer.text)")
      #expect(!answer.text.contains("Không có lệnh"))
    }
  }
}
