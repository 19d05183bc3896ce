extension CheckMaterial {
  /// K17: units that exist at once share neither a code of the statistics office nor a name under one parent.
  var unitNameChecks: [Check] {
    let coded = units.filter { !$0.gsoCode.isEmpty }
    let byCode = Dictionary(grouping: coded, by: \.gsoCode)
    let byName = Dictionary(grouping: units) { Folding.folded($0.name) }
    return units.flatMap { unit -> [Check] in
      let sameCode = unit.gsoCode.isEmpty ? nil : unit.firstTwin(in: byCode[unit.gsoCode] ?? [])
      let sameName = unit.firstTwin(in: (byName[Folding.folded(unit.name)] ?? []).filter { $0.kind == unit.kind })
      return [
        sameCode.map { shared("mã \(unit.gsoCode)", unit, $0) },
        sameName.map { shared("tên", unit, $0) },
      ].compactMap { $0 }
    }
  }

  private func shared(_ what: String, _ one: ReportingUnit, _ other: ReportingUnit) -> Check {
    Check(
      .sharedName, .disagrees, .mustAnswer, .correctFigure, of: [.unit(one.code), .unit(other.code)], unit: one.code,
      at: [one.origin, other.origin], stated: "\(what): \(one.name) (\(one.code))",
      computed: "\(other.name) (\(other.code))")
  }

  /// K17: indicators of one pillar and unit of measure do not share a name.
  var indicatorNameChecks: [Check] {
    let groups = Dictionary(grouping: indicators) { [$0.pillar.rawValue, $0.measure, Folding.folded($0.name)] }
    return indicators.compactMap { indicator in
      let group = groups[[indicator.pillar.rawValue, indicator.measure, Folding.folded(indicator.name)]] ?? []
      guard group.count > 1, group.first?.code == indicator.code, let other = group.last else { return nil }
      return Check(
        .sharedName, .disagrees, .mustAnswer, .correctFigure,
        of: [.indicator(indicator.code), .indicator(other.code)], at: [indicator.origin, other.origin],
        stated: "\(indicator.name) (\(indicator.code))", computed: "\(other.name) (\(other.code))")
    }
  }
}

extension ReportingUnit {
  /// The first other unit of a list, behind this one, that exists on a day on which this one does.
  fileprivate func firstTwin(in units: [ReportingUnit]) -> ReportingUnit? {
    guard let place = units.firstIndex(where: { $0.code == code }) else { return nil }
    return units[(place + 1)...].first { other in
      let beginsInTime = zip2(validTo, other.validFrom).map { $1 <= $0 } ?? true
      let otherBeginsInTime = zip2(other.validTo, validFrom).map { $1 <= $0 } ?? true
      return beginsInTime && otherBeginsInTime
    }
  }

  private func zip2(_ end: CalendarDay?, _ start: CalendarDay?) -> (CalendarDay, CalendarDay)? {
    guard let end, let start else { return nil }
    return (end, start)
  }
}
