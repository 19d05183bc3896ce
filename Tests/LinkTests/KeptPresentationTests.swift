import CellGrid
import CommitteeModel
import Dashboard
import FixtureEditions
import Link
import Testing

/// A presenter that was killed goes on where it stood.
@Suite("Kept presentations") struct KeptPresentationTests {
  private func kept(
    running: SessionTimer.Running? = SessionTimer.Running(scene: 2, since: 60_000), moment milliseconds: Int = 90_000
  ) -> KeptPresentation {
    KeptPresentation(
      edition: MessageTests.edition, shown: MessageTests.shown(),
      timer: SessionTimer(spent: [0: 1_000, 2: 7_000], running: running, hasStarted: true), isPaused: running == nil,
      moment: moment(milliseconds, wall: 1_000_000))
  }

  @Test func whatIsKeptIsReadAsItWas() throws {
    for kept in [kept(), kept(running: nil)] { #expect(try KeptPresentation(message: kept.message) == kept) }
    let message = kept().message
    for count in 0..<message.count {
      #expect(throws: WireFault.self) { try KeptPresentation(message: Array(message[..<count])) }
    }
    for place in message.indices {
      var turned = message
      turned[place] ^= 1 << UInt8(place % 8)
      #expect(throws: WireFault.self) { try KeptPresentation(message: turned) }
    }
  }

  /// After a long text was corrected a killed presentation still goes on.
  @Test func aPresentationWithManyMarksAndLongTimesIsReadAgain() throws {
    var large = kept()
    large.restated = (0..<40_000).map { Restatement(Code("cqs.\($0)"), former: String(repeating: "chữ ", count: 15)) }
    large.timer = SessionTimer(
      spent: Dictionary(uniqueKeysWithValues: (0..<5_000).map { ($0, Int.max) }),
      running: SessionTimer.Running(scene: 2, since: .max), hasStarted: true)
    let read = try KeptPresentation(message: large.message)
    #expect(read.restated.count >= 20_000 && read.shown == large.shown && read.timer.spent.count == 5_000)
    #expect(large.message.count < 1 << 23, "a word for whoever goes on is read up to eight MiB")
  }

  private func moment(_ milliseconds: Int, wall: Int, boot: String = "một") -> MachineMoment {
    MachineMoment(milliseconds: milliseconds, wall: wall, boot: boot)
  }

  @Test func timeGoesOnWhileNobodyPresents() throws {
    let now = moment(95_000, wall: 1_005_000)
    #expect(kept().goingOn(at: now)?.timer.elapsed(at: 95_000) == 8_000 + 35_000)
    #expect(kept(running: nil).goingOn(at: now)?.timer.elapsed(at: 95_000) == 8_000, "but not in a recess")
    let told = try #require(kept().resumption(at: now))
    #expect(told.moment == 95_000 && told.gap == 5_000)
  }

  /// The clock of the machine begins anew with it; that of the wall goes on, and can be set.
  @Test(arguments: [
    ("the same start, whatever the wall says", 95_000, -3, "một", 35_000),
    ("another start", 5_000, 1_010_000, "hai", 40_000),
    ("another start, whose clock is ahead by chance", 99_000, 1_010_000, "hai", 40_000),
    ("a system that names no start", 5_000, 1_010_000, "", 40_000),
  ]) func howMuchTimeHasPassedIsToldByTheClockThatKnows(
    case name: String, milliseconds: Int, wall: Int, boot: String, running: Int
  ) {
    let next = kept().goingOn(at: moment(milliseconds, wall: wall, boot: boot))
    #expect(next?.timer.elapsed(at: milliseconds) == 8_000 + running, "\(name)")
    #expect(next?.timer.elapsed(at: milliseconds + 1_000) == 8_000 + running + 1_000, "\(name)")
  }

  @Test(arguments: [
    ("too late", 90_000 + KeptPresentation.longestBreak + 1, 1_000_000, "một"),
    ("too late, and another start", 5_000, 1_000_001 + KeptPresentation.longestBreak, "hai"),
    ("the wall was set back", 5_000, 999_999, "hai"),
    ("the clock went back within one start", 89_999, 2_000_000, "một"),
  ]) func whatStoodTooLongAgoIsNoMeetingOfNow(case name: String, milliseconds: Int, wall: Int, boot: String) {
    #expect(kept().goingOn(at: moment(milliseconds, wall: wall, boot: boot)) == nil, "\(name)")
  }
}
