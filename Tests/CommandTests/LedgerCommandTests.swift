import FixtureEditions
import Foundation
import TestKit
import Testing

/// The commands of the ledger as the secretary gives them: what they print and how they end.
@Suite struct LedgerCommandTests {
  private let session = "bk-2021-06-02"

  /// A folder with the dossier of a province and the ledger that took it in.
  private func withLedger<Result>(_ body: (_ folder: String, _ ledger: String) throws -> Result) throws -> Result {
    try withTemporaryFolder { folder in
      let dossier = FixtureLedger.root + "/fixtures/bac-kan"
      try FileManager.default.copyItem(atPath: dossier, toPath: folder + "/bac-kan")
      let ledger = folder + "/a.ledger"
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--who", "An")
      try #require(report.status == 0, "\(report.text)")
      return try body(folder, ledger)
    }
  }

  /// Changes the first row of the figures.
  private func edit(_ folder: String, _ change: (String) -> String?) throws {
    let path = folder + "/bac-kan/so-lieu.csv"
    var lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
    if let line = change(lines[1]) { lines[1] = line } else { lines.remove(at: 1) }
    try write(lines.joined(separator: "\n"), to: path)
  }

  /// A line without the blanks that align it.
  private func words(_ line: String) -> String { line.split(separator: " ").joined(separator: " ") }

  @Test func aFigureThatWasRestatedIsToldOldBesideNew() throws {
    try withLedger { folder, ledger in
      try edit(folder) { $0.replacing("73.138", with: "73.183") }
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--who", "Bình")
      let history = try Program.run("history", "cqs.hs-mot-cua", "--ledger", ledger)
      #expect(history.status == 0)
      let lines = history.text.split(separator: "\n").map(String.init)
      #expect(lines[0] == "cqs.hs-mot-cua: 7 dòng, 8 lần nêu.")
      let restated = try #require(lines.first { $0.contains("Bình") })
      #expect(words(restated).contains("73.138 73.183 bac-kan/so-lieu.csv dòng 2"), "\(restated)")
      let json = try Program.run("history", "cqs.hs-mot-cua", "--ledger", ledger, "--format", "json")
      let document = try JSONSerialization.jsonObject(with: Data(json.text.utf8)) as? [String: Any]
      #expect((document?["rows"] as? [Any])?.count == 7)
      #expect(json.text.contains(#""previousValue" : "73.138""#))
    }
  }

  @Test func theJournalTellsWhoTookInAndPublishedAndIsVerifiedAlone() throws {
    try withLedger { folder, ledger in
      let publish = [
        "publish", "--ledger", ledger, "--session", session, "--out", folder + "/1.batru", "--who", "Bình",
      ]
      #expect(try Program.run(publish).status == 0)
      let log = try Program.run("log", "--ledger", ledger)
      let lines = log.text.split(separator: "\n").map { words(String($0)) }
      #expect(log.status == 0 && lines.count == 3, "\(log.text)")
      #expect(lines[1].hasPrefix("1 ") && lines[1].contains(" An nhập bac-kan, 12 tệp, "), "\(lines[1])")
      #expect(lines[2].contains(" Bình công bố bk-2021-06-02, bản 1, "), "\(lines[2])")
      let verified = try Program.run("verify", "--ledger", ledger)
      #expect(verified.status == 0 && verified.text.contains("nhật ký nguyên vẹn, 2 mục"), "\(verified.text)")
      #expect(try Program.run("verify").text.contains("Nêu bản công bố, hoặc --ledger"))
    }
  }

  @Test func publishingSaysWhatChangedAndVerifyingThatNothingDid() throws {
    try withLedger { folder, ledger in
      let first = folder + "/1.batru"
      let text = try Program.run("publish", "--ledger", ledger, "--session", session, "--out", first).text
      #expect(try Program.run("open", first).text.contains("bản 1 · tính đến 02/6/2021"))
      let misled = try Program.run("open", first, "--as-of", "05/01/2026")
      #expect(misled.status == 2 && misled.text.contains("chỉ dùng khi mở thẳng một sổ"), "\(misled.text)")
      #expect(text.contains("bản công bố số 1") && text.contains("Đây là bản đầu tiên của phiên này."), "\(text)")
      try edit(folder) { $0.replacing("73.138", with: "73.183") }
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      let second = try Program.run("publish", "--ledger", ledger, "--session", session, "--out", folder + "/2.batru")
      #expect(second.text.contains("So với bản số 1: sửa 1 ô, rút 0 dòng, thêm 0 dòng."), "\(second.text)")
      #expect(second.text.contains("Giá trị: 73.138 → 73.183"))
      let wall = try Program.run(
        "publish", "--ledger", ledger, "--session", session, "--out", folder + "/4.batru", "--for", "wall")
      #expect(wall.text.contains("số 3, cho màn hình treo tường"), "\(wall.text)")
      #expect(wall.text.contains("Đây là bản đầu tiên của phiên này, cho màn hình treo tường."), "\(wall.text)")
      #expect(try Program.run("verify", first, folder + "/2.batru", "--ledger", ledger).status == 0)
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: first)))
      let place = try #require(bytes.firstRange(of: Array("73.138".utf8)))
      bytes[place.lowerBound] = UInt8(ascii: "9")
      try write(bytes, to: folder + "/3.batru")
      let verdict = try Program.run("verify", folder + "/3.batru")
      #expect(verdict.status == 1)
      #expect(verdict.text.contains("Mã kiểm tính lại"), "\(verdict.text)")
      #expect(try Program.run("verify", ledger).status == 2)
    }
  }

  /// Half of the pages written back would leave a file that is broken without the one beside it.
  @Test func whereTheFileMayNotGrowNothingIsTakenInAndItStaysWhole() throws {
    try withLedger { folder, ledger in
      let before = try Data(contentsOf: URL(fileURLWithPath: ledger))
      let more = FixtureLedger.root + "/fixtures/toan-quoc"
      // What is written beside the file fits, the file itself does not.
      let limit = before.count + 8192
      let report = try Program.run(["import", more, "--ledger", ledger], filesUpTo: limit)
      #expect(report.status == 2 && report.text.contains("chưa ghi gì"), "\(report.text)")
      try FileManager.default.copyItem(atPath: ledger, toPath: folder + "/b.ledger")
      let backup = try Program.run("backup", "--ledger", folder + "/b.ledger", "--out", folder + "/c.ledger")
      #expect(backup.status == 0, "\(backup.text)")
      #expect(try Program.run("import", more, "--ledger", ledger).status == 0)
    }
  }

  /// Whoever reads of permissions looks for them, and not for the limit that stopped the program.
  @Test func whereAFileMayNotGrowThatIsSaid() throws {
    try withLedger { folder, ledger in
      let commands = [
        ["backup", "--ledger", ledger, "--out", folder + "/b.ledger"],
        ["recover", "--ledger", ledger, "--out", folder + "/c.ledger"], ["template", "--out", folder + "/m.xlsx"],
      ]
      for command in commands {
        let answer = try Program.run(command, filesUpTo: 10 << 10)
        #expect(answer.status == 2 && answer.text.contains("ulimit -f"), "\(command): \(answer.text)")
      }
      // What lies beside the ledger is its own.
      let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { !$0.hasPrefix("a.ledger") }
      #expect(names == ["bac-kan"])
    }
  }

  @Test func aLogThatCannotBeMadeSaysWhy() throws {
    try withLedger { folder, ledger in
      let path = folder + "/1.batru"
      _ = try Program.run("publish", "--ledger", ledger, "--session", session, "--out", path)
      let missing = folder + "/khong-co"
      let answer = try Program.run("open", path, "--log-actions", missing + "/nhat-ky")
      #expect(answer.status == 2 && answer.text.contains("“\(missing)” không tồn tại"), "\(answer.text)")
    }
  }

  /// What is on paper cannot take itself back: it must not come from an edition that would be refused.
  @Test func nothingIsTakenAlongFromAnEditionThatWasChanged() throws {
    try withLedger { folder, ledger in
      let path = folder + "/1.batru"
      _ = try Program.run("publish", "--ledger", ledger, "--session", session, "--out", path)
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: path)))
      // No row, no finding and no list: the name of a column that no screen asks for.
      let place = try #require(bytes.firstRange(of: Array("chieu_tot TEXT".utf8)))
      bytes[place.lowerBound] = UInt8(ascii: "k")
      try write(bytes, to: folder + "/2.batru")
      let page = folder + "/a.html"
      for command in [["render", "overview"], ["export", "overview"], ["handout", "--out", page]] {
        let answer = try Program.run(command + [folder + "/2.batru"])
        #expect(answer.status == 2 && answer.text.contains("batru verify"), "\(command): \(answer.text)")
        #expect(!FileManager.default.fileExists(atPath: page))
        #expect(try Program.run(command + [path]).status == 0, "\(command)")
      }
      #expect(try Program.run("verify", folder + "/2.batru").status == 1)
    }
  }

  @Test func aTemplateHoldsTheCataloguesOfTheLedgerAndIsNeverOverwritten() throws {
    try withLedger { folder, ledger in
      let path = folder + "/mau.xlsx"
      let made = try Program.run("template", "--ledger", ledger, "--out", path)
      #expect(made.status == 0)
      #expect(made.text.contains("15 trang, điền sẵn 1 nguồn, 12 đơn vị,"), "\(made.text)")
      let bytes = try Data(contentsOf: URL(fileURLWithPath: path))
      let again = try Program.run("template", "--out", path)
      #expect(again.status == 2 && again.text.contains("không bị ghi đè"), "\(again.text)")
      #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == bytes)
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".part") } == [])
      let empty = try Program.run("template", "--out", folder + "/trong.xlsx")
      #expect(empty.text.hasSuffix("mẫu nhập gồm 15 trang.\n"), "\(empty.text)")
    }
  }

  @Test func aMissingFolderIsCalledMissing() throws {
    try withLedger { folder, ledger in
      let answer = try Program.run(
        "publish", "--ledger", ledger, "--session", session, "--out", folder + "/khong-co/1.batru")
      #expect(answer.status == 2)
      #expect(answer.text.contains("thư mục “\(folder)/khong-co” không tồn tại"), "\(answer.text)")
    }
  }

  @Test func aRowTakenOutIsNamedAndWithdrawnOnlyOnDemand() throws {
    try withLedger { folder, ledger in
      try edit(folder) { _ in nil }
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      #expect(report.text.contains("1 dòng tệp từng nêu và nay không còn nêu, sổ vẫn giữ."), "\(report.text)")
      let withdrawal = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--withdraw-missing")
      #expect(withdrawal.text.contains("Đã rút 1 trong 1 dòng"), "\(withdrawal.text)")
      let history = try Program.run("history", "cqs.hs-mot-cua", "--ledger", ledger)
      #expect(words(history.text).contains("73.138 đã rút"), "\(history.text)")
    }
  }

  @Test func aLedgerCanBeLookedAtWithoutPublishing() throws {
    try withLedger { folder, ledger in
      let look = try Program.run("render", "overview", ledger, "--session", session)
      #expect(look.text.contains("xem thử · tính đến 02/6/2021"), "\(look.text)")
      let opened = try Program.run("open", ledger)
      #expect(opened.text.contains("xem thử · tính đến 02/6/2021"), "without a terminal as text: \(opened.text)")
      let early = try Program.run("render", "overview", ledger, "--as-of", "05/01/2021")
      #expect(early.status == 2)
      let unknown = try Program.run("render", "overview", ledger, "--session", "khong-co")
      #expect(unknown.text.contains("Các phiên trong sổ: \(session)."), "\(unknown.text)")
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".batru") } == [])
    }
  }

  /// Whoever reads that this is no ledger begins a new one, and loses what could have been saved.
  @Test(arguments: ["b.ledger", "sổ cũ.db"])
  func aLedgerWithoutItsBeginningIsLedToRecovery(_ name: String) throws {
    try withLedger { folder, ledger in
      _ = try Program.run("backup", "--ledger", ledger, "--out", folder + "/a.ledger")
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/a.ledger")))
      for offset in 0..<300 { bytes[offset] = 0x5A }
      let damaged = folder + "/" + name
      try write(bytes, to: damaged)
      for arguments in [["check", "--ledger", damaged], ["import", folder + "/bac-kan", "--ledger", damaged]] {
        let answer = try Program.run(arguments)
        #expect(answer.status == 2 && answer.text.contains("batru recover"), "\(answer.text)")
      }
      let recovery = try Program.run("recover", "--ledger", damaged, "--out", folder + "/c.ledger")
      #expect(recovery.status == 0, "\(recovery.text)")
    }
  }

  @Test func aFileThatIsNoLedgerIsNotLedToRecovery() throws {
    try withLedger { folder, _ in
      let text = folder + "/so-lieu.csv"
      try write(Array(String(repeating: "cqs,bac-kan,2021,73.138\r\n", count: 2000).utf8), to: text)
      let answer = try Program.run("check", "--ledger", text)
      #expect(answer.status == 2 && !answer.text.contains("recover"), "\(answer.text)")
    }
  }

  @Test func aBackupOfADamagedLedgerIsRefusedAndWhatIsLeftIsSaved() throws {
    try withLedger { folder, ledger in
      _ = try Program.run("backup", "--ledger", ledger, "--out", folder + "/b.ledger")
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: folder + "/b.ledger")))
      let place = try #require(bytes.firstRange(of: Array("73.138".utf8))).lowerBound / 4096 * 4096
      for offset in place..<place + 4096 { bytes[offset] = 0 }
      try write(bytes, to: folder + "/c.ledger")
      let backup = try Program.run("backup", "--ledger", folder + "/c.ledger", "--out", folder + "/d.ledger")
      #expect(backup.status == 2)
      #expect(backup.text.contains("batru recover"), "\(backup.text)")
      let recovery = try Program.run("recover", "--ledger", folder + "/c.ledger", "--out", folder + "/d.ledger")
      #expect(recovery.status == 1)
      #expect(recovery.text.contains("Mất Số liệu: cqs.hs-mot-cua"), "\(recovery.text)")
      let again = try Program.run("import", folder + "/bac-kan", "--ledger", folder + "/d.ledger")
      #expect(again.status == 0 && again.text.contains("dòng mới"), "\(again.text)")
    }
  }
}
