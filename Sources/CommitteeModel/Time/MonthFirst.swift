/// Dates whose month stands before the day, as programs set to American English write them: `05/22/2021`.
public enum MonthFirst {
  /// The day that a date means when it exists only with its month first; `nil` for every date that exists as it stands
  /// and for what is no date either way.
  public static func day(of text: String) -> CalendarDay? {
    var scanner = PhraseScanner(text)
    guard let month = scanner.takeNumber(digits: 1...2),
      let bar = ["/", "-", "."].first(where: { scanner.takePrefix($0) }),
      let day = scanner.takeNumber(digits: 1...2), scanner.takePrefix(bar), let year = scanner.takeYear(),
      CalendarDay(year: year, month: day, day: month) == nil
    else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }
}
