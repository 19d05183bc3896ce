extension CheckMaterial {
  /// K07: figures that are read against each other and do not count the same.
  func scopeChecks(_ figures: UnitSeries) -> [Check] { sidesOfRates(figures) + ratesSideBySide(figures) }

  /// A rate whose two counts state different scopes.
  private func sidesOfRates(_ figures: UnitSeries) -> [Check] {
    indicators.compactMap { rate in
      guard let level = figures.newest(rate.code), let above = rate.numerator.flatMap({ dossier.indicators[$0] }),
        let below = rate.denominator.flatMap({ dossier.indicators[$0] }), !above.scope.isEmpty, !below.scope.isEmpty,
        Folding.accented(above.scope) != Folding.accented(below.scope)
      else { return nil }
      return Check(
        .differentScope, .disagrees, .mustAnswer, .askUnit,
        of: [.indicator(rate.code), .indicator(above.code), .indicator(below.code)], unit: figures.unit,
        at: [level.origin, above.origin, below.origin], stated: "tử số gồm “\(above.scope)”",
        computed: "mẫu số gồm “\(below.scope)”")
    }
  }

  /// Two rates that are read side by side and state different figures of one period.
  private func ratesSideBySide(_ figures: UnitSeries) -> [Check] {
    nearRates.compactMap { one, other in
      guard let left = figures.newest(one.code), let right = figures.level(of: other.code, in: left.period),
        right.figure.value != nil, left.figure.value?.magnitude != right.figure.value?.magnitude
      else { return nil }
      return Check(
        .differentScope, .disagrees, .mustAnswer, .askUnit, of: [.indicator(one.code), .indicator(other.code)],
        unit: figures.unit, at: [left.origin, right.origin],
        stated: "\(left.raw) % \(one.scope) (\(one.shortName))",
        computed: "\(right.raw) % \(other.scope) (\(other.shortName)), mẫu số khác")
    }
  }

  /// Rates of one subject that count the same things, by names that are nearly the same, in scopes that are not.
  static func nearRates(among indicators: [Indicator]) -> [(Indicator, Indicator)] {
    let rates = indicators.filter { $0.kind == .rate && !$0.scope.isEmpty && !$0.group.isEmpty }
    return rates.enumerated().flatMap { place, one in
      rates[(place + 1)...].filter(one.countsLike).map { (one, $0) }
    }
  }
}

extension Indicator {
  /// True for a rate of the same subject that counts the same things, named nearly the same, in another scope.
  fileprivate func countsLike(_ other: Indicator) -> Bool {
    guard group == other.group, measure == other.measure, Folding.accented(scope) != Folding.accented(other.scope),
      partOf != other.code, other.partOf != code, partOf == nil || partOf != other.partOf,
      thingCounted == other.thingCounted
    else { return false }
    return WordSet(name).overlaps(WordSet(other.name))
  }

  /// The first word of the scope, which in Vietnamese is mostly two syllables: `cơ sở`, `bệnh viện`.
  private var thingCounted: [Substring] { Array(Folding.accented(scope).split(separator: " ").prefix(2)) }
}
