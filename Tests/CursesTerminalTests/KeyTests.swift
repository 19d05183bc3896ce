import Glibc
import Testing

@Suite("Keys and pasted text")
struct KeyTests {
  /// Types `bytes` in one write, then Ctrl-Q, and gives the report up to it.
  private func report(_ bytes: String, term: String = "xterm-256color") throws -> [String] {
    let session = try ProbeSession(term: term)
    try session.opened()
    session.type(bytes)
    session.type("\u{11}")
    var lines: [String] = []
    while let line = Optional(try session.line()), line != "key Ctrl-Q", line != "" { lines.append(line) }
    return lines
  }

  private func keys(_ notations: String) -> [String] {
    notations.unicodeScalars.split(separator: " ").map { "key " + String(Substring($0)) }
  }

  @Test(arguments: ["xterm-256color", "tmux-256color", "screen", "linux", "vt100"])
  func everySpellingOfAKeyIsThatKey(term: String) throws {
    let spellings: [(String, String)] = [
      ("\u{1B}[A\u{1B}OA", "Up Up"), ("\u{1B}[B\u{1B}OB", "Down Down"), ("\u{1B}[C\u{1B}OC", "Right Right"),
      ("\u{1B}[D\u{1B}OD", "Left Left"), ("\u{1B}[H\u{1B}OH\u{1B}[1~\u{1B}[7~", "Home Home Home Home"),
      ("\u{1B}[F\u{1B}OF\u{1B}[4~\u{1B}[8~", "End End End End"), ("\u{1B}[2~\u{1B}[3~", "Ins Del"),
      ("\u{1B}[5~\u{1B}[6~", "PgUp PgDn"), ("\u{1B}[Z", "Shift-Tab"), ("\u{1B}[[A\u{1B}[11~\u{1B}OP", "F1 F1 F1"),
      ("\u{1B}[[E\u{1B}[15~", "F5 F5"), ("\u{1B}[24~", "F12"), ("\t\r ", "Tab Enter Space"),
      ("\u{7F}\u{8}", "Backspace Backspace"), ("\u{10}\u{1D}", "Ctrl-P Ctrl-]"),
      ("\u{1B}[1;5D\u{1B}[5D\u{1B}Od", "Ctrl-Left Ctrl-Left Ctrl-Left"),
      ("\u{1B}[1;5C\u{1B}[5C\u{1B}Oc", "Ctrl-Right Ctrl-Right Ctrl-Right"),
    ]
    let reported = try report(spellings.map(\.0).joined(), term: term)
    #expect(reported == spellings.flatMap { keys($0.1) }, "\(reported)")
  }

  /// What UniKey and ibus send while a syllable is typed: the letter is erased and written anew in one read.
  @Test(arguments: [
    ("loo\u{7F}ô\u{7F}ỗi", "l o o Backspace ô Backspace ỗ i"), ("na\u{7F}ày", "n a Backspace à y"),
    ("ca\u{7F}ái\r", "c a Backspace á i Enter"),
    ("hanh\u{7F}\u{7F}\u{7F}ạnh", "h a n h Backspace Backspace Backspace ạ n h"),
    ("lo\u{302}\u{303}i", "l o \u{302} \u{303} i"),
    // VNI holds digits back as Telex does letters.
    ("lo\u{7F}ô\u{7F}ỗi", "l o Backspace ô Backspace ỗ i"), ("d\u{7F}đa\u{7F}ã\r", "d Backspace đ a Backspace ã Enter"),
    // Unicode tổ hợp: a mark comes behind its letter, and is taken back alone.
    ("o\u{302}\u{7F}\u{302}\u{303}i", "o \u{302} Backspace \u{302} \u{303} i"),
  ])
  func theStreamsOfInputMethodsComeApart(bytes: String, wanted: String) throws {
    #expect(try report(bytes) == keys(wanted))
  }

  @Test func aLoneEscapeIsEscapeAndWithALetterAlt() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{1B}")
    #expect(try session.line() == "key Esc")
    session.type("\u{1B}x")
    #expect(try session.line() == "key Alt-x")
    session.type("\u{1B}đ")
    #expect(try session.line() == "key Alt-đ")
    session.type("\u{1B}\u{1B}")
    #expect(try session.lines(2) == ["key Esc", "key Esc"])
  }

  @Test(arguments: [
    "\u{1B}[1;5A", "\u{1B}[?62;22c", "\u{1B}[I\u{1B}[O", "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{7}",
    "\u{1B}]11;rgb:1e1e/1e1e/1e1e\u{1B}\\", "\u{1B}P1$r0m\u{1B}\\", "\u{1B}OX", "\u{1B}[[Z", "\u{1B}[99~", "\u{0}",
  ])
  func unknownSequencesAreSwallowedWhole(bytes: String) throws {
    #expect(try report("a" + bytes + "b") == keys("a b"))
  }

  @Test func bytesThatAreNoLettersAreDropped() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type(bytes: [0x61, 0xC3, 0x62, 0xFF, 0xE1, 0xBB, 0x63, 0xED, 0xA0, 0x80, 0x64])
    #expect(try session.lines(4) == keys("a b c d"))
  }

  @Test func aLetterInTwoWritesIsOneLetter() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type(bytes: [0x61, 0xE1, 0xBB])
    #expect(try session.line() == "key a")
    session.type(bytes: [0x97, 0x62])
    #expect(try session.lines(2) == keys("ỗ b"))
  }

  @Test func aPasteIsOneEventAndNoCommand() throws {
    let text = "q\u{11}Sở Y tế\r\u{1B}[Aj"
    #expect(try report("\u{1B}[200~\(text)\u{1B}[201~x").map { $0.prefix(8) } == ["paste 15", "key x"])
  }

  @Test func aPasteLongerThanTheLimitIsCutBetweenLetters() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{1B}[200~a" + String(repeating: "ế", count: 30_000) + "\u{1B}[201~")
    #expect(try session.line().hasPrefix("paste 65536 "))
    session.type("x")
    #expect(try session.line() == "key x")
  }

  @Test func aPasteWithoutItsEndIsOverAfterSilence() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{1B}[200~nửa chừng")
    #expect(try session.line() == "paste 13 \"nửa chừng\"")
    session.type("x")
    #expect(try session.line() == "key x")
  }

  /// A torn paste holds nothing up: what else happens is told before it is over.
  @Test func whatHappensDuringAPasteIsToldAtOnce() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{1B}[200~nửa")
    session.resize(100, 30)
    #expect(try session.lines(2) == ["resized 100x30", "paste 5 \"nửa\""])
    session.type("\u{1B}[200~nửa")
    session.send(SIGTERM)
    #expect(try session.line() == "ended")
  }

  @Test func aPasteThatNeverEndsIsOverAfterASecondHoweverItGoesOn() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{1B}[200~")
    let began = ContinuousClock.now
    let told = try session.line(typing: "x", every: 50)
    #expect(told.hasPrefix("paste "), "\(told)")
    #expect(ContinuousClock.now - began < .seconds(20))
    #expect(try session.line(typing: "x", every: 50) == "key x", "a key is a key again")
  }

  @Test func aDeadlineEndsTheWaitAndKeysComeBeforeIt() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{17}")
    #expect(try session.lines(2) == ["key Ctrl-W", "waited timeout"])
  }

  @Test func whatIsWatchedBesideTheTerminalWakesAndKeysComeFirst() throws {
    let session = try ProbeSession(term: "xterm-256color")
    try session.opened()
    session.type("\u{0B}ab")
    #expect(try session.lines(4) == ["key Ctrl-K", "key a", "key b", "others"])
    session.type("c")
    #expect(try session.line() == "key c", "what is not watched any more is not told")
  }
}
