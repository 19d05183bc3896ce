import Foundation
import PseudoTerminal
import Testing

/// The probe on a pseudo-terminal of its own. Every wait ends by what the probe writes, or fails at a deadline.
final class ProbeSession {
  struct Silent: Error, CustomStringConvertible {
    let description: String
  }

  private var master: Int32 = -1
  /// Held open, so that the modes outlive the probe.
  private var slave: Int32 = -1
  private var report: Int32 = -1
  private var process: pid_t = 0
  private var reported: [UInt8] = []
  private var reportEnded = false
  private var status: Int32?
  /// What the probe has sent to the terminal and no test has taken.
  private(set) var output: [UInt8] = []
  private let isWindowed: Bool
  /// The modes before the probe began.
  private(set) var modesFound = Modes(input: 0, output: 0, local: 0)

  /// The modes that a shell would miss.
  struct Modes: Equatable {
    let input: UInt32
    let output: UInt32
    let local: UInt32
  }

  init(
    term: String?, size: (columns: UInt16, rows: UInt16) = (80, 24), environment: [String: String] = [:],
    shell script: String? = nil
  ) throws {
    guard pseudo_open(&master, &slave) != 0 else { throw Silent(description: "no pseudo-terminal") }
    pseudo_resize(master, size.columns, size.rows)
    modesFound = ProbeSession.modes(of: slave)
    isWindowed = term.map { !$0.hasPrefix("linux") && !$0.hasPrefix("vt") } ?? true

    var variables = ["PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"]
    variables["TERM"] = term
    variables.merge(environment) { $1 }
    let program = ProbeSession.program
    let arguments = script.map { ["/bin/bash", "-mc", $0, program] } ?? [program]
    var argv = arguments.map { strdup($0) } + [nil]
    var envp = variables.map { strdup("\($0)=\($1)") } + [nil]
    defer { (argv + envp).forEach { free($0) } }
    process = pseudo_start(slave, &argv, &envp, &report)
    guard process > 0 else { throw Silent(description: "cannot start \(arguments)") }
  }

  deinit {
    if status == nil, process > 0 {
      kill(process, SIGKILL)
      waitpid(process, nil, 0)
    }
    for descriptor in [master, slave, report] where descriptor >= 0 { close(descriptor) }
  }

  private static let program: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    let own = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
    let places = [tests, own].map { $0.appendingPathComponent("TerminalProbe").path }
    return places.first(where: FileManager.default.isExecutableFile) ?? places[0]
  }()

  private static func modes(of terminal: Int32) -> Modes {
    var modes = termios()
    tcgetattr(terminal, &modes)
    return Modes(input: modes.c_iflag, output: modes.c_oflag, local: modes.c_lflag)
  }

  /// The modes now.
  var modes: Modes { ProbeSession.modes(of: slave) }

  func type(_ keys: String) { type(bytes: Array(keys.utf8)) }

  func type(bytes: [UInt8]) {
    var bytes = bytes[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      guard written > 0 else { return }
      bytes.removeFirst(written)
    }
  }

  func resize(_ columns: UInt16, _ rows: UInt16) { pseudo_resize(master, columns, rows) }

  /// Takes the terminal away, as a lost connection does.
  func hangUp() {
    close(master)
    close(slave)
    (master, slave) = (-1, -1)
  }

  func send(_ signal: Int32) { kill(process, signal) }

  /// Waits for the next line of the report.
  func line() throws -> String {
    try wait("a report") { self.reported.contains(UInt8(ascii: "\n")) || self.reportEnded }
    guard let end = reported.firstIndex(of: UInt8(ascii: "\n")) else { return "" }
    defer { reported.removeFirst(end + 1) }
    return String(decoding: reported[..<end], as: UTF8.self)
  }

  /// The next line of the report, for which keys are typed again and again after so many milliseconds.
  func line(typing keys: String, every milliseconds: Int32) throws -> String {
    for _ in 0..<1_000 where !reported.contains(UInt8(ascii: "\n")) && !reportEnded {
      type(keys)
      var source = pollfd(fd: report, events: Int16(POLLIN), revents: 0)
      if poll(&source, 1, milliseconds) > 0, read(report, into: &reported) == 0 { reportEnded = true }
    }
    return try line()
  }

  /// The next `count` lines of the report.
  func lines(_ count: Int) throws -> [String] { try (0..<count).map { _ in try line() } }

  /// Waits until the terminal has received `mark`, and takes all output up to its end.
  func outputThrough(_ mark: String) throws -> String {
    let mark = Array(mark.utf8)
    var end: Int?
    try wait("output \(mark.debugDescription)") {
      end = self.output.firstRange(of: mark)?.upperBound
      return end != nil
    }
    defer { output.removeFirst(end ?? 0) }
    return String(decoding: output[..<(end ?? 0)], as: UTF8.self)
  }

  /// Waits until the first frame stands, and the title where there is one.
  func opened() throws {
    _ = try line()
    _ = try outputThrough(isWindowed ? "probe\u{7}" : "size 80x24")
  }

  /// Waits for the end of the process: its exit code, or minus the signal that ended it.
  func end() throws -> Int32 {
    try wait("the end") { self.reportEnded }
    var found: Int32 = 0
    waitpid(process, &found, 0)
    status = found
    return found & 0x7F == 0 ? found >> 8 & 0xFF : -(found & 0x7F)
  }

  /// Waits for the end, and gives all output up to it.
  func outputAtEnd() throws -> (status: Int32, output: String) {
    let status = try end()
    // The line discipline hands over in order: a mark written now comes after all that the probe wrote.
    let mark = "\u{1}end\u{1}"
    mark.withCString { _ = write(slave, $0, strlen($0)) }
    return (status, String(try outputThrough(mark).dropLast(mark.count)))
  }

  private func wait(_ what: String, until done: () -> Bool) throws {
    let deadline = Date().addingTimeInterval(60)
    while !done() {
      let rest = Int32(deadline.timeIntervalSinceNow * 1000)
      var sources = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
      if !reportEnded { sources.append(pollfd(fd: report, events: Int16(POLLIN), revents: 0)) }
      guard rest > 0, poll(&sources, nfds_t(sources.count), rest) >= 0 else {
        throw Silent(
          description: "waited in vain for \(what); report: \(String(decoding: reported, as: UTF8.self)); "
            + "output: \(String(decoding: output, as: UTF8.self).debugDescription)")
      }
      if sources[0].revents != 0 { read(master, into: &output) }
      if sources.count > 1, sources[1].revents != 0, read(report, into: &reported) == 0 { reportEnded = true }
    }
  }

  @discardableResult
  private func read(_ descriptor: Int32, into bytes: inout [UInt8]) -> Int {
    var buffer = [UInt8](repeating: 0, count: 65536)
    let count = Foundation.read(descriptor, &buffer, buffer.count)
    if count > 0 { bytes.append(contentsOf: buffer[..<count]) }
    return max(0, count)
  }
}
