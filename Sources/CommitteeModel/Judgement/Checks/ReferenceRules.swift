extension CheckMaterial {
  /// K09: a number needs a source and a period; the days of counting that nobody states are told once for a source.
  func referenceChecks(_ figures: UnitSeries) -> [Check] {
    let numbers = indicators.flatMap { figures.statements[$0.code] ?? [] }.filter { $0.figure.value?.isAmount == true }
    var found: [Check] = numbers.compactMap { observation in
      var missing: [String] = []
      if dossier.sources[observation.source] == nil { missing.append("nguồn") }
      if observation.period == .unstated { missing.append("kỳ") }
      guard !missing.isEmpty else { return nil }
      return Check(
        .missingReference, .undecided("không nêu " + missing.joined(separator: ", ")), of: observation, .mustAnswer,
        missing == ["nguồn"] ? .nameSource : .namePeriod, stated: stated(observation))
    }
    if figures.unit == province { found += withoutCutoff(numbers) }
    return found
  }

  private func withoutCutoff(_ numbers: [Observation]) -> [Check] {
    let open = numbers.filter { $0.cutoff == nil && $0.kind == .actual }
    return open.map(\.source).withoutRepetition.map { source in
      let rows = open.filter { $0.source == source }
      return Check(
        .missingReference, .undecided("không nêu ngày chốt"), .note, .namePeriod, of: [.source(source)],
        unit: province, at: rows.map(\.origin), stated: "\(rows.figureWords) \(dossier.shortName(of: source))")
    }
  }

  /// K23: a figure that somebody revised by hand at the desk of a session is not the one of its source any more.
  func handChecks(_ figures: UnitSeries) -> [Check] {
    indicators.flatMap { figures.statements[$0.code] ?? [] }.compactMap { observation in
      guard let origin = DeskOrigin(file: observation.origin.file), origin.kind == .byHand else { return nil }
      return Check(
        .revisedByHand, .undecided(origin.file), of: observation, .mustAnswer, .nameSource, stated: stated(observation))
    }
  }

  /// K09: a rank needs the year of its index and, where this session's own source states it, the number of those ranked.
  var rankReferenceChecks: [Check] {
    rankings.compactMap { ranking in
      guard let rank = ranking.text else { return nil }
      var missing: [String] = []
      if ranking.year == nil { missing.append("năm của chỉ số") }
      if ranking.total == nil, isOwn(ranking.source) { missing.append("tổng số đơn vị") }
      guard !missing.isEmpty else { return nil }
      return Check(
        .missingReference, .undecided("không nêu " + missing.joined(separator: ", ")),
        ranking.year == nil ? .mustAnswer : .note, .namePeriod, of: [.ranking(ranking.index)], unit: ranking.unit,
        at: [ranking.origin], stated: "hạng \(rank), \(ranking.indexName)")
    }
  }
}

extension [Observation] {
  /// How many figures they state: amounts, each of one indicator and period once however often it is stated.
  public var figureCount: Int {
    let amounts = filter { $0.figure.value?.isAmount == true }
    return Set(amounts.map { StatedFigure(indicator: $0.indicator, period: $0.period) }).count
  }

  /// How many figures of a source these are: `8 số của`; with periods before, of how many indicators: `14 số của 8 chỉ tiêu
  /// trong`.
  fileprivate var figureWords: String {
    let indicators = Set(map(\.indicator)).count
    return figureCount == indicators ? "\(figureCount) số của" : "\(figureCount) số của \(indicators) chỉ tiêu trong"
  }
}

/// What makes statements of one unit speak of one figure.
private struct StatedFigure: Hashable {
  let indicator: Code<Indicator>
  let period: Period
}
