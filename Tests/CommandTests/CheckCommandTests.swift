import FixtureEditions
import Foundation
import TestKit
import Testing

/// What `check` prints and how it ends, and what `publish` refuses.
@Suite struct CheckCommandTests {
  private let session = "bk-2021-06-02"

  /// A ledger of Bắc Kạn, whose rank of 2019 reads as `rank`.
  private func withLedger<Result>(rank: String, _ body: (_ folder: String, _ ledger: String) throws -> Result) throws
    -> Result
  {
    try withTemporaryFolder { folder in
      try FileManager.default.copyItem(atPath: FixtureLedger.root + "/fixtures/bac-kan", toPath: folder + "/bac-kan")
      let path = folder + "/bac-kan/xep-hang.csv"
      let text = try String(contentsOfFile: path, encoding: .utf8).replacing("hạng,55,63", with: "hạng,\(rank),63")
      try write(text, to: path)
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", folder + "/a.ledger", "--who", "An")
      try #require(report.status == 0, "\(report.text)")
      return try body(folder, folder + "/a.ledger")
    }
  }

  @Test func findingsAreGroupedByWhatIsToBeDoneAndNoneBlocks() throws {
    try withLedger(rank: "55") { _, ledger in
      let check = try Program.run("check", "--ledger", ledger, "--session", session)
      #expect(check.status == 0)
      #expect(check.text.contains("HỎI ĐƠN VỊ ("))
      #expect(
        check.text.contains("công bố 16,6 %, tính lại 9.784 / 59.234 = 16,52 %\n      bac-kan/so-lieu.csv dòng 20"))
      let json = try Program.run("check", "--ledger", ledger, "--session", session, "--format", "json")
      let findings = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [[String: Any]]
      #expect(
        findings?.contains { $0["rule"] as? String == "K01" && $0["severity"] as? String == "must-answer" } == true)
    }
  }

  @Test func whatCannotBeSoEndsWithOneUntilItIsAccepted() throws {
    try withLedger(rank: "65") { folder, ledger in
      let edition = folder + "/e.batru"
      let order = ["publish", "--ledger", ledger, "--session", session, "--out", edition]
      #expect(try Program.run("check", "--ledger", ledger, "--session", session).status == 1)
      #expect(try Program(order).finish() == 1)
      #expect(!FileManager.default.fileExists(atPath: edition))
      #expect(try Program(order + ["--accept", "K04"]).finish() == 2, "without a reason")
      #expect(try Program(order + ["--accept", "K02:sai luật"]).finish() == 2)
      #expect(try Program(order + ["--accept", "K04:in nhầm"]).finish() == 0)
      let check = try Program.run("check", edition)
      #expect(check.status == 0 && check.text.contains("đã chấp nhận: in nhầm"))
    }
  }

  @Test func aCommandThatNamesNeitherOrBothFails() throws {
    #expect(try Program.run("check").status == 2)
    #expect(try Program.run("check", "e.batru", "--ledger", "a.ledger").status == 2)
    #expect(try Program.run("check", "/không/có.batru").status == 2)
  }
}
