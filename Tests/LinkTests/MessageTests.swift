import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Link
import Runtime
import Screens
import TestKit
import Testing

/// What goes over the line is read back as it was said, or not at all.
@Suite("Messages") struct MessageTests {
  static let edition = EditionPointer(path: "/nơi/phiên 1.batru", hash: String(repeating: "7f", count: 32))

  static func update(_ edition: FixtureEdition = .bacGiangFirst, keys: String = "") throws -> PresenterUpdate {
    let librarian = Librarian(edition.dossier)
    var state = try librarian.opening(at: nil, in: ViewState(size: Size(120, 33)), presenting: true)
    for key in keys.split(separator: " ") { librarian.take(.keyPressed(Key(notation: String(key))!), in: &state) }
    var times = PresenterUpdate.Times()
    (times.now, times.item, times.itemMinutes, times.itemElapsed) = (1_234_567, "2. Báo cáo", 20, 61_000)
    (times.sessionMinutes, times.sessionElapsed, times.isRunning, times.ahead) = (nil, 99_000, true, 600_000)
    return PresenterUpdate(
      edition: Self.edition, heading: "Phiên 1 · bản 2", screen: Screen.frame(of: state), place: 1,
      scenes: [
        .init(name: "Mở đầu", agendaItem: ""), .init(name: "Ba trụ cột", agendaItem: "Báo cáo kết quả"),
      ], step: 1, steps: 3, cover: .dark, isAway: true, isPaused: false, times: times, note: "– Nhấn: 81 %\n– Hỏi Sở",
      followers: [.init(role: .audience, since: 12), .init(role: .presenter, since: 0)],
      waiting: WaitingEdition(hash: "ab", number: 3, publishedAt: "2026-01-05T08:00:00+0700"),
      resumption: .init(moment: 1_000, gap: 61_000))
  }

  static let requests: [Request] =
    Role.allCases.map { .hello($0, Size(80, 24)) } + Command.allCases.map { .wish(.command($0)) }
    + [.wish(.scene(1)), .wish(.scene(300)), .wish(.take("7f3a"))]
    + [.wish(.readBack(nil)), .wish(.readBack(words))]

  static let words = ReadBack(
    text:
      "kl-1\t3\tTuyển đủ người\tTrong năm 2022\tMai Sơn\t1\t2\t80x24\t1\tTuyển người · chủ trì: Sở Nội vụ · chưa nêu hạn"
  )!

  static func shown() -> Shown {
    var shown = Shown(text: "scene=3 step=1 at=indicator/cqs.dvc source=1")!
    shown.notice = "Đang xem huyện Na Rì, số mới nhất."
    return shown
  }

  // MARK: - Round trips

  @Test func everyRequestIsReadAsItWasSaid() throws {
    for request in Self.requests { #expect(try Request(message: request.message) == request) }
  }

  @Test func whatTheRoomIsToldIsReadAsItWasSaid() throws {
    let update = AudienceUpdate(edition: Self.edition, shown: Self.shown())
    #expect(try AudienceUpdate(message: update.message) == update)
  }

  @Test(arguments: [
    "", "PgDn PgDn PgDn", "F9 j j", "F2", "Tab", "Ctrl-G t i", "Ctrl-Q", "F1", "PgDn PgDn F8", ".",
  ]) func whatAConsoleIsToldIsReadAsItWasSaid(keys: String) throws {
    for edition in [FixtureEdition.bacGiangFirst, .ngheAn] {
      let update = try Self.update(edition, keys: keys)
      let read = try PresenterUpdate(message: update.message)
      #expect(read.screen.text == update.screen.text)
      #expect(read == update, "cell for cell, with colours, cursor and title")
      #expect(update.message.count < 24_000, "\(update.message.count) bytes for a screen")
    }
  }

  /// A secretary may paste a whole speech into a note: what is too long is cut, and the console goes on.
  @Test func whateverIsTooLongForAMessageIsCutAndTheMessageIsRead() throws {
    let long = String(repeating: "Đề nghị ", count: 12_000)
    var update = try Self.update()
    (update.heading, update.note, update.times.item) = (long, long, long)
    (update.times.itemMinutes, update.times.sessionMinutes, update.times.itemElapsed) = (5_000_000, .max, .max)
    update.scenes = (0..<100_001).map { .init(name: "\($0) \(long.prefix(40))", agendaItem: "Báo cáo") }
    (update.place, update.step, update.steps) = (100_000, .max, .max)
    update.screen = Frame(Size(1_400, 9), tier: .full, theme: .light, title: long)
    update.screen.cursor = Point(1_300, 8)
    update.followers = Array(repeating: .init(role: .audience, since: 0), count: 2_000)
    update.waiting?.failure = long
    let read = try PresenterUpdate(message: update.message)
    #expect(update.message.count <= MessageStream.longestUpdate)
    #expect(read.note.hasPrefix("Đề nghị Đề nghị") && read.note.hasSuffix("…") && read.note.utf8.count > 65_000)
    #expect(read.scenes.indices.contains(read.place) && read.scenes[7].name.hasPrefix("7"))
    #expect(read.screen.size == Size(1_000, 9))
    update.screen = Frame(Size(9, 600), tier: .full, theme: .light, title: "")
    for scenes in [10_000, 300, 1] {
      update.scenes = Array(update.scenes.prefix(scenes))
      update.place = 0
      #expect(try PresenterUpdate(message: update.message).scenes.count == scenes)
    }
  }

  @Test func whatIsShownIsReadHoweverMuchOfItIsMarked() throws {
    var shown = Self.shown()
    shown.restated = (0..<9_000).map {
      Restatement(Code("cqs.chu-\($0)"), former: "Đang hoàn thiện “\($0)”; chưa nêu hạn")
    }
    let read = try AudienceUpdate(message: AudienceUpdate(edition: Self.edition, shown: shown).message).shown
    #expect(read.restated.count > 1_000 && read.restated == Array(shown.restated.prefix(read.restated.count)))
    #expect(read.notice == shown.notice)
    shown.restated = []
    shown.notice = String(repeating: "ữ", count: 400_000)
    #expect(try AudienceUpdate(message: AudienceUpdate(edition: Self.edition, shown: shown).message).shown.scene == 3)
  }

  /// The room would agree to an end that did not reach it.
  @Test func aConclusionThatIsTooLongForAMessageIsNotTheOneThatIsReadBack() throws {
    let words = ReadBack(key: "k", number: 1, content: String(repeating: "Đề nghị ", count: 12_000))
    let tasks = (1...300).map { "Việc \($0): \(String(repeating: "rà soát ", count: 600))" }
    for long in [words, ReadBack(key: "k", number: 1, content: "Tuyển đủ người", tasks: tasks)] {
      let message = Request.wish(.readBack(long)).message
      guard case .wish(.readBack(let read?)) = try Request(message: message) else {
        Issue.record("not read")
        continue
      }
      #expect(message.count <= MessageStream.longestRequest && !read.says(long))
    }
  }

  @Test func leaveIsTakenInAMessageOfItsOwn() {
    #expect(Farewell.isOne(Farewell.message))
    #expect(!Farewell.isOne(Request.hello(.audience, Size(80, 24)).message))
  }

  // MARK: - Refusals

  private func isRead(_ message: [UInt8]) -> Bool {
    let isRequest = (try? Request(message: message)) != nil
    let isUpdate = (try? AudienceUpdate(message: message)) != nil || (try? PresenterUpdate(message: message)) != nil
    return isRequest || isUpdate || Farewell.isOne(message)
  }

  private func messages() throws -> [[UInt8]] {
    let audience = AudienceUpdate(edition: Self.edition, shown: Self.shown()).message
    return Self.requests.map(\.message) + [audience, try Self.update().message, Farewell.message]
  }

  @Test func everyMessageThatEndsTooSoonIsRefused() throws {
    for message in try messages() {
      for count in 0..<message.count where isRead(Array(message[..<count])) {
        Issue.record("read \(count) of \(message.count) bytes")
      }
      #expect(!isRead(message + [0]), "nor may anything follow")
    }
  }

  @Test func everyTurnedBitIsNoticed() throws {
    for message in try messages() {
      // All bits of short messages; of long ones all bits of their ends and one in each byte between.
      for place in message.indices {
        let bits = message.count < 400 || place < 64 || place > message.count - 64 ? Array(0..<8) : [place % 8]
        for bit in bits {
          var turned = message
          turned[place] ^= 1 << UInt8(bit)
          if isRead(turned) { Issue.record("bit \(bit) of byte \(place) of \(message.count)") }
        }
      }
    }
  }

  /// Bytes that bear the right sum: whoever means harm can sum too.
  @Test(arguments: [1, 2, 3] as [UInt64]) func badContentsWithAGoodSumAreRefusedWithoutATrap(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    let all = try messages()
    for _ in 0..<4_000 {
      var message = all.randomElement(using: &dice)!
      for _ in 0..<Int.random(in: 1...4, using: &dice) where message.count > 10 {
        let place = Int.random(in: 6..<message.count - 4, using: &dice)
        switch Int.random(in: 0..<4, using: &dice) {
        case 0: message[place] = UInt8.random(in: 0...255, using: &dice)
        case 1: message[place] = 0xFF
        case 2: message.remove(at: place)
        default: message.insert(UInt8.random(in: 0...255, using: &dice), at: place)
        }
      }
      _ = isRead(resealed(message))
    }
  }

  @Test func numbersThatAreTooLargeAreRefused() throws {
    let huge = [UInt8](repeating: 0xFF, count: 12)
    for kind in 1...6 as ClosedRange<UInt8> {
      #expect(!isRead(resealed([0, 0, 0, 0, 1, kind] + huge + [0, 0, 0, 0])))
    }
    #expect(
      !isRead(resealed(Request.hello(.audience, Size(80, 24)).message, version: 1)), "another form is not guessed at")
  }

  @Test func aRefusalIsReadByProgramsOfEveryVersion() throws {
    for refusal in Refusal.allCases {
      #expect(refusal.message[4] == 0, "its form bears no version that another program would not read")
      #expect(Refusal(message: refusal.message) == refusal)
      #expect(throws: WireFault.self) { try Request(message: refusal.message) }
    }
    #expect(Refusal(message: Farewell.message) == nil)
    var watch = LinkWatch()
    watch.wasRefused(.otherVersion)
    #expect(watch.condition(at: 0, isConnected: false) == .refused(.otherVersion))
    watch.heard(at: 0)
    #expect(watch.condition(at: 0, isConnected: true) == .live)
  }

  private func resealed(_ message: [UInt8], version: UInt8 = 6) -> [UInt8] {
    var inner = Array(message[4..<max(4, message.count - 4)])
    if !inner.isEmpty { inner[0] = version }
    var sum = ~UInt32(0)
    for byte in inner {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : sum >> 1 ^ 0xEDB8_8320 }
    }
    let big = { (value: UInt32) in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) } }
    return big(UInt32(inner.count + 4)) + inner + big(~sum)
  }

  // MARK: - Pieces

  @Test(arguments: [1, 2, 3, 7, 64, 1000]) func messagesComeOutWholeInWhateverPiecesTheyGoIn(piece: Int) throws {
    let all = try messages()
    let bytes = all.flatMap { $0 }
    var stream = MessageStream(limit: MessageStream.longestUpdate)
    var whole: [[UInt8]] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      whole += try stream.take(bytes[start..<min(start + piece, bytes.count)])
    }
    #expect(whole == all)
  }

  @Test func aLengthBeyondAllBoundsEndsTheStream() {
    var stream = MessageStream(limit: 100)
    #expect(throws: WireFault.length) { try stream.take([0, 0, 0, 101]) }
  }

  // MARK: - Lost lines

  @Test func silenceIsCountedFromTheLastWord() {
    var watch = LinkWatch()
    #expect(watch.condition(at: 5_000, isConnected: true) == .waiting)
    watch.heard(at: 10_000)
    #expect(watch.condition(at: 12_400, isConnected: true) == .live, "two beats may be late")
    #expect(watch.condition(at: 12_500, isConnected: true) == .lost(seconds: 2), "a presenter that hangs")
    #expect(watch.condition(at: 10_100, isConnected: false) == .lost(seconds: 0), "one that is gone")
    watch.heard(at: 13_000)
    #expect(watch.condition(at: 13_001, isConnected: true) == .live)
    watch.tookLeave()
    #expect(watch.condition(at: 99_000, isConnected: false) == .ended)
    watch.heard(at: 99_500)
    #expect(watch.condition(at: 99_500, isConnected: true) == .live)
  }
}
