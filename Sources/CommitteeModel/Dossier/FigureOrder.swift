/// The orders in which figures and ranks are kept.
///
/// Every implementation of `DossierReading` answers in these orders.
public enum FigureOrder {
  /// Observations by indicator, unit and period, oldest first; of one period the firmest first, equally firm ones in the
  /// order given.
  public static func chronological(_ observations: [Record]) -> [Record] { placed(observations).map(\.record) }

  /// The same, with what gives each its place.
  static func placed(_ observations: [Record]) -> [PlacedFigure] {
    observations.enumerated().map { PlacedFigure($1, offset: $0) }.sorted { one, other in
      let (a, b) = (one.record, other.record)
      if a[.indicator] != b[.indicator] { return a[.indicator] < b[.indicator] }
      if a[.unit] != b[.unit] { return a[.unit] < b[.unit] }
      if one.period != other.period { return one.period < other.period }
      if one.firmness != other.firmness { return one.firmness > other.firmness }
      return one.offset < other.offset
    }
  }

  /// Ranks by index, period and map, best first; rows without a rank come last, equal ranks by unit.
  public static func bestFirst(_ rankings: [Record]) -> [Record] {
    let keyed = rankings.enumerated().map { offset, record in
      (record: record, rank: firstNumber(record[.rank]), offset: offset)
    }
    return keyed.sorted { one, other in
      let (a, b) = (one.record, other.record)
      if a[.index] != b[.index] { return a[.index] < b[.index] }
      if a[.indexPeriod] != b[.indexPeriod] { return a[.indexPeriod] < b[.indexPeriod] }
      if a[.map] != b[.map] { return a[.map] < b[.map] }
      if one.rank != other.rank { return one.rank < other.rank }
      if a[.unit] != b[.unit] { return a[.unit] < b[.unit] }
      return one.offset < other.offset
    }.map(\.record)
  }

  /// `32` of `32-33`; the largest number when no rank is stated.
  private static func firstNumber(_ rank: String) -> Int {
    var number: Int?
    for byte in rank.utf8 {
      guard (48...57).contains(byte), (number ?? 0) < 1_000_000 else { break }
      number = (number ?? 0) * 10 + Int(byte - 48)
    }
    return number ?? .max
  }
}
