import CommitteeModel
import Stories
import Testing

/// Where a task stands on 21/9/2023.
@Suite struct TaskStateTests {
  private func state(
    due: String, reported: String = "", fulfilledOn: String? = nil, asOf: String = "21/9/2023"
  ) throws -> TaskState {
    let more: [Field: String] = [.dueDate: due, .state: reported]
    let rows: [Record] = [
      .unit("nghe-an", "Nghệ An"), .session("na", of: "nghe-an", on: "21/9/2023", "Phiên họp"),
      .task("nv", of: "na", "Rà soát văn bản", more),
    ]
    let task = try #require(try Story(session: "na", asOf: asOf, records: rows).dossier().tasks.first)
    return TaskState(of: task, fulfilledOn: try fulfilledOn.map { AsOf(try day($0)) }, asOf: AsOf(try day(asOf)))
  }

  @Test(
    arguments: [
      // deadline, reported, expected
      ("20/9/2023", "", .overdue), ("21/9/2023", "", .unreported), ("22/9/2023", "", .unreported),
      ("20/9/2023", "đang thực hiện", .overdue), ("20/9/2023", "chưa thực hiện", .overdue),
      ("20/9/2023", "hoàn thành", .completed), ("trước 21/9/2023", "", .overdue), ("trước 22/9/2023", "", .unreported),
      ("tháng 9/2023", "đang thực hiện", .inProgress), ("tháng 9/2023", "chưa thực hiện", .notStarted),
      ("tháng 8/2023", "", .overdue), ("thường xuyên", "", .recurring), ("hằng quý", "", .recurring),
      ("thường xuyên", "đang thực hiện", .inProgress), ("khẩn trương", "", .unreported), ("", "", .unreported),
      ("", "hoàn thành", .completed), ("", "chưa thực hiện", .notStarted),
      ("20/9/2023", "huỷ", .dropped),
    ] as [(String, String, TaskState)])
  func aTaskStandsWhereDeadlineAndReportPutIt(_ due: String, _ reported: String, _ expected: TaskState) throws {
    #expect(try state(due: due, reported: reported) == expected)
  }

  @Test(
    arguments: [
      ("tháng 02/2022", "23/02/2022", .completedOnTime), ("tháng 02/2022", "28/02/2022", .completedOnTime),
      ("tháng 02/2022", "01/3/2022", .completedLate), ("khẩn trương", "01/3/2022", .completed),
      ("", "01/3/2022", .completed), ("thường xuyên", "01/3/2022", .completed),
    ] as [(String, String, TaskState)])
  func aSessionThatFulfilsATaskDecidesWhateverIsReported(
    _ due: String, _ fulfilled: String, _ expected: TaskState
  ) throws {
    for reported in ["", "chưa thực hiện", "đang thực hiện", "hoàn thành"] {
      #expect(try state(due: due, reported: reported, fulfilledOn: fulfilled) == expected)
    }
  }

  @Test func aSessionOfSomeDayOfAMonthSaysOnlyWhereThatIsCertainWhetherATaskWasInTime() throws {
    let rows: [Record] = [
      .unit("bac-giang", "Bắc Giang"), .session("p1", of: "bac-giang", on: "17/01/2022", "Phiên 1"),
      .session("p2", of: "bac-giang", on: "02/2022", "Phiên 2"),
      .task("nv-kip", of: "p1", "Gặp mặt", [.dueDate: "28/02/2022", .fulfilledBy: "p2"]),
      .task("nv-ngo", of: "p1", "Gặp mặt", [.dueDate: "27/02/2022", .fulfilledBy: "p2"]),
      .task("nv-muon", of: "p1", "Gặp mặt", [.dueDate: "31/01/2022", .fulfilledBy: "p2"]),
      .task("nv-khac", of: "p1", "Việc khác", [.fulfilledBy: "p9", .dueDate: "18/01/2022"]),
    ]
    let dossier = try Story(session: "p1", asOf: "01/3/2022", records: rows).dossier()
    #expect(dossier.tasks.map { dossier.state(of: $0) } == [.completedOnTime, .completed, .completedLate, .overdue])
  }
}
