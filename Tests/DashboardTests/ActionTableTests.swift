import CellGrid
import Dashboard
import TestKit
import Testing

/// The keys: every command reachable, none in the way of typing, none that quits by surprise.
@Suite struct ActionTableTests {
  /// Keys that no input method holds back or changes.
  private func isSafeUnderTelex(_ key: Key) -> Bool {
    switch key {
    case .character("1"), .character("2"), .character("3"), .character("4"), .character("5"): true
    case .character, .alt: false
    default: true
    }
  }

  @Test func everyCommandHasAKeyThatAnInputMethodLeavesAlone() {
    for mode in Mode.allCases {
      let commands = Set(Binding.table.filter { $0.modes.contains(mode) }.map(\.command))
      for command in commands {
        let keys = Binding.table.filter { $0.command == command && $0.modes.contains(mode) }.flatMap(\.keys)
        #expect(keys.contains(where: isSafeUnderTelex), "\(command) in \(mode)")
      }
    }
  }

  @Test func everyKeyOfTheTableLeadsToItsCommand() {
    for binding in Binding.table {
      for mode in binding.modes {
        for key in binding.keys { #expect(Keymap.of(mode)[key] == binding.command, "\(key.notation) in \(mode)") }
      }
    }
  }

  @Test func lettersAreNeverCommandsWhereOneTypes() {
    withEvery("letter", in: "abcdefghijklmnopqrstuvwxyzABCXYZđăâêôơưĐ0123456789/?".unicodeScalars) { letter in
      #expect(Keymap.of(.picker)[.character(letter)] == nil, "\(letter)")
      #expect(Keymap.of(.form)[.character(letter)] == nil, "\(letter)")
    }
  }

  @Test func capitalsAndLettersWithMarksReachTheCommand() {
    #expect(Keymap.of(.overview)[.character("Q")] == .quit)
    #expect(Keymap.of(.overview)[.character("ý")] == .periods)
    #expect(Keymap.of(.section)[.character("N")] == .source)
    #expect(Keymap.of(.overview)[.character("ẹ")] == nil, "a letter without a command stays without")
  }

  @Test func escapeNeverQuitsAndOnlyQuittingQuits() {
    for mode in Mode.allCases { #expect(Keymap.of(mode)[.escape] == .back) }
    let quitting = Command.allCases.filter { $0.access == .quits }
    #expect(quitting == [.suspend, .quit, .confirm])
    #expect(Command.allCases.allSatisfy { $0.access != .exports })
  }

  @Test func whatWritesHasNoKeyBeforeTheRoomNorOnAWall() {
    let writing = Command.allCases.filter { $0.access == .writes }
    #expect(writing == [.record, .save, .readBack, .agree, .undo, .redo])
    for mode in [Mode.presenting, .scenes, .leaving, .following] {
      #expect(!Binding.table.contains { $0.modes.contains(mode) && writing.contains($0.command) }, "\(mode)")
    }
    #expect(writing.allSatisfy { $0.visitorStep == nil && !$0.isSteering })
  }

  @Test func helpTellsEveryKeyOfTheTable() {
    let told = Set((Binding.help + Binding.stageHelp).flatMap { $0.keys.split(separator: " ").map(String.init) })
    for binding in Binding.table {
      for key in binding.keys {
        let cap = ["Up": "↑", "Down": "↓", "Left": "←", "Right": "→"][key.notation] ?? key.notation
        #expect(told.contains(cap), "\(key.notation)")
      }
    }
  }

  @Test func theFooterShowsOnlyWhatWorksHere() {
    for mode in Mode.allCases {
      let footer = Binding.footer(of: mode, canGoBack: true)
      #expect(footer.allSatisfy { $0.modes.contains(mode) })
      #expect(footer.last?.weight == .essential, "help stays when there is room for nothing else")
      #expect(!Binding.footer(of: mode, canGoBack: false).contains { $0.command == .back })
    }
  }
}
