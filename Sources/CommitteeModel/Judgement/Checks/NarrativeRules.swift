extension CheckMaterial {
  /// K13: a trend told in words must be that of the series it speaks of; and what is told as done must not have been
  /// assigned anew.
  func narrativeChecks(_ figures: UnitSeries) -> [Check] {
    let words = indicators.filter { $0.kind == .qualitative || $0.kind == .text }.flatMap { indicator in
      (figures.levels[indicator.code] ?? []).map { (indicator, $0) }
    }
    return words.compactMap { indicator, told in trendCheck(told, of: indicator, figures) }
      + words.compactMap { indicator, told in doneAndAssigned(told, of: indicator) }
  }

  private func trendCheck(_ told: Observation, of narrative: Indicator, _ figures: UnitSeries) -> Check? {
    guard let direction = Trend(told.raw) else { return nil }
    let name = WordSet(narrative.name.withoutTrendWord)
    guard name.words.count > 1 else { return nil }
    let spoken = indicators.filter { indicator in
      [ValueKind.count, .money, .rate].contains(indicator.kind) && indicator.pillar == narrative.pillar
        && (name.isWithin(WordSet(indicator.name)) || name.isWithin(WordSet(indicator.shortName)))
    }
    var evidence: [TrendEvidence] = []
    for indicator in spoken {
      evidence.append(TrendEvidence(of: indicator, figures, within: told.period))
    }
    guard let strongest = evidence.map({ $0.answer(direction) }).max(), strongest != .supports else { return nil }
    let against = evidence.filter { $0.answer(direction) != .supports }
    let verdict: Check.Verdict =
      strongest == .contradicts
      ? .disagrees : .undecided("kỳ cuối chưa trọn năm, không so với cả năm được")
    return Check(
      .narrativeAgainstFigures, verdict, strongest == .contradicts ? .mustAnswer : .note, .askUnit,
      of: [.indicator(narrative.code)] + against.map { .indicator($0.indicator) }, unit: figures.unit,
      at: ([told.origin] + against.flatMap(\.origins)).withoutRepetition, stated: told.raw,
      computed: against.map(\.text).joined(separator: "; "))
  }

  /// Words that say it is done, and an open task of the session that orders it for the same indicator.
  private func doneAndAssigned(_ told: Observation, of indicator: Indicator) -> Check? {
    guard told.unit == province, Folding.accented(told.raw).hasPrefix("đã "),
      let task = dossier.tasks.first(where: { $0.indicator == indicator.code && !dossier.state(of: $0).isClosed })
    else { return nil }
    let leads = task.leads.isEmpty ? "" : " (\(task.leads.joined(separator: ", ")))"
    return Check(
      .narrativeAgainstFigures, .undecided("phiên này vẫn giao “\(task.content)”\(leads)"), .note, .askUnit,
      of: [.indicator(indicator.code), .task(task.code)], unit: told.unit, at: [told.origin, task.origin],
      in: [told.period],
      stated: "“\(told.raw)”")
  }
}

/// Which way words say that something goes.
private enum Trend {
  case up, down

  /// Reads `tăng hằng năm`, `giảm dần`; `nil` for what says neither, both, or denies it.
  init?(_ words: String) {
    let words = WordSet(words).words
    guard words.isDisjoint(with: ["không", "chưa"]), words.contains("tăng") != words.contains("giảm") else {
      return nil
    }
    self = words.contains("tăng") ? .up : .down
  }
}

/// What a series says of a trend.
private struct TrendEvidence {
  enum Answer: Int, Comparable {
    case supports, leavesOpen, contradicts

    static func < (left: Answer, right: Answer) -> Bool { left.rawValue < right.rawValue }
  }

  let indicator: Code<Indicator>
  let origins: [Origin]
  let text: String
  private let steps: [ExactDecimal]
  private let isOpen: Bool

  /// Steps between neighbours that a chart sets against each other, too: five months are compared with no year, be it an amount
  /// or a share.
  init(of indicator: Indicator, _ figures: UnitSeries, within span: Period) {
    self.indicator = indicator.code
    let isWithin = { (period: Period) in
      guard let start = span.start, let end = span.end, let last = period.end else { return span == .unstated }
      return last <= end && last >= start
    }
    var points: [(period: Period, number: ExactDecimal)] = []
    var origins: [Origin] = []
    if indicator.kind == .rate, let above = indicator.numerator, let below = indicator.denominator {
      let (top, bottom) = (figures.levels[above] ?? [], figures.levels[below] ?? [])
      for rate in ComputedRate.series(numerators: top, denominators: bottom) where isWithin(rate.period) {
        guard let percent = rate.fraction.percent(scale: 2) else { continue }
        points.append((rate.period, percent))
        origins += (top + bottom).filter { $0.period == rate.period }.map(\.origin)
      }
    } else {
      for level in figures.levels[indicator.code] ?? [] where isWithin(level.period) {
        guard let number = level.exactAmount else { continue }
        points.append((level.period, number))
        origins.append(level.origin)
      }
    }
    let unit = indicator.kind == .rate ? " %" : ""
    let told = points.map { "\(VietnameseNumber.format($0.number))\(unit) (\($0.period.shortLabel))" }
    var steps: [ExactDecimal] = []
    var open = false
    var words = told.first ?? ""
    for (place, (before, after)) in zip(points, points.dropFirst()).enumerated() {
      let isComparable = before.period.isComparable(with: after.period)
      words += (isComparable ? " → " : ", riêng ") + told[place + 1]
      if isComparable {
        if let step = after.number.subtracting(before.number) { steps.append(step) }
      } else {
        let changes = (figures.statements[indicator.code] ?? []).changes.filter { $0.period == after.period }
        let stated = changes.compactMap { $0.figure.value?.magnitude }
        steps += stated
        if stated.isEmpty { open = true }
      }
    }
    self.steps = steps
    isOpen = open
    self.origins = origins
    text = "\(indicator.shortName): \(words)"
  }

  /// What it says of a trend that is told.
  func answer(_ trend: Trend) -> Answer {
    let isAgainst = steps.contains { $0.isZero || $0.isNegative == (trend == .up) }
    return isAgainst ? .contradicts : isOpen ? .leavesOpen : .supports
  }
}

extension String {
  /// The name without the word that says it is a trend.
  fileprivate var withoutTrendWord: String {
    let words = split(separator: " ")
    let isTrend = words.count > 2 && Folding.folded(words.prefix(2).joined(separator: " ")) == "xu huong"
    return isTrend ? words.dropFirst(2).joined(separator: " ") : self
  }
}
