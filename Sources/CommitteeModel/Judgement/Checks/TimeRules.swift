extension CheckMaterial {
  /// K22: a figure tells of what had happened by the day of the session, and was counted within the time it tells of.
  func timeChecks(_ figures: UnitSeries) -> [Check] {
    indicators.flatMap { indicator -> [Check] in
      let numbers = (figures.statements[indicator.code] ?? []).filter { $0.figure.value?.isAmount == true }
      let open = figures.newest(indicator.code).flatMap(unfinished)
      return numbers.flatMap(doubtfulTimes) + [open].compactMap { $0 }
    }
  }

  private func doubtfulTimes(of observation: Observation) -> [Check] {
    let cutoff = observation.cutoff.map { ", chốt ngày \($0.text)" } ?? ""
    return TimeDoubt.doubts(of: observation.period, countedTo: observation.cutoff, seenFrom: dossier.asOf).map {
      doubt in
      let isAhead = if case .periodAhead = doubt { true } else { false }
      return Check(
        .timeAgainstSession, .disagrees, of: observation, isAhead ? .blocking : .mustAnswer, .namePeriod,
        stated: stated(observation) + (isAhead ? "" : cutoff), computed: words(for: doubt))
    }
  }

  private func words(for doubt: TimeDoubt) -> String {
    switch doubt {
    case .periodAhead(let first): "kỳ bắt đầu \(first.text), sau phiên ngày \(dossier.asOf.text)"
    case .cutoffAhead: "phiên họp ngày \(dossier.asOf.text)"
    case .cutoffBeforePeriod(let first): "kỳ bắt đầu \(first.text)"
    case .cutoffLongAgo: "ngày chốt quá xa"
    }
  }

  /// A figure of a period that was not over, also not by the reporting calendar of offices, is what was counted so far; who does not call it an estimate must say so.
  private func unfinished(_ level: Observation) -> Check? {
    guard level.release != .estimate, level.cutoff == nil, level.period.start != nil, let end = level.period.end,
      end.administrativeEnd > dossier.asOf, level.figure.value?.isAmount == true
    else { return nil }
    return Check(
      .timeAgainstSession, .undecided("kỳ chưa hết khi họp, không ghi là ước và không nêu ngày chốt"), of: level, .note,
      .namePeriod, stated: stated(level))
  }
}
