import CommitteeModel

/// The script of a session that states none: its agenda, with the screens that each kind of point is about.
struct AgendaScript {
  let proceedings: Proceedings
  let dossier: Dossier
  let board: Board

  /// The scenes, not yet numbered.
  var scenes: [ScriptScene] {
    let agenda = proceedings.agenda
    var scenes = [ScriptScene(.opening, agendaItem: agenda.first { $0.kind == "khai mạc" })] + lastSession
    // What was reported is shown where the agenda says so, or else before anybody speaks of it.
    if !agenda.contains(where: { $0.kind == "báo cáo" }) { scenes += report(nil) }
    for item in agenda where item.kind != "khai mạc" { scenes += self.scenes(of: item) }
    if !agenda.contains(where: { $0.kind == "kết luận" }) { scenes += decisions(nil) }
    return scenes
  }

  private func scenes(of item: AgendaItem) -> [ScriptScene] {
    switch item.kind {
    case "báo cáo": report(item)
    case "kết luận": decisions(item)
    default: [ScriptScene(.agendaItem(item), agendaItem: item)]
    }
  }

  /// What became of the conclusions of the session before, first of all.
  private var lastSession: [ScriptScene] {
    let earlier = dossier.sessions.dropLast().last.map(\.code)
    guard let earlier, proceedings.tasks.contains(where: { $0.session == earlier }) else { return [] }
    return [ScriptScene(.route(.register(.lastSession)))]
  }

  /// The pillars side by side, each by itself with the figure that leads it, the ranks, the plan.
  private func report(_ item: AgendaItem?) -> [ScriptScene] {
    var routes: [Route] = [.overview]
    for section in Section.allCases where section != .conclusions && !board.overview(section).isEmpty {
      routes.append(.section(section))
      routes += leading(board.overview(section)).map(Route.subject)
    }
    if !dossier.targets.isEmpty { routes.append(.register(.plan)) }
    return routes.map { ScriptScene(.route($0), agendaItem: item) }
  }

  /// The figures of a section that have most to tell: one with parts or with a target, and the rank of the pillar.
  private func leading(_ subjects: [Subject]) -> [Subject] {
    let told = subjects.first { subject in
      guard case .indicator(let code) = subject, dossier.figures.levels[code] != nil else { return false }
      return !dossier.parts(of: code).isEmpty || dossier.target(for: code) != nil
    }
    let rank = subjects.first { if case .ranking = $0 { true } else { false } }
    return [told, rank].compactMap { $0 }
  }

  /// All that was decided or is asked for in one list, then one by one.
  private func decisions(_ item: AgendaItem?) -> [ScriptScene] {
    let all = board.table(.conclusions)
    guard !all.isEmpty else { return item.map { [ScriptScene(.agendaItem($0), agendaItem: $0)] } ?? [] }
    let single = all.count > 12 ? [] : all.map(Route.subject)
    return ([.section(.conclusions)] + single).map { ScriptScene(.route($0), agendaItem: item) }
  }
}
