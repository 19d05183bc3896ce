/// What was found out about texts, each looked through once: a sheet may repeat one row thousands of times, and looking for words
/// in it costs far more than knowing it again.
struct HeardWords<Answer: Sendable>: Sendable {
  private var known: [String: Answer] = [:]
  /// So many texts are remembered before it begins anew.
  private let most = 512

  /// What `find` finds in a text, or has found before.
  mutating func answer(_ text: String, _ find: (String) -> Answer) -> Answer {
    if let known = known[text] { return known }
    let found = find(text)
    if known.count == most { known = [:] }
    known[text] = found
    return found
  }
}
