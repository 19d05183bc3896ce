internal import Glibc
internal import Link

/// One end of a connected socket: whole messages in and out, nothing that waits.
final class Line {
  let descriptor: Int32
  private var stream: MessageStream
  /// What is going out, from the byte on that comes next.
  private var leaving: ArraySlice<UInt8> = []
  /// What goes out next.
  private var queue: [[UInt8]] = []
  /// The most that is taken from one line before another's turn comes.
  private static let portion = 1 << 16

  /// Takes over a connected descriptor; messages that come are at most so long.
  init(_ descriptor: Int32, limit: Int) {
    self.descriptor = descriptor
    stream = MessageStream(limit: limit)
    keepToItself(descriptor)
  }

  deinit { close(descriptor) }

  /// True while something could not be sent yet.
  var isSending: Bool { !leaving.isEmpty || !queue.isEmpty }

  /// Sends a message behind the others, or in place of those of which no byte has gone out.
  /// - Returns: False where the line is no more.
  func send(_ message: [UInt8], inPlaceOfOthers isNewest: Bool) -> Bool {
    if isNewest { queue.removeAll() }
    queue.append(message)
    return push()
  }

  /// Goes on sending as far as the other end takes it; false where the line is no more.
  func push() -> Bool {
    while isSending {
      if leaving.isEmpty { leaving = queue.removeFirst()[...] }
      let count = leaving.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL)) }
      if count < 0, errno == EINTR { continue }
      if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK }
      leaving = leaving.dropFirst(count)
    }
    return true
  }

  /// True where something has come that was not pulled, or the other end is gone.
  var hasMore: Bool {
    var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&wait, 1, 0) > 0
  }

  /// What has come; `nil` where the line is no more, or says what is no message.
  func pull() -> [[UInt8]]? {
    var messages: [[UInt8]] = []
    var bytes = [UInt8](repeating: 0, count: Self.portion)
    let count = recv(descriptor, &bytes, bytes.count, 0)
    if count < 0 { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR ? [] : nil }
    if count == 0 { return nil }
    do { messages = try stream.take(bytes[..<count]) } catch { return nil }
    return messages
  }
}
