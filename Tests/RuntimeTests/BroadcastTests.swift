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

/// A presenter's loop and those who follow it, in one process: what one says the other hears at once.
@Suite("Following") struct BroadcastTests {
  @Test func whoJoinsLateSeesTheSceneAtOnceAndStaysInStep() throws {
    let room = try FollowedRoom()
    room.play("PgDn PgDn PgDn")
    let early = try room.join(Size(120, 33))
    let late = try room.join(Size(80, 24))
    #expect(early.text == room.frame.text, "the same cells at the same size")
    for keys in [
      "PgDn", ".", ".", "PgUp PgUp", "F9 j j", "F2", "F5", "Ctrl-G End Enter", "1 Enter", "End", "F2 Down",
      "F5 7 Enter F2 Down",
    ] {
      room.play(keys)
      #expect(early.text == room.frame.text, "after \(keys)")
      #expect(late.shown?.text == early.shown?.text, "after \(keys)")
      #expect(late.screen.frame().size == Size(80, 24))
    }
  }

  @Test func whatIsTypedOrAskedStaysAtThePresentersTerminal() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let follower = try room.join(Size(120, 33))
    let scene = follower.text
    for keys in ["/ h o s o", "Esc", "Tab Down", "Esc", "1 2", "Esc", "Ctrl-Q", "Esc"] {
      room.play(keys)
      #expect(follower.text == scene, "after \(keys)")
    }
  }

  @Test func aRoomScreenReceivesNoNoteNeitherOverTheLineNorFromTheEdition() throws {
    let mark = "DẤU-GHI-CHÚ-7F3A"
    let room = try FollowedRoom(noted: mark)
    let follower = try room.join(Size(120, 33))
    let console = room.raw(.presenter)
    room.play("PgDn PgDn PgUp F9 F5 Tab Enter")
    let heardInTheRoom = room.line.sent[follower.number]!.flatMap { $0 }
    #expect(heardInTheRoom.count > 400)
    #expect(heardInTheRoom.firstRange(of: Array(mark.utf8)) == nil)
    var model = ""
    dump(try #require(follower.screen.state), to: &model)
    #expect(model.contains("overview"), "the model is searched whole")
    #expect(!model.contains(mark))
    #expect(
      room.line.sent[console]!.flatMap { $0 }.firstRange(of: Array(mark.utf8)) != nil,
      "the console has what is searched for")
  }

  @Test func theRoomSaysNothingThatThePresenterHears() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let before = room.frame
    for request in [Request.wish(.command(.nextScene)), .wish(.scene(5)), .hello(.presenter, Size(80, 24))] {
      let intruder = room.raw(.audience)
      room.say(request.message, from: intruder)
      #expect(room.line.dismissed.contains(intruder), "\(request)")
    }
    let stranger = room.line.enter()
    room.say(Request.wish(.command(.nextScene)).message, from: stranger)
    room.say([0, 0, 0, 9, 1, 2, 3], from: room.line.enter())
    #expect(room.frame == before)
    #expect(room.line.dismissed.count == 5)
    #expect(room.line.sent[stranger]?.last.flatMap { Refusal(message: $0) } == .notAllowed)
  }

  @Test func aConsoleSteersAndDoesNothingElse() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    func wish(_ wish: Wish) { room.say(Request.wish(wish).message, from: console) }
    func place() -> Int? { room.shown.map { $0.scene ?? 0 } }
    wish(.command(.nextScene))
    wish(.command(.nextScene))
    #expect(place() == 3)
    wish(.scene(7))
    #expect(place() == 7)
    wish(.scene(700))
    #expect(place() == 7)
    wish(.command(.previousScene))
    #expect(place() == 6)
    room.play("F9 j")
    wish(.command(.recess))
    #expect(room.shown?.isAway == true, "a recess leaves what is shown")
    wish(.command(.present))
    #expect(room.shown?.isAway == false && place() == 6, "the key for it leads back from a detour")
    wish(.command(.dark))
    #expect(room.shown?.cover == .dark)
    wish(.command(.nextScene))
    #expect(room.shown?.cover == nil && place() == 6, "light comes first")
    let frame = room.frame
    for command in Command.allCases where !command.isSteering { wish(.command(command)) }
    #expect(room.frame == frame, "nothing else is done for a console")
    #expect(room.isRunning)
  }

  @Test func whatAConsoleAskedForHappensOnceMoreFromTheLog() throws {
    var lines: [ActionLine] = []
    let room = try FollowedRoom { lines.append($0) }
    let console = room.raw(.presenter)
    room.play("PgDn F9")
    for wish in [Wish.command(.nextScene), .scene(6), .command(.dark)] {
      room.say(Request.wish(wish).message, from: console)
    }
    room.say([1, 2, 3], from: console)
    room.line.leave(console)
    room.wake(.othersReady)
    let written = try lines.map { try #require(ActionLine(text: $0.text), "\($0.text)") }
    #expect(written == lines)
    // The loop of the room ends with every key and begins anew; a log that is played goes on.
    let whole = written.filter { if case .event(.ended, _) = $0 { false } else { true } }
    let frames = try room.replayed(whole)
    #expect(frames.last == room.frame)
    #expect(Set(frames) == Set(room.terminal.frames))
  }

  /// Killed at any moment, it goes on with the same cells and the same time.
  @Test func aKilledPresenterGoesOnWhereItStood() throws {
    let room = try FollowedRoom()
    for keys in ["PgDn PgDn", ".", ". PgDn", "t", "F9 j j", "F2", "F5 t", "5 Enter", "w", "Ctrl-G End Enter"] {
      room.play(keys)
      let timer = try #require(try room.resumed().view.presentation).timer
      #expect(Screen.frame(of: try room.resumed()).text == room.frame.text, "after \(keys)")
      let elapsed = timer.elapsed(at: room.stopwatch.milliseconds)
      room.stopwatch.milliseconds += 5_000
      let later = try #require(try room.resumed().view.presentation)
      let ran = later.timer.elapsed(at: room.stopwatch.milliseconds) - elapsed
      #expect(ran == (later.isPaused || later.cover != nil ? 0 : 5_000), "after \(keys)")
    }
    let count = room.note.count
    room.wake()
    #expect(room.note.count == count, "where nothing changes nothing is written")
    let place = try #require(room.resumed().view.presentation?.place)
    #expect(place > 0)
    for _ in 0..<40 {
      room.stopwatch.milliseconds += 60_000
      room.wake()
    }
    #expect((count + 15...count + 25).contains(room.note.count), "but that it lives is: \(room.note.count - count)")
    #expect(try room.resumed().view.presentation?.place == place, "a long scene goes on too")
    room.stopwatch.milliseconds += KeptPresentation.longestBreak + 1
    #expect(try room.resumed().view.presentation?.place == 0, "another meeting begins anew")
    room.play("Ctrl-Q y")
    #expect(room.note.kept == nil, "what was ended by hand begins anew")
  }

  /// A number does not change in the middle of a sentence.
  @Test func aNewerEditionWaitsInTheConsoleUntilItIsTakenAndWhatChangedIsMarked() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    let follower = try room.join(Size(120, 33))
    room.play("3 Enter")
    let before = room.frame
    room.shelf.other = RecordDossier.next(
      after: room.dossier, records: FixtureEdition.bacGiangFirst.scriptedRecords(note: "mới"), stating: "1.392",
      of: "cqs.dvc34")
    room.stopwatch.milliseconds += 1_000
    room.wake()
    func told() throws -> PresenterUpdate {
      try PresenterUpdate(message: try #require(room.line.sent[console]?.last))
    }
    let waiting = try #require(try told().waiting)
    #expect(waiting.number == 2)
    #expect(room.frame == before && follower.text == before.text, "the room sees nothing of it")
    room.say(Request.wish(.take("khác")).message, from: console)
    #expect(room.frame == before, "what is not there is not taken")

    room.say(Request.wish(.take(waiting.hash)).message, from: console)
    #expect(room.shown?.scene == 3 && room.shown?.isAway == false)
    #expect(room.frame.text.contains("1.392") && room.frame.text.contains("(trước: 1.380)"), "\(room.frame.text)")
    #expect(follower.text == room.frame.text)
    #expect(try told().waiting == nil && told().note == "mới 3")
    #expect(room.turned == ["/ban-2.batru"])
    #expect(
      Screen.frame(of: try room.resumed(room.shelf.other!)).text == room.frame.text, "a killed presenter keeps it")
    room.play("PgDn")
    #expect(!room.frame.text.contains("trước:"), "only where a figure changed")
    room.play("2 Enter")
    #expect(room.frame.text.contains("(trước: 1.380)"))
  }

  @Test func noMarkComesAheadOfItsFigure() throws {
    let edition = FixtureEdition.bacGiangFirst
    let scene = Record.scene("1", of: edition.session, "overview", [.isRevealed: "có"])
    let librarian = Librarian(RecordDossier(edition: edition.dossier.edition, records: edition.records + [scene]))
    var view = ViewState(size: Size(120, 33))
    view.restated = [Restatement(Code("cqs.dvc34"), former: "1.380")]
    var state = try librarian.opening(at: nil, in: view, presenting: true)
    #expect(!Screen.frame(of: state).text.contains("trước:"))
    librarian.take(.keyPressed(.pageDown), in: &state)
    #expect(Screen.frame(of: state).text.contains("(trước: 1.380)"))
  }

  @Test func everySecondEverythingIsToldAgainAndOnlyThen() throws {
    let room = try FollowedRoom()
    #expect(room.terminal.waits.last == 60_000, "nobody follows: nothing wakes the loop")
    let follower = try room.join(Size(80, 24))
    let told = room.line.sent[follower.number]!.count
    #expect(room.terminal.waits.last == 1_000)
    room.stopwatch.milliseconds += 400
    room.wake()
    #expect(room.line.sent[follower.number]!.count == told && room.terminal.waits.last == 600)
    room.stopwatch.milliseconds += 600
    room.wake()
    #expect(room.line.sent[follower.number]!.count == told + 1)
    room.line.leave(follower.number)
    room.wake(.othersReady)
    #expect(room.terminal.waits.last == 60_000, "and sleeps when they are gone")
  }

  @Test func aClosedPresentationSaysSoAndALostOneDoesNot() throws {
    let room = try FollowedRoom()
    let follower = try room.join(Size(80, 24))
    room.play("Ctrl-Q y")
    #expect(Farewell.isOne(try #require(room.line.sent[follower.number]?.last)))
  }

  @Test func aRoomScreenTellsWhatItWaitsForAndWhatItLost() throws {
    let room = try FollowedRoom()
    let follower = AudienceFollower(room.shelf, in: ViewState(size: Size(80, 24)))
    func text(_ link: LinkCondition) -> String {
      follower.turn(
        to: FollowerMoment(milliseconds: 0, time: ClockTime(hour: 9, minute: 5), seconds: 1, link: link))
      return follower.frame().text
    }
    #expect(text(.waiting).contains("Đang chờ trình chiếu"))
    let update = AudienceUpdate(edition: room.pointer, shown: Shown(text: "scene=1 at=agenda")!)
    #expect(follower.take(update.message))
    #expect(!text(.live).contains("liên lạc"))
    #expect(text(.lost(seconds: 7)).contains("Mất liên lạc 7 giây"))
    #expect(text(.ended).contains("Trình chiếu đã kết thúc"))
    #expect(text(.refused(.otherVersion)).contains("phiên bản khác của chương trình"))
    let other = AudienceUpdate(edition: EditionPointer(path: "/khác", hash: "00"), shown: update.shown)
    #expect(follower.take(other.message))
    #expect(text(.live).contains("“/khác”"), "what is not the edition that is presented is not shown")
    #expect(!follower.take(Farewell.message) && !follower.take([1, 2, 3]))
  }

  /// What remotes send can do nothing at a screen that follows.
  @Test func noKeyOfARemoteDoesAnythingAtARoomScreen() throws {
    let room = try FollowedRoom()
    let follower = try room.join(Size(80, 24))
    let clicker: [Key] = [
      .pageUp, .pageDown, .function(5), .escape, .character("."), .character("b"), .enter, .character(" "), .up, .down,
      .left, .right,
    ]
    let before = follower.text
    for first in clicker {
      for second in clicker { #expect(follower.screen.press(first) + follower.screen.press(second) == []) }
    }
    #expect(follower.text == before)
    for key in [Key.control("q"), .character("q"), .function(10), .control("c")] {
      for other in clicker {
        #expect(
          follower.screen.press(key) + follower.screen.press(other) == [], "the question is answered by its own key")
      }
      #expect(follower.screen.press(key) + follower.screen.press(.character("y")) == [.quit])
    }
  }
}
