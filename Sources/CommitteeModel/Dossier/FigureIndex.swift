/// Parts, targets and newest ranks of the unit shown, by what they belong to.
struct FigureIndex: Sendable {
  /// Parts of a total that have figures, in the order of screens.
  let parts: [Code<Indicator>: [Code<Indicator>]]
  /// Parts of a total that have none.
  let absentParts: [Code<Indicator>: [Code<Indicator>]]
  /// The unit's target for an indicator: the next one due, else the last that was.
  let targets: [Code<Indicator>: Target]
  /// The unit's target for its rank in an index.
  let rankTargets: [String: Target]
  /// The unit's rank in the newest edition of an index; of several the one that is most certain.
  let newestRankings: [String: Ranking]
  /// The rate that has an indicator above its line.
  let rates: [Code<Indicator>: Indicator]

  init(
    _ figures: UnitFigures, order: [Code<Indicator>], indicators: [Code<Indicator>: Indicator], targets: [Target],
    asOf: AsOf
  ) {
    var parts: [Code<Indicator>: [Code<Indicator>]] = [:]
    var absentParts: [Code<Indicator>: [Code<Indicator>]] = [:]
    var rates: [Code<Indicator>: Indicator] = [:]
    for code in order {
      guard let indicator = indicators[code] else { continue }
      if let total = indicator.partOf {
        if figures.levels[code] != nil {
          parts[total, default: []].append(code)
        } else {
          absentParts[total, default: []].append(code)
        }
      }
      if let numerator = indicator.numerator, indicator.denominator != nil, rates[numerator] == nil {
        rates[numerator] = indicator
      }
    }
    var indicatorTargets: [Code<Indicator>: Target] = [:]
    var rankTargets: [String: Target] = [:]
    for target in targets where target.unit == figures.unit {
      if let code = target.indicator, target.isNearer(than: indicatorTargets[code], to: asOf) {
        indicatorTargets[code] = target
      }
      if let index = target.index, target.isNearer(than: rankTargets[index], to: asOf) { rankTargets[index] = target }
    }
    self.parts = parts
    self.absentParts = absentParts
    self.targets = indicatorTargets
    self.rankTargets = rankTargets
    self.rates = rates
    newestRankings = FigureIndex.newest(of: figures.rankings)
  }

  /// Of some ranks of one unit the newest in each index; of several the one that is most certain.
  static func newest(of rankings: [Ranking]) -> [String: Ranking] {
    var newest: [String: Ranking] = [:]
    for ranking in rankings where ranking.rank != nil {
      if let known = newest[ranking.index], !ranking.isShown(before: known) { continue }
      newest[ranking.index] = ranking
    }
    return newest
  }
}

extension Target {
  /// True where this target binds rather than `other` on a day: the next one due before those that are over, then the
  /// one that ended last; of equals the first stated.
  fileprivate func isNearer(than other: Target?, to asOf: AsOf) -> Bool {
    guard let other else { return true }
    let isOver = deadline.hasPassed(on: asOf)
    guard isOver == other.deadline.hasPassed(on: asOf) else { return !isOver }
    guard let day = deadline.lastDay else { return false }
    guard let otherDay = other.deadline.lastDay else { return !isOver }
    return isOver ? day > otherDay : day < otherDay
  }
}
