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

  @Test func aRestatedFigureIsShownOldBesideNew() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      _ = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      let path = folder + "/bac-kan/so-lieu.csv"
      try write(String(contentsOfFile: path, encoding: .utf8).replacing("73.138", with: "73.183"), to: path)
      let report = try Program.run("import", folder + "/bac-kan", "--ledger", ledger)
      #expect(report.text.contains("Giá trị: 73.138 → 73.183"), "\(report.text)")
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

  @Test func aMistypedConstantOrPathIsRefusedBeforeAnythingIsWritten() throws {
    try withDossier { folder in
      let ledger = folder + "/a.ledger"
      let constant = try Program.run("import", folder, "--ledger", ledger, "--set", "Không có=1")
      let path = try Program.run("import", folder + "/bac-kan", folder + "/bac-kann", "--ledger", ledger)
      #expect(constant.status == 2 && path.status == 2)
      #expect(path.text.contains("Không có tệp hay thư mục"), "\(path.text)")
      #expect(!FileManager.default.fileExists(atPath: ledger))
    }
  }
}
