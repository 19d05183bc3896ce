import CommitteeModel
import Dashboard

/// Typing an owner or an indicator into a field of the desk, among five thousand names.
enum Completion {
  static let names = 5_000
  /// Rows that a field offers.
  static let offered = 8

  /// Every key of the texts, from the letter to the names that are offered.
  static func measured() -> Measure {
    var dice = Syllables()
    let index = NameIndex(
      (0..<names).map { number in
        NameIndex.Name(
          dice.text(words: 4...12), detail: "đơn vị", code: "dv.\(number)", aliases: [dice.text(words: 2...3)])
      })
    var keys = Measure("key of a completion among \(names) names")
    for text in Search.typed + Search.typed {
      var typed = ""
      for scalar in text.unicodeScalars {
        typed.unicodeScalars.append(scalar)
        _ = keys.take("“\(typed)”") { index.offers(for: typed, limit: offered) }
      }
    }
    return keys
  }
}
