import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Stories
import Testing

/// A wall turns its pages unattended, and gives a passer-by time to read.
@Suite("Rotation of a wall") struct WallRotationTests {
  private let pace = WallPace(scene: 20_000, visit: 180_000)

  private func rotation(_ scenes: Int = 3, at now: Int = 0) -> WallRotation {
    WallRotation(scenes: scenes, pace: pace, at: now)
  }

  @Test func everySceneStaysItsTimeAndTheFirstFollowsTheLast() {
    var wall = rotation()
    var places: [Int] = []
    for now in stride(from: 0, through: 80_000, by: 1000) {
      wall.heard(now)
      if wall.isOver(at: now) {
        wall.turn(at: now)
        places.append(wall.place)
      }
    }
    #expect(places == [1, 2, 0, 1])
  }

  @Test func aSceneWithMoreRowsThanRoomShowsAllItsPagesFirst() {
    var wall = rotation()
    var seen: [[Int]] = []
    for turn in 1...5 {
      wall.stands(on: wall.place == 0 ? 3 : 1)
      wall.turn(at: turn * 20_000)
      seen.append([wall.place, wall.page])
    }
    #expect(seen == [[0, 1], [0, 2], [1, 0], [2, 0], [0, 0]])
    wall.stands(on: 3)
    wall.turn(at: 120_000)
    wall.stands(on: 1)
    #expect(wall.page == 0, "a larger screen has room for all")
  }

  /// A script says how long each of its scenes is spoken of; a wall goes by that.
  @Test func aSceneWithMoreMinutesStaysLonger() throws {
    let minutes: [String: String] = ["1": "2", "2": "6", "3": "", "4": "60", "5": "1"]
    let edition = FixtureEdition.bacGiangFirst
    let scenes = minutes.sorted { $0.key < $1.key }.map {
      Record.row(
        .scene, [.session: edition.session, .ordinal: $0.key, .screen: "overview", .minutes: $0.value])
    }
    let dossier = RecordDossier(edition: edition.dossier.edition, records: edition.records + scenes)
    var state = State(try Dossier(reading: dossier), view: ViewState(size: Size(80, 24)))
    _ = state.present()
    _ = state.update(.proceedingsRead(try Proceedings(reading: dossier)))
    let script = try #require(state.view.presentation?.script)
    let spans = WallPace(scene: 20_000).spans(of: script)
    #expect(spans == [10_000, 10_000, 20_000, 60_000, 10_000], "the mean is 17 minutes: \(spans)")
    var wall = WallRotation(scenes: spans.count, lasting: spans, pace: pace, at: 0)
    var turns: [Int] = []
    for now in stride(from: 0, through: 120_000, by: 1_000) {
      wall.heard(now)
      #expect(wall.rest(at: now) <= 180_000)
      guard wall.isOver(at: now) else { continue }
      wall.turn(at: now)
      turns.append(now / 1_000)
    }
    #expect(turns == [10, 20, 40, 100, 110, 120])
  }

  @Test func aVisitorPagesAndTheWallWaitsForHim() {
    var wall = rotation()
    wall.visit(-1, at: 5000)
    #expect(wall.place == 2 && wall.isHeld(at: 184_999) && !wall.isOver(at: 184_999))
    wall.heard(185_000)
    #expect(!wall.isOver(at: 185_000), "the scene has its own time once the visitor is gone")
    #expect(wall.isOver(at: 205_000))
  }

  @Test func aVisitorSeesAllPagesOfASceneBeforeTheNext() {
    var wall = rotation()
    var seen: [[Int]] = []
    for step in [1, 1, -1, 1, 1, -1, -1, 0] {
      wall.stands(on: wall.place == 0 ? 3 : 1)
      wall.visit(step, at: 1000)
      seen.append([wall.place, wall.page])
    }
    #expect(seen == [[0, 1], [0, 2], [0, 1], [0, 2], [1, 0], [0, 0], [2, 0], [2, 0]])
    #expect(wall.isHeld(at: 2000))
  }

  @Test func aWallIsBlackBetweenScenesAndOnlyAfterItsTime() {
    var blank = WallBlank(every: 60_000, at: 0)
    blank.sceneEnded(at: 59_999)
    #expect(!blank.isOn)
    blank.sceneEnded(at: 61_000)
    #expect(blank.isOn && blank.rest(at: 61_000) == 10_000)
    blank.heard(70_999)
    #expect(blank.isOn)
    blank.heard(71_000)
    #expect(!blank.isOn && blank.rest(at: 71_000) == nil)
    blank.sceneEnded(at: 130_999)
    #expect(!blank.isOn, "counted from when it was lit again")
    blank.sceneEnded(at: 131_000)
    blank.heard(5)
    #expect(!blank.isOn, "a clock that goes back leaves nobody before a black wall")
    blank.sceneEnded(at: 60_005)
    #expect(blank.isOn, "and does not put the next one off")
    var never = WallBlank(every: nil, at: 0)
    never.sceneEnded(at: 1 << 40)
    #expect(!never.isOn)
  }

  @Test func whereVisitorsMayNotPageNothingHappens() {
    var wall = WallRotation(scenes: 3, pace: WallPace(visit: nil), at: 0)
    wall.visit(1, at: 5)
    #expect(wall.place == 0 && wall.turns == 0)
  }

  @Test func aNightOfSleepIsOneTurn() {
    var wall = rotation()
    let morning = 9 * 3_600_000
    wall.heard(morning)
    #expect(wall.isOver(at: morning))
    wall.turn(at: morning)
    #expect(wall.place == 1 && !wall.isOver(at: morning))
  }

  @Test func aClockThatGoesBackHoldsNothing() {
    var wall = rotation(at: 1_000_000)
    wall.heard(5)
    #expect(wall.rest(at: 5) <= 20_000)
    #expect(wall.isOver(at: 20_005))
    wall.visit(1, at: 900_000)
    wall.heard(10)
    #expect(!wall.isHeld(at: 10), "a visitor of a time to come")
  }

  @Test func theNextTurnIsNeverFurtherThanTheLongestWait() {
    for now in [Int.min / 2, -5, 0, 19_999, 20_000, 1 << 40] {
      var wall = rotation()
      wall.heard(now)
      #expect((1...180_000).contains(wall.rest(at: now)))
    }
  }

  @Test func aWallWithoutScenesStands() {
    var wall = rotation(0)
    wall.turn(at: 1)
    wall.visit(1, at: 1)
    wall.showed(.shown)
    #expect(wall.place == 0 && !wall.isPlayable)
  }

  @Test func anotherScriptGoesOnWhereTheOneBeforeStood() {
    var wall = rotation(5)
    for now in 1...4 { wall.turn(at: now) }
    #expect(WallRotation(scenes: 3, after: wall, at: 9).place == 1)
    #expect(WallRotation(scenes: 0, after: wall, at: 9).place == 0)
    #expect(WallRotation(scenes: 3, after: wall, at: 9).turns == 4)
  }

  @Test(arguments: [
    ("22:00-06:00", "23:59", true), ("22:00-06:00", "00:00", true), ("22:00-06:00", "06:00", false),
    ("22:00-06:00", "21:59", false), ("12:00-13:00", "12:30", true), ("12:00-13:00", "13:00", false),
  ]) func theNightHasItsHours(hours: String, time: String, isNight: Bool) throws {
    let night = try #require(WallPace.Night(notation: hours))
    #expect(night.holds(try #require(ClockTime(notation: time))) == isNight)
  }

  @Test(arguments: ["", "22:00", "22:00-", "22:00-22:00", "24:00-06:00", "22-06", "22:60-06:00", "a-b", "1:2:3-4:5"])
  func whatIsNoNightIsRefused(text: String) { #expect(WallPace.Night(notation: text) == nil) }

  @Test func onlyStepsThatReadAreForVisitors() {
    let steps = Command.allCases.filter { $0.visitorStep != nil }
    #expect(steps == [.nextScene, .previousScene])
    #expect(steps.allSatisfy { $0.access == .reads })
  }
}
