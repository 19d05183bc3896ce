import Testing

@Suite("The mouse")
struct MouseTests {
  /// Sends `bytes` in one write, then Ctrl-Q, and gives what was told before that.
  private func report(
    _ bytes: [UInt8], term: String = "xterm-256color", mouse: String = "auto"
  ) throws -> [String] {
    let session = try ProbeSession(term: term, environment: ["PROBE_MOUSE": mouse])
    try session.opened()
    session.type(bytes: bytes + [0x11])
    var lines: [String] = []
    while let line = Optional(try session.line()), line != "key Ctrl-Q", line != "" { lines.append(line) }
    return lines
  }

  private func report(_ text: String, term: String = "xterm-256color", mouse: String = "auto") throws -> [String] {
    try report(Array(text.utf8), term: term, mouse: mouse)
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "alacritty"])
  func clicksAndTheWheelAreToldWithTheirPlace(term: String) throws {
    let told = try report("\u{1B}[<0;10;20M\u{1B}[<0;10;20m\u{1B}[<64;1;1M\u{1B}[<65;300;24Mx", term: term)
    #expect(told == ["click 9,19", "wheelUp 0,0", "wheelDown 299,23", "key x"])
  }

  /// Terminals that know no other form answer the request with this one; its bytes look like letters.
  @Test(arguments: ["xterm-256color", "screen"]) func theOlderFormIsReadAndNeverTyped(term: String) throws {
    let press: [UInt8] = [0x1B, 0x5B, 0x4D, 0x20, 0x71, 0x7F]
    let release: [UInt8] = [0x1B, 0x5B, 0x4D, 0x23, 0x71, 0x71]
    let wheel: [UInt8] = [0x1B, 0x5B, 0x4D, 0x60, 0xE0, 0x21]
    #expect(try report(press + release + wheel + [0x61], term: term) == ["click 80,94", "wheelUp 191,0", "key a"])
  }

  @Test(arguments: [
    "\u{1B}[<2;3;3M", "\u{1B}[<1;3;3M", "\u{1B}[<32;3;3M", "\u{1B}[<16;3;3M", "\u{1B}[<66;3;3M", "\u{1B}[<0;3M",
    "\u{1B}[<0;0;3M", "\u{1B}[<M",
  ])
  func otherButtonsAndWhatIsNoPlaceAreNothing(bytes: String) throws {
    #expect(try report("a" + bytes + "b") == ["key a", "key b"])
  }

  @Test func aReportThatIsCutShortTakesNoKeyWithIt() throws {
    #expect(try report("\u{1B}[<0;10\u{1B}[A\u{1B}[<0;1;x") == ["key Up", "key x"])
  }

  @Test func aReportInTwoWritesIsOneClick() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("x\u{1B}[<0;1")
    #expect(try session.line() == "key x")
    session.type("2;7M")
    #expect(try session.line() == "click 11,6")
  }

  @Test(arguments: [("linux", "auto"), ("vt220", "auto"), ("xterm-256color", "off")])
  func whereItIsNotWantedTheTerminalIsNotAskedForIt(term: String, mouse: String) throws {
    let session = try ProbeSession(term: term, environment: ["PROBE_MOUSE": mouse])
    _ = try session.line()
    #expect(!(try session.outputThrough("size 80x24").contains("\u{1B}[?1000h")))
    session.type("\u{1B}[<0;10;20Mx\u{11}")
    #expect(try session.lines(2) == ["key x", "key Ctrl-Q"])
  }

  @Test func whatIsAskedForIsClicksWithoutMovements() throws {
    let session = try ProbeSession(term: "xterm-256color")
    let asked = try session.outputThrough("\u{1B}[?1006h")
    #expect(asked.contains("\u{1B}[?1000h"))
    #expect(!asked.contains("\u{1B}[?1002h") && !asked.contains("\u{1B}[?1003h"))
  }
}
