import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// What was done in a session can be run again from its log.
@Suite struct ReplayCommandTests {
  /// A log as `present --log-actions` writes it, without the fingerprints.
  private func log(of edition: String, hash: String, _ actions: [String]) -> String {
    let path = edition.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? edition
    let head = "batru-actions/1 \(hash) 120x33 full light present clock 1000 08:00 - \(path)"
    return ([head, "="] + actions.flatMap { [$0, "="] }).joined(separator: "\n") + "\n"
  }

  @Test func aLogRunsAgainFrameByFrameAndSaysWhatDiffers() throws {
    try FixtureLedger.with(["bac-giang"]) { ledger, _, folder in
      let edition = folder + "/phiên một.batru"
      let made = try Program.run("publish", "--ledger", ledger.path, "--session", "bg-2022-01-17", "--out", edition)
      try #require(made.status == 0, "\(made.text)")
      let hash = try EditionFile(path: edition).edition.contentHash
      let draft = folder + "/tay.log"
      let full = folder + "/day-du.log"
      try log(of: edition, hash: hash, ["2000 08:00 key PgDn", "3000 08:01 key .", "4000 08:02 key PgDn"])
        .write(toFile: draft, atomically: true, encoding: .utf8)
      let first = try Program.run("replay", draft, "--out", full)
      #expect(first.status == 0 && first.text.contains("4 khung hình, 0 khung"), "\(first.text)")
      let again = try Program.run("replay", full)
      #expect(again.status == 0 && again.text.contains("Mọi khung đều giống hệt"), "\(again.text)")
      let scenes = try ["1", "2"].map { try Program.run("replay", full, "--frame", $0).text }
      #expect(scenes[0].contains("Mai Sơn") && scenes[1].contains("CHÍNH QUYỀN SỐ"), "\(scenes)")
      let beyond = try Program.run("replay", full, "--frame", "9")
      #expect(beyond.status == 2 && beyond.text.contains("chỉ có 4 khung hình"), "\(beyond.text)")

      let text = try String(contentsOfFile: full, encoding: .utf8)
      try text.replacing("2000 08:00 key PgDn", with: "2000 08:00 key End")
        .write(toFile: draft, atomically: true, encoding: .utf8)
      let other = try Program.run("replay", draft)
      #expect(other.status == 1 && other.text.contains("đầu tiên là khung 2"), "\(other.text)")
      try String(text.dropLast(9)).write(toFile: draft, atomically: true, encoding: .utf8)
      let cut = try Program.run("replay", draft)
      #expect(cut.status == 0 && cut.text.contains("Mọi khung đều giống hệt"), "a kill in the last line: \(cut.text)")
      try text.replacing(hash, with: String(repeating: "0", count: hash.count))
        .write(toFile: draft, atomically: true, encoding: .utf8)
      let strange = try Program.run("replay", draft)
      #expect(strange.status == 2 && strange.text.contains("không phải bản công bố đã mở"), "\(strange.text)")
      try (text + "rác\n").write(toFile: draft, atomically: true, encoding: .utf8)
      let broken = try Program.run("replay", draft)
      #expect(broken.status == 2 && broken.text.contains("không đọc được “rác”"), "\(broken.text)")
    }
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "-1"])
  func aMomentThatNoClockTellsIsNamedByItsLine(moment: String) throws {
    try withTemporaryFolder { folder in
      let log = folder + "/tay.log"
      try self.log(of: "/không có", hash: "ab", ["\(moment) 08:00 key PgDn"])
        .write(toFile: log, atomically: true, encoding: .utf8)
      let told = try Program.run("replay", log)
      #expect(told.status == 2 && told.text.contains("dòng 3: không đọc được"), "\(told.text)")
    }
  }

  @Test func withoutATerminalTheDoctorSaysSo() throws {
    let told = try Program.run("doctor", "--format", "json")
    #expect(told.status == 1)
    #expect(told.text.contains("không phải thiết bị đầu cuối"), "\(told.text)")
  }
}
