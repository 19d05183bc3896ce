import CommitteeModel
import GRDB
import Testing

@testable import Ledger

/// What is said in the room gets on record, whole, at once, and by the rules of every other row.
@Suite struct DeskRecordTests {
  @Test func whatIsRecordedStandsInTheEditionWithItsSourceAndInTheJournal() throws {
    try DeskBench.with { bench in
      let said = try bench.desk.record(DeskBench.opinion("Thiếu cán bộ công nghệ thông tin"))
      #expect(said.state == .recorded && said.boundary == nil && said.who == "Bình")
      let opinions = try bench.edition().records(of: .opinion)
      #expect(opinions.map { $0[.content] } == ["Thiếu cán bộ công nghệ thông tin"])
      #expect(opinions.map { $0[.source] } == ["thang-2.ghi"])
      #expect(try bench.row(.source, "thang-2.ghi")?[.name] == "Biên bản ghi tại phiên: thang-2")
      let entry = try #require(try bench.ledger.journal().entries.last)
      #expect(entry.act == .recorded && entry.who == "Bình" && entry.subject == "thang-2")
      #expect(entry.details.contains(.deed(table: "y_kien", key: said.key, step: 0)))
    }
  }

  @Test func theSourceOfTheSessionsRecordIsMadeOnce() throws {
    try DeskBench.with { bench in
      for content in ["Thiếu kinh phí", "Thiếu cán bộ"] { _ = try bench.desk.record(DeskBench.opinion(content)) }
      #expect(try bench.rows(.source).filter { $0.deskOrigin != nil }.count == 1)
    }
  }

  @Test func textArrivesComposedOnOneLineAndWithoutOrdersToTheTerminal() throws {
    try DeskBench.with { bench in
      let said = try bench.desk.record(DeskBench.opinion("  Thi\u{E0}nh pho\u{302}\u{301}\r\nthi\u{1B}[31mếu "))
      #expect(said.record[.content].unicodeScalars.elementsEqual("Thiành phố thi[31mếu".unicodeScalars))
    }
  }

  @Test(arguments: [
    (DeskEntry(.opinion, values: [.kind: "than phiền", .content: "Chậm"]), Field.kind),
    (DeskEntry(.opinion, values: [.kind: "ý kiến"]), .content),
    (DeskEntry(.opinion, values: [.kind: "trả lời", .content: "Đã có", .answers: "khong-co"]), .answers),
    (DeskEntry(.task, values: [.content: "Rà soát", .indicator: "khong-co"]), .indicator),
    (DeskEntry(.task, values: [.content: "Rà soát", .dueDate: "30/2"]), .dueDate),
    (DeskEntry(.conclusion, values: [.content: "Giao Sở Nội vụ", .number: "ba"]), .number),
  ])
  func whatAnImportWouldRefuseIsRefusedWithItsFieldAndNothingIsWritten(_ entry: DeskEntry, _ field: Field) throws {
    try DeskBench.with { bench in
      let failure = #expect(throws: DeskFailure.self) { try bench.desk.record(entry) }
      guard case .rejected(let findings) = failure else {
        Issue.record("\(String(describing: failure))")
        return
      }
      #expect(findings.map(\.column) == [field.rawValue])
      let entries = try bench.ledger.journal().entries
      let rows = try bench.rows(entry.table)
      #expect(entries.count == 1 && rows.allSatisfy { $0.deskOrigin == nil })
    }
  }

  @Test func whatTheStoreFillsInNobodyElseDoes() throws {
    try DeskBench.with { bench in
      for field in [Field.code, .session, .source, .number] {
        #expect(throws: DeskFailure.closedField(field, .opinion)) {
          try bench.desk.record(DeskEntry(.opinion, values: [field: "x", .kind: "ý kiến", .content: "Chậm"]))
        }
      }
      #expect(throws: DeskFailure.wrongTable(.observation)) {
        try bench.desk.record(DeskEntry(.observation, values: [.value: "5"]))
      }
      #expect(throws: DeskFailure.wrongTable(.unit)) {
        try bench.desk.record(DeskEntry(.unit, values: [.name: "Sở mới"]))
      }
    }
  }

  @Test func conclusionsAreNumberedInTheSession() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      #expect(try desk.record(DeskBench.conclusion("Giao Sở Nội vụ rà soát")).number == 1)
      #expect(try desk.record(DeskBench.conclusion("Giao Sở Tài chính bố trí", number: "5")).number == 5)
      let next = try desk.record(DeskBench.conclusion("Đôn đốc cấp xã"))
      #expect(next.number == 6)
      #expect(throws: DeskFailure.numberTaken(6, by: next.key)) {
        try desk.record(DeskBench.conclusion("Họp lại vào tháng sau", number: "6"))
      }
    }
  }

  @Test func aConclusionCountsOnlyOnceItWasReadBack() throws {
    try DeskBench.with { bench in
      let drafted = try bench.desk.record(DeskBench.conclusion("Giao Sở Nội vụ rà soát"))
      let task = try bench.desk.record(DeskBench.task("Rà soát", of: drafted.key))
      #expect(drafted.state == .unread)
      for audience in Audience.allCases {
        let edition = try bench.edition(audience)
        #expect(try edition.records(of: .conclusion) == [], "nobody has heard it")
        #expect(try !edition.records(of: .task).contains { $0.key == task.key }, "nor what follows from it")
      }
      let confirmed = try bench.desk.confirm(drafted.key)
      #expect(confirmed.state == .readBack && confirmed.boundary == .readBack(at: DeskBench.when))
      #expect(try bench.edition().records(of: .conclusion).map(\.key) == [drafted.key])
      #expect(throws: DeskFailure.notToConfirm(.readBack)) { try bench.desk.confirm(drafted.key) }
    }
  }

  @Test func theSameWordsTwiceAreTwoRows() throws {
    try DeskBench.with { bench in
      let keys = try (0..<20).map { _ in try bench.desk.record(DeskBench.opinion("Thiếu kinh phí")).key }
      #expect(Set(keys).count == keys.count)
      #expect(try bench.rows(.opinion).count == keys.count)
    }
  }

  /// A copy of the book goes to another machine, and both go on: what is told apart must stay so when it comes together.
  @Test func twoCopiesOfABookGiveTheirRowsDifferentKeys() throws {
    try DeskBench.with { bench in
      try bench.ledger.backUp(to: bench.folder + "/copy.ledger")
      let copy = try Ledger.open(path: bench.folder + "/copy.ledger")
      let other = try Desk(DeskBench.session, of: copy, as: DeskBench.seat("Chi"))
      let keys = try [
        bench.desk.record(DeskBench.opinion("Thiếu cán bộ")).key, other.record(DeskBench.opinion("Thiếu cán bộ")).key,
        other.record(DeskBench.opinion("Thiếu kinh phí")).key,
      ]
      #expect(Set(keys).count == 3)
    }
  }

  @Test func aDeliveryThatComesAgainLeavesTheRecordAlone() throws {
    try DeskBench.with { bench in
      let said = try bench.desk.record(DeskBench.task("Rà soát"))
      let report = try bench.ledger.importDossier(
        SmallDossier.delivery(SmallDossier.records), when: "2022-03-01T08:00:00+07:00", who: "An",
        withdrawingMissing: true)
      #expect(!report.hasChanged && report.missing == [])
      #expect(try bench.row(.task, said.key)?[.content] == "Rà soát")
    }
  }

  @Test func aRehearsalTellsWhatWouldBeAndLeavesNothing() throws {
    try DeskBench.with { bench in
      let would = try bench.desk.rehearse(DeskBench.conclusion("Giao Sở Nội vụ"), reason: nil)
      #expect(would.number == 1 && would.state == .unread)
      #expect(try bench.rows(.conclusion) == [])
      #expect(try bench.ledger.journal().entries.count == 1)
    }
  }

  @Test func whatIsOnRecordIsOnTheDiskBeforeTheCallReturns() throws {
    try DeskBench.with { bench in
      let synchronous = try bench.ledger.queue.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") }
      #expect(synchronous == 2, "a commit must wait for the disk")
    }
  }
}
