import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The words for a subject and the remark beside its figure; shared, never changed.
final class SubjectCard {
  let wording: SubjectWording
  let remark: Remark?
  /// The sign of what the checks found about it; `nil` where they found nothing.
  let mark: CheckMark?
  /// Its row in a list of decisions; `nil` for figures and ranks.
  let decision: DecisionRow?

  /// The same as a table bears it before a name; empty where they found nothing.
  var sign: CellText { mark.map { CellText(String(Character($0.shape)), Style($0.ink)) } ?? CellText("") }

  init(_ subject: Subject, in dossier: Dossier) {
    wording = SubjectWording(subject, in: dossier)
    remark = Remark(subject, in: dossier)
    mark = dossier.figures.marks[subject.checked].map { CheckMark($0) }
    decision = subject.hasScreen ? nil : DecisionRow(subject, in: dossier)
  }
}

/// The cards of a dossier and the layouts of its lists, each made when it is first asked for.
final class SubjectCards {
  let dossier: Dossier
  private var made: [Subject: SubjectCard] = [:]
  private var names: [CheckSubject: String?] = [:]
  private var layouts = FewKept<LayoutKey, ListLayout>(64)
  private var rows: [RowKey: ItemCard] = [:]
  private var registerTable: RegisterTable?
  private var stageTable: (register: Register, listing: Listing, table: StageTable)?
  private var timeline: TaskTimeline?
  private var comparisonTable: ComparisonTable?
  private var standings: [Archive.TableKey: Standings] = [:]
  private var standingsTable: StandingsTable?
  private var overviewSummary: OverviewSummary?
  private var phrases = FewKept<PhraseKey, [String]>(64)
  private var panes = FewKept<PaneKey, Frame.Picture>(32)

  init(of dossier: Dossier) { self.dossier = dossier }

  subscript(subject: Subject) -> SubjectCard {
    if let card = made[subject] { return card }
    let card = SubjectCard(subject, in: dossier)
    made[subject] = card
    return card
  }

  /// The words of a row of a register, made when they are first asked for.
  func card(of item: Item, in register: Register, _ scene: Scene) -> ItemCard {
    let key = RowKey(item: item, register: register)
    if let card = rows[key] { return card }
    let card = ItemCard(item, in: register, scene)
    rows[key] = card
    return card
  }

  /// The table of a listing; that of the listing before is given up.
  func table(of listing: Listing, make: () -> RegisterTable) -> RegisterTable {
    if let table = registerTable, table.listing == listing { return table }
    let table = make()
    registerTable = table
    return table
  }

  /// The table of a register before a committee; that of the listing before is given up.
  func stageTable(of listing: Listing, in register: Register, make: () -> StageTable) -> StageTable {
    if let kept = stageTable, kept.register == register, kept.listing == listing { return kept.table }
    let table = make()
    stageTable = (register, listing, table)
    return table
  }

  /// The timeline of a listing; that of the listing before is given up.
  func timeline(of listing: Listing, make: () -> TaskTimeline) -> TaskTimeline {
    if let timeline, timeline.listing == listing { return timeline }
    let made = make()
    timeline = made
    return made
  }

  /// The table of a comparison; that of the one before is given up.
  func table(of comparison: UnitComparison, make: () -> ComparisonTable) -> ComparisonTable {
    if let table = comparisonTable, table.comparison == comparison { return table }
    let table = make()
    comparisonTable = table
    return table
  }

  /// A table of ranks in order; what was read under a key never changes.
  func standings(_ key: Archive.TableKey, of rows: [Ranking]) -> Standings {
    if let known = standings[key] { return known }
    let made = Standings(rows)
    standings[key] = made
    return made
  }

  /// A table of ranks ready to be shown; the one before is given up.
  func table(of standings: Standings, make: () -> StandingsTable) -> StandingsTable {
    if let table = standingsTable, table.standings == standings { return table }
    let table = make()
    standingsTable = table
    return table
  }

  /// Name of a row that a check speaks of; `nil` for rows that no screen knows.
  func name(of subject: CheckSubject) -> String? {
    if let name = names[subject] { return name }
    let name = dossier.name(of: subject)
    names[subject] = .some(name)
    return name
  }

  /// What the overview adds up to, made when it is first asked for.
  func summary(make: () -> OverviewSummary) -> OverviewSummary {
    if let overviewSummary { return overviewSummary }
    let made = make()
    overviewSummary = made
    return made
  }

  /// Words that depend on the dossier alone, made when they are first asked for.
  func phrases(_ key: PhraseKey, make: () -> [String]) -> [String] {
    if let words = phrases[key] { return words }
    let words = make()
    phrases.keep(words, for: key)
    return words
  }

  /// What the words are for.
  enum PhraseKey: Equatable {
    /// The lines of the head over a screen, without the clock.
    case head(Route)
    /// The notes of panes side by side, by their widths.
    case notes([Section], widths: [Int])
  }

  /// The layout of a section's list at a width, made when it is first asked for.
  func layout(of section: Section, width: Int, units: ListLayout.Units, make: () -> ListLayout) -> ListLayout {
    let key = LayoutKey(section: section, width: width, units: units)
    if let layout = layouts[key] { return layout }
    let layout = make()
    layouts.keep(layout, for: key)
    return layout
  }

  /// Draws the pane of a section's list on the overview: as a picture where it was drawn before, else by `draw`, which
  /// must stay within the key's area. A key changes one pane; the others need not be laid out anew.
  func drawPane(_ key: PaneKey, on frame: inout Frame, draw: (inout Frame) -> Void) {
    if let picture = panes[key] { return frame.put(picture) }
    draw(&frame)
    panes.keep(frame.picture(of: key.area), for: key)
  }

  /// All that the pane of a list depends on besides the dossier.
  struct PaneKey: Equatable {
    let section: Section
    let area: Rect
    let tier: GlyphTier
    let note: String
    let units: ListLayout.Units
    let isLowered: Bool
    let isFocused: Bool
    /// The row that must be seen.
    let selected: Int?
  }

  private struct RowKey: Hashable {
    let item: Item
    let register: Register
  }

  private struct LayoutKey: Equatable {
    let section: Section
    let width: Int
    let units: ListLayout.Units
  }
}
