import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import TestKit
import Testing

/// What lists of everything of one kind must say.
@Suite struct RegisterTests {
  private func text(_ edition: FixtureEdition, _ address: String, _ keys: String = "") throws -> String {
    var stage = try Stage(edition, at: address, size: Size(240, 67))
    try stage.press(keys)
    return stage.frame.text
  }

  @Test func theTaskThatALaterSessionFulfilledIsKeptAndSaysByWhat() throws {
    let text = try text(.bacGiangDialogue, "last-session", "Tab Tab")
    #expect(text.contains("ĐÃ XONG (1)"))
    #expect(text.contains("xong đúng hạn"))
    #expect(text.contains("tại Đối thoại cán bộ CNTT, CĐS, 23/02/2022"))
    #expect(text.contains("tháng 02/2022 (chậm nhất 28/02/2022)"), "as written and as read")
  }

  @Test func beforeTheFirstSessionThereIsNothingToAccountFor() throws {
    #expect(try text(.bacGiangFirst, "last-session").contains("Trước phiên này, hồ sơ của tỉnh chưa có kết luận nào."))
  }

  @Test func fortyThreeOpinionsStayFortyThree() throws {
    let text = try text(.bacGiangDialogue, "opinions")
    #expect(text.contains("nguồn nêu 43 ý kiến, kê được 11, 32 ý kiến không có nội dung"))
  }

  @Test func aDifficultyStandsWithItsAnswers() throws {
    let text = try text(.bacGiangDialogue, "opinions", "Down Down Down")
    #expect(text.contains("Chưa có cơ chế đãi ngộ, thu hút người làm CNTT"))
    #expect(text.contains("Đề nghị chuyển chức danh nơi chưa tuyển được"))
    #expect(text.contains("Sẽ nghiên cứu chính sách khuyến khích cán bộ CNTT"))
    #expect(text.contains("đã trả lời"))
  }

  /// A blank could be a mistake of the screen; that a source does not state something is a fact.
  @Test func whatNoSourceStatesIsSaidInListsAndDetailsAlike() throws {
    let agenda = try text(.bacGiangFirst, "agenda", "Down").split(separator: "\n")
    #expect(agenda.contains { $0.contains("Ý kiến của các đại biểu") && $0.contains("không nêu") })
    #expect(agenda.contains { $0.contains("Trình bày") && $0.contains("không nêu") })
    let ranks = try text(.ngheAn, "rankings").split(separator: "\n")
    #expect(ranks.contains { $0.contains("Chuyển đổi số cấp tỉnh (DTI)") && $0.contains("52/63       —  2022") })
    #expect(ranks.contains { $0.contains("7,38 %  2022  không nêu") })
    let table = try text(.ngheAn, "table/dti/2022/63").split(separator: "\n")
    #expect(table.contains { $0.contains("Nghệ An") && $0.contains("— ┃") })
    let documents = try text(.bacGiangFirst, "documents")
    #expect(!documents.contains("Số ký hiệu  Cơ quan"), "what no row states has no column")
  }

  @Test func whatAsksForNothingIsNotJudged() throws {
    let rows = try text(.bacGiangDialogue, "opinions").split(separator: "\n")
    let opinion = try #require(rows.first { $0.contains("Tỉnh có cách làm riêng") })
    #expect(!opinion.contains("·") && !opinion.contains("chưa rõ"))
    #expect(rows.contains { $0.contains("·  Vướng mắc về quy trình, thủ tục") && $0.contains("chưa rõ") })
  }

  @Test func whereNothingIsListedNoKeyChoosesAmongIt() throws {
    let keys = try #require(try text(.bacKan, "last-session").split(separator: "\n").last)
    #expect(!keys.contains("F2") && !keys.contains("Enter") && !keys.contains("↑↓") && keys.contains("g  màn hình"))
  }

  @Test func aDocumentStandsWithEveryNameItIsCalledBy() throws {
    let text = try text(.bacGiangOversight, "documents", "Tab")
    #expect(text.contains("111-NQ/TU") && text.contains("Nghị quyết 111; Nghị quyết số 111"))
  }

  @Test func thePlanIsAddedUpAndItsPaceToldInWords() throws {
    let text = try text(.ngheAn, "plan")
    #expect(text.contains("mục tiêu 11/20 · nhiệm vụ, dự án 26/38"))
    #expect(text.contains("làm được 72,73 %, thời gian đã qua 32 %"))
    #expect(text.contains("theo nhịp từ 22/8/2022 sẽ xong vào 02/2024, trước hạn 31/12/2025"))
    #expect(text.contains("nguồn chỉ nêu tổng số, không kể từng mục"))
  }

  @Test func whatFallsShortSaysHowMuchFasterItHasToBe() throws {
    let text = try text(.ngheAn, "plan", "Down Down Down Down Down Down")
    #expect(text.contains("2/9 ") && text.contains("▼ chậm"))
    #expect(text.contains("sẽ xong vào 7/2027") && text.contains("1,7 lần"))
  }

  @Test func theTableOfRanksTellsTiesAndTheDistanceToTheNeighbours() throws {
    let text = try text(.bacGiangOversight, "table/dti/2021/63")
    #expect(text.contains("hạng 10/63 · 0,4933 điểm"))
    #expect(text.contains("9 Bình Phước, hơn 0,0021 điểm") && text.contains("11 Nam Định, kém 0,0048 điểm"))
    #expect(text.contains("19 tỉnh trong 63"), "what the table lacks is said")
    let tied = try self.text(.bacGiangOversight, "table/dti/2021/63", "Down Down")
    #expect(tied.contains("Đồng hạng"))
  }

  @Test func noStepsAreCountedAcrossGenerationsOfAnIndex() throws {
    let text = try text(.bacGiangOversight, "rank/dti")
    #expect(text.contains("≠ khác bộ chỉ số"))
    #expect(!text.contains("bậc so với"))
  }

  @Test func theSitesAreAddedUp() throws {
    #expect(try text(.bacGiangDialogue, "sites").contains("cộng 220 điểm cầu"))
  }

  @Test func aTaskSaysWhatOfItIsNotClear() throws {
    #expect(try text(.ngheAn, "tasks").contains("rõ việc, người; chưa rõ thời gian, sản phẩm"))
    #expect(try text(.ngheAn, "tasks").contains("thẩm quyền"), "all six are told")
    #expect(try text(.ngheAn, "tasks/na-nv-02").contains("chưa rõ người"), "whom all lead nobody leads")
  }

  /// The choice finds every task of which its own screen says that nobody knows who does it.
  @Test func tasksThatManyLeadAreAmongThoseThatNobodyDoes() throws {
    let tasks = FixtureEdition.ngheAn.records.filter { $0.table == .task }
    let unclear = try tasks.count { try text(.ngheAn, "tasks/\($0.key)").contains(/chưa rõ[^;]* người/) }
    #expect(unclear > tasks.count { $0[.leadAgency].isEmpty })
    #expect(try text(.ngheAn, "tasks").contains("Chưa rõ ai \(unclear) "))
  }

  /// Whoever writes “không” in the column of deadlines states none.
  @Test(arguments: ["không", "-", "…"]) func aDeadlineThatSaysNoneIsNone(_ words: String) throws {
    let edition = FixtureEdition.bacGiangFirst
    let records = edition.records.map { record -> Record in
      guard let place = TableSchema.of(record.table).position(of: .dueDate) else { return record }
      var cells = record.cells
      cells[place] = words
      return Record(record.table, cells: cells, origin: record.origin)
    }
    let dossier = RecordDossier(edition: edition.dossier.edition, records: records)
    func text(_ address: String) throws -> String {
      try Stage(dossier, at: address, size: Size(240, 67)).frame.text
    }
    let task = try #require(records.first { $0.table == .task })
    #expect(try text("tasks/\(task.key)").contains(/Thời hạn +không nêu/))
    #expect(try text("plan").contains("1.000 doanh nghiệp, không nêu hạn"))
    #expect(try text("section/kl").contains("không nêu"))
    for address in ["tasks/\(task.key)", "plan", "section/kl", "indicator/kts.dn-ho-tro-cds+source"] {
      for told in [", hạn \(words)", "· \(words) ·"] { #expect(try !text(address).contains(told), "\(address)") }
    }
  }

  @Test func aSystemStandsWithTheFiguresThatSpeakOfIt() throws {
    let text = try text(.bacGiangFirst, "systems", "Down Down Down")
    #expect(text.contains("Tài khoản quản lý văn bản: gần 15.000 tài khoản"))
    #expect(text.contains("Chứng thư số: 6.890"))
  }

  @Test func headsStandApartWhereThereIsRoomAndEveryRowIsReached() throws {
    for size in sizes where size.width >= 80 {
      var stage = try Stage(.bacGiangDialogue, at: "opinions", size: size)
      for row in 1...11 {
        #expect(stage.frame.text.contains("\(row)/11"), "\(size)")
        let marked = (0..<size.height).filter { stage.frame.row($0).contains("▶") }
        #expect(marked.count == 1, "row \(row) at \(size)")
        try stage.press("Down")
      }
    }
  }
}
