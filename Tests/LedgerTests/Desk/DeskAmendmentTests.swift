import CommitteeModel
import Testing

@testable import Ledger

/// What was heard, published or delivered is changed for a reason, and what it said before is kept.
@Suite struct DeskAmendmentTests {
  @Test func whatTheRoomHeardIsAmendedAndKeepsItsFirstWording() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let key = try desk.record(DeskBench.conclusion("Xong trong tháng 3")).key
      _ = try desk.record(DeskEntry(.conclusion, key: key, values: [.content: "Xong trong tháng 4"]))
      _ = try desk.confirm(key)
      let change = DeskEntry(.conclusion, key: key, values: [.content: "Xong trong tháng 5"])
      #expect(throws: DeskFailure.fixed(.readBack(at: DeskBench.when))) { try desk.record(change) }
      #expect(throws: DeskFailure.lacksReason) { try desk.amend(change, reason: " ") }
      let amended = try desk.amend(change, reason: "Chủ trì nói lại")
      #expect(amended.state == .amended && amended.reason == "Chủ trì nói lại")
      #expect(amended.firstWording?[.content] == "Xong trong tháng 4", "what was read back, not the draft before it")
      let again = try desk.amend(
        DeskEntry(.conclusion, key: key, values: [.content: "Xong trong quý II"]), reason: "Thống nhất lại")
      #expect(again.firstWording?[.content] == "Xong trong tháng 4")
      #expect(try bench.edition().records(of: .conclusion).map { $0[.content] } == ["Xong trong quý II"])
    }
  }

  /// The room would never hear the words that are in force.
  @Test func whatWasAmendedIsReadBackOnceMoreAndKeepsItsFirstWordingAndItsReason() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let key = try desk.record(DeskBench.conclusion("Xong trong tháng 4")).key
      _ = try desk.confirm(key)
      let change = DeskEntry(.conclusion, key: key, values: [.content: "Xong trong tháng 5"])
      _ = try desk.amend(change, reason: "Chủ trì nói lại")
      let heard = try desk.confirm(key)
      #expect(heard.state == .readBack && heard.record[.content] == "Xong trong tháng 5")
      #expect(heard.firstWording?[.content] == "Xong trong tháng 4" && heard.reason == "Chủ trì nói lại")
      #expect(throws: DeskFailure.fixed(.readBack(at: DeskBench.when))) { try desk.undo() }
      #expect(throws: DeskFailure.notToConfirm(.readBack)) { try desk.confirm(key) }
    }
  }

  @Test func whatIsPublishedIsAmended() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let key = try desk.record(DeskBench.opinion("Thiếu cán bộ")).key
      try bench.publish("a")
      let change = DeskEntry(.opinion, key: key, values: [.raisedBy: "Sở Tài chính"])
      #expect(throws: DeskFailure.fixed(.published(edition: 1, at: DeskBench.when))) { try desk.record(change) }
      #expect(try desk.amend(change, reason: "Ghi nhầm người nêu").state == .amended)
      #expect(throws: DeskFailure.fixed(.published(edition: 1, at: DeskBench.when))) {
        try desk.record(DeskEntry(.opinion, key: key, values: [.raisedBy: "Sở Y tế"]))
      }
    }
  }

  @Test func aFigureIsRevisedByHandForAReasonAndSaysSoInTheEdition() throws {
    try DeskBench.with { bench in
      let figure = try #require(try bench.rows(.observation).first { $0[.value] == "79" })
      let change = DeskEntry(.observation, key: figure.key, values: [.value: "80"])
      #expect(throws: DeskFailure.fixed(.stated(figure.origin))) { try bench.desk.record(change) }
      let revised = try bench.desk.amend(change, reason: "Sở báo lại bằng điện thoại")
      #expect(revised.state == .byHand && revised.firstWording?[.value] == "79")
      let shown = try bench.edition(.wall).series(indicator: "dvc.xa", unit: "bac-giang").first { $0[.value] == "80" }
      #expect(shown?.deskOrigin == DeskOrigin(.byHand, at: "thang-2"))
      let told = try bench.edition().checks().filter { $0.rule == .revisedByHand }
      #expect(told.map(\.sentence) == ["dvc.xa (80, kỳ 2021): sửa tay tại phiên thang-2"])
      #expect(told.map(\.finding) == ["số sửa tay"])
      let marks = try bench.edition(.wall).checkMarks(unit: "bac-giang")
      #expect(marks[.indicator("dvc.xa")] == .mustAnswer, "a passer-by sees that something is to be asked")
      let history = try bench.ledger.history(indicator: "dvc.xa").first { $0.revisions.count == 2 }
      #expect(history?.revisions.map(\.value) == ["79", "80"] && history?.revisions.last?.who == "Bình")
      #expect(throws: DeskFailure.closedField(.period, .observation)) {
        try bench.desk.amend(DeskEntry(.observation, key: figure.key, values: [.period: "2020"]), reason: "Nhầm kỳ")
      }
    }
  }

  /// The figure would bear the sign of a hand for ever, though the department has delivered it since.
  @Test func aFileThatStatesWhatAHandStatedConfirmsIt() throws {
    try DeskBench.with { bench in
      let figure = try #require(try bench.rows(.observation).first { $0[.value] == "79" })
      let change = DeskEntry(.observation, key: figure.key, values: [.value: "80"])
      _ = try bench.desk.amend(change, reason: "Sở báo lại bằng điện thoại")
      let file = Origin(file: "so-tttt/bo-sung.csv", line: 2)
      var cells = figure.cells
      cells[TableSchema.of(.observation).position(of: .value)!] = "80"
      _ = try bench.ledger.importDossier(
        SmallDossier.delivery([Record(.observation, cells: cells, origin: file)]), when: "2022-03-01T08:00:00+07:00",
        who: "An")
      let history = try #require(try bench.ledger.history(indicator: "dvc.xa").first { $0.revisions.count > 1 })
      #expect(history.revisions.map(\.value) == ["79", "80", "80"], "both stay on record")
      #expect(history.revisions.last?.record.origin == file)
      let edition = try bench.edition()
      #expect(try edition.checks().allSatisfy { $0.rule != .revisedByHand })
      let told = try edition.statements(of: .series(indicator: "dvc.xa", unit: "bac-giang"))
      #expect(told.first { $0.record.origin == file }?.earlier?.record.deskOrigin?.kind == .byHand)
    }
  }

  /// What the hand had put right would pass for the department's own word, by a file that is older than the hand.
  @Test func anOldFileThatComesAgainConfirmsNoHand() throws {
    try DeskBench.with { bench in
      let figure = try #require(try bench.rows(.observation).first { $0[.value] == "79" })
      func deliver(_ value: String, _ name: String, _ hash: Character) throws {
        var cells = figure.cells
        cells[TableSchema.of(.observation).position(of: .value)!] = value
        let file = FileReading(name: name, sha256: String(repeating: hash, count: 64), rows: 1)
        let record = Record(.observation, cells: cells, origin: Origin(file: name, line: 2))
        _ = try bench.ledger.importDossier(
          Delivery(
            folder: "so-tttt", records: [record], findings: [], files: [file],
            sheets: [SheetColumns(file: name, sheet: "", table: .observation, columns: [:])]),
          when: "2022-03-01T08:00:00+07:00", who: "An")
      }
      try deliver("80", "so-tttt/mot.csv", "c")
      try deliver("81", "so-tttt/hai.csv", "d")
      _ = try bench.desk.amend(
        DeskEntry(.observation, key: figure.key, values: [.value: "80"]), reason: "Sở báo lại bằng điện thoại")
      for name in ["so-tttt/mot.csv", "so-tttt/ban-sao.csv"] {
        try deliver("80", name, "c")
        #expect(try bench.row(.observation, figure.key)?.deskOrigin?.kind == .byHand, "\(name)")
      }
      try deliver("80", "so-tttt/mot.csv", "e")
      let listed = try #require(try bench.desk.book().records.first)
      #expect(listed.record.origin.file == "so-tttt/mot.csv", "a new file says so, too")
      #expect(listed.state == .confirmed && listed.standing == "tệp so-tttt/mot.csv đã xác nhận")
      #expect(listed.reason == "Sở báo lại bằng điện thoại" && listed.firstWording?[.value] == "81")
    }
  }

  @Test func aFigureThatCannotBeIsRefusedAlsoByHand() throws {
    try DeskBench.with { bench in
      let figure = try #require(try bench.rows(.observation).first)
      let failure = #expect(throws: DeskFailure.self) {
        try bench.desk.amend(DeskEntry(.observation, key: figure.key, values: [.value: "-5"]), reason: "Sở báo lại")
      }
      guard case .rejected = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
    }
  }

  @Test func anEditionOfWhatWasRecordedRevisedAndTakenBackHoldsAgainstItsLedger() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let figure = try #require(try bench.rows(.observation).first { $0[.value] == "79" })
      _ = try desk.amend(DeskEntry(.observation, key: figure.key, values: [.value: "80"]), reason: "Sở báo lại")
      _ = try desk.record(DeskEntry(.task, key: "gap-mat", values: [.state: "đang thực hiện"]))
      _ = try desk.undo()
      _ = try desk.confirm(try desk.record(DeskBench.conclusion("Giao Sở Nội vụ")).key)
      try bench.publish("a")
      let audit = try EditionAudit(path: bench.folder + "/a.batru", ledger: bench.ledger)
      #expect(audit.faults == [])
    }
  }

  @Test func aBookThatWasSavedFromDamageKeepsItsDesk() throws {
    try DeskBench.with { bench in
      let key = try bench.desk.record(DeskBench.opinion("Thiếu cán bộ")).key
      let saved = bench.folder + "/c.ledger"
      _ = try Ledger.recover(bench.ledger.path, to: saved, when: DeskBench.when, who: "Dung")
      let ledger = try Ledger.open(path: saved)
      let desk = try Desk(DeskBench.session, of: ledger, as: DeskBench.seat("Dung"))
      #expect(try desk.undo().key == key)
      #expect(try ledger.journal().faults == [])
    }
  }

  @Test func whatBecameOfATaskIsRecordedWithEvidenceAndNoReason() throws {
    try DeskBench.with { bench in
      let done = try bench.desk.record(
        DeskEntry(.task, key: "gap-mat", values: [.state: "đang thực hiện", .evidence: "Kế hoạch 12/KH-SNV"]))
      #expect(done.state == .recorded && done.record[.evidence] == "Kế hoạch 12/KH-SNV")
      #expect(done.record[.source] == "tin-1", "its source stays, or the editions of its own session would lose it")
      #expect(throws: DeskFailure.fixed(.stated(SmallDossier.task.origin))) {
        try bench.desk.record(DeskEntry(.task, key: "gap-mat", values: [.content: "Gặp mặt doanh nghiệp"]))
      }
    }
  }

  /// Both spellings are right, and people type either.
  @Test func aWordOfAClosedListIsKnownWhereverItsToneStands() throws {
    try DeskBench.with { bench in
      let dropped = try bench.desk.record(
        DeskEntry(.task, key: "gap-mat", values: [.state: "Hủy", .evidence: "Trùng Kế hoạch 111"]))
      #expect(dropped.isDropped && dropped.record[.state] == "huỷ")
    }
  }

  /// The evidence of something done would stand as the reason why it need not be done.
  @Test func aTaskWithEvidenceIsDroppedForAReasonOfItsOwn() throws {
    try DeskBench.with { bench in
      #expect(throws: DeskFailure.lacksGround) {
        try bench.desk.record(DeskEntry(.task, key: "gap-mat", values: [.state: "huỷ"]))
      }
      _ = try bench.desk.record(
        DeskEntry(.task, key: "gap-mat", values: [.state: "huỷ", .evidence: "Trùng Kế hoạch 111"]))
      #expect(try bench.desk.record(DeskEntry(.task, key: "gap-mat", values: [.note: "Đã báo"])).isDropped)
    }
  }

  @Test func aSheetThatSaysOtherwiseLaterRestatesAndOneThatRepeatsItselfDoesNot() throws {
    try DeskBench.with { bench in
      let recorded: [Field: String] = [.state: "đang thực hiện", .evidence: "Kế hoạch 12/KH-SNV"]
      _ = try bench.desk.record(DeskEntry(.task, key: "gap-mat", values: recorded))
      func deliver(_ task: Record) throws -> Record? {
        _ = try bench.ledger.importDossier(
          SmallDossier.delivery([task]), when: "2022-03-01T08:00:00+07:00", who: "An")
        return try bench.row(.task, "gap-mat")
      }
      #expect(try deliver(SmallDossier.task)?[.state] == "đang thực hiện", "the sheet has said before what it says")
      var cells = SmallDossier.task.cells
      cells[TableSchema.of(.task).position(of: .evidence)!] = "Báo cáo 5/BC-SNV"
      let later = Record(.task, cells: cells, origin: SmallDossier.task.origin)
      #expect(try deliver(later)?[.evidence] == "Báo cáo 5/BC-SNV")
      #expect(try bench.desk.book().records.map(\.state) == [.restated], "nobody has taken anything back")
      #expect(throws: DeskFailure.fixed(.stated(later.origin))) { try bench.desk.undo() }
    }
  }
}
