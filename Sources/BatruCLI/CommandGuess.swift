internal import ArgumentParser
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
      let near = commands.map { (name: $0, steps: Self.steps(from: word.lowercased(), to: $0)) }
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

  /// Letters to add, drop or change between two words.
  private static func steps(from one: String, to other: String) -> Int {
    let (one, other) = (Array(one), Array(other))
    var row = Array(0...other.count)
    for (place, letter) in one.enumerated() {
      var corner = row[0]
      row[0] = place + 1
      for (column, wanted) in other.enumerated() {
        let change = corner + (letter == wanted ? 0 : 1)
        corner = row[column + 1]
        row[column + 1] = min(change, row[column] + 1, corner + 1)
      }
    }
    return row[other.count]
  }
}
