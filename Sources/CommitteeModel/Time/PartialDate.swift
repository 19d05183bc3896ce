/// A date as documents state it: a day, a month of a year, or a year alone.
public struct PartialDate: Hashable, Sendable {
  /// Year, 1...9999.
  public let year: Int
  /// Month, 1...12, where one is stated.
  public let month: Int?
  /// Day of the month, where one is stated; never without a month.
  public let day: Int?

  /// A date that exists; `nil` otherwise, also for a day without a month.
  public init?(year: Int, month: Int? = nil, day: Int? = nil) {
    guard month != nil || day == nil, CalendarDay(year: year, month: month ?? 1, day: day ?? 1) != nil else {
      return nil
    }
    self.year = year
    self.month = month
    self.day = day
  }

  /// The date of a day.
  public init(_ day: CalendarDay) {
    year = day.year
    month = day.month
    self.day = day.day
  }

  /// Reads `02/6/2021`, `6/2021`, `2022`, `ngày 02 tháng 6 năm 2021`: day before month before year.
  ///
  /// `nil` for other shapes, for dates that do not exist and for years outside 1900...2199.
  public static func parse(_ text: String) -> PartialDate? {
    var scanner = PhraseScanner(text)
    let month = scanner.takeMonthOfYear()
    if month == nil { _ = scanner.takeAny(["ngay", "nam"]) }
    guard let date = month ?? scanner.takeDate(), scanner.isAtEnd else { return nil }
    return date
  }

  /// The first day that the date may mean.
  public var first: CalendarDay {
    CalendarDay(year: year, month: month ?? 1, day: day ?? 1) ?? CalendarDay(ordinal: 1)
  }

  /// The last day that the date may mean.
  public var last: CalendarDay {
    day != nil ? first : (CalendarDay(year: year, month: month ?? 12, day: 1) ?? first).endOfMonth
  }

  /// The official form: `02/6/2021`, `6/2021`, `02/2022`, `2022`.
  public var text: String {
    guard let month else { return String(year) }
    return day == nil ? DateText.monthYear(month, year) : first.text
  }
}
