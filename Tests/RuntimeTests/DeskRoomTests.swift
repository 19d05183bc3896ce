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
    #expect(!room.frame.text.contains(words), "agreeing shows nothing")
    try secretary.press("Ctrl-K")
    #expect(room.frame.text.contains(words) && secretary.keys.contains("phòng họp đồng ý"))
    room.play(".")
    secretary.hear()
    #expect(!secretary.keys.contains("phòng họp đồng ý"))
    try secretary.press("y")
    #expect(paper.rows[0].state == .unread, "nor in the dark")
    try secretary.press("Ctrl-K y")
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

  /// Nobody in the room sees anything of a presenter that was killed.
  @Test func nothingIsConfirmedOnceThePresenterIsGone() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    try secretary.readBack(words)
    #expect(secretary.keys.contains("phòng họp đồng ý"))
    secretary.lose()
    #expect(!secretary.keys.contains("phòng họp đồng ý"))
    _ = secretary.follower.press(.character("y"))
    #expect(paper.rows[0].state == .unread && secretary.text.contains("Phòng họp chưa thấy kết luận này"))
  }

  /// An old draft would stand before the room, and nobody who could take it away.
  @Test func aPresenterThatIsStartedAnewShowsTheScene() throws {
    let room = try FollowedRoom()
    room.play("PgDn PgDn")
    let scene = room.frame
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    try secretary.readBack(words)
    #expect(room.frame.text.contains(words))
    #expect(Screen.frame(of: try room.resumed()).text == scene.text)
  }

  /// The people before the smaller screen would agree to an end that they never saw.
  @Test func pagesAreCutForTheSmallestScreenOfTheRoom() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let audience = try room.join(Size(80, 24))
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    let words = (1...30).map { "Việc thứ \($0) giao Sở Nội vụ rà soát, báo cáo" }.joined(separator: "; ") + " HẾT."
    try secretary.readBack(words)
    #expect(room.frame.text.contains("trang 1/2") && audience.text.contains("trang 1/2"))
    #expect(secretary.text.contains("trang 1/2") && !secretary.keys.contains("phòng họp đồng ý"))
    try secretary.press("y")
    #expect(paper.rows[0].state == .unread)
    try secretary.press("PgDn")
    #expect(room.frame.text.contains("HẾT.") && audience.text.contains("HẾT.") && secretary.text.contains("HẾT."))
    try secretary.press("y")
    #expect(paper.rows[0].state == .readBack)
  }

  @Test func aScreenOnWhichNoWordFitsHasSeenNothing() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    try secretary.readBack(words)
    #expect(secretary.keys.contains("phòng họp đồng ý"))
    let audience = try room.join(Size(20, 2))
    secretary.hear()
    #expect(!secretary.keys.contains("phòng họp đồng ý") && secretary.text.contains("màn hình 20x2 quá nhỏ"))
    try secretary.press("y")
    #expect(paper.rows[0].state == .unread)
    room.say(Request.hello(.audience, Size(80, 24)).message, from: audience.number)
    secretary.hear()
    #expect(room.frame.text.contains(words) && secretary.keys.contains("phòng họp đồng ý"))
  }

  /// A console would go on saying that the room sees what it does not.
  @Test func thePresenterTurnsThePagesAndLeavesThemAndTheConsoleHearsItAtOnce() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let secretary = try SecretaryConsole(in: room, recordingIn: paper)
    let words = (1...60).map { "Việc thứ \($0) giao Sở Nội vụ rà soát, báo cáo" }.joined(separator: "; ") + " HẾT."
    try secretary.readBack(words)
    room.play("PgDn")
    secretary.hear()
    #expect(room.frame.text.contains("trang 2/") && secretary.text.contains("trang 2/"))
    room.play("PgDn PgDn PgDn PgDn PgDn")
    secretary.hear()
    #expect(secretary.keys.contains("phòng họp đồng ý"), "its end was seen")
    room.play("End")
    secretary.hear()
    #expect(secretary.text.contains("Phòng họp không thấy kết luận này"))
    try secretary.press("y")
    #expect(paper.rows[0].state == .unread && secretary.keys.contains("chiếu lại"))
    try secretary.press("Ctrl-K")
    #expect(room.frame.text.contains("trang 1/") && !secretary.keys.contains("phòng họp đồng ý"), "from its beginning")
    #expect(!secretary.text.contains("Phòng họp chưa thấy"), "one line does not deny the other")
  }

  /// What the secretary has before the eyes would be another part than what the room reads.
  @Test func aSmallConsoleHasThePagesOfTheRoomAndScrollsThem() throws {
    let room = try FollowedRoom()
    room.play("PgDn")
    let secretary = try SecretaryConsole(in: room, recordingIn: paper, size: Size(60, 16))
    let words = (1...60).map { "Việc thứ \($0) giao Sở Nội vụ rà soát, báo cáo" }.joined(separator: "; ") + " HẾT."
    try secretary.readBack(words)
    let page = try #require(
      room.frame.text.firstRange(of: "trang 1/").map { room.frame.text[$0.lowerBound...].prefix(9) })
    #expect(secretary.text.contains(page))
    let last = try #require((1...60).last { room.frame.text.contains("Việc thứ \($0) giao") })
    #expect(!secretary.flat.contains("Việc thứ \(last) "))
    try secretary.press(Array(repeating: "Down", count: 60).joined(separator: " "))
    #expect(secretary.flat.contains("Việc thứ \(last) "))
    let end = secretary.text
    try secretary.press("Up")
    #expect(secretary.text != end, "it was scrolled no further than to its end")
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
  @Test(arguments: ["PgDn", "PgUp", "Home", ",", "Right"]) func noKeyOfTheRemoteLeadsBehindWhatIsReadBack(key: String)
    throws
  {
    let room = try FollowedRoom()
    room.play("PgDn")
    let scene = room.frame
    let console = room.raw(.presenter)
    room.say(Request.wish(.readBack(ReadBack(text: "k\t1\tLời của ai đó"))).message, from: console)
    room.play(key)
    #expect(room.frame.text.contains("Lời của ai đó"))
    room.play("End")
    #expect(room.frame.text == scene.text)
  }

  /// Whoever ends a presentation by accident could not see the question that the next key answers.
  @Test func theQuestionWhetherToEndLiesOverWhatIsReadBack() throws {
    let room = try FollowedRoom()
    let console = room.raw(.presenter)
    room.say(Request.wish(.readBack(ReadBack(text: "k\t1\tLời của ai đó"))).message, from: console)
    room.play("Ctrl-Q")
    #expect(room.frame.text.contains("KẾT THÚC TRÌNH CHIẾU?"))
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
