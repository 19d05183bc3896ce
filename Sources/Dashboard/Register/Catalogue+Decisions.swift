import CommitteeModel

extension Catalogue<CommitteeTask> {
  static func tasks(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    func state(_ task: CommitteeTask) -> TaskState { dossier.state(of: task) }
    return Catalogue(
      rows: sessions.newestFirst(proceedings.tasks, by: \.session), item: { .task($0.code) },
      filters: [
        Filter(title: "Chưa xong") { !state($0).isClosed },
        Filter(title: "Quá hạn") { state($0) == .overdue },
        Filter(title: "Có hạn") { $0.deadline.lastDay != nil },
        Filter(title: "Chưa rõ hạn") { $0.deadline.isUnclear },
        Filter(title: "Chưa rõ ai", admits: dossier.hasNoClearLead),
      ],
      orders: [
        Order(title: "phiên") { sessions.group($0.session) },
        Order(title: "hạn") { $0.deadline.group(on: dossier.seenFrom, isDone: state($0).isClosed) },
        Order(title: "chủ trì") { task in
          task.leads.first.map { (0, $0) } ?? (1, "Không nêu chủ trì")
        },
        Order(title: "tình trạng") { task in
          let state = state(task)
          return (state.urgency, state.rawValue.capitalizedFirst)
        },
        Order(title: "trụ cột") { task in
          task.pillar.map { ($0.place, $0.rawValue.capitalizedFirst) } ?? (Int.max, "Không nêu trụ cột")
        },
      ],
      drawn: proceedings.tasks.contains { $0.deadline.lastDay != nil } ? .byDeadline : nil)
  }
}

extension Catalogue<CommitteeTask>.Drawn {
  /// What is due first stands first; what cannot be reckoned with has groups of its own.
  static var byDeadline: Self {
    Self(
      order: .init(title: "hạn") { task in
        if task.deadline.lastDay != nil { return (0, "Có hạn") }
        return task.deadline.isUnclear ? (2, "Chưa rõ hạn") : (1, "Thường xuyên, định kỳ")
      },
      day: { $0.deadline.lastDay?.ordinal ?? 0 })
  }
}

extension Catalogue<Conclusion> {
  /// Conclusions of the session before by what became of them; those of older sessions under their own heads.
  static func conclusions(before dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    let earlier = proceedings.conclusions.filter { $0.session != dossier.session.code }
    let last = dossier.earlierSessions.first { session in earlier.contains { $0.session == session.code } }
    func isLast(_ conclusion: Conclusion) -> Bool { conclusion.session == last?.code }
    func outcome(_ conclusion: Conclusion) -> Outcome { dossier.outcome(of: conclusion, in: proceedings) }
    return Catalogue(
      rows: sessions.newestFirst(earlier, by: \.session), item: { .conclusion($0.code) },
      filters: [Filter(title: "Phiên trước", admits: isLast)]
        + Outcome.allCases.map { wanted in
          Filter(title: wanted.rawValue.capitalizedFirst) { isLast($0) && outcome($0) == wanted }
        } + [Filter(title: "Trước nữa") { !isLast($0) }],
      orders: [
        Order(title: "kết cục") { conclusion in
          guard isLast(conclusion) else {
            let (place, title) = sessions.group(conclusion.session)
            return (min(place, Int.max - Outcome.allCases.count) + Outcome.allCases.count, title)
          }
          let outcome = outcome(conclusion)
          return (Outcome.allCases.firstIndex(of: outcome) ?? 0, outcome.rawValue.capitalizedFirst)
        },
        Order(title: "phiên") { sessions.group($0.session) },
      ],
      remark: last.map { "phiên trước: \($0.shortName), \($0.date.text)" } ?? "", startsWithAll: false)
  }
}

extension Catalogue<Opinion> {
  static func opinions(_ dossier: Dossier, _ proceedings: Proceedings) -> Self {
    let sessions = SessionOrder(dossier)
    let here = dossier.session.code
    func isVoiced(_ opinion: Opinion) -> Bool { opinion.session == here && opinion.kind != .response }
    let voiced = proceedings.opinions.count { isVoiced($0) }
    let remark = dossier.session.statedOpinions.map { stated in
      if stated == voiced { return "kê đủ \(stated) ý kiến như nguồn nêu" }
      let rest = stated > voiced ? ", \(stated - voiced) ý kiến không có nội dung" : ""
      return "nguồn nêu \(stated) ý kiến, kê được \(voiced)\(rest)"
    }
    return Catalogue(
      rows: sessions.newestFirst(proceedings.opinions, by: \.session), item: { CheckSubject(.opinion, $0.code.text) },
      filters: [
        Filter(title: "Nêu ra", admits: isVoiced),
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
