import CommitteeModel
import Stories
import Testing

/// What a session decided, as a chair asks for it: what is late first, and of another unit what names it.
@Suite struct DecisionsTests {
  private static let rows: [Record] = [
    .unit("bac-giang", "Tỉnh Bắc Giang"),
    .unit("so-tttt", "Sở Thông tin và Truyền thông", [.shortName: "Sở TT&TT", .kind: "sở"]),
    .unit("so-y-te", "Sở Y tế", [.kind: "sở"]),
    .session("p1", of: "bac-giang", on: "17/01/2022", "Phiên 1"),
    .session("p2", of: "bac-giang", on: "20/5/2022", "Phiên 2"),
    .row(.conclusion, [.code: "kl-1", .session: "p2", .content: "Giao sở thẩm định", .source: "bt"]),
    .row(.conclusion, [.code: "kl-2", .session: "p2", .content: "Quyết tâm hơn", .source: "bt"]),
    .task("nv-cu", of: "p1", "Tập huấn", [.dueDate: "tháng 3/2022", .leadAgency: "Sở Y tế"]),
    .task("nv-cu-hon", of: "p1", "Gặp mặt", [.dueDate: "tháng 02/2022"]),
    .task("nv-xong", of: "p1", "Đã xong", [.dueDate: "tháng 02/2022", .fulfilledBy: "p2"]),
    .task("nv-moi", of: "p2", "Thẩm định", [.conclusion: "kl-1", .leadAgency: "sở thông tin và truyền thông"]),
    .task("nv-giup", of: "p2", "Số hóa", [.leadAgency: "Sở Y tế", .coordinatingAgency: "Công an tỉnh, Sở TT&TT"]),
  ]

  private func dossier(showing unit: String? = nil) throws -> Dossier {
    let story = Story(session: "p2", asOf: "20/5/2022", records: Self.rows)
    let home = try story.dossier()
    guard let unit else { return home }
    return Dossier(home, showing: try UnitFigures(unit: Code(unit), period: nil, kinds: [:], reading: story.port))
  }

  @Test func whatIsOverTimeIsThereWhicheverSessionGaveItDueFirstFirst() throws {
    let dossier = try dossier()
    #expect(dossier.decisions.overdue.map(\.code.text) == ["nv-cu-hon", "nv-cu"])
    #expect(dossier.decisions.conclusions.count == 2 && dossier.decisions.tasks.count == 2)
    #expect(dossier.task("nv-cu")?.content == "Tập huấn")
  }

  @Test(
    arguments: [
      ("so-tttt", ["kl-1"], ["nv-moi", "nv-giup"], []), ("so-y-te", [], ["nv-giup"], ["nv-cu"]),
      ("khong-biet", [], [], []),
    ] as [(String, [String], [String], [String])])
  func anotherUnitHasWhatNamesIt(
    _ unit: String, _ conclusions: [String], _ tasks: [String], _ overdue: [String]
  ) throws {
    let decisions = try dossier(showing: unit).decisions
    #expect(decisions.conclusions.map(\.code.text) == conclusions)
    #expect(decisions.tasks.map(\.code.text) == tasks)
    #expect(decisions.overdue.map(\.code.text) == overdue)
    #expect(decisions.isEmpty == (tasks.isEmpty && overdue.isEmpty))
  }

  @Test func findingsOfOtherProvincesAndSessionsAreToldApart() throws {
    let concern = OwnFindings(of: try dossier())
    func finding(
      _ subject: CheckSubject, _ unit: Code<ReportingUnit>? = nil, by rule: CheckRule = .doubtfulReading
    ) -> Check {
      Check(rule, .disagrees, .note, .assignTask, of: [subject], unit: unit, at: [], stated: "")
    }
    #expect(concern.holds(finding(.task("nv-moi"))) && !concern.holds(finding(.task("nv-cu"))))
    #expect(concern.holds(finding(.task("nv-cu"), by: .unclearTask)), "work of a session before that is not done")
    #expect(concern.holds(finding(.ranking("dti"), "bac-giang")) && !concern.holds(finding(.ranking("dti"), "da-nang")))
    #expect(!concern.holds(finding(.session("p1"))) && concern.holds(finding(.session("p2"))))
  }
}
