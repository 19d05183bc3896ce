extension Observation {
  /// The number of a count or a change that is stated exactly.
  var exactCount: ExactDecimal? {
    guard case .value(.count(let quantity)) = figure, quantity.qualifier == .exactly else { return nil }
    return quantity.number
  }

  /// The number of a count or a rate that is stated exactly.
  var exactAmount: ExactDecimal? {
    if case .value(.rate(let quantity, _)) = figure { return quantity.qualifier == .exactly ? quantity.number : nil }
    return exactCount
  }

  /// True for what its source itself expects to change.
  var isProvisional: Bool { release == .estimate || release == .preliminary }
}

extension Fraction {
  /// `9.784 / 59.234`.
  var spaced: String { "\(VietnameseNumber.format(numerator)) / \(VietnameseNumber.format(denominator))" }
}

extension Figure {
  /// True where both say the same, however written: `1,8 triệu` is `1.800.000`, and a fraction may stand beside a rate.
  func says(sameAs other: Figure) -> Bool {
    switch (self, other) {
    case (.value(.count(let one)), .value(.count(let other))), (.value(.rate(let one, _)), .value(.rate(let other, _))):
      one.number == other.number && one.qualifier == other.qualifier
    case (.value(.range(let one)), .value(.range(let other))): one.says(sameAs: other)
    default: self == other
    }
  }
}

extension Period {
  /// True for the same part of the year before: of 5T/2020 to 5T/2021.
  func isSamePart(aYearBefore later: Period) -> Bool {
    guard kind == later.kind, let end, let laterEnd = later.end, end.year == laterEnd.year - 1 else { return false }
    // The end of February moves with leap years.
    let bothEndMonths = end == end.endOfMonth && laterEnd == laterEnd.endOfMonth
    let isSameStart = start?.month == later.start?.month && start?.day == later.start?.day
    return end.month == laterEnd.month && (end.day == laterEnd.day || bothEndMonths) && isSameStart
      && start.map { end.year - $0.year } == later.start.map { laterEnd.year - $0.year }
  }
}
