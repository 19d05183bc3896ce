import Foundation
import Testing

@Suite("Giving the terminal back")
struct LeavingTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT])
  func aRequestToEndIsAnEventAndLeavesTheTerminalAsFound(signal: Int32) throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    #expect(session.modes != session.modesFound)
    session.send(signal)
    #expect(try session.lines(2) == ["ended", "closed"])
    try expectRestored(session, status: 0)
  }

  @Test(arguments: [SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGQUIT])
  func aCrashLeavesTheTerminalAsFound(signal: Int32) throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.send(signal)
    try expectRestored(session, status: -signal)
  }

  @Test func aTrapOfSwiftLeavesTheTerminalAsFoundAndTellsTheLog() throws {
    let log = NSTemporaryDirectory() + "batru-probe-\(UUID().uuidString).log"
    defer { unlink(log) }
    let session = try ProbeSession(term: "xterm-256color", environment: ["PROBE_LOG": log])
    try session.opened()
    session.type("\u{14}")
    _ = try session.line()
    let (status, output) = try session.outputAtEnd()
    #expect([-SIGILL, -SIGTRAP].contains(status))
    #expect(!output.contains("as asked"))
    #expect(try String(contentsOfFile: log, encoding: .utf8).contains("as asked"))
    #expect(session.modes == session.modesFound)
  }

  @Test func anExitWithoutClosingLeavesTheTerminalAsFound() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{5}")
    _ = try session.line()
    try expectRestored(session, status: 3)
  }

  @Test(arguments: [SIGTERM, SIGSEGV])
  func aConsoleWithoutSecondScreenIsCleared(signal: Int32) throws {
    let session = try ProbeSession(term: "linux")
    _ = try session.line()
    _ = try session.outputThrough("size 80x24")
    session.send(signal)
    let output = try session.outputAtEnd().output
    let cleared = try #require(output.range(of: "\u{1B}[H\u{1B}[J", options: .backwards))
    #expect(!output[cleared.upperBound...].contains("size"))
    #expect(output.contains("\u{1B}[?25h"))
    #expect(session.modes == session.modesFound)
  }

  /// Paste and mouse off before the cursor, the cursor before the second screen is left, and nothing twice.
  private func expectRestored(
    _ session: ProbeSession, status: Int32, sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let end = try session.outputAtEnd()
    #expect(end.status == status, sourceLocation: sourceLocation)
    let sequences = ["\u{1B}[?1006l", "\u{1B}[?1000l", "\u{1B}[?2004l", "\u{1B}[?25h", "\u{1B}[?1049l"]
    let places = sequences.map { end.output.ranges(of: $0).map(\.lowerBound) }
    #expect(places.map(\.count) == [1, 1, 1, 1, 1], "\(end.output.debugDescription)", sourceLocation: sourceLocation)
    #expect(places.flatMap { $0 } == places.flatMap { $0 }.sorted(), sourceLocation: sourceLocation)
    #expect(session.modes == session.modesFound, sourceLocation: sourceLocation)
  }
}
