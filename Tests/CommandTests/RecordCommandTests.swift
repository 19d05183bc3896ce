import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// What a secretary records from the command line.
@Suite struct RecordCommandTests {
  private static let session = "bg-2022-01-17"

  private func withLedger(
    _ body: (_ record: ([String]) throws -> (text: String, status: Int32?), _ ledger: String, _ folder: String) throws
      -> Void
  ) throws {
    try FixtureLedger.with(["bac-giang", "toan-quoc"]) { ledger, _, folder in
      let record = { words in
        try Program.run(["record"] + words + ["--ledger", ledger.path, "--session", Self.session, "--who", "Bình"])
      }
      try body(record, ledger.path, folder)
    }
  }

  private struct Answer: Decodable {
    let key: String
    let number: Int?
    let state: String
    let cells: [String: String]
    let firstWording: [String: String]?
    let dryRun: Bool?
  }

  private func answer(_ said: (text: String, status: Int32?)) throws -> Answer {
    try #require(said.status == 0, "\(said.text)")
    return try JSONDecoder().decode(Answer.self, from: Data(said.text.utf8))
  }

  @Test func aConclusionGoesFromDraftToAmendment() throws {
    try withLedger { record, ledger, folder in
      let words = ["conclusion", "Hoàn thành tháng 3", "--format", "json"]
      let tried = try answer(record(words + ["--dry-run"]))
      #expect(tried.dryRun == true && tried.number == 14, "the session has thirteen")
      let drafted = try answer(record(words))
      #expect(drafted.number == 14 && drafted.state == "chưa đọc lại")
      let minutes = try Program.run("minutes", ledger, "--session", Self.session, "--log", folder)
      #expect(
        minutes.text.contains("Kết luận 14 “Hoàn thành tháng 3” chưa đọc lại trước phiên họp"), "\(minutes.text)")
      #expect(!minutes.text.contains("**Kết luận 14.**"))
      #expect(try record(["confirm", drafted.key]).status == 0)
      let change = ["conclusion", "Hoàn thành tháng 4", "--key", drafted.key, "--format", "json"]
      let refused = try record(change)
      #expect(refused.status == 1 && refused.text.contains("Đã đọc lại trước phiên họp"), "\(refused.text)")
      let amended = try answer(record(change + ["--reason", "Chủ trì nói lại"]))
      #expect(amended.state == "đã sửa đổi" && amended.firstWording?["Nội dung"] == "Hoàn thành tháng 3")
      let heard = try Program.run("minutes", ledger, "--session", Self.session, "--log", folder)
      #expect(heard.text.contains("**Kết luận 14.** Hoàn thành tháng 4"), "\(heard.text)")
      let log = try Program.run("log", "--ledger", ledger, "--shown", folder)
      #expect(log.text.contains("sửa đổi") && log.text.contains(": Chủ trì nói lại"), "\(log.text)")
      #expect(log.status == 0, "\(log.text)")
    }
  }

  /// Whoever publishes between two conclusions would not know that the last one is missing.
  @Test func aPublicationNamesEveryDraftThatItLeavesOut() throws {
    try withLedger { record, ledger, folder in
      let drafted = try answer(record(["conclusion", "Hoàn thành tháng 3", "--format", "json"]))
      _ = try record(["task", "Lập kế hoạch", "--set", "Kết luận=\(drafted.key)"])
      let publish = ["publish", "--ledger", ledger, "--session", Self.session, "--out"]
      let told = try Program.run(publish + [folder + "/1.batru"])
      #expect(told.status == 0 && told.text.contains("Để ngoài bản này vì chưa đọc lại trước phiên họp (2):"))
      #expect(told.text.contains("  kết luận 14 “Hoàn thành tháng 3”: đọc lại trước phòng họp"), "\(told.text)")
      #expect(told.text.contains("batru record confirm \(drafted.key)"), "\(told.text)")
      #expect(
        told.text.contains("  nhiệm vụ “Lập kế hoạch”: vào bản công bố khi kết luận 14 đã đọc lại."), "\(told.text)")
      let json = try Program.run(publish + [folder + "/2.batru", "--format", "json"])
      let document = try JSONDecoder().decode(PublishedDocument.self, from: Data(json.text.utf8))
      #expect(document.number == 2 && document.drafts.map(\.table) == ["ket-luan", "nhiem-vu"], "\(json.text)")
      #expect(document.drafts.allSatisfy { $0.conclusion == drafted.key && !$0.remedy.isEmpty })
      let minutes = try Program.run("minutes", ledger, "--session", Self.session, "--log", folder)
      #expect(minutes.text.contains("Nhiệm vụ “Lập kế hoạch” theo kết luận 14 chưa đọc lại"), "\(minutes.text)")
    }
  }

  private struct PublishedDocument: Decodable {
    let number: Int
    let drafts: [Draft]
    struct Draft: Decodable { let table, conclusion, remedy: String }
  }

  @Test func whatWasRecordedIsListedAndTakenBack() throws {
    try withLedger { record, _, _ in
      let said = try record(["opinion", "Thiếu cán bộ", "--set", "Loại=khó khăn", "--set", "Người nêu=Sở Nội vụ"])
      #expect(said.status == 0 && said.text.hasPrefix("Trong sổ: ý kiến và trả lời "), "\(said.text)")
      let list = try record(["list"])
      #expect(list.text.contains("Hoàn tác được: ghi ý kiến và trả lời “Thiếu cán bộ”"), "\(list.text)")
      #expect(try record(["undo"]).text.contains("đã hoàn tác"))
      #expect(try record(["list"]).text.contains("Làm lại được: ghi ý kiến và trả lời “Thiếu cán bộ”"))
      #expect(try record(["redo"]).status == 0)
      #expect(try record(["redo"]).status == 1)
    }
  }

  @Test func aTaskIsDroppedForAReasonAndIsDueNoMore() throws {
    try withLedger { record, ledger, _ in
      let task = try answer(record(["task", "Rà soát văn bản", "--set", "Thời hạn=31/01/2022", "--format", "json"]))
      let drop = ["task", "--key", task.key, "--set", "Trạng thái=huỷ"]
      let without = try record(drop)
      #expect(without.status == 1 && without.text.contains("Huỷ nhiệm vụ phải nêu lý do"), "\(without.text)")
      let late = try Program.run("due", ledger, "--on", "01/02/2022")
      #expect(late.text.contains("Rà soát văn bản"), "\(late.text)")
      let dropped = try record(drop + ["--set", "Minh chứng=Trùng Kế hoạch 111"])
      #expect(dropped.status == 0 && dropped.text.contains(", đã huỷ."), "\(dropped.text)")
      let list = try record(["list"])
      #expect(list.text.contains("đã huỷ") && list.text.contains("Hoàn tác được: huỷ"), "\(list.text)")
      let log = try Program.run("log", "--ledger", ledger)
      #expect(log.text.contains(": huỷ, Trùng Kế hoạch 111"), "\(log.text)")
      let due = try Program.run("due", ledger, "--on", "01/02/2022", "--undated")
      #expect(!due.text.contains("Rà soát văn bản"), "\(due.text)")
    }
  }

  @Test func ownersAndDeadlinesAreReadAsTheyAreSaid() throws {
    try withLedger { record, _, _ in
      let said = try record(["task", "Rà soát", "--owner", "so tttt", "--deadline", "cuối tháng"])
      #expect(said.status == 0 && said.text.contains("Chủ trì: so tttt → Sở TT&TT"), "\(said.text)")
      #expect(
        said.text.contains("Thời hạn: cuối tháng → cuối tháng 01/2022, chậm nhất 31/01/2022"), "\(said.text)")
      let list = try record(["list", "--format", "json"])
      #expect(list.text.contains(#""Chủ trì" : "Sở TT&TT""#), "\(list.text)")
      #expect(list.text.contains(#""Thời hạn" : "cuối tháng 01/2022""#), "\(list.text)")
      let many = try record(["task", "Rà soát", "--owner", "so"])
      #expect(many.status == 2 && many.text.contains("khớp nhiều nơi") && many.text.contains("\n  Sở "), "\(many.text)")
      let other = try record(["task", "Rà soát", "--owner", "Tổ công tác đặc biệt", "--deadline", "khẩn trương"])
      #expect(other.status == 0 && other.text.contains("ngoài danh mục, ghi nguyên văn"), "\(other.text)")
      #expect(other.text.contains("Thời hạn: khẩn trương không đọc được thành ngày"), "\(other.text)")
    }
  }

  /// An owner would be wiped out by a slip of the finger.
  @Test func anOwnerThatNamesNobodyIsRefused() throws {
    try withLedger { record, _, _ in
      let task = try answer(record(["task", "Rà soát", "--set", "Chủ trì=Sở Nội vụ", "--format", "json"]))
      for owner in [";", " ", "; ;"] {
        let said = try record(["task", "--key", task.key, "--owner", owner])
        #expect(said.status == 2 && said.text.contains("không nêu nơi nào"), "\(said.text)")
      }
      #expect(try record(["list", "--format", "json"]).text.contains(#""Chủ trì" : "Sở Nội vụ""#))
    }
  }

  /// Two long wordings that are cut alike tell nobody what has changed.
  @Test func aPublicationTellsThePartOfALongCellThatChanged() throws {
    try withLedger { record, ledger, folder in
      let start = "Rà soát toàn bộ văn bản của tỉnh về chuyển đổi số, hoàn thành trong "
      let task = try answer(record(["task", start + "tháng 3", "--format", "json"]))
      let publish = ["publish", "--ledger", ledger, "--session", Self.session, "--out"]
      #expect(try Program.run(publish + [folder + "/1.batru"]).status == 0)
      _ = try record(["task", start + "quý II", "--key", task.key, "--reason", "Nói lại"])
      let told = try Program.run(publish + [folder + "/2.batru"])
      #expect(told.text.contains("tháng 3 → …") && told.text.contains("quý II"), "\(told.text)")
    }
  }

  @Test func aFigureIsFoundByWhatItIsAndRevisedForAReason() throws {
    try withLedger { record, ledger, _ in
      let figure = ["figure", "--indicator", "cqs.dvc34", "--period", "Năm 2021", "--value", "1.400"]
      let without = try record(figure)
      #expect(without.status == 2 && without.text.contains("Thêm --reason."), "\(without.text)")
      let revised = try answer(record(figure + ["--reason", "Sở báo lại bằng điện thoại", "--format", "json"]))
      #expect(revised.state == "sửa tay" && revised.firstWording?["Giá trị"] == "1.380")
      let history = try Program.run("history", "cqs.dvc34", "--ledger", ledger)
      #expect(history.text.contains("sửa tay tại phiên \(Self.session) dòng 1"), "\(history.text)")
      #expect(history.text.contains("Lý do: Sở báo lại bằng điện thoại"), "\(history.text)")
      let other = try record(["figure", "--indicator", "cqs.dvc34", "--period", "2019", "--value", "1"])
      #expect(other.status == 2 && other.text.contains("Không có con số nào khớp"), "\(other.text)")
    }
  }

  @Test(arguments: [
    (["opinion", "Chậm", "--set", "Loại=than phiền"], 1, "“Loại”: “than phiền” không nằm trong các từ được dùng."),
    (["opinion", "Chậm", "--set", "Loại=ý kiến", "--set", "Nguồn=x"], 2, "chương trình tự ghi cột này"),
    (["task", "Rà soát", "--key", "khong-co"], 2, "Không có dòng mã “khong-co”"),
    (["undo"], 1, "Không còn việc nào để hoàn tác."),
    (["opinion", "Chậm", "--loai", "ý kiến"], 2, "Không có tuỳ chọn --loai."),
  ])
  func whatCannotBeRecordedSaysWhyAndEndsWithItsCode(_ words: [String], _ status: Int32, _ part: String) throws {
    try withLedger { record, _, _ in
      let said = try record(words)
      #expect(said.status == status && said.text.contains(part), "\(said.text)")
    }
  }
}
