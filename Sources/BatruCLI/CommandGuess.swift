internal import ArgumentParser
internal import CommitteeModel
internal import Foundation

/// What a person meant whose first word is no command.
enum CommandGuess: Equatable {
  /// The word names a file, which is to be opened.
  case open
  /// The word is close to these commands; none where it is close to nothing.
  case unknown(String, near: [String])

  /// Looks at the arguments behind the program's name; `nil` when the first is an option or a command.
  init?(_ arguments: some Collection<String>, commands: [String]) {
    guard let word = arguments.first, !word.hasPrefix("-"), !commands.contains(word), word != "help" else { return nil }
    if FileManager.default.fileExists(atPath: word) {
      self = .open
    } else {
      let near = commands.map { (name: $0, steps: NearMatch.steps(from: word.lowercased(), to: $0)) }
      self = .unknown(word, near: near.filter { $0.steps <= 2 }.sorted { $0.steps < $1.steps }.map(\.name))
    }
  }

  /// What is wrong and what to type instead.
  var text: String {
    guard case .unknown(let word, let near) = self else { return "" }
    let all = "Gõ batru help để xem mọi lệnh."
    guard let best = near.first else { return "Không có lệnh “\(word)”. \(all)" }
    return "Không có lệnh “\(word)”. Có phải là batru \(best)? \(all)"
  }
}

extension CommandGuess {
  /// What is wrong with the first option that its command does not have, and which one may be meant; `nil` where the command
  /// has all of them. The parser would first ask for what is lacking on account of the slip.
  static func unknownOption(in arguments: [String]) -> String? {
    guard
      let command = BatruCommand.configuration.subcommands.first(where: {
        $0.configuration.commandName == arguments.first
      })
    else { return nil }
    let parts = [command] + command.configuration.subcommands
    let known = parts.reduce(into: Set<String>()) { known, part in
      known.formUnion(options(in: BatruCommand.helpMessage(for: part)))
    }
    let typed = arguments.dropFirst().prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
    let names = typed.map { String($0.prefix { $0 != "=" }) }
    guard let unknown = names.first(where: { !known.contains($0) }) else { return nil }
    let near = known.map { (name: $0, steps: NearMatch.steps(from: unknown, to: $0)) }
      .filter { $0.steps <= 2 }.min { $0.steps < $1.steps }
    return "Không có tuỳ chọn \(unknown)." + (near.map { " Có phải là \($0.name)?" } ?? "")
      + " Gõ batru help \(arguments[0]) để xem mọi tuỳ chọn."
  }

  /// The long options that a help text lists.
  private static func options(in help: String) -> Set<String> {
    let signs = help.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-")) }
    return Set(signs.filter { $0.hasPrefix("--") }.map(String.init))
  }
}
