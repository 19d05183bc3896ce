import CommitteeModel
import Foundation
import Testing

/// Deadlines in the spellings of plans, conclusions and their annexes.
struct DeadlineTests {
  @Test(arguments: [
    ("tháng 02/2022", "2022-02-28"), ("Tháng 10/2025", "2025-10-31"), ("12/2025", "2025-12-31"),
    ("03/2025", "2025-03-31"),
    ("3/2025", "2025-03-31"), ("đến năm 2025", "2025-12-31"), ("Đến hết năm 2025", "2025-12-31"),
    ("năm 2022", "2022-12-31"),
    ("2025", "2025-12-31"), ("Quý II/2025", "2025-06-30"), ("quý 4 năm 2025", "2025-12-31"),
    ("2025 - 2026", "2026-12-31"),
    ("2025-2026", "2026-12-31"), ("15/4/2022", "2022-04-15"), ("trong tháng 3/2022", "2022-03-31"),
    ("Trong năm 2022", "2022-12-31"), ("cuối năm 2022", "2022-12-31"), ("chậm nhất ngày 15/4/2022", "2022-04-15"),
    ("6 tháng đầu năm 2022", "2022-06-30"), ("hoàn thành trong quý I/2024", "2024-03-31"),
    ("hết tháng 02/2024", "2024-02-29"),
    ("đến 30/8/2023", "2023-08-30"), ("giai đoạn 2021-2025", "2025-12-31"), ("Giai đoạn 2022 - 2025", "2025-12-31"),
    ("Từ 2025 đến 2026", "2026-12-31"), ("ngày 30 tháng 6 năm 2025", "2025-06-30"), ("30.6.2025", "2025-06-30"),
    ("Trong tháng 6 năm 2025", "2025-06-30"), ("Quý IV/2025 - Quý I/2026", "2026-03-31"), ("31/12/2025", "2025-12-31"),
  ])
  func datesAreReckonedToTheirLastDay(_ raw: String, _ day: String) throws {
    let last = try #require(CalendarDay(iso: day))
    for spelling in [raw, raw.decomposedStringWithCanonicalMapping, raw.uppercased()] {
      let deadline = Deadline(spelling)
      #expect(deadline.reading == .by(last))
      #expect(deadline.lastDay == last)
      #expect(deadline.raw.utf8.elementsEqual(spelling.utf8))
    }
  }

  @Test(arguments: [
    ("trước năm 2025", "2025-01-01", "2024-12-31"), ("trước 15/4/2022", "2022-04-15", "2022-04-14"),
    ("Hoàn thành trước tháng 6/2022", "2022-06-01", "2022-05-31"), ("trước ngày 01/3/2024", "2024-03-01", "2024-02-29"),
    ("trước quý III/2025", "2025-07-01", "2025-06-30"), ("trước 30/6/2025", "2025-06-30", "2025-06-29"),
    ("Trước ngày 15 tháng 4 năm 2022", "2022-04-15", "2022-04-14"),
  ])
  func beforeAPeriodMeansBeforeItsFirstDay(_ raw: String, _ day: String, _ last: String) throws {
    #expect(Deadline(raw).reading == .before(try #require(CalendarDay(iso: day))))
    #expect(Deadline(raw).lastDay?.iso == last)
  }

  @Test(arguments: [
    ("thường xuyên", Rhythm.continuous), ("Nhiệm vụ thường xuyên", .continuous), ("hằng quý", .quarterly),
    ("Hàng quý", .quarterly), ("Hằng năm", .yearly), ("hằng năm", .yearly), ("hằng tháng", .monthly),
    ("hằng tuần", .weekly),
    ("hằng ngày", .daily), ("2025 và những năm tiếp theo", .continuous), ("Thường xuyên, hằng năm", .continuous),
  ])
  func standingTasksHaveARhythmAndNoLastDay(_ raw: String, _ rhythm: Rhythm) {
    #expect(Deadline(raw).reading == .recurring(rhythm))
    #expect(Deadline(raw).lastDay == nil)
  }

  @Test(arguments: [
    "cuối năm", "thời gian tới", "khẩn trương", "tiếp tục", "năm tiếp theo", "trước mắt", "từng bước", "ngay (2022)",
    "khẩn trương (2022)", "thời gian tới (không hạn)", "quý II", "trước ngày 28/5", "đầu năm 2023", "31/4/2022",
    "ưu tiên (2022)", "6 tháng đầu năm", "05/22/2021", "định hướng 2030",
  ])
  func wordsWithoutADateAreVague(_ raw: String) {
    #expect(Deadline(raw).reading == .vague)
    #expect(Deadline(raw).lastDay == nil)
  }

  @Test(arguments: ["", "  ", "không nêu", "Không", "-"])
  func nothingIsNoDeadline(_ raw: String) {
    #expect(Deadline(raw).reading == .none)
  }

  @Test func everyRhythmIsReadBackFromItsWords() {
    for rhythm in Rhythm.allCases { #expect(Deadline(rhythm.words).reading == .recurring(rhythm)) }
  }
}
