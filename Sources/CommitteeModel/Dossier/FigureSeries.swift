/// All figures of one indicator and unit, oldest first.
public struct FigureSeries: Sendable {
  /// Code of the indicator.
  public let indicator: String
  /// Code of the unit.
  public let unit: String
  /// The rows in chronological order.
  public let records: [Record]
  /// Which of them tell the newest level.
  public let newest: [Bool]

  /// Makes a series of rows of one indicator and unit; equally firm ones of a period stay in the order given. `nil`
  /// without a row.
  public init?(_ rows: [Record]) {
    guard let first = rows.first else { return nil }
    indicator = first[.indicator]
    unit = first[.unit]
    records = FigureOrder.chronological(rows)
    newest = FigureOrder.isNewest(records)
  }
}
