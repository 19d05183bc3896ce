/// All rules in their order, over one edition.
public enum CheckCatalogue {
  /// What the rules find, the weightiest first, then by rule and in the order of the rows.
  ///
  /// Reads every series once; the cost grows with the number of figures, so this is done when an edition is made, not
  /// when it is opened.
  /// - Throws: `DossierFailure` when the edition cannot be read.
  public static func checks(reading port: any DossierReading) throws(DossierFailure) -> [Check] {
    let material = try CheckMaterial(reading: port)
    var found: [Check] = []
    let bound = material.dossier.targets.map(\.unit)
    for unit in (material.dossier.unitsWithFigures + bound).withoutRepetition {
      found += material.checks(
        of: try UnitSeries(of: unit, indicators: material.indicators, reading: port))
    }
    found += material.rankChecks + material.decisionChecks + material.catalogueChecks
    return inOrder(found.filter { !$0.agrees })
  }

  private static func inOrder(_ checks: [Check]) -> [Check] {
    checks.enumerated().sorted { one, other in
      let (left, right) = (one.element, other.element)
      if left.severity != right.severity { return left.severity > right.severity }
      if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
      return one.offset < other.offset
    }.map(\.element)
  }
}

extension CheckMaterial {
  /// What the rules find in the figures of one unit.
  func checks(of figures: UnitSeries) -> [Check] {
    rateChecks(figures) + partChecks(figures) + changeChecks(figures) + repetitionChecks(figures)
      + targetChecks(figures) + scopeChecks(figures) + estimateChecks(figures) + referenceChecks(figures)
      + narrativeChecks(figures) + readingChecks(figures) + possibilityChecks(figures)
  }

  /// What the rules find in the ranks.
  fileprivate var rankChecks: [Check] {
    placeChecks + disagreementChecks + sharedRankChecks + generationChecks + baselineChecks + rankReferenceChecks
  }

  /// What the rules find in what sessions decided.
  fileprivate var decisionChecks: [Check] { countChecks + taskChecks + documentChecks }

  /// What the rules find in the lists of units and indicators.
  fileprivate var catalogueChecks: [Check] { unitNameChecks + indicatorNameChecks + legacyChecks }
}
