import CommitteeModel
import Foundation
import Testing

@testable import Ledger

/// What hangs on what the room has not heard, and what was published and by whose reason it changes.
@Suite struct DeskBoundaryTests {
  private let published = DeskFailure.fixed(.published(edition: 1, at: DeskBench.when))

  @Test func aTaskOfADraftIsADraftAndThePublicationNamesBoth() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let conclusion = try desk.record(DeskBench.conclusion("Giao Sở Nội vụ")).key
      let task = try desk.record(DeskBench.task("Rà soát", of: conclusion))
      #expect(task.state == .unread)
      let made = try bench.publish("a")
      #expect(made.drafts.map(\.key) == [conclusion, task.key])
      #expect(try bench.edition().records(of: .task).map(\.key) == ["gap-mat"], "nobody has heard of it")
      #expect(try desk.record(DeskEntry(.task, key: task.key, values: [.content: "Rà soát lại"])).boundary == nil)
      _ = try desk.confirm(conclusion)
      let heard = try bench.edition().records(of: .task).first { $0.key == task.key }
      #expect(heard?[.conclusion] == conclusion)
      #expect(try bench.publish("b").drafts == [])
      #expect(throws: DeskFailure.fixed(.published(edition: 2, at: DeskBench.when))) {
        try desk.record(DeskEntry(.task, key: task.key, values: [.content: "Rà soát nữa"]))
      }
    }
  }

  /// It was in force, and everybody who was given it would think that nobody has to do it any more.
  @Test func whatIsInForceStaysSoThoughItIsAmendedToFollowFromADraft() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let given = try desk.record(DeskBench.task("Rà soát văn bản")).key
      try bench.publish("a")
      let conclusion = try desk.record(DeskBench.conclusion("Giao Sở Nội vụ")).key
      for key in [given, "gap-mat"] {
        let amended = try desk.amend(
          DeskEntry(.task, key: key, values: [.conclusion: conclusion]), reason: "Theo kết luận mới")
        #expect(amended.state == .amended, "\(key)")
      }
      let under = try desk.record(DeskBench.task("Lập kế hoạch", of: conclusion)).key
      _ = try desk.amend(DeskEntry(.task, key: under, values: [.content: "Lập đề án"]), reason: "Nói lại")
      #expect(Set(try bench.edition().records(of: .task).map(\.key)) == [given, "gap-mat"])
      #expect(try bench.publish("b").drafts.map(\.key) == [conclusion, under], "that one nobody has heard")
    }
  }

  /// Whoever reads the edition would find other words under the same code.
  @Test func aFollowUpOpensNoWayToRewriteWhatIsPublished() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let key = try desk.record(DeskBench.task("Rà soát văn bản")).key
      try bench.publish("a")
      _ = try desk.record(DeskEntry(.task, key: key, values: [.state: "đang thực hiện"]))
      let change = DeskEntry(.task, key: key, values: [.content: "Tuyển nhân sự"])
      #expect(throws: published) { try desk.record(change) }
      let amended = try desk.amend(change, reason: "Ghi nhầm")
      #expect(amended.firstWording?[.content] == "Rà soát văn bản")
      #expect(try desk.undo().record[.content] == "Rà soát văn bản", "what nobody has seen goes back")
      #expect(try desk.undo().record[.state] == "")
      #expect(throws: published) { try desk.undo() }
    }
  }

  @Test func figuresAndStatesInTheEditionOfAnEarlierSessionAreNotTakenBack() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      _ = try desk.record(DeskEntry(.task, key: "gap-mat", values: [.note: "Đã gửi giấy mời"]))
      let figure = try #require(try bench.rows(.observation).first { $0[.value] == "79" })
      _ = try desk.amend(DeskEntry(.observation, key: figure.key, values: [.value: "80"]), reason: "Sở báo lại")
      _ = try bench.ledger.publish(
        EditionOrder(session: "thang-1"), to: bench.folder + "/a.batru", when: DeskBench.when)
      #expect(throws: published) { try desk.undo() }
      #expect(try desk.book().undoable == nil && desk.book().boundary == .published(edition: 1, at: DeskBench.when))
    }
  }

  @Test func whatWasTakenBackBeforeAnEditionDoesNotComeBackBehindIt() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let key = try desk.record(DeskBench.opinion("Thiếu cán bộ")).key
      _ = try desk.record(DeskEntry(.opinion, key: key, values: [.content: "Thiếu kinh phí"]))
      _ = try desk.undo()
      try bench.publish("a")
      #expect(try desk.book().redoable == nil)
      #expect(throws: published) { try desk.redo() }
      #expect(try bench.row(.opinion, key)?[.content] == "Thiếu cán bộ")
    }
  }

  @Test func aWrongTaskBehindAConclusionThatWasHeardIsDroppedForAReason() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let conclusion = try desk.record(DeskBench.conclusion("Giao Sở Nội vụ")).key
      let task = try desk.record(DeskBench.task("Rà soát", of: conclusion)).key
      _ = try desk.confirm(conclusion)
      #expect(throws: DeskFailure.fixed(.readBack(at: DeskBench.when))) { try desk.undo() }
      #expect(throws: DeskFailure.lacksGround) {
        try desk.record(DeskEntry(.task, key: task, values: [.state: "huỷ"]))
      }
      _ = try desk.record(DeskEntry(.task, key: task, values: [.state: "huỷ", .evidence: "Ghi nhầm"]))
      let dossier = try Dossier(reading: bench.edition())
      #expect(dossier.task(Code(task)).map { dossier.state(of: $0) } == .dropped)
    }
  }

  @Test func aConclusionOfAnotherSessionMayBearANumberOfThisOne() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      let earlier = SmallDossier.record(
        .conclusion, [.code: "kl-1", .session: "thang-1", .number: "1", .content: "Gặp mặt", .source: "tin-1"])
      _ = try bench.ledger.importDossier(
        SmallDossier.delivery([earlier]), when: "2022-02-22T09:00:00+07:00", who: "An")
      _ = try desk.record(DeskBench.conclusion("Giao Sở Nội vụ"))
      let change = DeskEntry(.conclusion, key: "kl-1", values: [.content: "Gặp mặt cán bộ"])
      #expect(try desk.amend(change, reason: "Chép thiếu").number == 1)
    }
  }

  @Test func aLedgerThatALinkLeadsToHasOneDesk() throws {
    try DeskBench.with { bench in
      let link = bench.folder + "/lien-ket.ledger"
      try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: bench.ledger.path)
      let other = try Desk(DeskBench.session, of: try Ledger.open(path: link), as: DeskBench.seat("Dung"))
      #expect(other.otherHolder?.who == "Bình", "two writers at one book")
    }
  }
}
