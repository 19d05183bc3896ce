/// What becomes of the figures that the ledger has when the row of their indicator is stated anew.
public struct IndicatorChange {
  private let was: Record
  private let becomes: Record

  /// A change of an indicator's kind or unit; `nil` where both stay.
  public init?(from was: Record, to becomes: Record) {
    guard was[.valueKind] != becomes[.valueKind] || was[.measure] != becomes[.measure] else { return nil }
    self.was = was
    self.becomes = becomes
  }

  /// What is to be said of it, held against the current figures of the indicator: those that can no longer be read stop
  /// the import.
  public func findings(_ figures: [Record]) -> [Finding] {
    [kindFinding(figures), unitFinding(figures)].compactMap { $0 }
  }

  private func kindFinding(_ figures: [Record]) -> Finding? {
    guard let before = IndicatorNature(was), let after = IndicatorNature(becomes), before.kind != after.kind else {
      return nil
    }
    let unreadable = figures.filter { Observation.figure($0, kind: after.kind) == nil }
    var check = FigureCheck([becomes.key: after])
    let unfit = figures.filter { check.finding(about: $0) != nil }
    guard let example = unreadable.first ?? unfit.first else { return nil }
    let fact = FigureFact.kindChanged(
      from: before.kind, to: after.kind, unreadable: unreadable.count, unfit: unfit.count)
    return Finding(
      .figure(fact), at: becomes.origin, column: Field.valueKind.rawValue, read: example[.value])
  }

  /// Every figure is read in the new unit, whichever it was counted in.
  private func unitFinding(_ figures: [Record]) -> Finding? {
    guard let before = MeasureUnit(was[.measure]), let after = MeasureUnit(becomes[.measure]),
      before.relation(to: after) != .same, let example = figures.first(where: { !$0[.value].isEmpty })
    else { return nil }
    let fact = FigureFact.unitChanged(from: before.text, to: after.text, figures: figures.count)
    return Finding(.figure(fact), at: becomes.origin, column: Field.measure.rawValue, read: example[.value])
  }
}
