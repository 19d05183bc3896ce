import FixtureEditions
import Foundation
import TestKit
import Testing

/// What `batru import` does about a table of which every row is doubtful.
@Suite struct DoubtfulTableTests {
  /// What stands over the header of a second table is read, and the rest is listed.
  @Test func aSecondTableUnderTheFirstIsLeftOutAndListed() throws {
    try withTemporaryFolder { folder in
      let ledger = folder + "/a.ledger"
      let dossier = FixtureLedger.root + "/fixtures/bac-kan"
      try #require(try Program.run("import", dossier, "--ledger", ledger).status == 0)
      try makeFolder(folder + "/so")
      let first = "Chỉ tiêu;Đơn vị;Nguồn;Kết quả\ncqs.dvc34-ty-le;bac-kan;bk-bt-2021-06-02;13\n"
      try write(first + "Chỉ tiêu;Đơn vị;Nguồn;Mục tiêu\nx;y;z;9\n", to: folder + "/so/a.csv")
      let order = ["import", folder + "/so", "--ledger", ledger, "--table", "so-lieu", "--set", "Kỳ=2012"]
      let strict = try Program.run(order)
      #expect(strict.status == 1 && strict.text.contains("Lỗi [N90]"), "\(strict.text)")
      let text = try Program.run(order + ["--only-good-rows", "--format", "json"]).text
      let json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let entry = try #require((json["deliveries"] as? [[String: Any]])?.first)
      #expect(entry["leftOutSheets"] as? Int == 1 && entry["added"] as? Int == 1, "\(entry)")
    }
  }

  /// One title of another period must not keep the other files of a folder out.
  @Test func aTableThatContradictsWhatWasGivenIsLeftOutAndListed() throws {
    try withTemporaryFolder { folder in
      let ledger = folder + "/a.ledger"
      let dossier = FixtureLedger.root + "/fixtures/bac-kan"
      try #require(try Program.run("import", dossier, "--ledger", ledger).status == 0)
      try makeFolder(folder + "/so")
      let rows = "Chỉ tiêu;Đơn vị;Nguồn;Kết quả\ncqs.dvc34-ty-le;bac-kan;bk-bt-2021-06-02;"
      try write("BÁO CÁO QUÝ II/2012;;;\n\(rows)13\n", to: folder + "/so/a.csv")
      try write("\(rows)12\n", to: folder + "/so/b.csv")
      let order = ["import", folder + "/so", "--ledger", ledger, "--table", "so-lieu", "--set", "Kỳ=2012"]
      let strict = try Program.run(order)
      #expect(strict.status == 1 && strict.text.contains("Lỗi [N104]"), "\(strict.text)")
      let partial = try Program.run(order + ["--only-good-rows", "--dry-run"])
      #expect(partial.status == 3 && partial.text.contains("Sẽ để lại 1 bảng không nhập được"), "\(partial.text)")
      let text = try Program.run(order + ["--only-good-rows", "--format", "json"]).text
      let json = try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
      let entry = try #require((json["deliveries"] as? [[String: Any]])?.first)
      #expect(entry["leftOutSheets"] as? Int == 1 && entry["added"] as? Int == 1, "\(entry)")
    }
  }
}
