import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Link
import Runtime
import Screens
import Stories
import Testing

/// A secretary at the console, the room, and what lies between them.
@Suite struct DeskRoomTests {
  private let paper = PaperDesk("bg-2022-01-17")

  /// A console with a desk, on the line of a room.
  private final class SecretaryConsole {
    let follower: ConsoleFollower
    private let room: FollowedRoom
    private let number: Int
    private var heard = 0

    init(in room: FollowedRoom, recordingIn paper: PaperDesk) throws {
      self.room = room
      number = room.raw(.presenter)
      let names = DeskNames(try Dossier(reading: room.dossier))
      follower = ConsoleFollower(
        Console(size: Size(120, 33), desk: Desk(names)), clerk: DeskClerk(paper, drafts: paper) { "2022-01-17T08:30" })
      hear()
    }

    var text: String { follower.frame().text }

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

    func hear() {
      for message in room.line.sent[number]![heard...] { _ = follower.take(message) }
      heard = room.line.sent[number]!.count
      follower.turn(
        to: FollowerMoment(
          milliseconds: room.stopwatch.milliseconds, time: ClockTime(hour: 8, minute: 30), seconds: 0, link: .live))
    }
  }

  private let words = "Tuyển đủ người làm công nghệ thông tin"

  @Test func aDraftReachesTheRoomWhenItIsReadBackAndCountsWhenTheRoomHasSeenIt() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let audience = try room.join(Size(80, 24))
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    try secretary.press("Ctrl-A 5")
    secretary.type(words)
    try secretary.press("Ctrl-S")
    #expect(secretary.text.contains("Đã ghi kết luận số 1"))
    let told = room.line.sent[audience.number]!.flatMap { $0 }
    #expect(told.firstRange(of: Array(words.utf8)) == nil, "a draft is nobody's in the room")
    try secretary.press("Ctrl-K")
    #expect(room.frame.text.contains(words) && audience.text.contains(words))
    #expect(secretary.text.contains("Phòng họp đang thấy kết luận này"))
    #expect(room.seen.last?.shown.readBack?.content == words, "what the room saw is in the book")
    let line = try #require(room.seen.last?.text)
    #expect(ProjectedScreen(text: line)?.shown.readBack == room.seen.last?.shown.readBack)
    try secretary.press("y")
    #expect(paper.rows[0].state == .readBack && secretary.text.contains("có hiệu lực"))
    #expect(!room.frame.text.contains(words) && !audience.text.contains(words), "the scene is back")
  }

  @Test func whatTheRoomDoesNotSeeIsNotConfirmed() throws {
    let room = try FollowedRoom()
    room.play("PgDn /")
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    try secretary.press("Ctrl-A 5")
    secretary.type(words)
    try secretary.press("Ctrl-S Ctrl-K")
    #expect(secretary.text.contains("Máy chiếu đang trả lời câu hỏi"))
    try secretary.press("y")
    #expect(paper.rows[0].state == .unread && secretary.text.contains("Phòng họp chưa thấy kết luận này"))
    room.play("Esc")
    try secretary.press("y")
    #expect(room.frame.text.contains(words), "asked once more, it is shown")
    room.play(".")
    secretary.hear()
    try secretary.press("y")
    #expect(paper.rows[0].state == .unread, "nor in the dark")
    try secretary.press("y")
    #expect(paper.rows[0].state == .readBack)
  }

  /// The room would agree to an end that it never saw.
  @Test func aLongConclusionIsConfirmedOnceTheRoomHasSeenItsLastPage() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    let words = (1...60).map { "Việc thứ \($0) giao Sở Nội vụ rà soát, báo cáo" }.joined(separator: "; ") + " HẾT."
    try secretary.press("Ctrl-A 5")
    secretary.type(words)
    try secretary.press("Ctrl-S Ctrl-K")
    #expect(room.frame.text.contains("trang 1/") && !room.frame.text.contains("HẾT."))
    #expect(secretary.text.contains("PgDn: trang sau; chưa xác nhận được"))
    try secretary.press("y")
    #expect(paper.rows[0].state == .unread && secretary.text.contains("PgDn đến trang cuối"))
    try secretary.press("PgDn PgDn PgDn PgDn PgDn")
    #expect(room.frame.text.contains("HẾT.") && secretary.text.contains("Gõ y khi phòng họp đồng ý"))
    #expect(room.seen.last?.shown.readBack?.isAtEnd == true, "what the room saw is in the book")
    try secretary.press("y")
    #expect(paper.rows[0].state == .readBack)
  }

  /// The room sees the projector, and not what this terminal shows.
  @Test func aDeskBesideAProjectorConfirmsNothing() throws {
    let clerk = DeskClerk(paper, drafts: paper, isPresentedElsewhere: { true }) { "2022-01-17T08:30" }
    let conclusion = try paper.record(DeskEntry(.conclusion, values: [.content: words]))
    let librarian = Librarian(FixtureEdition.bacGiangFirst.dossier).with(clerk)
    var state = try librarian.opening(at: nil, in: ViewState(size: Size(120, 33)))
    librarian.setUpDesk(in: &state, shown: true)
    librarian.take(.keyPressed(.control("k")), in: &state)
    let text = Screen.frame(of: state).text
    #expect(text.contains("đang trình chiếu ở màn hình khác") && !text.contains("ĐỌC LẠI KẾT LUẬN"), "\(text)")
    #expect(clerk.perform(.confirm(conclusion.key)) == .refused(.presentedElsewhere))
    #expect(paper.rows[0].state == .unread)
  }

  /// Who left the desk would look for what was just recorded, and record it once more.
  @Test func whatWasRecordedIsOnTheScreensOfALookWithoutANewStart() throws {
    let edition = FixtureEdition.bacGiangFirst
    let task = Record.task("nv-moi", of: edition.session, "Tuyển đủ người làm công nghệ thông tin")
    var looks = 0
    let librarian = Librarian(edition.dossier).with(DeskClerk(paper, drafts: paper) { "2022-01-17T08:30" }) {
      looks += 1
      return RecordDossier(edition: edition.dossier.edition, records: edition.records + [task])
    }
    var state = try librarian.opening(at: "tasks", in: ViewState(size: Size(120, 33)))
    librarian.setUpDesk(in: &state, shown: false)
    func press(_ keys: String) {
      for name in keys.split(separator: " ") {
        librarian.take(.keyPressed(Key(notation: String(name))!), in: &state)
      }
    }
    press("F12 Ctrl-A 6 T u y ể n Ctrl-S")
    #expect(looks == 0 && !Screen.frame(of: state).text.contains("Tuyển đủ người"))
    press("Esc")
    #expect(looks == 1 && Screen.frame(of: state).text.contains("Tuyển đủ người"), "\(Screen.frame(of: state).text)")
    press("Down Up")
    #expect(looks == 1, "and it is read once")
  }

  /// Who recorded from a screen that only other units' figures make would find himself elsewhere.
  @Test func aScreenThatOnlyOtherUnitsMakeIsStillThereBehindTheDesk() throws {
    let story = Story(
      session: "p1", asOf: "17/01/2022",
      records: [
        .unit("tinh", "Tỉnh"), .unit("khac", "Tỉnh khác"), .session("p1", of: "tinh", on: "17/01/2022", "Phiên 1"),
        .row(.source, [.code: "bt", .name: "Bản tin", .shortName: "Bản tin", .kind: "bản tin", .session: "p1"]),
        .rank("dti", of: "khac", "2021", "3", [.publicationDate: "01/2022"]),
      ])
    let librarian = Librarian(story.port).with(DeskClerk(paper, drafts: paper) { "2022-01-17T08:30" }) { story.port }
    var state = try librarian.opening(at: "rank/dti", in: ViewState(size: Size(120, 33)))
    let route = state.view.route
    librarian.setUpDesk(in: &state, shown: false)
    for name in "F12 Ctrl-A 5 T u y ể n Ctrl-S Esc".split(separator: " ") {
      librarian.take(.keyPressed(Key(notation: String(name))!), in: &state)
    }
    #expect(state.view.route == route)
  }

  @Test func theRoomReadsNothingBackAndAnEscapeAtThePresenterBringsTheSceneBack() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let words = try #require(ReadBack(text: "k\t1\tLời của ai đó"))
    let intruder = room.raw(.audience)
    room.say(Request.wish(.readBack(words)).message, from: intruder)
    #expect(room.line.dismissed.contains(intruder) && !room.frame.text.contains("Lời của ai đó"))
    let console = room.raw(.presenter)
    room.say(Request.wish(.readBack(words)).message, from: console)
    #expect(room.frame.text.contains("Lời của ai đó"))
    room.play("Esc")
    #expect(!room.frame.text.contains("Lời của ai đó"))
  }

  /// The room would land on a scene that nobody chose.
  @Test func theFirstKeyOfTheRemoteOnlyBringsTheSceneBack() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let scene = room.frame
    let console = room.raw(.presenter)
    room.say(Request.wish(.readBack(ReadBack(text: "k\t1\tLời của ai đó"))).message, from: console)
    #expect(room.frame.text.contains("Lời của ai đó"))
    room.play("PgDn")
    #expect(room.frame.text == scene.text)
  }

  /// A draft would stay before the room of which nobody can say any more what becomes of it.
  @Test func aConsoleThatIsGoneTakesItsDraftFromTheScreen() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let console = room.raw(.presenter)
    room.say(Request.wish(.readBack(ReadBack(text: "k\t1\tLời của ai đó"))).message, from: console)
    room.leave(console)
    #expect(!room.frame.text.contains("Lời của ai đó"))
  }

  @Test func aConsoleWithoutALedgerSaysHowToRecord() throws {
    var console = Console(size: Size(120, 33))
    #expect(console.press(.control("a")) == [] && console.answer == .noLedger)
  }

  // MARK: What is being typed

  /// A terminal at which keys are pressed one after the other, and then nobody types: waits pass on the watch.
  private final class QuietTerminal: TerminalDevice {
    let size = Size(120, 33)
    let tier = GlyphTier.full
    let colours = 256
    private var keys: [Key]
    private var naps: Int
    private let stopwatch: HandStopwatch
    private(set) var waits: [Int?] = []

    init(_ keys: String, naps: Int, _ stopwatch: HandStopwatch) {
      self.keys = keys.split(separator: " ").compactMap { Key(notation: String($0)) }
      self.naps = naps
      self.stopwatch = stopwatch
    }

    func nextEvent(within milliseconds: Int?) -> TerminalEvent {
      if milliseconds == 0 { return .timeout }
      if !keys.isEmpty { return .key(keys.removeFirst()) }
      waits.append(milliseconds)
      guard naps > 0 else { return .ended }
      naps -= 1
      stopwatch.milliseconds += milliseconds ?? 0
      return .timeout
    }

    func present(_ frame: Frame) {}
    func watch(_ others: [Watch]) {}
    func suspend() {}
    func repaint() {}
    func close() {}
  }

  private func visit(_ keys: String, naps: Int) throws -> [Int?] {
    let stopwatch = HandStopwatch()
    let terminal = QuietTerminal(keys, naps: naps, stopwatch)
    let librarian = Librarian(FixtureEdition.bacGiangFirst.dossier)
      .with(DeskClerk(paper, drafts: paper) { "2022-01-17T08:30" })
    var state = try librarian.opening(at: nil, in: ViewState(size: terminal.size))
    librarian.setUpDesk(in: &state, shown: true)
    EventLoop(state, on: terminal, clock: nil, stopwatch: stopwatch, librarian: librarian).run()
    return terminal.waits
  }

  @Test func aSecondAfterTheLastKeyWhatWasTypedIsKeptAndNothingWakesTheProgramAgain() throws {
    let waits = try visit("Ctrl-A 6 V i ệ c", naps: 1)
    #expect(waits == [EventLoop.rest, nil])
    #expect(paper.kept?.entry.values[.content] == "Việc" && paper.timesKept == 1)
  }

  @Test func aFieldThatIsLeftIsKeptAtOnceAndTheRestWhenTheProgramEnds() throws {
    _ = try visit("Ctrl-A 6 V Tab S", naps: 0)
    #expect(paper.timesKept == 2)
    #expect(paper.kept?.entry.values[.content] == "V" && paper.kept?.entry.values[.leadAgency] == "S")
    #expect(paper.kept?.field == .leadAgency)
  }
}
