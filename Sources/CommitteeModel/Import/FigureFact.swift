/// What is wrong with a figure that can be read, held against what its indicator is.
public enum FigureFact: Hashable, Sendable {
  /// No unit could have reported it; it is read as this.
  case doubtful(FigureDoubt, reading: String, of: IndicatorNature)
  /// The file states it in a multiple of the indicator's unit: what it is then, and what it would be read as.
  case multipleOfUnit(stated: String, says: String, reading: String, of: IndicatorNature)
  /// The file states it in a unit that measures something else.
  case otherUnit(stated: String, reading: String, of: IndicatorNature)

  /// Its kind.
  public var code: FindingCode {
    switch self {
    case .doubtful(let doubt, _, _):
      switch doubt.reason {
      case .negative: .negativeFigure
      case .aboveWhole: .aboveWhole
      case .broken: .brokenCount
      case .fractionOfOne: .fractionOfOne
      }
    case .multipleOfUnit: .multipleOfUnit
    case .otherUnit: .otherUnit
    }
  }

  /// Whether it stops the import: what cannot be does, what seldom is does not.
  public var severity: Severity {
    if case .doubtful(let doubt, _, _) = self, !doubt.isCertain { return .warning }
    return .blocking
  }
}
