extension Check {
  /// A check of one figure; both sides of it differ more often by a slip of the reporting unit than by one of the file.
  init(
    _ rule: CheckRule, _ verdict: Verdict, of observation: Observation, _ severity: CheckSeverity = .mustAnswer,
    _ remedy: CheckRemedy = .askUnit, with others: [Observation] = [], stated: String, computed: String = "",
    result: String = ""
  ) {
    let origins = ([observation] + others).map(\.origin).withoutRepetition
    let subjects = ([observation] + others).map { CheckSubject.indicator($0.indicator) }.withoutRepetition
    self.init(
      rule, verdict, severity, remedy, of: subjects, unit: observation.unit, at: origins,
      in: Set(([observation] + others).map(\.period)), stated: stated, computed: computed, result: result)
  }

  /// K01: the stated percentage must be the quotient rounded or cut off at the place it is stated to.
  public static func statedRate(_ observation: Observation) -> Check? {
    guard case .value(.rate(_, let fraction?)) = observation.figure else { return nil }
    return statedRate(observation, of: fraction)
  }

  /// K01 against a fraction that stands elsewhere, in `others`.
  static func statedRate(_ observation: Observation, of fraction: Fraction, from others: [Observation] = []) -> Check? {
    guard case .value(.rate(let quantity, _)) = observation.figure, quantity.qualifier == .exactly,
      let fine = fraction.percent(scale: max(2, quantity.number.scale))
    else { return nil }
    let places = quantity.number.scale
    let agrees =
      fraction.percent(scale: places) == quantity.number
      || fraction.percent(scale: places, rounding: .down) == quantity.number
    return Check(
      .statedRate, agrees ? .agrees : .disagrees, of: observation, with: others, stated: "\(quantity.text) %",
      computed: "\(fraction.spaced) = \(VietnameseNumber.format(fine)) %", result: "\(VietnameseNumber.format(fine)) %")
  }

  /// K02: two or more parts of a total, all exact counts of one unit and period, must add up to it; more than the total
  /// cannot be.
  ///
  /// `lacking` names the parts that state nothing: without them less than the total cannot be judged.
  public static func parts(_ parts: [Observation], lacking: [String] = [], of total: Observation) -> Check? {
    guard let whole = total.exactCount else { return nil }
    let fitting = parts.filter { $0.period == total.period && $0.unit == total.unit }
    let counts = fitting.compactMap(\.exactCount)
    guard counts.count >= 2, counts.count == parts.count else { return nil }
    var sum = ExactDecimal.zero
    for count in counts {
      guard let next = sum.adding(count) else { return nil }
      sum = next
    }
    if !lacking.isEmpty, sum <= whole {
      let reason = "thiếu số của phần \(lacking.joined(separator: ", "))"
      return Check(
        .partsAgainstTotal, .undecided(reason), of: total, .note, .askUnit, with: fitting,
        stated: VietnameseNumber.format(whole))
    }
    return Check(
      .partsAgainstTotal, sum == whole ? .agrees : .disagrees, of: total, sum > whole ? .blocking : .mustAnswer,
      .correctFigure, with: fitting, stated: VietnameseNumber.format(whole),
      computed: counts.map { VietnameseNumber.format($0) }.joined(separator: " + ")
        + " = \(VietnameseNumber.format(sum))", result: VietnameseNumber.format(sum))
  }

  /// K03: a stated change must be the difference of the two stated levels, each as firm as the change where there is
  /// such a one: the growth of an estimate is held against the estimate.
  public static func change(_ change: Observation, in series: [Observation]) -> Check? {
    guard case .change(let base) = change.kind, let stated = change.figure.value else { return nil }
    let sign = stated.magnitude?.isNegative == true ? "" : "+"
    let text = sign + stated.text
    func undecided(_ reason: String, _ remedy: CheckRemedy, computed: String = "") -> Check {
      Check(.changeAgainstBase, .undecided(reason), of: change, .note, remedy, stated: text, computed: computed)
    }
    func level(_ isWanted: (Period) -> Bool) -> Observation? {
      let levels = series.filter { $0.kind == .actual && $0.figure.value != nil && isWanted($0.period) }
      return levels.first { $0.release == change.release } ?? levels.first
    }
    let after = level { $0 == change.period }
    let earlier: Observation? =
      switch base {
      case .period(let period): level { $0 == period }
      case .samePeriodLastYear: level { $0.isSamePart(aYearBefore: change.period) }
      case .notStated: nil
      }
    if earlier == nil, let reason = base.reasonForNoCheck {
      return undecided(
        reason, base == .notStated ? .nameBase : .askUnit, computed: impliedBase(of: change, below: after))
    }
    guard let before = earlier, let after else { return undecided("không có đủ hai số để tính lại", .askUnit) }
    guard let amount = change.exactCount, let step = Change(from: before, to: after) else {
      return undecided("hai số không so được với nhau", .askUnit)
    }
    let difference = VietnameseNumber.format(step.amount)
    return Check(
      .changeAgainstBase, step.amount == amount ? .agrees : .disagrees, of: change, with: [after, before],
      stated: text,
      computed: "\(after.figure.value?.text ?? "") − \(before.figure.value?.text ?? "") = \(difference)",
      result: difference)
  }

  /// The level that a change without a base would have come from.
  private static func impliedBase(of change: Observation, below level: Observation?) -> String {
    guard let amount = change.exactCount, let after = level?.exactCount, let before = after.subtracting(amount) else {
      return ""
    }
    return "gốc suy ra: \(VietnameseNumber.format(after)) − \(VietnameseNumber.format(amount))"
      + " = \(VietnameseNumber.format(before))"
  }

  /// K06: statements of one figure for one period must be equal; words and spellings may vary, and an estimate or a
  /// preliminary figure may differ from what follows it.
  public static func repetition(of observation: Observation, in series: [Observation]) -> Check? {
    let statements = series.filter {
      $0.kind == observation.kind && $0.period == observation.period && $0.unit == observation.unit
        && ($0.release == observation.release || !$0.isProvisional && !observation.isProvisional)
    }
    if case .value(.words) = observation.figure { return nil }
    guard statements.count >= 2 else { return nil }
    var different: [Observation] = []
    for statement in statements where !([observation] + different).contains(where: { $0.says(sameAs: statement) }) {
      different.append(statement)
    }
    guard !different.isEmpty else {
      return Check(
        .repeatedFigure, .agrees, of: observation, stated: observation.raw,
        computed: "\(statements.count) lần nêu như nhau", result: observation.raw)
    }
    // Two values stand at the two places that the check names; of more, each needs its own.
    let isPlaced = different.count > 1
    return Check(
      .repeatedFigure, .disagrees, of: observation, with: different,
      stated: isPlaced ? observation.rawAndPlace : observation.raw,
      computed: different.map { isPlaced ? $0.rawAndPlace : $0.raw }.joined(separator: "; "),
      result: different.map(\.raw).joined(separator: "; "))
  }
}

extension Observation {
  fileprivate func says(sameAs other: Observation) -> Bool { figure.says(sameAs: other.figure) }

  /// `1.380 (so-lieu.csv dòng 9)`.
  fileprivate var rawAndPlace: String { "\(raw) (\(origin.text))" }
}

extension ComparisonBase {
  /// Why a change against this base cannot be recomputed; `nil` where the base is named.
  fileprivate var reasonForNoCheck: String? {
    switch self {
    case .period: nil
    case .samePeriodLastYear: "nguồn không nêu số cùng kỳ năm trước"
    case .notStated: "không nêu gốc"
    }
  }
}
