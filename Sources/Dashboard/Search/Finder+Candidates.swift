import CommitteeModel

extension Finder {
  /// Figures and conclusions first, then screens, which are few and named in a word or two, the rows of the lists, units
  /// and commands.
  static func candidates(in state: State, _ proceedings: Proceedings) -> [Picker.Candidate] {
    let dossier = state.dossier
    let listed = Section.allCases.flatMap { state.board.table($0) }
    // Of another unit only what concerns it is listed; what the session concluded is looked for all the same.
    let subjects = listed + dossier.conclusions.map { .conclusion($0.code) }.filter { !listed.contains($0) }
    let names = UnitNames(dossier)
    return subjects.compactMap { subject($0, in: dossier, names) } + foreign(in: state, names)
      + Picker.screens.map { $0.said("màn hình").at(.own) } + decisions(in: dossier, proceedings, names)
      + things(proceedings, names) + targets(in: dossier)
      + Picker.units(in: dossier).map { $0.said("đơn vị") } + commands
  }

  private static func subject(_ subject: Subject, in dossier: Dossier, _ names: UnitNames) -> Picker.Candidate? {
    switch subject {
    case .indicator(let code):
      let indicator = dossier.indicators[code]
      return Picker.Candidate(
        title: indicator?.name ?? code.text, detail: indicator?.pillar.rawValue ?? "",
        aliases: [indicator?.shortName ?? "", code.text],
        groups: [indicator?.pillar.rawValue ?? "", indicator?.group ?? ""], choice: .subject(subject), tier: .own)
    case .ranking(let index):
      return Picker.Candidate(
        title: dossier.rankLabel(in: index), detail: "xếp hạng",
        aliases: [dossier.newestRanking(in: index)?.indexName ?? "", index],
        groups: [Pillar(rankedBy: index).rawValue, "xếp hạng"], choice: .subject(subject), tier: .own)
    case .conclusion(let code):
      let conclusion = dossier.conclusions.first { $0.code == code }
      return Picker.Candidate(
        title: conclusion?.content ?? code.text, detail: "kết luận",
        aliases: [conclusion?.detail ?? "", code.text], groups: names.all(in: conclusion?.content ?? ""),
        choice: .subject(subject))
    // The lists of tasks and opinions hold those of all sessions, these among them.
    case .task, .recommendation: return nil
    }
  }

  /// What the unit shown does not state, where others do; it leads to the comparison of these.
  private static func foreign(in state: State, _ names: UnitNames) -> [Picker.Candidate] {
    let indicators = state.foreignIndicators.compactMap { code in
      subject(.indicator(code), in: state.dossier, names).map {
        $0.said("chỉ đơn vị khác nêu", as: .route(.comparison(code))).at(.foreign)
      }
    }
    return indicators
      + state.foreignTables.map { ranking in
        Picker.Candidate(
          title: ranking.indexName.isEmpty ? ranking.index : ranking.indexName, detail: "bảng hạng đơn vị khác",
          aliases: [ranking.label, ranking.index], groups: ["xếp hạng"],
          choice: .route(.standings(Archive.TableKey(ranking))), tier: .foreign)
      }
  }

  private static func decisions(
    in dossier: Dossier, _ proceedings: Proceedings, _ names: UnitNames
  ) -> [Picker.Candidate] {
    let earlier = proceedings.conclusions.filter { $0.session != dossier.session.code }
    return proceedings.tasks.map { task in
      Picker.Candidate(
        title: task.content, detail: "việc", aliases: [task.detail, task.code.text],
        groups: task.leads + names.all(of: task.leads, in: task.content), choice: .item(.tasks, .task(task.code)))
    }
      + earlier.map { conclusion in
        Picker.Candidate(
          title: conclusion.content, detail: "kết luận phiên trước",
          aliases: [conclusion.detail, conclusion.code.text], groups: names.all(in: conclusion.content),
          choice: .item(.lastSession, .conclusion(conclusion.code)))
      }
      + proceedings.opinions.map { opinion in
        Picker.Candidate(
          title: opinion.content, detail: opinion.kind.rawValue, aliases: [opinion.detail, opinion.code.text],
          groups: [opinion.topic, opinion.raisedBy] + names.all(in: opinion.raisedBy),
          choice: .item(.opinions, Item(.opinion, opinion.code.text)))
      }
  }

  private static func things(_ proceedings: Proceedings, _ names: UnitNames) -> [Picker.Candidate] {
    proceedings.systems.map { system in
      Picker.Candidate(
        title: system.name, detail: system.kind.isEmpty ? "hệ thống" : system.kind,
        aliases: [system.shortName, system.code.text],
        groups: [system.kind, system.group], choice: .item(.systems, Item(.system, system.code.text)))
    }
      + proceedings.documents.map { document in
        Picker.Candidate(
          // One without number or name is known by what it is about, not by its kind.
          title: document.title == document.kind && !document.abstract.isEmpty ? document.abstract : document.title,
          detail: "văn bản",
          aliases: document.aliases + [document.number, document.abstract, document.code.text],
          groups: [document.issuer, document.kind], choice: .item(.documents, .document(document.code)))
      }
      + proceedings.agenda.map { point in
        Picker.Candidate(
          title: point.content, detail: "chương trình",
          groups: [point.speaker] + names.all(in: point.speaker),
          choice: .item(.agenda, Item(.agenda, point.key)))
      }
      + proceedings.sites.map { site in
        Picker.Candidate(
          title: site.name, detail: "điểm cầu", groups: [site.level], choice: .item(.sites, Item(.site, site.key)))
      }
      + proceedings.sources.map { source in
        Picker.Candidate(
          title: source.name, detail: "nguồn", aliases: [source.shortName, source.code.text],
          groups: [source.kind, source.agency], choice: .item(.sources, .source(source.code)), tier: .foreign)
      }
  }

  /// The targets of the unit shown, by what they are set for.
  private static func targets(in dossier: Dossier) -> [Picker.Candidate] {
    dossier.targets.filter { $0.unit == dossier.figures.unit }.map { target in
      let rank = target.index.map { "hạng " + Ranking.shortName(of: $0, statedBy: dossier.newestRanking(in: $0)) }
      let aim = target.indicator.flatMap { dossier.indicators[$0]?.name } ?? rank ?? ""
      let isSaid = Folding.accented(aim).hasPrefix("mục tiêu ")
      return Picker.Candidate(
        title: isSaid ? aim : "Mục tiêu: \(aim)", detail: "mục tiêu",
        aliases: [target.code.text, target.index ?? ""],
        groups: [target.programme], choice: .item(.plan, .target(target.code)))
    }
  }

  /// What keys do, once each, with the key that does it at once; movements are no use from a list.
  private static let commands: [Picker.Candidate] = {
    var seen: Set<Command> = [.search]
    return Binding.table.compactMap { binding in
      guard binding.command.isOffered, seen.insert(binding.command).inserted else { return nil }
      return Picker.Candidate(
        title: binding.help.capitalizedFirst, detail: "lệnh · \(binding.keys[0].cap)",
        aliases: [binding.footer?.label ?? ""], choice: .command(binding.command))
    }
  }()
}

extension Command {
  /// True where a person may look for it by name.
  fileprivate var isOffered: Bool {
    switch self {
    case .up, .down, .left, .right, .pageUp, .pageDown, .first, .last, .nextSection, .previousSection, .nextFilter,
      .previousFilter, .order, .draw, .section1, .section2, .section3, .section4, .section5, .open, .search, .nextScene,
      .previousScene, .firstScene, .lastScene, .scenes, .dark, .bright, .recess, .moreRows, .notesUp, .notesDown,
      .takeEdition, .save, .nextField, .previousField, .readBack, .agree, .undo, .redo, .desk, .record,
      .confirm:
      false
    case .back, .forward, .present, .source, .sessions, .units, .periods, .checks, .screens, .compare, .help, .theme,
      .repaint,
      .suspend, .quit:
      true
    }
  }
}

extension Picker.Candidate {
  /// The same, with a remark that says what it is, and where it leads if not there.
  func said(_ kind: String, as choice: Picker.Choice? = nil) -> Self {
    var copy = self
    copy.detail = kind
    copy.choice = choice ?? copy.choice
    return copy
  }

  /// The same, in another tier.
  func at(_ tier: Tier) -> Self {
    var copy = self
    copy.tier = tier
    return copy
  }
}
