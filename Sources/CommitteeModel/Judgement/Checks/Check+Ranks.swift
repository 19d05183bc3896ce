extension Check {
  private init(
    _ verdict: Verdict, of ranking: Ranking, _ severity: CheckSeverity, _ remedy: CheckRemedy,
    with others: [Ranking] = [], stated: String, computed: String = "", result: String = ""
  ) {
    self.init(
      .rankAgainstTotal, verdict, severity, remedy, of: [.ranking(ranking.index)], unit: ranking.unit,
      at: ([ranking] + others).map(\.origin).withoutRepetition, stated: stated, computed: computed, result: result)
  }

  /// K04: a rank lies between 1 and the number of those ranked.
  public static func rank(_ ranking: Ranking) -> Check? {
    guard let rank = ranking.rank, let total = ranking.total, let text = ranking.text else { return nil }
    let agrees = rank.lowerBound >= 1 && rank.upperBound <= total
    return Check(
      agrees ? .agrees : .disagrees, of: ranking, .blocking, .correctFigure, stated: text, computed: "1 đến \(total)")
  }

  /// K04: a stated change of rank must be the difference of the two ranks; a falling number is a rise.
  public static func rankChange(_ ranking: Ranking, in history: [Ranking]) -> Check? {
    guard let change = ranking.change, let year = ranking.year else { return nil }
    let stated = "\(VietnameseNumber.format(change.steps, signed: true)) bậc"
    func rank(_ year: Int?) -> Ranking? {
      history.first {
        $0.year == year && year != nil && $0.rank != nil
          && $0.map == ranking.map && $0.index == ranking.index && $0.unit == ranking.unit
      }
    }
    guard let before = rank(change.against), let after = rank(year), let step = Change(from: before, to: after) else {
      return Check(
        .undecided("không có đủ hai hạng để tính lại"), of: ranking, .note, .nameBase, stated: stated)
    }
    return Check(
      step.amount == change.steps ? .agrees : .disagrees, of: ranking, .mustAnswer, .correctFigure,
      with: [before, after], stated: stated,
      computed: "\(before.rank!.lowerBound) → \(after.rank!.lowerBound) = \(step.arrow) \(step.text)",
      result: step.text)
  }
}
