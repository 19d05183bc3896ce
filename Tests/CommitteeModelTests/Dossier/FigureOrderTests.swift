import CommitteeModel
import Testing

@Suite struct FigureOrderTests {
  private func figure(
    _ period: String, _ value: String, kind: String = "thực hiện", place: String = "", state: String = ""
  )
    -> Record
  {
    let given: [Field: String] = [
      .indicator: "cqs.dvc34", .unit: "bac-giang", .period: period, .figureKind: kind, .value: value,
      .source: "bt", .place: place, .state: state,
    ]
    let cells = TableSchema.of(.observation).columns.map { given[$0.field] ?? "" }
    return Record(.observation, cells: cells, origin: Origin(file: "so-lieu.csv", line: 2))
  }

  private func rank(_ unit: String, _ rank: String) -> Record {
    let given: [Field: String] = [
      .index: "dti", .indexPeriod: "2022", .unit: unit, .figureKind: "hạng", .rank: rank, .map: "63 tỉnh",
    ]
    let cells = TableSchema.of(.ranking).columns.map { given[$0.field] ?? "" }
    return Record(.ranking, cells: cells, origin: Origin(file: "xep-hang.csv", line: 2))
  }

  private func dossier(_ records: [Record]) throws -> RecordDossier {
    let day = try #require(CalendarDay(year: 2022, month: 1, day: 17))
    let edition = EditionRecord(number: 1, session: "", asOf: day, publishedAt: "", contentHash: "")
    return RecordDossier(edition: edition, records: records)
  }

  @Test func aSeriesRunsFromTheOldestPeriodToTheNewest() throws {
    let dossier = try dossier([figure("5 tháng đầu năm 2021", "c"), figure("", "a"), figure("2020", "b")])
    #expect(dossier.series(indicator: "cqs.dvc34", unit: "bac-giang").map { $0[.value] } == ["a", "b", "c"])
  }

  @Test func theNewestFigureIsWhatWasAchievedInTheLastPeriod() throws {
    let dossier = try dossier([
      figure("2021", "1.380"), figure("2021", "1.380", place: "lời kết luận"), figure("2020", "900"),
      figure("2022", "92", kind: "thay đổi"),
    ])
    let newest = dossier.latestObservations(unit: "bac-giang")
    #expect(newest.map { $0[.period] } == ["2021"])
    #expect(newest.map { $0[.place] } == [""], "the first statement of the period counts")
  }

  @Test(
    arguments: [
      ("ước", "chính thức"), ("sơ bộ", "chính thức"), ("ước", "sơ bộ"), ("", "chính thức"), ("ước", ""), ("sơ bộ", ""),
    ])
  func aFirmerFigureOfAPeriodIsShownWhicheverWasStatedFirst(_ weaker: String, _ firmer: String) throws {
    let early = figure("2021", "86", state: weaker)
    let late = figure("2021", "92", state: firmer)
    for rows in [[early, late], [late, early]] {
      let dossier = try dossier(rows)
      #expect(dossier.latestObservations(unit: "bac-giang").map { $0[.value] } == ["92"])
      let series = dossier.series(indicator: "cqs.dvc34", unit: "bac-giang")
      #expect(series.map { $0[.value] } == ["92", "86"], "the estimate stays in the series")
      #expect(series.compactMap { Observation($0, kind: .count) }.levels.map(\.raw) == ["92"])
    }
  }

  @Test func anEstimateOfALaterPeriodIsStillTheNewest() throws {
    let dossier = try dossier([figure("2020", "86", state: "chính thức"), figure("2021", "92", state: "ước")])
    #expect(dossier.latestObservations(unit: "bac-giang").map { $0[.value] } == ["92"])
  }

  @Test func aFigureThatIsNotYetDueHidesNoFigureThatIsThere() throws {
    let coming = figure("2025", "chưa đến kỳ")
    #expect(
      try dossier([figure("2021", "500"), coming]).latestObservations(unit: "bac-giang").map { $0[.value] } == ["500"])
    #expect(try dossier([coming]).latestObservations(unit: "bac-giang").map { $0[.value] } == ["chưa đến kỳ"])
  }

  @Test func theChangeOfAnEstimateDoesNotStandBesideTheOfficialFigure() throws {
    let rows = [
      figure("2021", "100", state: "ước"), figure("2021", "10", kind: "thay đổi", state: "ước"),
      figure("2021", "95", state: "chính thức"),
    ]
    #expect(try dossier(rows).latestObservations(unit: "bac-giang").map { $0[.value] } == ["95"])
  }

  @Test func anUnstatedPeriodIsNewestOnlyWhenItStandsAlone() throws {
    #expect(try dossier([figure("", "7")]).latestObservations(unit: "bac-giang").map { $0[.value] } == ["7"])
    let both = try dossier([figure("2018", "6"), figure("", "7")])
    #expect(both.latestObservations(unit: "bac-giang").map { $0[.value] } == ["6"])
  }

  @Test func ranksStandByTheirNumberNotByTheirText() throws {
    let dossier = try dossier([rank("nghe-an", "52"), rank("bac-giang", "9"), rank("ca-mau", "32-33")])
    let table = dossier.rankingTable(index: "dti", period: "2022", map: "63 tỉnh")
    #expect(table.map { $0[.unit] } == ["bac-giang", "ca-mau", "nghe-an"])
    #expect(dossier.rankingTable(index: "dti", period: "2022", map: "34 tỉnh").isEmpty)
  }

  @Test func unitsWithFiguresAreNamedOnceAndByCode() throws {
    let dossier = try dossier([rank("nghe-an", "52"), figure("2021", "1"), figure("2020", "2")])
    #expect(dossier.unitsWithFigures() == ["bac-giang", "nghe-an"])
  }
}
