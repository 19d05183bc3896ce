extension CheckMaterial {
  /// K19: what no unit could have reported. Numerators above their denominators are K02's, thousands read as decimals and
  /// percentages read as fractions K18's.
  func possibilityChecks(_ figures: UnitSeries) -> [Check] {
    indicators.flatMap { indicator in
      (figures.statements[indicator.code] ?? []).compactMap { impossible($0, of: indicator) }
    }
  }

  private func impossible(_ observation: Observation, of indicator: Indicator) -> Check? {
    guard let nature = natures[indicator.code], let value = observation.figure.value else { return nil }
    if case .fraction = value { return nil }
    let isLevel = observation.kind == .actual
    guard let doubt = isLevel ? nature.doubt(about: value) : nature.doubt(aboutChange: value),
      let objection = doubt.objection(to: nature), doubt.reason != .broken || !observation.raw.isReadInThousands
    else { return nil }
    return Check(
      .impossibleFigure, .disagrees, of: observation, doubt.isCertain ? .blocking : .mustAnswer,
      doubt.isCertain ? .correctFigure : .askUnit, stated: nature.stated(value), computed: objection)
  }
}

extension FigureDoubt {
  /// What speaks against the figure; `nil` for what may only have been meant otherwise.
  fileprivate func objection(to nature: IndicatorNature) -> String? {
    switch reason {
    case .negative: isCertain ? "không thể âm" : "ít khi âm"
    case .aboveWhole where nature.kind == .score: "điểm không quá điểm cao nhất"
    case .aboveDenominator: isCertain ? "tử số không lớn hơn mẫu số" : "tử số ít khi lớn hơn mẫu số"
    case .aboveWhole: isCertain ? "phần của một tổng không quá 100 %" : "ít khi quá 100 %"
    case .broken: "số đếm từng cái không lẻ"
    case .fractionOfOne: nil
    }
  }
}
