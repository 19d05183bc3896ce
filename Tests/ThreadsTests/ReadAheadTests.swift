import Testing
import Threads

@Suite struct ReadAheadTests {
  private struct Refusal: Error {}

  @Test(arguments: [0, 1, 4, 5, 100]) func elementsComeInOrderAndEnd(count: Int) throws {
    var made = 0
    let ahead = ReadAhead<Int> {
      defer { made += 1 }
      return made < count ? made : nil
    }
    let found = try (0...count).map { _ in try ahead.next() }
    #expect(found == (0..<count).map(Optional.init) + [nil])
    #expect(try ahead.next() == nil)
  }

  @Test func whatIsThrownComesBehindWhatWasMade() throws {
    var made = 0
    let ahead = ReadAhead<Int> {
      made += 1
      if made == 3 { throw Refusal() }
      return made
    }
    let found = [try ahead.next(), try ahead.next()]
    #expect(found == [1, 2])
    for _ in 0..<2 {
      #expect(throws: Refusal.self, "who asks again would wait for ever") { () throws in try ahead.next() }
    }
  }

  @Test func whoStopsAskingWaitsForTheMakerToEnd() throws {
    final class Count: @unchecked Sendable { var made = 0 }
    let count = Count()
    do {
      let ahead = ReadAhead<Int>(length: 2) {
        count.made += 1
        return count.made
      }
      #expect(try ahead.next() == 1)
    }
    // The maker is gone, so this is nobody else's any more.
    #expect((1...4).contains(count.made))
  }
}
