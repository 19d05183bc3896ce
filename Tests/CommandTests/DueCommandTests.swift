import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// What a secretary sees of the tasks that come due.
@Suite struct DueCommandTests {
  @Test func whatComesDueIsListedForAPersonASpreadsheetAndACalendar() throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, folder in
      // The whole ledger, in which a session of 23/02/2022 fulfilled the only task that names a day before March 2022.
      let task = "Gặp mặt cán bộ CNTT"
      let open = try Program.run("due", ledger.path, "--on", "22/02/2022", "--within", "8w")
      #expect(open.status == 0 && open.text.contains(task), "\(open.text)")
      let fulfilled = try Program.run("due", ledger.path, "--on", "23/02/2022", "--within", "8w")
      #expect(fulfilled.status == 0 && !fulfilled.text.contains(task), "\(fulfilled.text)")
      let edition = folder + "/phien.batru"
      try #require(
        try Program.run("publish", "--ledger", ledger.path, "--session", "bg-2022-01-17", "--out", edition).status == 0)
      let before = try Program.run("due", edition, "--on", "01/02/2022", "--within", "8w")
      #expect(before.text.contains("SẮP ĐẾN HẠN (1)"))
      #expect(before.text.contains("28/02/2022  còn 27 ngày"), "\(before.text)")
      let after = try Program.run("due", edition, "--on", "2022-03-02")
      #expect(after.text.contains("QUÁ HẠN (1)") && after.text.contains("quá 2 ngày"), "\(after.text)")
      let soon = try Program.run("due", edition, "--on", "01/02/2022", "--within", "26")
      #expect(soon.text.contains("1 nhiệm vụ đến hạn sau ngày 27/02/2022"), "\(soon.text)")
      #expect(soon.text.contains("8 nhiệm vụ không có ngày hạn"), "\(soon.text)")
      let rows = try Program.run("due", edition, "--on", "01/02/2022", "--format", "csv", "--undated")
      #expect(rows.text.contains("tháng 02/2022,2022-02-28,27,chưa báo cáo"), "\(rows.text)")
      #expect(rows.text.split(separator: "\r\n").count == 10, "\(rows.text)")
      let calendar = folder + "/han.ics"
      #expect(try Program.run("due", edition, "--on", "01/02/2022", "--out", calendar).status == 0)
      let days = try String(contentsOfFile: calendar, encoding: .utf8)
      #expect(days.contains("DTSTART;VALUE=DATE:20220228\r\nDTEND;VALUE=DATE:20220301\r\n"), "\(days)")
    }
  }

  @Test(arguments: [["--on", "30/02/2022"], ["--within", "hai"], ["--within", "-1"], ["--format", "pdf"]])
  func whatIsNoDayOrTimeIsRefused(_ words: [String]) throws {
    let answer = try Program.run(["due", "phien.batru"] + words)
    #expect(answer.status == 2 && answer.text.contains("Lỗi"), "\(answer.text)")
  }
}
