/// The day from which everything is judged, as far as it is known.
///
/// A session that is dated by a month or a year alone was held on some day of it. What has passed by each of these days
/// has passed; what has passed by some of them only is open, and days are not counted.
public struct AsOf: Hashable, Sendable {
  /// The date as stated.
  public let date: PartialDate

  /// Judges from some day of a date.
  public init(_ date: PartialDate) { self.date = date }

  /// Judges from a day.
  public init(_ day: CalendarDay) { date = PartialDate(day) }

  /// The first day that it may be.
  public var earliest: CalendarDay { date.first }

  /// The last day that it may be.
  public var latest: CalendarDay { date.last }

  /// `17/01/2022`, `tháng 6/2022`, `năm 2022`.
  public var words: String {
    date.day != nil ? date.text : "\(date.month == nil ? "năm" : "tháng") \(date.text)"
  }

  /// The day; `nil` where only its month or year is known.
  public var day: CalendarDay? { date.day == nil ? nil : date.first }
}
