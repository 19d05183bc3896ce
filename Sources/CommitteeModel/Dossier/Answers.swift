/// What was answered to what was voiced, and what still awaits an answer.
struct Answers {
  /// How far something voiced was dealt with.
  enum Stage: Int, Comparable {
    case unanswered, waiting, answered, awaitsNone

    static func < (left: Stage, right: Stage) -> Bool { left.rawValue < right.rawValue }
  }

  /// The answers to each opinion.
  let to: [Code<Opinion>: [Opinion]]
  private let chairs: [Code<Session>: String]
  /// Sessions at which difficulties are answered; elsewhere one is voiced to be known, as by whoever reports.
  private let answering: Set<Code<Session>>

  init(_ opinions: [Opinion], chairs: [Code<Session>: String]) {
    var to: [Code<Opinion>: [Opinion]] = [:]
    for opinion in opinions {
      for question in opinion.answers { to[question, default: []].append(opinion) }
    }
    let dealtWith = opinions.filter { $0.kind == .difficulty && !($0.outcome.isEmpty && to[$0.code] == nil) }
    self.to = to
    self.chairs = chairs
    answering = Set(dealtWith.map(\.session))
  }

  func stage(of opinion: Opinion) -> Stage {
    guard opinion.kind == .difficulty || opinion.kind == .recommendation else { return .awaitsNone }
    if !opinion.outcome.isEmpty { return opinion.outcome == "ghi nhận, xem xét" ? .waiting : .answered }
    if to[opinion.code] != nil { return .answered }
    if let chair = chairs[opinion.session], !chair.isEmpty, opinion.raisedBy == chair { return .awaitsNone }
    return opinion.kind == .recommendation || answering.contains(opinion.session) ? .unanswered : .awaitsNone
  }
}
