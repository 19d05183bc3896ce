extension CheckMaterial {
  /// K18: a number of things with exactly three digits behind the comma was most likely meant in thousands, and a
  /// percentage up to one may have been meant as a fraction.
  func readingChecks(_ figures: UnitSeries) -> [Check] { thousands(figures) + fractionsOfOne(figures) }

  private func thousands(_ figures: UnitSeries) -> [Check] {
    indicators.filter { $0.kind == .count }.flatMap { indicator in
      (figures.statements[indicator.code] ?? []).compactMap { observation in
        guard case .value(.count(let quantity)) = observation.figure, quantity.scale == nil,
          let meant = observation.raw.readInThousands
        else { return nil }
        return Check(
          .doubtfulReading, .disagrees, of: observation, .mustAnswer, .correctFigure,
          stated: "\(observation.raw), đọc là số lẻ", computed: meant)
      }
    }
  }

  private func fractionsOfOne(_ figures: UnitSeries) -> [Check] {
    indicators.filter { $0.kind == .rate }.flatMap { indicator in
      (figures.levels[indicator.code] ?? []).compactMap { level in
        guard let value = level.figure.value, let doubt = natures[indicator.code]?.doubt(about: value),
          case .fractionOfOne = doubt.reason, let meant = doubt.meant
        else { return nil }
        return Check(
          .doubtfulReading, .disagrees, of: level, .note, .askUnit, stated: "\(level.raw) %", computed: "\(meant) %")
      }
    }
  }

  /// K18: names and sentences that still stand in the letters of an old font.
  var legacyChecks: [Check] {
    let indicatorNames = indicators.map { (CheckSubject.indicator($0.code), $0.name, $0.origin) }
    let unitNames = units.map { (CheckSubject.unit($0.code), $0.name, $0.origin) }
    let conclusions = dossier.conclusions.map { (CheckSubject.conclusion($0.code), $0.content, $0.origin) }
    let work = tasks.map { (CheckSubject.task($0.code), $0.content, $0.origin) }
    return (indicatorNames + unitNames + conclusions + work).compactMap { subject, text, origin in
      guard let encoding = LegacyEncoding.suspected(in: text) else { return nil }
      return Check(
        .doubtfulReading, .disagrees, .mustAnswer, .correctFigure, of: [subject], at: [origin],
        stated: "“\(text)”, chữ \(encoding.name)", computed: encoding.decoded(text))
    }
  }
}

extension String {
  /// True for what K18 takes for thousands.
  var isReadInThousands: Bool { readInThousands != nil }

  /// `68.457` for `68,457`; `nil` for anything but digits, a comma and three digits.
  fileprivate var readInThousands: String? {
    guard utf8.contains(UInt8(ascii: ",")) else { return nil }
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 3, (1...3).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), parts[0] != "0"
    else { return nil }
    return "\(parts[0]).\(parts[1])"
  }
}
