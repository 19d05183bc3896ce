import CellGrid
import CommitteeModel
import Dashboard
import Link
import Runtime
import Stories
import Testing

/// A console with a desk, on the line of a room.
final class SecretaryConsole {
  let follower: ConsoleFollower
  private let room: FollowedRoom
  private let number: Int
  private var heard = 0

  init(in room: FollowedRoom, recordingIn paper: PaperDesk, size: Size = Size(120, 33)) throws {
    self.room = room
    number = room.raw(.presenter)
    let names = DeskNames(try Dossier(reading: room.dossier))
    follower = ConsoleFollower(
      Console(size: size, desk: Desk(names)), clerk: DeskClerk(paper, drafts: paper) { "2022-01-17T08:30" })
    hear()
  }

  var text: String { follower.frame().text }
  /// Its words, wherever lines are broken.
  var flat: String { text.split { $0.isWhitespace }.joined(separator: " ") }
  /// The row of keys.
  var keys: String { text.split(separator: "\n").last.map(String.init) ?? "" }

  func press(_ keys: String) throws {
    for notation in keys.split(separator: " ") {
      perform(follower.press(try #require(Key(notation: String(notation)))))
    }
  }

  func type(_ text: String) { for scalar in text.unicodeScalars { perform(follower.press(.character(scalar))) } }

  private func perform(_ effects: [FollowerEffect]) {
    for case .ask(let wish) in effects { room.say(Request.wish(wish).message, from: number) }
    hear()
  }

  /// Nothing comes from the presenter any more.
  func lose() { turn(link: .lost(seconds: 0)) }

  private func turn(link: LinkCondition) {
    follower.turn(
      to: FollowerMoment(
        milliseconds: room.stopwatch.milliseconds, time: ClockTime(hour: 8, minute: 30), seconds: 0, link: link))
  }

  func hear() {
    for message in room.line.sent[number]![heard...] { _ = follower.take(message) }
    heard = room.line.sent[number]!.count
    turn(link: .live)
  }

  /// Records a conclusion and reads it back.
  func readBack(_ words: String) throws {
    try press("Ctrl-A 5")
    type(words)
    try press("Ctrl-S Ctrl-K")
  }
}
