import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Link
import Runtime
import Screens
import Stories
import TestKit
import Testing

/// What goes wrong in a presentation is seen alike on all screens of the room, and told to who presents.
@Suite("Troubled rooms") struct TroubledRoomTests {
  private let edition = FixtureEdition.bacGiangFirst
  private var province: String { edition.records.first { $0.table == .session }?[.province] ?? "" }

  private func dossier(_ pages: String..., more: [Record] = []) -> RecordDossier {
    RecordDossier(
      edition: edition.dossier.edition, records: edition.scriptedRecords(note: "ghi", pages: pages) + more)
  }

  private func told(_ console: Int, _ room: FollowedRoom) throws -> PresenterUpdate {
    try PresenterUpdate(message: try #require(room.line.sent[console]?.last))
  }

  @Test func aSceneThatCannotBeReadWholeIsTheSameOnAllScreens() throws {
    let room = try FollowedRoom(presenting: dossier("overview", "indicator/cqs.dvc34")) { $0 == "series" }
    let follower = try room.join(Size(120, 33))
    let before = room.seen.count
    room.play("PgDn")
    #expect(room.frame.text.contains("moi.batru"), "\(room.frame.text)")
    #expect(follower.text == room.frame.text, "\(follower.text)")
    #expect(room.seen.count == before + 1 && room.seen.last?.shown.scene == 2, "and in the book")
    room.play("9 Enter")
    #expect(room.frame.text.contains("Không có cảnh 9"))
    #expect(follower.text == room.frame.text)
    #expect(room.seen.count == before + 1 && room.seen.last?.shown.notice == nil, "nobody cites an answer to a key")
  }

  @Test func aFirstSceneThatCannotBeReadLeavesTheLoopAtRest() throws {
    let room = try FollowedRoom(presenting: dossier("indicator/cqs.dvc34")) { $0 == "series" }
    let follower = try room.join(Size(120, 33))
    #expect(room.terminal.waits.last == 1_000, "it sleeps for a second: \(room.terminal.waits)")
    #expect(follower.text == room.frame.text)
  }

  @Test func minutesRunUntilTheWindowIsClosed() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    room.stopwatch.milliseconds += 600_000
    room.wake(.ended)
    #expect(room.minutes.map(\.used).reduce(0, +) >= 600, "\(room.minutes)")
  }

  // MARK: - Another edition

  /// Ten texts of which every letter is corrected.
  @Test func longTextsThatAreRestatedReachTheRoomAndAKilledPresenterGoesOn() throws {
    let codes = (0..<10).map { "cqs.chu\($0)" }
    func rows(_ words: String) -> [Record] {
      codes.enumerated().map {
        .indicator($1, "Nội dung \($0)", .text, of: .digitalGovernment, order: 900 + $0)
      } + codes.map { .figure($0, of: province, "2021", String(repeating: words, count: 90)) }
    }
    let room = try FollowedRoom(presenting: dossier("opening", "section/cqs", more: rows("đang làm ")))
    let follower = try room.join(Size(120, 33))
    let console = room.raw(.presenter)
    room.play("PgDn")
    room.shelf.other = RecordDossier.next(
      after: room.dossier,
      records: edition.scriptedRecords(note: "ghi", pages: ["opening", "section/cqs"]) + rows("đã xong "),
      stating: "1.392", of: "cqs.dvc34")
    room.stopwatch.milliseconds += 1_000
    room.wake()
    room.say(Request.wish(.take(try #require(try told(console, room).waiting).hash)).message, from: console)
    #expect(room.frame.text.contains("bản 2"), "\(room.frame.text)")
    #expect(follower.text == room.frame.text)
    #expect(room.shown?.restated.count == codes.count + 1)
    #expect(room.frame.text.firstMatch(of: /và \d+ số khác/) != nil, "what is not named is counted\n\(room.frame.text)")
    #expect(Screen.frame(of: try room.resumed(room.shelf.other!)).text == room.frame.text, "and after a kill")
  }

  @Test func aMarkStandsThroughFurtherEditionsUntilTheFigureIsWhatItWas() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    room.play("3 Enter")
    func take(_ figure: String, _ hash: String, after old: RecordDossier) throws -> RecordDossier {
      let next = RecordDossier.next(
        after: old, records: edition.scriptedRecords(note: "mới"), stating: figure, of: "cqs.dvc34", hash: hash)
      room.shelf.other = next
      room.stopwatch.milliseconds += 1_000
      room.wake()
      room.say(Request.wish(.take(hash)).message, from: console)
      return next
    }
    let second = try take("1.392", "22", after: room.dossier)
    #expect(room.frame.text.contains("(trước: 1.380)"))
    let third = try take("1.392", "33", after: second)
    #expect(
      room.frame.text.contains("bản 3") && room.frame.text.contains("(trước: 1.380)"), "it was never shown before")
    let fourth = try take("1.400", "44", after: third)
    #expect(room.frame.text.contains("1.400") && room.frame.text.contains("(trước: 1.380)"))
    _ = try take("1.380", "55", after: fourth)
    #expect(room.frame.text.contains("bản 5") && !room.frame.text.contains("trước:"), "\(room.frame.text)")
  }

  /// The same number of another year is no return to what was stated before.
  @Test func aMarkKeepsThePeriodOfWhatWasStated() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    room.play("3 Enter")
    var newest = room.dossier
    for (figure, period, hash, told) in [
      ("1.392", "2021", "22", "(trước: 1.380)"), ("1.500", "2020", "33", "(trước: 1.380 (kỳ 2021))"),
      ("1.380", "2020", "44", "(trước: 1.380 (kỳ 2021))"),
    ] {
      newest = RecordDossier.next(
        after: newest, records: edition.scriptedRecords(note: "mới"), stating: figure, of: "cqs.dvc34", in: period,
        hash: hash)
      room.shelf.other = newest
      room.stopwatch.milliseconds += 1_000
      room.wake()
      room.say(Request.wish(.take(hash)).message, from: console)
      #expect(room.frame.text.contains(told), "\(figure) \(period): \(room.frame.text)")
    }
  }

  @Test func theSameRowsUnderAHigherNumberAreTaken() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    room.shelf.other = RecordDossier.next(
      after: room.dossier, records: edition.scriptedRecords(note: "ghi chú"), stating: "1.380", of: "cqs.dvc34",
      hash: room.dossier.edition.contentHash)
    room.stopwatch.milliseconds += 1_000
    room.wake()
    let waiting = try #require(try told(console, room).waiting)
    room.say(Request.wish(.take(waiting.hash)).message, from: console)
    #expect(try told(console, room).waiting == nil && room.frame.text.contains("bản 2"), "\(room.frame.text)")
  }

  @Test func anEditionThatCannotBeTakenIsToldToTheConsoleAndTheRoomSeesNothing() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    room.shelf.other = RecordDossier.next(
      after: room.dossier, records: edition.scriptedRecords(note: "mới"), stating: "1.392", of: "cqs.dvc34")
    room.shelf.isTorn = true
    let before = room.frame
    room.stopwatch.milliseconds += 1_000
    room.wake()
    let hash = try #require(try told(console, room).waiting).hash
    room.say(Request.wish(.take(hash)).message, from: console)
    #expect(room.frame == before)
    var seen = Console(size: Size(120, 33))
    (seen.link, seen.update) = (.live, try told(console, room))
    let text = ConsoleScreen(seen).frame.text
    #expect(text.contains("Không nhận được bản 2: tệp hỏng"), "\(text)")
    room.shelf.isTorn = false
    room.say(Request.wish(.take(hash)).message, from: console)
    #expect(try told(console, room).waiting == nil && room.frame.text.contains("bản 2"))
  }
}
