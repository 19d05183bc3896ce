import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Stories
import TestKit
import Testing

/// A conclusion is read back to the room from the terminal of the desk.
@Suite struct ReadBackScreenTests {
  private let paper = PaperDesk("bg-2022-01-17")

  private func lastRow(_ stage: Stage) -> String { stage.frame.text.split(separator: "\n").last.map(String.init) ?? "" }

  /// Somebody would be given something to do of which the room never heard.
  @Test func theTasksOfAConclusionAreReadBackWithIt() throws {
    var stage = try paper.stage()
    try stage.conclude("Gặp mặt cán bộ CNTT")
    let conclusion = try #require(paper.rows.first?.key)
    for (content, lead, due) in [("Lập danh sách", "Sở TT&TT", "15/02/2022"), ("Mời họp", "", "")] {
      _ = try paper.record(
        DeskEntry(
          .task, values: [.content: content, .leadAgency: lead, .dueDate: due, .conclusion: conclusion]))
    }
    stage = try paper.stage()
    try stage.press("Home Ctrl-K")
    let text = stage.frame.text
    #expect(text.contains("– Lập danh sách · chủ trì: Sở TT&TT · hạn: 15/02/2022"), "\(text)")
    #expect(text.contains("– Mời họp · chưa nêu chủ trì · chưa nêu hạn"))
  }

  @Test(arguments: [Size(20, 2), Size(40, 1)]) func whatAScreenHasNoRoomForIsNotConfirmed(_ size: Size) throws {
    var stage = try paper.stage(size: size)
    try stage.conclude("Gặp mặt cán bộ CNTT")
    try stage.press("Ctrl-K y")
    #expect(paper.rows[0].state == .unread)
  }

  /// The room would agree to an end that it never saw.
  @Test(arguments: [Size(80, 24), Size(120, 33)]) func whatIsLongIsReadBackToItsEnd(_ size: Size) throws {
    var stage = try paper.stage(size: size)
    let words = (1...60).map { "Việc thứ \($0) giao Sở Nội vụ rà soát, báo cáo" }.joined(separator: "; ") + " HẾT."
    try stage.conclude(words)
    try stage.press("Ctrl-K")
    #expect(stage.frame.text.contains("trang 1/") && !stage.frame.text.contains("HẾT."))
    #expect(!lastRow(stage).contains("phòng họp đồng ý") && lastRow(stage).contains("trang sau"))
    try stage.press("y")
    #expect(paper.rows[0].state == .unread && stage.frame.text.contains("PgDn đến trang cuối rồi mới xác nhận"))
    try stage.press("PgUp PgDn PgDn PgDn PgDn PgDn")
    #expect(stage.frame.text.contains("HẾT.") && stage.frame.text.contains("Người kết luận"))
    #expect(lastRow(stage).contains("phòng họp đồng ý"))
    try stage.press("PgUp y")
    #expect(paper.rows[0].state == .readBack, "its end was seen, and then something before it again")
  }
}
