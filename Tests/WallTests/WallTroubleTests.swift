import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Lobby
import Runtime
import Screens
import Testing

/// What goes wrong around a wall while nobody is there to see to it.
@Suite struct WallTroubleTests {
  private let whole = FixtureEdition.bacGiangFirst.dossier

  @Test(arguments: [0, 255, 256, 257, 511, 512]) func aChangeOfSizeBehindAFloodOfKeysIsTakenIn(keys: Int) {
    let (small, lobby) = (Lobby(whole, lasting: 15_000, size: Size(60, 16)), Lobby(whole, lasting: 15_000))
    small.run()
    for _ in 0..<keys { lobby.happenings.append((3000, { .key(.function(5)) })) }
    lobby.happenings.append(
      (
        3000,
        {
          lobby.size = Size(60, 16)
          return .resized(lobby.size)
        }
      ))
    lobby.run()
    #expect(lobby.frames.last?.frame.text == small.frames.last?.frame.text, "behind \(keys) keys")
  }

  @Test func whatIsNoLongerThereIsNotWaitedFor() {
    let lobby = Lobby(whole, lasting: 15_000)
    lobby.watches = [Watch(7)]
    var watched: [[Watch]] = []
    lobby.happenings = [
      (
        3000,
        {
          watched.append(lobby.watched)
          lobby.watches = []
          return .othersReady
        }
      ),
      (
        3000,
        {
          watched.append(lobby.watched)
          return .key(.function(5))
        }
      ),
    ]
    lobby.run()
    #expect(watched == [[Watch(7)], []], "the second event of the same burst")
  }

  @Test func onceAMinuteItLooksForItselfAndIsNotWokenForThat() {
    let lobby = Lobby(whole, lasting: 600_000)
    lobby.run(WallPace(scene: 3_600_000))
    #expect((10...12).contains(lobby.looks), "\(lobby.looks)")
    #expect(lobby.waits.count <= 12, "\(lobby.waits.count)")
  }

  @Test func aFolderThatIsAwayIsNamedUntilItIsBack() {
    let lobby = Lobby(whole, lasting: 60_000)
    let away = { (isAway: Bool) -> () -> TerminalEvent in
      {
        lobby.isReadable = !isAway
        return .othersReady
      }
    }
    lobby.happenings = [(5000, away(true)), (25_000, away(false))]
    lobby.run()
    for (moment, frame) in lobby.frames {
      #expect(frame.text.contains("Bắc Giang"), "the good one stays")
      #expect(frame.text.contains("không đọc được thư mục /srv/batru") == (5000..<25_000).contains(moment), "\(moment)")
    }
    #expect(lobby.notes.count { if case .readable = $0 { true } else { false } } == 2)
  }

  @Test func anEditionOfWhichNothingCanBeShownDoesNotDisplaceAGoodOne() {
    let lobby = Lobby(whole, lasting: 60_000)
    let (records, other) = (FixtureEdition.bacKan.records, FixtureEdition.bacKan.dossier.edition)
    let scene = Record(
      .scene, cells: [other.session, "1", "", "không có", "", "", "", ""], origin: records[0].origin)
    lobby.happenings = [
      (
        7000,
        {
          lobby.newest = RecordDossier(edition: other, records: records + [scene])
          return .othersReady
        }
      )
    ]
    lobby.run()
    #expect(lobby.frames.allSatisfy { $0.frame.text.contains("Bắc Giang") })
    let reasons = lobby.notes.compactMap { if case .refused(let file) = $0 { file.reason } else { nil } }
    #expect(reasons.count == 1 && reasons[0].hasPrefix("không cảnh nào chiếu được: "), "\(reasons)")
  }

  @Test func backFromASceneThatFailsIsTheOneBefore() throws {
    let broken = FailingDossier(whole, failing: { $0 == "series" })
    let walk = Lobby(broken, lasting: 20_000 * 14)
    walk.run()
    let failing = walk.notes.compactMap { if case .leftOut(let scene, _) = $0 { scene } else { nil } }
    let first = try #require(failing.min())
    // Forward over all that fail, then back over them.
    let lobby = Lobby(broken, lasting: 30_000)
    for step in 1..<first { lobby.press("PgDn", at: 1000 * step) }
    lobby.press("PgUp", at: 1000 * first)
    let wall = lobby.run()
    #expect(first > 1 && wall.rotation.place == first - 2, "from scene \(wall.rotation.place + 1); \(first) fails")
    #expect(wall.rotation.isHeld(at: lobby.milliseconds), "it is his as long as he looks")
  }

  @Test func aSingleFileIsWaitedForByItsName() {
    let lobby = Lobby(nil, lasting: 1000)
    lobby.place = .file("/srv/x.batru")
    lobby.run()
    let text = lobby.frames.last?.frame.text ?? ""
    #expect(text.contains("Chờ tệp /srv/x.batru") && !text.contains(" trong "), "\(text)")
  }

  @Test(arguments: [Size(80, 24), Size(40, 12)]) func badNewsLeavesTheAgeOfTheFigures(size: Size) {
    let lobby = Lobby(whole, lasting: 130_000, size: size)
    lobby.refused = [WallCondition.Refusal(name: "b.batru", reason: "tệp hỏng hoặc chưa chép xong")]
    lobby.run()
    let (news, age) = ("không nhận b.batru", "bản tính đến 17/01/2022")
    let texts = lobby.frames.map(\.frame.text)
    #expect(texts.contains { $0.contains(news) } && texts.contains { $0.contains(age) })
    if size.width == 80 { #expect(texts.allSatisfy { $0.contains(news) && $0.contains(age) }, "both at once") }
  }

  @Test func aClockBeforeThePublicationIsSaidToBeWrong() throws {
    let published = try #require(CalendarDay(iso: String(whole.edition.publishedAt.prefix(10))))
    for days in [-2000, -1, 0, 1] {
      let lobby = Lobby(whole, lasting: 1000, on: CalendarDay(ordinal: published.ordinal + days))
      lobby.run()
      let text = lobby.frames.last?.frame.text ?? ""
      #expect(text.contains("đồng hồ máy sai") == (days < 0), "\(days)")
      #expect(text.contains("bản tính đến 17/01/2022"), "\(days)")
    }
  }

  @Test func whatIsWrittenOverIsNotReadAndNotWaitedForInHaste() {
    let lobby = Lobby(whole, lasting: 300_000)
    let intact = { (isIntact: Bool) -> () -> TerminalEvent in
      {
        lobby.isIntact = isIntact
        return .othersReady
      }
    }
    lobby.happenings = [(25_000, intact(false))]
    lobby.press("PgDn", at: 30_000)
    lobby.happenings.append((200_000, intact(true)))
    lobby.run()
    let during = lobby.frames.filter { (25_000..<200_000).contains($0.moment) }
    #expect(!during.isEmpty && during.allSatisfy { $0.frame.text.contains("2/11") }, "the second scene stands")
    #expect(lobby.frames.contains { $0.moment >= 200_000 && $0.frame.text.contains("3/11") }, "and it goes on")
    #expect(lobby.waits.count < 30, "\(lobby.waits.count)")
  }
}
