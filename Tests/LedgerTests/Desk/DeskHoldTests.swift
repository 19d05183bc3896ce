import CommitteeModel
import TestKit
import Testing

@testable import Ledger

/// One records, all can look, and who was killed keeps nobody out.
@Suite struct DeskHoldTests {
  @Test func aSecondWriterIsToldWhoRecordsSinceWhenAndWhereAndCanLook() throws {
    try DeskBench.with { bench in
      let said = try bench.desk.record(DeskBench.opinion("Thiếu cán bộ"))
      let second = try Desk(DeskBench.session, of: Ledger.open(path: bench.ledger.path), as: DeskBench.seat("Chi"))
      let holder = DeskHolder(who: "Bình", since: DeskBench.when, machine: "van-phong", process: 4711)
      #expect(second.otherHolder == holder)
      #expect(throws: DeskFailure.held(by: holder)) { try second.record(DeskBench.opinion("Thiếu kinh phí")) }
      #expect(throws: DeskFailure.held(by: holder)) { try second.undo() }
      #expect(try second.book().records.map(\.key) == [said.key])
      #expect(
        DeskFailure.held(by: holder).text.hasPrefix(
          "Bình đang giữ bàn thư ký của sổ này ở máy van-phong từ 09:00 23/02/2022."))
    }
  }

  @Test func theDeskIsFreeOnceItsHolderIsGone() throws {
    try DeskBench.with { bench in
      let path = bench.ledger.path
      let other = try Desk("thang-1", of: Ledger.open(path: path), as: DeskBench.seat("Chi"))
      #expect(other.otherHolder?.who == "Bình", "a desk is that of the ledger, whatever the session")
      #expect(bench.hasDeskFile)
      bench.leave()
      #expect(!bench.hasDeskFile, "who goes leaves nothing beside the ledger")
    }
  }

  @Test func whatAKilledHolderLeftKeepsNobodyOut() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: DeskBench.when, who: "An")
      try write("Dung\n2022-02-23T08:00:00+07:00\nhoi-truong\n999999", to: ledger.path + "-desk")
      #expect(try Desk(DeskBench.session, of: ledger, as: DeskBench.seat("Chi")).otherHolder == nil)
    }
  }

  @Test func whoWaitsTakesTheDeskOnceItIsFree() throws {
    try DeskBench.with { bench in
      let waiting = try Desk(DeskBench.session, of: Ledger.open(path: bench.ledger.path), as: DeskBench.seat("Chi"))
      #expect(waiting.takeDesk()?.who == "Bình")
      bench.leave()
      #expect(waiting.takeDesk() == nil)
      #expect(try waiting.record(DeskBench.opinion("Thiếu kinh phí")).who == "Chi")
    }
  }

  @Test func aSessionThatTheLedgerDoesNotKnowHasNoDesk() throws {
    try DeskBench.with { bench in
      #expect(throws: LedgerFailure.unknownSession("thang-7", known: ["thang-1", "thang-2"])) {
        try Desk("thang-7", of: bench.ledger, as: DeskBench.seat("Chi"))
      }
    }
  }
}
