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
}
