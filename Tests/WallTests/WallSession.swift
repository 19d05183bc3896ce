import Foundation
import PseudoTerminal
import Testing

/// The built program hung on a wall: a pseudo-terminal of its own, of which the test is the screen and the keyboard.
final class WallSession {
  struct Silent: Error, CustomStringConvertible {
    let description: String
  }

  private var master: Int32 = -1
  private var slave: Int32 = -1
  private var report: Int32 = -1
  /// The process.
  private(set) var process: pid_t = 0
  private var status: Int32?
  private var output: [UInt8] = []

  /// Starts `batru kiosk` with arguments; its log lies in `state`. `before` stands in front of it, for programs that look on.
  /// `supervisor` is the socket of who started it.
  init(_ arguments: [String], state: String, behind before: [String] = [], supervisor: String? = nil) throws {
    guard pseudo_open(&master, &slave) != 0 else { throw Silent(description: "no pseudo-terminal") }
    _ = fcntl(master, F_SETFL, O_NONBLOCK)
    pseudo_resize(master, 80, 24)
    let words = before + [BuiltProgram.path("batru"), "kiosk"] + arguments
    let variables =
      [
        "PATH=/usr/bin:/bin", "LANG=C.UTF-8", "TERM=xterm-256color", "XDG_STATE_HOME=\(state)",
        "SWIFT_BACKTRACE=enable=no",
      ] + (supervisor.map { ["NOTIFY_SOCKET=\($0)"] } ?? [])
    var argv = words.map { strdup($0) } + [nil]
    var envp = variables.map { strdup($0) } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    process = pseudo_start(slave, &argv, &envp, &report)
    guard process > 0 else { throw Silent(description: "cannot start \(words)") }
  }

  deinit {
    if status == nil, process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for descriptor in [master, slave, report] where descriptor >= 0 { close(descriptor) }
  }

  /// True while it runs.
  var isAlive: Bool {
    if status != nil { return false }
    var found: Int32 = 0
    guard waitpid(process, &found, WNOHANG) == process else { return true }
    status = found
    return false
  }

  /// Types bytes, and sees to the screen while the program does not take them.
  func type(_ bytes: [UInt8]) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if written > 0 {
        rest.removeFirst(written)
      } else if !look(for: [POLLIN, POLLOUT], within: 20_000) {
        throw Silent(description: "it takes no keys; alive: \(isAlive)")
      }
    }
  }

  func resize(_ columns: UInt16, _ rows: UInt16) { pseudo_resize(master, columns, rows) }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Takes the terminal away.
  func hangUp() {
    close(master)
    close(slave)
    (master, slave) = (-1, -1)
  }

  /// Waits until the terminal was sent a text since the last look at the whole screen.
  func wait(for text: String) throws {
    let wanted = Array(text.utf8)
    let deadline = ContinuousClock.now + .seconds(30)
    while output.firstRange(of: wanted) == nil {
      guard ContinuousClock.now < deadline, look(for: [POLLIN], within: 30_000) else {
        throw Silent(description: "waited for “\(text)”; alive: \(isAlive); sent: \(Self.plain(output))")
      }
    }
  }

  /// All that the screen says, without its time of day: it is painted anew in another size and in this one.
  func screen() throws -> String {
    for columns: UInt16 in [79, 80] {
      while look(for: [POLLIN], within: 0) {}
      output = []
      resize(columns, 24)
      repeat { try wait(for: "\u{1B}[2J") } while look(for: [POLLIN], within: 150)
    }
    return Self.plain(output).replacing(/\d\d:\d\d/, with: "")
  }

  /// Waits for its end: its exit code, or minus the signal that ended it.
  func end() throws -> Int32 {
    let deadline = ContinuousClock.now + .seconds(30)
    while isAlive {
      if master >= 0 { _ = look(for: [POLLIN], within: 20) }
      guard ContinuousClock.now < deadline else { throw Silent(description: "it does not end") }
    }
    let found = status ?? 0
    return found & 0x7F == 0 ? found >> 8 & 0xFF : -(found & 0x7F)
  }

  /// What it has opened for writing, by the names that the system gives; what it was born with is not its own.
  func writable() throws -> Set<String> {
    let files = FileManager.default
    let inherited = try files.contentsOfDirectory(atPath: "/proc/self/fd").compactMap {
      try? files.destinationOfSymbolicLink(atPath: "/proc/self/fd/\($0)")
    }
    let own = try files.contentsOfDirectory(atPath: "/proc/\(process)/fd").compactMap { number -> String? in
      let about = try String(contentsOfFile: "/proc/\(process)/fdinfo/\(number)", encoding: .utf8)
      let flags = about.firstMatch(of: /flags:\s+(\d+)/).flatMap { Int32($0.1, radix: 8) } ?? 0
      guard flags & O_ACCMODE != O_RDONLY else { return nil }
      return try files.destinationOfSymbolicLink(atPath: "/proc/\(process)/fd/\(number)")
    }
    return Set(own).subtracting(inherited)
  }

  /// Waits for the terminal; what came is kept, the newest of it.
  private func look(for events: [Int32], within milliseconds: Int32) -> Bool {
    var source = pollfd(fd: master, events: Int16(events.reduce(0, |)), revents: 0)
    guard poll(&source, 1, milliseconds) > 0 else { return false }
    guard source.revents & Int16(POLLIN) != 0 else { return true }
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = read(master, &buffer, buffer.count)
    if count > 0 { output += buffer[..<count] }
    if output.count > 1 << 20 { output.removeFirst(output.count - 1 << 16) }
    return count > 0
  }

  /// The letters of what was sent, wherever they stand.
  private static func plain(_ bytes: [UInt8]) -> String {
    String(decoding: bytes, as: UTF8.self)
      .replacing(/\u{1B}\][^\u{7}]*\u{7}|\u{1B}\[[0-9;?>=]*[a-zA-Z]|\u{1B}[()][A-Z0-9]|\u{1B}[=>78M]/, with: "")
      .filter { !$0.isWhitespace && $0 != "\u{F}" && $0 != "\u{E}" }
  }
}
