import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Link
import Testing

/// A newer edition takes the place of the one that is presented, and a console steers, while people look and type.
@Suite("Exchanges") struct ExchangeTests {
  /// A room with a console, and beside its edition a newer one.
  private struct Meeting {
    let room: FollowedRoom
    let console: Int
    let next: RecordDossier

    init() throws {
      room = try FollowedRoom()
      console = room.raw(.presenter)
      next = RecordDossier.next(
        after: room.dossier, records: FixtureEdition.bacGiangFirst.scriptedRecords(note: "mới"), stating: "1.392",
        of: "cqs.dvc34")
      room.shelf.other = next
    }

    func wish(_ wish: Wish) { room.say(Request.wish(wish).message, from: console) }

    func take() { wish(.take(next.edition.contentHash)) }

    var told: PresenterUpdate? { room.line.sent[console]?.last.flatMap { try? PresenterUpdate(message: $0) } }
  }

  /// The room is never told that there are no tasks because nobody read them yet.
  @Test(arguments: 1...8) func theSceneIsWholeAsSoonAsItIsSeen(number: Int) throws {
    let meeting = try Meeting()
    let follower = try meeting.room.join(Size(120, 33))
    meeting.room.play("\(number) Enter")
    meeting.take()
    #expect(meeting.room.turned == ["/ban-2.batru"])
    let seen = meeting.room.frame
    #expect(follower.text == seen.text)
    meeting.room.wake(.resized(meeting.room.terminal.size))
    #expect(meeting.room.frame.text == seen.text, "it is another as soon as it is drawn anew")
  }

  /// The presenter looks for something, and what is typed next goes where it was going.
  @Test(arguments: ["/ h o", "Ctrl-G", "F9", "F2", "F1", "Tab Down", "Ctrl-Q", "7"])
  func nothingFromAConsoleChangesWhatIsBeingAnswered(keys: String) throws {
    let meeting = try Meeting()
    meeting.room.play("PgDn PgDn \(keys)")
    let before = meeting.room.frame
    for asked in [Wish.command(.nextScene), .command(.previousScene), .command(.lastScene), .scene(5)] {
      meeting.wish(asked)
      #expect(meeting.room.frame == before, "\(asked)")
    }
    meeting.take()
    #expect(meeting.room.frame == before && meeting.room.turned == [], "nor does another edition come under it")
    #expect(meeting.told?.isAway == true, "the console knows why")
    meeting.wish(.command(.dark))
    #expect(meeting.room.frame != before, "but the room can be darkened")
    meeting.wish(.command(.dark))
    #expect(meeting.room.frame == before)
    meeting.wish(.command(.present))
    #expect(meeting.told?.isAway == false && meeting.room.shown?.scene == 3, "and the scene called back")
    meeting.wish(.command(.nextScene))
    #expect(meeting.room.shown?.scene == 4)
  }

  /// A search in the dark is not typed unseen.
  @Test func theFirstKeyOfWhoTypesInTheDarkBringsLight() throws {
    let meeting = try Meeting()
    meeting.room.play("/ h o")
    let before = meeting.room.frame
    meeting.wish(.command(.dark))
    meeting.room.play("s")
    #expect(meeting.room.frame == before)
  }

  /// One screen has one code.
  @Test(arguments: 1...8) func theKeyForMoreRowsLeadsThroughThePagesThatThereAre(number: Int) throws {
    let room = try FollowedRoom()
    room.play("\(number) Enter")
    let (first, pages) = (room.frame.text, room.frame.pages)
    var seen: Set<String> = []
    for _ in 1...2 * pages {
      seen.insert(room.frame.text)
      room.play(",")
    }
    #expect(room.frame.text == first && seen.count == pages)
  }

  @Test(arguments: ["2 Enter F2", "7 Enter F2", "F9 F2"]) func aPageOfASourceHasOneCodeToo(keys: String) throws {
    let room = try FollowedRoom()
    room.play(keys)
    var (seen, told): (Set<String>, Set<String>) = ([], [])
    for _ in 1...8 {
      // The code itself stands on a scene below the panel.
      seen.insert(room.frame.text)
      told.insert(try #require(room.shown).text)
      room.play("PgDn")
    }
    #expect(seen.count == told.count && seen.count < 8, "\(seen.count) screens, \(told.count) codes")
  }

  /// A number that somebody began to type does not lie in wait for the next key.
  @Test func aNumberIsForgottenAfterSomeSeconds() throws {
    let room = try FollowedRoom()
    room.play("3 Enter 7")
    #expect(room.frame.text.contains("tới 7") && room.terminal.waits.last == TypedNumber.patience)
    room.stopwatch.milliseconds += TypedNumber.patience
    room.wake()
    #expect(!room.frame.text.contains("tới 7"))
    room.play("Enter")
    #expect(room.frame.text.contains("4/8"))
  }
}
