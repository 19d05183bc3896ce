import Foundation
import Glibc
import Testing

/// The program as a person meets it: a real terminal, real keys, real signals.
@Suite struct TerminalTests {
  private let shell: TerminalShell

  /// Opens the demonstration at 120x33 from a shell that remembers its terminal's settings.
  init() throws {
    shell = try TerminalShell(columns: 120, rows: 33)
    try shell.run("before=$(stty -g); clear; '\(TerminalShell.program)' demo")
    // The keys of the footer are painted last: with them the frame is whole.
    try shell.wait(for: "F1")
  }

  @Test func demoOpensTheFirstSessionWithItsSourceAndItsKeys() throws {
    let rows = try shell.wait(for: "F1")
    #expect(rows.contains { $0.contains("Nguồn") })
    #expect(rows.contains { $0.contains("17/01/2022") })
    #expect(try shell.modes() == (alternate: true, cursor: false))
  }

  @Test func arrowsMoveAndEnterGoesInAndEscapeGoesOut() throws {
    let overview = try shell.rows()
    try shell.press("Down")
    let moved = try shell.wait(until: "another selection") { belowHead($0) != belowHead(overview) }
    try shell.press("Enter")
    try shell.wait(for: "CHI TIẾT")
    try shell.press("Escape")
    try shell.wait(until: "the overview again") { belowHead($0) == belowHead(moved) }
    try shell.press("Up")
    try shell.wait(until: "the first selection again") { belowHead($0) == belowHead(overview) }
  }

  @Test func aClickSelectsAndAnotherGoesInAndTheMouseIsGivenBack() throws {
    let rows = try shell.wait(for: "F1")
    #expect(try shell.takesMouse())
    let row = try #require(rows.indices.dropFirst(8).first { rows[$0].hasPrefix("│ ") && rows[$0].contains("%") })
    try shell.type("\u{1B}[<0;12;\(row + 1)M\u{1B}[<0;12;\(row + 1)m")
    try shell.wait(until: "the clicked row marked") { $0.contains { $0.hasPrefix("│▶") || $0.hasPrefix("┃▶") } }
    try shell.press("q")
    try expectShellAsBefore()
    #expect(try shell.takesMouse() == false)
  }

  @Test func searchNeedsNoAccents() throws {
    try shell.type("/")
    try shell.type("tai khoan thu")
    try shell.wait(for: "▶ Số tài khoản thư điện tử công vụ")
    try shell.press("Escape")
    try shell.wait(until: "the list closed") { !$0.contains { $0.contains("tai khoan thu") } }
  }

  @Test(arguments: [(80, 24), (40, 12), (160, 45)]) func aNewSizeIsFilledAtOnce(columns: Int, rows: Int) throws {
    try shell.resize(columns: columns, rows: rows)
    let seen = try shell.wait(until: "keys in the last of \(rows) rows") { screen in
      screen.count >= rows && screen[rows - 1].contains("F1")
    }
    #expect(seen[..<rows].allSatisfy { $0.unicodeScalars.count <= columns })
  }

  @Test func quittingGivesTheTerminalBackAsItWas() throws {
    try shell.press("q")
    try expectShellAsBefore()
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGTRAP, SIGILL, SIGQUIT])
  func aSignalThatEndsTheProgramGivesTheTerminalBack(signal: Int32) throws {
    #expect(kill(try shell.foregroundProcess(), signal) == 0)
    try expectShellAsBefore()
  }

  @Test func suspendingGivesTheTerminalBackAndContinuingPaintsAnew() throws {
    let screen = try shell.rows()
    try shell.press("C-z")
    try shell.wait(for: "Stopped")
    #expect(try shell.modes() == (alternate: false, cursor: true))
    try shell.run("fg")
    try shell.wait(until: "the screen as it was") { belowHead($0) == belowHead(screen) }
    try shell.press("q")
    try expectShellAsBefore()
  }

  /// The prompt is back, the terminal's settings are those from before, no mode is left behind.
  private func expectShellAsBefore() throws {
    // The words come apart in the command and together only in its answer.
    try shell.run("printf 'terminal %s\\n' $([ \"$(stty -g)\" = \"$before\" ] && echo same || echo changed)")
    let rows = try shell.wait(until: "the answer of stty") { rows in
      rows.contains { $0.hasPrefix("terminal same") || $0.hasPrefix("terminal changed") }
    }
    #expect(rows.contains { $0.hasPrefix("terminal same") })
    #expect(try shell.modes() == (alternate: false, cursor: true))
  }
}

/// The rows without the first, whose clock moves on its own.
private func belowHead(_ rows: [String]) -> ArraySlice<String> { rows.dropFirst() }
