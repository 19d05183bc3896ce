public import CellGrid
public import CommitteeModel

/// Everything the program knows at one moment; a frame is a function of it.
public struct State: Sendable {
  /// The figures.
  public internal(set) var dossier: Dossier
  /// What each section lists.
  public internal(set) var board: Board
  /// Editions that can be opened in place of this one, oldest session first; empty until somebody asks.
  public internal(set) var shelf: [ShelfEntry] = []
  /// What the register on the screen lists; `nil` on other screens and until it was read.
  public internal(set) var listing: Listing?
  /// What a search looks through; `nil` until somebody searches.
  public internal(set) var finder: Finder?
  /// What was read on demand.
  public internal(set) var archive = Archive()
  /// What a person has chosen.
  public internal(set) var view: ViewState
  /// The code of the row that an address wants selected in a register that was not read yet.
  var sought: String?
  /// What was typed to find a register that was not read yet: a choice among its rows that is called so is made there.
  var soughtFilter: String?

  /// The state in which a dossier opens.
  public init(_ dossier: Dossier, view: ViewState) {
    self.dossier = dossier
    self.view = view
    board = Board(dossier)
    leaveEmptyPane()
  }

  /// What is selected on the screen below any panel; `nil` where a section is empty.
  public var subject: Subject? {
    switch view.route {
    case .overview: selected(in: view.focus, among: board.overview(view.focus))
    case .section(let section): selected(in: section, among: board.table(section))
    case .subject(let subject): subject
    case .checks: finding.flatMap { subject(of: $0) }
    case .comparison, .standings: view.route.subject
    case .register: item.flatMap { [.indicator, .ranking].contains($0.table) ? Subject($0) : nil }
    case .desk: nil
    }
  }

  /// The place of the selected subject in a list of a section; the first where nothing was selected yet.
  public func selectedIndex(in section: Section, among subjects: [Subject]) -> Int? {
    guard !subjects.isEmpty else { return nil }
    guard let chosen = view.selection[section] else { return 0 }
    if let index = subjects.firstIndex(of: chosen) { return index }
    if case .indicator(let code) = chosen, let total = dossier.indicators[code]?.partOf,
      let index = subjects.firstIndex(of: .indicator(total))
    {
      return index
    }
    return 0
  }

  private func selected(in section: Section, among subjects: [Subject]) -> Subject? {
    selectedIndex(in: section, among: subjects).map { subjects[$0] }
  }
}

/// What a person has chosen; two equal views of one dossier draw the same frame.
public struct ViewState: Hashable, Sendable {
  /// The screen.
  public var route: Route = .overview
  /// The screens one came through, oldest first, each with the figures it showed.
  public var trail: [Place] = []
  /// The screens that one went back from, the last one left at the end.
  public var ahead: [Place] = []
  /// What was chosen from a search, the newest first.
  public var recent: [Picker.Choice] = []
  /// The section whose pane has the focus on the overview.
  public var focus: Section = .digitalGovernment
  /// The subject selected in each section.
  public var selection: [Section: Subject] = [:]
  /// The selected finding of the checks, from 0.
  public var finding = 0
  /// How the registers are looked at, where not as they open.
  public var registers: [Register: RegisterLook] = [:]
  /// The unit selected in a comparison; `nil` for the one whose figures are shown.
  public var compared: Code<ReportingUnit>?
  /// Where the session is in its script; `nil` while nothing is presented.
  public var presentation: Presentation?
  /// What the edition that is presented states otherwise than the one before it.
  public var restated: [Restatement] = []
  /// The wish to present, until what that needs was read: whether leaving it is to end the program.
  var wishToPresent: Bool?
  /// How units that are compared stand on the screen.
  public var arrangement = Arrangement.table
  /// The panel over the screen.
  public var overlay: Overlay?
  /// The desk of the session; `nil` where no ledger is open beside the edition.
  public var desk: Desk?
  /// On how many pages the panel of the source was drawn last; `nil` where nobody told.
  var sourcePages: Int?
  /// Measures of the terminal.
  public var size: Size
  /// Glyphs that may be used.
  public var tier: GlyphTier
  /// Colours.
  public var theme: Theme
  /// Wall clock for the corner; `nil` where a frame must not depend on it.
  public var clock: ClockTime?
  /// A remark for the person, until the next key.
  public var notice: String?

  /// True where another view of the same dossier gives the same frame: they may differ in the time that a presentation took,
  /// which nobody but its speaker sees.
  public func draws(like other: ViewState) -> Bool {
    var (own, other) = (self, other)
    own.presentation?.dropTime()
    other.presentation?.dropTime()
    return own == other
  }

  /// True where the panel of the source lies over the screen.
  var isSourceOpen: Bool { if case .source = overlay { true } else { false } }

  /// Where help is asked for.
  public var helpPlace: HelpPlace { isOnStage ? .scene : route == .desk ? .desk : .screens }

  /// Room for panels: all but the row of keys.
  var panelRoom: Size { Size(size.width, size.height - 1) }

  /// True while a scene is shown.
  public var isOnStage: Bool { presentation?.isAway == false }

  /// True where Esc leads somewhere.
  public var canGoBack: Bool {
    if let presentation {
      return overlay != nil || presentation.isAway || presentation.panel != nil || presentation.cover != nil
    }
    return overlay != nil || !trail.isEmpty || route != .overview
  }

  /// The view in which a dossier opens.
  public init(size: Size, tier: GlyphTier = .full, theme: Theme = .light, clock: ClockTime? = nil) {
    self.size = size
    self.tier = tier
    self.theme = theme
    self.clock = clock
  }
}

/// A screen with the figures that it shows.
public struct Place: Hashable, Sendable {
  /// The screen.
  public let route: Route
  /// The pane of the overview that had the focus.
  public let focus: Section
  /// Whose figures.
  public let unit: Code<ReportingUnit>
  /// Of which period; `nil` for the newest figure of each indicator.
  public let period: Period?
  /// Which row was selected in a register, in which choice and order; `nil` on other screens.
  public let look: RegisterLook?

  /// Makes a place.
  public init(
    _ route: Route, focus: Section, unit: Code<ReportingUnit>, period: Period?, look: RegisterLook? = nil
  ) {
    self.route = route
    self.focus = focus
    self.unit = unit
    self.period = period
    self.look = look
  }

  /// True where it shows these figures.
  func shows(_ figures: UnitFigures) -> Bool { unit == figures.unit && period == figures.period }
}

/// Hours and minutes of the wall clock.
public struct ClockTime: Hashable, Sendable {
  /// 0 to 23.
  public let hour: Int
  /// 0 to 59.
  public let minute: Int

  /// Makes a time of day.
  public init(hour: Int, minute: Int) {
    self.hour = hour
    self.minute = minute
  }

  /// `09:05`.
  public var text: String { "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)" }
}

/// What lies over a screen.
public enum Overlay: Hashable, Sendable {
  /// The keys, scrolled down by so many rows.
  case help(offset: Int)
  /// Where the selected figure comes from, turned so many pages on; behind the last page comes the first.
  case source(page: Int = 0)
  /// A list to choose from.
  case picker(Picker)
}

/// An edition on the shelf: another session of the same province.
public struct ShelfEntry: Hashable, Sendable {
  /// The session for which the edition was made.
  public let session: Code<Session>
  /// Its name.
  public let name: String
  /// Its date as stated.
  public let date: String
  /// Number of the edition.
  public let edition: Int

  /// Makes an entry.
  public init(session: Code<Session>, name: String, date: String, edition: Int) {
    self.session = session
    self.name = name
    self.date = date
    self.edition = edition
  }
}

/// Series and tables that were read for screens that need them.
public struct Archive: Hashable, Sendable {
  /// Names a series.
  public struct SeriesKey: Hashable, Sendable {
    /// The indicator.
    public let indicator: Code<Indicator>
    /// The unit.
    public let unit: Code<ReportingUnit>

    /// Makes a key.
    public init(_ indicator: Code<Indicator>, _ unit: Code<ReportingUnit>) {
      self.indicator = indicator
      self.unit = unit
    }
  }

  /// Names a table of ranks.
  public struct TableKey: Hashable, Sendable {
    /// The index.
    public let index: String
    /// The year it describes, as the rows state it; empty where they do not.
    public let period: String
    /// The map of provinces.
    public let map: String

    /// Makes a key.
    public init(index: String, period: String, map: String) {
      self.index = index
      self.period = period
      self.map = map
    }

    /// The table in which a rank stands.
    public init(_ ranking: Ranking) {
      self.init(index: ranking.index, period: ranking.period, map: ranking.map)
    }
  }

  /// Names a comparison.
  public struct ComparisonKey: Hashable, Sendable {
    /// The indicator.
    public let indicator: Code<Indicator>
    /// The period.
    public let period: Period

    /// Makes a key.
    public init(_ indicator: Code<Indicator>, _ period: Period) {
      self.indicator = indicator
      self.period = period
    }
  }

  /// Stated figures, oldest first.
  public internal(set) var series: [SeriesKey: [Observation]] = [:]
  /// Ranks, best first.
  public internal(set) var tables: [TableKey: [Ranking]] = [:]
  /// What the checks found: of this session and its province first, each part the weightiest first; `nil` until somebody
  /// asks.
  public internal(set) var checks: [Check]?
  /// How many of these, from the first on, are about this session and its province.
  public internal(set) var ownChecks = 0
  /// What the sessions dealt with; `nil` until somebody asks.
  public internal(set) var proceedings: Proceedings?
  /// What any unit states; `nil` until somebody looks for what the unit shown does not.
  public internal(set) var elsewhere: Elsewhere?
  /// All units' figures of an indicator in a period, compared.
  public internal(set) var comparisons: [ComparisonKey: UnitComparison] = [:]
  /// Units' figures of an indicator over time, up to the period of a comparison; of those that were on the screen.
  public internal(set) var trends: [ComparisonKey: UnitTrends] = [:]
  /// How rows came, of those whose source was looked at.
  public internal(set) var statements: [StatementQuestion: [RowStatement]] = [:]
  /// What could not be read, and why, in words.
  public internal(set) var unread: [Effect: String] = [:]

  /// An archive that holds nothing yet.
  public init() {}
}
