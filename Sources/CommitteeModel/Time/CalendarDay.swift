/// A day of the Gregorian calendar, also before its introduction; years 1 to 9999.
public struct CalendarDay: Hashable, Sendable {
  /// Year, 1...9999.
  public let year: Int
  /// Month, 1...12.
  public let month: Int
  /// Day of the month, from 1.
  public let day: Int

  /// A day that exists; `nil` otherwise, such as for 29 February 2022.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      day >= 1, day <= Self.daysInMonth(month, of: year)
    else { return nil }
    self.init(uncheckedYear: year, month: month, day: day)
  }

  private init(uncheckedYear year: Int, month: Int, day: Int) {
    self.year = year
    self.month = month
    self.day = day
  }

  /// The day with that `ordinal`; before 0001-01-01 and after 9999-12-31 the nearest of the two.
  public init(ordinal: Int) {
    // Years are counted from March, so that the leap day ends a year of the 400-year cycle of 146,097 days.
    let shifted = min(max(ordinal, 1), Self.greatestOrdinal) + 305
    let (cycle, dayOfCycle) = shifted.quotientAndRemainder(dividingBy: 146_097)
    let yearOfCycle = (dayOfCycle - dayOfCycle / 1460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      uncheckedYear: cycle * 400 + yearOfCycle + (month <= 2 ? 1 : 0),
      month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }

  /// Days counted from 0001-01-01, which is 1.
  public var ordinal: Int {
    let yearFromMarch = month <= 2 ? year - 1 : year
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let (cycle, yearOfCycle) = yearFromMarch.quotientAndRemainder(dividingBy: 400)
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return cycle * 146_097 + yearOfCycle * 365 + yearOfCycle / 4 - yearOfCycle / 100 + dayOfYear - 305
  }

  private static let greatestOrdinal = 3_652_059

  /// Days in a month, 1...12, of a year.
  public static func daysInMonth(_ month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from this day to `other`; negative when `other` is earlier.
  public func days(until other: CalendarDay) -> Int { other.ordinal - ordinal }

  /// The day so many days later, held within the years 1 to 9999.
  public func adding(days: Int) -> CalendarDay {
    let (sum, overflow) = ordinal.addingReportingOverflow(days)
    return CalendarDay(ordinal: overflow ? Int.max : sum)
  }

  /// The last day of this day's month.
  public var endOfMonth: CalendarDay {
    CalendarDay(uncheckedYear: year, month: month, day: Self.daysInMonth(month, of: year))
  }
}

extension CalendarDay: Comparable {
  /// True where `left` is the earlier day.
  public static func < (left: CalendarDay, right: CalendarDay) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

// MARK: - Written forms

extension CalendarDay {
  /// The way official documents write a day: `02/6/2021`, `17/01/2022`, `21/9/2023`.
  ///
  /// A nought stands before days under 10 and before the months 1 and 2 (Nghị định 30/2020/NĐ-CP, phụ lục I).
  public var text: String { DateText.padded(day, below: 10) + "/" + DateText.monthYear(month, year) }

  /// `2021-06-02`, for files and stores.
  public var iso: String {
    let digits = String(year)
    return String(repeating: "0", count: 4 - digits.count) + digits + "-" + DateText.padded(month, below: 10) + "-"
      + DateText.padded(day, below: 10)
  }

  /// Reads `2021-06-02`; `nil` for other shapes and for days that do not exist.
  public init?(iso: String) {
    let bytes = Array(iso.utf8)
    guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      bytes[range].reduce(0) { sum, byte in
        guard let sum, byte &- 0x30 < 10 else { return nil }
        return sum * 10 + Int(byte - 0x30)
      }
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}

/// Parts of written dates in the official style.
enum DateText {
  /// `6/2021`, `02/2022`.
  static func monthYear(_ month: Int, _ year: Int) -> String { padded(month, below: 3) + "/" + String(year) }

  /// `number` with a nought before it where it is below `limit`.
  static func padded(_ number: Int, below limit: Int) -> String { number < limit ? "0\(number)" : String(number) }
}
