public import CellGrid
import CommitteeModel
public import Dashboard
import Widgets

/// Draws states as frames: the same state gives the same frame, whatever shows it.
///
/// What it prepares for a dossier it keeps until it is given another one, so that a key does not word every figure anew.
public struct FrameMaker {
  private var cards: SubjectCards?

  /// A maker that has prepared nothing yet.
  public init() {}

  /// The frame of a state at its own size.
  public mutating func frame(of state: State) -> Frame {
    Screen.frame(of: scene(of: state))
  }

  /// What the scenes of the script that is presented are called in lists.
  public mutating func sceneNames(of state: State) -> [String] {
    let scene = scene(of: state)
    return (state.view.presentation?.script.scenes ?? []).map { SceneName.of($0, in: scene) }
  }

  /// On how many pages the panel of a source stands that lies over a state; `nil` where none does.
  public mutating func sourcePages(of state: State) -> Int? {
    guard case .source(let page) = state.view.overlay else { return nil }
    let bounds = Rect(x: 0, y: 0, width: state.view.size.width, height: state.view.size.height)
    return SourcePanel(scene(of: state), page: page).pages(in: Layout(bounds).panel)
  }

  mutating func scene(of state: State, noting areas: PointerAreas? = nil) -> Scene {
    let cards = cards.flatMap { $0.dossier === state.dossier ? $0 : nil } ?? SubjectCards(of: state.dossier)
    self.cards = cards
    return Scene(state, cards, noting: areas)
  }
}

/// A state with the cards of its dossier: all that a screen draws from.
final class Scene {
  let dossier: Dossier
  let board: Board
  let archive: Archive
  let view: ViewState
  let subject: Subject?
  /// The selected finding of the checks.
  let finding: Check?
  /// What the register on the screen lists, and the row selected there.
  let listing: Listing?
  let item: Item?
  /// Why something that the screen needs could not be read.
  let unread: String?
  let cards: SubjectCards
  /// Takes note of what a mouse can reach; `nil` where nobody asks.
  let areas: PointerAreas?
  private let state: State

  init(_ state: State, _ cards: SubjectCards, noting areas: PointerAreas? = nil) {
    self.state = state
    self.cards = cards
    self.areas = areas
    dossier = state.dossier
    board = state.board
    archive = state.archive
    view = state.view
    subject = state.subject
    finding = state.finding
    listing = state.listing
    item = state.item
    unread = state.unread
  }

  /// What the person is told for the length of one key, or for as long as the screen lacks what it needs.
  var notice: String? { view.notice ?? unread }

  /// What stands where something could not be read, so that it is not taken for nothing.
  var unreadNotice: EmptyNotice? {
    unread.map { EmptyNotice(title: "Phần này của bản công bố không đọc được.", hints: [$0]) }
  }

  /// The code under which what is shown can be cited.
  var code: String { Shown(state).code(in: dossier.edition) }

  /// The figures that a scene shows.
  func subjects(of scene: ScriptScene) -> [Subject] { state.subjects(of: scene) }

  /// What a scene shows of what is stated otherwise than in the edition before.
  func restated(on scene: ScriptScene) -> [Restatement] { state.restated(on: scene) }

  /// How many steps the parts of a scene take.
  func steps(of scene: ScriptScene) -> Int { state.steps(of: scene) }

  /// The place of the source that is told among those of a scene that shows much, and how many there are; `nil` elsewhere.
  var choiceOfSource: (place: Int, count: Int)? {
    let count = state.sourcesToChoose
    return count > 1 ? (state.chosenSource + 1, count) : nil
  }

  /// The register on the screen.
  var register: Register? { if case .register(let register) = view.route { register } else { nil } }

  /// The place of the selected row among all rows of a listing.
  func selectedRow(of listing: Listing) -> Int { state.selectedRow(of: listing) }

  /// All units' figures of an indicator, as far as they were read, and the place of the selected unit there.
  func comparison(of code: Code<Indicator>) -> (comparison: UnitComparison, selected: Int)? {
    state.comparison(of: code).map { ($0, state.selectedRow(of: $0)) }
  }

  /// All units' figures of an indicator over time, as far as they were read.
  func trends(of code: Code<Indicator>) -> UnitTrends? { state.trends(of: code) }

  /// The table of ranks of a year, as far as it was read, and the place of the selected province there.
  func standings(_ key: Archive.TableKey) -> (standings: Standings, selected: Int)? {
    guard let rows = archive.tables[key] else { return nil }
    let standings = cards.standings(key, of: rows)
    return (standings, state.selectedRow(of: standings))
  }

  /// The rank selected in the table of ranks on the screen.
  var selectedRank: Ranking? {
    guard case .standings(let key) = view.route, let (standings, selected) = standings(key),
      standings.entries.indices.contains(selected)
    else { return nil }
    return standings.entries[selected].ranking
  }

  /// What the checks found about a subject of the unit shown, as far as it was read.
  func findings(about subject: Subject) -> [Check] { findings(about: subject.checked) }

  /// What the checks found about a row.
  func findings(about item: Item) -> [Check] {
    if let older = dossier.figures.olderFindings[item] { return older }
    guard dossier.figures.marks[item] != nil else { return [] }
    return (archive.checks ?? []).filter {
      $0.subjects.contains(item) && ($0.unit == nil || $0.unit == dossier.figures.unit)
    }
  }

  /// The place of the selected subject in a list of a section.
  func selectedIndex(in section: Section, among subjects: [Subject]) -> Int? {
    state.selectedIndex(in: section, among: subjects)
  }
}

extension Scene {
  /// True where units compared can stand otherwise than in the table.
  private func turns(_ units: [Code<ReportingUnit>], _ code: Code<Indicator>) -> Bool {
    guard units.count > 1 else { return false }
    return ProvinceGrid.holding(units) != nil || trends(of: code).map { $0.periods.count > 1 } ?? true
  }

  /// True where a listing is drawn over time: its key leads back to the table.
  fileprivate var isDrawn: Bool { listing?.isDrawn ?? false }

  /// True where what is selected can be held against other units, and is not yet.
  private var canCompare: Bool {
    switch view.route {
    case .comparison, .standings, .desk: return false
    case .overview, .section, .subject, .checks, .register: break
    }
    switch subject {
    case .indicator(let code):
      return dossier.unitsWithFigures.count > 1 && comparison(of: code)?.comparison.entries.count != 1
    case .ranking(let index): return board.tables.contains { $0.index == index }
    case .conclusion, .task, .recommendation, nil: return false
    }
  }

  /// True for a register that lists nothing, in which nothing can be chosen.
  private var isEmptyRegister: Bool {
    guard case .register = view.route else { return false }
    return listing?.items.isEmpty ?? false
  }

  /// False for a command of the footer that would do nothing here.
  fileprivate func offers(_ command: Command, at desk: Desk?) -> Bool {
    if case .picker(let picker) = view.overlay {
      // The list over the screen decides, not the one below it.
      return command == .down ? picker.rows.count > 1 : command == .open ? !picker.rows.isEmpty : true
    }
    return switch command {
    case .down where isEmptyRegister, .open where isEmptyRegister, .source where isEmptyRegister: false
    case .draw: listing?.isDrawable ?? false
    case .nextFilter:
      listing.map { list in list.filters.enumerated().contains { $0 != list.filter && $1.count > 0 } } ?? false
    case .order:
      switch view.route {
      case .register: listing.map { $0.orders.count > 1 && $0.items.count > 1 } ?? false
      case .comparison(let code): turns(comparison(of: code)?.comparison.entries.map(\.unit) ?? [], code)
      case .standings(let key):
        standings(key).map { ProvinceGrid.holding($0.standings.entries.map(\.unit)) != nil } ?? false
      default: true
      }
    case .compare: canCompare
    case .desk: desk != nil && view.presentation == nil
    case .record: view.presentation == nil && desk?.offers(command) == true
    case .undo, .redo, .readBack, .agree: desk?.offers(command) ?? false
    case .open where view.route == .desk, .pageDown where view.mode == .reading: desk?.offers(command) ?? false
    case .sessions: view.presentation == nil
    default: true
    }
  }
}

/// The screens.
public enum Screen {
  /// The frame of a state at its own size, prepared for this once.
  public static func frame(of state: State) -> Frame {
    var maker = FrameMaker()
    return maker.frame(of: state)
  }

  static func frame(of scene: Scene) -> Frame {
    let view = scene.view
    var frame = Frame(view.size, tier: view.tier, theme: view.theme, title: title(of: scene))
    let bounds = frame.bounds
    guard !bounds.isEmpty else { return frame }
    let layout = Layout(bounds)
    if var desk = view.desk, let words = desk.reading, view.route == .desk, view.overlay == nil {
      let (room, keys) = bounds.splitBottom(bounds.height >= 4 ? 1 : 0)
      ReadBackScreen(words, of: scene.dossier.session.shortName).draw(on: &frame, in: room)
      // What can be done follows from what is drawn here: its last page, or one before it.
      desk.drew(pages: frame.pages)
      if let notice = desk.notice {
        var row = StyledRow()
        row.add(notice.text, notice.isBad ? .bad : .accent, bold: true)
        row.draw(on: &frame, in: keys.inset(columns: 1))
      } else {
        drawFooter(of: scene, at: desk, on: &frame, in: keys)
      }
      return frame
    }
    if let show = view.presentation, !show.isAway || show.panel == .leaving || show.cover != nil {
      StageScreen(scene, show).draw(on: &frame, in: bounds)
      if show.cover == nil { drawPanel(of: scene, on: &frame, in: layout.panel) }
      return frame
    }
    if layout.isSingleFigure {
      SingleFigureScreen(scene).draw(on: &frame, in: bounds)
    } else {
      Head(scene).draw(on: &frame, in: layout.head)
      let standing = drawBody(of: scene, on: &frame, in: layout.body)
      SourceRow(scene, standing: standing).draw(on: &frame, in: layout.source)
      drawFooter(of: scene, at: view.desk, on: &frame, in: layout.keys)
    }
    drawPanel(of: scene, on: &frame, in: layout.panel)
    return frame
  }

  private static func title(of scene: Scene) -> String {
    "batru · \(scene.dossier.session.shortName) · \(scene.dossier.session.date.text)"
  }

  /// Draws the screen itself.
  /// - Returns: The rules whose findings about the selected figure stand there whole; `nil` where no detail of it stands.
  private static func drawBody(of scene: Scene, on frame: inout Frame, in area: Rect) -> Set<CheckRule>? {
    switch scene.view.route {
    case .section(let section): return SectionScreen(scene, section).draw(on: &frame, in: area)
    case .subject(let subject): return SubjectScreen(scene, subject).draw(on: &frame, in: area)
    case .overview: OverviewScreen(scene).draw(on: &frame, in: area)
    case .checks: ChecksScreen(scene).draw(on: &frame, in: area)
    case .register(let register): RegisterScreen(scene, register).draw(on: &frame, in: area)
    case .comparison(let code): ComparisonScreen(scene, code).draw(on: &frame, in: area)
    case .standings(let key): StandingsScreen(scene, key).draw(on: &frame, in: area)
    case .desk: if let desk = scene.view.desk { DeskScreen(desk, noting: scene.areas).draw(on: &frame, in: area) }
    }
    return nil
  }

  private static func drawPanel(of scene: Scene, on frame: inout Frame, in area: Rect) {
    if scene.view.overlay != nil { scene.areas?.note(area, .covered) }
    switch scene.view.overlay {
    case .help(let offset):
      HelpPanel(offset: offset, place: scene.view.helpPlace)
        .draw(on: &frame, in: area, noting: scene.areas)
    case .source(let page): SourcePanel(scene, page: page).draw(on: &frame, in: area)
    case .picker(let picker): PickerPanel(picker).draw(on: &frame, in: area, noting: scene.areas)
    case nil: break
    }
  }

  private static func drawFooter(of scene: Scene, at desk: Desk?, on frame: inout Frame, in area: Rect) {
    let view = scene.view
    let bindings = Binding.footer(of: view.mode, canGoBack: view.canGoBack, isDetour: view.presentation != nil)
      .filter { scene.offers($0.command, at: desk) }
    let bar = KeyBar(
      caps: bindings.compactMap { binding in
        binding.footer.map {
          let label = scene.isDrawn && binding.command == .draw ? "bảng" : $0.label
          return KeyBar.Cap(
            key: $0.cap, label: label, weight: KeyBar.Weight(binding.weight), place: binding.footerPlace)
        }
      })
    bar.draw(on: &frame, in: area)
    guard let areas = scene.areas else { return }
    for (cap, area) in bar.shown(in: area) {
      if let binding = bindings.first(where: { $0.footer?.cap == cap.key }) {
        areas.note(area, .command(binding.command))
      }
    }
  }
}

extension KeyBar.Weight {
  init(_ weight: Binding.FooterWeight) {
    switch weight {
    case .obvious: self = .obvious
    case .usual: self = .usual
    case .essential: self = .essential
    }
  }
}
