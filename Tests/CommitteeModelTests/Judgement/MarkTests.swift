import CommitteeModel
import Stories
import Testing

/// The sign of a finding stands beside the row that it speaks of, and beside no other.
@Suite struct MarkTests {
  private static let frame: [Record] = [
    .unit("bac-giang", "Bắc Giang"), .session("bg", of: "bac-giang", on: "17/01/2022", "Phiên 1"),
    .row(.source, [.code: "bt", .name: "Bản tin", .shortName: "Bản tin", .kind: "bản tin", .session: "bg"]),
  ]

  private func findings(_ rows: [Record]) throws -> [Check] {
    let numbered = (Self.frame + rows).enumerated().map { place, record in
      Record(record.table, cells: record.cells, origin: Origin(file: record.origin.file, line: place + 2))
    }
    let story = Story(session: "bg", asOf: "17/01/2022", records: numbered)
    return try CheckCatalogue.checks(reading: story.port)
  }

  private func rank(_ year: String, _ rank: String) -> Record {
    .rank("dti", of: "bac-giang", year, rank, [.total: "63"])
  }

  @Test func aRankWithoutAYearMarksNothingWhereAnotherRankIsShown() throws {
    let checks = try findings([rank("2020", "12"), rank("", "10")]).filter { $0.rule == .missingReference }
    let finding = try #require(checks.first { $0.unit != nil && $0.subjects.first?.row == .ranking("dti") })
    #expect(finding.subjects == [CheckSubject.ranking("dti").another])
    #expect(checks.marks(of: "bac-giang")[.ranking("dti")] == nil)
  }

  @Test func aRankWithoutAYearMarksItsRowWhereItIsTheOneShown() throws {
    let checks = try findings([rank("", "10")]).filter { $0.rule == .missingReference }
    #expect(checks.marks(of: "bac-giang")[.ranking("dti")] == .mustAnswer)
  }

  @Test(arguments: [("2020", false), ("2021", true)])
  func aWrongRateMarksItsRowOnlyWhereItIsTheNewest(_ wrong: String, _ isMarked: Bool) throws {
    func figure(_ year: String) -> Record {
      .figure(
        "tt", of: "bac-giang", year, "16,6", [.numerator: year == wrong ? "9.784" : "9.833", .denominator: "59.234"])
    }
    let checks = try findings([
      .indicator("tt", "Hồ sơ trực tuyến", .rate, of: .digitalGovernment, order: 1, [.measure: "%"]), figure("2020"),
      figure("2021"),
    ]).filter { $0.rule == .statedRate }
    #expect(checks.count == 1)
    #expect((checks.marks(of: "bac-giang")[.indicator("tt")] != nil) == isMarked)
  }

  /// A sheet with a column for each period states them all in one line.
  @Test(arguments: [("2012", false), ("Quý II/2025", true)])
  func aLineOfManyPeriodsMarksItsRowOnlyForTheOneShown(_ doubtful: String, _ isMarked: Bool) throws {
    let line = Origin(file: "so-lieu.xlsx", line: 4, sheet: "Số liệu")
    let figures = ["2012", "Quý II/2025"].map { period in
      let figure = Record.figure("hs", of: "bac-giang", period, period == doubtful ? "68,457" : "68.457")
      return Record(.observation, cells: figure.cells, origin: line)
    }
    let story = Story(
      session: "bg", asOf: "17/7/2025",
      records: Self.frame.filter { $0.table != .session } + [
        .session("bg", of: "bac-giang", on: "17/7/2025", "Phiên 1"),
        .indicator("hs", "Hồ sơ", .count, of: .digitalGovernment, order: 1, [.measure: "hồ sơ"]),
      ] + figures)
    let checks = try CheckCatalogue.checks(reading: story.port).filter { $0.rule == .doubtfulReading }
    #expect(checks.count == 1)
    #expect((checks.marks(of: "bac-giang")[.indicator("hs")] != nil) == isMarked)
  }

  @Test func aTargetWithoutAFigureMarksTheRowThatShowsNone() throws {
    let checks = try findings([
      .indicator("dn", "Doanh nghiệp", .count, of: .digitalEconomy, order: 1),
      .target("dn", of: "bac-giang", .atLeast, "1.000", by: "2022"),
    ])
    #expect(checks.marks(of: "bac-giang")[.indicator("dn")] == .mustAnswer)
  }

  @Test func anAcceptanceNamesTheRowWhicheverFigureIsMeant() throws {
    let checks = try findings([rank("2020", "12"), rank("", "10")])
    let acceptance = try #require(CheckAcceptance("K09@dti:nguồn không nêu năm"))
    #expect(checks.contains { acceptance.covers($0) })
  }
}
