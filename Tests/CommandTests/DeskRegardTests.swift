import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// What commands that write to a ledger do while somebody records at its desk.
@Suite struct DeskRegardTests {
  private static let session = "bg-2022-01-17"

  /// The secretary would publish without what is being typed, and not know it.
  @Test func whoPublishesOrImportsIsToldWhoRecords() throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, folder in
      let holder = DeskHolder(
        who: "Nguyễn Thị Thư", since: "2022-01-17T08:00:00+0700", machine: "may-thu-ky", process: 4_711)
      var desk: Desk? = try Desk(Self.session, of: ledger, as: DeskSeat(holder) { "2022-01-17T08:00:00+0700" })
      let publish = ["publish", "--ledger", ledger.path, "--session", Self.session, "--out"]
      let refused = try Program.run(publish + [folder + "/1.batru"])
      #expect(refused.status == 75 && refused.text.contains("Nguyễn Thị Thư đang giữ bàn thư ký"), "\(refused.text)")
      #expect(!FileManager.default.fileExists(atPath: folder + "/1.batru"))
      let json = try Program.run(publish + [folder + "/1.batru", "--format", "json"])
      #expect(json.status == 75 && json.text.contains(#""failure" : "Nguyễn Thị Thư đang giữ"#), "\(json.text)")
      let fixture = FixtureLedger.root + "/fixtures/bac-giang"
      let other = try Program.run("import", fixture, "--ledger", ledger.path)
      #expect(other.status == 75 && other.text.contains("--desk wait"), "\(other.text)")
      #expect(try Program.run("import", fixture, "--ledger", ledger.path, "--dry-run").status == 0)
      let beside = try Program.run(publish + [folder + "/2.batru", "--desk", "beside"])
      #expect(beside.status == 0, "\(beside.text)")
      #expect(beside.text.contains("điều đang gõ dở ở bàn, nếu có, thì chưa có trong sổ"), "\(beside.text)")
      let waiting = try Program(publish + [folder + "/3.batru", "--desk", "wait"], output: folder + "/loi")
      let isTold = try Program.until {
        try String(contentsOfFile: folder + "/loi", encoding: .utf8).contains("Đang chờ bàn thư ký trống")
      }
      #expect(isTold && !FileManager.default.fileExists(atPath: folder + "/3.batru"), "it waits, and says for whom")
      withExtendedLifetime(desk) {}
      desk = nil
      #expect(waiting.finish() == 0 && FileManager.default.fileExists(atPath: folder + "/3.batru"))
    }
  }
}
