import CellGrid
import CommitteeModel
import Dashboard
import Widgets

/// The line below a scene that tells where what it shows is stated, and of which day it is where that was at an earlier
/// session.
struct SceneSource {
  private let scene: Scene
  private let content: ScriptScene.Content

  init(_ scene: Scene, _ content: ScriptScene.Content) {
    self.scene = scene
    self.content = content
  }

  /// True where the scene shows anything that is stated somewhere.
  var isNeeded: Bool { !codes.isEmpty || isOfFigure }

  func draw(on frame: inout Frame, in area: Rect) {
    let words = words
    let text = words.first { GlyphWidth.of($0) <= area.width } ?? Shortening.of(words.last ?? "", to: area.width)
    frame.put(text, x: area.x, y: area.y, Style(.remark), clip: area)
  }

  private var isOfFigure: Bool {
    if case .route(.subject(let subject)) = content { subject.hasScreen } else { false }
  }

  /// The longest form first.
  private var words: [String] {
    let sources = codes
    guard let first = sources.first else { return ["Nguồn: chưa nêu"] }
    let days = sources.compactMap(earlierDay)
    guard sources.count > 1 else {
      let name = scene.dossier.shortName(of: first)
      return ["Nguồn: \(name)" + (days.first.map { name.contains($0) ? "" : " · số của \($0)" } ?? "")]
    }
    let named = sources.map { source in
      let name = scene.dossier.shortName(of: source)
      return name + (earlierDay(source).map { name.contains($0) ? "" : " (số của \($0))" } ?? "")
    }
    let oldest = Set(days).count == 1 ? days[0] : days.isEmpty ? nil : "các phiên trước"
    let some = (1..<sources.count).reversed().map { count in
      "\(sources.count) nguồn: \(named.prefix(count).joined(separator: "; ")) và \(sources.count - count) nguồn khác"
    }
    let short = "\(sources.count) nguồn" + (oldest.map { " · có số của \($0)" } ?? "")
    return ["\(sources.count) nguồn: " + named.joined(separator: "; ")] + (oldest == nil ? some : []) + [short]
  }

  /// The day of the earlier session that a source reports on.
  private func earlierDay(_ source: Code<Source>) -> String? {
    guard let code = scene.dossier.sources[source]?.session, code != scene.dossier.session.code else { return nil }
    return scene.dossier.session(code)?.date.text
  }

  /// Every source once, in the order of what is shown.
  private var codes: [Code<Source>] {
    var seen: Set<Code<Source>> = []
    return stated.filter { seen.insert($0).inserted }
  }

  private var stated: [Code<Source>] {
    let board = scene.board
    switch content {
    case .opening, .unknown: return []
    case .agendaItem(let item): return (scene.archive.proceedings?.statements(at: item) ?? []).map(\.source)
    case .route(.overview): return sources(of: board.abreast.flatMap { board.overview($0) })
    case .route(.section(let section)):
      return sources(of: section == .conclusions ? board.table(section) : board.overview(section))
    case .route(.register(let register)):
      return (scene.listing?.items ?? []).compactMap { scene.cards.card(of: $0, in: register, scene).source }
    case .route(.standings(let key)):
      return (scene.standings(key)?.standings.entries ?? []).map(\.ranking.source)
    case .route(.subject(let subject)): return sources(of: [subject]) + sources(picturedWith: subject)
    case .route(let route): return sources(of: [route.subject].compactMap { $0 })
    }
  }

  /// Where what the picture below a figure shows is stated: other years, parts, others that are ranked.
  private func sources(picturedWith subject: Subject) -> [Code<Source>] {
    func ranked(_ ranking: Ranking) -> [Code<Source>] {
      let table = scene.standings(Archive.TableKey(ranking))?.standings.entries ?? []
      return [ranking.source] + table.map(\.ranking.source)
    }
    switch (Exhibit.all(of: subject, in: scene).first, subject) {
    case (.bump?, .ranking(let index)): return scene.dossier.ranks(in: index).flatMap(ranked)
    case (.ranks?, .ranking(let index)): return scene.dossier.ranks(in: index).map(\.source)
    case (.ladder?, .ranking(let index)): return scene.dossier.newestRanking(in: index).map(ranked) ?? []
    case (.columns?, .indicator(let code)): return scene.series(of: code).levels.map(\.source)
    case (.parts?, .indicator(let code)):
      return scene.dossier.parts(of: code).compactMap { scene.dossier.figures.levels[$0]?.source }
    default: return []
    }
  }

  private func sources(of subjects: [Subject]) -> [Code<Source>] {
    subjects.compactMap { scene.cards[$0].wording.source }
  }
}
