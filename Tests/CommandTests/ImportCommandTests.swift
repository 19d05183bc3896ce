import FixtureEditions
import Foundation
import TestKit
import Testing

/// `batru import` as the secretary gives it.
@Suite struct ImportCommandTests {
  private let fixtures = FixtureLedger.root + "/fixtures"

  /// A folder with a copy of a dossier, one line of its figures changed.
  private func withDossier<Result>(
    replacing old: String = "", with new: String = "", _ body: (_ folder: String) throws -> Result
  ) throws -> Result {
    try withTemporaryFolder { folder in
      try FileManager.default.copyItem(atPath: fixtures + "/bac-kan", toPath: folder + "/bac-kan")
      let path = folder + "/bac-kan/so-lieu.csv"
      let text = try String(contentsOfFile: path, encoding: .utf8)
      if !old.isEmpty { try write(text.replacing(old, with: new, maxReplacements: 1), to: path) }
      return try body(folder)
    }
  }

  private func json(_ text: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
  }

  @Test func oneBadFolderKeepsTheOthersOfTheCommandOut() throws {
    try withDossier(replacing: "73.138", with: "73.13.8") { folder in
      let ledger = folder + "/a.ledger"
      let report = try Program.run("import", fixtures + "/toan-quoc", folder + "/bac-kan", "--ledger", ledger)
      #expect(report.status == 1)
      #expect(report.text.contains("toan-quoc: không có lỗi, nhưng chưa nhập vì phần khác của lệnh có lỗi."))
      #expect(!FileManager.default.fileExists(atPath: ledger), "no ledger is left behind")
    }
  }

  @Test func aRehearsalTellsWhatWouldComeInAndWritesNothing() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--dry-run")
      #expect(report.status == 0)
      #expect(report.text.contains("sẽ nhập"), "\(report.text)")
      #expect(!FileManager.default.fileExists(atPath: ledger))
    }
  }

  @Test func aRehearsalEndsAsTheImportWouldAndSaysThatItIsOne() throws {
    try withDossier(replacing: "73.138", with: "73.13.8") { folder in
      let ledger = folder + "/a.ledger"
      let blocked = try Program.run(
        "import", fixtures + "/toan-quoc", folder + "/bac-kan", "--ledger", ledger, "--dry-run")
      #expect(blocked.status == 1)
      #expect(blocked.text.contains("bac-kan: xem thử, sẽ không nhập được dòng nào vì có 1 lỗi."), "\(blocked.text)")
      #expect(blocked.text.contains("toan-quoc: không có lỗi, nhưng sẽ không được nhập vì phần khác của lệnh có lỗi."))
      let partial = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--dry-run", "--only-good-rows")
      #expect(partial.status == 3 && partial.text.contains("xem thử, sẽ nhập"), "\(partial.text)")
      #expect(partial.text.contains("Sẽ để lại 1 dòng có lỗi") && !FileManager.default.fileExists(atPath: ledger))
    }
  }

  @Test func aProgramIsToldWhatBecameOfRowsThatAreGoneOrOverruled() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      func report(_ path: String, _ more: String...) throws -> [String: Any] {
        let text = try Program.run(["import", path, "--ledger", ledger, "--format", "json"] + more).text
        return try #require((json(text)["deliveries"] as? [[String: Any]])?.first)
      }
      _ = try report(folder + "/bac-kan")
      let path = folder + "/bac-kan/so-lieu.csv"
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map(String.init)
      let other = folder + "/khac"
      try makeFolder(other)
      try write(
        [lines[0], lines[1].replacing("73.138", with: "73.183"), lines[3] + "đọc lại"].joined(separator: "\n"),
        to: other + "/so-lieu.csv")
      _ = try report(other)
      let again = try report(folder + "/bac-kan")
      let overruled = try #require((again["overruled"] as? [[String: [String: Any]]])?.first)
      #expect(overruled["row"]?["file"] as? String == "bac-kan/so-lieu.csv" && overruled["row"]?["line"] as? Int == 2)
      #expect(overruled["by"]?["file"] as? String == "khac/so-lieu.csv")
      try write(([lines[0]] + lines[2...]).joined(separator: "\n"), to: path)
      try write(lines[0] + "\n" + lines[2] + "\n", to: other + "/so-lieu.csv")
      let strange = try #require((try report(other, "--withdraw-missing")["missing"] as? [[String: Any]])?.first)
      #expect(strange["fate"] as? String == "keptFromStranger", "it states no row again")
      try write(lines[0] + "\n" + lines[3] + "đọc lại\n", to: other + "/so-lieu.csv")
      let gone = try #require((try report(other)["missing"] as? [[String: Any]])?.first)
      #expect(gone["fate"] as? String == "kept" && gone["by"] == nil)
      let withdrawn = try #require((try report(other, "--withdraw-missing")["missing"] as? [[String: Any]])?.first)
      #expect(withdrawn["fate"] as? String == "replaced")
      #expect((withdrawn["by"] as? [String: Any])?["file"] as? String == "bac-kan/so-lieu.csv")
    }
  }

  /// The last row of a file goes like any other: its file then has a header and nothing below it.
  @Test func theLastRowOfAFileIsWithdrawnOnCommand() throws {
    try withDossier { folder in
      let (ledger, path) = (folder + "/a.ledger", folder + "/bac-kan/chuong-trinh.csv")
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      try write(lines[0] + "\n" + lines[1] + "\n", to: path)
      let first = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      #expect(first.status == 0, "\(first.text)")
      try write(lines[0] + "\n", to: path)
      let kept = try Program.run("import", path, "--ledger", ledger)
      #expect(kept.status == 0 && !kept.text.contains("Đã rút"), "\(kept.text)")
      let gone = try Program.run("import", path, "--ledger", ledger, "--withdraw-missing")
      #expect(gone.status == 0 && gone.text.contains("Đã rút"), "\(gone.text)")
      let again = try Program.run("import", path, "--ledger", ledger, "--withdraw-missing")
      #expect(again.status == 0 && !again.text.contains("Đã rút"), "\(again.text)")
    }
  }

  @Test func whatCannotBeReadIsToldAsJSONToo() throws {
    try withTemporaryFolder { folder in
      try write("PK\u{3}\u{4}hỏng", to: folder + "/a.xlsx")
      func report(_ path: String) throws -> (status: Int32?, document: [String: Any]) {
        let report = try Program.run("import", path, "--ledger", folder + "/a.ledger", "--format", "json")
        return (report.status, try json(report.text))
      }
      let missing = try report(folder + "/khong-co")
      #expect(missing.status == 2 && (missing.document["failure"] as? String)?.hasSuffix(".") == true)
      #expect((missing.document["deliveries"] as? [Any])?.isEmpty == true)
      let broken = try report(folder + "/a.xlsx")
      let delivery = try #require((broken.document["deliveries"] as? [[String: Any]])?.first)
      let told = try #require(delivery["findings"] as? [[String: Any]])
      #expect(broken.status == 1 && told.map { $0["code"] as? String } == ["N109"], "\(delivery)")
    }
  }

  @Test func unreadableFilesAreToldTogetherAndTheGoodOnesComeInOnCommand() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      try write("PK\u{3}\u{4}hỏng", to: folder + "/bac-kan/so-1.xlsx")
      try write("%PDF-1.7", to: folder + "/bac-kan/so-2.xls")
      try write("", to: folder + "/bac-kan/so-3.ods")
      let files = ["N109] bac-kan/so-1.xlsx", "N109] bac-kan/so-2.xls", "N04] bac-kan/so-3.ods"]
      let blocked = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      #expect(blocked.status == 1 && files.allSatisfy { blocked.text.contains("Lỗi [\($0)") }, "\(blocked.text)")
      let partial = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows")
      #expect(partial.status == 3 && files.allSatisfy { partial.text.contains("Lỗi [\($0)") }, "\(partial.text)")
      #expect(partial.text.contains("đã nhập") && partial.text.contains("Để lại 3 tệp không đọc được, đã kể ở trên"))
      let again = try Program.run(
        "import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows", "--format", "json")
      let delivery = try #require((json(again.text)["deliveries"] as? [[String: Any]])?.first)
      #expect(delivery["leftOutFiles"] as? Int == 3 && (delivery["counts"] as? [String: Int])?["leftOut"] == 3)
    }
  }

  /// The system sends a signal, too, which would end the program without a word.
  @Test func aLedgerThatMayGrowNoFurtherIsNotTakenForOneThatMayNotBeWritten() throws {
    try withTemporaryFolder { folder in
      let (ledger, output) = (folder + "/a.ledger", folder + "/out")
      let shell = Process()
      shell.executableURL = URL(filePath: "/bin/sh")
      let command = "ulimit -f 64; exec \"$0\" import \"$1\" --ledger \"$2\" 2>&1 | cat > \"$3\""
      shell.arguments = ["-c", command, Program.path, fixtures + "/bac-kan", ledger, output]
      try shell.run()
      shell.waitUntilExit()
      let told = try String(contentsOfFile: output, encoding: .utf8)
      #expect(told.contains("tệp đã tới cỡ lớn nhất") && told.contains("a.ledger”"), "\(told)")
      #expect(!told.contains("quyền") && !FileManager.default.fileExists(atPath: ledger), "\(told)")
    }
  }

  /// What a file holds that could not be read nobody knows, so nothing is missing for certain.
  @Test func anEmptyFileInPlaceOfAFullOneWithdrawsNothing() throws {
    try withDossier { folder in
      let (ledger, path) = (folder + "/a.ledger", folder + "/bac-kan/so-lieu.csv")
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      try write("\u{FEFF}\n", to: path)
      let report = try Program.run(
        "import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows", "--withdraw-missing")
      #expect(report.status == 3 && !report.text.contains("Đã rút"), "\(report.text)")
    }
  }

  @Test func goodRowsComeInOnCommandAndTheOthersAreTold() throws {
    try withDossier(replacing: "73.138", with: "73.13.8") { folder in
      let ledger = folder + "/a.ledger"
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows")
      #expect(report.status == 3)
      #expect(report.text.contains("[N18] bac-kan/so-lieu.csv, dòng 2"), "\(report.text)")
      #expect(report.text.contains("Để lại 1 dòng có lỗi"))
      let again = try Program.run(
        "import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows", "--format", "json")
      let delivery = try #require((json(again.text)["deliveries"] as? [[String: Any]])?.first)
      #expect(delivery["added"] as? Int == 0 && (delivery["leftOut"] as? [Any])?.count == 1)
    }
  }

  @Test func aColumnThatNobodyKnowsCostsNothingButItself() throws {
    try withDossier { folder in
      let (path, ledger) = (folder + "/bac-kan/so-lieu.csv", folder + "/a.ledger")
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      let rows = lines.dropFirst().map { $0 + ",xem lại" }
      try write(([lines[0] + ",Ý kiến của sở"] + rows).joined(separator: "\n"), to: path)
      let whole = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      #expect(whole.status == 1 && whole.text.contains("vì có 1 lỗi"), "\(whole.text)")
      let partial = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows")
      #expect(partial.status == 3, "\(partial.text)")
      #expect(partial.text.contains("dòng 1, cột “Ý kiến của sở”: mẫu nhập không có cột này"), "\(partial.text)")
      #expect(partial.text.contains("Để lại 1 cột lạ, đã kể ở trên"), "\(partial.text)")
      let good = try Program.run("import", fixtures + "/bac-kan", "--ledger", ledger)
      #expect(good.text.contains("không có gì thay đổi"), "every row was taken in: \(good.text)")
    }
  }

  @Test func aColumnThatNobodyKnowsKeepsNoRowFromBeingWithdrawn() throws {
    try withDossier { folder in
      let (path, ledger) = (folder + "/bac-kan/so-lieu.csv", folder + "/a.ledger")
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      let rows = lines.dropFirst(2).map { $0 + "," }
      try write(([lines[0] + ",Ý kiến của sở"] + rows).joined(separator: "\n"), to: path)
      let report = try Program.run(
        "import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows", "--withdraw-missing")
      #expect(report.status == 3 && report.text.contains("Đã rút 1 trong 1 dòng"), "\(report.text)")
    }
  }

  /// Each cell of such a column is a figure that its file still states.
  @Test func aColumnWhosePeriodLostItsYearWithdrawsNoFigure() throws {
    try withDossier { folder in
      let (path, ledger) = (folder + "/so/bieu.csv", folder + "/a.ledger")
      try makeFolder(folder + "/so")
      func take(_ periods: String, _ figures: String, _ more: String...) throws -> (text: String, status: Int32?) {
        let row = "cqs.hs-mot-cua;bac-kan;bk-bt-2021-06-02;\(figures)"
        try write("Chỉ tiêu;Đơn vị;Nguồn;\(periods)\n\(row)\n", to: path)
        return try Program.run(["import", path, "--ledger", ledger] + more)
      }
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      let first = try take("Năm 2011;Quý I/2013", "12;13")
      #expect(first.status == 0, "\(first.text)")
      let second = try take("Năm 2011;Năm 2012;Quý I", "12;14;13", "--only-good-rows", "--withdraw-missing")
      #expect(second.status == 3 && second.text.contains("1 cột lạ"), "\(second.text)")
      #expect(!second.text.contains("rút") && !second.text.contains("không còn nêu"), "\(second.text)")
    }
  }

  @Test func aRowThatIsLeftOutIsNotWithdrawn() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      let path = folder + "/bac-kan/so-lieu.csv"
      try write(String(contentsOfFile: path, encoding: .utf8).replacing("73.138", with: "73.13.8"), to: path)
      let report = try Program.run(
        "import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows", "--withdraw-missing")
      #expect(report.status == 3 && !report.text.contains("Đã rút"), "\(report.text)")
    }
  }

  @Test func aWrongHeaderIsNoRowThatCouldBeLeftOut() throws {
    try withDossier(replacing: "Chỉ tiêu,", with: "ChØ tiªu,") { folder in
      let ledger = folder + "/a.ledger"
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--only-good-rows")
      #expect(report.status == 1, "\(report.text)")
      #expect(report.text.contains("Lỗi chặn [") && report.text.contains("lỗi không để lại được"), "\(report.text)")
      #expect(!FileManager.default.fileExists(atPath: ledger))
    }
  }

  /// One table that nobody knows must not keep the others of a folder out.
  @Test func aTableThatIsNotRecognisedIsLeftOutAndListed() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      try #require(try Program.run("import", folder + "/bac-kan", "--ledger", ledger).status == 0)
      try makeFolder(folder + "/so")
      try write("Họ tên;Lương\nAn;12\n", to: folder + "/so/a.csv")
      try write(Self.sheet("12"), to: folder + "/so/b.csv")
      let strict = try Program.run("import", folder + "/so", "--ledger", ledger)
      #expect(strict.status == 1 && strict.text.contains("Lỗi [N30]"), "\(strict.text)")
      let partial = try Program.run(
        "import", folder + "/so", "--ledger", ledger, "--only-good-rows", "--withdraw-missing", "--dry-run")
      #expect(partial.status == 3 && partial.text.contains("Sẽ để lại 1 bảng không nhập được"), "\(partial.text)")
      let text = try Program.run(
        "import", folder + "/so", "--ledger", ledger, "--only-good-rows", "--format", "json"
      ).text
      let entry = try #require((json(text)["deliveries"] as? [[String: Any]])?.first)
      #expect(entry["leftOutSheets"] as? Int == 1 && entry["leftOutFiles"] as? Int == 0)
      #expect(entry["added"] as? Int == 1 && (entry["leftOut"] as? [Any])?.count == 1)
    }
  }

  /// A figure as a department sends it, in a file of its own.
  private static func sheet(_ figure: String) -> String {
    "Chỉ tiêu;Đơn vị;Nguồn;Kỳ;Kết quả\ncqs.dvc34-ty-le;bac-kan;bk-bt-2021-06-02;2011;\(figure)\n"
  }

  @Test(arguments: [("1.234.", "cuối"), ("1.234,", "cuối"), (",5", "đầu")])
  func aStrayMarkIsToldAsThatAndNotAsTwoReadings(figure: String, place: String) throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      try #require(try Program.run("import", folder + "/bac-kan", "--ledger", ledger).status == 0)
      try write(Self.sheet(figure), to: folder + "/bieu.csv")
      let report = try Program.run("import", folder + "/bieu.csv", "--ledger", ledger)
      #expect(report.text.contains("[N18]") && report.text.contains("ở \(place)."), "\(report.text)")
      #expect(!report.text.contains("[N77]"))
    }
  }

  @Test(arguments: [String.Encoding.utf16LittleEndian, .utf16BigEndian])
  func aTableInUTF16WithoutAMarkIsRead(encoding: String.Encoding) throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      try #require(try Program.run("import", folder + "/bac-kan", "--ledger", ledger).status == 0)
      try write([UInt8](try #require(Self.sheet("12").data(using: encoding))), to: folder + "/bieu.csv")
      let report = try Program.run("import", folder + "/bieu.csv", "--ledger", ledger)
      #expect(report.status == 0 && report.text.contains("UTF-16"), "\(report.text)")
    }
  }

  @Test func aTemplateIsReadByItsOwnNotationAndSaysSo() throws {
    try withTemporaryFolder { folder in
      let path = folder + "/mau.xlsx"
      try #require(try Program.run("template", "--out", path).status == 0)
      let report = try Program.run("import", path, "--ledger", folder + "/a.ledger", "--decimal", "point")
      #expect(report.status == 2 && report.text.contains("mẫu nhập do batru lập"), "\(report.text)")
    }
  }

  @Test func theOrderOfThePathsPlaysNoPart() throws {
    try withDossier { folder in
      let names = try FileManager.default.contentsOfDirectory(atPath: folder + "/bac-kan").sorted()
      let paths = names.map { "\(folder)/bac-kan/\($0)" }
      let arguments = ["import"] + paths + ["--ledger", folder + "/a.ledger"]
      #expect(try Program(arguments, output: folder + "/out").finish() == 0)
    }
  }

  @Test(arguments: ["73.183", "chưa có"]) func aRestatedFigureIsShownOldBesideNew(new: String) throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      let path = folder + "/bac-kan/so-lieu.csv"
      try write(String(contentsOfFile: path, encoding: .utf8).replacing("73.138", with: new), to: path)
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      #expect(report.text.contains("1 dòng sửa lại"))
      #expect(report.text.contains("Giá trị: 73.138 → \(new)"), "\(report.text)")
    }
  }

  @Test func theNextCommandIsSaidWithTheSessionsOfTheLedger() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      let command = "batru publish --ledger \(ledger) --session bk-2021-06-02 --out bk-2021-06-02.batru"
      #expect(report.text.contains(command), "\(report.text)")
    }
  }

  @Test func aConstantDoesNotHideWhyAFileCannotBeRead() throws {
    try withTemporaryFolder { folder in
      try write("STT;ChØ tiªu;§¬n vÞ;KÕt qu¶\n1;Hå s¬;Hµ Néi;12\n", to: folder + "/bieu.csv")
      let report = try Program.run(
        "import", folder + "/bieu.csv", "--ledger", folder + "/a.ledger", "--set", "Nguồn=bt")
      #expect(report.status == 1 && report.text.contains("--decode tcvn3"), "\(report.text)")
    }
  }

  @Test func whatTheCommandCannotObeyIsRefused() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      let twice = try Program.run(
        "import", folder + "/bac-kan", "--ledger", ledger, "--set", "Đơn vị=bac-kan", "--set", "don vi=fpt")
      #expect(twice.status == 2 && twice.text.contains("“bac-kan” và “fpt”"), "\(twice.text)")
      let mark = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--decimal", "point")
      #expect(mark.status == 2 && mark.text.contains("so-lieu.csv"), "\(mark.text)")
      #expect(!FileManager.default.fileExists(atPath: ledger))
    }
  }

  @Test func aCommaThatPartsDecimalsAndCellsLosesNoFraction() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      try #require(try Program.run("import", folder + "/bac-kan", "--ledger", ledger).status == 0)
      try write("Chỉ tiêu,Kỳ,Kết quả\ncqs.dvc34-ty-le,2023,71,78\n", to: folder + "/bieu.csv")
      let report = try Program.run(
        "import", folder + "/bieu.csv", "--ledger", ledger, "--table", "so-lieu", "--set", "Đơn vị=bac-kan", "--set",
        "Nguồn=bk-bt-2021-06-02", "--set", "Loại số=thực hiện")
      #expect(report.status == 1 && report.text.contains("[N09]"), "\(report.text)")
    }
  }

  @Test func aMistypedConstantOrPathIsRefusedBeforeAnythingIsWritten() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      let constant = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--set", "Không có=1")
      let useless = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--set", "Kỳ=2021")
      #expect(useless.status == 2 && useless.text.contains("không tệp nào của lệnh dùng được cột này"))
      let path = try Program.run("import", folder + "/bac-kan", folder + "/bac-kann", "--ledger", ledger)
      #expect(constant.status == 2 && path.status == 2)
      #expect(constant.text.contains("mẫu nhập không có cột “Không có”"), "\(constant.text)")
      let slip = try Program.run("import", folder + "/bac-kan", "--ledger", ledger, "--set", "Nguồnn=1")
      #expect(slip.status == 2 && slip.text.contains("Có phải là “Nguồn”"), "\(slip.text)")
      #expect(useless.text.contains("phải tự có đủ cột: ghi cột ấy vào tệp, hoặc bỏ --set."), "\(useless.text)")
      #expect(path.text.contains("Không có tệp hay thư mục"), "\(path.text)")
      #expect(!FileManager.default.fileExists(atPath: ledger))
    }
  }
}
