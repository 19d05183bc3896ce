extension CheckMaterial {
  /// K05: what a report counts, against the rows that are there.
  var countChecks: [Check] { opinionCount + conclusionNumbers + conclusionsWithoutTask + plannedTasks }

  private var opinionCount: [Check] {
    guard let stated = dossier.session.statedOpinions else { return [] }
    let answers = dossier.opinions.filter { $0.kind == .response }.count
    let voiced = dossier.opinions.count - answers
    guard voiced != stated else { return [] }
    return [
      Check(
        .countAgainstRows, .disagrees, voiced > stated ? .mustAnswer : .note, .completeRows,
        of: [.session(dossier.session.code)], at: [dossier.session.origin], stated: "\(stated) ý kiến",
        computed: "\(voiced) dòng" + (answers > 0 ? ", không kể \(answers) trả lời" : ""))
    ]
  }

  private var conclusionNumbers: [Check] {
    let numbers = dossier.conclusions.compactMap(\.number)
    guard let last = numbers.max(), last != dossier.conclusions.count, let conclusion = dossier.conclusions.last else {
      return []
    }
    return [
      Check(
        .countAgainstRows, .disagrees, .mustAnswer, .completeRows,
        of: [.session(dossier.session.code), .conclusion(conclusion.code)], at: dossier.conclusions.map(\.origin),
        stated: "kết luận đánh số đến \(last)", computed: "\(dossier.conclusions.count) kết luận")
    ]
  }

  /// Conclusions that give rise to work for which no task is written down, or the other way round.
  private var conclusionsWithoutTask: [Check] {
    dossier.conclusions.compactMap { conclusion in
      let count = dossier.tasks(of: conclusion.code).count
      guard let givesRise = conclusion.givesRise, givesRise != (count > 0) else { return nil }
      return Check(
        .countAgainstRows, .disagrees, .mustAnswer, .completeRows, of: [.conclusion(conclusion.code)],
        at: [conclusion.origin],
        stated: givesRise ? "kết luận có phát sinh nhiệm vụ" : "kết luận không phát sinh nhiệm vụ",
        computed: "\(count) nhiệm vụ")
    }
  }

  /// So many of so many tasks of a plan, against the tasks that name the indicator.
  private var plannedTasks: [Check] {
    indicators.compactMap { indicator in
      guard WordSet(indicator.measure).words.isSuperset(of: ["nhiệm", "vụ"]),
        let level = dossier.figures.levels[indicator.code], case .value(.fraction(let fraction)) = level.figure
      else { return nil }
      let rows = tasks.filter { $0.indicator == indicator.code }.counting
      let done = rows.filter { dossier.state(of: $0).isDone }.count
      guard !rows.isEmpty,
        fraction.numerator != ExactDecimal(done) || fraction.denominator != ExactDecimal(rows.count)
      else { return nil }
      return Check(
        .countAgainstRows, .disagrees, .mustAnswer, .askUnit,
        of: [.indicator(indicator.code)] + rows.map { .task($0.code) }, unit: level.unit,
        at: [level.origin] + rows.map(\.origin), stated: "\(fraction.text) \(indicator.measure)",
        computed: "\(done)/\(rows.count) dòng")
    }
  }
}
