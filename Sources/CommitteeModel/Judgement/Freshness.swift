/// How old a figure is against the rhythm in which it is reported.
public enum Freshness: String, Hashable, Sendable {
  /// Its period is the newest that can be expected.
  case current = "đúng kỳ"
  /// The next period has ended; its figure may still be on the way.
  case due = "đến kỳ mới"
  /// The next figure is later than the rhythm allows.
  case late = "chậm kỳ"
  /// Two or more figures have not come.
  case silent = "bỏ nhiều kỳ"
  /// The dossier states no rhythm or no period: nothing can be said.
  case unknown = "không nêu nhịp báo cáo"

  /// Days that a unit may take to report after a period has ended; the usual time for quarterly reports.
  static let daysToReport = 15

  /// Judges a figure that describes `period` on the day `asOf`: late only where it is so on each day that this may be.
  public init(of period: Period, rhythm: ReportingRhythm?, asOf: AsOf) {
    guard let rhythm, let end = period.end else {
      self = .unknown
      return
    }
    let age = end.days(until: asOf.earliest)
    if age <= rhythm.days {
      self = .current
    } else if age <= rhythm.days + Freshness.daysToReport {
      self = .due
    } else if age <= 2 * rhythm.days + Freshness.daysToReport {
      self = .late
    } else {
      self = .silent
    }
  }

  /// True when the figure may not be shown as good.
  public var isStale: Bool { self == .late || self == .silent }
}
