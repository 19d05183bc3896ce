import CellGrid
import Dashboard
import Testing

/// A remote sends what was pressed once twice, and a key that is held again and again.
@Suite("Key gate") struct KeyGateTests {
  @Test func aKeySentTwiceOrHeldDownIsOneStep() {
    var gate = KeyGate()
    func press(_ key: Key, _ now: Int) -> Bool {
      defer { gate.drawn() }
      return gate.admits(key, in: .presenting, at: now)
    }
    #expect(press(.pageDown, 1000))
    #expect(!press(.pageDown, 1040), "sent twice")
    #expect(!press(.pageDown, 1100) && !press(.pageDown, 1170), "held down")
    #expect(press(.pageUp, 1180), "another key is another wish")
    #expect(press(.pageDown, 1300))
    #expect(press(.character("."), 1301), "another key is another wish")
  }

  @Test func aHeldKeyDoesNotMakeTheRoomFlicker() {
    var gate = KeyGate()
    var toggles = 0
    // A keyboard that waits for half a second and then repeats thirty times a second.
    for moment in [0] + Array(stride(from: 500, to: 2000, by: 33)) {
      if gate.admits(.character("."), in: .presenting, at: 10_000 + moment) { toggles += 1 }
      gate.drawn()
    }
    #expect(toggles == 1)
    let again = gate.admits(.character("."), in: .presenting, at: 13_000)
    #expect(again, "a second wish later")
  }

  @Test func aRemoteThatSendsTwiceAfterATenthOfASecondStepsOnce() {
    var gate = KeyGate()
    let taken = [0, 100, 1000, 1100].count { moment in
      defer { gate.drawn() }
      return gate.admits(.pageDown, in: .presenting, at: moment)
    }
    #expect(taken == 2)
  }

  @Test func whileAStepIsNotDrawnNoOtherIsTaken() {
    var gate = KeyGate()
    let taken = (0..<50).count { gate.admits(.pageDown, in: .presenting, at: $0 * 500) }
    #expect(taken == 1)
    gate.drawn()
    let another = gate.admits(.pageDown, in: .presenting, at: 99_000)
    #expect(another)
  }
}
