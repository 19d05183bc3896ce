/// The orders in which figures and ranks are kept, and which figure is the newest.
///
/// Every implementation of `DossierReading` answers in these orders.
public enum FigureOrder {
  /// Observations by indicator, unit and period, oldest first; of one period the firmest first, equally firm ones in the
  /// order given.
  public static func chronological(_ observations: [Record]) -> [Record] {
    let keyed = observations.enumerated().map { offset, record in
      (record: record, period: period(of: record), firmness: firmness(of: record), offset: offset)
    }
    return keyed.sorted { one, other in
      let (a, b) = (one.record, other.record)
      if a[.indicator] != b[.indicator] { return a[.indicator] < b[.indicator] }
      if a[.unit] != b[.unit] { return a[.unit] < b[.unit] }
      if one.period != other.period { return one.period < other.period }
      if one.firmness != other.firmness { return one.firmness > other.firmness }
      return one.offset < other.offset
    }.map(\.record)
  }

  /// For rows in chronological order, which of them tell the newest level of their indicator and unit: of the
  /// statements whose period ends last the firmest, and the changes that are stated for the same period and are as firm.
  ///
  /// A statement that a figure is not yet due is the newest only where nothing else is stated.
  public static func isNewest(_ chronological: [Record]) -> [Bool] {
    var marks = [Bool](repeating: false, count: chronological.count)
    var start = 0
    while start < chronological.count {
      let first = chronological[start]
      var end = start + 1
      while end < chronological.count, chronological[end][.indicator] == first[.indicator],
        chronological[end][.unit] == first[.unit]
      {
        end += 1
      }
      mark(start..<end, of: chronological, in: &marks)
      start = end
    }
    return marks
  }

  /// Marks what is newest among the rows of one indicator and unit.
  private static func mark(_ rows: Range<Int>, of records: [Record], in marks: inout [Bool]) {
    let isLevel = { (row: Int) in records[row][.figureKind] == "thực hiện" }
    let levels = rows.filter(isLevel)
    let told = levels.filter { Absence(records[$0][.value]) != .notYetDue }
    guard let last = told.last ?? levels.last else { return }
    let end = period(of: records[last]).end
    let newest = (told.isEmpty ? levels : told).filter { period(of: records[$0]).end == end }
    let firmest = newest.map { firmness(of: records[$0]) }.max()
    guard let level = newest.first(where: { firmness(of: records[$0]) == firmest }) else { return }
    marks[level] = true
    let shown = period(of: records[level])
    for row in rows where !isLevel(row) && period(of: records[row]) == shown {
      marks[row] = records[row][.state].isEmpty || firmness(of: records[row]) == firmest
    }
  }

  private static func period(of record: Record) -> Period { Period.parse(record[.period]) ?? .unstated }

  private static func firmness(of record: Record) -> Int { ReleaseStatus.firmness(of: record[.state]) }

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
