/// The orders in which figures and ranks are kept, and which figure is the newest.
///
/// Every implementation of `DossierReading` answers in these orders.
public enum FigureOrder {
  /// Observations by indicator, unit and period, oldest first; rows of the same period stay in the order given.
  public static func chronological(_ observations: [Record]) -> [Record] {
    let keyed = observations.enumerated().map { offset, record in
      (record: record, moment: Moment(record[.period]), offset: offset)
    }
    return keyed.sorted { one, other in
      let (a, b) = (one.record, other.record)
      if a[.indicator] != b[.indicator] { return a[.indicator] < b[.indicator] }
      if a[.unit] != b[.unit] { return a[.unit] < b[.unit] }
      if one.moment != other.moment { return one.moment < other.moment }
      return one.offset < other.offset
    }.map(\.record)
  }

  /// For rows in chronological order, which of them tell the newest level of their indicator and unit: the first
  /// statement of that level, and the changes that are stated for the same period.
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
    guard let last = rows.last(where: isLevel) else { return }
    let newest = Moment(records[last][.period])
    guard let level = rows.first(where: { isLevel($0) && Moment(records[$0][.period]).end == newest.end }) else {
      return
    }
    marks[level] = true
    let period = Moment(records[level][.period])
    for row in rows where !isLevel(row) && Moment(records[row][.period]) == period { marks[row] = true }
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

/// Where a period stands in time: by its last day, then its first; an unstated period stands before all others.
private struct Moment: Comparable {
  let end: Int
  let start: Int

  init(_ period: String) {
    let read = Period.parse(period)
    end = read?.end?.ordinal ?? .min
    start = read?.start?.ordinal ?? .min
  }

  static func < (one: Moment, other: Moment) -> Bool {
    one.end != other.end ? one.end < other.end : one.start < other.start
  }
}
