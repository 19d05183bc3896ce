extension CheckMaterial {
  /// K01: every stated percentage against the fraction beside it, or else against the two counts that make it.
  func rateChecks(_ figures: UnitSeries) -> [Check] {
    statements(figures).compactMap { observation in
      guard observation.kind == .actual else { return nil }
      if let check = Check.statedRate(observation) { return check }
      guard let rate = dossier.indicators[observation.indicator],
        let above = figures.level(of: rate.numerator, in: observation.period),
        let below = figures.level(of: rate.denominator, in: observation.period),
        let numerator = above.exactCount, let denominator = below.exactCount
      else { return nil }
      let fraction = Fraction(numerator: numerator, denominator: denominator)
      return Check.statedRate(observation, of: fraction, from: [above, below])
    }
  }

  /// K02: parts against their total in every period, a part or a numerator never above what it is part of.
  func partChecks(_ figures: UnitSeries) -> [Check] {
    indicators.flatMap { total -> [Check] in
      let parts = parts[total.code] ?? []
      return (figures.levels[total.code] ?? []).flatMap { level -> [Check] in
        let stated = parts.map { (part: $0, level: figures.level(of: $0.code, in: level.period)) }
        let known = stated.compactMap(\.level)
        let lacking = stated.lazy.filter { $0.level == nil }.map(\.part.nameAsPart)
        let excess = natures[total.code]?.mayExceedWhole == true ? nil : Check.excessOfNumerator(level)
        return [Check.parts(known, lacking: Array(lacking), of: level), excess].compactMap { $0 }
          + known.compactMap { Check.excess(of: $0, over: level) }
      }
    }
  }

  /// K03: stated changes against the levels they lie between.
  func changeChecks(_ figures: UnitSeries) -> [Check] {
    indicators.flatMap { indicator -> [Check] in
      let series = figures.statements[indicator.code] ?? []
      return series.changes.compactMap { Check.change($0, in: series) }
    }
  }

  /// K06: statements of one figure against one another, and a fraction beside a rate against the counts it is made of.
  func repetitionChecks(_ figures: UnitSeries) -> [Check] {
    indicators.flatMap { indicator -> [Check] in
      let series = figures.statements[indicator.code] ?? []
      return series.ofOnePeriod.flatMap(repetitions)
        + series.flatMap { fractionRepetitions($0, of: indicator, figures) }
        + series.compactMap { rankedScore($0, of: indicator) }
    }
  }

  /// Statements for one period, each kind of them once against the others.
  private func repetitions(of statements: ArraySlice<Observation>) -> [Check] {
    struct Kind: Hashable {
      let kind: Observation.Kind
      let release: ReleaseStatus?
    }
    guard statements.count > 1 else { return [] }
    var seen: Set<Kind> = []
    let first = statements.filter {
      seen.insert(Kind(kind: $0.kind, release: $0.isProvisional ? $0.release : nil)).inserted
    }
    return first.compactMap { Check.repetition(of: $0, in: Array(statements)) }
  }

  /// The counts that stand beside a rate, against the same counts stated for themselves.
  private func fractionRepetitions(
    _ rate: Observation, of indicator: Indicator, _ figures: UnitSeries
  ) -> [Check] {
    guard let stated = rate.stated else { return [] }
    let sides = [(stated.numerator, indicator.numerator), (stated.denominator, indicator.denominator)]
    return sides.compactMap { number, code in
      guard let level = figures.level(of: code, in: rate.period), let count = level.exactCount, count != number
      else { return nil }
      return Check(
        .repeatedFigure, .disagrees, of: rate, .mustAnswer, .askUnit, with: [level],
        stated: "\(VietnameseNumber.format(number)) bên tỷ lệ \(rate.raw) %", computed: level.raw)
    }
  }

  /// A figure by which units are ranked, against the score in the table of ranks.
  private func rankedScore(_ observation: Observation, of indicator: Indicator) -> Check? {
    guard observation.kind == .actual, let index = indicator.rankedBy, let value = observation.figure.value?.magnitude,
      let year = observation.period.end?.year, observation.period.kind == .year,
      let ranking = rankings.first(where: {
        $0.index == index && $0.unit == observation.unit && $0.year == year && $0.score != nil
      }), let score = ranking.score, score != value
    else { return nil }
    return Check(
      .repeatedFigure, .disagrees, .mustAnswer, .askUnit, of: [.indicator(indicator.code), .ranking(index)],
      unit: observation.unit, at: [observation.origin, ranking.origin], in: [observation.period],
      stated: observation.raw,
      computed: "\(VietnameseNumber.format(score)) ở bảng xếp hạng")
  }

  /// All statements in the order of screens.
  private func statements(_ figures: UnitSeries) -> [Observation] {
    indicators.flatMap { figures.statements[$0.code] ?? [] }
  }
}

extension Check {
  /// K02: a part above its total.
  fileprivate static func excess(of part: Observation, over total: Observation) -> Check? {
    guard let small = part.exactAmount, let whole = total.exactAmount, small > whole else { return nil }
    return Check(
      .partsAgainstTotal, .disagrees, of: total, .blocking, .correctFigure, with: [part],
      stated: "tổng \(total.raw)", computed: "riêng một phần đã là \(part.raw)")
  }

  /// K02: more than all of a number of things.
  fileprivate static func excessOfNumerator(_ observation: Observation) -> Check? {
    guard case .value(.fraction(let fraction)) = observation.figure, fraction.numerator > fraction.denominator else {
      return nil
    }
    return Check(
      .partsAgainstTotal, .disagrees, of: observation, .blocking, .correctFigure, stated: fraction.text,
      computed: "tử số lớn hơn mẫu số")
  }
}
