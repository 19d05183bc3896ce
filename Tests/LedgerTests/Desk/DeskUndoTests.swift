import CommitteeModel
import TestKit
import Testing

@testable import Ledger

/// Undoing goes back over the whole session to where something was heard, published or restated, and no further.
@Suite struct DeskUndoTests {
  @Test func aNewRowIsTakenBackAndComesAgainAlsoAfterARestart() throws {
    try DeskBench.with { bench in
      let said = try bench.desk.record(DeskBench.opinion("Thiếu cán bộ"))
      try bench.restart()
      #expect(try bench.desk.book().undoable?.record.key == said.key)
      let undone = try bench.desk.undo()
      #expect(undone.state == .undone && undone.key == said.key)
      #expect(try bench.rows(.opinion) == [])
      #expect(try bench.edition().records(of: .opinion) == [])
      try bench.restart()
      #expect(try bench.desk.book().redoable?.record.key == said.key)
      #expect(try bench.desk.redo().record[.content] == "Thiếu cán bộ")
      #expect(try bench.edition().records(of: .opinion).map(\.key) == [said.key])
      #expect(throws: DeskFailure.nothingToRedo) { try bench.desk.redo() }
    }
  }

  @Test func whatAFileStatedStandsAgainAsThatFilesStatement() throws {
    try DeskBench.with { bench in
      let before = try bench.row(.task, "gap-mat")
      _ = try bench.desk.record(DeskEntry(.task, key: "gap-mat", values: [.state: "đang thực hiện"]))
      let undone = try bench.desk.undo()
      let after = try #require(try bench.row(.task, "gap-mat"))
      #expect(after.origin == before?.origin && after.cells == before?.cells)
      #expect(undone.state == .undone)
      let told = try bench.edition().statements(of: .row(.task, key: "gap-mat"))
      #expect(told.map(\.receipt?.receivedAt) == ["2022-02-22T08:00:00+07:00"], "it came when its file came")
    }
  }

  @Test func anotherRecordEndsWhatCouldBeDoneAgain() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      _ = try desk.record(DeskBench.opinion("Thiếu cán bộ"))
      _ = try desk.undo()
      _ = try desk.record(DeskBench.opinion("Thiếu kinh phí"))
      #expect(try desk.book().redoable == nil)
      #expect(throws: DeskFailure.nothingToRedo) { try desk.redo() }
      _ = try desk.undo()
      #expect(throws: DeskFailure.nothingToUndo) { try desk.undo() }
    }
  }

  @Test func whatTheRoomHeardIsTheBoundary() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      _ = try desk.record(DeskBench.opinion("Thiếu cán bộ"))
      let key = try desk.record(DeskBench.conclusion("Giao Sở Nội vụ")).key
      _ = try desk.confirm(key)
      #expect(try desk.book().undoable == nil)
      #expect(try desk.book().boundary == .readBack(at: DeskBench.when))
      #expect(throws: DeskFailure.fixed(.readBack(at: DeskBench.when))) { try desk.undo() }
      _ = try desk.amend(DeskEntry(.conclusion, key: key, values: [.content: "Giao Sở Y tế"]), reason: "Nói lại")
      #expect(try desk.undo().record[.content] == "Giao Sở Nội vụ", "an amendment that nobody has seen goes back")
      #expect(try desk.book().records.map(\.state) == [.recorded, .readBack])
    }
  }

  /// An amendment would stand without its reason, and the room would have heard the conclusion when it was clicked at.
  @Test func whatIsTakenBackAndDoneAgainLeavesExactlyWhatStood() throws {
    try withTemporaryFolder { folder in
      let ledger = try Ledger.open(path: folder + "/a.ledger", creating: true)
      _ = try ledger.importDossier(SmallDossier.delivery(SmallDossier.records), when: DeskBench.when, who: "An")
      var minute = 10
      let holder = DeskHolder(who: "Bình", since: DeskBench.when, machine: "van-phong", process: 4711)
      let desk = try Desk(
        DeskBench.session, of: ledger,
        as: DeskSeat(holder) {
          minute += 1
          return "2022-02-23T09:\(minute):00+07:00"
        })
      let key = try desk.record(DeskBench.conclusion("Giao Sở Nội vụ")).key
      _ = try desk.confirm(key)
      _ = try desk.amend(DeskEntry(.conclusion, key: key, values: [.content: "Giao Sở Y tế"]), reason: "Nói lại")
      let task = try desk.record(DeskEntry(.task, key: "gap-mat", values: [.note: "Đã gửi giấy mời"]))
      let before = try desk.book()
      for _ in 0..<2 { _ = try desk.undo() }
      let heard = try desk.book().records.first?.boundary
      #expect(heard == before.records.first?.boundary, "it was heard when it was read")
      for _ in 0..<2 { _ = try desk.redo() }
      let after = try desk.book()
      #expect(after.records.map(\.reason) == ["Nói lại", ""])
      #expect(after.records.map(\.moment) == before.records.map(\.moment))
      #expect(after.records.map(\.boundary) == before.records.map(\.boundary))
      #expect(after.records.map(\.record.cells) == before.records.map(\.record.cells) && task.key == "gap-mat")
    }
  }

  @Test func whatIsPublishedIsTheBoundaryAndADraftInNoEditionIsNot() throws {
    try DeskBench.with { bench in
      let desk = try bench.desk
      _ = try desk.record(DeskBench.opinion("Thiếu cán bộ"))
      _ = try desk.record(DeskBench.conclusion("Giao Sở Nội vụ"))
      try bench.publish("a")
      #expect(try desk.undo().record.table == .conclusion)
      #expect(throws: DeskFailure.fixed(.published(edition: 1, at: DeskBench.when))) { try desk.undo() }
      #expect(try desk.redo().state == .unread)
    }
  }

  @Test func aRowThatOthersNameStays() throws {
    try DeskBench.with { bench in
      let key = try bench.desk.record(DeskBench.conclusion("Giao Sở Nội vụ")).key
      let task = SmallDossier.record(
        .task,
        [.code: "giao-sau", .session: "thang-2", .conclusion: key, .content: "Rà soát", .source: "tin-2"])
      _ = try bench.ledger.importDossier(
        SmallDossier.delivery([task]), when: "2022-03-01T08:00:00+07:00", who: "An")
      #expect(throws: DeskFailure.namedByOthers(["giao-sau"])) { try bench.desk.undo() }
    }
  }

  @Test func theNumberOfAConclusionThatWasTakenBackIsGivenAgain() throws {
    try DeskBench.with { bench in
      _ = try bench.desk.record(DeskBench.conclusion("Giao Sở Nội vụ"))
      _ = try bench.desk.undo()
      #expect(try bench.desk.record(DeskBench.conclusion("Giao Sở Y tế")).number == 1)
    }
  }

  /// A session as nobody would script it, held against lists in memory after each deed and each restart.
  @Test(arguments: 1...6) func everyWayThroughASessionCanBeGoneBackAndAgain(seed: UInt64) throws {
    try DeskBench.with { bench in
      var dice = Dice(seed: seed)
      var past = [try bench.rows(.opinion)]
      var future: [[Record]] = []
      for step in 0..<40 {
        let own = past[past.count - 1].filter { $0.deskOrigin != nil }
        switch Int.random(in: 0..<10, using: &dice) {
        case 0...3:
          _ = try bench.desk.record(DeskBench.opinion("Ý kiến \(step)", kind: "ý kiến"))
          past.append(try bench.rows(.opinion))
          future = []
        case 4...5 where !own.isEmpty:
          let key = own[Int.random(in: 0..<own.count, using: &dice)].key
          _ = try bench.desk.record(DeskEntry(.opinion, key: key, values: [.content: "Nói lại \(step)"]))
          past.append(try bench.rows(.opinion))
          future = []
        case 6...7 where past.count > 1:
          _ = try bench.desk.undo()
          future.append(past.removeLast())
        case 8 where !future.isEmpty:
          _ = try bench.desk.redo()
          past.append(future.removeLast())
        case 9: try bench.restart()
        default: continue
        }
        let now = try bench.rows(.opinion)
        #expect(now.map(\.cells) == past[past.count - 1].map(\.cells), "seed \(seed), step \(step)")
        #expect(now.map(\.origin) == past[past.count - 1].map(\.origin), "seed \(seed), step \(step)")
        #expect(try bench.desk.book().redoable == nil || !future.isEmpty, "seed \(seed), step \(step)")
      }
    }
  }
}
