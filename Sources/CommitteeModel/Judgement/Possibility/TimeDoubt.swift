/// Why the time that a figure names cannot be right, seen from a day.
public enum TimeDoubt: Hashable, Sendable {
  /// Nothing of its period had come by then: the first day of the period.
  case periodAhead(CalendarDay)
  /// Counting was to stop after that day.
  case cutoffAhead
  /// Counting stopped before the period began: the first day of the period.
  case cutoffBeforePeriod(CalendarDay)
  /// Counting stopped so long before that day or the state it tells of that the year is most likely mistyped.
  case cutoffLongAgo

  /// How many days a count may lie before the day of the state that it tells of.
  private static let mostDaysBeforeState = 366
  /// How many years the count of a figure without a period may lie back.
  private static let mostYearsBack = 20

  /// What is doubtful about a number for `period` that was counted up to `cutoff`, seen from `day`.
  public static func doubts(of period: Period, countedTo cutoff: CalendarDay?, seenFrom day: CalendarDay) -> [TimeDoubt]
  {
    var doubts: [TimeDoubt] = []
    if let earliest = period.earliest, period.lies(after: day) { doubts.append(.periodAhead(earliest)) }
    guard let cutoff else { return doubts }
    if cutoff > day {
      doubts.append(.cutoffAhead)
    } else if let start = period.start {
      if cutoff < start.administrativeStart { doubts.append(.cutoffBeforePeriod(start)) }
    } else if let state = period.earliest {
      if cutoff.days(until: state) > mostDaysBeforeState { doubts.append(.cutoffLongAgo) }
    } else if day.year - cutoff.year > mostYearsBack {
      doubts.append(.cutoffLongAgo)
    }
    return doubts
  }
}

extension CalendarDay {
  /// When reporting begins for a period whose calendar bounds begin here: the 15th of the month before (Nghị định
  /// 09/2019/NĐ-CP, điều 8, and the provinces' rules under it).
  fileprivate var administrativeStart: CalendarDay {
    guard day == 1 else { return self }
    let before = adding(days: -1)
    return CalendarDay(year: before.year, month: before.month, day: 15) ?? self
  }

  /// When reporting ends for a period whose calendar bounds end here: the 14th of that month.
  var administrativeEnd: CalendarDay {
    guard self == endOfMonth else { return self }
    return CalendarDay(year: year, month: month, day: 14) ?? self
  }
}
