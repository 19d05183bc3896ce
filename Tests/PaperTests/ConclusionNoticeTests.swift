import CommitteeModel
import Paper
import Stories
import Testing

/// What stands in the draft of a notice of conclusions, and what it leaves to a person.
@Suite struct ConclusionNoticeTests {
  private func notice(
    session: [Field: String] = [:], tasks: [(code: String, more: [Field: String])] = [], shown: [ShownScreen] = [],
    figures: [Record] = [], unheard: UnheardPart = UnheardPart([])
  ) throws -> ConclusionNotice {
    var rows: [Record] = [
      .unit("nghe-an", "Nghệ An"), .session("na", of: "nghe-an", on: "21/9/2023", "Phiên họp", session),
      .conclusion("kl-1", of: "na", 1, "Đã có chuyển biến"), .conclusion("kl-2", of: "na", 2, "Giao việc"),
    ]
    rows += figures
    rows += tasks.map {
      .task($0.code, of: "na", "Rà soát văn bản", $0.more.merging([.conclusion: "kl-2"]) { own, _ in own })
    }
    let story = Story(session: "na", asOf: "21/9/2023", records: rows)
    return ConclusionNotice(
      of: try story.dossier(), try Proceedings(reading: story.port), shown: shown, unheard: unheard)
  }

  private func text(_ notice: ConclusionNotice, _ part: NoticePart) -> String { notice.blocks(of: part).markdown }

  @Test func aTaskWithEverythingNeedsNothing() throws {
    let notice = try notice(tasks: [
      (
        "nv",
        [
          .leadAgency: "Sở TT&TT; Sở Nội vụ", .coordinatingAgency: "UBND huyện", .deliverable: "báo cáo",
          .dueDate: "15/10/2023",
        ]
      )
    ])
    let words = text(notice, .tasks)
    #expect(words.contains("**Kết luận 2.** Giao việc."))
    #expect(
      words.contains(
        "- Rà soát văn bản. Chủ trì: Sở TT&TT; Sở Nội vụ; phối hợp: UBND huyện; sản phẩm: báo cáo; thời hạn: 15/10/2023."
      ))
    #expect(!words.contains("thiếu"))
    #expect(text(notice, .assessment).contains("Kết luận 1") && !text(notice, .assessment).contains("Kết luận 2"))
    #expect(text(notice, .execution).contains("| Sở Nội vụ | Rà soát văn bản |"))
  }

  @Test func whatTheRecordLacksIsMarkedAndCountedNeverMadeUp() throws {
    let notice = try notice(tasks: [("nv-1", [:]), ("nv-2", [.dueDate: "khẩn trương", .leadAgency: "Sở TT&TT"])])
    let words = text(notice, .tasks)
    #expect(words.contains("Chủ trì: **\\[thiếu: cơ quan chủ trì\\]**"))
    #expect(words.contains("thời hạn: khẩn trương **\\[thiếu: ngày cụ thể\\]**"))
    let counts = Dictionary(uniqueKeysWithValues: notice.lackings(in: NoticePart.allCases).map { ($0.name, $0.count) })
    #expect(counts["cơ quan chủ trì"] == 1 && counts["sản phẩm"] == 2 && counts["thời hạn"] == 1)
    #expect(counts["số văn bản"] == 1 && counts["ngày, tháng, năm ban hành"] == 1 && counts["họ tên người ký"] == 1)
    #expect(text(notice, .lacking).contains("| sản phẩm | 2 |"))
  }

  /// A task would seem to follow from the conclusion that happens to stand above it.
  @Test func aTaskOfNoConclusionStandsUnderAHeadOfItsOwn() throws {
    let notice = try notice(tasks: [
      ("nv-1", [.conclusion: "kl-1"]), ("nv-2", [:]), ("nv-3", [.conclusion: "", .leadAgency: "Sở Nội vụ"]),
      ("nv-4", [.conclusion: "kl-cua-phien-khac", .leadAgency: "Sở Tài chính"]),
    ])
    let words = text(notice, .tasks)
    let head = try #require(words.firstRange(of: "**Nhiệm vụ không theo kết luận nào của phiên**\n"))
    #expect(words[..<head.lowerBound].contains("Giao việc") && !words[..<head.lowerBound].contains("Sở Nội vụ"))
    #expect(words[head.upperBound...].contains("Chủ trì: Sở Nội vụ"))
    #expect(words[head.upperBound...].contains("Chủ trì: Sở Tài chính"), "nothing of the session is left out")
  }

  @Test func whatTheRoomHasNotHeardIsOnlyNamedAsLacking() throws {
    let drafts = [
      Record.conclusion("kl-3", of: "na", 3, "Hoàn thành tháng 3"),
      Record.task("nv-9", of: "na", "Lập kế hoạch", [.conclusion: "kl-3"]),
    ]
    let notice = try notice(unheard: UnheardPart(drafts))
    let words = text(notice, .lacking)
    #expect(words.contains("Kết luận 3 “Hoàn thành tháng 3” chưa đọc lại trước phiên họp"))
    #expect(words.contains("Nhiệm vụ “Lập kế hoạch” theo kết luận 3 chưa đọc lại") && words.contains("thiếu: đọc lại"))
    #expect(!text(notice, .tasks).contains("Lập kế hoạch") && notice.unheard.count == "1 kết luận, 1 nhiệm vụ")
  }

  @Test func aTaskThatWasDroppedSaysWhyAndIsNobodysToCarryOut() throws {
    let notice = try notice(tasks: [
      ("nv", [.leadAgency: "Sở Nội vụ", .state: "huỷ", .evidence: "Ghi nhầm, việc đã giao tại phiên trước"])
    ])
    #expect(text(notice, .tasks).contains("- Rà soát văn bản. Đã huỷ: Ghi nhầm, việc đã giao tại phiên trước."))
    #expect(text(notice, .execution).isEmpty && !text(notice, .signature).contains("Sở Nội vụ"))
  }

  /// What the room was given to do would stand among what was praised.
  @Test func aConclusionThatGivesWorkToNobodySaysSo() throws {
    let notice = try notice()
    #expect(text(notice, .tasks).contains("**Kết luận 2.** Giao việc."))
    #expect(text(notice, .tasks).contains("thiếu: nhiệm vụ của kết luận này"))
    #expect(text(notice, .assessment).contains("Kết luận 1") && !text(notice, .assessment).contains("Kết luận 2"))
    #expect(text(notice, .execution).isEmpty)
  }

  /// Whoever looks for the screen that a row names would not find it.
  @Test func aScreenThatARowWasRecordedFromIsListedThoughNoShowingIsKnown() throws {
    let notice = try notice(
      tasks: [("nv", [.note: "màn hình 9C21"]), ("nv-2", [.note: "màn hình 7F3A"])],
      shown: [ShownScreen(code: "7F3A", time: "14:05", title: "Dịch vụ công", indicator: "cqs.dvc34")])
    let words = text(notice, .screens)
    #expect(words.contains("| 9C21 |  | nêu khi ghi “Rà soát văn bản”; không có trong sổ trình chiếu |"), "\(words)")
    #expect(words.count { $0 == "\n" } == 6 && words.contains("| 7F3A | 14:05 |"), "\(words)")
  }

  @Test(
    arguments: [
      ("Ban Chỉ đạo Chuyển đổi số tỉnh", "/TB-BCĐ", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
      ("UBND tỉnh Nghệ An", "/TB-UBND", "Độc lập - Tự do - Hạnh phúc"),
      ("Tỉnh ủy Nghệ An", "-TB/TU", "ĐẢNG CỘNG SẢN VIỆT NAM"),
      ("Huyện uỷ Con Cuông", "-TB/HU", "ĐẢNG CỘNG SẢN VIỆT NAM"),
      ("Đảng ủy UBND tỉnh", "thiếu: ký hiệu cơ quan", "ĐẢNG CỘNG SẢN VIỆT NAM"),
      ("Ban Văn hóa - Xã hội HĐND tỉnh", "thiếu: ký hiệu cơ quan", "CỘNG HÒA"),
    ])
  func theHeadIsThatOfTheIssuingBody(_ agency: String, _ number: String, _ head: String) throws {
    let notice = try notice(session: [.agency: agency])
    #expect(text(notice, .number).contains(number))
    #expect(text(notice, .head).contains(head) && text(notice, .head).contains(agency.uppercased()))
  }

  @Test func theOpeningTellsWhenWhereAndWho() throws {
    let known = try notice(session: [
      .agency: "UBND tỉnh", .leadAgency: "Lê Hồng Vinh", .chairRole: "Phó Chủ tịch", .venue: "Hội trường",
      .partOfDay: "chiều", .form: "trực tuyến", .opinionCount: "7",
    ])
    let words = text(known, .opening)
    #expect(
      words.contains(
        "Buổi chiều ngày 21/9/2023, UBND tỉnh tổ chức Phiên họp, tại Hội trường, theo hình thức trực tuyến."))
    #expect(words.contains("Đồng chí Lê Hồng Vinh, Phó Chủ tịch, chủ trì") && words.contains("và 7 ý kiến"))
    #expect(text(try notice(), .opening).contains("thiếu: người chủ trì"))
  }

  @Test func figuresNameTheScreensThatShowedThem() throws {
    let notice = try notice(
      tasks: [("nv", [.indicator: "cqs.dvc34"])],
      shown: [ShownScreen(code: "7F3A", time: "14:05", title: "Dịch vụ công", indicator: "cqs.dvc34")])
    #expect(text(notice, .figures).contains("| 7F3A |") && text(notice, .figures).contains("thiếu: số liệu"))
    #expect(text(notice, .screens).contains("| 7F3A | 14:05 | Dịch vụ công |"))
  }

  /// A figure may have been seen among others, or shown from another machine: an official paper denies nothing.
  @Test func aFigureThatNoCodeNamesIsNotSaidToHaveStayedUnseen() throws {
    let words = text(try notice(tasks: [("nv", [.indicator: "cqs.dvc34"])]), .figures)
    #expect(words.contains("cqs.dvc34") && !words.contains("không chiếu"))
  }

  @Test(arguments: [("1.118", "1.118 dịch vụ |", false), ("chưa có", "| chưa có **\\[thiếu: số liệu\\]** |", true)])
  func onlyANumberHasAUnit(_ value: String, _ words: String, _ isLacking: Bool) throws {
    let notice = try notice(
      tasks: [("nv", [.indicator: "cqs.dvc34"])],
      figures: [
        .indicator("cqs.dvc34", "Dịch vụ công", .count, of: .digitalGovernment, order: 1, [.measure: "dịch vụ"]),
        .figure("cqs.dvc34", of: "nghe-an", "2022", value),
      ])
    #expect(text(notice, .figures).contains(words))
    #expect(notice.lackings(in: [.figures]).contains { $0.name == "số liệu" } == isLacking)
  }
}
