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
    let decides = agenda.contains { $0.kind == "kết luận" }
    for item in agenda where item.kind != "khai mạc" {
      if item.kind == "kết luận" { scenes += besides }
      scenes += self.scenes(of: item)
    }
    return decides ? scenes : scenes + besides + decisions(nil)
  }

  private func scenes(of item: AgendaItem) -> [ScriptScene] {
    let isSilent = proceedings.statements(at: item).isEmpty
    // The agenda of a session that is over is no news to whoever passes by.
    let isPassed = isSilent && dossier.edition.audience == .wall
    let voiced = isPassed ? [] : [ScriptScene(.agendaItem(item), agendaItem: item)]
    switch item.kind {
    case "báo cáo": return report(item) + (isSilent ? [] : voiced)
    case "kết luận": return (isSilent ? [] : voiced) + decisions(item)
    default: return voiced
    }
  }

  /// What was voiced and belongs to no point of the agenda.
  private var besides: [ScriptScene] {
    proceedings.statementsBesides.isEmpty ? [] : [ScriptScene(.route(.register(.opinions)))]
  }

  /// What became of the conclusions of the session before, first of all.
  private var lastSession: [ScriptScene] {
    let earlier = dossier.sessions.dropLast().last.map(\.code)
    guard let earlier, proceedings.tasks.contains(where: { $0.session == earlier }) else { return [] }
    return [ScriptScene(.route(.register(.lastSession)))]
  }

  /// The pillars side by side; those whose list is too long for that, each by itself; the figures that have more to tell
  /// than their row; the plan, before all else where the session is about it.
  private func report(_ item: AgendaItem?) -> [ScriptScene] {
    var routes: [Route] = board.abreast.isEmpty ? [] : [.overview]
    for section in Section.allCases where section != .conclusions {
      let subjects = board.overview(section)
      let isShown = board.abreast.contains(section) && subjects.count <= AgendaScript.mostAbreast
      if !subjects.isEmpty, !isShown { routes.append(.section(section)) }
      routes += leading(subjects).map(Route.subject)
    }
    if !dossier.targets.isEmpty {
      let isAboutPlan = [.interimReview, .finalReview].contains(dossier.session.kind)
      routes.insert(.register(.plan), at: isAboutPlan ? 0 : routes.count)
    }
    return routes.map { ScriptScene(.route($0), agendaItem: item) }
  }

  /// So many figures of a pillar stand whole beside the other pillars on any projector.
  private static let mostAbreast = 5

  /// The figures of a section that have most to tell: one with parts or with a target, and the rank of the pillar. A part
  /// of a plan tells no more than its row in the plan unless it is late.
  private func leading(_ subjects: [Subject]) -> [Subject] {
    let told = subjects.first { subject in
      guard case .indicator(let code) = subject, dossier.figures.levels[code] != nil else { return false }
      if !dossier.parts(of: code).isEmpty { return true }
      guard let target = dossier.target(for: code) else { return false }
      return target.start == nil || [.behind, .missed].contains(dossier.status(of: code)?.standing)
    }
    let rank = subjects.first { if case .ranking = $0 { true } else { false } }
    return [told, rank].compactMap { $0 }
  }

  /// All that was decided or is asked for in one list, then by itself what has more to tell than its row there.
  private func decisions(_ item: AgendaItem?) -> [ScriptScene] {
    let all = board.table(.conclusions)
    guard !all.isEmpty else {
      let isShown = dossier.edition.audience != .wall
      return isShown ? item.map { [ScriptScene(.agendaItem($0), agendaItem: $0)] } ?? [] : []
    }
    let single = all.count > 12 ? [] : all.filter(tellsMore).map(Route.subject)
    return ([.section(.conclusions)] + single).map { ScriptScene(.route($0), agendaItem: item) }
  }

  /// True where more is stated of a decision than its words, its owner and its deadline.
  private func tellsMore(_ subject: Subject) -> Bool {
    func tellsMore(_ task: CommitteeTask) -> Bool {
      ![task.detail, task.deliverable, task.coordinating, task.evidence].allSatisfy(\.isEmpty)
    }
    switch subject {
    case .conclusion(let code):
      let conclusion = dossier.conclusions.first { $0.code == code }
      let tasks = dossier.tasks(of: code)
      return tasks.count > 1 || !tasks.isEmpty && conclusion?.detail.isEmpty == false
        || tasks.contains { tellsMore($0) || $0.content != conclusion?.content }
    case .task(let code): return dossier.tasks.first { $0.code == code }.map(tellsMore) ?? false
    case .recommendation(let code): return dossier.opinions.first { $0.code == code }?.detail.isEmpty == false
    case .indicator, .ranking: return false
    }
  }
}
