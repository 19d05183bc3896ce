import CommitteeModel
import FixtureEditions
import Foundation
import Ledger
import TestKit
import Testing

/// A child at the keyboard of a lobby, a cable that crackles, somebody who wants out.
@Suite(.serialized) struct StormTests {
  /// How many events; `STORM_EVENTS=1000000` is the long way.
  private let count = ProcessInfo.processInfo.environment["STORM_EVENTS"].flatMap { Int($0) } ?? 4000

  private static let next = Array("\u{1B}[6~".utf8)
  private static let sequences = [
    // Keys, some of them of other terminals.
    "\u{1B}[A", "\u{1B}OB", "\u{1B}[C", "\u{1B}OD", "\u{1B}[5~", "\u{1B}[6~", "\u{1B}[15~", "\u{1B}[[E", "\u{1B}[1;5A",
    "\u{1B}[3;7~", "\u{1B}OP", "\u{1B}[24~", "\u{1B}[Z", "\u{1B}\u{1B}", "\u{1B}x", "\u{1B}q", "\u{1B}[27;5;9~",
    "\u{1B}[113;5u",
    // Answers that nobody asked for.
    "\u{1B}[?62;1;6c", "\u{1B}[24;80R", "\u{1B}[0n", "\u{1B}[?1;2c", "\u{1B}]52;c;cm0gLXJm\u{7}",
    "\u{1B}]11;rgb:00/00/00\u{1B}\\",
    "\u{1B}P1$r0m\u{1B}\\", "\u{1B}[8;24;80t", "\u{1B}[I", "\u{1B}[O", "\u{1B}[?2026;2$y",
    // A mouse, pasted text whole and torn, and pieces of sequences.
    "\u{1B}[<0;10;10M", "\u{1B}[<64;400;120M", "\u{1B}[M !!", "\u{1B}[200~q\ny\u{1B}[201~", "\u{1B}[200~lỗi này",
    "\u{1B}[201~",
    "\u{1B}[", "\u{1B}]", "\u{1B}P", "\u{1B}[9999999999999~", "\u{1B}[1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1A",
  ].map { Array($0.utf8) }

  private func event(by dice: inout Dice) -> [UInt8] {
    switch Int.random(in: 0..<10, using: &dice) {
    case 0...2: [UInt8.random(in: 0x20...0x7E, using: &dice)]
    case 3...4: [UInt8.random(in: 0...0x1F, using: &dice)]
    case 5: (0..<Int.random(in: 1...4, using: &dice)).map { _ in UInt8.random(in: 0x80...0xFF, using: &dice) }
    default: Self.sequences[Int.random(in: 0..<Self.sequences.count, using: &dice)]
    }
  }

  @Test func afterAStormTheRightScreenHangsThere() throws {
    try WallSession.with { folder, state in
      let wall = try WallSession(["--every", "3600", "--hold", "60", folder], state: state)
      try wall.wait(for: "1/10")
      try wall.type(Self.next)
      _ = try wall.screen()
      try wall.type(Array("\u{1B}[5~".utf8))
      let first = try wall.screen()
      #expect(first.contains("1/10") && first.contains("tạmdừng"))

      let before = try content(of: folder)
      var dice = Dice(seed: 1_000_000)
      var pending: [UInt8] = []
      for number in 0..<count {
        pending += event(by: &dice)
        if number % 7 == 0 {
          try wall.type(pending)
          pending = []
        }
        if number % 50 == 0 {
          wall.resize(UInt16.random(in: 1...400, using: &dice), UInt16.random(in: 1...120, using: &dice))
        }
        if number % 500 == 0 { [SIGINT, SIGQUIT, SIGTSTP, SIGHUP, SIGWINCH].forEach(wall.send) }
      }
      try wall.type(pending + Array("\u{1B}[201~".utf8))

      var screen = ""
      for number in 0..<40 where screen != first {
        screen = try wall.screen()
        // Two keys for one thing, since the same one twice in a moment counts once.
        if screen != first { try wall.type(number % 2 == 0 ? Self.next : Array("\u{1B}[C".utf8)) }
      }
      #expect(screen == first)
      #expect(try content(of: folder) == before, "nothing is written where the editions lie")
      let left = try FileManager.default.subpathsOfDirectory(atPath: state)
      #expect(left.filter { !$0.hasSuffix(".log") } == ["batru"], "\(left)")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  private func content(of folder: String) throws -> [String: Data] {
    let names = try FileManager.default.contentsOfDirectory(atPath: folder)
    return try Dictionary(
      uniqueKeysWithValues: names.map { ($0, try Data(contentsOf: URL(filePath: "\(folder)/\($0)"))) })
  }

  @Test func nothingButItsLogIsOpenForWriting() throws {
    try WallSession.with { folder, state in
      let wall = try WallSession([folder], state: state)
      try wall.wait(for: "1/10")
      // A frame is gathered in memory that has no name on any disk.
      let open = try wall.writable().filter {
        !$0.hasPrefix("/dev/pts/") && !$0.hasPrefix("pipe:") && !$0.hasPrefix("/memfd:")
      }
      #expect(open == [state + "/batru/tuong.log"])
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  /// The trace, once it tells of the end.
  private func whole(_ calls: String) throws -> String {
    let deadline = ContinuousClock.now + .seconds(20)
    while true {
      let text = try String(contentsOfFile: calls, encoding: .utf8)
      if text.contains("+++ exited") || ContinuousClock.now > deadline { return text }
      poll(nil, 0, 20)
    }
  }

  private static let strace = "/usr/bin/strace"

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: strace)))
  func noCallOfTheSystemWritesAnythingButItsLog() throws {
    try WallSession.with { folder, state in
      let calls = state + "/calls"
      let looking = [Self.strace, "-D", "-f", "-q", "-e", "trace=%file,ftruncate,fchmod,fchown", "-o", calls]
      let wall = try WallSession(["--every", "1", "--hold", "0", folder], state: state, behind: looking)
      try wall.wait(for: "1/10")
      try wall.type(Self.next + Array("qyw\u{3}\u{1A}\u{1C}".utf8))
      for _ in 0..<40 where !(try wall.screen().contains("3/10")) {}
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
      let text = try whole(calls)
      #expect(text.contains("a.batru"), "the trace saw nothing")
      let writing =
        /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC|creat\(|unlink|rename|mkdir|rmdir|link\(|linkat|truncate|mknod|chmod|chown|utime/
      let strangers = text.split(separator: "\n").filter { line in
        line.contains(writing) && !line.contains("readlink") && !line.contains("/dev/") && !line.contains(state)
      }
      #expect(strangers == [])
      let own = text.split(separator: "\n").filter { $0.contains(writing) && $0.contains(state) }
      #expect(own.allSatisfy { $0.contains("tuong.log") || $0.contains("mkdir") }, "\(own)")
    }
  }

  @Test func anEditionThatComesIsShownAndABrokenOneIsNamed() throws {
    try WallSession.with { folder, state in
      let files = FileManager.default
      try files.moveItem(atPath: folder + "/a.batru", toPath: state + "/a")
      let wall = try WallSession([folder], state: state)
      try wall.wait(for: "CHƯA CÓ")
      try files.moveItem(atPath: state + "/a", toPath: folder + "/a.batru")
      try wall.wait(for: "1/10")
      let whole = try Data(contentsOf: URL(filePath: folder + "/a.batru"))
      try whole.prefix(whole.count / 2).write(to: URL(filePath: folder + "/.b"))
      try files.moveItem(atPath: folder + "/.b", toPath: folder + "/b.batru")
      try wall.wait(for: "b.batru")
      let screen = try wall.screen()
      #expect(screen.contains("1/10") && screen.contains("khôngnhậnb.batru"))
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  @Test func aLogThatIsFullBecomesTheOneBefore() throws {
    try WallSession.with { folder, state in
      try makeFolder(state + "/batru")
      let log = state + "/batru/tuong.log"
      try write(String(repeating: "đã chiếu\n", count: 80_000), to: log)
      let wall = try WallSession([folder], state: state)
      try wall.wait(for: "1/10")
      let errors = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(wall.process)/fd/2")
      #expect(errors == log, "what is said as an error goes into the new file as well")
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
      #expect(try String(contentsOfFile: log + ".1", encoding: .utf8).hasPrefix("đã chiếu"))
      let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
      #expect(lines.count == 3, "begun, taken, stopped: \(lines)")
    }
  }

  @Test(arguments: [false, true]) func whoStartedItHearsWithEveryFrameThatItLives(isNameless: Bool) throws {
    try WallSession.with { folder, state in
      // A socket in a folder, or one whose name stands in none.
      let name = isNameless ? "@\(state)/s" : "\(state)/s"
      let ear = try Ear(at: name)
      let wall = try WallSession(["--every", "1", "--hold", "0", folder], state: state, supervisor: name)
      #expect(try ear.word() == "READY=1")
      let log = try String(contentsOfFile: state + "/batru/tuong.log", encoding: .utf8)
      #expect(log.contains("nhận bản số"), "it is there when an edition hangs, not before")
      for scene in 1...3 {
        // Frames that nobody takes out of the terminal would hold the wall up.
        try wall.wait(for: "\(scene)/10")
        #expect(try ear.word() == "WATCHDOG=1")
      }
      wall.send(SIGTERM)
      #expect(try wall.end() == 0)
    }
  }

  @Test func withoutItsTerminalItEndsSoThatItIsStartedAnew() throws {
    try WallSession.with { folder, state in
      let wall = try WallSession([folder], state: state)
      try wall.wait(for: "1/10")
      wall.hangUp()
      #expect(try wall.end() == 75)
      let log = try String(contentsOfFile: state + "/batru/tuong.log", encoding: .utf8)
      #expect(log.contains("mất thiết bị đầu cuối"))
    }
  }
}
