import CellGrid
import Dashboard
import FixtureEditions
import Link
import Testing

/// A presenter that was killed goes on where it stood.
@Suite("Kept presentations") struct KeptPresentationTests {
  private func kept(
    running: SessionTimer.Running? = SessionTimer.Running(scene: 2, since: 60_000), moment: Int = 90_000
  ) -> KeptPresentation {
    KeptPresentation(
      edition: MessageTests.edition, shown: MessageTests.shown(),
      timer: SessionTimer(spent: [0: 1_000, 2: 7_000], running: running, hasStarted: true), isPaused: running == nil,
      moment: moment)
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

  @Test func timeGoesOnWhileNobodyPresents() {
    #expect(kept().timer(at: 95_000)?.elapsed(at: 95_000) == 8_000 + 35_000)
    #expect(kept(running: nil).timer(at: 95_000)?.elapsed(at: 95_000) == 8_000, "but not in a recess")
  }

  @Test func aMachineThatWasStartedAnewCountsFromThereOn() {
    let timer = kept().timer(at: 5_000)
    #expect(timer?.elapsed(at: 5_000) == 8_000 + 30_000)
    #expect(timer?.elapsed(at: 6_000) == 8_000 + 31_000)
  }

  @Test func whatStoodYesterdayIsNoMeetingOfToday() {
    #expect(kept().timer(at: 90_000 + KeptPresentation.longestBreak + 1) == nil)
  }
}
