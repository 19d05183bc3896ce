/// All rules in their order, over one edition.
public enum CheckCatalogue {
  /// Counts the editions of the rules: raised with every change of what they find in rows that stay the same, since an
  /// edition is held against them only when they are those that it was made with.
  public static let edition = 9

  /// What the rules find, the weightiest first, then by rule and in the order of the rows.
  /// - Throws: `DossierFailure` when the edition cannot be read.
  public static func checks(reading port: any DossierReading) throws(DossierFailure) -> [Check] {
    var run = try CheckRun(reading: port)
    var found: [Check] = []
    while let more = try run.next() { found += more }
    return inOrder(found)
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

/// The rules on their way through an edition, one unit's figures after the other, so that it may hold any number.
///
/// Reads every series once; the cost grows with the number of figures, so this is done when an edition is made, not
/// when it is opened.
public struct CheckRun {
  private let port: any DossierReading
  private let material: CheckMaterial
  private var units: ArraySlice<Code<ReportingUnit>>
  private var isOver = false

  /// Begins with the first unit.
  /// - Throws: `DossierFailure` when the edition cannot be read.
  public init(reading port: any DossierReading) throws(DossierFailure) {
    self.port = port
    material = try CheckMaterial(reading: port)
    let bound = material.dossier.targets.map(\.unit)
    units = (material.dossier.unitsWithFigures + bound).withoutRepetition[...]
  }

  /// What the rules find in the next unit's figures, and behind the last unit in everything else; may be empty. `nil`
  /// at the end.
  public mutating func next() throws(DossierFailure) -> [Check]? {
    if let unit = units.popFirst() {
      let figures = try UnitSeries(of: unit, indicators: material.indicators, reading: port)
      return material.checks(of: figures).filter { !$0.agrees }.map { material.placed($0, among: figures) }
    }
    if isOver { return nil }
    isOver = true
    return (material.rankChecks + material.decisionChecks + material.catalogueChecks).filter { !$0.agrees }
      .map { material.placed($0, among: nil) }
  }
}

extension CheckMaterial {
  /// What the rules find in the figures of one unit.
  fileprivate func checks(of figures: UnitSeries) -> [Check] {
    rateChecks(figures) + partChecks(figures) + changeChecks(figures) + repetitionChecks(figures)
      + targetChecks(figures) + scopeChecks(figures) + estimateChecks(figures) + referenceChecks(figures)
      + narrativeChecks(figures) + readingChecks(figures) + possibilityChecks(figures) + timeChecks(figures)
      + handChecks(figures)
  }

  /// What the rules find in the ranks.
  fileprivate var rankChecks: [Check] {
    placeChecks + disagreementChecks + sharedRankChecks + generationChecks + baselineChecks + rankReferenceChecks
  }

  /// What the rules find in what sessions decided.
  fileprivate var decisionChecks: [Check] { countChecks + taskChecks + documentChecks + scriptChecks }

  /// What the rules find in the lists of units and indicators.
  fileprivate var catalogueChecks: [Check] { unitNameChecks + indicatorNameChecks + legacyChecks }
}
