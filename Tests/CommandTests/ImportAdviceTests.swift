import FixtureEditions
import TestKit
import Testing

/// What `batru import` tells to do, where it refuses and behind what it took in.
@Suite struct ImportAdviceTests {
  private let fixtures = FixtureLedger.root + "/fixtures"

  /// Publishing the session that is told would else leave out what was just taken in.
  @Test func theNextStepIsForTheSessionOfTheGivenSourceAndElseAnExample() throws {
    try withTemporaryFolder { folder in
      let ledger = folder + "/a.ledger"
      let whole = try Program.run(
        "import", fixtures + "/toan-quoc", fixtures + "/bac-giang", "--ledger", ledger)
      #expect(whole.status == 0, "\(whole.text)")
      try write("Chỉ tiêu,Đơn vị,Kỳ,Giá trị\ncqs.diem-cau,bac-giang,2021,277\n", to: folder + "/bo-sung.csv")
      func next(_ source: String) throws -> String {
        let report = try Program.run(
          "import", folder + "/bo-sung.csv", "--ledger", ledger, "--set", "Nguồn=\(source)")
        #expect(report.status == 0, "\(report.text)")
        return report.text
      }
      let first = try next("bg-bt-2022-01-17")
      #expect(first.contains("Bước tiếp, cho phiên “Phiên họp lần thứ nhất”, 17/01/2022:"), "\(first)")
      #expect(first.contains("--session bg-2022-01-17 --out"))
      let other = try next("tq-hf-dti-2020")
      #expect(other.contains("Bước tiếp: công bố phiên dùng những gì vừa nhập, ví dụ phiên mới nhất"), "\(other)")
    }
  }

  /// A header of figures that nobody knows lets the sheet be taken for another table, and nothing else would lead there.
  @Test func aGivenColumnThatFitsNothingNamesTheHeaderThatNobodyKnows() throws {
    try withTemporaryFolder { folder in
      try write("TT;Chỉ tiêu;Con số làm được\n1;cqs.diem-cau;277\n", to: folder + "/a.csv")
      let report = try Program.run(
        "import", folder + "/a.csv", "--ledger", folder + "/a.ledger", "--set", "Đơn vị=bac-giang")
      #expect(report.status != 0)
      #expect(report.text.contains("--set Đơn vị") && report.text.contains("“Con số làm được”"), "\(report.text)")
    }
  }
}
