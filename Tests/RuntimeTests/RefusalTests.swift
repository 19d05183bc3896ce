import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Link
import Runtime
import Testing

/// Who cannot follow is told why, and nothing of him stays.
@Suite("Refusals") struct RefusalTests {
  /// Somebody who is shown the door says nothing more: he would be counted among those who follow for ever.
  @Test func whoCannotBeReadIsToldWhyAndIsNoGhost() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    let ghost = room.line.enter()
    room.line.say([1, 2, 3], from: ghost)
    room.say(Request.hello(.audience, Size(80, 24)).message, from: ghost)
    #expect(room.line.sent[ghost]?.compactMap { Refusal(message: $0) } == [.unreadable])
    let told = try PresenterUpdate(message: try #require(room.line.sent[console]?.last))
    #expect(told.followers.map(\.role) == [.presenter])
  }

  @Test func anEditionThatCouldNotBeOpenedIsTriedAgain() throws {
    let room = try FollowedRoom()
    let update = AudienceUpdate(
      edition: EditionPointer(path: "/ban-2.batru", hash: String(repeating: "5c", count: 32)),
      shown: Shown(text: "scene=1 at=opening")!)
    let follower = AudienceFollower(room.shelf, in: ViewState(size: Size(80, 24)))
    #expect(follower.take(update.message))
    #expect(follower.frame().text.contains("không phải bản đang được trình chiếu"))
    room.shelf.other = RecordDossier.next(
      after: room.dossier, records: FixtureEdition.bacGiangFirst.scriptedRecords(note: "mới"), stating: "1.392",
      of: "cqs.dvc34")
    #expect(follower.take(update.message))
    #expect(follower.state?.view.presentation?.place == 0)
    #expect(!follower.frame().text.contains("không phải bản"))
  }
}
