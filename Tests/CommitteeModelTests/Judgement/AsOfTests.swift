import CommitteeModel
import Stories
import Testing

/// A session that does not say on which day it was held counts no days and calls nothing late that may be in time.
@Suite struct AsOfTests {
  private static let frame: [Record] = [
    .unit("bac-giang", "Bắc Giang"), .session("gs", of: "bac-giang", on: "2022", "Giám sát"),
    .row(.source, [.code: "bt", .name: "Bản tin", .shortName: "Bản tin", .kind: "bản tin"]),
  ]

  private func story(_ rows: [Record]) -> Story { Story(session: "gs", asOf: "2022", records: Self.frame + rows) }

  @Test(
    arguments: [
      ("tháng 12/2021", .overdue), ("2021", .overdue), ("tháng 3/2022", .justGiven), ("30/12/2022", .justGiven),
      ("2022", .justGiven), ("tháng 01/2023", .justGiven),
    ] as [(String, TaskState)])
  func aTaskIsOverTimeOnlyWhereTheYearItselfShowsIt(_ due: String, _ expected: TaskState) throws {
    let dossier = try story([.task("nv", of: "gs", "Tập huấn", [.dueDate: due])]).dossier()
    #expect(dossier.tasks.map { dossier.state(of: $0) } == [expected])
    #expect(dossier.overdueTasks.map(\.code.text) == (expected == .overdue ? ["nv"] : []))
  }

  @Test(
    arguments: [
      ("tháng 12/2021", ["quá hạn, chưa có kết quả"]),
      ("tháng 3/2022", ["chưa rõ đã quá hạn chưa, vì phiên chỉ nêu năm 2022, chưa có kết quả"]),
      ("tháng 01/2023", []),
    ] as [(String, [String])])
  func aFindingCountsNoDays(_ due: String, _ reasons: [String]) throws {
    let task = Record.task("nv", of: "gs", "Tập huấn", [.dueDate: due, .leadAgency: "Sở TT&TT"])
    let checks = try CheckCatalogue.checks(reading: story([task]).port).filter { $0.rule == .unclearTask }
    #expect(checks.map(\.verdict) == reasons.map { Check.Verdict.undecided($0) })
  }

  @Test(
    arguments: [("2021", .missed), ("2022", .inProgress), ("2023", .inProgress)] as [(String, Status.Standing)])
  func aTargetIsMissedOnlyWhereTheYearItselfShowsIt(_ due: String, _ expected: Status.Standing) throws {
    let dossier = try story([
      .indicator("dn", "Doanh nghiệp", .count, of: .digitalEconomy, order: 1),
      .figure("dn", of: "bac-giang", due == "2021" ? "2021" : "2022", "800"),
      .target("dn", of: "bac-giang", .atLeast, "1.000", from: "01/01/2021", by: due),
    ]).dossier()
    #expect(dossier.status(of: "dn")?.standing == expected)
  }

  @Test func withoutADayAPlanHasNoPace() throws {
    let rows: [Record] = [
      .indicator("kh", "Kế hoạch", .fraction, of: .digitalEconomy, order: 1),
      .figure("kh", of: "bac-giang", "2022", "1/10"),
      .target("kh", of: "bac-giang", .exactly, "10", from: "01/01/2021", by: "2025"),
    ]
    let dossier = try story(rows).dossier()
    let target = try #require(dossier.targets.first)
    #expect(Pace(target: target, asOf: dossier.seenFrom) == nil)
    #expect(dossier.status(of: "kh")?.standing == .inProgress, "neither ahead nor behind")
  }

  @Test(arguments: [("17/01/2022", "17/01/2022"), ("6/2022", "tháng 6/2022"), ("2022", "năm 2022")])
  func aDateIsSaidAsFarAsItIsStated(_ stated: String, _ words: String) throws {
    let asOf = AsOf(try #require(PartialDate.parse(stated)))
    #expect(asOf.words == words)
    #expect((asOf.day != nil) == (asOf.earliest == asOf.latest))
  }
}
