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
