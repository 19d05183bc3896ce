import Foundation
import Testing

@Suite("Opening a terminal")
struct OpeningTests {
  @Test(arguments: [
    ("xterm-256color", "opened 80x24 full 256"), ("tmux-256color", "opened 80x24 full 256"),
    ("screen", "opened 80x24 full 8"), ("linux", "opened 80x24 console 8"), ("vt100", "opened 80x24 console 0"),
    ("name-that-no-database-knows", "opened 80x24 full 256"), (nil, "opened 80x24 full 256"),
  ])
  func everyTerminalGetsWhatItCanShow(term: String?, wanted: String) throws {
    let session = try ProbeSession(term: term)
    #expect(try session.line() == wanted)
    _ = try session.outputThrough("size 80x24")
    session.type("\u{11}")
    #expect(try session.lines(2) == ["key Ctrl-Q", "closed"])
    #expect(try session.end() == 0)
    #expect(session.modes == session.modesFound)
  }

  @Test func aDumbTerminalIsRefusedUntouched() throws {
    let session = try ProbeSession(term: "dumb")
    #expect(try session.line() == "failed dumb(term: \"dumb\")")
    #expect(try session.outputAtEnd().output == "")
  }

  @Test func aTerminalWithoutCursorAddressingIsRefusedUntouched() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("terminfo-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = folder.appendingPathComponent("source")
    try "paper|prints lines, cols#80, bel=^G, cr=\\r, ind=\\n,\n".write(to: source, atomically: true, encoding: .utf8)
    let tic = try Process.run(URL(fileURLWithPath: "/usr/bin/tic"), arguments: ["-o", folder.path, source.path])
    tic.waitUntilExit()
    let session = try ProbeSession(term: "paper", environment: ["TERMINFO": folder.path])
    #expect(try session.line() == "failed noCursorAddressing(term: \"paper\")")
    #expect(try session.outputAtEnd().output == "")
  }

  @Test func noColorAndTheOptionTakeColoursAway() throws {
    let cases = [
      (["NO_COLOR": "1"], "0"), (["NO_COLOR": ""], "256"), (["PROBE_COLOURS": "never"], "0"),
      (["PROBE_COLOURS": "16"], "16"), (["PROBE_COLOURS": "256", "NO_COLOR": "1"], "256"),
    ]
    for (environment, colours) in cases {
      let session = try ProbeSession(term: "xterm-256color", environment: environment)
      #expect(try session.line() == "opened 80x24 full \(colours)")
      let output = try session.outputThrough("size 80x24")
      #expect(output.contains("\u{1B}[38;5;") == (colours == "256"))
    }
  }

  @Test func withoutAUtf8LocaleOneIsFound() throws {
    let session = try ProbeSession(term: "xterm", environment: ["LC_ALL": "C"])
    #expect(try session.line() == "opened 80x24 full 8")
    #expect(try session.outputThrough("size 80x24").contains("Lỗi này"))
  }

  @Test func theTitleGoesOnlyToWindows() throws {
    for (term, titled) in [("xterm-256color", true), ("tmux-256color", true), ("linux", false), ("vt220", false)] {
      let session = try ProbeSession(term: term)
      _ = try session.line()
      session.type("\u{11}")
      let output = try session.outputAtEnd().output
      #expect(output.contains("\u{1B}]2;probe\u{7}") == titled)
      #expect(output.contains("\u{1B}[?2004h") == titled)
      #expect(output.contains("\u{1B}[?2004l") == titled)
    }
  }
}
