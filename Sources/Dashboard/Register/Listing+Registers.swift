import CommitteeModel

extension Listing {
  /// What a register lists.
  init(_ register: Register, _ look: RegisterLook, in dossier: Dossier, _ proceedings: Proceedings) {
    let recipe = Recipe(
      register: register, look: look.withoutSelection, dossier: ObjectIdentifier(dossier))
    switch register {
    case .lastSession: self.init(.conclusions(before: dossier, proceedings), look, recipe: recipe)
    case .tasks: self.init(.tasks(dossier, proceedings), look, recipe: recipe)
    case .opinions: self.init(.opinions(dossier, proceedings), look, recipe: recipe)
    case .systems: self.init(.systems(proceedings), look, recipe: recipe)
    case .agenda: self.init(.agenda(proceedings), look, recipe: recipe)
    case .sites: self.init(.sites(proceedings), look, recipe: recipe)
    case .documents: self.init(.documents(proceedings), look, recipe: recipe)
    case .sources: self.init(.sources(dossier, proceedings), look, recipe: recipe)
    case .reporting: self.init(.reporting(dossier), look, recipe: recipe)
    }
  }
}

extension RegisterLook {
  /// The same, whatever is selected: what a listing depends on.
  var withoutSelection: RegisterLook {
    var copy = self
    copy.item = nil
    return copy
  }
}

// MARK: - What sessions decided

extension Catalogue<CommitteeTask> {
  static func tasks(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    func state(_ task: CommitteeTask) -> TaskState { dossier.state(of: task) }
    return Catalogue(
      rows: sessions.newestFirst(proceedings.tasks, by: \.session), item: { .task($0.code) },
      filters: [
        Filter(title: "Chưa xong") { !state($0).isDone },
        Filter(title: "Quá hạn") { state($0) == .overdue },
        Filter(title: "Có hạn") { $0.deadline.lastDay != nil },
        Filter(title: "Chưa rõ hạn") { $0.deadline.isUnclear },
        Filter(title: "Chưa rõ ai") { $0.leads.isEmpty },
      ],
      orders: [
        Order(title: "phiên") { sessions.group($0.session) },
        Order(title: "hạn") { $0.deadline.group(on: dossier.asOf, isDone: state($0).isDone) },
        Order(title: "chủ trì") { task in
          task.leads.first.map { (0, $0) } ?? (1, "Chưa rõ đơn vị chủ trì")
        },
        Order(title: "tình trạng") { task in
          let state = state(task)
          return (state.urgency, state.rawValue.capitalizedFirst)
        },
        Order(title: "trụ cột") { task in
          task.pillar.map { ($0.place, $0.rawValue.capitalizedFirst) } ?? (Int.max, "Không nêu trụ cột")
        },
      ])
  }
}

extension Catalogue<Conclusion> {
  /// Conclusions of the sessions before, the newest session first.
  static func conclusions(before dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    let earlier = proceedings.conclusions.filter { $0.session != dossier.session.code }
    func outcome(_ conclusion: Conclusion) -> Outcome { dossier.outcome(of: conclusion, in: proceedings) }
    return Catalogue(
      rows: sessions.newestFirst(earlier, by: \.session), item: { .conclusion($0.code) },
      filters: Outcome.allCases.map { wanted in
        Filter(title: wanted.rawValue.capitalizedFirst) { outcome($0) == wanted }
      },
      orders: [
        Order(title: "kết cục") { conclusion in
          let outcome = outcome(conclusion)
          return (Outcome.allCases.firstIndex(of: outcome) ?? 0, outcome.rawValue.capitalizedFirst)
        },
        Order(title: "phiên") { sessions.group($0.session) },
      ])
  }
}

extension Catalogue<Opinion> {
  static func opinions(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    let here = dossier.session.code
    func isVoiced(_ opinion: Opinion) -> Bool { opinion.session == here && opinion.kind != .response }
    let voiced = proceedings.opinions.count { isVoiced($0) }
    let remark = dossier.session.statedOpinions.map { stated in
      stated == voiced ? "đủ \(stated) ý kiến như nguồn nêu" : "nguồn nêu \(stated) ý kiến, ghi được \(voiced)"
    }
    return Catalogue(
      rows: sessions.newestFirst(proceedings.opinions, by: \.session), item: { CheckSubject(.opinion, $0.code.text) },
      filters: [
        Filter(title: "Phiên này") { $0.session == here },
        Filter(title: "Khó khăn") { $0.session == here && $0.kind == .difficulty },
        Filter(title: "Kiến nghị") { $0.session == here && $0.kind == .recommendation },
        Filter(title: "Ý kiến") { $0.session == here && $0.kind == .opinion },
        Filter(title: "Trả lời") { $0.session == here && $0.kind == .response },
        Filter(title: "Chưa rõ kết quả") { opinion in
          isVoiced(opinion) && opinion.kind != .opinion && opinion.outcome.isEmpty
            && proceedings.answers(to: opinion.code).isEmpty
        },
      ],
      orders: [
        Order(title: "loại") { opinion in
          (Opinion.Kind.allCases.firstIndex(of: opinion.kind) ?? 0, opinion.kind.rawValue.capitalizedFirst)
        },
        Order(title: "chủ đề") { opinion in
          opinion.topic.isEmpty ? (1, "Không nêu chủ đề") : (0, opinion.topic.capitalizedFirst)
        },
        Order(title: "người nêu") { opinion in
          opinion.raisedBy.isEmpty ? (1, "Không nêu ai") : (0, opinion.raisedBy)
        },
        Order(title: "kết quả") { opinion in
          if opinion.kind == .response { return (2, "Câu trả lời") }
          return opinion.outcome.isEmpty ? (0, "Chưa rõ kết quả") : (1, opinion.outcome.capitalizedFirst)
        },
        Order(title: "phiên") { sessions.group($0.session) },
      ],
      remark: remark ?? "", startsWithAll: false)
  }
}

// MARK: - What sessions spoke of

extension Catalogue<DigitalSystem> {
  static func systems(_ proceedings: Proceedings) -> Self {
    var kinds: [String] = []
    for system in proceedings.systems where !kinds.contains(system.kind) { kinds.append(system.kind) }
    return Catalogue(
      rows: proceedings.systems, item: { CheckSubject(.system, $0.code.text) },
      filters: kinds.map { kind in Filter(title: kind.capitalizedFirst) { $0.kind == kind } },
      orders: [
        Order(title: "trụ cột") { system in
          guard let pillar = system.pillar else { return (Int.max, "Không nêu trụ cột") }
          let name = pillar == .sector && !system.group.isEmpty ? "Lĩnh vực \(system.group)" : pillar.rawValue
          return (pillar.place, name.capitalizedFirst)
        },
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
        Order(title: "tình trạng") { system in
          system.condition.isEmpty ? (1, "Không nêu tình trạng") : (0, system.condition.capitalizedFirst)
        },
      ])
  }
}

extension Catalogue<AgendaItem> {
  static func agenda(_ proceedings: Proceedings) -> Self {
    Catalogue(rows: proceedings.agenda, item: { CheckSubject(.agenda, $0.key) })
  }
}

extension Catalogue<RemoteSite> {
  static func sites(_ proceedings: Proceedings) -> Self {
    let total = proceedings.sites.compactMap(\.count).reduce(0, +)
    return Catalogue(
      rows: proceedings.sites, item: { CheckSubject(.site, $0.key) },
      remark: proceedings.sites.count > 1 ? "cộng \(VietnameseNumber.format(ExactDecimal(total))) điểm cầu" : "")
  }
}

extension Catalogue<Document> {
  static func documents(_ proceedings: Proceedings) -> Self {
    Catalogue(
      rows: proceedings.documents, item: { .document($0.code) },
      filters: [
        Filter(title: "Có số ký hiệu") { !$0.number.isEmpty }, Filter(title: "Chưa có số") { $0.number.isEmpty },
      ],
      orders: [
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
        Order(title: "cơ quan") { document in
          document.issuer.isEmpty ? (1, "Không nêu cơ quan") : (0, document.issuer)
        },
      ])
  }
}

extension Catalogue<Source> {
  static func sources(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    return Catalogue(
      rows: proceedings.sources, item: { .source($0.code) },
      filters: [
        Filter(title: "Của phiên này") { $0.session == dossier.session.code },
        Filter(title: "Không nêu ngày") { $0.date == nil && $0.session == nil },
      ],
      orders: [
        Order(title: "phiên") { source in source.session.map { sessions.group($0) } ?? (Int.max, "Ngoài các phiên") },
        Order(title: "loại") { (0, $0.kind.capitalizedFirst) },
      ])
  }
}

extension Catalogue<Indicator> {
  /// The indicators of the unit shown, by who has to report them.
  static func reporting(_ dossier: Dossier) -> Self {
    func freshness(_ indicator: Indicator) -> Freshness { dossier.freshness(of: indicator.code) }
    let worstFirst: [Freshness] = [.silent, .late, .due, .current, .unknown]
    return Catalogue(
      rows: dossier.order.filter { dossier.concerns($0) }.compactMap { dossier.indicators[$0] },
      item: { .indicator($0.code) },
      filters: [
        Filter(title: "Chậm, im lặng") { freshness($0).isStale },
        Filter(title: "Đúng kỳ") { freshness($0) == .current || freshness($0) == .due },
        Filter(title: "Không nêu nhịp") { freshness($0) == .unknown },
      ],
      orders: [
        Order(title: "đơn vị") { indicator in
          indicator.owner.map { (0, dossier.name(of: $0)) } ?? (1, "Chưa rõ đơn vị báo cáo")
        },
        Order(title: "độ mới") { indicator in
          let freshness = freshness(indicator)
          return (worstFirst.firstIndex(of: freshness) ?? 0, freshness.rawValue.capitalizedFirst)
        },
        Order(title: "nhịp") { indicator in
          indicator.rhythm.map { ($0.days, "Hằng \($0.rawValue)") } ?? (Int.max, "Không nêu nhịp báo cáo")
        },
      ])
  }
}

// MARK: - Words of groups

/// Sessions as groups, this one first and then back in time.
private struct SessionOrder {
  private var groups: [Code<Session>: (place: Int, title: String)] = [:]

  init(_ dossier: Dossier) {
    for (place, session) in ([dossier.session] + dossier.earlierSessions).enumerated() {
      groups[session.code] = (place, "\(session.shortName), \(session.date.text)")
    }
  }

  func group(_ code: Code<Session>) -> (place: Int, title: String) { groups[code] ?? (Int.max, code.text) }

  func newestFirst<Row>(_ rows: [Row], by session: (Row) -> Code<Session>) -> [Row] {
    rows.enumerated().sorted {
      (group(session($0.element)).place, $0.offset) < (group(session($1.element)).place, $1.offset)
    }.map(\.element)
  }
}

extension Deadline {
  /// True where nobody can tell on which day it is over, and it is not one that comes round.
  fileprivate var isUnclear: Bool { reading == .none || reading == .vague }

  /// What a task is due with.
  fileprivate func group(on asOf: CalendarDay, isDone: Bool) -> (place: Int, title: String) {
    switch reading {
    case .by, .before:
      guard let day = lastDay else { return (Int.max, raw) }
      if !isDone, asOf > day { return (0, "Quá hạn") }
      return (day.ordinal, "Đến \(day.text)")
    case .recurring: return (Int.max - 2, "Thường xuyên, định kỳ")
    case .vague: return (Int.max - 1, "Nêu hạn, không thành ngày")
    case .none: return (Int.max, "Không hạn")
    }
  }
}

extension TaskState {
  /// What asks for attention first.
  fileprivate var urgency: Int {
    switch self {
    case .overdue: 0
    case .notStarted: 1
    case .unreported: 2
    case .inProgress: 3
    case .recurring: 4
    case .completedLate: 5
    case .completedOnTime: 6
    case .completed: 7
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
