import CommitteeModel
import Stories
import Testing

/// Which tasks a secretary has to follow up on a day.
@Suite struct DueListTests {
  private func list(_ tasks: [(code: String, due: String, more: [Field: String])], within days: Int) throws -> DueList {
    var rows: [Record] = [
      .unit("nghe-an", "Nghệ An"), .session("na", of: "nghe-an", on: "21/9/2023", "Phiên họp"),
    ]
    rows += tasks.map { .task($0.code, of: "na", "Rà soát văn bản", $0.more.merging([.dueDate: $0.due]) { $1 }) }
    let sessions = rows.compactMap { $0.table == .session ? Session($0) : nil }
    let day = try #require(CalendarDay(year: 2023, month: 9, day: 21))
    return DueList(
      rows.filter { $0.table == .task }.map { CommitteeTask($0) }, of: sessions, on: day, within: days)
  }

  @Test func whatIsLateComesFirstAndWhatIsDueTodayIsNotLate() throws {
    let list = try list(
      [
        ("cuoi-thang", "tháng 9/2023", [:]), ("hom-nay", "21/9/2023", [:]), ("tre-it", "20/9/2023", [:]),
        ("tre-nhieu", "quý I/2023", [:]), ("sau", "22/10/2023", [:]), ("cuoi-ky", "trước 22/10/2023", [:]),
      ], within: 30)
    #expect(list.overdue.map(\.task.code.text) == ["tre-nhieu", "tre-it"])
    #expect(list.overdue.map(\.daysLeft) == [-174, -1])
    #expect(list.coming.map(\.task.code.text) == ["hom-nay", "cuoi-thang", "cuoi-ky"])
    #expect(list.coming.map(\.daysLeft) == [0, 9, 30])
    #expect(list.later == 1)
  }

  @Test func whatIsDoneIsNotDue() throws {
    let list = try list(
      [
        ("xong", "20/9/2023", [.state: "hoàn thành"]), ("phien-sau", "20/9/2023", [.fulfilledBy: "chua-biet"]),
        ("phien-nay", "20/9/2023", [.fulfilledBy: "na"]), ("dang-lam", "20/9/2023", [.state: "đang thực hiện"]),
        ("huy", "20/9/2023", [.state: "huỷ", .evidence: "Ghi nhầm"]),
      ], within: 0)
    #expect(list.overdue.map(\.task.code.text) == ["dang-lam"])
    #expect(list.coming.isEmpty && list.later == 0 && list.undated.isEmpty)
  }

  /// Who asks what was late on a day in the past must not miss what a session took off the list weeks later.
  @Test func whatASessionFulfilledLaterWasOpenBefore() throws {
    let sessions = [
      Record.session("na", of: "nghe-an", on: "21/9/2023", "Phiên họp"),
      Record.session("na-sau", of: "nghe-an", on: "20/12/2023", "Phiên sau"),
    ].compactMap { Session($0) }
    let task = CommitteeTask(.task("nv", of: "na", "Rà soát", [.dueDate: "31/10/2023", .fulfilledBy: "na-sau"]))
    func late(on month: Int) throws -> [String] {
      let day = try #require(CalendarDay(year: 2023, month: month, day: 20))
      return DueList([task], of: sessions, on: day, within: 0).overdue.map(\.task.code.text)
    }
    #expect(try late(on: 11) == ["nv"])
    #expect(try late(on: 12).isEmpty)
  }

  @Test func whatNamesNoDayIsCountedAndNeverLate() throws {
    let list = try list([("a", "", [:]), ("b", "khẩn trương", [:]), ("c", "hằng quý", [:])], within: 3660)
    #expect(list.undated.map(\.code.text) == ["a", "b", "c"])
    #expect(list.overdue.isEmpty && list.coming.isEmpty)
  }
}
