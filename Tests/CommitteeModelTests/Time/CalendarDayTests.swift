import CommitteeModel
import Foundation
import Testing

/// Days of the Gregorian calendar.
struct CalendarDayTests {
  @Test(arguments: [1...1500, 36_000...38_000, 145_000...148_000, 690_000...740_000, 3_650_000...3_652_059])
  func everyDayFollowsTheOneBefore(_ ordinals: ClosedRange<Int>) throws {
    let last = try #require(CalendarDay(year: 9999, month: 12, day: 31))
    var expected = CalendarDay(ordinal: ordinals.lowerBound)
    #expect(CalendarDay(year: 1, month: 1, day: 1)?.ordinal == 1 && last.ordinal == 3_652_059)
    for ordinal in ordinals {
      let day = CalendarDay(ordinal: ordinal)
      guard day == expected, day.ordinal == ordinal else {
        Issue.record("day \(ordinal) is \(day)")
        return
      }
      guard day != last else { break }
      expected = try #require(
        CalendarDay(year: day.year, month: day.month, day: day.day + 1)
          ?? CalendarDay(year: day.year, month: day.month + 1, day: 1)
          ?? CalendarDay(year: day.year + 1, month: 1, day: 1))
    }
  }

  @Test func daysAgreeWithFoundation() throws {
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(secondsFromGMT: 0))
    let epoch = try #require(CalendarDay(year: 1970, month: 1, day: 1))
    for offset in stride(from: -100_000, through: 100_000, by: 97) {
      let date = Date(timeIntervalSince1970: Double(offset) * 86_400)
      let parts = calendar.dateComponents([.year, .month, .day], from: date)
      let day = epoch.adding(days: offset)
      #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day)
      #expect(epoch.days(until: day) == offset)
    }
  }

  @Test(arguments: [
    (2021, 6, 2, "02/6/2021", "2021-06-02"), (2022, 1, 17, "17/01/2022", "2022-01-17"),
    (2023, 9, 21, "21/9/2023", "2023-09-21"), (2020, 4, 9, "09/4/2020", "2020-04-09"),
    (2022, 2, 23, "23/02/2022", "2022-02-23"), (2025, 12, 1, "01/12/2025", "2025-12-01"),
    (33, 3, 3, "03/3/33", "0033-03-03"),
  ])
  func daysAreWrittenAsInOfficialDocuments(_ year: Int, _ month: Int, _ day: Int, _ text: String, _ iso: String) throws
  {
    let day = try #require(CalendarDay(year: year, month: month, day: day))
    #expect(day.text == text)
    #expect(day.iso == iso)
    #expect(CalendarDay(iso: iso) == day)
  }

  @Test func daysThatDoNotExistAreRefused() {
    for (year, month, day) in [
      (2022, 2, 29), (1900, 2, 29), (2023, 4, 31), (2023, 0, 1), (2023, 13, 1), (2023, 1, 0), (0, 1, 1), (10_000, 1, 1),
    ] {
      #expect(CalendarDay(year: year, month: month, day: day) == nil)
    }
    for iso in ["", "2022-02-29", "2022-2-01", "2022/02/01", "+022-02-01", "2022-02-01 ", "20220201--"] {
      #expect(CalendarDay(iso: iso) == nil, "\(iso)")
    }
    #expect(CalendarDay(year: 2000, month: 2, day: 29) != nil)
  }

  @Test func reckoningStaysWithinTheRange() {
    let day = CalendarDay(ordinal: 738_000)
    #expect(day.adding(days: Int.max).iso == "9999-12-31")
    #expect(day.adding(days: Int.min).iso == "0001-01-01")
    #expect(CalendarDay(ordinal: Int.min).ordinal == 1)
    #expect(CalendarDay(ordinal: 0) < CalendarDay(ordinal: 2))
  }
}

/// Dates that name a month or a year only.
struct PartialDateTests {
  @Test(arguments: [
    ("02/6/2021", "02/6/2021", "2021-06-02", "2021-06-02"), ("2/6/2021", "02/6/2021", "2021-06-02", "2021-06-02"),
    ("17/01/2022", "17/01/2022", "2022-01-17", "2022-01-17"), ("06/2021", "6/2021", "2021-06-01", "2021-06-30"),
    ("2/2024", "02/2024", "2024-02-01", "2024-02-29"), (" 2022 ", "2022", "2022-01-01", "2022-12-31"),
    ("31-12-2022", "31/12/2022", "2022-12-31", "2022-12-31"), ("1.2.2022", "01/02/2022", "2022-02-01", "2022-02-01"),
    ("ngày 02 tháng 6 năm 2021", "02/6/2021", "2021-06-02", "2021-06-02"),
    ("Tháng 6 năm 2021", "6/2021", "2021-06-01", "2021-06-30"), ("tháng 6/2021", "6/2021", "2021-06-01", "2021-06-30"),
    ("Năm 2022", "2022", "2022-01-01", "2022-12-31"),
  ])
  func datesAreReadAsDayMonthYear(_ written: String, _ text: String, _ first: String, _ last: String) throws {
    let date = try #require(PartialDate.parse(written))
    #expect(date.text == text)
    #expect(date.first.iso == first)
    #expect(date.last.iso == last)
    #expect(PartialDate.parse(date.text) == date)
  }

  @Test(arguments: [
    "", "6", "13/2021", "0/2021", "31/4/2021", "2021/6/2", "2021-06-02", "02/6/21", "6-2021", "1.380", "02/6",
    "2/6/2021x",
    "tháng 6", "5 năm 2021", "tháng 13/2021", "29/2/2022", "0000", "1380", "6/1380", "2200", "12345", "1/1/0000",
  ])
  func otherShapesAreNoDates(_ text: String) {
    #expect(PartialDate.parse(text) == nil)
  }

  @Test func everyDayOfFourYearsComesBack() throws {
    let first = try #require(CalendarDay(year: 2021, month: 1, day: 1))
    for offset in 0..<1461 {
      let day = first.adding(days: offset)
      let date = try #require(PartialDate.parse(day.text))
      #expect(date.first == day && date.last == day && date.text == day.text)
    }
    #expect(PartialDate(year: 2021, month: nil, day: 3) == nil)
  }
}
