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

  /// The longest form first: full names before short ones, and of several sources what each of them states.
  private var words: [String] {
    let sources = codes
    guard let first = sources.first else { return ["Nguồn: chưa nêu"] }
    let days = sources.compactMap(earlierDay)
    let whole = { (source: Code<Source>) in scene.dossier.sources[source].map(\.name) ?? "" }
    let short = scene.dossier.shortName(of:)
    guard sources.count > 1 else {
      return [whole(first), short(first)].filter { !$0.isEmpty }.map { name in
        "Nguồn: \(name)" + (days.first.map { name.contains($0) ? "" : " · số của \($0)" } ?? "")
      }
    }
    func list(_ name: (Code<Source>) -> String, isTold: Bool) -> [String] {
      sources.map { source in
        let name = name(source)
        let day = earlierDay(source).flatMap { name.contains($0) ? nil : "số của \($0)" }
        let said = [isTold ? share(of: source) : "", day ?? ""].filter { !$0.isEmpty }.joined(separator: "; ")
        return name + (said.isEmpty ? "" : " (\(said))")
      }
    }
    let forms = [(whole, true), (short, true), (whole, false), (short, false)].map { list($0, isTold: $1) }
    let named = forms[3]
    let oldest = Set(days).count == 1 ? days[0] : days.isEmpty ? nil : "các phiên trước"
    let some = (1..<sources.count).reversed().map { count in
      "\(sources.count) nguồn: \(named.prefix(count).joined(separator: "; ")) và \(sources.count - count) nguồn khác"
    }
    let shortest = "\(sources.count) nguồn" + (oldest.map { " · có số của \($0)" } ?? "")
    return forms.map { "\(sources.count) nguồn: " + $0.joined(separator: "; ") } + (oldest == nil ? some : []) + [
      shortest
    ]
  }

  /// What a source states of what is shown, where that is told apart: figures by their names, or one figure's years; of the
  /// source that states most the others.
  private func share(of source: Code<Source>) -> String {
    let all = stated
    var counts: [Code<Source>: Int] = [:]
    for one in all { counts[one.source, default: 0] += 1 }
    let most = codes.max { counts[$0, default: 0] < counts[$1, default: 0] }
    var labels: [String] = []
    for one in all where one.source == source && !labels.contains(one.label) { labels.append(one.label) }
    if labels.contains("") { return "" }
    if source == most, labels.count > 1 { return isOfFigure ? "các năm khác" : "các số khác" }
    return labels.count > SceneSource.mostNamed ? "" : labels.joined(separator: ", ")
  }

  private static let mostNamed = 3

  /// The day of the earlier session that a source reports on.
  private func earlierDay(_ source: Code<Source>) -> String? {
    guard let code = scene.dossier.sources[source]?.session, code != scene.dossier.session.code else { return nil }
    return scene.dossier.session(code)?.date.text
  }

  /// Every source once, in the order of what is shown.
  private var codes: [Code<Source>] {
    var seen: Set<Code<Source>> = []
    return stated.map(\.source).filter { seen.insert($0).inserted }
  }

  /// A source with what it states: the name of a figure or, of one figure, a year; empty where that has no name.
  private typealias Statement = (source: Code<Source>, label: String)

  private var stated: [Statement] {
    let board = scene.board
    switch content {
    case .opening, .unknown: return []
    case .agendaItem(let item):
      guard let proceedings = scene.archive.proceedings else { return [] }
      let statements = proceedings.statements(at: item).map(\.source)
      let told = statements.isEmpty ? proceedings.systems(namedAt: item).map(\.source) : statements
      return told.map { ($0, "") }
    case .route(.overview): return sources(of: board.abreast.flatMap { board.overview($0) })
    case .route(.section(let section)):
      return sources(of: section == .conclusions ? board.table(section) : board.overview(section))
    case .route(.register(let register)):
      return (scene.listing?.items ?? []).compactMap { item in
        scene.cards.card(of: item, in: register, scene).source.map { ($0, "") }
      }
    case .route(.standings(let key)):
      return (scene.standings(key)?.standings.entries ?? []).map { ($0.ranking.source, "") }
    case .route(.subject(let subject)):
      return own(subject) + sources(picturedWith: subject)
    case .route(let route): return sources(of: [route.subject].compactMap { $0 })
    }
  }

  /// Where the large figure is stated, and of which period it is.
  private func own(_ subject: Subject) -> [Statement] {
    let wording = scene.cards[subject].wording
    guard let source = wording.source else { return [] }
    if case .ranking(let index) = subject { return [(source, year(of: scene.dossier.newestRanking(in: index)))] }
    return [(source, wording.shortPeriod)]
  }

  private func year(of ranking: Ranking?) -> String { ranking?.year.map { "hạng \($0)" } ?? "" }

  /// Where what the picture below a figure shows is stated: other years, parts, others that are ranked.
  private func sources(picturedWith subject: Subject) -> [Statement] {
    func one(_ ranking: Ranking) -> Statement { (ranking.source, year(of: ranking)) }
    func ranked(_ ranking: Ranking) -> [Statement] {
      let table = scene.standings(Archive.TableKey(ranking))?.standings.entries ?? []
      return [one(ranking)] + table.map { one($0.ranking) }
    }
    switch (Exhibit.all(of: subject, in: scene).first, subject) {
    case (.bump?, .ranking(let index)): return scene.dossier.ranks(in: index).flatMap(ranked)
    case (.ranks?, .ranking(let index)): return scene.dossier.ranks(in: index).map(one)
    case (.ladder?, .ranking(let index)): return scene.dossier.newestRanking(in: index).map(ranked) ?? []
    case (.columns?, .indicator(let code)):
      return scene.series(of: code).levels.map { ($0.source, $0.period.shortLabel) }
    case (.parts?, .indicator(let code)):
      return scene.dossier.parts(of: code).compactMap { part in
        scene.dossier.figures.levels[part].map { ($0.source, scene.dossier.indicators[part]?.shortName ?? "") }
      }
    default: return []
    }
  }

  private func sources(of subjects: [Subject]) -> [Statement] {
    subjects.compactMap { subject in
      let wording = scene.cards[subject].wording
      return wording.source.map { ($0, wording.shortName) }
    }
  }
}
