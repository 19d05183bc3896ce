extension CheckMaterial {
  /// K21: a scene shows a screen that the edition has and belongs to a point of the agenda that is there; scenes take no
  /// longer than the agenda gives their point.
  var scriptChecks: [Check] {
    scenes.flatMap { scene in [screenCheck(scene), agendaCheck(scene)].compactMap { $0 } } + minuteChecks
  }

  /// A scene with the row that states it.
  private var scenes: [(row: ScriptRow, origin: Origin)] { sceneRecords.map { (ScriptRow($0), $0.origin) } }

  private func screenCheck(_ scene: (row: ScriptRow, origin: Origin)) -> Check? {
    let reason: String
    if let address = ScreenAddress(scene.row.address) ?? list(chosenFrom: scene.row.address) {
      guard let missing = whatIsMissing(at: address) else { return nil }
      reason = "bản công bố không có \(missing)"
    } else {
      reason = "không màn hình nào có địa chỉ như vậy"
    }
    return Check(
      .unplayableScene, .undecided(reason), .mustAnswer, .correctScript, of: [.scene(scene.row)], at: [scene.origin],
      stated: "\(name(of: scene.row)), màn hình “\(scene.row.address)”")
  }

  /// The list of which a scene chooses rows, `tasks` of `tasks?quá hạn`; whether it names a choice that is there is told where
  /// it is drawn.
  private func list(chosenFrom address: String) -> ScreenAddress? {
    guard let mark = address.firstIndex(of: "?"), let list = ScreenAddress(String(address[..<mark])),
      list.object == nil, case .optional = list.kind.object
    else { return nil }
    return list
  }

  private func agendaCheck(_ scene: (row: ScriptRow, origin: Origin)) -> Check? {
    let item = scene.row.agendaItem
    guard !item.isEmpty, !proceedings.agenda.contains(where: { $0.ordinal == item }) else { return nil }
    return Check(
      .unplayableScene, .undecided("chương trình không có mục “\(item)”"), .note, .correctScript,
      of: [.scene(scene.row)], at: [scene.origin], stated: name(of: scene.row))
  }

  private var minuteChecks: [Check] {
    proceedings.agenda.compactMap { item in
      let own = scenes.filter { $0.row.agendaItem == item.ordinal && $0.row.minutes != nil }
      let minutes = own.compactMap(\.row.minutes)
      let sum = minutes.reduce(0) { sum, next in
        let (total, isBeyondNumbers) = sum.addingReportingOverflow(next)
        return isBeyondNumbers ? .max : total
      }
      guard let given = item.minutes, sum > given else { return nil }
      let way = minutes.count > 1 ? minutes.map { "\($0)" }.joined(separator: " + ") + " = " : ""
      return Check(
        .unplayableScene, .disagrees, .note, .correctScript,
        of: own.map { .scene($0.row) } + [CheckSubject(.agenda, item.key)], at: own.map(\.origin) + [item.origin],
        stated: "mục \(item.ordinal), \(item.content): \(given) phút", computed: "\(way)\(sum) phút",
        result: "\(sum) phút")
    }
  }

  /// By the number under which it is shown: its rows' own numbers only give the order.
  private func name(of scene: ScriptRow) -> String {
    let number = proceedings.script.firstIndex { $0.ordinal == scene.ordinal }.map { "\($0 + 1)" }
    return "cảnh \(number ?? "TT \(scene.ordinal)")" + (scene.title.isEmpty ? "" : " “\(scene.title)”")
  }

  /// What an address names and the edition does not show, in words; `nil` where nothing is missing.
  private func whatIsMissing(at address: ScreenAddress) -> String? {
    guard let object = address.object else { return nil }
    let (noun, isThere): (String, Bool) =
      switch address.kind {
      case .overview, .checks, .opening: ("", true)
      case .section: ("phần này", ScreenAddress.sections.contains(object))
      case .indicator, .compare: ("số nào của chỉ tiêu này", shows(indicator: object) || compares(indicator: object))
      case .reporting: ("số nào của chỉ tiêu này", shows(indicator: object))
      case .rank: ("hạng nào của tỉnh ở chỉ số này", rankings.contains { $0.index == object && $0.rank != nil })
      case .rankings: ("hạng nào của tỉnh ở chỉ số này", dossier.newestRanking(in: object) != nil)
      case .table: ("bảng hạng này", hasTable(object))
      case .conclusion: ("kết luận này của phiên", dossier.conclusions.contains { $0.code.text == object })
      case .lastSession: ("kết luận này", proceedings.conclusion(object) != nil)
      case .task: ("nhiệm vụ này của phiên", dossier.tasks.contains { $0.code.text == object })
      case .tasks: ("nhiệm vụ này", proceedings.task(object) != nil)
      case .recommendation: ("kiến nghị này của phiên", recommends(object))
      case .opinions: ("ý kiến này", proceedings.opinion(object) != nil)
      case .plan: ("mục tiêu này", dossier.targets.contains { $0.code.text == object })
      case .systems: ("hệ thống này", proceedings.system(object) != nil)
      case .sectors, .foundation: ("dòng này", isOfAPillar(object))
      case .agenda: ("mục này của chương trình", proceedings.agenda.contains { $0.ordinal == object })
      case .sites: ("điểm cầu này", proceedings.sites.contains { "\($0.name)/\($0.level)" == object })
      case .documents: ("văn bản này", proceedings.document(object) != nil)
      case .sources: ("nguồn này", proceedings.source(object) != nil)
      }
    return isThere ? nil : noun
  }

  private func shows(indicator: String) -> Bool {
    dossier.indicators[Code(indicator)] != nil && dossier.concerns(Code(indicator))
  }

  private func hasTable(_ object: String) -> Bool {
    rankings.contains { ranking in
      let name = ScreenAddress.table(index: ranking.index, period: ranking.period, map: ranking.map)
      return ranking.rank != nil && name == object
    }
  }

  /// What only other units state is shown as their comparison.
  private func compares(indicator: String) -> Bool {
    dossier.indicators[Code(indicator)] != nil && comparedIndicators.contains(indicator)
  }

  private func recommends(_ object: String) -> Bool {
    dossier.opinions.contains { $0.code.text == object && $0.kind == .recommendation }
  }

  private func isOfAPillar(_ object: String) -> Bool {
    shows(indicator: object) || proceedings.system(object) != nil || proceedings.task(object) != nil
  }
}

extension CheckSubject {
  /// A scene of the session's script, by its number: an edition holds one script.
  fileprivate static func scene(_ row: ScriptRow) -> CheckSubject { CheckSubject(.scene, row.ordinal) }
}
