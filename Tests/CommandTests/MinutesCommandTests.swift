import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// The draft of the notice that an office makes of a session.
@Suite struct MinutesCommandTests {
  private func withEdition(_ body: (_ folder: String, _ edition: String) throws -> Void) throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, folder in
      let edition = folder + "/phien.batru"
      try #require(
        try Program.run("publish", "--ledger", ledger.path, "--session", "bg-2022-01-17", "--out", edition).status == 0)
      try body(folder, edition)
    }
  }

  @Test func theDraftTellsWhatItLacks() throws {
    try withEdition { folder, edition in
      let draft = folder + "/thong-bao.md"
      let made = try Program.run("minutes", edition, "--log", folder, "--out", draft)
      #expect(made.status == 0 && made.text.contains("cơ quan chủ trì (8 chỗ)"), "\(made.text)")
      let text = try String(contentsOfFile: draft, encoding: .utf8)
      #expect(text.contains("**Kết luận 13.**") && text.contains("1.380 dịch vụ công"), "\(text)")
      let again = try Program.run("minutes", edition, "--log", folder, "--out", draft)
      #expect(again.status == 2 && again.text.contains("không bị ghi đè"), "\(again.text)")
      let nameless = try Program.run("minutes", edition, "--format", "docx")
      #expect(nameless.status == 2 && nameless.text.contains("--out"), "\(nameless.text)")
    }
  }

  @Test func anOfficeHasItsOwnForm() throws {
    try withEdition { folder, edition in
      try write(Array("<h1>Sở</h1>\n{{nhiem-vu}}\n".utf8), to: folder + "/mau.html")
      try write(Array("{{nhiemvu}}".utf8), to: folder + "/sai.html")
      let filled = try Program.run(
        "minutes", edition, "--log", folder, "--format", "html", "--template", folder + "/mau.html")
      #expect(filled.status == 0 && filled.text.hasPrefix("<h1>Sở</h1>\n<h2>2. Nhiệm vụ</h2>"), "\(filled.text)")
      #expect(!filled.text.contains("THÔNG BÁO"))
      // What is told to be missing is what is marked in this draft, and a form is of the kind of its file.
      let made = try Program.run(
        "minutes", edition, "--log", folder, "--template", folder + "/mau.html", "--out", folder + "/a.html")
      #expect(made.text.contains("cơ quan chủ trì (8 chỗ)") && !made.text.contains("số văn bản"), "\(made.text)")
      for other in ["a.md", "a.docx"] {
        let mixed = try Program.run(
          "minutes", edition, "--template", folder + "/mau.html", "--out", folder + "/" + other)
        #expect(mixed.status == 2 && mixed.text.contains("Chọn mẫu khác"), "\(mixed.text)")
      }
      let wrong = try Program.run("minutes", edition, "--format", "html", "--template", folder + "/sai.html")
      #expect(wrong.status == 2 && wrong.text.contains("dòng 1: không có phần “nhiemvu”"), "\(wrong.text)")
    }
  }

  @Test func aMachineWithoutPandocSaysWhatToDo() throws {
    try withEdition { folder, edition in
      let words = [
        "-c", "PATH=/khong-co exec \"$0\" \"$@\"", Program.path, "minutes", edition, "--out", folder + "/a.docx",
      ]
      let said = folder + "/loi"
      let status = try Program(words, output: said, of: "/bin/sh").finish()
      let text = try String(contentsOfFile: said, encoding: .utf8)
      #expect(status == 2 && text.contains("Cài gói pandoc") && text.contains("--format html"), "\(text)")
    }
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/pandoc")))
  func anOfficeProgramGetsADocument() throws {
    try withEdition { folder, edition in
      let draft = folder + "/thong-bao.docx"
      let made = try Program.run("minutes", edition, "--log", folder, "--out", draft)
      #expect(made.status == 0, "\(made.text)")
      let read = folder + "/doc-lai"
      let arguments = ["-f", "docx", "-t", "plain", "--wrap", "none", draft]
      try #require(try Program(arguments, output: read, of: "/usr/bin/pandoc").finish() == 0)
      let text = try String(contentsOfFile: read, encoding: .utf8)
      #expect(text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM") && text.contains("Kết luận 13."), "\(text)")
      #expect(text.contains("[thiếu: cơ quan chủ trì]"), "\(text)")
    }
  }
}
