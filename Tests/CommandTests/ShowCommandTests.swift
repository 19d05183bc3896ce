import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// What was projected is found again by its code, and looked through before it is projected.
@Suite struct ShowCommandTests {
  /// Runs `body` with an edition, its hash and a folder.
  private func with(_ body: (_ edition: String, _ hash: String, _ folder: String) throws -> Void) throws {
    try FixtureLedger.with(["bac-giang"]) { ledger, _, folder in
      let edition = folder + "/phiên một.batru"
      let made = try Program.run("publish", "--ledger", ledger.path, "--session", "bg-2022-01-17", "--out", edition)
      try #require(made.status == 0, "\(made.text)")
      try body(edition, try EditionFile(path: edition).edition.contentHash, folder)
    }
  }

  @Test func aScreenOfTheBookIsDrawnAgainAndOneThatSharesItsCodeIsCounted() throws {
    try with { edition, hash, folder in
      let path = edition.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? edition
      func line(_ time: String, _ shown: String) -> String {
        "2022-01-17T\(time)+0700 \(path) 7F3A 80x24 full light \(hash) \(shown)\n"
      }
      let book = folder + "/trinh-chieu"
      try makeFolder(book)
      try write(line("08:05:00", "scene=1 at=agenda"), to: book + "/2022-01-17.log")
      let only = try Program.run("show", "7f3a", "--log", book)
      #expect(only.status == 0 && only.text.contains("1/11") && !only.text.contains("cùng mã"), "\(only.text)")
      try write(
        line("08:05:00", "scene=1 at=agenda") + line("08:07:09", "scene=2 at=overview") + "rác\n",
        to: book + "/2022-01-17.log")
      let newest = try Program.run("show", "7F3A", "--log", book)
      #expect(newest.status == 0 && newest.text.contains("2/11"), "\(newest.text)")
      #expect(newest.text.contains("Có 1 màn hình khác cùng mã") && newest.text.contains("08:07:09"), "\(newest.text)")
      let list = try Program.run("show", "--log", book)
      #expect(list.text.contains("Đã chiếu ngày 17/01/2022"), "\(list.text)")
      #expect(list.text.contains("08:05:00  7F3A  cảnh 1") && list.text.contains("08:07:09  7F3A  cảnh 2"))
      let unknown = try Program.run("show", "0000", "--log", book)
      #expect(unknown.status == 2 && unknown.text.contains("không có mã “0000”"), "\(unknown.text)")
      let moved = folder + "/noi-khac.batru"
      try FileManager.default.moveItem(atPath: edition, toPath: moved)
      let gone = try Program.run("show", "7F3A", "--log", book)
      #expect(gone.status != 0 && gone.text.contains("phiên một.batru"), "\(gone.text)")
      #expect(try Program.run("show", "7F3A", "--log", book, "--edition", moved).text.contains("2/11"))
    }
  }

  @Test func aRehearsalTellsPeopleAndProgramsTheSame() throws {
    try with { edition, _, folder in
      let book = folder + "/s/batru/trinh-chieu"
      try makeFolder(folder + "/s")
      try makeFolder(folder + "/s/batru")
      try makeFolder(book)
      let times = ["khai mạc\tKhai mạc\t5\t301", "kết luận\tKết luận của Chủ tịch\t\t1190", "hỏng"]
      try write(
        times.enumerated().map { "2021-12-01T10:00:00+0700\tab\tphien-truoc\t\($0 + 1)\t\($1)\n" }.joined(),
        to: book + "/thoi-luong.tsv")
      func rehearse(_ more: String...) throws -> (text: String, status: Int32?) {
        let words = ["XDG_STATE_HOME=\(folder)/s", Program.path, "rehearse", edition, "--size", "80x24"] + more
        let output = folder + "/out"
        let status = try Program(words, output: output, of: "/usr/bin/env").finish()
        return (try String(contentsOfFile: output, encoding: .utf8), status)
      }
      let told = try rehearse()
      #expect(told.text.contains("11 cảnh ở cỡ 80x24"), "\(told.text)")
      #expect(told.text.contains("nên dành 20 phút"), "a session before took so long: \(told.text)")
      let json = try rehearse("--format", "json")
      #expect(json.status == told.status)
      #expect(try rehearse("--format", "json").text == json.text, "the same from run to run")
      let read = try #require(try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any])
      let scenes = try #require(read["scenes"] as? [[String: Any]])
      let troubled = scenes.filter { ($0["troubles"] as? [Any])?.isEmpty == false }.count
      #expect(scenes.count == 11 && told.status == (troubled == 0 ? 0 : 1))
      #expect(troubled == 0 || told.text.contains("\(troubled) cảnh có chỗ cần xem lại"))
      let small = try rehearse("--size", "9x3")
      #expect(small.status == 2 && small.text.contains("ít nhất 20x5"), "\(small.text)")
    }
  }

  @Test func whatCannotBeOpenedLeavesNoLogOfActions() throws {
    try with { edition, _, folder in
      let log = folder + "/phien.log"
      for words in [["open", edition], ["present", edition, "--no-link"]] {
        _ = try Program.run(words + ["--log-actions", log])
        #expect(!FileManager.default.fileExists(atPath: log), "\(words)")
      }
    }
  }

  @Test func whoHasNoFolderForALineIsToldSo() throws {
    try with { edition, _, folder in
      let output = folder + "/out"
      let words = ["-i", "PATH=/usr/bin:/bin", "LANG=C.UTF-8", Program.path, "present", edition]
      let status = try Program(words, output: output, of: "/usr/bin/env").finish()
      let text = try String(contentsOfFile: output, encoding: .utf8)
      #expect(status == 2 && text.contains("đặt HOME hoặc XDG_RUNTIME_DIR") && text.contains("--no-link"), "\(text)")
    }
  }
}
