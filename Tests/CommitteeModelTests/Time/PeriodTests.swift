import CommitteeModel
import Foundation
import Testing

/// Periods as reports word them.
struct PeriodTests {
  private static let spellings: [(String, Period.Kind, String, String, String?, String?)] = [
    ("2018", .year, "2018", "2018", "2018-01-01", "2018-12-31"),
    ("Năm 2018", .year, "2018", "2018", "2018-01-01", "2018-12-31"),
    ("5 tháng đầu năm 2021", .monthsToDate(5), "5 tháng đầu năm 2021", "5T/2021", "2021-01-01", "2021-05-31"),
    ("5T/2021", .monthsToDate(5), "5 tháng đầu năm 2021", "5T/2021", "2021-01-01", "2021-05-31"),
    ("6 tháng đầu năm 2022", .halfYear, "6 tháng đầu năm 2022", "6T/2022", "2022-01-01", "2022-06-30"),
    ("6 tháng cuối năm 2022", .halfYear, "6 tháng cuối năm 2022", "6T cuối/2022", "2022-07-01", "2022-12-31"),
    ("9 tháng năm 2023", .monthsToDate(9), "9 tháng đầu năm 2023", "9T/2023", "2023-01-01", "2023-09-30"),
    ("12 tháng năm 2023", .year, "2023", "2023", "2023-01-01", "2023-12-31"),
    ("Quý II/2025", .quarter, "Quý II/2025", "Q.II/2025", "2025-04-01", "2025-06-30"),
    ("quý 2/2025", .quarter, "Quý II/2025", "Q.II/2025", "2025-04-01", "2025-06-30"),
    ("Quý IV năm 2024", .quarter, "Quý IV/2024", "Q.IV/2024", "2024-10-01", "2024-12-31"),
    ("Q1/2024", .quarter, "Quý I/2024", "Q.I/2024", "2024-01-01", "2024-03-31"),
    ("tháng 02/2022", .month, "tháng 02/2022", "02/2022", "2022-02-01", "2022-02-28"),
    ("Tháng 5/2021", .month, "tháng 5/2021", "5/2021", "2021-05-01", "2021-05-31"),
    ("9/2023", .month, "tháng 9/2023", "9/2023", "2023-09-01", "2023-09-30"),
    ("T9/2023", .month, "tháng 9/2023", "9/2023", "2023-09-01", "2023-09-30"),
    ("tháng 9 năm 2023", .month, "tháng 9/2023", "9/2023", "2023-09-01", "2023-09-30"),
    ("đến 30/8/2023", .asAt, "đến 30/8/2023", "30/8/2023", nil, "2023-08-30"),
    ("tính đến hết ngày 30/8/2023", .asAt, "đến 30/8/2023", "30/8/2023", nil, "2023-08-30"),
    ("21/9/2023", .asAt, "đến 21/9/2023", "21/9/2023", nil, "2023-09-21"),
    ("đến 9/2023", .asAt, "đến 9/2023", "đến 9/2023", nil, "2023-09-30"),
    ("đến hết tháng 02/2022", .asAt, "đến 02/2022", "đến 02/2022", nil, "2022-02-28"),
    ("đến năm 2025", .asAt, "đến năm 2025", "đến năm 2025", nil, "2025-12-31"),
    ("đến hết quý II/2025", .asAt, "đến 6/2025", "đến 6/2025", nil, "2025-06-30"),
    ("luỹ kế đến 30/6/2025", .asAt, "đến 30/6/2025", "30/6/2025", nil, "2025-06-30"),
    ("tính đến thời điểm 30/6/2025", .asAt, "đến 30/6/2025", "30/6/2025", nil, "2025-06-30"),
    ("ngày 30 tháng 8 năm 2023", .asAt, "đến 30/8/2023", "30/8/2023", nil, "2023-08-30"),
    ("2022 - 2025", .span, "2022–2025", "2022–2025", "2022-01-01", "2025-12-31"),
    ("2018-2021", .span, "2018–2021", "2018–2021", "2018-01-01", "2021-12-31"),
    ("2018 - 2021", .span, "2018–2021", "2018–2021", "2018-01-01", "2021-12-31"),
    ("giai đoạn 2021–2025", .span, "2021–2025", "2021–2025", "2021-01-01", "2025-12-31"),
    ("từ 2018 đến 2021", .span, "2018–2021", "2018–2021", "2018-01-01", "2021-12-31"),
    ("2018-2018", .year, "2018", "2018", "2018-01-01", "2018-12-31"),
    ("8/2022–9/2023", .span, "8/2022–9/2023", "8/2022–9/2023", "2022-08-01", "2023-09-30"),
    ("2018–5T/2021", .span, "2018–5T/2021", "2018–5T/2021", "2018-01-01", "2021-05-31"),
    ("", .unstated, "", "", nil, nil), ("  ", .unstated, "", "", nil, nil),
  ]

  @Test func everySpellingHasItsOfficialFormAndCalendarBounds() throws {
    for (text, kind, label, short, start, end) in Self.spellings {
      for spelling in [text, text.decomposedStringWithCanonicalMapping, text.uppercased()] {
        let period = try #require(Period.parse(spelling), "\(spelling)")
        #expect(period.kind == kind && period.label == label && period.shortLabel == short, "\(spelling)")
        #expect(period.start?.iso == start && period.end?.iso == end, "\(spelling)")
      }
    }
  }

  @Test func everyPeriodComesBackFromBothItsLabels() throws {
    var periods = Self.spellings.compactMap { Period.parse($0.0) }
    for year in [1998, 2022, 2024] {
      periods += (1...4).compactMap { Period.quarter($0, of: year) }
      periods +=
        (1...12).compactMap { Period.month($0, of: year) } + (1...12).compactMap { Period.firstMonths($0, of: year) }
      periods += [Period.year(year), Period.secondHalf(of: year)].compactMap { $0 }
    }
    for period in periods {
      #expect(Period.parse(period.label) == period)
      #expect(Period.parse(period.shortLabel) == period)
    }
  }

  @Test(arguments: [
    "hằng quý", "tại hội nghị", "2016→2019", "2019/2016", "Quý V/2025", "quý II", "13/2023", "13 tháng năm 2023",
    "2021-2018",
    "năm", "5 tháng", "8 tháng cuối năm 2022", "đến", "đến quý II/2025 nhé", "18", "1380", "2018 x",
    "0 tháng đầu năm 2021",
    "Q0/2024", "2018–", "2018–5T/2018", "2018-năm", "31/4/2023",
  ])
  func otherWordsAreNoPeriods(_ text: String) {
    #expect(Period.parse(text) == nil)
  }

  @Test func onlyLikeIsComparedWithLike() throws {
    func comparable(_ left: String, _ right: String) throws -> Bool {
      let (a, b) = (try #require(Period.parse(left)), try #require(Period.parse(right)))
      #expect(a.isComparable(with: b) == b.isComparable(with: a))
      return a.isComparable(with: b)
    }
    #expect(try comparable("2018", "2020"))
    #expect(try !comparable("2020", "5T/2021"))
    #expect(try comparable("5T/2020", "5T/2021"))
    #expect(try !comparable("5T/2021", "6T/2021"))
    #expect(try comparable("6 tháng đầu năm 2022", "6 tháng cuối năm 2022"))
    #expect(try !comparable("Quý I/2025", "tháng 3/2025"))
    #expect(try comparable("02/2024", "3/2024"))
    #expect(try comparable("đến 30/8/2023", "đến 9/2023"))
    #expect(try comparable("2018-2021", "2022-2025"))
    #expect(try !comparable("2018-2021", "2022-2026"))
    #expect(try comparable("01/3/2022-14/3/2022", "16/4/2023-29/4/2023"))
    #expect(try !comparable("", ""))
  }

  @Test func partsOfAYearAreIncomplete() throws {
    for (text, isIncomplete) in [
      ("2020", false), ("5T/2021", true), ("6T/2021", true), ("Q1/2021", true), ("9/2021", true), ("21/9/2021", false),
      ("2018-2021", false), ("", false),
    ] {
      #expect(try #require(Period.parse(text)).isIncomplete == isIncomplete, "\(text)")
    }
  }

  @Test func periodsStandByEndThenStartAndUnstatedFirst() {
    let inOrder = [
      "", "2019", "tháng 3/2020", "2018–2020", "2020", "Quý IV/2020", "tháng 12/2020", "đến năm 2020", "5T/2021",
    ]
    let periods = inOrder.compactMap { Period.parse($0) }
    #expect(periods.reversed().sorted() == periods && periods.count == inOrder.count)
  }
}
