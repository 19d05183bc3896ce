/// Finds the point of an agenda at which something was voiced: nobody writes it down, but the words of both tell.
struct AgendaMatch {
  private let points: [Point]

  init(_ agenda: [AgendaItem]) { points = agenda.map(Point.init) }

  /// The first point that speaks most plainly of the statement; `nil` where none does.
  func point(of opinion: Opinion) -> AgendaItem? {
    let statement = Statement(opinion)
    let weights = points.map { $0.weight(of: statement) }
    guard let most = weights.max(), most > 0, let place = weights.firstIndex(of: most) else { return nil }
    return points[place].item
  }

  /// A statement as far as points are compared with it.
  private struct Statement {
    let kind: Opinion.Kind
    let raisedBy: Set<String>
    let addressee: Set<String>
    let topic: Set<String>

    init(_ opinion: Opinion) {
      kind = opinion.kind
      raisedBy = AgendaMatch.words(of: opinion.raisedBy)
      addressee = AgendaMatch.words(of: opinion.addressee)
      topic = AgendaMatch.words(of: opinion.topic)
    }
  }

  /// A point of the agenda with its words.
  private struct Point {
    let item: AgendaItem
    private let content: Set<String>
    private let speaker: Set<String>
    private let kinds: Set<Opinion.Kind>

    init(_ item: AgendaItem) {
      self.item = item
      content = AgendaMatch.words(of: item.content)
      speaker = AgendaMatch.words(of: item.speaker)
      let text = Folding.folded(item.content)
      kinds = Set(
        AgendaMatch.names.compactMap { kind, names in names.contains { text.contains($0) } ? kind : nil })
    }

    /// How plainly it speaks of a statement; answers stand where somebody answers, everything else does not.
    func weight(of statement: Statement) -> Int {
      switch item.kind {
      case "khai mạc", "ký kết": return 0
      case "giải đáp":
        guard statement.kind == .response else { return 0 }
        return isSpokenBy(statement.raisedBy) ? 4 : 0
      default: break
      }
      guard statement.kind != .response else { return 0 }
      // Any statement is called an opinion; only the other kinds' names say which one is meant.
      let isNamed = statement.kind != .opinion && kinds.contains(statement.kind)
      return (isNamed ? 4 : 0) + (isSpokenBy(statement.raisedBy) ? 2 : 0)
        + (AgendaMatch.isSaid(statement.addressee, in: content) ? 1 : 0)
        + (AgendaMatch.isSaid(statement.topic, in: content) ? 1 : 0) + (kinds.contains(.opinion) ? 1 : 0)
    }

    private func isSpokenBy(_ name: Set<String>) -> Bool {
      AgendaMatch.isSaid(name, in: content) || AgendaMatch.isSaid(name, in: speaker)
        || AgendaMatch.isSaid(speaker, in: name)
    }
  }

  /// What agendas call each kind of statement, folded.
  private static let names: [(Opinion.Kind, [String])] = [
    (.difficulty, ["kho khan", "vuong mac", "han che", "ton tai", "bat cap"]),
    (.recommendation, ["kien nghi", "de xuat"]), (.opinion, ["y kien"]),
  ]

  /// True where a text holds a name: at least three quarters of its words, for the same people are called in more words
  /// or fewer.
  private static func isSaid(_ name: Set<String>, in text: Set<String>) -> Bool {
    !name.isEmpty && name.intersection(text).count * 4 >= name.count * 3
  }

  private static func words(of text: String) -> Set<String> {
    Set(Folding.folded(text).split { !$0.isLetter && !$0.isNumber }.map(String.init))
  }
}
