internal import Glibc

/// The supervisor that started the program, if it wants to hear of it (sd_notify(3)).
final class Supervisor {
  private let address: String?
  private var isReady = false

  /// The supervisor that the environment names.
  init() { address = getenv("NOTIFY_SOCKET").map { String(cString: $0) } }

  /// A frame was drawn; with the first the wall is there.
  func drew() {
    if !isReady { tell("READY=1") }
    isReady = true
    tell("WATCHDOG=1")
  }

  private func tell(_ words: String) {
    guard let address, address.utf8.count < 108 else { return }
    let socket = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
    guard socket >= 0 else { return }
    defer { close(socket) }
    var target = sockaddr_un()
    target.sun_family = sa_family_t(AF_UNIX)
    withUnsafeMutableBytes(of: &target.sun_path) { path in
      path.copyBytes(from: address.utf8)
      // A name that begins with @ stands in no folder.
      if address.hasPrefix("@") { path[0] = 0 }
    }
    let length = socklen_t(MemoryLayout<sa_family_t>.size + address.utf8.count)
    _ = withUnsafePointer(to: &target) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
        sendto(socket, words, words.utf8.count, Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT), address, length)
      }
    }
  }
}
