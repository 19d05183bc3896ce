import CellGrid
import Dashboard
import FixtureEditions
import Link
import TestKit
import Testing

/// The console asks and never acts; what a remote sends can do no more there than at the terminal of the presentation.
@Suite("Consoles") struct ConsoleTests {
  private static let clicker: [Key] = [
    .pageUp, .pageDown, .function(5), .escape, .character("."), .character("b"), .enter, .character(" "), .up, .down,
    .left, .right,
  ]

  private func console() throws -> Console {
    var console = Console(size: Size(120, 33))
    var update = try MessageTests.update()
    (update.isAway, update.cover) = (false, nil)
    update.scenes = Array(repeating: update.scenes[0], count: 12)
    console.take(update)
    console.link = .live
    return console
  }

  @discardableResult
  private func press(_ keys: String, _ console: inout Console) -> [FollowerEffect] {
    keys.split(separator: " ").flatMap { console.press(Key(notation: String($0))!) }
  }

  @Test(arguments: [
    ("PgDn", Wish.command(.nextScene)), ("PgUp", .command(.previousScene)), ("Space", .command(.nextScene)),
    ("Home", .command(.firstScene)), (".", .command(.dark)), ("w", .command(.bright)), ("t", .command(.recess)),
    ("F5", .command(.present)), ("1 2 Enter", .scene(12)), ("Tab Down Enter", .scene(2)), ("Tab Home Enter", .scene(1)),
    ("n y", .take("ab")), ("Ctrl-R y", .take("ab")),
  ]) func aKeyAsksForWhatItDoes(keys: String, wish: Wish) throws {
    var console = try console()
    console.update?.place = 0
    #expect(press(keys, &console) == [.ask(wish)])
    #expect(console.panel == nil && console.typed == "")
  }

  @Test(arguments: ["n Enter", "n Esc", "n n", "q Enter", "q Esc", "1 Esc Enter", "Tab Esc", "F1 Down Esc"])
  func whatIsNotConfirmedIsNotAskedFor(keys: String) throws {
    var console = try console()
    let asked = press(keys, &console)
    #expect(asked == [] || asked == [.ask(.command(.nextScene))] && keys.hasPrefix("1"))
    #expect(console.panel == nil)
  }

  /// A number waits for Enter alone, and not for long.
  @Test(arguments: ["PgDn", "Space", "Down", "Right"]) func aRemotesStepIsAStepWhateverWasTyped(key: String) throws {
    var console = try console()
    #expect(press("3 \(key)", &console) == [.ask(.command(.nextScene))])
    #expect(console.typed == "")
    press("3", &console)
    console.now += TypedNumber.patience
    #expect(console.typed == "")
    #expect(press("1 2 Backspace Enter", &console) == [.ask(.scene(1))], "a digit can be taken back")
    #expect(press("9 9 Enter", &console) == [] && console.answer == .noScene(99))
  }

  /// While the presenter answers a question nothing leads on, and the console says so.
  @Test(arguments: ["PgDn", "PgUp", "Home", "End", ",", "5 Enter", "Tab Enter", "n"])
  func nothingIsAskedForWhileAQuestionIsAnswered(keys: String) throws {
    var console = try console()
    console.update?.isAway = true
    #expect(press(keys, &console) == [])
    #expect(console.answer == .answering && console.panel == nil)
    #expect(press(". t F5", &console) == [.dark, .recess, .present].map { .ask(.command($0)) })
  }

  @Test func whereNoEditionWaitsThereIsNothingToTake() throws {
    var console = try console()
    console.update?.waiting = nil
    #expect(press("n", &console) == [] && console.answer == .nothingWaits)
    var later = console
    later.take(try MessageTests.update())
    #expect(later.answer == nil, "an edition that comes now is announced at once")
    #expect(press("y", &console) == [])
    var asked = try self.console()
    press("n", &asked)
    var update = try MessageTests.update()
    update.waiting = WaitingEdition(hash: "cd", number: 4, publishedAt: "")
    asked.take(update)
    #expect(press("y", &asked) == [], "another edition than the one that was asked about is asked about anew")
  }

  /// Every state that a remote can reach from every panel that a person may have left open.
  @Test func noSequenceOfARemoteLeavesTheConsoleNorTakesAnEdition() throws {
    let allowed = Set([Wish.command(.nextScene), .command(.previousScene), .command(.dark), .command(.present)])
      .union((1...12).map(Wish.scene))
    var waiting: [Console] = []
    for opened in ["", "Tab", "n", "q", "F1", "1 2", "Ctrl-D"] {
      var console = try console()
      press(opened, &console)
      waiting.append(console)
    }
    var seen = Set(waiting)
    while let console = waiting.popLast() {
      for key in Self.clicker {
        var next = console
        for effect in next.press(key) {
          guard case .ask(let wish) = effect, allowed.contains(wish) else {
            Issue.record("\(key.notation) from \(console.mode): \(effect)")
            return
          }
        }
        if seen.insert(next).inserted { waiting.append(next) }
      }
    }
    #expect(seen.count > 8)
  }

  @Test(arguments: [7] as [UInt64]) func aStormOfARemotesKeysDoesNeither(seed: UInt64) throws {
    var dice = Dice(seed: seed)
    var console = try console()
    for _ in 0..<20_000 {
      for effect in console.press(Self.clicker.randomElement(using: &dice)!) {
        guard case .ask(.command(let command)) = effect, command.access == .reads else {
          if case .ask(.scene) = effect { continue }
          Issue.record("seed \(seed): \(effect)")
          return
        }
      }
    }
  }

  @Test func notesScrollAndBeginAnewWithTheNextScene() throws {
    var console = try console()
    press("Ctrl-U Ctrl-D Ctrl-D ]", &console)
    #expect(console.noteOffset == 3)
    console.take(try MessageTests.update())
    #expect(console.noteOffset == 3, "the same scene, told again")
    var other = try MessageTests.update()
    other.place = 0
    console.take(other)
    #expect(console.noteOffset == 0)
  }

  @Test func timeGoesOnBetweenTwoWords() throws {
    var console = try console()
    console.now = 1_234_567 + 4_000
    #expect(console.itemElapsed == 65_000 && console.sessionElapsed == 103_000)
    console.update?.times.isRunning = false
    #expect(console.itemElapsed == 61_000, "not in a recess")
  }
}
