import CellGrid
import Foundation
import Glibc
import Link
import Sockets
import TestKit
import Testing

/// The two ends of a line, in one process: each call does what it can and returns.
@Suite("Sockets") struct SocketLineTests {
  private func withLine<Result>(_ body: (PrivateFolder) throws -> Result) throws -> Result {
    try withTemporaryFolder { try body(PrivateFolder($0 + "/l")) }
  }

  /// Lets both ends go on until something is as wanted.
  private func turn(_ hub: SocketHub, until done: ([LinkEvent]) -> Bool) -> [LinkEvent] {
    var events: [LinkEvent] = []
    let deadline = ContinuousClock.now + .seconds(20)
    while !done(events), ContinuousClock.now < deadline {
      var waits = hub.watches.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
      poll(&waits, nfds_t(waits.count), 20)
      events += hub.exchange()
    }
    return events
  }

  private func message(of count: Int, _ byte: UInt8 = 7) -> [UInt8] {
    let length = UInt32(count)
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: length >> $0) } + [UInt8](repeating: byte, count: count)
  }

  @Test func whatOneEndSendsTheOtherGets() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      let end = SocketEnd("a", in: folder)
      #expect(end.connect() && end.isConnected)
      let connectsTwice = end.connect()
      #expect(!connectsTwice)
      end.send(message(of: 9))
      #expect(turn(hub) { !$0.isEmpty } == [.said(1, message(of: 9))])
      hub.send(message(of: 5), to: 1)
      #expect(end.exchange() == [message(of: 5)])
    }
  }

  @Test func aFollowerThatReadsNothingNeitherHoldsThePresenterUpNorGetsOldNews() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      let end = SocketEnd("a", in: folder)
      #expect(end.connect())
      end.send(message(of: 1))
      _ = turn(hub) { !$0.isEmpty }
      let started = ContinuousClock.now
      for number in 0..<2_000 { hub.send(message(of: 40_000, UInt8(truncatingIfNeeded: number)), to: 1) }
      #expect(ContinuousClock.now - started < .seconds(5), "80 MB to nobody took \(ContinuousClock.now - started)")
      #expect(hub.watches.contains { $0.wantsWriting }, "the rest goes out when there is room")
      var got: [[UInt8]] = []
      let last = message(of: 40_000, UInt8(truncatingIfNeeded: 1_999))
      _ = turn(hub) { _ in
        got += end.exchange()
        return got.last == last
      }
      #expect(got.last == last, "the newest comes through")
      #expect(got.count < 50, "\(got.count) of 2000: those between were dropped")
      #expect(got.allSatisfy { $0.count == last.count && Set($0[4...]).count == 1 }, "no message is mixed with another")
    }
  }

  @Test func theLastWordReachesWhoReadsSlowlyAndNobodyHoldsTheEndUp() throws {
    let (hub, raw) = try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      return (hub, try RawSocket(folder.file("a", "sock")))
    }
    _ = turn(hub) { _ in hub.watches.count == 2 }
    let long = message(of: 1 << 20)
    hub.send(long, to: 1)
    hub.send(message(of: 3), to: 1)
    let started = ContinuousClock.now
    hub.finish(within: 100)
    #expect(ContinuousClock.now - started < .seconds(5), "who reads nothing is not waited for")
    #expect(hub.watches.contains { $0.wantsWriting })
    let descriptor = raw.descriptor
    // A thread of its own: those of tasks may all be waiting as this one is.
    let reader = Reading()
    Thread.detachNewThread {
      var (count, bytes) = (0, [UInt8](repeating: 0, count: 1 << 16))
      while count < (1 << 20) + 11, case let part = read(descriptor, &bytes, bytes.count), part > 0 { count += part }
      reader.count = count
      reader.isOver.signal()
    }
    hub.finish(within: 20_000)
    #expect(!hub.watches.contains { $0.wantsWriting }, "all has gone out")
    try #require(reader.isOver.wait(timeout: .now() + 20) == .success, "what has gone out arrives")
    #expect(reader.count == (1 << 20) + 11)
    withExtendedLifetime(raw) {}
  }

  @Test func whatPresentersThatAreNoMoreLeftIsSwept() throws {
    try withLine { folder in
      let hub = try SocketHub("b", in: folder)
      for name in ["a", "b"] { try write([1], to: folder.file(name, "batru")) }
      try write([1], to: folder.file("a", "state"))
      folder.sweep("batru")
      let left = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(left == ["a.state", "b.batru", "b.lock", "b.sock"])
      withExtendedLifetime(hub) {}
    }
  }

  @Test func halfAMessageWaitsForItsOtherHalf() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      let raw = try RawSocket(folder.file("a", "sock"))
      let whole = message(of: 100)
      raw.write(Array(whole[..<50]))
      raw.write(Array(whole[50..<60]))
      _ = turn(hub) { _ in true }
      raw.write(Array(whole[60...]))
      #expect(turn(hub) { !$0.isEmpty } == [.said(1, whole)])
    }
  }

  @Test func whoTellsOfAnEndlessMessageIsShownTheDoor() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      let other = SocketEnd("a", in: folder)
      #expect(other.connect())
      _ = turn(hub) { _ in hub.watches.count == 2 }
      let raw = try RawSocket(folder.file("a", "sock"))
      raw.write([0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3])
      #expect(turn(hub) { !$0.isEmpty } == [.left(2)])
      hub.send(message(of: 3), to: 1)
      #expect(other.exchange() == [message(of: 3)], "the others do not notice")
    }
  }

  @Test func aFollowerThatIsGoneIsNamedOnce() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      var end: SocketEnd? = SocketEnd("a", in: folder)
      #expect(end?.connect() == true)
      _ = turn(hub) { _ in hub.watches.count == 2 }
      end = nil
      #expect(turn(hub) { !$0.isEmpty } == [.left(1)])
      #expect(hub.exchange() == [])
      hub.send(message(of: 3), to: 1)
    }
  }

  @Test func whatADeadPresenterLeftIsTakenOverAndALivingOneIsNot() throws {
    try withLine { folder in
      try write([UInt8](repeating: 0, count: 3), to: folder.file("a", "sock"))
      var hub: SocketHub? = try SocketHub("a", in: folder)
      #expect(throws: SocketFailure.taken(process: getpid())) { try SocketHub("a", in: folder) }
      #expect(folder.answeringNames() == ["a"])
      let end = SocketEnd("a", in: folder)
      #expect(end.connect())
      hub = nil
      #expect(end.exchange() == [] && !end.isConnected, "the follower knows at once")
      #expect(folder.answeringNames() == [])
      hub = try SocketHub("a", in: folder)
      #expect(end.connect() && end.isConnected)
      withExtendedLifetime(hub) {}
    }
  }

  @Test func aFolderThatOthersMayLookIntoIsRefused() throws {
    try withTemporaryFolder { folder in
      chmod(folder, 0o755)
      #expect(throws: SocketFailure.foreignFolder(folder)) { try PrivateFolder(folder) }
      symlink("/", folder + "/link")
      #expect(throws: SocketFailure.foreignFolder(folder + "/link")) { try PrivateFolder(folder + "/link") }
      let own = try PrivateFolder(folder + "/own")
      var status = stat()
      stat(own.path, &status)
      #expect(status.st_mode & 0o777 == 0o700)
      let deep = try PrivateFolder(folder + "/" + String(repeating: "d", count: 100))
      #expect(throws: SocketFailure.longPath(deep.file("a", "sock"))) { try SocketHub("a", in: deep) }
    }
  }

  @Test func whoSaysNothingLosesHisPlaceToWhoeverComes() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder, patience: .zero)
      var silent: [RawSocket] = []
      for _ in 0..<SocketHub.mostFollowers {
        silent.append(try RawSocket(folder.file("a", "sock")))
        _ = hub.exchange()
      }
      let end = SocketEnd("a", in: folder)
      #expect(end.connect())
      end.send(message(of: 9))
      let events = turn(hub) { !$0.isEmpty }
      #expect(events.contains { if case .said(_, message(of: 9)) = $0 { true } else { false } })
      withExtendedLifetime(silent) {}
    }
  }

  @Test func aPresenterInAnotherFolderIsFoundThere() throws {
    try withLine { folder in
      let other = try PrivateFolder(folder.path + "/khac")
      let end = SocketEnd("a", in: [folder, other])
      let early = end.connect()
      #expect(!early && end.places == [folder.path, other.path])
      let hub = try SocketHub("a", in: other)
      #expect(end.connect() && end.isConnected)
      withExtendedLifetime(hub) {}
    }
  }

  @Test func aLastWordIsHeardByWhoSpeaksInVain() throws {
    try withLine { folder in
      var hub: SocketHub? = try SocketHub("a", in: folder)
      let end = SocketEnd("a", in: folder)
      #expect(end.connect())
      _ = turn(try #require(hub)) { _ in hub?.watches.count == 2 }
      hub?.send(message(of: 100_000), to: 1)
      hub?.send(Farewell.message, to: 1)
      hub?.finish(within: 50)
      let early = end.exchange()
      hub?.finish(within: 1_000)
      hub = nil
      end.send(message(of: 9))
      #expect((early + end.exchange()).last == Farewell.message)
      #expect(end.exchange() == [] && !end.isConnected)
    }
  }

  @Test func aPresenterAtWhoseDoorManyWaitKeepsWhatIsHis() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      try write([1], to: folder.file("a", "batru"))
      // Nobody is let in meanwhile, and no more may wait.
      var waiting: [SocketEnd] = []
      for _ in 0..<64 {
        let end = SocketEnd("a", in: folder)
        guard end.connect() else { break }
        waiting.append(end)
      }
      #expect(waiting.count < 64)
      folder.sweep("batru")
      #expect(folder.answeringNames() == ["a"])
      #expect(access(folder.file("a", "batru"), F_OK) == 0)
      withExtendedLifetime(hub) {}
    }
  }

  @Test func moreFollowersThanThereIsRoomForAreTurnedAway() throws {
    try withLine { folder in
      let hub = try SocketHub("a", in: folder)
      var ends: [SocketEnd] = []
      for _ in 0..<SocketHub.mostFollowers + 4 {
        let end = SocketEnd("a", in: folder)
        #expect(end.connect())
        _ = hub.exchange()
        ends.append(end)
      }
      #expect(hub.watches.count == SocketHub.mostFollowers + 1)
      let told = ends.map { $0.exchange() }
      #expect(told.suffix(4).allSatisfy { $0 == [Refusal.full.message] }, "they are told why")
      for end in ends { _ = end.exchange() }
      #expect(ends.count(where: \.isConnected) == SocketHub.mostFollowers)
    }
  }
}

/// A socket whose every byte the test writes itself.
final class RawSocket {
  let descriptor: Int32

  init(_ path: String) throws {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
    descriptor = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
    let result = withUnsafePointer(to: &address) {
      $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
      }
    }
    try #require(result == 0)
  }

  deinit { close(descriptor) }

  func write(_ bytes: [UInt8]) { _ = Glibc.write(descriptor, bytes, bytes.count) }
}

/// What a reader on a thread of its own has got; its count is set before it is over and asked for behind that.
private final class Reading: @unchecked Sendable {
  var count = 0
  let isOver = DispatchSemaphore(value: 0)
}
