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
        at: [level.origin], stated: "tử số gồm “\(above.scope)”", computed: "mẫu số gồm “\(below.scope)”")
    }
  }

  /// Two rates of one subject that count the same things, by names that are nearly the same, in scopes that are not.
  private func ratesSideBySide(_ figures: UnitSeries) -> [Check] {
    let rates = indicators.filter { $0.kind == .rate && !$0.scope.isEmpty && !$0.group.isEmpty }
    var found: [Check] = []
    for (place, one) in rates.enumerated() {
      for other in rates[(place + 1)...] where one.countsLike(other) {
        guard let left = figures.newest(one.code), let right = figures.level(of: other.code, in: left.period),
          left.figure.value?.magnitude != right.figure.value?.magnitude, right.figure.value != nil
        else { continue }
        found.append(
          Check(
            .differentScope, .disagrees, .mustAnswer, .askUnit, of: [.indicator(one.code), .indicator(other.code)],
            unit: figures.unit, at: [left.origin, right.origin],
            stated: "\(left.raw) % \(one.scope) (\(one.shortName))",
            computed: "\(right.raw) % \(other.scope) (\(other.shortName)), mẫu số khác"))
      }
    }
    return found
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
