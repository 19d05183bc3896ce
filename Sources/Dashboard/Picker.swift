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
    /// A row of a register.
    case item(Register, Item)
    case command(Command)
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
  /// The rows that match, best first; of a search no more than can be looked through.
  public internal(set) var rows: [Row] = []
  /// How many match in all.
  public internal(set) var count = 0
  /// The selected row.
  public internal(set) var selected = 0

  init(_ purpose: Purpose, in state: State) {
    self.purpose = purpose
    narrow(in: state)
    selected = rows.firstIndex { $0.choice == Picker.current(purpose, in: state) } ?? 0
  }

  /// Lists again what matches the query.
  mutating func narrow(in state: State) {
    selected = 0
    if purpose == .search {
      // Until it is known what the sessions dealt with there is nothing to list.
      (rows, count) =
        state.finder.flatMap { finder in
          finder.isOf(state) ? finder.rows(for: query, recent: state.view.recent) : nil
        } ?? ([], 0)
      return
    }
    let wanted = SearchQuery(query)
    let candidates = Picker.candidates(for: purpose, in: state)
    rows = Picker.rows(wanted, among: candidates)
    if rows.isEmpty, let parted = wanted.parted { rows = Picker.rows(parted, among: candidates) }
    count = rows.count
  }

  /// The rows of what a query finds, the best first.
  private static func rows(_ wanted: SearchQuery, among candidates: [Candidate]) -> [Row] {
    var found: [(match: SearchMatch, place: Int, row: Row)] = []
    for (place, candidate) in candidates.enumerated() {
      let direct = wanted.match(candidate.title)
      let other = candidate.aliases.lazy.compactMap { wanted.match($0)?.inAlias }
      guard let match = direct ?? other.min() else { continue }
      found.append((match, place, candidate.row(matched: direct?.ranges ?? [])))
    }
    found.sort { one, other in
      one.match < other.match || !(other.match < one.match) && one.place < other.place
    }
    return found.map(\.row)
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
    /// How near it is to what is looked at, where the same words stand in several.
    var tier = Tier.usual

    /// The nearer the first: figures and ranks of the unit shown, and screens; all else; what tells of other units.
    enum Tier: UInt8 {
      case own, usual, foreign
    }

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
    // What a search finds is prepared once.
    case .search: return []
    case .screen: return screens
    case .session:
      return state.shelf.map {
        Candidate(title: $0.name, detail: "\($0.date) · bản \($0.edition)", choice: .session($0.session))
      }
    case .unit: return units(in: dossier)
    case .period:
      return [Candidate(title: "Số mới nhất của từng chỉ tiêu", choice: .period(nil))]
        + dossier.figures.periods.map { Candidate(title: $0.label, choice: .period($0)) }
    }
  }

  /// The units that have figures, the session's province first.
  static func units(in dossier: Dossier) -> [Candidate] {
    let home = dossier.session.province
    let named = dossier.unitsWithFigures.map { (code: $0, key: CollationKey(dossier.name(of: $0))) }
    let others = named.sorted { $0.key < $1.key }.map(\.code).filter { $0 != home }
    return ((dossier.unitsWithFigures.contains(home) ? [home] : []) + others).map { code in
      let unit = dossier.units[code]
      // A kind of unit that is none says nothing beside a name.
      let kind = unit.map { $0.kind == "khác" ? "" : $0.kind } ?? ""
      return Candidate(
        title: dossier.name(of: code), detail: kind, aliases: (unit?.aliases ?? []) + [unit?.name ?? ""],
        choice: .unit(code))
    }
  }
}
