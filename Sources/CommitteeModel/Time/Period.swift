/// A stretch of time or a moment that a figure speaks of.
///
/// Spellings of one period are equal: its label is made anew in the official form. Bounds are calendar bounds, also
/// for quarters and numbers of months; the administrative reporting period runs from the 15th to the 14th (Nghị định
/// 09/2019/NĐ-CP, điều 8, and the provinces' rules under it), so the day a figure was cut off is kept with the figure.
public struct Period: Hashable, Sendable {
  /// What shape a period has; only like shapes are compared.
  public enum Kind: Hashable, Sendable {
    /// A calendar year.
    case year
    /// A quarter of a year.
    case quarter
    /// A month.
    case month
    /// The first or the last six months of a year.
    case halfYear
    /// So many first months of a year, 1...11 and not 6.
    case monthsToDate(Int)
    /// The state at the end of a day, a month or a year.
    case asAt
    /// From the start of one period to the end of another.
    case span
    /// None was given.
    case unstated
  }

  /// Its shape.
  public let kind: Kind
  /// The official form in Vietnamese: `Quý II/2025`, `5 tháng đầu năm 2021`; empty when unstated.
  public let label: String
  /// The form for narrow columns: `Q.II/2025`, `5T/2021`.
  public let shortLabel: String
  /// First day of the calendar bounds; `nil` for a state and when unstated.
  public let start: CalendarDay?
  /// Last day of the calendar bounds; `nil` when unstated.
  public let end: CalendarDay?
  /// The first day that it may speak of: the start, and of a state the first day of the month or year that names it; `nil`
  /// when unstated.
  public let earliest: CalendarDay?

  private init(
    _ kind: Kind, label: String, shortLabel: String, start: CalendarDay?, end: CalendarDay?,
    earliest: CalendarDay? = nil
  ) {
    self.earliest = earliest ?? start
    self.kind = kind
    self.label = label
    self.shortLabel = shortLabel
    self.start = start
    self.end = end
  }

  /// The period of a figure that came without one.
  public static let unstated = Period(.unstated, label: "", shortLabel: "", start: nil, end: nil)

  /// True for a part of a year, which is drawn hatched beside whole years.
  public var isIncomplete: Bool {
    switch kind {
    case .quarter, .month, .halfYear, .monthsToDate: true
    case .year, .asAt, .span, .unstated: false
    }
  }

  /// True for a number of months that is no quarter and no year.
  var isOfSeveralMonths: Bool {
    switch kind {
    case .halfYear, .monthsToDate: true
    case .year, .quarter, .month, .asAt, .span, .unstated: false
    }
  }

  /// True where figures of both periods may be set against each other: the same kind and the same length.
  ///
  /// Five months are never compared with a year. Spans compare by their number of months, or of days where they do
  /// not begin and end with a month. Nothing compares with an unstated period, not even another one.
  public func isComparable(with other: Period) -> Bool {
    guard kind == other.kind, kind != .unstated else { return false }
    return kind != .span || length == other.length
  }

  /// True where nothing of it had come on `day`, so that nobody could know a figure of it.
  public func lies(after day: CalendarDay) -> Bool { earliest.map { $0 > day } ?? false }

  /// A span's length and its unit.
  private var length: [Int] {
    guard let start, let end else { return [] }
    if start.day == 1, end == end.endOfMonth {
      return [(end.year - start.year) * 12 + end.month - start.month + 1, 0]
    }
    return [0, start.days(until: end) + 1]
  }
}

// MARK: - Equality

extension Period {
  /// Equal however spelled; bounds tell most periods apart, so words are compared last.
  public static func == (left: Period, right: Period) -> Bool {
    left.end == right.end && left.start == right.start && left.kind == right.kind && left.label == right.label
  }

  /// Hashes the bounds.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(end)
    hasher.combine(start)
  }
}

// MARK: - Order

extension Period: Comparable {
  /// Earlier ends first, then earlier starts; a state follows the periods that end with it, unstated comes first: it
  /// is never newer than what says its time.
  public static func < (left: Period, right: Period) -> Bool {
    let (leftBounds, rightBounds) = (left.bounds, right.bounds)
    if leftBounds != rightBounds { return leftBounds < rightBounds }
    return left.label.utf8.lexicographicallyPrecedes(right.label.utf8)
  }

  private var bounds: (end: Int, start: Int) { (end?.ordinal ?? Int.min, start?.ordinal ?? Int.max) }
}

// MARK: - Making

extension Period {
  /// A calendar year; `nil` outside 1...9999.
  public static func year(_ year: Int) -> Period? {
    months(1...12, of: year, .year, label: "\(year)", short: "\(year)")
  }

  /// A quarter, 1...4, of a year.
  public static func quarter(_ number: Int, of year: Int) -> Period? {
    guard (1...4).contains(number) else { return nil }
    let roman = ["I", "II", "III", "IV"][number - 1]
    return months(
      (number * 3 - 2)...(number * 3), of: year, .quarter, label: "Quý \(roman)/\(year)", short: "Q.\(roman)/\(year)")
  }

  /// A month, 1...12, of a year.
  public static func month(_ number: Int, of year: Int) -> Period? {
    let date = DateText.monthYear(number, year)
    return months(number...number, of: year, .month, label: "tháng " + date, short: date)
  }

  /// The first `count` months of a year: 6 make a half-year and 12 the year.
  public static func firstMonths(_ count: Int, of year: Int) -> Period? {
    guard (1...12).contains(count) else { return nil }
    if count == 12 { return self.year(year) }
    let kind = count == 6 ? Kind.halfYear : .monthsToDate(count)
    return months(1...count, of: year, kind, label: "\(count) tháng đầu năm \(year)", short: "\(count)T/\(year)")
  }

  /// The last six months of a year.
  public static func secondHalf(of year: Int) -> Period? {
    months(7...12, of: year, .halfYear, label: "6 tháng cuối năm \(year)", short: "6T cuối/\(year)")
  }

  /// The state at the end of `date`.
  public static func asAt(_ date: PartialDate) -> Period {
    let label = (date.month == nil ? "đến năm " : "đến ") + date.text
    return Period(
      .asAt, label: label, shortLabel: date.day == nil ? label : date.text, start: nil, end: date.last,
      earliest: date.first)
  }

  /// From the start of `first` to the end of `last`, or `first` itself where both are the same; `nil` where either
  /// lacks a bound or they are out of order.
  public static func span(from first: Period, to last: Period) -> Period? {
    guard let firstEnd = first.end, let end = last.end else { return nil }
    if first == last { return first }
    let start = first.start ?? firstEnd
    guard firstEnd < end, start <= last.start ?? end else { return nil }
    let (from, to) = (first.shortLabel, last.shortLabel)
    return Period(.span, label: from + "–" + to, shortLabel: from + "–" + to, start: start, end: end)
  }

  private static func months(
    _ range: ClosedRange<Int>, of year: Int, _ kind: Kind, label: String, short: String
  ) -> Period? {
    guard let start = CalendarDay(year: year, month: range.lowerBound, day: 1),
      let end = CalendarDay(year: year, month: range.upperBound, day: 1)?.endOfMonth
    else { return nil }
    return Period(kind, label: label, shortLabel: short, start: start, end: end)
  }
}
