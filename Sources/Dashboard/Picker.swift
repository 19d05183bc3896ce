import CellGrid
public import CommitteeModel

/// A list to choose from, narrowed by typing without accents.
public struct Picker: Hashable, Sendable {
  /// What is chosen.
  public enum Purpose: Hashable, Sendable {
    case search, screen, session, unit, period
  }

  /// What a row stands for.
  public enum Choice: Hashable, Sendable {
    case route(Route)
    case subject(Subject)
    case session(Code<Session>)
    case unit(Code<ReportingUnit>)
    /// `nil` for the newest figures.
    case period(Period?)
  }

  /// A row of the list.
  public struct Row: Hashable, Sendable {
    /// What it says.
    public let title: String
    /// A quiet remark at the right.
    public let detail: String
    /// Characters of the title that the typing matched.
    public let matched: [Range<Int>]
    /// What it stands for.
    public let choice: Choice
  }

  /// What is chosen.
  public let purpose: Purpose
  /// What is being typed to narrow the list.
  public private(set) var line = TypedLine()
  /// What was typed, code point by code point as received.
  public var query: String { line.text }
  /// The rows that match, best first.
  public internal(set) var rows: [Row] = []
  /// The selected row.
  public internal(set) var selected = 0

  init(_ purpose: Purpose, in state: State) {
    self.purpose = purpose
    narrow(in: state)
    selected = rows.firstIndex { $0.choice == Picker.current(purpose, in: state) } ?? 0
  }

  /// Lists again what matches the query.
  mutating func narrow(in state: State) {
    let query = SearchQuery(query)
    let candidates = Picker.candidates(for: purpose, in: state)
    selected = 0
    guard !query.isEmpty else {
      rows = candidates.map { Row(title: $0.title, detail: $0.detail, matched: [], choice: $0.choice) }
      return
    }
    var found: [(match: SearchMatch, isByGroup: Bool, place: Int, row: Row)] = []
    for (place, candidate) in candidates.enumerated() {
      let direct = query.match(candidate.title)
      let named = direct ?? candidate.aliases.compactMap({ query.match($0) }).min()
      guard let match = named ?? candidate.groups.compactMap({ query.match($0) }).min() else { continue }
      found.append((match, named == nil, place, candidate.row(matched: direct?.ranges ?? [])))
    }
    found.sort { one, other in
      if one.isByGroup != other.isByGroup { return other.isByGroup }
      if one.isByGroup || !(one.match < other.match || other.match < one.match) { return one.place < other.place }
      return one.match < other.match
    }
    rows = found.map(\.row)
  }

  /// Types a text.
  mutating func type(_ text: String, in state: State) {
    line.type(text)
    narrow(in: state)
  }

  /// Does what a key asks of the line; false for keys that mean nothing in one.
  mutating func take(_ key: Key, in state: State) -> Bool {
    let before = query
    let isTaken = line.take(key)
    if query != before { narrow(in: state) }
    return isTaken
  }

  /// Moves the selection by `step` rows and keeps it within the list.
  mutating func move(by step: Int) {
    selected = max(0, min(rows.count - 1, selected + step))
  }

  struct Candidate {
    var title: String
    var detail = ""
    var aliases: [String] = []
    /// What it belongs to; found when nothing of its own is.
    var groups: [String] = []
    var choice: Choice

    func row(matched: [Range<Int>]) -> Row { Row(title: title, detail: detail, matched: matched, choice: choice) }
  }

  private static func current(_ purpose: Purpose, in state: State) -> Choice? {
    switch purpose {
    case .search: nil
    case .screen: .route(state.view.route)
    case .session: .session(state.dossier.session.code)
    case .unit: .unit(state.dossier.figures.unit)
    case .period: .period(state.dossier.figures.period)
    }
  }

  private static func candidates(for purpose: Purpose, in state: State) -> [Candidate] {
    let dossier = state.dossier
    switch purpose {
    case .search:
      return Section.allCases.flatMap { section in
        state.board.table(section).map { candidate($0, in: dossier) }
      }
        + screens.map { screen in
          var screen = screen
          screen.detail = "màn hình"
          return screen
        }
    case .screen: return screens
    case .session:
      return state.shelf.map {
        Candidate(title: $0.name, detail: "\($0.date) · bản \($0.edition)", choice: .session($0.session))
      }
    case .unit:
      let home = dossier.session.province
      let named = dossier.unitsWithFigures.map { (code: $0, key: CollationKey(dossier.name(of: $0))) }
      let others = named.sorted { $0.key < $1.key }.map(\.code).filter { $0 != home }
      return ((dossier.unitsWithFigures.contains(home) ? [home] : []) + others).map { code in
        let unit = dossier.units[code]
        return Candidate(
          title: dossier.name(of: code), detail: unit?.kind ?? "", aliases: (unit?.aliases ?? []) + [unit?.name ?? ""],
          choice: .unit(code))
      }
    case .period:
      return [Candidate(title: "Số mới nhất của từng chỉ tiêu", choice: .period(nil))]
        + dossier.figures.periods.map { Candidate(title: $0.label, choice: .period($0)) }
    }
  }

  private static func candidate(_ subject: Subject, in dossier: Dossier) -> Candidate {
    switch subject {
    case .indicator(let code):
      let indicator = dossier.indicators[code]
      return Candidate(
        title: indicator?.name ?? code.text, detail: indicator?.pillar.rawValue ?? "",
        aliases: [indicator?.shortName ?? "", code.text],
        groups: [indicator?.pillar.rawValue ?? "", indicator?.group ?? ""], choice: .subject(subject))
    case .ranking(let index):
      let ranking = dossier.newestRanking(in: index)
      return Candidate(
        title: ranking?.indexName ?? index, detail: "xếp hạng", aliases: [index],
        groups: [Pillar(rankedBy: index).rawValue, "xếp hạng"], choice: .subject(subject))
    case .conclusion(let code):
      let conclusion = dossier.conclusions.first { $0.code == code }
      return Candidate(
        title: conclusion?.content ?? code.text, detail: "kết luận", aliases: [conclusion?.detail ?? ""],
        choice: .subject(subject))
    case .task(let code):
      let task = dossier.tasks.first { $0.code == code }
      return Candidate(title: task?.content ?? code.text, detail: "giao việc", choice: .subject(subject))
    case .recommendation(let code):
      let opinion = dossier.opinions.first { $0.code == code }
      return Candidate(title: opinion?.content ?? code.text, detail: "kiến nghị", choice: .subject(subject))
    }
  }
}
