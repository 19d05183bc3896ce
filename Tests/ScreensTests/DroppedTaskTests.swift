import CellGrid
import CommitteeModel
import Screens
import Stories
import Testing

/// What nobody has to do any more speaks for no conclusion.
@Suite struct DroppedTaskTests {
  private func story(_ live: [Record], amended isAmended: Bool = false) -> Story {
    let origin = Origin(file: DeskOrigin(isAmended ? .amendment : .readBack, at: "p1").file, line: 1)
    let conclusion = Record.conclusion("kl", of: "p1", 1, "Bảo đảm kinh phí cho chuyển đổi số")
    let dropped = Record.task(
      "nv-bo", of: "p1", "Lập dự toán",
      [
        .conclusion: "kl", .leadAgency: "Sở Nội vụ", .dueDate: "15/02/2022", .state: "huỷ",
        .evidence: "Trùng Kế hoạch 111",
      ])
    return Story(
      session: "p1", asOf: "17/01/2022",
      records: [
        .unit("tinh", "Tỉnh"), .session("p1", of: "tinh", on: "17/01/2022", "Phiên 1"),
        .row(.source, [.code: "bt", .name: "Bản tin", .shortName: "Bản tin", .kind: "bản tin", .session: "p1"]),
        Record(.conclusion, cells: conclusion.cells, origin: origin), dropped,
      ] + live)
  }

  private let live = Record.task(
    "nv", of: "p1", "Trình dự toán",
    [.conclusion: "kl", .leadAgency: "Sở Tài chính", .dueDate: "31/3/2022"])

  /// The room would take the conclusion for dropped, and the department that is out of it for its owner.
  @Test func aConclusionIsToldByTheWorkThatIsLeft() throws {
    let text = try Stage(story([live]).port, at: "section/kl", size: Size(160, 45)).frame.text
    #expect(text.contains("Sở Tài chính") && text.contains("31/3/2022"), "\(text)")
    #expect(!text.contains("nơi chủ trì") && !text.contains("hạn, từ") && !text.contains("(2 việc)"), "\(text)")
  }

  @Test func aConclusionWhoseWorkWasAllDroppedSaysSo() throws {
    let text = try Stage(story([]).port, at: "section/kl", size: Size(160, 45)).frame.text
    #expect(text.contains("(việc đã huỷ)"), "\(text)")
  }

  @Test func aConclusionThatWasAmendedSaysSo() throws {
    let text = try Stage(story([live], amended: true).port, at: "section/kl", size: Size(160, 45)).frame.text
    #expect(text.contains("(đã sửa đổi)"), "\(text)")
  }
}
