/// Parts, targets and newest ranks of the unit shown, by what they belong to.
struct FigureIndex: Sendable {
  /// Parts of a total that have figures, in the order of screens.
  let parts: [Code<Indicator>: [Code<Indicator>]]
  /// The unit's target for an indicator, the first stated one.
  let targets: [Code<Indicator>: Target]
  /// The unit's target for its rank in an index.
  let rankTargets: [String: Target]
  /// The unit's rank in the newest edition of an index.
  let newestRankings: [String: Ranking]
  /// The rate that has an indicator above its line.
  let rates: [Code<Indicator>: Indicator]

  init(
    _ figures: UnitFigures, order: [Code<Indicator>], indicators: [Code<Indicator>: Indicator], targets: [Target]
  ) {
    var parts: [Code<Indicator>: [Code<Indicator>]] = [:]
    var rates: [Code<Indicator>: Indicator] = [:]
    for code in order {
      guard let indicator = indicators[code] else { continue }
      if let total = indicator.partOf, figures.levels[code] != nil { parts[total, default: []].append(code) }
      if let numerator = indicator.numerator, indicator.denominator != nil, rates[numerator] == nil {
        rates[numerator] = indicator
      }
    }
    var indicatorTargets: [Code<Indicator>: Target] = [:]
    var rankTargets: [String: Target] = [:]
    for target in targets where target.unit == figures.unit {
      if let code = target.indicator, indicatorTargets[code] == nil { indicatorTargets[code] = target }
      if let index = target.index, rankTargets[index] == nil { rankTargets[index] = target }
    }
    var newest: [String: Ranking] = [:]
    for ranking in figures.rankings where ranking.rank != nil {
      if let known = newest[ranking.index], known.year ?? 0 >= ranking.year ?? 0 { continue }
      newest[ranking.index] = ranking
    }
    self.parts = parts
    self.targets = indicatorTargets
    self.rankTargets = rankTargets
    self.rates = rates
    newestRankings = newest
  }
}
