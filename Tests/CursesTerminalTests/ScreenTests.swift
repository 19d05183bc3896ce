import Testing

@Suite("The screen while it is open")
struct ScreenTests {
  @Test func nothingIsWrittenWhenNothingChanged() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{E}")
    #expect(try session.outputThrough("marker\u{7}") == "\u{1B}]2;marker\u{7}")
  }

  @Test func onlyWhatChangedIsWritten() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{F}")
    let output = try session.outputThrough("marker\u{7}")
    #expect(output.contains("đổi"))
    #expect(!output.contains("Lỗi"))
    #expect(output.utf8.count < 100)
  }

  @Test func aNewSizeIsToldAtOnceAndPaintedWhole() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.resize(100, 30)
    #expect(try session.line() == "resized 100x30")
    let output = try session.outputThrough("size 100x30")
    #expect(output.contains("Lỗi này"))
    session.resize(0, 0)
    session.resize(40, 12)
    #expect(try session.line() == "resized 40x12")
    _ = try session.outputThrough("size 40x12")
  }

  @Test func stoppingGivesTheTerminalToTheShellAndGoingOnPaintsAnew() throws {
    let script = "\"$0\"; echo stopped >&3; read -r line; fg >/dev/null; echo over >&3"
    let session = try ProbeSession(term: "xterm-256color", shell: script)
    try session.opened()
    session.type("\u{1A}")
    #expect(try session.lines(2) == ["key Ctrl-Z", "stopped"])
    _ = try session.outputThrough("\u{1B}[?1049l")
    session.resize(90, 20)
    session.type("go\n")
    #expect(try session.line() == "resumed")
    let output = try session.outputThrough("size 90x20")
    #expect(output.contains("\u{1B}[?1049h"))
    #expect(output.contains("Lỗi này"))
    #expect(try session.line() == "resized 90x20")
    session.type("\u{11}")
    #expect(try session.lines(3) == ["key Ctrl-Q", "closed", "over"])
    #expect(try session.end() == 0)
  }

  @Test func aStopFromOutsideIsRepaintedToo() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.send(19)
    session.send(18)
    #expect(try session.line() == "resumed")
    #expect(try session.outputThrough("size 80x24").contains("Lỗi này"))
  }

  @Test func aTerminalThatIsGoneEndsTheProgram() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.hangUp()
    #expect(try session.lines(2) == ["ended", "closed"])
    #expect(try session.end() == 0)
  }
}
