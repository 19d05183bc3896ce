/// Rules that hold a dossier against itself; each compares what is stated with what follows from other stated figures.
public enum CheckRule: String, CaseIterable, Sendable {
  /// A stated percentage against its numerator and denominator.
  case statedRate = "K01"
  /// Parts against their total.
  case partsAgainstTotal = "K02"
  /// A stated change against the two levels it lies between.
  case changeAgainstBase = "K03"
  /// A rank against the number of those ranked, and a stated change of rank against two ranks.
  case rankAgainstTotal = "K04"
  /// The same figure stated several times.
  case repeatedFigure = "K06"
}

/// What a rule found in one place. Nothing is corrected: both sides stand on the screen.
public struct Check: Hashable, Sendable {
  /// How the two sides stand to each other.
  public enum Verdict: Hashable, Sendable {
    case agrees
    case disagrees
    /// It cannot be decided, for this reason.
    case undecided(String)
  }

  /// The rule.
  public let rule: CheckRule
  /// How the two sides stand to each other.
  public let verdict: Verdict
  /// What the source states: `16,6 %`.
  public let stated: String
  /// What follows, with the way to it: `9.784 / 59.234 = 16,52 %`.
  public let computed: String

  /// What follows, without the way to it: `16,52 %`.
  public let result: String

  /// True when the two sides differ.
  public var isContradiction: Bool { verdict == .disagrees }

  /// One line for a row of the screen, with the rule's code.
  public var sentence: String {
    switch verdict {
    case .agrees: "khớp: \(computed)"
    case .disagrees where rule == .repeatedFigure: "nêu khác nhau: \(stated) và \(computed)"
    case .disagrees: "công bố \(stated), tính lại \(computed)"
    case .undecided(let reason): "\(stated): \(reason)"
    }
  }
}

extension Check {
  /// K01: the stated percentage must be the quotient rounded or cut off at the place it is stated to.
  public static func statedRate(_ observation: Observation) -> Check? {
    guard case .value(.rate(let quantity, let fraction?)) = observation.figure, quantity.qualifier == .exactly,
      let fine = fraction.percent(scale: max(2, quantity.number.scale))
    else { return nil }
    let places = quantity.number.scale
    let agrees =
      fraction.percent(scale: places) == quantity.number
      || fraction.percent(scale: places, rounding: .down) == quantity.number
    return Check(
      rule: .statedRate, verdict: agrees ? .agrees : .disagrees,
      stated: "\(quantity.text) %",
      computed: "\(spaced(fraction)) = \(VietnameseNumber.format(fine)) %", result: "\(VietnameseNumber.format(fine)) %"
    )
  }

  /// K02: two or more parts of a total, all exact counts of one unit and period, must add up to it.
  ///
  /// `lacking` names the parts that state nothing: without them the sum cannot be judged.
  public static func parts(_ parts: [Observation], lacking: [String] = [], of total: Observation) -> Check? {
    guard let whole = exactCount(total) else { return nil }
    let counts = parts.filter { $0.period == total.period && $0.unit == total.unit }.compactMap(exactCount)
    guard counts.count >= 2, counts.count == parts.count else { return nil }
    if !lacking.isEmpty {
      let reason = "thiếu số của phần \(lacking.joined(separator: ", "))"
      return Check(
        rule: .partsAgainstTotal, verdict: .undecided(reason), stated: VietnameseNumber.format(whole), computed: "",
        result: "")
    }
    var sum = ExactDecimal.zero
    for count in counts {
      guard let next = sum.adding(count) else { return nil }
      sum = next
    }
    return Check(
      rule: .partsAgainstTotal, verdict: sum == whole ? .agrees : .disagrees,
      stated: VietnameseNumber.format(whole),
      computed: counts.map { VietnameseNumber.format($0) }.joined(separator: " + ")
        + " = \(VietnameseNumber.format(sum))", result: VietnameseNumber.format(sum))
  }

  /// K03: a stated change must be the difference of the two stated levels, each as firm as the change where there is
  /// such a one: the growth of an estimate is held against the estimate.
  public static func change(_ change: Observation, in series: [Observation]) -> Check? {
    guard case .change(let base) = change.kind, let stated = change.figure.value else { return nil }
    let sign = stated.magnitude?.isNegative == true ? "" : "+"
    let text = sign + stated.text
    func undecided(_ reason: String) -> Check {
      Check(rule: .changeAgainstBase, verdict: .undecided(reason), stated: text, computed: "", result: "")
    }
    func level(_ isWanted: (Period) -> Bool) -> Observation? {
      let levels = series.filter { $0.kind == .actual && $0.figure.value != nil && isWanted($0.period) }
      return levels.first { $0.release == change.release } ?? levels.first
    }
    let earlier: Observation? =
      switch base {
      case .period(let period): level { $0 == period }
      case .samePeriodLastYear: level { $0.isSamePart(aYearBefore: change.period) }
      case .notStated: nil
      }
    if earlier == nil, let reason = base.reasonForNoCheck { return undecided(reason) }
    guard let before = earlier, let after = level({ $0 == change.period }) else {
      return undecided("không có đủ hai số để tính lại")
    }
    guard case .count(let amount) = stated, amount.qualifier == .exactly, let step = Change(from: before, to: after)
    else { return undecided("hai số không so được với nhau") }
    let difference = VietnameseNumber.format(step.amount)
    return Check(
      rule: .changeAgainstBase, verdict: step.amount == amount.number ? .agrees : .disagrees, stated: text,
      computed: "\(after.figure.value?.text ?? "") − \(before.figure.value?.text ?? "") = \(difference)",
      result: difference)
  }

  /// K04: a rank lies between 1 and the number of those ranked.
  public static func rank(_ ranking: Ranking) -> Check? {
    guard let rank = ranking.rank, let total = ranking.total, let text = ranking.text else { return nil }
    let agrees = rank.lowerBound >= 1 && rank.upperBound <= total
    return Check(
      rule: .rankAgainstTotal, verdict: agrees ? .agrees : .disagrees, stated: text, computed: "1 đến \(total)",
      result: "")
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
        rule: .rankAgainstTotal, verdict: .undecided("không có đủ hai hạng để tính lại"), stated: stated, computed: "",
        result: "")
    }
    return Check(
      rule: .rankAgainstTotal, verdict: step.amount == change.steps ? .agrees : .disagrees, stated: stated,
      computed: "\(before.rank!.lowerBound) → \(after.rank!.lowerBound) = \(step.arrow) \(step.text)",
      result: step.text)
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
    let different = statements.first { !$0.figure.says(sameAs: observation.figure) }
    return Check(
      rule: .repeatedFigure, verdict: different == nil ? .agrees : .disagrees, stated: observation.raw,
      computed: different?.raw ?? "\(statements.count) lần nêu như nhau", result: different?.raw ?? observation.raw)
  }

  private static func exactCount(_ observation: Observation) -> ExactDecimal? {
    guard case .value(.count(let quantity)) = observation.figure, quantity.qualifier == .exactly else { return nil }
    return quantity.number
  }

  private static func spaced(_ fraction: Fraction) -> String {
    "\(VietnameseNumber.format(fraction.numerator)) / \(VietnameseNumber.format(fraction.denominator))"
  }
}

extension Figure {
  /// True where both say the same, however written: `1,8 triệu` is `1.800.000`, and a fraction may stand beside a rate.
  fileprivate func says(sameAs other: Figure) -> Bool {
    switch (self, other) {
    case (.value(.count(let one)), .value(.count(let other))), (.value(.rate(let one, _)), .value(.rate(let other, _))):
      one.number == other.number && one.qualifier == other.qualifier
    default: self == other
    }
  }
}

extension Observation {
  /// True for what its source itself expects to change.
  fileprivate var isProvisional: Bool { release == .estimate || release == .preliminary }
}

extension Period {
  /// True for the same part of the year before: of 5T/2020 to 5T/2021.
  fileprivate func isSamePart(aYearBefore later: Period) -> Bool {
    guard kind == later.kind, let end, let laterEnd = later.end, end.year == laterEnd.year - 1 else { return false }
    // The end of February moves with leap years.
    let bothEndMonths = end == end.endOfMonth && laterEnd == laterEnd.endOfMonth
    let isSameStart = start?.month == later.start?.month && start?.day == later.start?.day
    return end.month == laterEnd.month && (end.day == laterEnd.day || bothEndMonths) && isSameStart
      && start.map { end.year - $0.year } == later.start.map { laterEnd.year - $0.year }
  }
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
