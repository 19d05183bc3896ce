import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Screens
import Stories
import TestKit
import Testing

/// A secretary records during the session.
@Suite struct DeskTests {
  private let paper = PaperDesk("bg-2022-01-17")

  @Test func aTaskIsRecordedFromTheScreenOfAFigureAndLinkedWithIt() throws {
    var stage = try paper.stage(at: "indicator/cqs.dvc34", atDesk: false)
    try stage.press("Ctrl-A 6")
    stage.type("Nâng tỷ lệ hồ sơ trực tuyến")
    try stage.press("Enter")
    stage.type("so tttt")
    #expect(stage.frame.text.contains("Sở TT&TT"), "the owner is offered without accents")
    try stage.press("Tab Tab")
    stage.type("so tai chinh")
    try stage.press("Down Enter")
    stage.type("; so noi vu")
    try stage.press("Tab Tab Tab")
    stage.type("cuối tháng")
    #expect(
      stage.frame.text.contains("→ cuối tháng 01/2022, chậm nhất 31/01/2022"), "the reading is shown before it is taken"
    )
    #expect(paper.rows.isEmpty)
    try stage.press("Ctrl-S")
    let row = try #require(paper.rows.last?.record)
    #expect(row[.content] == "Nâng tỷ lệ hồ sơ trực tuyến")
    #expect(row[.leadAgency] == "Sở TT&TT" && row[.coordinatingAgency] == "Sở Tài chính; Sở Nội vụ")
    #expect(row[.dueDate] == "cuối tháng 01/2022" && row[.indicator] == "cqs.dvc34")
    #expect(stage.frame.text.contains("Đã ghi nhiệm vụ “Nâng tỷ lệ hồ sơ trực tuyến”."))
    #expect(stage.state.view.mode == .desk)
  }

  @Test func nothingIsCalledRecordedBeforeItIs() throws {
    var stage = try paper.stage()
    paper.failure = .store("Đĩa đầy: chưa ghi gì.")
    try stage.conclude("Tuyển đủ người làm CNTT")
    #expect(!stage.frame.text.contains("Đã ghi kết luận") && stage.frame.text.contains("Đĩa đầy: chưa ghi gì."))
    #expect(stage.frame.text.contains("Tuyển đủ người làm CNTT"), "what was typed still stands in the form")
    try stage.press("Ctrl-S")
    #expect(stage.frame.text.contains("Đã ghi kết luận số 1") && paper.rows.count == 1)
  }

  /// Told that nothing was done, the secretary would record it once more.
  @Test func whatIsOnTheDiskIsDoneThoughTheRecordCannotBeReadBehindIt() throws {
    var stage = try paper.stage()
    paper.bookFailure = .store("Đĩa lỗi.")
    try stage.conclude("Tuyển đủ người làm CNTT")
    #expect(stage.frame.text.contains("Đã ghi kết luận số 1") && paper.rows.count == 1)
    try stage.press("Ctrl-S")
    #expect(paper.rows.count == 1)
  }

  /// Words that are typed before the form is open take nothing back and do not end the program.
  @Test func lettersDoNothingAtTheList() throws {
    var stage = try paper.stage()
    try stage.conclude("Một")
    for key in "Thu thuế quý II luyl" { try stage.press(key == " " ? "Space" : String(key)) }
    #expect(paper.rows.count == 1 && paper.deeds == [.record] && stage.state.view.mode == .desk)
  }

  @Test func aDraftIsFinishedOrThrownAwayBeforeAnotherRowIsChanged() throws {
    var stage = try paper.stage()
    try stage.conclude("Một")
    try stage.press("Ctrl-A 5")
    stage.type("dở dang")
    try stage.press("Esc Enter")
    #expect(stage.frame.text.contains("CÒN PHIẾU GÕ DỞ"))
    try stage.press("Enter")
    #expect(stage.frame.text.contains("dở dang"))
  }

  @Test func aFormInWhichNothingWasTypedLeavesNoDraft() throws {
    var stage = try paper.stage()
    try stage.conclude("Một")
    try stage.press("Enter Esc")
    #expect(!stage.frame.text.contains("giữ lại"))
    try stage.press("Ctrl-A")
    #expect(stage.frame.text.contains("GHI MỚI"))
  }

  @Test func aConclusionCountsWhenTheRoomHasHeardItAndIsThenOnlyAmended() throws {
    var stage = try paper.stage()
    try stage.conclude("Gặp mặt cán bộ CNTT")
    #expect(stage.frame.text.contains("chưa đọc lại"))
    try stage.press("Ctrl-K")
    #expect(stage.frame.text.contains("ĐỌC LẠI KẾT LUẬN TRƯỚC PHÒNG HỌP"))
    try stage.press("Esc")
    #expect(paper.rows[0].state == .unread, "to have been shown is not to be agreed with")
    try stage.press("Ctrl-K y")
    #expect(paper.rows[0].state == .readBack && stage.frame.text.contains("có hiệu lực"))
    try stage.press("Ctrl-Z")
    #expect(
      paper.rows[0].state == .readBack && stage.frame.text.contains("Đã đọc lại trước phiên họp (09:00 17/01/2022)."))
    try stage.press("Enter End")
    stage.type(" trong tháng 02/2022")
    try stage.press("Ctrl-S")
    #expect(paper.rows[0].state == .readBack && stage.frame.text.contains("“Lý do sửa” còn trống"))
    stage.type("phòng họp bổ sung thời gian")
    try stage.press("Ctrl-S")
    #expect(paper.rows[0].state == .amended)
    #expect(paper.rows[0].record[.content] == "Gặp mặt cán bộ CNTT trong tháng 02/2022")
    let text = stage.frame.text
    #expect(text.contains("Lời ban đầu") && text.contains("phòng họp bổ sung"), "the first wording is kept and shown")
    try stage.press("Ctrl-K")
    #expect(stage.frame.text.contains("trong tháng 02/2022") && stage.frame.text.contains("Lời đã sửa: chờ phòng họp"))
    try stage.press("y")
    #expect(paper.rows[0].state == .readBack && paper.rows[0].firstWording?[.content] == "Gặp mặt cán bộ CNTT")
  }

  @Test func theOnlyOwnerThatIsMeantIsTakenWithEnter() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 6")
    stage.type("Việc")
    try stage.press("Enter")
    stage.type("so tttt")
    try stage.press("Enter Ctrl-S")
    #expect(paper.rows.last?.record[.leadAgency] == "Sở TT&TT")
  }

  @Test func whyARowIsToChangeIsKeptWithItsDraft() throws {
    var stage = try paper.stage()
    try stage.conclude("Gặp mặt cán bộ")
    try stage.press("Ctrl-K y Enter")
    stage.type(" CNTT")
    for _ in 0..<9 { try stage.press("Down") }
    stage.type("Chủ trì nói lại")
    stage.happen(.rested)
    // Killed and started again.
    stage = try paper.stage()
    try stage.press("Enter")
    #expect(stage.frame.text.contains("Chủ trì nói lại"))
    try stage.press("Ctrl-S")
    #expect(paper.rows[0].reason == "Chủ trì nói lại")
  }

  @Test func aTaskIsDroppedForAReasonAndSaysSoInTheList() throws {
    var stage = try paper.stage(at: "tasks/bg-nv1-03", atDesk: false)
    try stage.press("Ctrl-A 7")
    stage.type("huy")
    try stage.press("Tab Ctrl-S")
    #expect(paper.rows.isEmpty && stage.frame.text.contains("Huỷ nhiệm vụ phải nêu lý do huỷ ở “Minh chứng”"))
    stage.type("Trùng việc đã giao")
    try stage.press("Ctrl-S")
    #expect(paper.rows.last?.record[.state] == "huỷ" && stage.frame.text.contains("⊘"))
  }

  @Test func stepsAreTakenBackAndDoneAgain() throws {
    var stage = try paper.stage()
    try stage.conclude("Một")
    try stage.conclude("Hai")
    #expect(stage.frame.text.contains("hoàn tác được: ghi “Hai”"), "what the next undoing takes is named")
    try stage.press("Ctrl-Z")
    #expect(paper.rows.map { $0.record[.content] } == ["Một"])
    try stage.press("Ctrl-Y")
    #expect(paper.rows.map { $0.record[.content] } == ["Một", "Hai"])
    try stage.press("Ctrl-Y")
    #expect(paper.deeds == [.record, .record, .undo, .redo])
    #expect(stage.frame.text.contains("Không còn việc nào để làm lại."))
  }

  @Test func whatWasBeingTypedWhenTheProgramEndedIsOfferedAgain() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 6")
    stage.type("Rà soát văn bản")
    try stage.press("Enter")
    stage.type("Sở N")
    stage.happen(.rested)
    // The program is killed here, and started again.
    stage = try paper.stage()
    #expect(stage.frame.text.contains("CÒN PHIẾU GÕ DỞ") && stage.frame.text.contains("Rà soát văn bản"))
    try stage.press("Enter")
    stage.type("ội vụ")
    try stage.press("Ctrl-S")
    let row = try #require(paper.rows.last?.record)
    #expect(
      row[.content] == "Rà soát văn bản" && row[.leadAgency] == "Sở Nội vụ", "it goes on in the field that was left")
    #expect(paper.kept == nil, "what is on record is no draft any more")
  }

  @Test func aFormThatIsLeftIsKeptAndTakenUpOrGivenUp() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 1 Down Down Down")
    stage.type("Đề nghị hướng dẫn")
    try stage.press("Esc")
    #expect(stage.state.view.mode == .desk && paper.rows.isEmpty && paper.kept != nil)
    try stage.press("Ctrl-A 2")
    #expect(paper.kept != nil, "a digit may be a letter of words that are still being typed")
    try stage.press("Enter")
    #expect(paper.kept == nil, "given up")
    try stage.press("Ctrl-A")
    #expect(stage.frame.text.contains("GHI MỚI"))
  }

  @Test func aSecondWriterIsToldWhoHoldsTheDeskAndCanLook() throws {
    var first = try paper.stage()
    try first.conclude("Một")
    paper.otherHolder = DeskHolder(
      who: "Nguyễn Thị Thư", since: "2022-01-17T08:00:00+0700", machine: "may-thu-ky", process: 4_711)
    var stage = try paper.stage()
    #expect(stage.frame.text.contains("Một"))
    stage.resize(Size(80, 24))
    #expect(stage.frame.text.contains("Chỉ xem. Nguyễn Thị Thư giữ bàn thư ký từ 08:00 17/01/2022, máy may-thu-ky."))
    stage.resize(Size(120, 33))
    for keys in ["Ctrl-A", "Enter", "Ctrl-Z", "Ctrl-K"] {
      try stage.press(keys)
      let text = stage.frame.text
      #expect(text.contains("Nguyễn Thị Thư giữ bàn thư ký từ 08:00 17/01/2022"), "\(keys)")
      #expect(stage.state.view.mode == .desk, "\(keys)")
    }
    #expect(paper.deeds == [.record])
    paper.otherHolder = nil
    try stage.press("Ctrl-A")
    #expect(stage.frame.text.contains("Bàn thư ký đã trống: từ giờ ghi được."))
    try stage.conclude("Hai")
    #expect(paper.deeds == [.record, .record])
  }

  @Test func lettersAreTextInAForm() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 5")
    stage.type("q?/uy l1")
    stage.happen(.pasted("\u{1B}[31mdán\r\nhai dòng"))
    try stage.press("Ctrl-S")
    #expect(paper.rows.last?.record[.content] == "q?/uy l1dán hai dòng")
  }

  @Test func whatCannotBeReadIsSaidAndKeptAsItWasSaid() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 6")
    stage.type("Việc")
    try stage.press("Enter")
    stage.type("Tổ công tác đặc biệt")
    #expect(stage.frame.text.contains("ngoài danh mục, ghi nguyên văn: Tổ công tác đặc biệt"))
    try stage.press("Enter Enter Enter")
    stage.type("khẩn trương")
    #expect(stage.frame.text.contains("▲ không đọc được thành ngày, ghi nguyên văn"))
    try stage.press("Enter Enter")
    stage.type("chỉ tiêu không có")
    try stage.press("Ctrl-S")
    #expect(paper.rows.isEmpty && stage.frame.text.contains("“Chỉ tiêu”: chưa có trong danh mục"))
    try stage.press("Ctrl-U Ctrl-S")
    #expect(paper.rows.last?.record[.dueDate] == "khẩn trương")
    #expect(paper.rows.last?.record[.leadAgency] == "Tổ công tác đặc biệt")
  }

  @Test func anAnswerNamesWhatItAnswers() throws {
    var stage = try paper.stage()
    try stage.press("Ctrl-A 3 Down Down Down")
    stage.type("Bổ sung kinh phí")
    try stage.press("Ctrl-S Ctrl-A 4")
    #expect(stage.frame.text.contains("Bổ sung kinh phí"), "the selected recommendation is what is answered")
    try stage.press("Down Down")
    stage.type("Sở Tài chính tổng hợp")
    try stage.press("Ctrl-S")
    #expect(paper.rows.map { $0.record[.kind] } == ["kiến nghị", "trả lời"])
    #expect(paper.rows[1].record[.answers] == paper.rows[0].key)
  }

  @Test func whatBecameOfATaskIsRecordedFromTheListOfTasks() throws {
    var stage = try paper.stage(at: "tasks/bg-nv1-03", atDesk: false)
    try stage.press("Ctrl-A")
    #expect(stage.frame.text.contains("7  tình trạng việc: Lập kế hoạch nâng chất lượng"))
    try stage.press("7")
    stage.type("hoan thanh")
    try stage.press("Tab Enter")
    stage.type("Kế hoạch đã ban hành")
    stage.happen(.rested)
    // Killed and started again: it is still only about what became of the task.
    stage = try paper.stage()
    try stage.press("Enter Ctrl-S")
    let row = try #require(paper.rows.last?.record)
    #expect(row.key == "bg-nv1-03" && row[.state] == "hoàn thành" && row[.evidence] == "Kế hoạch đã ban hành")
    #expect(row[.content].isEmpty, "the rest of the row is not touched")
  }

  @Test func withoutALedgerOneIsToldHowToRecord() throws {
    var stage = try Stage(.bacGiangFirst, size: Size(120, 33))
    try stage.press("Ctrl-A")
    #expect(stage.frame.text.contains("Chưa mở sổ để ghi"))
    #expect(!stage.frame.text.contains("^A"), "no footer promises what does not work")
  }

  @Test func nothingIsTypedBeforeTheRoom() throws {
    var stage = try paper.stage(at: "overview", atDesk: false)
    try stage.press("F5 Ctrl-A Ctrl-E F12")
    #expect(stage.state.view.route != .desk && stage.state.view.mode == .presenting)
    try stage.press("F9 Ctrl-A")
    #expect(stage.frame.text.contains("Đang trình chiếu: ghi ở bàn điều khiển") && stage.state.view.route == .checks)
  }

  @Test func theDeskIsLeftAndFoundAgainAsItWas() throws {
    var stage = try paper.stage(at: "section/cqs", atDesk: false)
    try stage.press("F12")
    try stage.conclude("Một")
    try stage.press("Esc")
    #expect(stage.state.view.route == .section(.digitalGovernment))
    try stage.press("Ctrl-E")
    #expect(stage.frame.text.contains("Một"))
  }

  // MARK: Pictures

  static let pictures: [(name: String, typed: [String])] = [
    ("ban-thu-ky-trong", []), ("ban-thu-ky-loai", ["^Ctrl-A"]),
    (
      "ban-thu-ky-phieu",
      ["^Ctrl-A 6", "Nâng tỷ lệ hồ sơ trực tuyến của người dân và doanh nghiệp ở cả ba cấp", "^Enter", "Sở TT&TT; so "]
    ),
    (
      "ban-thu-ky-han",
      [
        "^Ctrl-A 6", "Rà soát văn bản", "^Enter", "Tổ công tác", "^Enter Enter Enter", "trước 30/6", "^Enter Enter",
        "xyz",
      ]
    ),
    ("ban-thu-ky-danh-muc", recorded), ("ban-thu-ky-doc-lai", recorded + ["^Up Ctrl-K"]),
    ("ban-thu-ky-sua-doi", recorded + ["^Up Ctrl-K y Enter"]),
  ]

  static let recorded = [
    "^Ctrl-A 3", "Nguyễn Đình Hiếu, Giám đốc Sở Tài chính", "^Down Down Down", "Bảo đảm kinh phí cho chuyển đổi số",
    "^Ctrl-S Ctrl-A 5", "Gặp mặt cán bộ làm công nghệ thông tin, chuyển đổi số của các cấp trong tháng 02/2022",
    "^Ctrl-S Ctrl-A 6", "Tổ chức gặp mặt", "^Enter", "so tttt", "^Tab Tab Tab Tab", "trong tháng 02/2022",
    "^Ctrl-S Ctrl-A 2", "Sở Nội vụ", "^Down Down Down", "Thiếu người làm công nghệ thông tin", "^Ctrl-S Ctrl-Z",
  ]

  @Test(arguments: pictures.indices, [GlyphTier.full, .console])
  func theDeskLooksAsItDid(_ place: Int, _ tier: GlyphTier) throws {
    let picture = Self.pictures[place]
    let paper = PaperDesk("bg-2022-01-17")
    var stage = try Stage(
      FixtureEdition.bacGiangFirst.dossier, size: Size(120, 33), tier: tier, recordingIn: paper)
    for part in picture.typed {
      if part.hasPrefix("^") { try stage.press(String(part.dropFirst())) } else { stage.type(part) }
    }
    for size in sizes {
      stage.resize(size)
      #expect(stage.frame.size == size)
      guard [80, 120, 160].contains(size.width) else { continue }
      expectSnapshot(stage.frame, named: "\(picture.name)-\(size.width)x\(size.height)-\(tier.rawValue)")
    }
  }
}
