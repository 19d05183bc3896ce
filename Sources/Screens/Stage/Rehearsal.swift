import CellGrid
import CommitteeModel
public import Dashboard
import Widgets

/// What would trouble a scene before the committee, found by drawing it beforehand.
public struct SceneReport: Hashable, Sendable {
  /// Its number, from 1.
  public let number: Int
  /// What it is called.
  public let name: String
  /// The point of the agenda; empty where it belongs to none.
  public let agendaItem: String
  /// Minutes stated for it; `nil` where none are.
  public let minutes: Int?
  /// What troubles it.
  public let troubles: [Trouble]

  /// Something to mend beforehand.
  public struct Trouble: Hashable, Sendable {
    /// What kind of thing it is.
    public let kind: Kind
    /// What it is about: a name, a line of the screen, a sign.
    public let subject: String
  }

  /// Kinds of trouble, the weightiest first.
  public enum Kind: String, CaseIterable, Sendable {
    case unknownScreen, nothingShown, missingFigure, lateFigure, missingOwner, furtherPages, overflow, missingGlyph,
      weakContrast

    /// In words.
    public var text: String {
      switch self {
      case .unknownScreen: "không có màn hình"
      case .nothingShown: "cảnh trống"
      case .missingFigure: "chưa có số liệu"
      case .lateFigure: "số liệu chậm kỳ"
      case .missingOwner: "không nêu chủ trì"
      case .furtherPages: "không đủ chỗ cho mọi dòng"
      case .overflow: "chữ bị cắt"
      case .missingGlyph: "thiếu chữ hoặc ký hiệu"
      case .weakContrast: "độ tương phản dưới 7:1"
      }
    }
  }
}

/// A walk through all scenes at one size.
public enum Rehearsal {
  /// Reports on the scene that a state shows.
  public static func report(on state: State) -> SceneReport? {
    guard let show = state.view.presentation else { return nil }
    let cards = SubjectCards(of: state.dossier)
    let scene = Scene(state, cards)
    let frame = Screen.frame(of: scene)
    let further = (1..<max(1, frame.pages)).map { page in
      var turned = state
      turned.turnPage(to: page)
      return Screen.frame(of: Scene(turned, cards))
    }
    let troubles =
      emptiness(of: show.scene, scene) + figures(in: show.scene, scene) + owners(in: show.scene, scene)
      + room(on: [frame] + further)
    return SceneReport(
      number: show.scene.number, name: SceneName.of(show.scene, in: scene),
      agendaItem: show.scene.agendaItem?.content ?? "", minutes: show.scene.minutes, troubles: troubles)
  }

  /// What a scene lacks of what it is to show.
  static func figures(in scene: ScriptScene, _ drawn: Scene) -> [SceneReport.Trouble] {
    var troubles: [SceneReport.Trouble] = []
    if case .unknown(let address) = scene.content {
      return [SceneReport.Trouble(kind: .unknownScreen, subject: address)]
    }
    for subject in drawn.subjects(of: scene) where subject.hasScreen {
      let wording = drawn.cards[subject].wording
      if wording.isMissing { troubles.append(SceneReport.Trouble(kind: .missingFigure, subject: wording.shortName)) }
      guard let code = subject.indicator, let level = drawn.dossier.figures.levels[code] else { continue }
      let rhythm = drawn.dossier.indicators[code]?.rhythm
      if Freshness(of: level.period, rhythm: rhythm, asOf: drawn.dossier.agedTo).isStale {
        troubles.append(SceneReport.Trouble(kind: .lateFigure, subject: "\(wording.shortName), kỳ \(wording.period)"))
      }
    }
    return troubles
  }

  /// That a scene has nothing to show.
  private static func emptiness(of scene: ScriptScene, _ drawn: Scene) -> [SceneReport.Trouble] {
    guard case .route(let route) = scene.content, scene.item == nil else { return [] }
    let isEmpty =
      switch route {
      case .overview: Section.allCases.allSatisfy { drawn.board.overview($0).isEmpty }
      case .section(.conclusions): drawn.board.table(.conclusions).isEmpty
      case .section(let section): drawn.board.overview(section).isEmpty
      case .register: drawn.listing?.items.isEmpty ?? true
      case .subject, .checks, .comparison, .standings, .desk: false
      }
    return isEmpty ? [SceneReport.Trouble(kind: .nothingShown, subject: SceneName.of(scene, in: drawn))] : []
  }

  /// Tasks that nobody leads, each by its words.
  private static func owners(in scene: ScriptScene, _ drawn: Scene) -> [SceneReport.Trouble] {
    let dossier = drawn.dossier
    let tasks: [CommitteeTask]
    switch scene.content {
    case .route(.section(.conclusions)): tasks = dossier.conclusions.flatMap { dossier.tasks(of: $0.code) }
    case .route(.register(.tasks)) where scene.item == nil:
      tasks = (drawn.listing?.items ?? []).compactMap { drawn.archive.proceedings?.task($0.code) }
    case .route(.subject(.conclusion(let code))): tasks = dossier.tasks(of: code)
    case .route(.register) where scene.item?.table == .task:
      tasks = [scene.item.flatMap { drawn.archive.proceedings?.task($0.code) }].compactMap { $0 }
    case .route(.subject(.task(let code))): tasks = [dossier.task(code)].compactMap { $0 }
    default: tasks = []
    }
    return tasks.filter { $0.leads.isEmpty && $0.reported != .dropped }.map {
      SceneReport.Trouble(kind: .missingOwner, subject: $0.content)
    }
  }

  /// Lines that are cut, signs that the tier lacks, and inks that are too weak, on all pages of a scene.
  private static func room(on pages: [Frame]) -> [SceneReport.Trouble] {
    var troubles: [SceneReport.Trouble] = []
    if pages.count > 1 {
      troubles.append(
        SceneReport.Trouble(kind: .furtherPages, subject: "\(pages.count) trang, phím , sang trang"))
    }
    var weak: Set<Ink> = []
    // What stands on every page troubles but once.
    for page in pages {
      let seen = Set(troubles)
      troubles += room(in: page, &weak).filter { !seen.contains($0) }
    }
    return troubles
      + weak.map { "\($0)" }.sorted().map { SceneReport.Trouble(kind: .weakContrast, subject: $0) }
  }

  private static func room(in frame: Frame, _ weak: inout Set<Ink>) -> [SceneReport.Trouble] {
    var troubles: [SceneReport.Trouble] = []
    for y in 0..<frame.size.height {
      troubles += cutWords(in: frame.row(y)).map { SceneReport.Trouble(kind: .overflow, subject: "“\($0)”") }
      for x in 0..<frame.size.width {
        let cell = frame[x, y]
        if cell.scalar == frame.tier.replacement {
          troubles.append(SceneReport.Trouble(kind: .missingGlyph, subject: "dòng \(y + 1)"))
        }
        guard cell.scalar.properties.isAlphabetic, !cell.style.isLegible(under: frame.theme) else { continue }
        weak.insert(cell.style.ink)
      }
    }
    return troubles
  }
}

extension Rehearsal {
  /// The words of a row that end with `…` for want of room, without what stands beside them.
  private static func cutWords(in row: String) -> [String] {
    var found: [String] = []
    var words: [String] = []
    for word in row.split(separator: " ", omittingEmptySubsequences: false) {
      // Two blanks and rules part what stands beside one another.
      let isApart = word.unicodeScalars.allSatisfy { (0x2500...0x259F).contains($0.value) }
      words = isApart ? [] : words + [String(word)]
      if word.hasSuffix("…") {
        found.append(words.joined(separator: " "))
        words = []
      }
    }
    return found
  }
}

extension Style {
  /// True where words in it stand out at least 7:1.
  fileprivate func isLegible(under theme: Theme) -> Bool { theme.look(of: self).contrast.map { $0 >= 7 } ?? true }
}
