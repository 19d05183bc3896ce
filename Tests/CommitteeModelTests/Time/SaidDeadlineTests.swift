import CommitteeModel
import Foundation
import Testing

/// Deadlines as people say them in the room, on the day of the session.
struct SaidDeadlineTests {
  /// Monday 17/01/2022, the first session of Bắc Giang's committee.
  private let monday = CalendarDay(year: 2022, month: 1, day: 17)!

  @Test(arguments: [
    ("cuối tháng", "cuối tháng 01/2022", "2022-01-31"), ("hết tháng này", "hết tháng 01/2022", "2022-01-31"),
    ("trong tháng này", "trong tháng 01/2022", "2022-01-31"), ("tháng sau", "tháng 02/2022", "2022-02-28"),
    ("cuối quý", "cuối quý I/2022", "2022-03-31"), ("trong quý II", "trong quý II/2022", "2022-06-30"),
    ("quý sau", "quý II/2022", "2022-06-30"), ("cuối năm", "cuối năm 2022", "2022-12-31"),
    ("năm sau", "năm 2023", "2023-12-31"), ("tháng 6", "tháng 6/2022", "2022-06-30"),
    ("15/4", "ngày 15/4/2022", "2022-04-15"), ("chậm nhất 15.4", "chậm nhất ngày 15/4/2022", "2022-04-15"),
    ("15/4/22", "ngày 15/4/2022", "2022-04-15"), ("05/01", "ngày 05/01/2023", "2023-01-05"),
    ("ngày 15 tháng 4", "ngày 15/4/2022", "2022-04-15"), ("ngày 20", "ngày 20/01/2022", "2022-01-20"),
    ("ngày 10", "ngày 10/02/2022", "2022-02-10"), ("trước 30/6", "trước ngày 30/6/2022", "2022-06-29"),
    ("hoàn thành trước 30/6", "hoàn thành trước ngày 30/6/2022", "2022-06-29"),
    ("trước tháng 6", "trước tháng 6/2022", "2022-05-31"), ("tuần này", "chậm nhất ngày 23/01/2022", "2022-01-23"),
    ("cuối tuần", "chậm nhất ngày 23/01/2022", "2022-01-23"), ("tuần sau", "chậm nhất ngày 30/01/2022", "2022-01-30"),
    ("trước tuần sau", "trước ngày 24/01/2022", "2022-01-23"), ("ngày mai", "chậm nhất ngày 18/01/2022", "2022-01-18"),
    ("thứ sáu", "chậm nhất ngày 21/01/2022", "2022-01-21"),
    ("thứ 6 tuần sau", "chậm nhất ngày 28/01/2022", "2022-01-28"),
    ("trong 10 ngày", "chậm nhất ngày 27/01/2022", "2022-01-27"),
    ("2 tuần nữa", "chậm nhất ngày 31/01/2022", "2022-01-31"),
    ("sau một tháng", "chậm nhất ngày 17/02/2022", "2022-02-17"),
    ("6 tháng đầu năm", "6 tháng đầu năm 2022", "2022-06-30"), ("nửa cuối năm", "6 tháng cuối năm 2022", "2022-12-31"),
  ])
  func whatTheDayLeavesOutIsPutIn(_ said: String, _ settled: String, _ last: String) {
    for spelling in [said, said.decomposedStringWithCanonicalMapping, said.uppercased(), Folded.text(said)] {
      let wording = Deadline.settled(spelling, on: monday)
      #expect(Deadline(wording).lastDay?.iso == last, "\(spelling)")
    }
    #expect(Deadline.settled(said, on: monday) == settled)
  }

  @Test(arguments: [
    ("quý 2 năm nay", "quý II/2022"), ("q2", "quý II/2022"), ("q.3", "quý III/2022"), ("quý I năm sau", "quý I/2023"),
    ("tháng 3 năm nay", "tháng 3/2022"),
  ])
  func aQuarterIsKnownByItsShortNameAndByTheYearThatIsSaid(_ said: String, _ settled: String) {
    #expect(Deadline.settled(said, on: monday) == settled)
  }

  /// The minutes would bear half a word with its accents and half without.
  @Test(arguments: [
    ("cuoi quy II/2022", "cuối quý II/2022"), ("cuoi quy II", "cuối quý II/2022"),
    ("trong thang nay", "trong tháng 01/2022"),
    ("hoan thanh truoc 30/6", "hoàn thành trước ngày 30/6/2022"), ("hang quy", "hằng quý"),
    ("Cuoi nam 2022", "cuối năm 2022"), ("thoi gian toi", "thoi gian toi"),
  ])
  func whatIsTypedWithoutAccentsIsSpelledAsItIsRead(_ said: String, _ settled: String) {
    #expect(Deadline.settled(said, on: monday) == settled)
  }

  @Test(arguments: [
    "quý II/2026", "15/4/2022", "tháng 02/2022", "trước 30/6/2022", "thường xuyên", "hằng quý", "",
    "giai đoạn 2021-2025",
  ])
  func whatIsWholeStaysAsItWasSaid(_ said: String) { #expect(Deadline.settled(said, on: monday) == said) }

  @Test(arguments: [
    "khẩn trương", "thời gian tới", "sớm", "giữa tháng", "đầu năm sau", "31/4", "thứ 9", "tháng 13", "quý V", "30/2",
    "tháng này hoặc tháng sau", "15/4 hoặc 20/4", "tuần sau nữa", "5", "đợt 2",
  ])
  func whatCannotBeReadStaysAsItWasSaid(_ said: String) {
    #expect(Deadline.settled(said, on: monday) == said)
    #expect(Deadline(Deadline.settled(said, on: monday)).reading == .vague)
  }

  @Test func whatIsOverThisYearIsMeantForTheNext() {
    let december = CalendarDay(year: 2022, month: 12, day: 20)!
    #expect(Deadline.settled("15/4", on: december) == "ngày 15/4/2023")
    #expect(Deadline.settled("quý II", on: december) == "quý II/2023")
    #expect(Deadline.settled("tháng sau", on: december) == "tháng 01/2023")
    #expect(
      Deadline.settled("6 tháng đầu năm", on: december) == "6 tháng đầu năm", "the half is over and nobody said which")
  }

  /// Whatever the day of speaking is, nothing is due before it was said.
  @Test func nothingIsDueBeforeItWasSaid() {
    let words = ["cuối tháng", "15/4", "29/02", "ngày 31", "tuần này", "thứ hai", "chủ nhật", "quý I", "trong 3 tháng"]
    for step in 0..<800 {
      let day = monday.adding(days: step)
      for said in words {
        guard let last = Deadline(Deadline.settled(said, on: day)).lastDay else { continue }
        #expect(last >= day, "“\(said)” on \(day.text)")
      }
    }
  }
}

private enum Folded {
  static func text(_ text: String) -> String { Folding.folded(text) }
}
