internal import CommitteeModel

/// What is asked about sheets that the program does not understand, one question after the other; each may be taken back.
///
/// What is asked follows from what was answered before: which columns a sheet has is known when its table is. So the
/// answers alone are kept, and everything else is made anew of them.
struct HeaderInterview {
  /// A question with what can be chosen.
  enum Question {
    /// Which table a sheet is, one of these.
    case sheet(SheetGuess, [Table])
    /// Which field of its table a column is, one of these.
    case column(HeaderMatch, HeaderColumn, [Field])
  }

  /// An answer: the place of what was chosen, `nil` for none of it.
  private(set) var answers: [Int?] = []
  private let guesses: [SheetGuess]
  private let headers: [HeaderMatch]

  init(_ guesses: [SheetGuess], _ headers: [HeaderMatch]) {
    self.guesses = guesses
    self.headers = headers
  }

  /// What is to be asked next; `nil` when everything was answered.
  var question: Question? { progress.question }

  /// What was said so far.
  var said: SaidOfSheets { progress.said }

  /// True where a question was answered that can be asked again.
  var canGoBack: Bool { !answers.isEmpty }

  /// Answers the question, by the place of what was chosen.
  mutating func answer(_ choice: Int?) { answers.append(choice) }

  /// Takes the last answer back.
  mutating func goBack() { _ = answers.popLast() }

  private var progress: (question: Question?, said: SaidOfSheets) {
    var said = SaidOfSheets()
    var rest = answers[...]
    var headers = headers
    for guess in guesses {
      let tables = guess.tables + Table.allCases.filter { !guess.tables.contains($0) }
      guard let choice = rest.popFirst() else { return (.sheet(guess, tables), said) }
      let table = choice.map { tables[$0] }
      said.sheets[guess.shape] = table.map { .table($0) } ?? .passedOver
      guard let match = table.map({ guess.match(as: $0) }) else { continue }
      if !match.unknown.isEmpty, !headers.contains(where: { $0.shape == match.shape }) { headers.append(match) }
    }
    for header in headers {
      var named: [String: Field?] = [:]
      var free = TableSchema.of(header.table).columns.map(\.field).filter { header.column(of: $0) == nil }
      for column in header.unknown {
        let name = Folding.folded(column.header)
        if named[name] != nil { continue }
        guard let choice = rest.popFirst() else { return (.column(header, column, free), said) }
        let field = choice.map { free[$0] }
        named[name] = .some(field)
        // Figures may stand in several columns where their headers tell them apart.
        if field != .value || column.period == nil { free.removeAll { $0 == field } }
      }
      said.headers[header.shape] = named
    }
    return (nil, said)
  }
}
