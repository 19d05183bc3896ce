public import CellGrid
internal import Files
internal import Glibc
public import Link

/// The presenter's end of the line: a socket in a private folder, which one process at a time holds.
public final class SocketHub: LinkHub {
  /// More than so many follow no presentation; others are turned away.
  public static let mostFollowers = 16

  private let lock: HeldFile
  private let path: String
  private let door: Int32
  private var lines: [Int: Line] = [:]
  private var next = 1
  /// Since when lines are there that nothing was said on.
  private var silent: [Int: ContinuousClock.Instant] = [:]
  private let patience: Duration
  /// A descriptor kept free: without one nobody could even be turned away.
  private var spare = open("/dev/null", O_RDONLY | O_CLOEXEC)

  /// Opens the line of a name. What a process left that is no more is taken over; where one lives, it is refused.
  ///
  /// Who says nothing for as long as `patience` loses his place to whoever comes.
  public init(_ name: String, in folder: PrivateFolder, patience: Duration = .seconds(5)) throws(SocketFailure) {
    self.patience = patience
    lock = try Self.hold(folder.file(name, "lock"))
    let path = folder.file(name, "sock")
    self.path = path
    // Whoever holds the lock alone has made what stands there, or is no more.
    unlink(path)
    door = try withSocket(at: path) { socket, address, length in
      bind(socket, address, length) == 0 && chmod(path, 0o600) == 0 && listen(socket, 8) == 0
    }
  }

  /// Takes hold of the line, in whose file the process stands.
  private static func hold(_ path: String) throws(SocketFailure) -> HeldFile {
    do throws(WriteObstacle) {
      if let file = try HeldFile(path, saying: "\(getpid())") { return file }
    } catch {
      throw .cannotMake(path, errno)
    }
    throw .taken(process: FilePlace(path).contents().flatMap { Int32(String(decoding: $0, as: UTF8.self)) })
  }

  deinit {
    unlink(path)
    close(door)
    close(spare)
  }

  public var watches: [Watch] {
    [Watch(door)] + lines.values.map { Watch($0.descriptor, wantsWriting: $0.isSending) }
  }

  public func exchange() -> [LinkEvent] {
    letIn()
    var events: [LinkEvent] = []
    for (number, line) in lines.sorted(by: { $0.key < $1.key }) {
      let messages = line.push() ? line.pull() : nil
      if messages?.isEmpty == false { silent[number] = nil }
      events += (messages ?? []).map { LinkEvent.said(number, $0) }
      if messages == nil { events += leave(number) }
    }
    return events
  }

  public func send(_ message: [UInt8], to follower: Int) {
    guard let line = lines[follower] else { return }
    // A line that breaks here ends with the next exchange, which says so.
    _ = line.send(message, inPlaceOfOthers: true)
  }

  public func dismiss(_ follower: Int) { forget(follower) }

  private func forget(_ number: Int) {
    lines[number] = nil
    silent[number] = nil
  }

  public func finish(within milliseconds: Int) {
    let deadline = ContinuousClock.now + .milliseconds(milliseconds)
    while case let sending = lines.filter(\.value.isSending), !sending.isEmpty, ContinuousClock.now < deadline {
      var waits = sending.values.map { pollfd(fd: $0.descriptor, events: Int16(POLLOUT), revents: 0) }
      poll(&waits, nfds_t(waits.count), 20)
      for (number, line) in sending where !line.push() { forget(number) }
    }
  }

  private func leave(_ number: Int) -> [LinkEvent] {
    forget(number)
    return [.left(number)]
  }

  private func letIn() {
    while let descriptor = nextAtTheDoor() {
      for (number, since) in silent where since.duration(to: .now) >= patience { forget(number) }
      guard lines.count < Self.mostFollowers else {
        turnAway(descriptor)
        continue
      }
      // What a slow follower has not read grows old in the system's memory: let it hold few messages.
      var size: Int32 = 1 << 15
      setsockopt(descriptor, SOL_SOCKET, SO_SNDBUF, &size, socklen_t(MemoryLayout<Int32>.size))
      lines[next] = Line(descriptor, limit: MessageStream.longestRequest)
      silent[next] = .now
      next += 1
    }
  }

  /// Tells somebody for whom there is no room why his line ends.
  private func turnAway(_ descriptor: Int32) {
    _ = Line(descriptor, limit: MessageStream.longestRequest).send(Refusal.full.message, inPlaceOfOthers: true)
  }

  /// Who stands at the door; `nil` for nobody.
  ///
  /// Where the process may open nothing more, whoever waits is turned away: left standing, he would wake the loop for ever.
  private func nextAtTheDoor() -> Int32? {
    while true {
      let descriptor = accept(door, nil, nil)
      if descriptor >= 0 { return descriptor }
      guard errno == EMFILE || errno == ENFILE, spare >= 0 else { return nil }
      close(spare)
      let turnedAway = accept(door, nil, nil)
      if turnedAway >= 0 { close(turnedAway) }
      spare = open("/dev/null", O_RDONLY | O_CLOEXEC)
      if turnedAway < 0 { return nil }
    }
  }
}
