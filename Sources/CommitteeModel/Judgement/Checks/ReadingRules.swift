extension CheckMaterial {
  /// K18: a number of things with exactly three digits behind the comma was most likely meant in thousands.
  func readingChecks(_ figures: UnitSeries) -> [Check] {
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
}

extension String {
  /// `68.457` for `68,457`; `nil` for anything but digits, a comma and three digits.
  fileprivate var readInThousands: String? {
    let parts = split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 3, (1...3).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }), parts[0] != "0"
    else { return nil }
    return "\(parts[0]).\(parts[1])"
  }
}
