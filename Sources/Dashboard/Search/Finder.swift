import CommitteeModel

/// Everything that can be gone to by its name, prepared for searching; made when somebody first searches, and kept.
public final class Finder: Sendable {
  /// Rows that a search shows; whoever does not see what they want among them types on.
  static let mostRows = 200

  private let dossier: Dossier
  private let proceedings: Proceedings
  private let elsewhere: Elsewhere?
  private let candidates: [Picker.Candidate]
  private let places: [Picker.Choice: Int]
  private let index: SearchIndex

  init(_ state: State, _ proceedings: Proceedings) {
    dossier = state.dossier
    self.proceedings = proceedings
    elsewhere = state.archive.elsewhere
    candidates = Finder.candidates(in: state, proceedings)
    places = Dictionary(candidates.enumerated().map { ($1.choice, $0) }) { first, _ in first }
    index = SearchIndex(
      candidates.map { candidate in
        SearchIndex.Entry(
          title: candidate.title, aliases: candidate.aliases, groups: candidate.groups, tier: candidate.tier.rawValue)
      })
  }

  /// True where it was made from what `state` holds now.
  func isOf(_ state: State) -> Bool {
    dossier === state.dossier && proceedings == state.searched && elsewhere == state.archive.elsewhere
  }

  /// The best rows for what was typed, what was chosen lately before equally good ones, and how many match in all.
  func rows(for typed: String, recent: [Picker.Choice]) -> (rows: [Picker.Row], count: Int) {
    var query = SearchQuery(typed)
    let recent = recent.compactMap { places[$0] }
    var hits = index.search(query, recent: recent, limit: Finder.mostRows)
    if hits.count == 0, let parted = query.parted {
      query = parted
      hits = index.search(query, recent: recent, limit: Finder.mostRows)
    }
    let rows = hits.best.map { place in
      candidates[place].row(matched: query.match(candidates[place].title)?.ranges ?? [])
    }
    return (rows, hits.count)
  }
}

extension Finder: Hashable {
  /// True for the same preparation of the same edition.
  public static func == (left: Finder, right: Finder) -> Bool { left === right }

  /// Hashes which preparation it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension State {
  /// Prepares searching where somebody searches and nothing is prepared for the figures shown.
  mutating func prepareSearch() {
    guard case .picker(var picker) = view.overlay, picker.purpose == .search,
      let proceedings = searched, finder?.isOf(self) != true
    else { return }
    finder = Finder(self, proceedings)
    picker.narrow(in: self)
    view.overlay = .picker(picker)
  }

  /// What the sessions dealt with, as far as it can be searched; `nil` where it is to be read first.
  fileprivate var searched: Proceedings? {
    archive.proceedings ?? (archive.unread[.readProceedings] == nil ? nil : Proceedings())
  }

  /// True where somebody searches before it is known what the sessions dealt with.
  var awaitsProceedings: Bool {
    guard archive.proceedings == nil else { return false }
    if case .picker(let picker) = view.overlay, picker.purpose == .search { return true }
    if case .register = view.route { return true }
    return false
  }
}
