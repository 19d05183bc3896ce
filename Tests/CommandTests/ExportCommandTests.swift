import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// What a secretary takes along from an edition.
@Suite struct ExportCommandTests {
  private static let pathOfReader = path(of: "pdftotext")
  private static let pathOfPress = path(of: "soffice")

  private static func path(of program: String) -> String? {
    ["/usr/bin/", "/usr/local/bin/", "/opt/homebrew/bin/"].map { $0 + program }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }

  private func withEdition<Result>(_ body: (_ folder: String, _ edition: String) throws -> Result) throws -> Result {
    try FixtureLedger.with(["nghe-an", "toan-quoc"]) { ledger, _, folder in
      let edition = folder + "/phien.batru"
      let made = try Program.run(
        "publish", "--ledger", ledger.path, "--session", "na-2023-09-21", "--out", edition)
      try #require(made.status == 0, "\(made.text)")
      return try body(folder, edition)
    }
  }

  @Test func aTableGoesOutAsValuesAndAsAWorkbook() throws {
    try withEdition { folder, edition in
      let printed = try Program.run("export", "plan", edition)
      #expect(printed.status == 0 && printed.text.contains("2/9") && printed.text.contains("chậm"), "\(printed.text)")
      let book = folder + "/bang.xlsx"
      #expect(try Program.run("export", "plan", edition, "--format", "xlsx", "--out", book).status == 0)
      #expect(try Data(contentsOf: URL(fileURLWithPath: book)).starts(with: Array("PK".utf8)))
      let again = try Program.run("export", "plan", edition, "--format", "xlsx", "--out", book)
      #expect(again.status == 2 && again.text.contains("không bị ghi đè"), "\(again.text)")
      let nameless = try Program.run("export", "plan", edition, "--format", "xlsx")
      #expect(nameless.status == 2 && nameless.text.contains("--out"), "\(nameless.text)")
    }
  }

  /// What the checks found was changed in the file: that is not as if they had found nothing.
  @Test func alteredFindingsAreNotTakenForNone() throws {
    try withEdition { folder, edition in
      var bytes = [UInt8](try Data(contentsOf: URL(fileURLWithPath: edition)))
      let place = try #require(bytes.firstRange(of: Array("\tnghe-an/".utf8)))
      bytes[place.lowerBound + 1] = UInt8(ascii: "N")
      try write(bytes, to: folder + "/sua.batru")
      for command in ["render", "export"] {
        #expect(try Program.run(command, "checks", edition).status == 0)
        let altered = try Program.run(command, "checks", folder + "/sua.batru")
        #expect(altered.status == 2 && altered.text.contains("đã bị chương trình khác sửa"), "\(altered.text)")
        #expect(!altered.text.contains("Không thấy điều gì"), "\(altered.text)")
      }
    }
  }

  @Test func aScreenIsReadAsLines() throws {
    try withEdition { _, edition in
      let read = try Program.run("render", "overview", edition, "--format", "linear")
      #expect(read.status == 0 && read.text.contains("Số liệu: 2/9; Đơn vị tính: nhiệm vụ, dự án"), "\(read.text)")
      #expect(!read.text.contains("━") && !read.text.contains("│"))
    }
  }

  @Test func theWholeSessionIsOnePage() throws {
    try withEdition { folder, edition in
      let path = folder + "/phien.html"
      #expect(try Program.run("handout", edition, "--out", path).status == 0)
      let page = try String(contentsOfFile: path, encoding: .utf8)
      #expect(page.contains("<figure>\n<svg"), "its charts are in it")
      for words in ["Tổng quan", "Kế hoạch, mục tiêu", "Nhiệm vụ", "Kiểm tra", "2/9"] {
        #expect(page.localizedCaseInsensitiveContains(words), "\(words)")
      }
    }
  }

  /// Without LibreOffice it says so; with it, the paper holds the figures as they were shown.
  @Test func theWholeSessionIsPaperOrAWordWhyNot() throws {
    try withEdition { folder, edition in
      let path = folder + "/phien.pdf"
      let made = try Program.run("handout", edition, "--format", "pdf", "--out", path)
      if made.status == 0 {
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)).starts(with: Array("%PDF".utf8)))
      } else {
        #expect(made.status == 2 && made.text.contains("LibreOffice"), "\(made.text)")
      }
    }
  }

  /// What is cut off in a cell is not drawn, so every letter of every cell must be on paper. Also no page is left over for
  /// columns that have no room beside the others.
  @Test(.enabled(if: pathOfReader != nil && pathOfPress != nil)) func noCellIsCutOnPaper() throws {
    try withEdition { folder, edition in
      #expect(try Program.run("handout", edition, "--out", folder + "/phien.pdf").status == 0)
      #expect(try Program.run("handout", edition, "--out", folder + "/phien.html").status == 0)
      let reader = try #require(Self.pathOfReader)
      #expect(try Program(["-layout", folder + "/phien.pdf", folder + "/phien.txt"], of: reader).finish() == 0)
      let pages = try String(contentsOfFile: folder + "/phien.txt", encoding: .utf8).split(separator: "\u{0C}")
        .map(\.precomposedStringWithCanonicalMapping)
      // Every page says which session and edition it is of, which table it shows and which page it is.
      let heads = pages.map { $0.split(separator: "\n").first { $0.contains(where: \.isLetter) } ?? "" }
      #expect(heads.allSatisfy { $0.contains("21/9/2023 · bản 1 · tính đến 21/9/2023 · mã ") }, "\(heads)")
      for (place, page) in pages.enumerated() { #expect(page.contains("Trang \(place + 1)/\(pages.count)"), "\(page)") }
      #expect(pages[0].contains("Số liệu tính đến 21/9/2023, bản công bố số 1, mã "), "\(pages[0])")
      let isChart = heads.map { $0.hasSuffix("Biểu đồ") }
      let charts = zip(pages, isChart).filter(\.1).map(\.0)
      #expect(charts.contains { $0.contains("Bảng hạng") && $0.contains("52/63") }, "\(charts)")
      let tables = zip(pages, isChart).filter { !$0.1 }.map(\.0)
      let page = try String(contentsOfFile: folder + "/phien.html", encoding: .utf8)
      let cells = page.split(separator: "<td>").dropFirst().compactMap { $0.split(separator: "</td>").first }
      var lacking: [Unicode.Scalar: Int] = [:]
      for cell in cells {
        let text = cell.replacing("&quot;", with: "\"").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
          .replacing("&amp;", with: "&")
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic { lacking[scalar, default: 0] += 1 }
      }
      for scalar in tables.joined().unicodeScalars { lacking[scalar, default: 0] -= 1 }
      let cut = lacking.filter { $0.value > 0 }
      #expect(cut.isEmpty, "\(cut)")
      for sheet in tables where sheet.contains(where: \.isLetter) {
        let letters = sheet.filter { !$0.isWhitespace }
        #expect(letters.contains("Tệp"), "a page without the last column of the head:\n\(sheet)")
      }
    }
  }
}
