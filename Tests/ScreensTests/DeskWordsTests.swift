import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Foundation
import Screens
import Stories
import Testing

/// What a secretary is told, and asked for, in so many words.
@Suite struct DeskWordsTests {
  private let paper = PaperDesk("bg-2022-01-17")

  /// The evidence of something done would be told as the reason why it need not be done.
  @Test func theReasonForDroppingIsAskedForThoughThereIsEvidence() throws {
    var stage = try paper.stage(at: "tasks/bg-nv1-03", atDesk: false)
    try stage.press("Ctrl-A 7")
    stage.type("dang thuc hien")
    try stage.press("Tab Down")
    stage.type("Kế hoạch 12")
    try stage.press("Ctrl-S Ctrl-A 7 Ctrl-U")
    stage.type("huy")
    try stage.press("Tab Ctrl-S")
    #expect(paper.rows.last?.record[.state] == "đang thực hiện")
    #expect(stage.frame.text.contains("Huỷ nhiệm vụ phải nêu lý do huỷ"), "\(stage.frame.text)")
    try stage.press("Ctrl-U")
    stage.type("Trùng việc đã giao")
    try stage.press("Ctrl-S")
    let text = stage.frame.text
    #expect(text.contains("Đã huỷ") && !text.contains("Đã ghi"), "\(text)")
    #expect(text.contains("hoàn tác được: huỷ"), "\(text)")
    #expect(text.contains("Trạng thái  ⊘ đã huỷ") && !text.contains("Trạng thái  huỷ"), "told once: \(text)")
  }

  /// What is typed and what is written must be one: a day that is none is not both taken and refused.
  @Test func aDayThatIsNoneIsRefusedAndOneThatIsCountedIsToldOnce() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 6")
    stage.type("Rà soát")
    try stage.press("Down Down Down Down")
    stage.type("31/2")
    #expect(stage.frame.text.contains("‼ không có ngày ấy") && !stage.frame.text.contains("ghi nguyên văn"))
    try stage.press("Ctrl-S")
    #expect(paper.rows.isEmpty)
    try stage.press("Ctrl-U")
    stage.type("trong 30 ngay")
    #expect(stage.frame.text.components(separatedBy: "chậm nhất").count == 2, "\(stage.frame.text)")
  }

  /// A link that nobody typed and nobody sees would be on record.
  @Test func everyFieldOfATaskIsSeenOnASmallScreen() throws {
    var stage = try paper.stage(size: Size(80, 24))
    try stage.conclude(
      "Giao Sở Thông tin và Truyền thông chủ trì, phối hợp các sở, ngành và UBND các huyện, thành phố rà soát, trình")
    try stage.press("Ctrl-A 6")
    stage.type(String(repeating: "Rà soát văn bản của các cấp. ", count: 6))
    for _ in 0..<9 {
      let text = stage.frame.text
      for label in ["Nội dung", "Chủ trì", "Phối hợp", "Sản phẩm", "Thời hạn", "Kết luận", "Chỉ tiêu", "Ghi chú"] {
        #expect(text.contains(label), "\(label) in \(text)")
      }
      try stage.press("Down")
    }
  }

  /// What a draft waits for is the first thing to be offered beside it, on small screens too.
  @Test func besideADraftTheKeysTellHowItIsReadBackAndTakenBack() throws {
    var stage = try paper.stage(size: Size(80, 24))
    try stage.conclude("Một")
    let keys = try #require(stage.frame.text.split(separator: "\n").last)
    #expect(keys.contains("^K  đọc lại") && keys.contains("^Z  hoàn tác"), "\(keys)")
  }

  /// Told that a task is gone, a secretary would record it once more.
  @Test func anEditThatIsTakenBackIsNotTheWholeRow() throws {
    var stage = try paper.stage()
    try stage.conclude("Một")
    try stage.press("Enter End")
    stage.type(" hai")
    try stage.press("Ctrl-S Ctrl-Z")
    #expect(stage.frame.text.contains("Đã hoàn tác lần sửa; trở lại là kết luận số 1 “Một”."), "\(stage.frame.text)")
    try stage.press("Ctrl-Z")
    #expect(stage.frame.text.contains("Đã hoàn tác việc ghi kết luận"), "\(stage.frame.text)")
  }

  @Test func whatIsThrownAwayIsNamed() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 5")
    stage.type("Hoàn thành tháng 3")
    try stage.press("Esc Ctrl-A 2 Enter")
    #expect(stage.frame.text.contains("Đã bỏ phiếu gõ dở: kết luận “Hoàn thành tháng 3”."), "\(stage.frame.text)")
  }

  /// A file that came in beside the desk would not be seen at it until the next start.
  @Test func whatIsOnRecordIsReadAgainWhileTheListIsOpen() throws {
    var stage = try paper.stage()
    try stage.conclude("Một")
    _ = try paper.record(DeskEntry(.conclusion, values: [.content: "Hai của tệp"]))
    #expect(!stage.frame.text.contains("Hai của tệp"))
    stage.happen(.clockTurned(ClockTime(hour: 8, minute: 31)))
    #expect(stage.frame.text.contains("Hai của tệp"))
  }
}
